import { mock } from '../../client/mock.js';
import type { MockAnswer, MockHandler } from '../../client/mock.js';
import type { Page } from '../../client/types.js';
import type * as security from '../types/security.js';

/** Answers `securityDetectionRuleDelete`: as the docs show, or with `answer`. */
export function securityDetectionRuleDeleteMock(answer?: MockAnswer<void>): MockHandler {
  return mock('DELETE/beta/security/rules/detectionRules/{ruleId}', 'none', answer, 204);
}

/** Answers `securityDetectionRuleGet`: as the docs show, or with `answer`. */
export function securityDetectionRuleGetMock(answer?: MockAnswer<security.DetectionRule>): MockHandler {
  return mock('GET/beta/security/rules/detectionRules/{ruleId}', 'json', answer, 200, {
    '@odata.type': '#microsoft.graph.security.detectionRule',
    id: '4201',
    displayName: 'Script started by an office app',
    isEnabled: true,
    status: 'enabled',
    createdBy: 'lena@contoso.com',
    createdDateTime: '2025-02-11T07:30:00Z',
    lastModifiedBy: 'lena@contoso.com',
    lastModifiedDateTime: '2025-02-12T10:05:41Z',
    queryCondition: {
      queryText: 'DeviceProcessEvents | where FileName == \'wscript.exe\'',
      lastModifiedDateTime: '2025-02-12T10:05:41Z',
    },
    schedule: { period: '24H', nextRunDateTime: '2025-02-14T07:30:00Z' },
    lastRunDetails: {
      lastRunDateTime: '2025-02-13T07:30:00Z',
      status: 'completed',
      failureReason: null,
      errorCode: null,
    },
    detectionAction: {
      alertTemplate: {
        title: 'Script started by an office app',
        description: 'An office app started a script host.',
        severity: 'medium',
        category: 'Execution',
        recommendedActions: null,
        mitreTechniques: ['T1059.005'],
        impactedAssets: [
          {
            '@odata.type': '#microsoft.graph.security.impactedDeviceAsset',
            identifier: 'deviceId',
          },
        ],
      },
      organizationalScope: { scopeType: 'deviceGroup', scopeNames: ['Sales laptops'] },
      responseActions: [
        {
          '@odata.type': '#microsoft.graph.security.isolateDeviceResponseAction',
          identifier: 'deviceId',
          isolationType: 'full',
        },
        {
          '@odata.type': '#microsoft.graph.security.blockFileResponseAction',
          identifier: 'sha1',
          deviceGroupNames: ['Sales laptops'],
        },
      ],
    },
  });
}

/** Answers `securityDetectionRuleList`: as the docs show, or with `answer`. */
export function securityDetectionRuleListMock(answer?: MockAnswer<Page<security.DetectionRule>>): MockHandler {
  return mock('GET/beta/security/rules/detectionRules', 'page', answer, 200, {
    value: [
      {
        '@odata.type': '#microsoft.graph.security.detectionRule',
        id: '4201',
        displayName: 'Script started by an office app',
        isEnabled: true,
        status: 'enabled',
        createdBy: 'lena@contoso.com',
        createdDateTime: '2025-02-11T07:30:00Z',
        lastModifiedBy: 'lena@contoso.com',
        lastModifiedDateTime: '2025-02-12T10:05:41Z',
        queryCondition: {
          queryText: 'DeviceProcessEvents | where FileName == \'wscript.exe\'',
          lastModifiedDateTime: '2025-02-12T10:05:41Z',
        },
        schedule: { period: '24H', nextRunDateTime: '2025-02-14T07:30:00Z' },
        lastRunDetails: {
          lastRunDateTime: '2025-02-13T07:30:00Z',
          status: 'completed',
          failureReason: null,
          errorCode: null,
        },
        detectionAction: {
          alertTemplate: {
            title: 'Script started by an office app',
            description: 'An office app started a script host.',
            severity: 'medium',
            category: 'Execution',
            recommendedActions: null,
            mitreTechniques: ['T1059.005'],
            impactedAssets: [
              {
                '@odata.type': '#microsoft.graph.security.impactedDeviceAsset',
                identifier: 'deviceId',
              },
            ],
          },
          organizationalScope: { scopeType: 'deviceGroup', scopeNames: ['Sales laptops'] },
          responseActions: [
            {
              '@odata.type': '#microsoft.graph.security.isolateDeviceResponseAction',
              identifier: 'deviceId',
              isolationType: 'full',
            },
            {
              '@odata.type': '#microsoft.graph.security.blockFileResponseAction',
              identifier: 'sha1',
              deviceGroupNames: ['Sales laptops'],
            },
          ],
        },
      },
    ],
  });
}

