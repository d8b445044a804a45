import { json, none, page } from '../../client/call.js';
import type { Cast, CheckedCast, Result, Selectable } from '../../client/query.js';
import type { Annotated, CommonHeaders, CommonOptions, GraphClient, Page } from '../../client/types.js';
import type { Relations } from '../relations.js';
import type { Sendable } from '../../client/odata.js';
import type * as security from '../types/security.js';
/** Options of `securityDetectionRuleDelete`. */
export interface SecurityDetectionRuleDeleteOptions extends CommonOptions { path: { ruleId: string } }

/**
 * Delete a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta).
 *
 * Least privileged: `CustomDetection.ReadWrite.All` (work or school account), `CustomDetection.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/security-detectionrule-delete?view=graph-rest-beta)
 *
 * @example
 * await securityDetectionRuleDelete(client, { path: { ruleId: '4201' } });
 */
export function securityDetectionRuleDelete(client: GraphClient, options: SecurityDetectionRuleDeleteOptions): Promise<void> {
  return none(client, 'DELETE/beta/security/rules/detectionRules/{ruleId}', options);
}

/** Options of `securityDetectionRuleGet`. */
export interface SecurityDetectionRuleGetOptions<S = string> extends CommonOptions {
  path: { ruleId: string };
  query?: { select?: readonly S[] };
  headers?: CommonHeaders & {
    /** `include-unknown-enum-members`. Optional. Returns also the members that come after `unknownFutureValue` in evolvable enumerations. */
    Prefer?: string;
  };
}

/**
 * Read the properties of one [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta).
 *
 * Least privileged: `CustomDetection.Read.All` (work or school account), `CustomDetection.Read.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/security-detectionrule-get?view=graph-rest-beta)
 *
 * @example
 * await securityDetectionRuleGet(client, { path: { ruleId: '4201' } });
 */
export function securityDetectionRuleGet<S extends Selectable<security.DetectionRule, object> = never>(client: GraphClient, options: SecurityDetectionRuleGetOptions<S>): Promise<Result<security.DetectionRule, object, object, S, never>> {
  return json(client, 'GET/beta/security/rules/detectionRules/{ruleId}', options);
}

/** Options of `securityDetectionRuleList`. */
export interface SecurityDetectionRuleListOptions<S = string> extends CommonOptions {
  query?: {
    select?: readonly S[];
    filter?: string;
    orderby?: string | readonly string[];
    top?: number;
    skip?: number;
    count?: boolean;
  };
  headers?: CommonHeaders & {
    /** `include-unknown-enum-members`. Optional. Returns also the members that come after `unknownFutureValue` in evolvable enumerations. */
    Prefer?: string;
  };
}

/**
 * Get a list of the [custom detection rules](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) and their properties.
 *
 * Least privileged: `CustomDetection.Read.All` (work or school account), `CustomDetection.Read.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/security-detectionrule-list?view=graph-rest-beta)
 *
 * @example
 * await securityDetectionRuleList(client, { query: { top: 1 } });
 */
export function securityDetectionRuleList<S extends Selectable<security.DetectionRule, object> = never>(client: GraphClient, options?: SecurityDetectionRuleListOptions<S>): Promise<Page<Result<security.DetectionRule, object, object, S, never>>> {
  return page(client, 'GET/beta/security/rules/detectionRules', options);
}

/** Options of `securityDetectionRuleUpdate`. */
export interface SecurityDetectionRuleUpdateOptions extends CommonOptions {
  path: { ruleId: string };
  body: Annotated<{
    /** What happens when the query finds something. Optional. */
    detectionAction?: Sendable<security.DetectionAction> | null;
    /** The name of the rule. Optional. */
    displayName?: string | null;
    /** The query that the rule runs. Optional. */
    queryCondition?: Sendable<security.QueryCondition> | null;
    /** When the rule runs. Optional. */
    schedule?: Sendable<security.RuleSchedule> | null;
    /** Whether the rule runs. The possible values are: `enabled`, `disabled`, `autoDisabled`, `unknownFutureValue`. Optional. */
    status?: Sendable<security.DetectionRuleStatus> | null;
  }>;
}

