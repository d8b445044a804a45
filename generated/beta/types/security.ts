import type { DateTimeOffset } from '../../client/odata.js';
import type * as graph from './graph.js';

/**
 * The account of an [identity](https://learn.microsoft.com/graph/api/resources/security-identityaccounts?view=graph-rest-beta) at one identity provider.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-account?view=graph-rest-beta)
 */
export interface Account {
  /** The actions that can be run on the account now. The possible values are: `disable`, `enable`, `forcePasswordReset`, `revokeAllSessions`, `requireUserToSignInAgain`, `markUserAsCompromised`, `unknownFutureValue`. */
  actions?: Action[];
  /** The identifier of the account at the identity provider. */
  identifier?: string | null;
  /** The identity provider that manages the account. The possible values are: `entraID`, `activeDirectory`, `okta`, `unknownFutureValue`. */
  identityProvider?: IdentityProvider | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type Action =
  | 'disable'
  | 'enable'
  | 'forcePasswordReset'
  | 'revokeAllSessions'
  | 'requireUserToSignInAgain'
  | 'markUserAsCompromised'
  | 'unknownFutureValue';

/**
 * The alert that a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) raises.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-alerttemplate?view=graph-rest-beta)
 */
export interface AlertTemplate {
  /** The category of the alert; for example, `Execution`. */
  category?: string | null;
  /** The text of the alert. */
  description?: string | null;
  /** The assets that the alert is about. */
  impactedAssets?: AnyImpactedAsset[];
  /** The MITRE ATT&CK techniques that the alert points to. */
  mitreTechniques?: string[];
  /** What to do about the threat. */
  recommendedActions?: string | null;
  /** The severity of the alert. */
  severity?: graph.AlertSeverity | null;
  /** The name of the alert. */
  title?: string | null;
}

/**
 * Lets a file run on the devices of some device groups.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-allowfileresponseaction?view=graph-rest-beta)
 */
export interface AllowFileResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.allowFileResponseAction';
  /** The device groups to which the action applies. */
  deviceGroupNames?: string[];
  /** The column of the query result that tells the entity. The possible values are: `sha1`, `initiatingProcessSHA1`, `sha256`, `initiatingProcessSHA256`, `unknownFutureValue`. */
  identifier?: FileEntityIdentifier | null;
}

/**
 * Keeps a file from running on the devices of some device groups.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-blockfileresponseaction?view=graph-rest-beta)
 */
export interface BlockFileResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.blockFileResponseAction';
  /** The device groups to which the action applies. */
  deviceGroupNames?: string[];
  /** The column of the query result that tells the entity. The possible values are: `sha1`, `initiatingProcessSHA1`, `sha256`, `initiatingProcessSHA256`, `unknownFutureValue`. */
  identifier?: FileEntityIdentifier | null;
}

/**
 * Collects device logs into one package for an investigation.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-collectinvestigationpackageresponseaction?view=graph-rest-beta)
 */
export interface CollectInvestigationPackageResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.collectInvestigationPackageResponseAction';
  /** The column of the query result that tells the entity. The possible values are: `deviceId`, `unknownFutureValue`. */
  identifier?: DeviceIdEntityIdentifier | null;
}

/**
 * What happens when a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) finds something.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-detectionaction?view=graph-rest-beta)
 */
export interface DetectionAction {
  /** The alert to raise. */
  alertTemplate?: AlertTemplate | null;
  /** The device groups that the rule covers. */
  organizationalScope?: OrganizationalScope | null;
  /** The actions to take on the impacted assets. */
  responseActions?: AnyResponseAction[];
}

/**
 * A rule that runs an advanced hunting query again and again, raises alerts for what it finds, and takes response actions.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta)
 */
