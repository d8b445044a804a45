import type * as security from '../types/security.js';
export type * from '../types/security.js';
export type Action = security.Action;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const Action = {
  /** Blocks the account from signing in. */
  disable: 'disable',
  /** Lets a disabled account sign in again. */
  enable: 'enable',
  /** Makes the user choose a new password at the next sign-in. */
  forcePasswordReset: 'forcePasswordReset',
  /** Ends every active session of the account. */
  revokeAllSessions: 'revokeAllSessions',
  /** Ends the current sign-in, so that the user has to authenticate again. */
  requireUserToSignInAgain: 'requireUserToSignInAgain',
  /** Raises the risk level of the user to high. */
  markUserAsCompromised: 'markUserAsCompromised',
  /** Evolvable enumeration sentinel value. Don't use. */
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const actionValues: readonly Action[] = /* @__PURE__ */ Object.values(Action);

export function isAction(value: unknown): value is Action {
  return (actionValues as readonly unknown[]).includes(value);
}

export type DetectionRuleStatus = security.DetectionRuleStatus;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const DetectionRuleStatus = {
  /** The rule runs on its schedule. */
  enabled: 'enabled',
  /** Someone turned the rule off. */
  disabled: 'disabled',
  /** The service turned the rule off, for example after repeated failures. */
  autoDisabled: 'autoDisabled',
  /** Evolvable enumeration sentinel value. Don't use. */
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const detectionRuleStatusValues: readonly DetectionRuleStatus[] = /* @__PURE__ */ Object.values(DetectionRuleStatus);

export function isDetectionRuleStatus(value: unknown): value is DetectionRuleStatus {
  return (detectionRuleStatusValues as readonly unknown[]).includes(value);
}

export type DeviceAssetIdentifier = security.DeviceAssetIdentifier;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const DeviceAssetIdentifier = {
  deviceId: 'deviceId',
  deviceName: 'deviceName',
  remoteDeviceName: 'remoteDeviceName',
  targetDeviceName: 'targetDeviceName',
  destinationDeviceName: 'destinationDeviceName',
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const deviceAssetIdentifierValues: readonly DeviceAssetIdentifier[] = /* @__PURE__ */ Object.values(DeviceAssetIdentifier);

export function isDeviceAssetIdentifier(value: unknown): value is DeviceAssetIdentifier {
  return (deviceAssetIdentifierValues as readonly unknown[]).includes(value);
}

export type DeviceIdEntityIdentifier = security.DeviceIdEntityIdentifier;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const DeviceIdEntityIdentifier = {
  deviceId: 'deviceId',
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const deviceIdEntityIdentifierValues: readonly DeviceIdEntityIdentifier[] = /* @__PURE__ */ Object.values(DeviceIdEntityIdentifier);

export function isDeviceIdEntityIdentifier(value: unknown): value is DeviceIdEntityIdentifier {
  return (deviceIdEntityIdentifierValues as readonly unknown[]).includes(value);
}

export type DisableUserEntityIdentifier = security.DisableUserEntityIdentifier;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const DisableUserEntityIdentifier = {
  accountSid: 'accountSid',
  initiatingProcessAccountSid: 'initiatingProcessAccountSid',
  requestAccountSid: 'requestAccountSid',
  onPremSid: 'onPremSid',
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const disableUserEntityIdentifierValues: readonly DisableUserEntityIdentifier[] = /* @__PURE__ */ Object.values(DisableUserEntityIdentifier);

export function isDisableUserEntityIdentifier(value: unknown): value is DisableUserEntityIdentifier {
  return (disableUserEntityIdentifierValues as readonly unknown[]).includes(value);
}

export type EmailEntityIdentifier = security.EmailEntityIdentifier;
/**
 * This is a multivalued enumeration: several members can be combined in one comma-separated list.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta)
 */
export const EmailEntityIdentifier = {
  /** Identifies the email across the tenant. */
  networkMessageId: 'networkMessageId',
  /** Identifies the mailbox that received the email. */
  recipientEmailAddress: 'recipientEmailAddress',
  /** Evolvable enumeration sentinel value. Don't use. */
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const emailEntityIdentifierValues: readonly string[] = /* @__PURE__ */ Object.values(EmailEntityIdentifier);

export function isEmailEntityIdentifier(value: unknown): value is EmailEntityIdentifier {
  return typeof value === 'string' && value.split(/, ?/).every((part) => emailEntityIdentifierValues.includes(part));
}

export type FileEntityIdentifier = security.FileEntityIdentifier;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const FileEntityIdentifier = {
  sha1: 'sha1',
  initiatingProcessSHA1: 'initiatingProcessSHA1',
  sha256: 'sha256',
  initiatingProcessSHA256: 'initiatingProcessSHA256',
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const fileEntityIdentifierValues: readonly FileEntityIdentifier[] = /* @__PURE__ */ Object.values(FileEntityIdentifier);

export function isFileEntityIdentifier(value: unknown): value is FileEntityIdentifier {
  return (fileEntityIdentifierValues as readonly unknown[]).includes(value);
}

export type ForceUserPasswordResetEntityIdentifier = security.ForceUserPasswordResetEntityIdentifier;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const ForceUserPasswordResetEntityIdentifier = {
  accountSid: 'accountSid',
  initiatingProcessAccountSid: 'initiatingProcessAccountSid',
  requestAccountSid: 'requestAccountSid',
  onPremSid: 'onPremSid',
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const forceUserPasswordResetEntityIdentifierValues: readonly ForceUserPasswordResetEntityIdentifier[] = /* @__PURE__ */ Object.values(ForceUserPasswordResetEntityIdentifier);

export function isForceUserPasswordResetEntityIdentifier(value: unknown): value is ForceUserPasswordResetEntityIdentifier {
  return (forceUserPasswordResetEntityIdentifierValues as readonly unknown[]).includes(value);
}

export type HuntingRuleErrorCode = security.HuntingRuleErrorCode;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const HuntingRuleErrorCode = {
  /** The query stopped with an error. */
  queryExecutionFailed: 'queryExecutionFailed',
  /** The tenant used up its query resources. */
  queryExecutionThrottling: 'queryExecutionThrottling',
  /** The query returned more rows than one run can handle. */
  queryExceededResultSize: 'queryExceededResultSize',
  /** The query needed too much processor time or memory. */
  queryLimitsExceeded: 'queryLimitsExceeded',
  /** The query took longer than a run may take. */
  queryTimeout: 'queryTimeout',
  /** No alert could be made from the results. */
  alertCreationFailed: 'alertCreationFailed',
  /** A result row doesn't match a known event. */
  alertReportNotFound: 'alertReportNotFound',
  /** Some result rows didn't become alerts. */
  partialRowsFailed: 'partialRowsFailed',
  /** Evolvable enumeration sentinel value. Don't use. */
  unknownFutureValue: 'unknownFutureValue',
  /** The results name no entity that an alert could be about. */
  noImpactedEntity: 'noImpactedEntity',
} as const;
export const huntingRuleErrorCodeValues: readonly HuntingRuleErrorCode[] = /* @__PURE__ */ Object.values(HuntingRuleErrorCode);

export function isHuntingRuleErrorCode(value: unknown): value is HuntingRuleErrorCode {
  return (huntingRuleErrorCodeValues as readonly unknown[]).includes(value);
}

export type HuntingRuleRunStatus = security.HuntingRuleRunStatus;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const HuntingRuleRunStatus = {
  /** The run is in progress. */
  running: 'running',
  /** The run ended without errors. */
  completed: 'completed',
  /** The run ended with an error. */
  failed: 'failed',
  /** The run ended, and some of its results are missing. */
  partiallyFailed: 'partiallyFailed',
  /** Evolvable enumeration sentinel value. Don't use. */
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const huntingRuleRunStatusValues: readonly HuntingRuleRunStatus[] = /* @__PURE__ */ Object.values(HuntingRuleRunStatus);

export function isHuntingRuleRunStatus(value: unknown): value is HuntingRuleRunStatus {
  return (huntingRuleRunStatusValues as readonly unknown[]).includes(value);
}

export type IdentityProvider = security.IdentityProvider;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/security-account?view=graph-rest-beta) */
export const IdentityProvider = {
  entraID: 'entraID',
  activeDirectory: 'activeDirectory',
  okta: 'okta',
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const identityProviderValues: readonly IdentityProvider[] = /* @__PURE__ */ Object.values(IdentityProvider);

export function isIdentityProvider(value: unknown): value is IdentityProvider {
  return (identityProviderValues as readonly unknown[]).includes(value);
}

export type IsolationType = security.IsolationType;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const IsolationType = {
  /** The device is cut off from every network connection. */
  full: 'full',
  /** Selected applications keep their connection. */
  selective: 'selective',
  /** Evolvable enumeration sentinel value. Don't use. */
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const isolationTypeValues: readonly IsolationType[] = /* @__PURE__ */ Object.values(IsolationType);

export function isIsolationType(value: unknown): value is IsolationType {
  return (isolationTypeValues as readonly unknown[]).includes(value);
}

export type MailboxAssetIdentifier = security.MailboxAssetIdentifier;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const MailboxAssetIdentifier = {
  accountUpn: 'accountUpn',
  fileOwnerUpn: 'fileOwnerUpn',
  initiatingProcessAccountUpn: 'initiatingProcessAccountUpn',
  lastModifyingAccountUpn: 'lastModifyingAccountUpn',
  targetAccountUpn: 'targetAccountUpn',
  senderFromAddress: 'senderFromAddress',
  senderDisplayName: 'senderDisplayName',
  recipientEmailAddress: 'recipientEmailAddress',
  senderMailFromAddress: 'senderMailFromAddress',
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const mailboxAssetIdentifierValues: readonly MailboxAssetIdentifier[] = /* @__PURE__ */ Object.values(MailboxAssetIdentifier);

export function isMailboxAssetIdentifier(value: unknown): value is MailboxAssetIdentifier {
  return (mailboxAssetIdentifierValues as readonly unknown[]).includes(value);
}

export type MarkUserAsCompromisedEntityIdentifier = security.MarkUserAsCompromisedEntityIdentifier;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const MarkUserAsCompromisedEntityIdentifier = {
  accountObjectId: 'accountObjectId',
  initiatingProcessAccountObjectId: 'initiatingProcessAccountObjectId',
  servicePrincipalId: 'servicePrincipalId',
  recipientObjectId: 'recipientObjectId',
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const markUserAsCompromisedEntityIdentifierValues: readonly MarkUserAsCompromisedEntityIdentifier[] = /* @__PURE__ */ Object.values(MarkUserAsCompromisedEntityIdentifier);

export function isMarkUserAsCompromisedEntityIdentifier(value: unknown): value is MarkUserAsCompromisedEntityIdentifier {
  return (markUserAsCompromisedEntityIdentifierValues as readonly unknown[]).includes(value);
}

export type ScopeType = security.ScopeType;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const ScopeType = {
  deviceGroup: 'deviceGroup',
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const scopeTypeValues: readonly ScopeType[] = /* @__PURE__ */ Object.values(ScopeType);

export function isScopeType(value: unknown): value is ScopeType {
  return (scopeTypeValues as readonly unknown[]).includes(value);
}

export type StopAndQuarantineFileEntityIdentifier = security.StopAndQuarantineFileEntityIdentifier;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const StopAndQuarantineFileEntityIdentifier = {
  deviceId: 'deviceId',
  sha1: 'sha1',
  initiatingProcessSHA1: 'initiatingProcessSHA1',
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const stopAndQuarantineFileEntityIdentifierValues: readonly StopAndQuarantineFileEntityIdentifier[] = /* @__PURE__ */ Object.values(StopAndQuarantineFileEntityIdentifier);

export function isStopAndQuarantineFileEntityIdentifier(value: unknown): value is StopAndQuarantineFileEntityIdentifier {
  return (stopAndQuarantineFileEntityIdentifierValues as readonly unknown[]).includes(value);
}

export type UserAssetIdentifier = security.UserAssetIdentifier;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export const UserAssetIdentifier = {
  accountObjectId: 'accountObjectId',
  accountSid: 'accountSid',
  accountUpn: 'accountUpn',
  accountName: 'accountName',
  accountDomain: 'accountDomain',
  accountId: 'accountId',
  requestAccountSid: 'requestAccountSid',
  requestAccountName: 'requestAccountName',
  requestAccountDomain: 'requestAccountDomain',
  recipientObjectId: 'recipientObjectId',
  processAccountObjectId: 'processAccountObjectId',
  initiatingAccountSid: 'initiatingAccountSid',
  initiatingProcessAccountUpn: 'initiatingProcessAccountUpn',
  initiatingAccountName: 'initiatingAccountName',
  initiatingAccountDomain: 'initiatingAccountDomain',
  servicePrincipalId: 'servicePrincipalId',
  servicePrincipalName: 'servicePrincipalName',
  targetAccountUpn: 'targetAccountUpn',
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const userAssetIdentifierValues: readonly UserAssetIdentifier[] = /* @__PURE__ */ Object.values(UserAssetIdentifier);

export function isUserAssetIdentifier(value: unknown): value is UserAssetIdentifier {
  return (userAssetIdentifierValues as readonly unknown[]).includes(value);
}
