import { accepted, count, json, none, page } from '../../client/call.js';
import type { Checked, Expandable, Result, Selectable } from '../../client/query.js';
import type { Accepted, Annotated, CommonHeaders, CommonOptions, GraphClient, Page, Reference } from '../../client/types.js';
import type { Relations } from '../relations.js';
import type { Sendable, Undocumented } from '../../client/odata.js';
import type * as graph from '../types/graph.js';
/** Options of `userCount`. */
export interface UserCountOptions extends CommonOptions {
  query?: { filter?: string; search?: string };
  headers?: CommonHeaders & {
    /** eventual. Required. */
    ConsistencyLevel?: 'eventual';
  };
}

/**
 * Get the number of [user](https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0) objects in the directory.
 *
 * Least privileged: `User.ReadBasic.All` (work or school account), `User.Read.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/user-count?view=graph-rest-1.0)
 *
 * @example
 * await userCount(client, { headers: { ConsistencyLevel: 'eventual' } });
 */
export function userCount(client: GraphClient, options?: UserCountOptions): Promise<number> {
  return count(client, 'GET!/v1.0/users/$count', options);
}

/** Options of `userDelete`. */
export interface UserDeleteOptions extends CommonOptions { path: { userId: string } }

/**
 * Delete a [user](https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0). For 30 days, the user can be restored.
 *
 * Least privileged: `User.ReadWrite.All` (work or school account), `User.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/user-delete?view=graph-rest-1.0)
 *
 * @example
 * await userDelete(client, { path: { userId: 'nadia@contoso.com' } });
 */
export function userDelete(client: GraphClient, options: UserDeleteOptions): Promise<void> {
  return none(client, 'DELETE/v1.0/users/{}', options);
}

/** Options of `userDelta`. */
export interface UserDeltaOptions<S = string> extends CommonOptions {
  query?: {
    select?: readonly S[];
    filter?: string;
    /** A [state token](https://learn.microsoft.com/graph/delta-query-overview) from the `nextLink` of the last response. Use the whole `nextLink` to read on. */
    skiptoken?: string;
    /** A [state token](https://learn.microsoft.com/graph/delta-query-overview) from the `deltaLink` of the last round. Use the whole `deltaLink` to start the next round. */
    deltatoken?: string;
  };
  headers?: CommonHeaders & {
    /** return=minimal. Optional. With a `deltaLink`, the response holds only the properties that changed. */
    Prefer?: string;
  };
}

/**
 * Read which users were created, changed, or deleted since the last time, without reading all of them again. See [change tracking](https://learn.microsoft.com/graph/delta-query-overview).
 *
 * Least privileged: `User.Read` (work or school account), `User.Read.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/user-delta?view=graph-rest-1.0)
 *
 * @example
 * await userDelta(client);
 */
export function userDelta<S extends Selectable<graph.User, Relations['microsoft.graph.user']> = never>(client: GraphClient, options?: UserDeltaOptions<S>): Promise<Page<Result<graph.User, Relations['microsoft.graph.user'], Relations, S, never>>> {
  return page(client, 'GET/v1.0/users/delta', options);
}

/** Options of `userGet`. */
export interface UserGetOptions<S = string, X = unknown> extends CommonOptions { path?: { userId?: string }; query?: { select?: readonly S[]; expand?: X } }

/**
 * Read the properties and relationships of one [user](https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0). The path `/me` stands for the signed-in user.
 *
 * Least privileged: `User.Read` (work or school account), `User.Read` (personal account), `User.Read.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/user-get?view=graph-rest-1.0)
 *
 * @example
 * await userGet(client);
 */
export function userGet<S extends Selectable<graph.User, Relations['microsoft.graph.user']> = never, const X extends Expandable<Relations['microsoft.graph.user'], Relations> = never>(client: GraphClient, options?: UserGetOptions<S, Checked<X, Relations['microsoft.graph.user'], Relations>>): Promise<Result<graph.User, Relations['microsoft.graph.user'], Relations, S, X>> {
  return json(client, 'GET/v1.0/[users/{}|me]', options);
}

/** Options of `userList`. */
export interface UserListOptions<S = string, X = unknown> extends CommonOptions {
  query?: {
    select?: readonly S[];
    expand?: X;
    filter?: string;
    orderby?: string | readonly string[];
    top?: number;
    search?: string;
    count?: boolean;
  };
  headers?: CommonHeaders & {
    /** eventual. Required together with `$count` for `$search`, and for advanced uses of `$filter`. */
    ConsistencyLevel?: 'eventual';
  };
}