export interface DetectionRule extends ProtectionRule {
  '@odata.type'?: '#microsoft.graph.security.detectionRule';
  /** What happens when the query finds something. */
  detectionAction?: DetectionAction | null;
  /** How the last run ended. Read-only. */
  readonly lastRunDetails?: RunDetails | null;
  /** The query that the rule runs. */
  queryCondition?: QueryCondition | null;
  /** When the rule runs. */
  schedule?: RuleSchedule | null;
  /** Whether the rule runs. The possible values are: `enabled`, `disabled`, `autoDisabled`, `unknownFutureValue`. */
  status?: DetectionRuleStatus | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type DetectionRuleStatus =
  | 'enabled'
  | 'disabled'
  | 'autoDisabled'
  | 'unknownFutureValue';
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type DeviceAssetIdentifier =
  | 'deviceId'
  | 'deviceName'
  | 'remoteDeviceName'
  | 'targetDeviceName'
  | 'destinationDeviceName'
  | 'unknownFutureValue';
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type DeviceIdEntityIdentifier =
  | 'deviceId'
  | 'unknownFutureValue';
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type DisableUserEntityIdentifier =
  | 'accountSid'
  | 'initiatingProcessAccountSid'
  | 'requestAccountSid'
  | 'onPremSid'
  | 'unknownFutureValue';

/**
 * Keeps a user from signing in to the on-premises network for a while.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-disableuserresponseaction?view=graph-rest-beta)
 */
export interface DisableUserResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.disableUserResponseAction';
  /** The column of the query result that tells the entity. The possible values are: `accountSid`, `initiatingProcessAccountSid`, `requestAccountSid`, `onPremSid`, `unknownFutureValue`. */
  identifier?: DisableUserEntityIdentifier | null;
}

/**
 * This is a multivalued enumeration: several members can be combined in one comma-separated list.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta)
 */
export type EmailEntityIdentifier =
  | 'networkMessageId'
  | 'recipientEmailAddress'
  | 'unknownFutureValue'
  | (string & {});
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type FileEntityIdentifier =
  | 'sha1'
  | 'initiatingProcessSHA1'
  | 'sha256'
  | 'initiatingProcessSHA256'
  | 'unknownFutureValue';
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type ForceUserPasswordResetEntityIdentifier =
  | 'accountSid'
  | 'initiatingProcessAccountSid'
  | 'requestAccountSid'
  | 'onPremSid'
  | 'unknownFutureValue';

/**
 * Makes a user choose a new password at the next sign-in.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-forceuserpasswordresetresponseaction?view=graph-rest-beta)
 */
export interface ForceUserPasswordResetResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.forceUserPasswordResetResponseAction';
  /** The column of the query result that tells the entity. The possible values are: `accountSid`, `initiatingProcessAccountSid`, `requestAccountSid`, `onPremSid`, `unknownFutureValue`. */
  identifier?: ForceUserPasswordResetEntityIdentifier | null;
}

/**
 * Deletes an email so that it can't be recovered.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-harddeleteresponseaction?view=graph-rest-beta)
 */
export interface HardDeleteResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.hardDeleteResponseAction';
  /** The columns of the query result that tell the entity. The possible values are: `networkMessageId`, `recipientEmailAddress`, `unknownFutureValue`. */
  identifier?: EmailEntityIdentifier | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type HuntingRuleErrorCode =
  | 'queryExecutionFailed'
  | 'queryExecutionThrottling'
  | 'queryExceededResultSize'
  | 'queryLimitsExceeded'
  | 'queryTimeout'
  | 'alertCreationFailed'
  | 'alertReportNotFound'
  | 'partialRowsFailed'
  | 'unknownFutureValue'
  | 'noImpactedEntity';
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type HuntingRuleRunStatus =
  | 'running'
  | 'completed'
  | 'failed'
  | 'partiallyFailed'
  | 'unknownFutureValue';

/**
 * A user or service account that Microsoft Defender for Identity watches for suspicious activity.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-identityaccounts?view=graph-rest-beta)
 */
