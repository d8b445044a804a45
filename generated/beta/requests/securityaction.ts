import { json, none } from '../../client/call.js';
import type { Checked, Expandable, Result, Selectable } from '../../client/query.js';
import type { Annotated, CommonOptions, GraphClient } from '../../client/types.js';
import type { Undocumented } from '../../client/odata.js';
import type * as graph from '../types/graph.js';
/** Options of `securityActionCancelSecurityAction`. */
export interface SecurityActionCancelSecurityActionOptions extends CommonOptions { path: { securityActionId: string } }

/**
 * Cancel a [securityAction](https://learn.microsoft.com/graph/api/resources/securityaction?view=graph-rest-beta) that isn't finished.
 *
 * Least privileged: `SecurityActions.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/securityaction-cancelsecurityaction?view=graph-rest-beta)
 *
 * @example
 * await securityActionCancelSecurityAction(client, { path: { securityActionId: '2b1b3c9c-4c3c-4a0a-9f45-2f9a3f4a7c55' } });
 */
export function securityActionCancelSecurityAction(client: GraphClient, options: SecurityActionCancelSecurityActionOptions): Promise<void> {
  return none(client, 'POST/beta/security/securityActions/{}/cancelSecurityAction', options);
}

/** Options of `securityActionGet`. */
export interface SecurityActionGetOptions<S = string, X = unknown> extends CommonOptions {
  path: { securityActionId: string };
  query?: { select?: readonly S[]; expand?: X };
}

/**
 * Read the properties of one [securityAction](https://learn.microsoft.com/graph/api/resources/securityaction?view=graph-rest-beta) object.
 *
 * Least privileged: `SecurityActions.Read.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/securityaction-get?view=graph-rest-beta)
 *
 * @example
 * await securityActionGet(client, { path: { securityActionId: '2b1b3c9c-4c3c-4a0a-9f45-2f9a3f4a7c55' } });
 */
export function securityActionGet<S extends Selectable<graph.SecurityAction, object> = never, const X extends Expandable<object, object> = never>(client: GraphClient, options: SecurityActionGetOptions<S, Checked<X, object, object>>): Promise<Result<graph.SecurityAction, object, object, S, X>> {
  return json(client, 'GET/beta/security/securityActions/{}', options);
}

/** Options of `securityActionUpdate`. */
export interface SecurityActionUpdateOptions extends CommonOptions {
  path: { securityActionId: string };
  body: Annotated<{
    /** Why the action was requested. */
    actionReason?: string | null;
    /** Free text of the requesting app. */
    clientContext?: string | null;
  } & Undocumented<graph.SecurityAction>>;
}

/**
 * Change properties of a [securityAction](https://learn.microsoft.com/graph/api/resources/securityaction?view=graph-rest-beta) object.
 *
 * Least privileged: `SecurityActions.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/securityaction-update?view=graph-rest-beta)
 *
 * @example
 * await securityActionUpdate(client, {
 *   path: { securityActionId: '2b1b3c9c-4c3c-4a0a-9f45-2f9a3f4a7c55' },
 *   body: {
 *     actionReason: 'The address belongs to a known botnet.',
 *     clientContext: 'ticket 4712',
 *   },
 * });
 */
export function securityActionUpdate(client: GraphClient, options: SecurityActionUpdateOptions): Promise<graph.SecurityAction> {
  return json(client, 'PATCH/beta/security/securityActions/{}', options);
}
