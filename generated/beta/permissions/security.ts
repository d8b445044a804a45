import type { Permission } from '../../client/permissions.js';
/** Permissions that `securityDetectionRuleDelete` needs. */
export const securityDetectionRuleDeletePermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['CustomDetection.ReadWrite.All'], higher: [] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['CustomDetection.ReadWrite.All'], higher: [] },
];
/** Permissions that `securityDetectionRuleGet` needs. */
export const securityDetectionRuleGetPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['CustomDetection.Read.All'], higher: ['CustomDetection.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['CustomDetection.Read.All'], higher: ['CustomDetection.ReadWrite.All'] },
];
/** Permissions that `securityDetectionRuleList` needs. */
export const securityDetectionRuleListPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['CustomDetection.Read.All'], higher: ['CustomDetection.ReadWrite.All'] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['CustomDetection.Read.All'], higher: ['CustomDetection.ReadWrite.All'] },
];
/** Permissions that `securityDetectionRuleUpdate` needs. */
export const securityDetectionRuleUpdatePermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['CustomDetection.ReadWrite.All'], higher: [] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['CustomDetection.ReadWrite.All'], higher: [] },
];
/** Permissions that `securityIdentityAccountsGet` needs. */
export const securityIdentityAccountsGetPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['SecurityIdentitiesAccount.Read.All'], higher: [] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['SecurityIdentitiesAccount.Read.All'], higher: [] },
];
/** Permissions that `securityIdentityAccountsInvokeAction` needs. */
export const securityIdentityAccountsInvokeActionPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['SecurityIdentitiesActions.ReadWrite.All'], higher: [] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['SecurityIdentitiesActions.ReadWrite.All'], higher: [] },
];
/** Permissions that `securityIdentitycontainerListIdentityAccounts` needs. */
export const securityIdentitycontainerListIdentityAccountsPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['SecurityIdentitiesAccount.Read.All'], higher: [] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['SecurityIdentitiesAccount.Read.All'], higher: [] },
];
/** Permissions that `securityRulesrootPostDetectionRules` needs. */
export const securityRulesrootPostDetectionRulesPermissions: readonly Permission[] = [
  { scheme: 'delegatedWork', least: ['CustomDetection.ReadWrite.All'], higher: [] },
  { scheme: 'delegatedPersonal', least: [], higher: [] },
  { scheme: 'application', least: ['CustomDetection.ReadWrite.All'], higher: [] },
];