/** Answers `securityDetectionRuleUpdate`: as the docs show, or with `answer`. */
export function securityDetectionRuleUpdateMock(answer?: MockAnswer<security.DetectionRule>): MockHandler {
  return mock('PATCH/beta/security/rules/detectionRules/{ruleId}', 'json', answer, 200, {
    '@odata.type': '#microsoft.graph.security.detectionRule',
    id: '4201',
    displayName: 'Script started by an office app',
    isEnabled: false,
    status: 'disabled',
    createdBy: 'lena@contoso.com',
    createdDateTime: '2025-02-11T07:30:00Z',
    lastModifiedBy: 'lena@contoso.com',
    lastModifiedDateTime: '2025-02-12T10:05:41Z',
    queryCondition: {
      queryText: 'DeviceProcessEvents | where FileName == \'wscript.exe\'',
      lastModifiedDateTime: '2025-02-12T10:05:41Z',
    },
    schedule: { period: '3H', nextRunDateTime: null },
    lastRunDetails: {
      lastRunDateTime: '2025-02-13T07:30:00Z',
      status: 'completed',
      failureReason: null,
      errorCode: null,
    },
    detectionAction: {
      alertTemplate: {
        title: 'Script started by an office app',
        description: 'An office app started a script host.',
        severity: 'medium',
        category: 'Execution',
        recommendedActions: null,
        mitreTechniques: ['T1059.005'],
        impactedAssets: [
          {
            '@odata.type': '#microsoft.graph.security.impactedDeviceAsset',
            identifier: 'deviceId',
          },
        ],
      },
      organizationalScope: { scopeType: 'deviceGroup', scopeNames: ['Sales laptops'] },
      responseActions: [
        {
          '@odata.type': '#microsoft.graph.security.isolateDeviceResponseAction',
          identifier: 'deviceId',
          isolationType: 'full',
        },
        {
          '@odata.type': '#microsoft.graph.security.blockFileResponseAction',
          identifier: 'sha1',
          deviceGroupNames: ['Sales laptops'],
        },
      ],
    },
  });
}

/** Answers `securityIdentityAccountsGet`: as the docs show, or with `answer`. */
export function securityIdentityAccountsGetMock(answer?: MockAnswer<security.AnyIdentityAccounts>): MockHandler {
  return mock('GET/beta/security/identities/identityAccounts/{identityAccountsId}', 'json', answer, 200, {
    '@odata.type': '#microsoft.graph.security.user',
    id: '7d2c81f0-5b1e-4c7a-9a43-f3f7c0a6e912',
    displayName: 'Nadia Brandt',
    domain: 'corp.contoso.com',
    onPremisesSecurityIdentifier: 'S-1-5-21-1004336348-1177238915-682003330-1122',
    cloudSecurityIdentifier: 'S-1-12-1-2083302128-1283087134-4147594138-316972736',
    isEnabled: true,
    accounts: [
      {
        identityProvider: 'activeDirectory',
        identifier: 'c1b2a9de-4a70-4cf0-8f2b-35a8f0d4e6a1',
        actions: ['disable', 'forcePasswordReset'],
      },
      {
        identityProvider: 'okta',
        identifier: '00u1ab2cd3EF4gh5i6j7',
        actions: ['revokeAllSessions'],
      },
    ],
    emailAddress: 'nadia@contoso.com',
    userPrincipalName: 'nadia@contoso.com',
  });
}

