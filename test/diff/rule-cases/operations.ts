// Examples of what happens to functions, their paths and permissions: each row of the rules with two small models and the findings between them.

import { silentRow } from '../../../generator/diff/rules.ts';
import { operation } from '../small-api.ts';
import { call, type RuleCase } from './rule-case.ts';

const permission = (least: string[], higher: string[] = [], scheme = 'delegatedWork' as const) => ({ scheme, least, higher });

export const operationCases: readonly RuleCase[] = [
  {
    row: 22,
    name: 'operation removed',
    base: call('GET /users/{id}'),
    head: {},
    want: ['breaking/breaking operation-removed userGet (GET /users/{id} -> )'],
  },
  {
    row: 22,
    name: 'page renamed: same verb and path',
    base: call('GET /users/{id}/drive'),
    head: { operations: [operation('userDriveGet', 'GET /users/{user-id}/drive')] },
    want: [
      'breaking/breaking operation-renamed userDriveGet (userGet -> userDriveGet)',
      'none/none path-placeholder-renamed userDriveGet (/users/{id}/drive -> /users/{user-id}/drive)',
    ],
  },
  {
    row: 22,
    name: 'page deleted, but its request is on another page: moved, not removed',
    base: { operations: [operation('a', 'GET /me/x'), operation('b', 'GET /users/{id}/x')] },
    head: { operations: [operation('b', 'GET /users/{id}/x /me/x')] },
    want: ['additive/additive path-added b ( -> /me/x)', 'breaking/breaking operation-renamed b (a -> b)'],
  },
  {
    row: 23,
    name: 'path changed with the same signature',
    base: call('DELETE /print/printerShare/{shareId}/users/{userId}'),
    head: call('DELETE /print/shares/{shareId}/users/{userId}'),
    want: [
      'breaking/breaking path-changed userGet (/print/printerShare/{shareId}/users/{userId} -> /print/shares/{shareId}/users/{userId}) runtime',
    ],
  },
  {
    row: 23,
    name: 'verb changed',
    base: call('POST /users/columnsAfter'),
    head: call('GET /users/columnsAfter'),
    want: ['breaking/breaking verb-changed userGet (POST -> GET) runtime'],
  },
  {
    row: 24,
    name: 'path added and another removed',
    base: { operations: [operation('a', 'GET /roles/{id}'), operation('b', 'GET /me/x /users/{id}/x')] },
    head: { operations: [operation('a', "GET /roles/{id} /roles(templateId='{templateId}')"), operation('b', 'GET /users/{id}/x')] },
    want: ["additive/additive path-added a ( -> /roles(templateId='{templateId}'))", 'breaking/breaking path-removed b (/me/x -> )'],
  },
  {
    row: 25,
    name: 'path parameter added',
    base: call('POST /print/printers/{shareId}/groups/$ref'),
    head: call('POST /print/printers/{printerId}/shares/{shareId}/groups/$ref'),
    want: [
      'breaking/breaking path-parameter-added userGet (/print/printers/{shareId}/groups/$ref -> /print/printers/{printerId}/shares/{shareId}/groups/$ref)',
    ],
  },
  {
    row: 25,
    name: 'path parameters changed places',
    base: call('GET /a/{bId}/b/{aId}'),
    head: call('GET /a/{aId}/b/{bId}'),
    want: ['breaking/breaking path-parameters-reordered userGet (/a/{bId}/b/{aId} -> /a/{aId}/b/{bId}) runtime'],
  },
  {
    row: 26,
    name: 'placeholder renamed: the canonical name stays, or does not',
    base: { operations: [operation('a', 'GET /groups/{id}'), operation('b', 'GET /groups/{id}')] },
    head: { operations: [operation('a', 'GET /groups/{group-id}'), operation('b', 'GET /groups/{mailNickname}')] },
    want: [
      'breaking/breaking path-parameter-renamed b (/groups/{id} -> /groups/{mailNickname})',
      'none/none path-placeholder-renamed a (/groups/{id} -> /groups/{group-id})',
    ],
  },
  {
    row: 29,
    name: 'permission raised, taken away, added, and only spaced otherwise',
    base: {
      operations: [
        operation('a', 'GET /a', { permissions: [permission(['User.Read'], ['User.Read.All'])] }),
        operation('b', 'GET /b', { permissions: [{ scheme: 'application', least: ['User.Read.All'], higher: [] }] }),
        operation('c', 'GET /c', { permissions: [permission(['Role.ReadWrite.All'], ['Directory.AccessAsUser.All'])] }),
        operation('d', 'GET /d', { permissions: [permission(['A'], ['B'])] }),
      ],
    },
    head: {
      operations: [
        operation('a', 'GET /a', { permissions: [permission(['User.Read.All'])] }),
        operation('b', 'GET /b', { permissions: [{ scheme: 'application', least: [], higher: [] }] }),
        operation('c', 'GET /c', {
          permissions: [permission(['Role.ReadWrite.All'], ['Directory.ReadWrite.All', 'Directory.AccessAsUser.All'])],
        }),
        operation('d', 'GET /d', { permissions: [permission(['A'], ['B'])] }),
      ],
    },
    want: [
      'risky/risky permission-raised a (delegated: User.Read, User.Read.All -> delegated: User.Read.All) runtime',
      'risky/risky permission-unsupported b (application: User.Read.All -> application: not supported) runtime',
      'additive/additive permission-added c (delegated: Role.ReadWrite.All, Directory.AccessAsUser.All -> delegated: Role.ReadWrite.All, Directory.ReadWrite.All, Directory.AccessAsUser.All)',
    ],
  },
  {
    row: 22,
    name: 'page deleted while another still has its request',
    base: { operations: [operation('a', 'GET /x/{id}'), operation('b', 'GET /x/{id}')] },
    head: { operations: [operation('b', 'GET /x/{id}')] },
    want: ['breaking/breaking operation-removed a (GET /x/{id} -> )'],
  },
  {
    row: 22,
    name: 'pages of derived types that share a request are paired by name',
    base: { operations: [operation('androidPolicyGet', 'GET /policies/{id}'), operation('iosPolicyGet', 'GET /policies/{id}')] },
    head: {
      operations: [operation('deviceIosPolicyGet', 'GET /policies/{id}'), operation('deviceAndroidPolicyGet', 'GET /policies/{id}')],
    },
    want: [
      'breaking/breaking operation-renamed deviceAndroidPolicyGet (androidPolicyGet -> deviceAndroidPolicyGet)',
      'breaking/breaking operation-renamed deviceIosPolicyGet (iosPolicyGet -> deviceIosPolicyGet)',
    ],
  },
  {
    row: 24,
    name: 'one of several paths replaced by an unlike one: one went, one came',
    base: call('GET /users/{id}/x /me/x'),
    head: call('GET /users/{id}/x /drives/{id}/root/x'),
    want: ['breaking/breaking path-removed userGet (/me/x -> )', 'additive/additive path-added userGet ( -> /drives/{id}/root/x)'],
  },
  {
    row: 25,
    name: 'path parameter removed',
    base: call('GET /printers/{printerId}/shares/{shareId}'),
    head: call('GET /printers/shares/{shareId}'),
    want: ['breaking/breaking path-parameter-removed userGet (/printers/{printerId}/shares/{shareId} -> /printers/shares/{shareId})'],
  },
  {
    row: 29,
    name: 'permissions in another order, stated for the first time, and no longer',
    base: {
      operations: [
        operation('a', 'GET /a', { permissions: [permission(['A'], ['B'])] }),
        operation('b', 'GET /b'),
        operation('c', 'GET /c', { permissions: [permission(['A'])] }),
      ],
    },
    head: {
      operations: [
        operation('a', 'GET /a', { permissions: [permission(['B'], ['A'])] }),
        operation('b', 'GET /b', { permissions: [permission(['A'])] }),
        operation('c', 'GET /c'),
      ],
    },
    want: [
      'docs/docs permission-reordered a (delegated: A, B -> delegated: B, A)',
      'docs/docs permission-stated b ( -> delegated: A)',
      'docs/docs permission-stated c (delegated: A -> )',
    ],
  },
  {
    row: silentRow,
    name: 'white space in a placeholder',
    base: call('GET /users/{id|userPrincipalName}'),
    head: { operations: [operation('userGet', 'GET', { paths: ['/users/{id | userPrincipalName}'] })] },
    want: [],
  },
  {
    row: 29,
    name: 'what a permission is for, what its mark means, and that a kind of account is not supported',
    base: {
      operations: [
        operation('a', 'GET /a', { permissions: [{ ...permission(['A']), when: 'To read' }] }),
        operation('b', 'GET /b', { permissions: [{ ...permission(['A']), marked: ['A'], note: 'Of a resource.' }] }),
        operation('c', 'GET /c', { permissions: [permission(['A']), { scheme: 'application', least: [], higher: [] }] }),
      ],
    },
    head: {
      operations: [
        operation('a', 'GET /a', { permissions: [{ ...permission(['A']), when: 'To list' }] }),
        operation('b', 'GET /b', { permissions: [permission(['A'])] }),
        operation('c', 'GET /c', { permissions: [permission(['A'])] }),
      ],
    },
    want: [
      'docs/docs permission-remark-changed a (delegated: To read -> delegated: To list)',
      'docs/docs permission-remark-changed b (delegated: A *, Of a resource. -> none)',
      'docs/docs permission-stated c (application: not supported -> )',
    ],
  },
];