export interface IdentityAccounts extends graph.Entity {
  '@odata.type'?: '#microsoft.graph.security.user';
  /** The accounts of the identity, one for each identity provider. */
  accounts?: Account[];
  /** The security identifier (SID) in the cloud. */
  cloudSecurityIdentifier?: string | null;
  /** The display name of the identity. */
  displayName?: string | null;
  /** The domain that the identity belongs to. */
  domain?: string | null;
  /** Indicates whether the identity can sign in. */
  isEnabled?: boolean | null;
  /** The security identifier (SID) in the on-premises directory. */
  onPremisesSecurityIdentifier?: string | null;
}

/** Any kind of `IdentityAccounts`; comparing `@odata.type` tells them apart. */
export type AnyIdentityAccounts =
  | User;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/security-account?view=graph-rest-beta) */
export type IdentityProvider =
  | 'entraID'
  | 'activeDirectory'
  | 'okta'
  | 'unknownFutureValue';

/**
 * An asset that an alert of a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) is about.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-impactedasset?view=graph-rest-beta)
 */
export interface ImpactedAsset {
  '@odata.type'?: '#microsoft.graph.security.impactedDeviceAsset' | '#microsoft.graph.security.impactedMailboxAsset' | '#microsoft.graph.security.impactedUserAsset';
}

/** Any kind of `ImpactedAsset`; comparing `@odata.type` tells them apart. */
export type AnyImpactedAsset =
  | ImpactedDeviceAsset
  | ImpactedMailboxAsset
  | ImpactedUserAsset;

/**
 * A device that an alert of a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) is about.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-impacteddeviceasset?view=graph-rest-beta)
 */
export interface ImpactedDeviceAsset extends ImpactedAsset {
  '@odata.type'?: '#microsoft.graph.security.impactedDeviceAsset';
  /** The column of the query result that tells the device. The possible values are: `deviceId`, `deviceName`, `remoteDeviceName`, `targetDeviceName`, `destinationDeviceName`, `unknownFutureValue`. */
  identifier?: DeviceAssetIdentifier | null;
}

/**
 * A mailbox that an alert of a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) is about.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-impactedmailboxasset?view=graph-rest-beta)
 */
export interface ImpactedMailboxAsset extends ImpactedAsset {
  '@odata.type'?: '#microsoft.graph.security.impactedMailboxAsset';
  /** The column of the query result that tells the mailbox. The possible values are: `accountUpn`, `fileOwnerUpn`, `initiatingProcessAccountUpn`, `lastModifyingAccountUpn`, `targetAccountUpn`, `senderFromAddress`, `senderDisplayName`, `recipientEmailAddress`, `senderMailFromAddress`, `unknownFutureValue`. */
  identifier?: MailboxAssetIdentifier | null;
}

/**
 * A user that an alert of a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) is about.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-impacteduserasset?view=graph-rest-beta)
 */
export interface ImpactedUserAsset extends ImpactedAsset {
  '@odata.type'?: '#microsoft.graph.security.impactedUserAsset';
  /** The column of the query result that tells the user. The possible values are: `accountObjectId`, `accountSid`, `accountUpn`, `accountName`, `accountDomain`, `accountId`, `requestAccountSid`, `requestAccountName`, `requestAccountDomain`, `recipientObjectId`, `processAccountObjectId`, `initiatingAccountSid`, `initiatingProcessAccountUpn`, `initiatingAccountName`, `initiatingAccountDomain`, `servicePrincipalId`, `servicePrincipalName`, `targetAccountUpn`, `unknownFutureValue`. */
  identifier?: UserAssetIdentifier | null;
}

/**
 * Starts an automated investigation of a device.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-initiateinvestigationresponseaction?view=graph-rest-beta)
 */
export interface InitiateInvestigationResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.initiateInvestigationResponseAction';
  /** The column of the query result that tells the entity. The possible values are: `deviceId`, `unknownFutureValue`. */
  identifier?: DeviceIdEntityIdentifier | null;
}

/**
 * The outcome of [an action on an identity account](https://learn.microsoft.com/graph/api/security-identityaccounts-invokeaction?view=graph-rest-beta).
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-invokeactionresult?view=graph-rest-beta)
 */
