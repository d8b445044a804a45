import { json, none, page } from '../../client/call.js';
import type { Checked, Expandable, Result, Selectable } from '../../client/query.js';
import type { Annotated, CommonHeaders, CommonOptions, GraphClient, Page, Reference } from '../../client/types.js';
import type { Relations } from '../relations.js';
import type { Sendable, Undocumented } from '../../client/odata.js';
import type * as graph from '../types/graph.js';
/** Options of `groupDelete`. */
export interface GroupDeleteOptions extends CommonOptions { path: { groupId: string } }

/**
 * Delete a [group](https://learn.microsoft.com/graph/api/resources/group?view=graph-rest-1.0). For 30 days, a Microsoft 365 group can be restored.
 *
 * Least privileged: `Group.ReadWrite.All` (work or school account), `Group.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/group-delete?view=graph-rest-1.0)
 *
 * @example
 * await groupDelete(client, { path: { groupId: '0f7d1e65-2c6a-4c4d-a4a9-8d4f6f3b7e21' } });
 */
export function groupDelete(client: GraphClient, options: GroupDeleteOptions): Promise<void> {
  return none(client, 'DELETE/v1.0/groups/{}', options);
}

/** Options of `groupDeleteMembers`. */
export interface GroupDeleteMembersOptions extends CommonOptions { path: { groupId: string; memberId: string } }

/**
 * Remove a member from a [group](https://learn.microsoft.com/graph/api/resources/group?view=graph-rest-1.0). The member itself isn't deleted.
 *
 * Least privileged: `GroupMember.ReadWrite.All` (work or school account), `GroupMember.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/group-delete-members?view=graph-rest-1.0)
 *
 * @example
 * await groupDeleteMembers(client, {
 *   path: {
 *     groupId: '0f7d1e65-2c6a-4c4d-a4a9-8d4f6f3b7e21',
 *     memberId: '6a1f4b0d-91c9-4dd5-8a0e-9f30b2d5f8b1',
 *   },
 * });
 */
export function groupDeleteMembers(client: GraphClient, options: GroupDeleteMembersOptions): Promise<void> {
  return none(client, 'DELETE/v1.0/groups/{}/members/{}/$ref', options);
}

/** Options of `groupGet`. */
export interface GroupGetOptions<S = string, X = unknown> extends CommonOptions { path: { groupId: string }; query?: { select?: readonly S[]; expand?: X } }

/**
 * Read the properties and relationships of one [group](https://learn.microsoft.com/graph/api/resources/group?view=graph-rest-1.0).
 *
 * Least privileged: `GroupMember.Read.All` (work or school account), `GroupMember.Read.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/group-get?view=graph-rest-1.0)
 *
 * @example
 * await groupGet(client, { path: { groupId: '0f7d1e65-2c6a-4c4d-a4a9-8d4f6f3b7e21' } });
 */
export function groupGet<S extends Selectable<graph.Group, Relations['microsoft.graph.group']> = never, const X extends Expandable<Relations['microsoft.graph.group'], Relations> = never>(client: GraphClient, options: GroupGetOptions<S, Checked<X, Relations['microsoft.graph.group'], Relations>>): Promise<Result<graph.Group, Relations['microsoft.graph.group'], Relations, S, X>> {
  return json(client, 'GET/v1.0/groups/{}', options);
}

