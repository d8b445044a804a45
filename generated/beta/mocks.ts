import { batchMock } from '../client/mock.js';
import type { MockHandler } from '../client/mock.js';
import { securityDetectionRuleDeleteMock, securityDetectionRuleGetMock, securityDetectionRuleListMock, securityDetectionRuleUpdateMock, securityIdentityAccountsGetMock, securityIdentityAccountsInvokeActionMock, securityIdentitycontainerListIdentityAccountsMock, securityRulesrootPostDetectionRulesMock } from './mocks/security.js';
import { securityActionCancelSecurityActionMock, securityActionGetMock, securityActionUpdateMock } from './mocks/securityaction.js';

/** Handlers of all operations, and of batches of them. Those that a server has before them, or gets with `use`, win. */
export function handlers(): MockHandler[] {
  return [
    securityActionCancelSecurityActionMock(),
    securityActionGetMock(),
    securityActionUpdateMock(),
    securityDetectionRuleDeleteMock(),
    securityDetectionRuleGetMock(),
    securityDetectionRuleListMock(),
    securityDetectionRuleUpdateMock(),
    securityIdentityAccountsGetMock(),
    securityIdentityAccountsInvokeActionMock(),
    securityIdentitycontainerListIdentityAccountsMock(),
    securityRulesrootPostDetectionRulesMock(),
    batchMock(),
  ];
}