/**
 * Change properties of a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta).
 *
 * Least privileged: `CustomDetection.ReadWrite.All` (work or school account), `CustomDetection.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/security-detectionrule-update?view=graph-rest-beta)
 *
 * @example
 * await securityDetectionRuleUpdate(client, {
 *   path: { ruleId: '4201' },
 *   body: { status: 'disabled', schedule: { period: '3H' } },
 * });
 */
export function securityDetectionRuleUpdate(client: GraphClient, options: SecurityDetectionRuleUpdateOptions): Promise<security.DetectionRule> {
  return json(client, 'PATCH/beta/security/rules/detectionRules/{ruleId}', options);
}

/** Options of `securityIdentityAccountsGet`. */
export interface SecurityIdentityAccountsGetOptions<S = string> extends CommonOptions { path: { identityAccountsId: string }; query?: { select?: readonly S[] } }

/**
 * Read the properties of one [identity account](https://learn.microsoft.com/graph/api/resources/security-identityaccounts?view=graph-rest-beta), with the actions that can be run on it.
 *
 * Least privileged: `SecurityIdentitiesAccount.Read.All` (work or school account), `SecurityIdentitiesAccount.Read.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/security-identityaccounts-get?view=graph-rest-beta)
 *
 * @example
 * await securityIdentityAccountsGet(client, { path: { identityAccountsId: '7d2c81f0-5b1e-4c7a-9a43-f3f7c0a6e912' } });
 */
export function securityIdentityAccountsGet<S extends Selectable<security.IdentityAccounts, object> | Cast = never>(client: GraphClient, options: SecurityIdentityAccountsGetOptions<CheckedCast<S, security.AnyIdentityAccounts>>): Promise<Result<security.IdentityAccounts, object, Relations, S, never, security.AnyIdentityAccounts>> {
  return json(client, 'GET/beta/security/identities/identityAccounts/{identityAccountsId}', options);
}

/** Options of `securityIdentityAccountsInvokeAction`. */
export interface SecurityIdentityAccountsInvokeActionOptions extends CommonOptions {
  path: { identityAccountsId: string };
  body: Annotated<{
    /** The identifier of the account at the identity provider. Required. */
    accountId: string;
    /** The action to run. The possible values are: `disable`, `enable`, `forcePasswordReset`, `revokeAllSessions`, `requireUserToSignInAgain`, `markUserAsCompromised`, `unknownFutureValue`. Required. */
    action: Sendable<security.Action>;
    /** The identity provider that manages the account. The possible values are: `entraID`, `activeDirectory`, `okta`, `unknownFutureValue`. Required. */
    identityProvider: Sendable<security.IdentityProvider>;
  }>;
}

/**
 * Run an action on an [identity account](https://learn.microsoft.com/graph/api/resources/security-identityaccounts?view=graph-rest-beta) that Microsoft Defender for Identity watches, such as disabling it or ending its sessions.
 *
 * Least privileged: `SecurityIdentitiesActions.ReadWrite.All` (work or school account), `SecurityIdentitiesActions.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/security-identityaccounts-invokeaction?view=graph-rest-beta)
 *
 * @example
 * await securityIdentityAccountsInvokeAction(client, {
 *   path: { identityAccountsId: '7d2c81f0-5b1e-4c7a-9a43-f3f7c0a6e912' },
 *   body: {
 *     accountId: 'c1b2a9de-4a70-4cf0-8f2b-35a8f0d4e6a1',
 *     action: 'disable',
 *     identityProvider: 'activeDirectory',
 *   },
 * });
 */
export function securityIdentityAccountsInvokeAction(client: GraphClient, options: SecurityIdentityAccountsInvokeActionOptions): Promise<security.InvokeActionResult> {
  return json(client, 'POST/beta/security/identities/identityAccounts/{identityAccountsId}/invokeAction', options);
}