/**
 * Get a list of the [user](https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0) objects of the directory.
 *
 * Least privileged: `User.ReadBasic.All` (work or school account), `User.Read.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/user-list?view=graph-rest-1.0)
 *
 * @example
 * await userList(client);
 */
export function userList<S extends Selectable<graph.User, Relations['microsoft.graph.user']> = never, const X extends Expandable<Relations['microsoft.graph.user'], Relations> = never>(client: GraphClient, options?: UserListOptions<S, Checked<X, Relations['microsoft.graph.user'], Relations>>): Promise<Page<Result<graph.User, Relations['microsoft.graph.user'], Relations, S, X>>> {
  return page(client, 'GET!/v1.0/users', options);
}

/** Options of `userListMessages`. */
export interface UserListMessagesOptions<S = string, X = unknown> extends CommonOptions {
  path?: { userId?: string; mailFolderId?: string };
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
  headers?: CommonHeaders & {
    /** `outlook.body-content-type`: The format of the body in the response: "text" or "html". Without it, the body is HTML. Optional. */
    Prefer?: string;
  };
}

/**
 * List the [message](https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0) objects of a mailbox, or of one of its folders.
 *
 * Least privileged: `Mail.ReadBasic` (work or school account), `Mail.ReadBasic` (personal account), `Mail.ReadBasic.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/user-list-messages?view=graph-rest-1.0)
 *
 * @example
 * await userListMessages(client, { query: { select: ['sender', 'subject'] } });
 */
export function userListMessages<S extends Selectable<graph.Message, Relations['microsoft.graph.message']> = never, const X extends Expandable<Relations['microsoft.graph.message'], Relations> = never>(client: GraphClient, options?: UserListMessagesOptions<S, Checked<X, Relations['microsoft.graph.message'], Relations>>): Promise<Page<Result<graph.Message, Relations['microsoft.graph.message'], Relations, S, X>>> {
  return page(client, 'GET/v1.0/[me|users/{}][|/mailFolders/{}]/messages', options);
}

/** Options of `userPostManager`. */
export interface UserPostManagerOptions extends CommonOptions { path: { userId: string }; body: Reference }

/**
 * Set the manager of a [user](https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0).
 *
 * Least privileged: `User.ReadWrite.All` (work or school account), `User.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/user-post-manager?view=graph-rest-1.0)
 *
 * @example
 * await userPostManager(client, {
 *   path: { userId: '6a1f4b0d-91c9-4dd5-8a0e-9f30b2d5f8b1' },
 *   body: {
 *     '@odata.id': 'https://graph.microsoft.com/v1.0/users/8c0f7a3e-1d55-4f60-9c8e-5b2d94a7e0c3',
 *   },
 * });
 */
export function userPostManager(client: GraphClient, options: UserPostManagerOptions): Promise<void> {
  return none(client, 'PUT/v1.0/users/{}/manager/$ref', options);
}

/** Options of `userPostUsers`. */
export interface UserPostUsersOptions extends CommonOptions {
  body: Sendable<graph.User> & {
    /** Indicates whether the user can sign in. Required. */
    accountEnabled: boolean;
    /** The name of the user in the address book. Required. */
    displayName: string;
    /** The mail alias of the user. Required. */
    mailNickname: string;
    /** The first password of the user. Required. */
    passwordProfile: Sendable<graph.PasswordProfile>;
    /** The user principal name (UPN) of the user. Required. */
    userPrincipalName: string;
  };
}

/**
 * Create a new [user](https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0).
 *
 * Least privileged: `User.ReadWrite.All` (work or school account), `User.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/user-post-users?view=graph-rest-1.0)
 *
 * @example
 * await userPostUsers(client, {
 *   body: {
 *     accountEnabled: true,
 *     displayName: 'Nadia Brandt',
 *     mailNickname: 'nadia',
 *     userPrincipalName: 'nadia@contoso.com',
 *     passwordProfile: { forceChangePasswordNextSignIn: true, password: 'a-first-password' },
 *   },
 * });
 */
export function userPostUsers(client: GraphClient, options: UserPostUsersOptions): Promise<graph.User> {
  return json(client, 'POST/v1.0/users', options);
}

