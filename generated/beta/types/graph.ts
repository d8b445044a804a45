import type { DateTimeOffset } from '../../client/odata.js';
/**
 * Tells how severe an alert is.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/alertseverity?view=graph-rest-beta)
 */
export type AlertSeverity =
  | 'unknown'
  | 'informational'
  | 'low'
  | 'medium'
  | 'high'
  | 'unknownFutureValue';

/**
 * What to do during an authentication event. The [authenticationEventsPolicy](https://learn.microsoft.com/graph/api/resources/authenticationeventspolicy?view=graph-rest-beta) tells when.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/authenticationaction?view=graph-rest-beta)
 */
export interface AuthenticationAction extends Entity {
  '@odata.type'?: '#microsoft.graph.invokeUserFlowAction';
  /** Decides which action runs when several apply. */
  priority?: number | null;
  /** Limits the action to authentications from certain sources. */
  sourceFilter?: AuthenticationSourceFilter | null;
}

/** Any kind of `AuthenticationAction`; comparing `@odata.type` tells them apart. */
export type AnyAuthenticationAction =
  | InvokeUserFlowAction;

/**
 * Tells which actions run at which point of an authentication.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/authenticationeventspolicy?view=graph-rest-beta)
 */
export interface AuthenticationEventsPolicy extends Entity {
  '@odata.type'?: '#microsoft.graph.authenticationEventsPolicy';
  /** The actions that can run when a sign-up starts. */
  onSignupStart?: AnyAuthenticationAction[];
}

/**
 * Limits an action to authentications from certain sources.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/authenticationsourcefilter?view=graph-rest-beta)
 */
export interface AuthenticationSourceFilter {
  /** The client IDs of the applications for which the action runs. */
  includeApplications?: string[];
}

/**
 * A user flow with which guests sign up for an app by themselves.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/b2xidentityuserflow?view=graph-rest-beta)
 */
export interface B2xIdentityUserFlow extends IdentityUserFlow {
  '@odata.type'?: '#microsoft.graph.b2xIdentityUserFlow';
  /** The identity providers that guests can sign up with. */
  identityProviders?: IdentityProvider[];
}

/**
 * Base type of the resources that are addressed by an identifier. This is an abstract type.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/entity?view=graph-rest-beta)
 */
export interface Entity {
  '@odata.type'?: '#microsoft.graph.authenticationEventsPolicy' | '#microsoft.graph.b2xIdentityUserFlow' | '#microsoft.graph.identityProvider' | '#microsoft.graph.identityUserFlow' | '#microsoft.graph.invokeUserFlowAction' | '#microsoft.graph.security.detectionRule' | '#microsoft.graph.security.user' | '#microsoft.graph.securityAction';
  /** The identifier of the object. Read-only. */
  readonly id?: string;
}

/**
 * An external service that vouches for who somebody is, such as a social network.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/identityprovider?view=graph-rest-beta)
 */
export interface IdentityProvider extends Entity {
  '@odata.type'?: '#microsoft.graph.identityProvider';
  /** The client ID that the provider gave to the app. */
  clientId?: string | null;
  /** The client secret that the provider gave to the app. It can be written and never read. */
  clientSecret?: string | null;
  /** The display name of the identity provider. */
  name?: string | null;
  /** The kind of identity provider; for example, `Google`. */
  type?: string | null;
}

/**
 * A sequence of steps that people take to sign up or sign in.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/identityuserflow?view=graph-rest-beta)
 */
export interface IdentityUserFlow extends Entity {
  '@odata.type'?: '#microsoft.graph.identityUserFlow' | '#microsoft.graph.b2xIdentityUserFlow';
  /** What the user flow is for. Possible values are: `signUp`, `signIn`, `signUpOrSignIn`, `passwordReset`, `profileUpdate`, `resourceOwner`, `unknownFutureValue`. */
  userFlowType?: UserFlowType | null;
  /** The version of the user flow type. */
  userFlowTypeVersion?: number | null;
}

/** Any kind of `IdentityUserFlow`; comparing `@odata.type` tells them apart. */
export type AnyIdentityUserFlow =
  | (IdentityUserFlow & { '@odata.type'?: '#microsoft.graph.identityUserFlow' })
  | B2xIdentityUserFlow;

