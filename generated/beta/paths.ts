import type { WithoutPath } from '../client/path-client.js';
import type { Cast, Checked, CheckedCast, Expandable, Result, Selectable } from '../client/query.js';
import type { Page } from '../client/types.js';
import type { Relations } from './relations.js';
import type { SecurityDetectionRuleDeleteOptions, SecurityDetectionRuleGetOptions, SecurityDetectionRuleListOptions, SecurityDetectionRuleUpdateOptions, SecurityIdentityAccountsGetOptions, SecurityIdentityAccountsInvokeActionOptions, SecurityIdentitycontainerListIdentityAccountsOptions, SecurityRulesrootPostDetectionRulesOptions } from './requests/security.js';
import type { SecurityActionCancelSecurityActionOptions, SecurityActionGetOptions, SecurityActionUpdateOptions } from './requests/securityaction.js';
import type * as graph from './types/graph.js';
import type * as security from './types/security.js';
/** What can be sent to the paths of this version; for `createPathClient`. */
export interface Paths {
  '/security/identities/identityAccounts': {
    /** As `securityIdentitycontainerListIdentityAccounts`. */
    get<S extends Selectable<security.IdentityAccounts, object> | Cast = never>(options?: WithoutPath<SecurityIdentitycontainerListIdentityAccountsOptions<CheckedCast<S, security.AnyIdentityAccounts>>>): Promise<Page<Result<security.IdentityAccounts, object, Relations, S, never, security.AnyIdentityAccounts>>>;
  };
  '/security/identities/identityAccounts/{identity-accounts-id}': {
    path: { identityAccountsId: string };
    /** As `securityIdentityAccountsGet`. */
    get<S extends Selectable<security.IdentityAccounts, object> | Cast = never>(options?: WithoutPath<SecurityIdentityAccountsGetOptions<CheckedCast<S, security.AnyIdentityAccounts>>>): Promise<Result<security.IdentityAccounts, object, Relations, S, never, security.AnyIdentityAccounts>>;
  };
  '/security/identities/identityAccounts/{identity-accounts-id}/invokeAction': {
    path: { identityAccountsId: string };
    /** As `securityIdentityAccountsInvokeAction`. */
    post(options: WithoutPath<SecurityIdentityAccountsInvokeActionOptions>): Promise<security.InvokeActionResult>;
  };
  '/security/rules/detectionRules': {
    /** As `securityDetectionRuleList`. */
    get<S extends Selectable<security.DetectionRule, object> = never>(options?: WithoutPath<SecurityDetectionRuleListOptions<S>>): Promise<Page<Result<security.DetectionRule, object, object, S, never>>>;
    /** As `securityRulesrootPostDetectionRules`. */
    post(options: WithoutPath<SecurityRulesrootPostDetectionRulesOptions>): Promise<security.DetectionRule>;
  };
  '/security/rules/detectionRules/{rule-id}': {
    path: { ruleId: string };
    /** As `securityDetectionRuleGet`. */
    get<S extends Selectable<security.DetectionRule, object> = never>(options?: WithoutPath<SecurityDetectionRuleGetOptions<S>>): Promise<Result<security.DetectionRule, object, object, S, never>>;
    /** As `securityDetectionRuleDelete`. */
    delete(options?: WithoutPath<SecurityDetectionRuleDeleteOptions>): Promise<void>;
    /** As `securityDetectionRuleUpdate`. */
    patch(options: WithoutPath<SecurityDetectionRuleUpdateOptions>): Promise<security.DetectionRule>;
  };
  '/security/securityActions/{security-action-id}': {
    path: { securityActionId: string };
    /** As `securityActionGet`. */
    get<S extends Selectable<graph.SecurityAction, object> = never, const X extends Expandable<object, object> = never>(options?: WithoutPath<SecurityActionGetOptions<S, Checked<X, object, object>>>): Promise<Result<graph.SecurityAction, object, object, S, X>>;
    /** As `securityActionUpdate`. */
    patch(options: WithoutPath<SecurityActionUpdateOptions>): Promise<graph.SecurityAction>;
  };
  '/security/securityActions/{security-action-id}/cancelSecurityAction': {
    path: { securityActionId: string };
    /** As `securityActionCancelSecurityAction`. */
    post(options?: WithoutPath<SecurityActionCancelSecurityActionOptions>): Promise<void>;
  };
}