/** Options of `groupList`. */
export interface GroupListOptions<S = string, X = unknown> extends CommonOptions {
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
 * Get a list of the [group](https://learn.microsoft.com/graph/api/resources/group?view=graph-rest-1.0) objects of the directory.
 *
 * Least privileged: `GroupMember.Read.All` (work or school account), `GroupMember.Read.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/group-list?view=graph-rest-1.0)
 *
 * @example
 * await groupList(client);
 */
export function groupList<S extends Selectable<graph.Group, Relations['microsoft.graph.group']> = never, const X extends Expandable<Relations['microsoft.graph.group'], Relations> = never>(client: GraphClient, options?: GroupListOptions<S, Checked<X, Relations['microsoft.graph.group'], Relations>>): Promise<Page<Result<graph.Group, Relations['microsoft.graph.group'], Relations, S, X>>> {
  return page(client, 'GET!/v1.0/groups', options);
}

/** Options of `groupPostGroups`. */
export interface GroupPostGroupsOptions extends CommonOptions {
  body: Sendable<graph.Group> & {
    /** The name of the group. Required. */
    displayName: string;
    /** Indicates whether the group receives mail. Required. */
    mailEnabled: boolean;
    /** The mail alias of the group. Required. */
    mailNickname: string;
    /** Indicates whether the group is a security group. Required. */
    securityEnabled: boolean;
  };
}

/**
 * Create a Microsoft 365 group or a security group.
 *
 * Least privileged: `Group.ReadWrite.All` (work or school account), `Group.Create` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/group-post-groups?view=graph-rest-1.0)
 *
 * @example
 * await groupPostGroups(client, {
 *   body: {
 *     description: 'Everyone who audits',
 *     displayName: 'Auditors',
 *     groupTypes: ['Unified'],
 *     mailEnabled: true,
 *     mailNickname: 'auditors',
 *     securityEnabled: false,
 *     visibility: 'Private',
 *   },
 * });
 */
export function groupPostGroups(client: GraphClient, options: GroupPostGroupsOptions): Promise<graph.Group> {
  return json(client, 'POST/v1.0/groups', options);
}

/** Options of `groupPostMembers`. */
export interface GroupPostMembersOptions extends CommonOptions { path: { groupId: string }; body: Reference }

/**
 * Add a user or another [directoryObject](https://learn.microsoft.com/graph/api/resources/directoryobject?view=graph-rest-1.0) to the members of a [group](https://learn.microsoft.com/graph/api/resources/group?view=graph-rest-1.0).
 *
 * Least privileged: `GroupMember.ReadWrite.All` (work or school account), `GroupMember.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/group-post-members?view=graph-rest-1.0)
 *
 * @example
 * await groupPostMembers(client, {
 *   path: { groupId: '0f7d1e65-2c6a-4c4d-a4a9-8d4f6f3b7e21' },
 *   body: {
 *     '@odata.id': 'https://graph.microsoft.com/v1.0/directoryObjects/6a1f4b0d-91c9-4dd5-8a0e-9f30b2d5f8b1',
 *   },
 * });
 */
export function groupPostMembers(client: GraphClient, options: GroupPostMembersOptions): Promise<void> {
  return none(client, 'POST/v1.0/groups/{}/members/$ref', options);
}

/** Options of `groupUpdate`. */
export interface GroupUpdateOptions extends CommonOptions {
  path: { groupId: string };
  body: Annotated<{
    /** Indicates whether people outside the organization can send messages to the group. */
    allowExternalSenders?: boolean | null;
    /** What the group is for. */
    description?: string | null;
    /** The name of the group. */
    displayName?: string | null;
    /** Tells the kind of group. */
    groupTypes?: string[];
    /** Indicates whether the group receives mail. */
    mailEnabled?: boolean | null;
    /** The mail alias of the group. */
    mailNickname?: string | null;
    /** The rule that decides who belongs to the group. */
    membershipRule?: string | null;
    /** Indicates whether the group is a security group. */
    securityEnabled?: boolean | null;
    /** Who can join the group and see what is in it. The possible values are: `Private`, `Public`, `HiddenMembership`. */
    visibility?: 'Private' | 'Public' | 'HiddenMembership' | (string & {}) | null;
  } & Undocumented<graph.Group>>;
}

/**
 * Change properties of a [group](https://learn.microsoft.com/graph/api/resources/group?view=graph-rest-1.0).
 *
 * Least privileged: `Group.ReadWrite.All` (work or school account), `Group.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/group-update?view=graph-rest-1.0)
 *
 * @example
 * await groupUpdate(client, {
 *   path: { groupId: '0f7d1e65-2c6a-4c4d-a4a9-8d4f6f3b7e21' },
 *   body: {
 *     description: 'Everyone who audits, inside and outside',
 *     visibility: 'Private',
 *   },
 * });
 */
export function groupUpdate(client: GraphClient, options: GroupUpdateOptions): Promise<void> {
  return none(client, 'PATCH/v1.0/groups/{}', options);
}

/** Options of `groupUpsert`. */
export interface GroupUpsertOptions extends CommonOptions {
  path: { uniqueName: string };
  headers?: CommonHeaders & {
    /** `create-if-missing`. Required to create the group. Without it, the request only updates. */
    Prefer?: string;
  };
  body: Sendable<graph.Group> & {
    /** The name of the group. Required. */
    displayName: string;
    /** Indicates whether the group receives mail. Required. */
    mailEnabled: boolean;
    /** The mail alias of the group. Required. */
    mailNickname: string;
    /** Indicates whether the group is a security group. Required. */
    securityEnabled: boolean;
  };
}

/**
 * Create a [group](https://learn.microsoft.com/graph/api/resources/group?view=graph-rest-1.0) if it doesn't exist, or update its properties if it does. The client-provided **uniqueName** tells the group.
 *
 * Least privileged: `Group.ReadWrite.All` (work or school account), `Group.Create` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/group-upsert?view=graph-rest-1.0)
 *
 * @example
 * await groupUpsert(client, {
 *   path: { uniqueName: 'auditors-2024' },
 *   headers: { Prefer: 'create-if-missing' },
 *   body: {
 *     description: 'Everyone who audits',
 *     displayName: 'Auditors',
 *     groupTypes: ['Unified'],
 *     mailEnabled: true,
 *     mailNickname: 'auditors',
 *     securityEnabled: false,
 *   },
 * });
 */
export function groupUpsert(client: GraphClient, options: GroupUpsertOptions): Promise<graph.Group | undefined> {
  return json(client, 'PATCH/v1.0/groups(uniqueName=\'{uniqueName}\')', options);
}
