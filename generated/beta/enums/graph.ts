import type * as graph from '../types/graph.js';
export type * from '../types/graph.js';
export type AlertSeverity = graph.AlertSeverity;
/**
 * Tells how severe an alert is.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/alertseverity?view=graph-rest-beta)
 */
export const AlertSeverity = {
  /** The provider gave no severity. */
  unknown: 'unknown',
  /** Nothing has to be done. */
  informational: 'informational',
  /** Little harm is expected. */
  low: 'low',
  /** Harm is likely if nobody reacts. */
  medium: 'medium',
  /** Harm is under way. */
  high: 'high',
  /** Evolvable enumeration sentinel value. Don't use. */
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const alertSeverityValues: readonly AlertSeverity[] = /* @__PURE__ */ Object.values(AlertSeverity);

export function isAlertSeverity(value: unknown): value is AlertSeverity {
  return (alertSeverityValues as readonly unknown[]).includes(value);
}

export type SecurityActionStatus = graph.SecurityActionStatus;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/securityaction?view=graph-rest-beta) */
export const SecurityActionStatus = {
  NotStarted: 'NotStarted',
  Running: 'Running',
  Completed: 'Completed',
  Failed: 'Failed',
} as const;
export const securityActionStatusValues: readonly SecurityActionStatus[] = /* @__PURE__ */ Object.values(SecurityActionStatus);

export function isSecurityActionStatus(value: unknown): value is SecurityActionStatus {
  return (securityActionStatusValues as readonly unknown[]).includes(value);
}

export type UserFlowType = graph.UserFlowType;
/** [Documentation](https://learn.microsoft.com/graph/api/resources/identityuserflow?view=graph-rest-beta) */
export const UserFlowType = {
  signUp: 'signUp',
  signIn: 'signIn',
  signUpOrSignIn: 'signUpOrSignIn',
  passwordReset: 'passwordReset',
  profileUpdate: 'profileUpdate',
  resourceOwner: 'resourceOwner',
  unknownFutureValue: 'unknownFutureValue',
} as const;
export const userFlowTypeValues: readonly UserFlowType[] = /* @__PURE__ */ Object.values(UserFlowType);

export function isUserFlowType(value: unknown): value is UserFlowType {
  return (userFlowTypeValues as readonly unknown[]).includes(value);
}
