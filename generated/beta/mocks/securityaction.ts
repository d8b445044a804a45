import { mock } from '../../client/mock.js';
import type { MockAnswer, MockHandler } from '../../client/mock.js';
import type * as graph from '../types/graph.js';

/** Answers `securityActionCancelSecurityAction`: as the docs show, or with `answer`. */
export function securityActionCancelSecurityActionMock(answer?: MockAnswer<void>): MockHandler {
  return mock('POST/beta/security/securityActions/{}/cancelSecurityAction', 'none', answer, 200);
}

/** Answers `securityActionGet`: as the docs show, or with `answer`. */
export function securityActionGetMock(answer?: MockAnswer<graph.SecurityAction>): MockHandler {
  return mock('GET/beta/security/securityActions/{}', 'json', answer, 200, {
    id: '2b1b3c9c-4c3c-4a0a-9f45-2f9a3f4a7c55',
    actionReason: 'The address belongs to a botnet.',
    appId: '4c5f2c1a-1d8b-4b7c-a1d5-9f9b9f5c4b0e',
    azureTenantId: 'b7f1c2de-77a0-4d51-9f0a-2f4f1a6b8c90',
    clientContext: 'ticket 4711',
    completedDateTime: null,
    createdDateTime: '2021-03-02T08:15:30Z',
    errorInfo: null,
    lastActionDateTime: '2021-03-02T08:15:42Z',
    name: 'BlockIp',
    parameters: [{ name: 'IP', value: '203.0.113.77' }],
    states: [
      {
        appId: '4c5f2c1a-1d8b-4b7c-a1d5-9f9b9f5c4b0e',
        status: 'NotStarted',
        updatedDateTime: '2021-03-02T08:15:30Z',
        user: 'rosa@contoso.com',
      },
    ],
    status: 'Running',
    user: 'rosa@contoso.com',
    vendorInformation: {
      provider: 'Windows Defender ATP',
      providerVersion: null,
      subProvider: null,
      vendor: 'Microsoft',
    },
  });
}

/** Answers `securityActionUpdate`: as the docs show, or with `answer`. */
export function securityActionUpdateMock(answer?: MockAnswer<graph.SecurityAction>): MockHandler {
  return mock('PATCH/beta/security/securityActions/{}', 'json', answer, 200, {
    id: '2b1b3c9c-4c3c-4a0a-9f45-2f9a3f4a7c55',
    actionReason: 'The address belongs to a known botnet.',
    appId: '4c5f2c1a-1d8b-4b7c-a1d5-9f9b9f5c4b0e',
    azureTenantId: 'b7f1c2de-77a0-4d51-9f0a-2f4f1a6b8c90',
    clientContext: 'ticket 4712',
    completedDateTime: null,
    createdDateTime: '2021-03-02T08:15:30Z',
    errorInfo: null,
    lastActionDateTime: '2021-03-02T08:15:42Z',
    name: 'BlockIp',
    parameters: [{ name: 'IP', value: '203.0.113.77' }],
    states: [
      {
        appId: '4c5f2c1a-1d8b-4b7c-a1d5-9f9b9f5c4b0e',
        status: 'NotStarted',
        updatedDateTime: '2021-03-02T08:15:30Z',
        user: 'rosa@contoso.com',
      },
    ],
    status: 'Running',
    user: 'rosa@contoso.com',
    vendorInformation: {
      provider: 'Windows Defender ATP',
      providerVersion: null,
      subProvider: null,
      vendor: 'Microsoft',
    },
  });
}
