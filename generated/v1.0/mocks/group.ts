import { mock } from '../../client/mock.js';
import type { MockAnswer, MockHandler } from '../../client/mock.js';
import type { Page } from '../../client/types.js';
import type * as graph from '../types/graph.js';

/** Answers `groupDelete`: as the docs show, or with `answer`. */
export function groupDeleteMock(answer?: MockAnswer<void>): MockHandler {
  return mock('DELETE/v1.0/groups/{}', 'none', answer, 204);
}

/** Answers `groupDeleteMembers`: as the docs show, or with `answer`. */
export function groupDeleteMembersMock(answer?: MockAnswer<void>): MockHandler {
  return mock('DELETE/v1.0/groups/{}/members/{}/$ref', 'none', answer, 204);
}

/** Answers `groupGet`: as the docs show, or with `answer`. */
export function groupGetMock(answer?: MockAnswer<graph.Group>): MockHandler {
  return mock('GET/v1.0/groups/{}', 'json', answer, 200, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#groups/$entity',
    id: '0f7d1e65-2c6a-4c4d-a4a9-8d4f6f3b7e21',
    deletedDateTime: null,
    classification: null,
    createdDateTime: '2024-11-05T09:12:31Z',
    description: 'Everyone who audits',
    displayName: 'Auditors',
    groupTypes: ['Unified'],
    isAssignableToRole: null,
    mail: 'auditors@contoso.com',
    mailEnabled: true,
    mailNickname: 'auditors',
    membershipRule: null,
    proxyAddresses: ['SMTP:auditors@contoso.com'],
    securityEnabled: false,
    uniqueName: null,
    visibility: 'Private',
  });
}

/** Answers `groupList`: as the docs show, or with `answer`. */
export function groupListMock(answer?: MockAnswer<Page<graph.Group>>): MockHandler {
  return mock('GET!/v1.0/groups', 'page', answer, 200, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#groups',
    value: [
      {
        id: '0f7d1e65-2c6a-4c4d-a4a9-8d4f6f3b7e21',
        deletedDateTime: null,
        classification: null,
        createdDateTime: '2024-11-05T09:12:31Z',
        description: 'Everyone who audits',
        displayName: 'Auditors',
        groupTypes: ['Unified'],
        isAssignableToRole: null,
        mail: 'auditors@contoso.com',
        mailEnabled: true,
        mailNickname: 'auditors',
        membershipRule: null,
        proxyAddresses: ['SMTP:auditors@contoso.com'],
        securityEnabled: false,
        uniqueName: null,
        visibility: 'Private',
      },
    ],
  });
}

/** Answers `groupPostGroups`: as the docs show, or with `answer`. */
export function groupPostGroupsMock(answer?: MockAnswer<graph.Group>): MockHandler {
  return mock('POST/v1.0/groups', 'json', answer, 201, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#groups/$entity',
    id: '0f7d1e65-2c6a-4c4d-a4a9-8d4f6f3b7e21',
    deletedDateTime: null,
    classification: null,
    createdDateTime: '2024-11-05T09:12:31Z',
    description: 'Everyone who audits',
    displayName: 'Auditors',
    groupTypes: ['Unified'],
    isAssignableToRole: null,
    mail: 'auditors@contoso.com',
    mailEnabled: true,
    mailNickname: 'auditors',
    membershipRule: null,
    proxyAddresses: ['SMTP:auditors@contoso.com'],
    securityEnabled: false,
    uniqueName: null,
    visibility: 'Private',
  });
}

/** Answers `groupPostMembers`: as the docs show, or with `answer`. */
export function groupPostMembersMock(answer?: MockAnswer<void>): MockHandler {
  return mock('POST/v1.0/groups/{}/members/$ref', 'none', answer, 204);
}

/** Answers `groupUpdate`: as the docs show, or with `answer`. */
export function groupUpdateMock(answer?: MockAnswer<void>): MockHandler {
  return mock('PATCH/v1.0/groups/{}', 'none', answer, 204);
}

/** Answers `groupUpsert`: as the docs show, or with `answer`. */
export function groupUpsertMock(answer?: MockAnswer<graph.Group | undefined>): MockHandler {
  return mock('PATCH/v1.0/groups(uniqueName=\'{uniqueName}\')', 'json', answer, 201, {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#groups/$entity',
    id: '0f7d1e65-2c6a-4c4d-a4a9-8d4f6f3b7e21',
    deletedDateTime: null,
    classification: null,
    createdDateTime: '2024-11-05T09:12:31Z',
    description: 'Everyone who audits',
    displayName: 'Auditors',
    groupTypes: ['Unified'],
    isAssignableToRole: null,
    mail: 'auditors@contoso.com',
    mailEnabled: true,
    mailNickname: 'auditors',
    membershipRule: null,
    proxyAddresses: ['SMTP:auditors@contoso.com'],
    securityEnabled: false,
    uniqueName: 'auditors-2024',
    visibility: 'Public',
  });
}