/** Options of `securityIdentitycontainerListIdentityAccounts`. */
export interface SecurityIdentitycontainerListIdentityAccountsOptions<S = string> extends CommonOptions {
  query?: { select?: readonly S[]; filter?: string; top?: number; skip?: number };
}

/**
 * Get a list of the [identity accounts](https://learn.microsoft.com/graph/api/resources/security-identityaccounts?view=graph-rest-beta) that Microsoft Defender for Identity watches.
 *
 * Least privileged: `SecurityIdentitiesAccount.Read.All` (work or school account), `SecurityIdentitiesAccount.Read.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/security-identitycontainer-list-identityaccounts?view=graph-rest-beta)
 *
 * @example
 * await securityIdentitycontainerListIdentityAccounts(client);
 */
export function securityIdentitycontainerListIdentityAccounts<S extends Selectable<security.IdentityAccounts, object> | Cast = never>(client: GraphClient, options?: SecurityIdentitycontainerListIdentityAccountsOptions<CheckedCast<S, security.AnyIdentityAccounts>>): Promise<Page<Result<security.IdentityAccounts, object, Relations, S, never, security.AnyIdentityAccounts>>> {
  return page(client, 'GET/beta/security/identities/identityAccounts', options);
}

/** Options of `securityRulesrootPostDetectionRules`. */
export interface SecurityRulesrootPostDetectionRulesOptions extends CommonOptions {
  body: Sendable<security.DetectionRule> & {
    /** The name of the rule. Required. */
    displayName: string;
    /** The query that the rule runs. Required. */
    queryCondition: Sendable<security.QueryCondition>;
    /** When the rule runs. Required. */
    schedule: Sendable<security.RuleSchedule>;
    /** Whether the rule runs. The possible values are: `enabled`, `disabled`, `autoDisabled`, `unknownFutureValue`. Required. */
    status: Sendable<security.DetectionRuleStatus>;
  };
}

/**
 * Create a new [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta).
 *
 * Least privileged: `CustomDetection.ReadWrite.All` (work or school account), `CustomDetection.ReadWrite.All` (application).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/security-rulesroot-post-detectionrules?view=graph-rest-beta)
 *
 * @example
 * await securityRulesrootPostDetectionRules(client, {
 *   body: {
 *     '@odata.type': '#microsoft.graph.security.detectionRule',
 *     displayName: 'Script started by an office app',
 *     status: 'enabled',
 *     queryCondition: { queryText: 'DeviceProcessEvents | where FileName == \'wscript.exe\'' },
 *     schedule: { period: '24H' },
 *     detectionAction: {
 *       alertTemplate: {
 *         title: 'Script started by an office app',
 *         description: 'An office app started a script host.',
 *         severity: 'medium',
 *         category: 'Execution',
 *         recommendedActions: null,
 *         mitreTechniques: ['T1059.005'],
 *         impactedAssets: [
 *           {
 *             '@odata.type': '#microsoft.graph.security.impactedDeviceAsset',
 *             identifier: 'deviceId',
 *           },
 *         ],
 *       },
 *       organizationalScope: { scopeType: 'deviceGroup', scopeNames: ['Sales laptops'] },
 *       responseActions: [
 *         {
 *           '@odata.type': '#microsoft.graph.security.isolateDeviceResponseAction',
 *           identifier: 'deviceId',
 *           isolationType: 'full',
 *         },
 *         {
 *           '@odata.type': '#microsoft.graph.security.blockFileResponseAction',
 *           identifier: 'sha1',
 *           deviceGroupNames: ['Sales laptops'],
 *         },
 *       ],
 *     },
 *   },
 * });
 */
export function securityRulesrootPostDetectionRules(client: GraphClient, options: SecurityRulesrootPostDetectionRulesOptions): Promise<security.DetectionRule> {
  return json(client, 'POST/beta/security/rules/detectionRules', options);
}
