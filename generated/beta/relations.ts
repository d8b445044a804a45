import type { Relation } from '../client/query.js';
import type * as graph from './types/graph.js';

/** Relationships that `expand` can name, by the type that has them. */
export interface Relations {
  'microsoft.graph.authenticationEventsPolicy': { onSignupStart: Relation<graph.AnyAuthenticationAction[]> };
  'microsoft.graph.b2xIdentityUserFlow': { identityProviders: Relation<graph.IdentityProvider[]> };
  'microsoft.graph.invokeUserFlowAction': {
    userFlow: Relation<graph.B2xIdentityUserFlow, 'microsoft.graph.b2xIdentityUserFlow'>;
  };
}