/** Options of `userReminderView`. */
export interface UserReminderViewOptions<S = string, X = unknown> extends CommonOptions {
  path: {
    /** The begin of the period, in ISO 8601 format; for example, `2021-06-07T10:00:00.0000000`. */
    startDateTime: string;
    /** The end of the period, in ISO 8601 format; for example, `2021-06-11T11:00:00.0000000`. */
    endDateTime: string;
    userId?: string;
  };
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
  headers?: CommonHeaders & {
    /** outlook.timezone="{time zone}". Optional. The time zone of the times in the response, UTC if absent. */
    Prefer?: string;
  };
}

/**
 * List the [reminders](https://learn.microsoft.com/graph/api/resources/reminder?view=graph-rest-1.0) of the events between two points in time.
 *
 * Least privileged: `Calendars.Read` (work or school account), `Calendars.Read` (personal account), `Calendars.Read` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/user-reminderview?view=graph-rest-1.0)
 *
 * @example
 * await userReminderView(client, {
 *   path: {
 *     startDateTime: '2021-06-07T10:00:00.0000000',
 *     endDateTime: '2021-06-11T11:00:00.0000000',
 *   },
 * });
 */
export function userReminderView<S extends Selectable<graph.Reminder, object> = never, const X extends Expandable<object, object> = never>(client: GraphClient, options: UserReminderViewOptions<S, Checked<X, object, object>>): Promise<Page<Result<graph.Reminder, object, object, S, X>>> {
  return page(client, 'GET/v1.0/[me|users/{}]/reminderView(startDateTime=\'{startDateTime}\',endDateTime=\'{endDateTime}\')', options);
}

/** Options of `userSendMail`. */
export interface UserSendMailOptions extends CommonOptions {
  path?: { userId?: string };
  body: Annotated<{
    /** The message to send. Required. */
    message: Sendable<graph.Message>;
    /** Indicates whether to save the message in the sent items. Without it, the message is saved. Optional. */
    saveToSentItems?: boolean | null;
  }>;
}

/**
 * Send a [message](https://learn.microsoft.com/graph/api/resources/message?view=graph-rest-1.0) that isn't in the mailbox yet. It can have [file attachments](https://learn.microsoft.com/graph/api/resources/fileattachment?view=graph-rest-1.0).
 *
 * Least privileged: `Mail.Send` (work or school account), `Mail.Send` (personal account), `Mail.Send` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/user-sendmail?view=graph-rest-1.0)
 *
 * @example
 * await userSendMail(client, {
 *   body: {
 *     message: {
 *       subject: 'Lunch on Friday?',
 *       body: { contentType: 'text', content: 'The new place next door has opened.' },
 *       toRecipients: [{ emailAddress: { address: 'rosa@contoso.com' } }],
 *       ccRecipients: [{ emailAddress: { address: 'lena@contoso.com' } }],
 *     },
 *     saveToSentItems: false,
 *   },
 * });
 */
export function userSendMail(client: GraphClient, options: UserSendMailOptions): Promise<Accepted> {
  return accepted(client, 'POST/v1.0/[me|users/{}]/sendMail', options);
}

/** Options of `userUpdate`. */
export interface UserUpdateOptions extends CommonOptions {
  path: { userId: string };
  body: Annotated<{
    /** Indicates whether the user can sign in. */
    accountEnabled?: boolean | null;
    /** The business telephone numbers of the user. */
    businessPhones?: string[];
    /** The department of the user. */
    department?: string | null;
    /** The name of the user in the address book. */
    displayName?: string | null;
    /** The first name of the user. */
    givenName?: string | null;
    /** The job title of the user. */
    jobTitle?: string | null;
    /** The mobile telephone number of the user. */
    mobilePhone?: string | null;
    /** The office in which the user works. */
    officeLocation?: string | null;
    /** The new password of the user. */
    passwordProfile?: Sendable<graph.PasswordProfile> | null;
    /** The language that the user prefers. */
    preferredLanguage?: string | null;
    /** The family name of the user. */
    surname?: string | null;
    /** The country or region in which the user uses services, as a two-letter code. */
    usageLocation?: string | null;
  } & Undocumented<graph.User>>;
}

/**
 * Change properties of a [user](https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0).
 *
 * Least privileged: `User.ReadWrite` (work or school account), `User.ReadWrite` (personal account), `User.ManageIdentities.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/user-update?view=graph-rest-1.0)
 *
 * @example
 * await userUpdate(client, {
 *   path: { userId: 'nadia@contoso.com' },
 *   body: { department: 'Risk', officeLocation: '18/2111' },
 * });
 */
export function userUpdate(client: GraphClient, options: UserUpdateOptions): Promise<void> {
  return none(client, 'PATCH/v1.0/users/{}', options);
}
