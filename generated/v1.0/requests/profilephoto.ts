import { call, none } from '../../client/call.js';
import type { CommonOptions, GraphClient, GraphContent, GraphResponse } from '../../client/types.js';
/** Options of `profilePhotoGet`. */
export interface ProfilePhotoGetOptions extends CommonOptions {
  path?:
    | { userId?: string; groupId?: never }
    | { userId?: never; groupId: string };
}

/**
 * Read the bytes of the [profilePhoto](https://learn.microsoft.com/graph/api/resources/profilephoto?view=graph-rest-1.0) of a user or a group.
 *
 * Least privileged, depending on the call: `User.Read` or `Group.Read.All` (work or school account), `User.Read.All` or `Group.Read.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/profilephoto-get?view=graph-rest-1.0)
 *
 * @example
 * await profilePhotoGet(client);
 */
export function profilePhotoGet(client: GraphClient, options?: ProfilePhotoGetOptions): Promise<GraphResponse> {
  return call(client, 'GET/v1.0/[me|users/{}|groups/{}]/photo/$value', options);
}

/** Options of `profilePhotoUpdate`. */
export interface ProfilePhotoUpdateOptions extends CommonOptions {
  path?:
    | { userId?: string; groupId?: never }
    | { userId?: never; groupId: string };
  body: GraphContent;
}

/**
 * Replace the [profilePhoto](https://learn.microsoft.com/graph/api/resources/profilephoto?view=graph-rest-1.0) of a user or a group. The photo can have up to 4 MB.
 *
 * Least privileged, depending on the call: `User.ReadWrite` or `Group.ReadWrite.All` (work or school account), `User.ReadWrite.All` or `Group.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/profilephoto-update?view=graph-rest-1.0)
 */
export function profilePhotoUpdate(client: GraphClient, options: ProfilePhotoUpdateOptions): Promise<void> {
  return none(client, 'PUT/v1.0/[me|users/{}|groups/{}]/photo/$value', options, 'image/jpeg');
}
