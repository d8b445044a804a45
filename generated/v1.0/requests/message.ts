import { accepted, json, none, page } from '../../client/call.js';
import type { Cast, Checked, CheckedCast, Expandable, Result, Selectable } from '../../client/query.js';
import type { Accepted, Annotated, CommonHeaders, CommonOptions, GraphClient, Page } from '../../client/types.js';
import type { Relations } from '../relations.js';
import type { Sendable, Undocumented } from '../../client/odata.js';
import type * as graph from '../types/graph.js';
/** Options of `messageDelete`. */
export interface MessageDeleteOptions extends CommonOptions { path: { messageId: string; userId?: string; mailFolderId?: string } }

/**
 * Delete a [message](https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0).
 *
 * Least privileged: `Mail.ReadWrite` (work or school account), `Mail.ReadWrite` (personal account), `Mail.ReadWrite` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/message-delete?view=graph-rest-1.0)
 *
 * @example
 * await messageDelete(client, { path: { messageId: 'AAMkADhMGAAA=' } });
 */
export function messageDelete(client: GraphClient, options: MessageDeleteOptions): Promise<void> {
  return none(client, 'DELETE/v1.0/[me|users/{}][|/mailFolders/{}]/messages/{}', options);
}

/** Options of `messageGet`. */
export interface MessageGetOptions<S = string, X = unknown> extends CommonOptions {
  path: { messageId: string; userId?: string; mailFolderId?: string };
  query?: { select?: readonly S[]; expand?: X };
  headers?: CommonHeaders & {
    /** `outlook.body-content-type`: The format of the body in the response: "text" or "html". Without it, the body is HTML. Optional. */
    Prefer?: string;
  };
}

/**
 * Read the properties and relationships of one [message](https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0).
 *
 * Least privileged: `Mail.ReadBasic` (work or school account), `Mail.ReadBasic` (personal account), `Mail.ReadBasic.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/message-get?view=graph-rest-1.0)
 *
 * @example
 * await messageGet(client, { path: { messageId: 'AAMkADhMGAAA=' } });
 */
export function messageGet<S extends Selectable<graph.Message, Relations['microsoft.graph.message']> = never, const X extends Expandable<Relations['microsoft.graph.message'], Relations> = never>(client: GraphClient, options: MessageGetOptions<S, Checked<X, Relations['microsoft.graph.message'], Relations>>): Promise<Result<graph.Message, Relations['microsoft.graph.message'], Relations, S, X>> {
  return json(client, 'GET/v1.0/[me|users/{}][|/mailFolders/{}]/messages/{}', options);
}

/** Options of `messageListAttachments`. */
export interface MessageListAttachmentsOptions<S = string, X = unknown> extends CommonOptions {
  path: { messageId: string; userId?: string; mailFolderId?: string };
  query?: {
    select?: readonly S[];
    expand?: X;
    filter?: string;
    orderby?: string | readonly string[];
    top?: number;
    skip?: number;
    search?: string;
    count?: boolean;
  };
}

/**
 * List the [attachment](https://learn.microsoft.com/graph/api/resources/attachment?view=graph-rest-1.0) objects of a [message](https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0).
 *
 * Least privileged: `Mail.Read` (work or school account), `Mail.Read` (personal account), `Mail.Read` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/message-list-attachments?view=graph-rest-1.0)
 *
 * @example
 * await messageListAttachments(client, { path: { messageId: 'AAMkADhMGAAA=' } });
 */
export function messageListAttachments<S extends Selectable<graph.Attachment, object> | Cast = never, const X extends Expandable<object, Relations, Cast> = never>(client: GraphClient, options: MessageListAttachmentsOptions<CheckedCast<S, graph.AnyAttachment>, Checked<X, object, Relations, graph.AnyAttachment>>): Promise<Page<Result<graph.Attachment, object, Relations, S, X, graph.AnyAttachment>>> {
  return page(client, 'GET/v1.0/[me|users/{}][|/mailFolders/{}]/messages/{}/attachments', options);
}

/** Options of `messageSend`. */
export interface MessageSendOptions extends CommonOptions { path: { messageId: string; userId?: string } }

/**
 * Send a [message](https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0) that is a draft, and save it in the sent items.
 *
 * Least privileged: `Mail.Send` (work or school account), `Mail.Send` (personal account), `Mail.Send` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/message-send?view=graph-rest-1.0)
 *
 * @example
 * await messageSend(client, { path: { messageId: 'AAMkADhMGAAA=' } });
 */
export function messageSend(client: GraphClient, options: MessageSendOptions): Promise<Accepted> {
  return accepted(client, 'POST/v1.0/[me|users/{}]/messages/{}/send', options);
}

/** Options of `messageUpdate`. */
export interface MessageUpdateOptions extends CommonOptions {
  path: { messageId: string; userId?: string; mailFolderId?: string };
  body: Annotated<{
    /** The Bcc recipients. */
    bccRecipients?: Sendable<graph.Recipient[]>;
    /** The body. It can be changed only while the message is a draft. */
    body?: Sendable<graph.ItemBody> | null;
    /** The categories that the user gave to the message. */
    categories?: string[];
    /** The Cc recipients. */
    ccRecipients?: Sendable<graph.Recipient[]>;
    /** Whether and when the user wants to come back to the message. */
    flag?: Sendable<graph.FollowupFlag> | null;
    /** The mailbox that the message is from. */
    from?: Sendable<graph.Recipient> | null;
    /** How important the message is. The possible values are: `low`, `normal`, `high`. */
    importance?: Sendable<graph.Importance> | null;
    /** Whether the message goes to the focused inbox. The possible values are: `focused`, `other`. */
    inferenceClassification?: Sendable<graph.InferenceClassificationType> | null;
    /** Indicates whether the user read the message. */
    isRead?: boolean | null;
    /** The account that sends the message. */
    sender?: Sendable<graph.Recipient> | null;
    /** The subject. It can be changed only while the message is a draft. */
    subject?: string | null;
    /** The To recipients. */
    toRecipients?: Sendable<graph.Recipient[]>;
  } & Undocumented<graph.Message>>;
}

/**
 * Change properties of a [message](https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0).
 *
 * Least privileged: `Mail.ReadWrite` (work or school account), `Mail.ReadWrite` (personal account), `Mail.ReadWrite` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/message-update?view=graph-rest-1.0)
 *
 * @example
 * await messageUpdate(client, {
 *   path: { messageId: 'AAMkADhMGAAA=' },
 *   body: { importance: 'high', inferenceClassification: 'other', isRead: false },
 * });
 */
export function messageUpdate(client: GraphClient, options: MessageUpdateOptions): Promise<graph.Message> {
  return json(client, 'PATCH/v1.0/[me|users/{}][|/mailFolders/{}]/messages/{}', options);
}
