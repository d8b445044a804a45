import { json } from '../../client/call.js';
import type { Annotated, CommonOptions, GraphClient } from '../../client/types.js';
import type { Sendable } from '../../client/odata.js';
import type * as graph from '../types/graph.js';
/** Options of `attachmentCreateUploadSession`. */
export interface AttachmentCreateUploadSessionOptions extends CommonOptions {
  path: { messageId: string };
  body: Annotated<{
    /** What is known about the attachment: at least its type, its name and its size. Required. */
    AttachmentItem: Sendable<graph.AttachmentItem>;
  }>;
}

/**
 * Start the upload of an attachment that is too large for one request, between 3 MB and 150 MB. The [uploadSession](https://learn.microsoft.com/graph/api/resources/uploadsession?view=graph-rest-1.0) in the response has the address that takes the parts, one `PUT` request for each.
 *
 * Least privileged: `Mail.ReadWrite` (work or school account), `Mail.ReadWrite` (personal account), `Mail.ReadWrite` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/attachment-createuploadsession?view=graph-rest-1.0)
 *
 * @example
 * await attachmentCreateUploadSession(client, {
 *   path: { messageId: 'AAMkADI5MAAIT3drCAAA=' },
 *   body: {
 *     AttachmentItem: { attachmentType: 'file', name: 'plan.pdf', size: 3483322 },
 *   },
 * });
 */
export function attachmentCreateUploadSession(client: GraphClient, options: AttachmentCreateUploadSessionOptions): Promise<graph.UploadSession> {
  return json(client, 'POST/v1.0/me/messages/{}/attachments/createUploadSession', options);
}