/** Answers `securityIdentityAccountsInvokeAction`: as the docs show, or with `answer`. */
export function securityIdentityAccountsInvokeActionMock(answer?: MockAnswer<security.InvokeActionResult>): MockHandler {
  return mock('POST/beta/security/identities/identityAccounts/{identityAccountsId}/invokeAction', 'json', answer, 200, {
    '@odata.type': '#microsoft.graph.security.invokeActionResult',
    accountId: 'c1b2a9de-4a70-4cf0-8f2b-35a8f0d4e6a1',
    action: 'disable',
    correlationId: '5e0c1f6b-2d3e-4b58-9c7f-6a1f9f0f3c44',
    identityProvider: 'activeDirectory',
  });
}

/** Answers `securityIdentitycontainerListIdentityAccounts`: as the docs show, or with `answer`. */
export function securityIdentitycontainerListIdentityAccountsMock(answer?: MockAnswer<Page<security.AnyIdentityAccounts>>): MockHandler {
  return mock('GET/beta/security/identities/identityAccounts', 'page', answer, 200, {
    value: [
      {
        '@odata.type': '#microsoft.graph.security.user',
        id: '7d2c81f0-5b1e-4c7a-9a43-f3f7c0a6e912',
        displayName: 'Nadia Brandt',
        domain: 'corp.contoso.com',
        onPremisesSecurityIdentifier: 'S-1-5-21-1004336348-1177238915-682003330-1122',
        cloudSecurityIdentifier: 'S-1-12-1-2083302128-1283087134-4147594138-316972736',
        isEnabled: true,
        accounts: [
          {
            identityProvider: 'activeDirectory',
            identifier: 'c1b2a9de-4a70-4cf0-8f2b-35a8f0d4e6a1',
            actions: ['disable', 'forcePasswordReset'],
          },
          {
            identityProvider: 'okta',
            identifier: '00u1ab2cd3EF4gh5i6j7',
            actions: ['revokeAllSessions'],
          },
        ],
        emailAddress: 'nadia@contoso.com',
        userPrincipalName: 'nadia@contoso.com',
      },
    ],
  });
}

/** Answers `securityRulesrootPostDetectionRules`: as the docs show, or with `answer`. */
export function securityRulesrootPostDetectionRulesMock(answer?: MockAnswer<security.DetectionRule>): MockHandler {
  return mock('POST/beta/security/rules/detectionRules', 'json', answer, 201, {
    '@odata.type': '#microsoft.graph.security.detectionRule',
    id: '4201',
    displayName: 'Script started by an office app',
    isEnabled: true,
    status: 'enabled',
    createdBy: 'lena@contoso.com',
    createdDateTime: '2025-02-11T07:30:00Z',
    lastModifiedBy: 'lena@contoso.com',
    lastModifiedDateTime: '2025-02-11T07:30:00Z',
    queryCondition: {
      queryText: 'DeviceProcessEvents | where FileName == \'wscript.exe\'',
      lastModifiedDateTime: '2025-02-11T07:30:00Z',
    },
    schedule: { period: '24H', nextRunDateTime: '2025-02-12T07:30:00Z' },
    lastRunDetails: { lastRunDateTime: null, status: null, failureReason: null, errorCode: null },
    detectionAction: {
      alertTemplate: {
        title: 'Script started by an office app',
        description: 'An office app started a script host.',
        severity: 'medium',
        category: 'Execution',
        recommendedActions: null,
        mitreTechniques: ['T1059.005'],
        impactedAssets: [
          {
            '@odata.type': '#microsoft.graph.security.impactedDeviceAsset',
            identifier: 'deviceId',
          },
        ],
      },
      organizationalScope: { scopeType: 'deviceGroup', scopeNames: ['Sales laptops'] },
      responseActions: [
        {
          '@odata.type': '#microsoft.graph.security.isolateDeviceResponseAction',
          identifier: 'deviceId',
          isolationType: 'full',
        },
        {
          '@odata.type': '#microsoft.graph.security.blockFileResponseAction',
          identifier: 'sha1',
          deviceGroupNames: ['Sales laptops'],
        },
      ],
    },
  });
}