export interface InvokeActionResult {
  /** The identifier of the account. */
  accountId?: string | null;
  /** The action that was run. The possible values are: `disable`, `enable`, `forcePasswordReset`, `revokeAllSessions`, `requireUserToSignInAgain`, `markUserAsCompromised`, `unknownFutureValue`. */
  action?: Action | null;
  /** Identifies the request in logs and support cases. */
  correlationId?: string | null;
  /** The identity provider that manages the account. The possible values are: `entraID`, `activeDirectory`, `okta`, `unknownFutureValue`. */
  identityProvider?: IdentityProvider | null;
}

/**
 * Cuts a device off from the network.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-isolatedeviceresponseaction?view=graph-rest-beta)
 */
export interface IsolateDeviceResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.isolateDeviceResponseAction';
  /** The column of the query result that tells the entity. The possible values are: `deviceId`, `unknownFutureValue`. */
  identifier?: DeviceIdEntityIdentifier | null;
  /** How far the device is cut off. The possible values are: `full`, `selective`, `unknownFutureValue`. */
  isolationType?: IsolationType | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type IsolationType =
  | 'full'
  | 'selective'
  | 'unknownFutureValue';
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type MailboxAssetIdentifier =
  | 'accountUpn'
  | 'fileOwnerUpn'
  | 'initiatingProcessAccountUpn'
  | 'lastModifyingAccountUpn'
  | 'targetAccountUpn'
  | 'senderFromAddress'
  | 'senderDisplayName'
  | 'recipientEmailAddress'
  | 'senderMailFromAddress'
  | 'unknownFutureValue';
/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type MarkUserAsCompromisedEntityIdentifier =
  | 'accountObjectId'
  | 'initiatingProcessAccountObjectId'
  | 'servicePrincipalId'
  | 'recipientObjectId'
  | 'unknownFutureValue';

/**
 * Raises the risk level of a user to high, so that risk policies apply.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-markuserascompromisedresponseaction?view=graph-rest-beta)
 */
export interface MarkUserAsCompromisedResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.markUserAsCompromisedResponseAction';
  /** The column of the query result that tells the entity. The possible values are: `accountObjectId`, `initiatingProcessAccountObjectId`, `servicePrincipalId`, `recipientObjectId`, `unknownFutureValue`. */
  identifier?: MarkUserAsCompromisedEntityIdentifier | null;
}

/**
 * Moves an email to the deleted items of its recipient.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-movetodeleteditemsresponseaction?view=graph-rest-beta)
 */
export interface MoveToDeletedItemsResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.moveToDeletedItemsResponseAction';
  /** The columns of the query result that tell the entity. The possible values are: `networkMessageId`, `recipientEmailAddress`, `unknownFutureValue`. */
  identifier?: EmailEntityIdentifier | null;
}

/**
 * Moves an email to the inbox of its recipient.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-movetoinboxresponseaction?view=graph-rest-beta)
 */
export interface MoveToInboxResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.moveToInboxResponseAction';
  /** The columns of the query result that tell the entity. The possible values are: `networkMessageId`, `recipientEmailAddress`, `unknownFutureValue`. */
  identifier?: EmailEntityIdentifier | null;
}

/**
 * Moves an email to the junk folder of its recipient.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-movetojunkresponseaction?view=graph-rest-beta)
 */
export interface MoveToJunkResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.moveToJunkResponseAction';
  /** The columns of the query result that tell the entity. The possible values are: `networkMessageId`, `recipientEmailAddress`, `unknownFutureValue`. */
  identifier?: EmailEntityIdentifier | null;
}

/**
 * The device groups that a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) covers.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-organizationalscope?view=graph-rest-beta)
 */
export interface OrganizationalScope {
  /** The names of the device groups. */
  scopeNames?: string[];
  /** What the names stand for. The possible values are: `deviceGroup`, `unknownFutureValue`. */
  scopeType?: ScopeType | null;
}

/**
 * What all rules that protect a tenant have in common.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-protectionrule?view=graph-rest-beta)
 */
