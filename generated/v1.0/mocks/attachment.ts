import { mock } from '../../client/mock.js';
import type { MockAnswer, MockHandler } from '../../client/mock.js';
import type * as graph from '../types/graph.js';

/** Answers `attachmentCreateUploadSession`: as the docs show, or with `answer`. */
export function attachmentCreateUploadSessionMock(answer?: MockAnswer<graph.UploadSession>): MockHandler {
  return mock('POST/v1.0/me/messages/{}/attachments/createUploadSession', 'json', answer, 201, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#microsoft.graph.uploadSession',
    uploadUrl: 'https://outlook.office.com/api/v1.0/AttachmentSessions/AAMkADI5MAAIT3k0uAAA=?authtoken=opaque',
    expirationDateTime: '2021-05-25T01:09:30.7671707Z',
    nextExpectedRanges: ['0-'],
  });
}
