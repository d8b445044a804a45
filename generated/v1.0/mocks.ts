import { batchMock } from '../client/mock.js';
import type { MockHandler } from '../client/mock.js';
import { attachmentCreateUploadSessionMock } from './mocks/attachment.js';
import { groupDeleteMembersMock, groupDeleteMock, groupGetMock, groupListMock, groupPostGroupsMock, groupPostMembersMock, groupUpdateMock, groupUpsertMock } from './mocks/group.js';
import { messageDeleteMock, messageGetMock, messageListAttachmentsMock, messageSendMock, messageUpdateMock } from './mocks/message.js';
import { profilePhotoGetMock, profilePhotoUpdateMock } from './mocks/profilephoto.js';
import { userCountMock, userDeleteMock, userDeltaMock, userGetMock, userListMessagesMock, userListMock, userPostManagerMock, userPostUsersMock, userReminderViewMock, userSendMailMock, userUpdateMock } from './mocks/user.js';

/** Handlers of all operations, and of batches of them. Those that a server has before them, or gets with `use`, win. */
export function handlers(): MockHandler[] {
  return [
    userReminderViewMock(),
    attachmentCreateUploadSessionMock(),
    groupDeleteMock(),
    groupDeleteMembersMock(),
    groupGetMock(),
    groupListMock(),
    groupPostGroupsMock(),
    groupPostMembersMock(),
    groupUpdateMock(),
    groupUpsertMock(),
    userCountMock(),
    userDeleteMock(),
    userDeltaMock(),
    userListMock(),
    userPostManagerMock(),
    userPostUsersMock(),
    userUpdateMock(),
    messageSendMock(),
    userGetMock(),
    userSendMailMock(),
    profilePhotoGetMock(),
    profilePhotoUpdateMock(),
    messageDeleteMock(),
    messageGetMock(),
    messageListAttachmentsMock(),
    messageUpdateMock(),
    userListMessagesMock(),
    batchMock(),
  ];
}