export interface ProtectionRule extends graph.Entity {
  '@odata.type'?: '#microsoft.graph.security.detectionRule';
  /** The user or app that created the rule. Read-only. */
  readonly createdBy?: string | null;
  /** When the rule was created, in UTC. Read-only. */
  readonly createdDateTime?: DateTimeOffset | null;
  /** The name of the rule. */
  displayName?: string | null;
  /**
   * **Deprecated.** Use the **status** property of the [detectionRule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) instead. Indicates whether the rule is turned on.
   *
   * @deprecated **Deprecated.** Use the **status** property of the [detectionRule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) instead.
   */
  isEnabled?: boolean | null;
  /** The user or app that changed the rule last. Read-only. */
  readonly lastModifiedBy?: string | null;
  /** When the rule was changed last, in UTC. Read-only. */
  readonly lastModifiedDateTime?: DateTimeOffset | null;
}

/** Any kind of `ProtectionRule`; comparing `@odata.type` tells them apart. */
export type AnyProtectionRule =
  | DetectionRule;

/**
 * The query that a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) runs.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-querycondition?view=graph-rest-beta)
 */
export interface QueryCondition {
  /** When the query was changed last, in UTC. Read-only. */
  readonly lastModifiedDateTime?: DateTimeOffset | null;
  /** The query, in the Kusto query language. */
  queryText?: string | null;
}

/**
 * What a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) does to the [assets](https://learn.microsoft.com/graph/api/resources/security-impactedasset?view=graph-rest-beta) that it finds.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-responseaction?view=graph-rest-beta)
 */
export interface ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.allowFileResponseAction' | '#microsoft.graph.security.blockFileResponseAction' | '#microsoft.graph.security.collectInvestigationPackageResponseAction' | '#microsoft.graph.security.disableUserResponseAction' | '#microsoft.graph.security.forceUserPasswordResetResponseAction' | '#microsoft.graph.security.hardDeleteResponseAction' | '#microsoft.graph.security.initiateInvestigationResponseAction' | '#microsoft.graph.security.isolateDeviceResponseAction' | '#microsoft.graph.security.markUserAsCompromisedResponseAction' | '#microsoft.graph.security.moveToDeletedItemsResponseAction' | '#microsoft.graph.security.moveToInboxResponseAction' | '#microsoft.graph.security.moveToJunkResponseAction' | '#microsoft.graph.security.restrictAppExecutionResponseAction' | '#microsoft.graph.security.runAntivirusScanResponseAction' | '#microsoft.graph.security.softDeleteResponseAction' | '#microsoft.graph.security.stopAndQuarantineFileResponseAction';
}

/** Any kind of `ResponseAction`; comparing `@odata.type` tells them apart. */
export type AnyResponseAction =
  | AllowFileResponseAction
  | BlockFileResponseAction
  | CollectInvestigationPackageResponseAction
  | DisableUserResponseAction
  | ForceUserPasswordResetResponseAction
  | HardDeleteResponseAction
  | InitiateInvestigationResponseAction
  | IsolateDeviceResponseAction
  | MarkUserAsCompromisedResponseAction
  | MoveToDeletedItemsResponseAction
  | MoveToInboxResponseAction
  | MoveToJunkResponseAction
  | RestrictAppExecutionResponseAction
  | RunAntivirusScanResponseAction
  | SoftDeleteResponseAction
  | StopAndQuarantineFileResponseAction;

/**
 * Lets a device run only executables that Microsoft signed.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-restrictappexecutionresponseaction?view=graph-rest-beta)
 */
export interface RestrictAppExecutionResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.restrictAppExecutionResponseAction';
  /** The column of the query result that tells the entity. The possible values are: `deviceId`, `unknownFutureValue`. */
  identifier?: DeviceIdEntityIdentifier | null;
}

/**
 * When a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) runs.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-ruleschedule?view=graph-rest-beta)
 */
export interface RuleSchedule {
  /** When the rule runs next, in UTC. Read-only. */
  readonly nextRunDateTime?: DateTimeOffset | null;
  /** The time between two runs. The allowed values are: `0`, `1H`, `3H`, `12H`, `24H`. A rule with the period `0` runs all the time. */
  period?: '0' | '1H' | '3H' | '12H' | '24H' | (string & {}) | null;
}

