import type { WithoutPath } from '../client/path-client.js';
import type { Cast, Checked, CheckedCast, Expandable, Result, Selectable } from '../client/query.js';
import type { Accepted, GraphResponse, Page } from '../client/types.js';
import type { Relations } from './relations.js';
import type { AttachmentCreateUploadSessionOptions } from './requests/attachment.js';
import type { GroupDeleteMembersOptions, GroupDeleteOptions, GroupGetOptions, GroupListOptions, GroupPostGroupsOptions, GroupPostMembersOptions, GroupUpdateOptions, GroupUpsertOptions } from './requests/group.js';
import type { MessageDeleteOptions, MessageGetOptions, MessageListAttachmentsOptions, MessageSendOptions, MessageUpdateOptions } from './requests/message.js';
import type { ProfilePhotoGetOptions, ProfilePhotoUpdateOptions } from './requests/profilephoto.js';
import type { UserCountOptions, UserDeleteOptions, UserDeltaOptions, UserGetOptions, UserListMessagesOptions, UserListOptions, UserPostManagerOptions, UserPostUsersOptions, UserReminderViewOptions, UserSendMailOptions, UserUpdateOptions } from './requests/user.js';
import type * as graph from './types/graph.js';
/** What can be sent to the paths of this version; for `createPathClient`. */
export interface Paths {
  '/groups': {
    /** As `groupList`. */
    get<S extends Selectable<graph.Group, Relations['microsoft.graph.group']> = never, const X extends Expandable<Relations['microsoft.graph.group'], Relations> = never>(options?: WithoutPath<GroupListOptions<S, Checked<X, Relations['microsoft.graph.group'], Relations>>>): Promise<Page<Result<graph.Group, Relations['microsoft.graph.group'], Relations, S, X>>>;
    /** As `groupPostGroups`. */
    post(options: WithoutPath<GroupPostGroupsOptions>): Promise<graph.Group>;
  };
  '/groups(uniqueName=\'{uniqueName}\')': {
    path: { uniqueName: string };
    /** As `groupUpsert`. */
    patch(options: WithoutPath<GroupUpsertOptions>): Promise<graph.Group | undefined>;
  };
  '/groups/{group-id}': {
    path: { groupId: string };
    /** As `groupGet`. */
    get<S extends Selectable<graph.Group, Relations['microsoft.graph.group']> = never, const X extends Expandable<Relations['microsoft.graph.group'], Relations> = never>(options?: WithoutPath<GroupGetOptions<S, Checked<X, Relations['microsoft.graph.group'], Relations>>>): Promise<Result<graph.Group, Relations['microsoft.graph.group'], Relations, S, X>>;
    /** As `groupDelete`. */
    delete(options?: WithoutPath<GroupDeleteOptions>): Promise<void>;
    /** As `groupUpdate`. */
    patch(options: WithoutPath<GroupUpdateOptions>): Promise<void>;
  };
  '/groups/{group-id}/members/$ref': {
    path: { groupId: string };
    /** As `groupPostMembers`. */
    post(options: WithoutPath<GroupPostMembersOptions>): Promise<void>;
  };
  '/groups/{group-id}/members/{member-id}/$ref': {
    path: { groupId: string; memberId: string };
    /** As `groupDeleteMembers`. */
    delete(options?: WithoutPath<GroupDeleteMembersOptions>): Promise<void>;
  };
  '/groups/{group-id}/photo/$value': {
    path: { groupId: string };
    /** As `profilePhotoGet`. */
    getStream(options?: WithoutPath<ProfilePhotoGetOptions>): Promise<GraphResponse>;
    /** As `profilePhotoUpdate`. */
    put(options: WithoutPath<ProfilePhotoUpdateOptions>): Promise<void>;
  };
  '/me': {
    /** As `userGet`. */
    get<S extends Selectable<graph.User, Relations['microsoft.graph.user']> = never, const X extends Expandable<Relations['microsoft.graph.user'], Relations> = never>(options?: WithoutPath<UserGetOptions<S, Checked<X, Relations['microsoft.graph.user'], Relations>>>): Promise<Result<graph.User, Relations['microsoft.graph.user'], Relations, S, X>>;
  };
  '/me/mailFolders/{mail-folder-id}/messages': {
    path: { mailFolderId: string };
    /** As `userListMessages`. */
    get<S extends Selectable<graph.Message, Relations['microsoft.graph.message']> = never, const X extends Expandable<Relations['microsoft.graph.message'], Relations> = never>(options?: WithoutPath<UserListMessagesOptions<S, Checked<X, Relations['microsoft.graph.message'], Relations>>>): Promise<Page<Result<graph.Message, Relations['microsoft.graph.message'], Relations, S, X>>>;
  };
  '/me/mailFolders/{mail-folder-id}/messages/{message-id}': {
    path: { mailFolderId: string; messageId: string };
    /** As `messageGet`. */
    get<S extends Selectable<graph.Message, Relations['microsoft.graph.message']> = never, const X extends Expandable<Relations['microsoft.graph.message'], Relations> = never>(options?: WithoutPath<MessageGetOptions<S, Checked<X, Relations['microsoft.graph.message'], Relations>>>): Promise<Result<graph.Message, Relations['microsoft.graph.message'], Relations, S, X>>;
    /** As `messageDelete`. */
    delete(options?: WithoutPath<MessageDeleteOptions>): Promise<void>;
    /** As `messageUpdate`. */
    patch(options: WithoutPath<MessageUpdateOptions>): Promise<graph.Message>;
  };
  '/me/mailFolders/{mail-folder-id}/messages/{message-id}/attachments': {
    path: { mailFolderId: string; messageId: string };
    /** As `messageListAttachments`. */
    get<S extends Selectable<graph.Attachment, object> | Cast = never, const X extends Expandable<object, Relations, Cast> = never>(options?: WithoutPath<MessageListAttachmentsOptions<CheckedCast<S, graph.AnyAttachment>, Checked<X, object, Relations, graph.AnyAttachment>>>): Promise<Page<Result<graph.Attachment, object, Relations, S, X, graph.AnyAttachment>>>;
  };
  '/me/messages': {
    /** As `userListMessages`. */
    get<S extends Selectable<graph.Message, Relations['microsoft.graph.message']> = never, const X extends Expandable<Relations['microsoft.graph.message'], Relations> = never>(options?: WithoutPath<UserListMessagesOptions<S, Checked<X, Relations['microsoft.graph.message'], Relations>>>): Promise<Page<Result<graph.Message, Relations['microsoft.graph.message'], Relations, S, X>>>;
  };
  '/me/messages/{message-id}': {
    path: { messageId: string };
    /** As `messageGet`. */
    get<S extends Selectable<graph.Message, Relations['microsoft.graph.message']> = never, const X extends Expandable<Relations['microsoft.graph.message'], Relations> = never>(options?: WithoutPath<MessageGetOptions<S, Checked<X, Relations['microsoft.graph.message'], Relations>>>): Promise<Result<graph.Message, Relations['microsoft.graph.message'], Relations, S, X>>;
    /** As `messageDelete`. */
    delete(options?: WithoutPath<MessageDeleteOptions>): Promise<void>;
    /** As `messageUpdate`. */
    patch(options: WithoutPath<MessageUpdateOptions>): Promise<graph.Message>;
  };
  '/me/messages/{message-id}/attachments': {
    path: { messageId: string };
    /** As `messageListAttachments`. */
    get<S extends Selectable<graph.Attachment, object> | Cast = never, const X extends Expandable<object, Relations, Cast> = never>(options?: WithoutPath<MessageListAttachmentsOptions<CheckedCast<S, graph.AnyAttachment>, Checked<X, object, Relations, graph.AnyAttachment>>>): Promise<Page<Result<graph.Attachment, object, Relations, S, X, graph.AnyAttachment>>>;
  };
  '/me/messages/{message-id}/attachments/createUploadSession': {
    path: { messageId: string };
    /** As `attachmentCreateUploadSession`. */
    post(options: WithoutPath<AttachmentCreateUploadSessionOptions>): Promise<graph.UploadSession>;
  };
  '/me/messages/{message-id}/send': {
    path: { messageId: string };
    /** As `messageSend`. */
    post(options?: WithoutPath<MessageSendOptions>): Promise<Accepted>;
  };
  '/me/photo/$value': {
    /** As `profilePhotoGet`. */
    getStream(options?: WithoutPath<ProfilePhotoGetOptions>): Promise<GraphResponse>;
    /** As `profilePhotoUpdate`. */
    put(options: WithoutPath<ProfilePhotoUpdateOptions>): Promise<void>;
  };
  '/me/reminderView(startDateTime=\'{startDateTime}\',endDateTime=\'{endDateTime}\')': {
    path: { startDateTime: string; endDateTime: string };
    /** As `userReminderView`. */
    get<S extends Selectable<graph.Reminder, object> = never, const X extends Expandable<object, object> = never>(options?: WithoutPath<UserReminderViewOptions<S, Checked<X, object, object>>>): Promise<Page<Result<graph.Reminder, object, object, S, X>>>;
  };
  '/me/sendMail': {
    /** As `userSendMail`. */
    post(options: WithoutPath<UserSendMailOptions>): Promise<Accepted>;
  };
  '/users': {
    /** As `userList`. */
    get<S extends Selectable<graph.User, Relations['microsoft.graph.user']> = never, const X extends Expandable<Relations['microsoft.graph.user'], Relations> = never>(options?: WithoutPath<UserListOptions<S, Checked<X, Relations['microsoft.graph.user'], Relations>>>): Promise<Page<Result<graph.User, Relations['microsoft.graph.user'], Relations, S, X>>>;
    /** As `userPostUsers`. */
    post(options: WithoutPath<UserPostUsersOptions>): Promise<graph.User>;
  };
  '/users/$count': {
    /** As `userCount`. */
    get(options?: WithoutPath<UserCountOptions>): Promise<number>;
  };
  '/users/delta': {
    /** As `userDelta`. */
    get<S extends Selectable<graph.User, Relations['microsoft.graph.user']> = never>(options?: WithoutPath<UserDeltaOptions<S>>): Promise<Page<Result<graph.User, Relations['microsoft.graph.user'], Relations, S, never>>>;
  };
  '/users/{user-id}': {
    path: { userId: string };
    /** As `userGet`. */
    get<S extends Selectable<graph.User, Relations['microsoft.graph.user']> = never, const X extends Expandable<Relations['microsoft.graph.user'], Relations> = never>(options?: WithoutPath<UserGetOptions<S, Checked<X, Relations['microsoft.graph.user'], Relations>>>): Promise<Result<graph.User, Relations['microsoft.graph.user'], Relations, S, X>>;
    /** As `userDelete`. */
    delete(options?: WithoutPath<UserDeleteOptions>): Promise<void>;
    /** As `userUpdate`. */
    patch(options: WithoutPath<UserUpdateOptions>): Promise<void>;
  };
  '/users/{user-id}/mailFolders/{mail-folder-id}/messages': {
    path: { userId: string; mailFolderId: string };
    /** As `userListMessages`. */
    get<S extends Selectable<graph.Message, Relations['microsoft.graph.message']> = never, const X extends Expandable<Relations['microsoft.graph.message'], Relations> = never>(options?: WithoutPath<UserListMessagesOptions<S, Checked<X, Relations['microsoft.graph.message'], Relations>>>): Promise<Page<Result<graph.Message, Relations['microsoft.graph.message'], Relations, S, X>>>;
  };
  '/users/{user-id}/mailFolders/{mail-folder-id}/messages/{message-id}': {
    path: { userId: string; mailFolderId: string; messageId: string };
    /** As `messageGet`. */
    get<S extends Selectable<graph.Message, Relations['microsoft.graph.message']> = never, const X extends Expandable<Relations['microsoft.graph.message'], Relations> = never>(options?: WithoutPath<MessageGetOptions<S, Checked<X, Relations['microsoft.graph.message'], Relations>>>): Promise<Result<graph.Message, Relations['microsoft.graph.message'], Relations, S, X>>;
    /** As `messageDelete`. */
    delete(options?: WithoutPath<MessageDeleteOptions>): Promise<void>;
    /** As `messageUpdate`. */
    patch(options: WithoutPath<MessageUpdateOptions>): Promise<graph.Message>;
  };
  '/users/{user-id}/mailFolders/{mail-folder-id}/messages/{message-id}/attachments': {
    path: { userId: string; mailFolderId: string; messageId: string };
    /** As `messageListAttachments`. */
    get<S extends Selectable<graph.Attachment, object> | Cast = never, const X extends Expandable<object, Relations, Cast> = never>(options?: WithoutPath<MessageListAttachmentsOptions<CheckedCast<S, graph.AnyAttachment>, Checked<X, object, Relations, graph.AnyAttachment>>>): Promise<Page<Result<graph.Attachment, object, Relations, S, X, graph.AnyAttachment>>>;
  };
  '/users/{user-id}/manager/$ref': {
    path: { userId: string };
    /** As `userPostManager`. */
    put(options: WithoutPath<UserPostManagerOptions>): Promise<void>;
  };
  '/users/{user-id}/messages': {
    path: { userId: string };
    /** As `userListMessages`. */
    get<S extends Selectable<graph.Message, Relations['microsoft.graph.message']> = never, const X extends Expandable<Relations['microsoft.graph.message'], Relations> = never>(options?: WithoutPath<UserListMessagesOptions<S, Checked<X, Relations['microsoft.graph.message'], Relations>>>): Promise<Page<Result<graph.Message, Relations['microsoft.graph.message'], Relations, S, X>>>;
  };
  '/users/{user-id}/messages/{message-id}': {
    path: { userId: string; messageId: string };
    /** As `messageGet`. */
    get<S extends Selectable<graph.Message, Relations['microsoft.graph.message']> = never, const X extends Expandable<Relations['microsoft.graph.message'], Relations> = never>(options?: WithoutPath<MessageGetOptions<S, Checked<X, Relations['microsoft.graph.message'], Relations>>>): Promise<Result<graph.Message, Relations['microsoft.graph.message'], Relations, S, X>>;
    /** As `messageDelete`. */
    delete(options?: WithoutPath<MessageDeleteOptions>): Promise<void>;
    /** As `messageUpdate`. */
    patch(options: WithoutPath<MessageUpdateOptions>): Promise<graph.Message>;
  };
  '/users/{user-id}/messages/{message-id}/attachments': {
    path: { userId: string; messageId: string };
    /** As `messageListAttachments`. */
    get<S extends Selectable<graph.Attachment, object> | Cast = never, const X extends Expandable<object, Relations, Cast> = never>(options?: WithoutPath<MessageListAttachmentsOptions<CheckedCast<S, graph.AnyAttachment>, Checked<X, object, Relations, graph.AnyAttachment>>>): Promise<Page<Result<graph.Attachment, object, Relations, S, X, graph.AnyAttachment>>>;
  };
  '/users/{user-id}/messages/{message-id}/send': {
    path: { userId: string; messageId: string };
    /** As `messageSend`. */
    post(options?: WithoutPath<MessageSendOptions>): Promise<Accepted>;
  };
  '/users/{user-id}/photo/$value': {
    path: { userId: string };
    /** As `profilePhotoGet`. */
    getStream(options?: WithoutPath<ProfilePhotoGetOptions>): Promise<GraphResponse>;
    /** As `profilePhotoUpdate`. */
    put(options: WithoutPath<ProfilePhotoUpdateOptions>): Promise<void>;
  };
  '/users/{user-id}/reminderView(startDateTime=\'{startDateTime}\',endDateTime=\'{endDateTime}\')': {
    path: { userId: string; startDateTime: string; endDateTime: string };
    /** As `userReminderView`. */
    get<S extends Selectable<graph.Reminder, object> = never, const X extends Expandable<object, object> = never>(options?: WithoutPath<UserReminderViewOptions<S, Checked<X, object, object>>>): Promise<Page<Result<graph.Reminder, object, object, S, X>>>;
  };
  '/users/{user-id}/sendMail': {
    path: { userId: string };
    /** As `userSendMail`. */
    post(options: WithoutPath<UserSendMailOptions>): Promise<Accepted>;
  };
}
