import { mock } from '../../client/mock.js';
import type { MockAnswer, MockHandler } from '../../client/mock.js';
import type { Accepted, Page } from '../../client/types.js';
import type * as graph from '../types/graph.js';

/** Answers `messageDelete`: as the docs show, or with `answer`. */
export function messageDeleteMock(answer?: MockAnswer<void>): MockHandler {
  return mock('DELETE/v1.0/[me|users/{}][|/mailFolders/{}]/messages/{}', 'none', answer, 204);
}

/** Answers `messageGet`: as the docs show, or with `answer`. */
export function messageGetMock(answer?: MockAnswer<graph.Message>): MockHandler {
  return mock('GET/v1.0/[me|users/{}][|/mailFolders/{}]/messages/{}', 'json', answer, 200, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users(\'nadia%40contoso.com\')/messages/$entity',
    '@odata.etag': 'W/"CQAAABYAAAC4ofQH"',
    id: 'AAMkADhMGAAA=',
    createdDateTime: '2021-05-18T03:15:05Z',
    lastModifiedDateTime: '2021-05-18T03:15:08Z',
    changeKey: 'CQAAABYAAAC4ofQH',
    categories: ['Blue category'],
    receivedDateTime: '2021-05-18T03:15:08Z',
    sentDateTime: '2021-05-18T03:15:06Z',
    hasAttachments: false,
    subject: 'Figures for May',
    bodyPreview: 'The figures are in the shared folder.',
    importance: 'normal',
    parentFolderId: 'AAMkADcbAAAAAAEJAAA=',
    conversationId: 'AAQkADOUpag6yWs=',
    conversationIndex: 'AQHTbVuKpag6yWs=',
    isRead: true,
    isDraft: false,
    webLink: 'https://outlook.office365.com/owa/?ItemID=AAMkADhMGAAA%3D',
    inferenceClassification: 'focused',
    body: {
      contentType: 'html',
      content: '<p>The figures are in the shared folder.</p>',
    },
    sender: { emailAddress: { name: 'Nadia Brandt', address: 'nadia@contoso.com' } },
    from: { emailAddress: { name: 'Nadia Brandt', address: 'nadia@contoso.com' } },
    toRecipients: [{ emailAddress: { name: 'Rosa Keller', address: 'rosa@contoso.com' } }],
    ccRecipients: [],
    bccRecipients: [],
    flag: { flagStatus: 'notFlagged' },
  });
}

/** Answers `messageListAttachments`: as the docs show, or with `answer`. */
export function messageListAttachmentsMock(answer?: MockAnswer<Page<graph.AnyAttachment>>): MockHandler {
  return mock('GET/v1.0/[me|users/{}][|/mailFolders/{}]/messages/{}/attachments', 'page', answer, 200, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users(\'nadia%40contoso.com\')/messages(\'AAMkADhMGAAA%3D\')/attachments',
    value: [
      {
        '@odata.type': '#microsoft.graph.fileAttachment',
        id: 'AAMkADNkNJp5JVnQIe9r0=',
        lastModifiedDateTime: '2021-05-18T18:19:52Z',
        name: 'figures.txt',
        contentType: 'text/plain',
        size: 1408,
        isInline: false,
        contentId: null,
        contentBytes: 'SGVsbG8sIFJvc2EhCg==',
      },
    ],
  });
}

/** Answers `messageSend`: as the docs show, or with `answer`. */
export function messageSendMock(answer?: MockAnswer<Accepted>): MockHandler {
  return mock('POST/v1.0/[me|users/{}]/messages/{}/send', 'accepted', answer, 202);
}

/** Answers `messageUpdate`: as the docs show, or with `answer`. */
export function messageUpdateMock(answer?: MockAnswer<graph.Message>): MockHandler {
  return mock('PATCH/v1.0/[me|users/{}][|/mailFolders/{}]/messages/{}', 'json', answer, 200, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users(\'nadia%40contoso.com\')/messages/$entity',
    id: 'AAMkADhMGAAA=',
    createdDateTime: '2021-05-18T03:15:05Z',
    lastModifiedDateTime: '2021-05-18T03:15:08Z',
    changeKey: 'CQAAABYAAAC4ofQH',
    categories: ['Blue category'],
    receivedDateTime: '2021-05-18T03:15:08Z',
    sentDateTime: '2021-05-18T03:15:06Z',
    hasAttachments: false,
    subject: 'Figures for May',
    bodyPreview: 'The figures are in the shared folder.',
    importance: 'high',
    parentFolderId: 'AAMkADcbAAAAAAEJAAA=',
    conversationId: 'AAQkADOUpag6yWs=',
    conversationIndex: 'AQHTbVuKpag6yWs=',
    isRead: false,
    isDraft: false,
    webLink: 'https://outlook.office365.com/owa/?ItemID=AAMkADhMGAAA%3D',
    inferenceClassification: 'other',
    body: {
      contentType: 'html',
      content: '<p>The figures are in the shared folder.</p>',
    },
    sender: { emailAddress: { name: 'Nadia Brandt', address: 'nadia@contoso.com' } },
    from: { emailAddress: { name: 'Nadia Brandt', address: 'nadia@contoso.com' } },
    toRecipients: [{ emailAddress: { name: 'Rosa Keller', address: 'rosa@contoso.com' } }],
    ccRecipients: [],
    bccRecipients: [],
    flag: { flagStatus: 'notFlagged' },
  });
}