/**
 * Scans a whole device with Microsoft Defender Antivirus.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-runantivirusscanresponseaction?view=graph-rest-beta)
 */
export interface RunAntivirusScanResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.runAntivirusScanResponseAction';
  /** The column of the query result that tells the entity. The possible values are: `deviceId`, `unknownFutureValue`. */
  identifier?: DeviceIdEntityIdentifier | null;
}

/**
 * How a run of a [custom detection rule](https://learn.microsoft.com/graph/api/resources/security-detectionrule?view=graph-rest-beta) ended.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-rundetails?view=graph-rest-beta)
 */
export interface RunDetails {
  /** The kind of error, if the run failed. The possible values are: `queryExecutionFailed`, `queryExecutionThrottling`, `queryExceededResultSize`, `queryLimitsExceeded`, `queryTimeout`, `alertCreationFailed`, `alertReportNotFound`, `partialRowsFailed`, `unknownFutureValue`, `noImpactedEntity`. Use the `Prefer: include-unknown-enum-members` request header to get the following value from this [evolvable enum](https://learn.microsoft.com/graph/best-practices-concept#handling-future-members-in-evolvable-enumerations): `noImpactedEntity`. */
  errorCode?: HuntingRuleErrorCode | null;
  /** Explains the error in words. */
  failureReason?: string | null;
  /** When the rule ran last, in UTC. */
  lastRunDateTime?: DateTimeOffset | null;
  /** How the run ended. The possible values are: `running`, `completed`, `failed`, `partiallyFailed`, `unknownFutureValue`. */
  status?: HuntingRuleRunStatus | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type ScopeType =
  | 'deviceGroup'
  | 'unknownFutureValue';

/**
 * Deletes an email so that it can be recovered.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-softdeleteresponseaction?view=graph-rest-beta)
 */
export interface SoftDeleteResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.softDeleteResponseAction';
  /** The columns of the query result that tell the entity. The possible values are: `networkMessageId`, `recipientEmailAddress`, `unknownFutureValue`. */
  identifier?: EmailEntityIdentifier | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type StopAndQuarantineFileEntityIdentifier =
  | 'deviceId'
  | 'sha1'
  | 'initiatingProcessSHA1'
  | 'unknownFutureValue';

/**
 * Stops a file that runs, deletes it where it is, and keeps a copy in quarantine.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-stopandquarantinefileresponseaction?view=graph-rest-beta)
 */
export interface StopAndQuarantineFileResponseAction extends ResponseAction {
  '@odata.type'?: '#microsoft.graph.security.stopAndQuarantineFileResponseAction';
  /** The column of the query result that tells the entity. The possible values are: `deviceId`, `sha1`, `initiatingProcessSHA1`, `unknownFutureValue`. */
  identifier?: StopAndQuarantineFileEntityIdentifier | null;
}

/**
 * An identity account of a person.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/security-user?view=graph-rest-beta)
 */
export interface User extends IdentityAccounts {
  '@odata.type'?: '#microsoft.graph.security.user';
  /** The email address of the user. */
  emailAddress?: string | null;
  /** The user principal name (UPN) of the user. */
  userPrincipalName?: string | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/enums-security?view=graph-rest-beta) */
export type UserAssetIdentifier =
  | 'accountObjectId'
  | 'accountSid'
  | 'accountUpn'
  | 'accountName'
  | 'accountDomain'
  | 'accountId'
  | 'requestAccountSid'
  | 'requestAccountName'
  | 'requestAccountDomain'
  | 'recipientObjectId'
  | 'processAccountObjectId'
  | 'initiatingAccountSid'
  | 'initiatingProcessAccountUpn'
  | 'initiatingAccountName'
  | 'initiatingAccountDomain'
  | 'servicePrincipalId'
  | 'servicePrincipalName'
  | 'targetAccountUpn'
  | 'unknownFutureValue';