/**
 * Starts a user flow during an authentication event. The [authenticationEventsPolicy](https://learn.microsoft.com/graph/api/resources/authenticationeventspolicy?view=graph-rest-beta) controls the event.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/invokeuserflowaction?view=graph-rest-beta)
 */
export interface InvokeUserFlowAction extends AuthenticationAction {
  '@odata.type'?: '#microsoft.graph.invokeUserFlowAction';
  /** The user flow to start. */
  userFlow?: B2xIdentityUserFlow | null;
}

/**
 * A name together with its value.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/keyvaluepair?view=graph-rest-beta)
 */
export interface KeyValuePair {
  /** The name. Not nullable. */
  name?: string;
  /** The value that belongs to the name. */
  value?: string | null;
}

/**
 * Tells how an operation ended, and why.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/resultinfo?view=graph-rest-beta)
 */
export interface ResultInfo {
  /** Tells success from failure. */
  code?: number | null;
  /** Explains the result in words. */
  message?: string | null;
  /** Narrows the code down. */
  subcode?: number | null;
}

/**
 * An action that a security product takes on request of an app, such as blocking an address.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/securityaction?view=graph-rest-beta)
 */
export interface SecurityAction extends Entity {
  [name: string]: unknown;
  '@odata.type'?: '#microsoft.graph.securityAction';
  /** Why the action was requested. */
  actionReason?: string | null;
  /** The application that requested the action. */
  appId?: string | null;
  /** The tenant that the action is about. */
  azureTenantId?: string | null;
  /** Free text of the requesting app, returned as it was sent. */
  clientContext?: string | null;
  /** When the action ended, in UTC. */
  completedDateTime?: DateTimeOffset | null;
  /** When the action was requested, in UTC. */
  createdDateTime?: DateTimeOffset | null;
  /** What went wrong, if the action failed. */
  errorInfo?: ResultInfo | null;
  /** When the status changed last, in UTC. */
  lastActionDateTime?: DateTimeOffset | null;
  /** The name of the action. */
  name?: string | null;
  /** The parameters of the action. */
  parameters?: KeyValuePair[];
  /** The history of the status. */
  states?: SecurityActionState[];
  /** How far the action is. Possible values are: `NotStarted`, `Running`, `Completed`, `Failed`. */
  status?: SecurityActionStatus | null;
  /** The user principal name of the user who requested the action. */
  user?: string | null;
  /** The product that carries the action out. */
  vendorInformation?: SecurityVendorInformation | null;
}

/**
 * One entry in the history of a [securityAction](https://learn.microsoft.com/graph/api/resources/securityaction?view=graph-rest-beta): who changed its status, and when.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/securityactionstate?view=graph-rest-beta)
 */
export interface SecurityActionState {
  /** The application that sent the update. It is taken from the access token. */
  appId?: string | null;
  /** The status that the update set. Possible values are: `NotStarted`, `Running`, `Completed`, `Failed`. */
  status?: 'NotStarted' | 'Running' | 'Completed' | 'Failed' | (string & {}) | null;
  /** When the update happened, in UTC. */
  updatedDateTime?: DateTimeOffset | null;
  /** The user principal name of the user who sent the update. It is taken from the access token. */
  user?: string | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/securityaction?view=graph-rest-beta) */
export type SecurityActionStatus =
  | 'NotStarted'
  | 'Running'
  | 'Completed'
  | 'Failed';

/**
 * Names the security product, and its vendor, that a piece of data comes from.
 *
 * [Documentation](https://learn.microsoft.com/graph/api/resources/securityvendorinformation?view=graph-rest-beta)
 */
export interface SecurityVendorInformation {
  /** The product or service, not the company; for example, `WindowsDefenderATP`. */
  provider?: string | null;
  /** The version of the provider, or of the subprovider where there is one. */
  providerVersion?: string | null;
  /** The component below the provider; for example, `WindowsDefenderATP.SmartScreen`. */
  subProvider?: string | null;
  /** The company behind the provider; for example, `Microsoft`. */
  vendor?: string | null;
}

/** [Documentation](https://learn.microsoft.com/graph/api/resources/identityuserflow?view=graph-rest-beta) */
export type UserFlowType =
  | 'signUp'
  | 'signIn'
  | 'signUpOrSignIn'
  | 'passwordReset'
  | 'profileUpdate'
  | 'resourceOwner'
  | 'unknownFutureValue';
