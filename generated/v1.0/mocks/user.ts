import { mock } from '../../client/mock.js';
import type { MockAnswer, MockHandler } from '../../client/mock.js';
import type { Accepted, Page } from '../../client/types.js';
import type * as graph from '../types/graph.js';

/** Answers `userCount`: as the docs show, or with `answer`. */
export function userCountMock(answer?: MockAnswer<number>): MockHandler {
  return mock('GET!/v1.0/users/$count', 'count', answer, 200, '893', { 'Content-Type': 'text/plain' });
}

/** Answers `userDelete`: as the docs show, or with `answer`. */
export function userDeleteMock(answer?: MockAnswer<void>): MockHandler {
  return mock('DELETE/v1.0/users/{}', 'none', answer, 204);
}

/** Answers `userDelta`: as the docs show, or with `answer`. */
export function userDeltaMock(answer?: MockAnswer<Page<graph.User>>): MockHandler {
  return mock('GET/v1.0/users/delta', 'page', answer, 200, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
    value: [
      {
        id: '6a1f4b0d-91c9-4dd5-8a0e-9f30b2d5f8b1',
        businessPhones: ['+1 425 555 0121'],
        displayName: 'Nadia Brandt',
        givenName: 'Nadia',
        jobTitle: 'Analyst',
        mail: 'nadia@contoso.com',
        mobilePhone: null,
        officeLocation: '12/1110',
        preferredLanguage: 'en-US',
        surname: 'Brandt',
        userPrincipalName: 'nadia@contoso.com',
      },
    ],
  });
}

/** Answers `userGet`: as the docs show, or with `answer`. */
export function userGetMock(answer?: MockAnswer<graph.User>): MockHandler {
  return mock('GET/v1.0/[users/{}|me]', 'json', answer, 200, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
    id: '6a1f4b0d-91c9-4dd5-8a0e-9f30b2d5f8b1',
    businessPhones: ['+1 425 555 0121'],
    displayName: 'Nadia Brandt',
    givenName: 'Nadia',
    jobTitle: 'Analyst',
    mail: 'nadia@contoso.com',
    mobilePhone: null,
    officeLocation: '12/1110',
    preferredLanguage: 'en-US',
    surname: 'Brandt',
    userPrincipalName: 'nadia@contoso.com',
  });
}

/** Answers `userList`: as the docs show, or with `answer`. */
export function userListMock(answer?: MockAnswer<Page<graph.User>>): MockHandler {
  return mock('GET!/v1.0/users', 'page', answer, 200, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
    value: [
      {
        id: '6a1f4b0d-91c9-4dd5-8a0e-9f30b2d5f8b1',
        businessPhones: ['+1 425 555 0121'],
        displayName: 'Nadia Brandt',
        givenName: 'Nadia',
        jobTitle: 'Analyst',
        mail: 'nadia@contoso.com',
        mobilePhone: null,
        officeLocation: '12/1110',
        preferredLanguage: 'en-US',
        surname: 'Brandt',
        userPrincipalName: 'nadia@contoso.com',
      },
    ],
  });
}

/** Answers `userListMessages`: as the docs show, or with `answer`. */
export function userListMessagesMock(answer?: MockAnswer<Page<graph.Message>>): MockHandler {
  return mock('GET/v1.0/[me|users/{}][|/mailFolders/{}]/messages', 'page', answer, 200, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users(\'nadia%40contoso.com\')/messages(sender,subject)',
    value: [
      {
        '@odata.etag': 'W/"CQAAABYAAAC4ofQH"',
        id: 'AAMkADhMGAAA=',
        subject: 'Figures for May',
        sender: { emailAddress: { name: 'Nadia Brandt', address: 'nadia@contoso.com' } },
      },
    ],
  });
}

/** Answers `userPostManager`: as the docs show, or with `answer`. */
export function userPostManagerMock(answer?: MockAnswer<void>): MockHandler {
  return mock('PUT/v1.0/users/{}/manager/$ref', 'none', answer, 204);
}

/** Answers `userPostUsers`: as the docs show, or with `answer`. */
export function userPostUsersMock(answer?: MockAnswer<graph.User>): MockHandler {
  return mock('POST/v1.0/users', 'json', answer, 201, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users/$entity',
    id: '6a1f4b0d-91c9-4dd5-8a0e-9f30b2d5f8b1',
    businessPhones: [],
    displayName: 'Nadia Brandt',
    givenName: null,
    jobTitle: null,
    mail: null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: null,
    userPrincipalName: 'nadia@contoso.com',
  });
}

/** Answers `userReminderView`: as the docs show, or with `answer`. */
export function userReminderViewMock(answer?: MockAnswer<Page<graph.Reminder>>): MockHandler {
  return mock('GET/v1.0/[me|users/{}]/reminderView(startDateTime=\'{startDateTime}\',endDateTime=\'{endDateTime}\')', 'page', answer, 200, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.reminder)',
    value: [
      {
        eventId: 'AAMkADNtqAAA=',
        changeKey: 'SuFHwDRP1EeXJUopWb==',
        eventSubject: 'Budget review',
        eventWebLink: 'https://outlook.office365.com/owa/?itemid=AAMkADNtqAAA%3D',
        eventStartTime: { dateTime: '2021-06-09T18:00:00.0000000', timeZone: 'UTC' },
        eventEndTime: { dateTime: '2021-06-09T19:00:00.0000000', timeZone: 'UTC' },
        eventLocation: { displayName: 'Room 3' },
        reminderFireTime: { dateTime: '2021-06-09T17:45:00.0000000', timeZone: 'UTC' },
      },
    ],
  });
}

/** Answers `userSendMail`: as the docs show, or with `answer`. */
export function userSendMailMock(answer?: MockAnswer<Accepted>): MockHandler {
  return mock('POST/v1.0/[me|users/{}]/sendMail', 'accepted', answer, 202);
}

/** Answers `userUpdate`: as the docs show, or with `answer`. */
export function userUpdateMock(answer?: MockAnswer<void>): MockHandler {
  return mock('PATCH/v1.0/users/{}', 'none', answer, 204);
}
