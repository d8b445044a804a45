// One row of the rules a block: two small models in, the findings out. What is not listed must not be found.

import { expect, test } from 'vitest';
import { diffApis } from '../../generator/diff/diff-apis.ts';
import { rules, silentRow } from '../../generator/diff/rules.ts';
import type { Api, Property } from '../../generator/ir/ir.ts';
import { api, enumType, lineOf, operation, property, type } from './small-api.ts';

interface Case {
  readonly row: number;
  readonly name: string;
  readonly base: Partial<Api>;
  readonly head: Partial<Api>;
  readonly want: readonly string[];
}

const long = 'The time when the role was assigned to the user, group or service principal.';
const user = (...properties: Property[]) => ({ types: [type('user', properties)] });
const tone = (...members: string[]) => ({ enums: [enumType('tone', members)] });
const userGet = { response: { status: 200, type: 'microsoft.graph.user' } };
const call = (request: string, facts = {}) => ({ operations: [operation('userGet', request, facts)] });
const permission = (least: string[], higher: string[] = [], scheme = 'delegatedWork' as const) => ({ scheme, least, higher });

const cases: Case[] = [
  { row: 1, name: 'type removed', base: user(), head: {}, want: ['breaking/breaking type-removed user (user -> )'] },
  { row: 1, name: 'enum removed', base: tone('a'), head: {}, want: ['breaking/breaking type-removed tone (tone -> )'] },
  {
    row: 1,
    name: 'type that moved to another namespace is one rename, and references to it do not change',
    base: {
      types: [
        type('alertBox', [property('severity'), property('title')]),
        type('user', [property('box', { type: 'Collection(microsoft.graph.alertBox)' })]),
      ],
    },
    head: {
      types: [
        type('user', [property('box', { type: 'Collection(microsoft.graph.security.alertBox)' })]),
        type('security.alertBox', [property('severity'), property('title')]),
      ],
    },
    want: ['breaking/breaking type-renamed security.alertBox (alertBox -> security.alertBox)'],
  },
  {
    row: 1,
    name: 'renamed type with its old name kept in corrections.jsonc',
    base: { types: [type('box', [property('a')])] },
    head: { types: [type('crate', [property('a')], { formerNames: ['microsoft.graph.box'] })] },
    want: ['additive/additive type-renamed-alias crate (box -> crate)'],
  },
  {
    row: 1,
    name: 'the alias of a renamed type and of a renamed property is kept no longer',
    base: { types: [type('crate', [property('a', { formerNames: ['z'] })], { formerNames: ['box'] })] },
    head: { types: [type('crate', [property('a')])] },
    want: ['risky/risky property-removed crate/z (Edm.String -> )', 'risky/risky type-removed box (box -> )'],
  },
  {
    row: 1,
    name: 'enum renamed with the same values',
    base: tone('low', 'high'),
    head: { enums: [enumType('toneLevel', ['low', 'high'])] },
    want: ['breaking/breaking type-renamed toneLevel (tone -> toneLevel)'],
  },
  {
    row: 1,
    name: 'page of a type removed, or added, while others mention the type: one change',
    base: {
      types: [
        type('lost', [property('a'), property('b')], { description: 'A thing.', baseType: 'microsoft.graph.thing' }),
        type('found', [property('b')], { source: { file: 'resources/user.md' } }),
        type('thing', [property('id')]),
      ],
    },
    head: {
      types: [
        type('lost', [property('b', { description: 'Said elsewhere.' })], { source: { file: 'resources/user.md' } }),
        type('found', [property('a'), property('b')], { description: 'A thing.', open: true }),
        type('thing', [property('id')]),
      ],
    },
    want: [
      'breaking/breaking type-undocumented lost (resources/lost.md -> resources/user.md)',
      'additive/additive type-documented found (resources/user.md -> resources/found.md)',
    ],
  },
  {
    row: 2,
    name: 'property removed',
    base: user(property('mail'), property('id')),
    head: user(property('id')),
    want: ['breaking/breaking property-removed user/mail (Edm.String -> )'],
  },
  {
    row: 3,
    name: 'property renamed: same type, place and text',
    base: user(property('id'), property('creationTimestamp', { type: 'Edm.DateTimeOffset', description: long }), property('mail')),
    head: user(property('id'), property('createdDateTime', { type: 'Edm.DateTimeOffset', description: long }), property('mail')),
    want: ['breaking/breaking property-renamed user/createdDateTime (creationTimestamp -> createdDateTime)'],
  },
  {
    row: 3,
    name: 'only the case of a property changed',
    base: user(property('isWheelchairAccessible', { type: 'Edm.Boolean' })),
    head: user(property('isWheelChairAccessible', { type: 'Edm.Boolean', description: 'Another text.' })),
    want: ['breaking/breaking property-renamed user/isWheelChairAccessible (isWheelchairAccessible -> isWheelChairAccessible)'],
  },
  {
    row: 3,
    name: 'unlike properties at one place are not paired',
    base: user(property('id'), property('mail', { description: 'The address.' })),
    head: user(property('id'), property('department', { description: 'Where the person works.' })),
    want: [
      'breaking/breaking property-removed user/mail (Edm.String -> )',
      'additive/additive property-added user/department ( -> Edm.String)',
    ],
  },
  {
    row: 3,
    name: 'renamed property with its old name kept',
    base: user(property('a')),
    head: user(property('zulu', { formerNames: ['a'] })),
    want: ['additive/additive property-renamed-alias user/zulu (a -> zulu)'],
  },
  {
    row: 4,
    name: 'property and relationship added',
    base: user(),
    head: { types: [type('user', [property('mail')], { relationships: [property('manager', { type: 'microsoft.graph.user' })] })] },
    want: ['additive/additive property-added user/mail ( -> Edm.String)', 'additive/additive property-added user/manager ( -> user)'],
  },
  {
    row: 5,
    name: 'required property added',
    base: user(),
    head: user(property('mail', { required: true })),
    want: ['additive/breaking required-property-added user/mail ( -> Edm.String)'],
  },
  {
    row: 6,
    name: 'String became an enum',
    base: { ...user(property('tone')), ...tone('a') },
    head: { ...user(property('tone', { type: 'microsoft.graph.tone' })), ...tone('a') },
    want: ['additive/breaking string-to-enum user/tone (Edm.String -> tone)'],
  },
  {
    row: 6,
    name: 'enum became String',
    base: { ...user(property('tone', { type: 'microsoft.graph.tone' })), ...tone('a') },
    head: { ...user(property('tone')), ...tone('a') },
    want: ['breaking/additive enum-to-string user/tone (tone -> Edm.String)'],
  },
  {
    row: 7,
    name: 'values of a String listed',
    base: user(property('tone', { description: 'The tone.' })),
    head: user(property('tone', { values: ['a', 'b'], description: 'The tone. `a`, `b`' })),
    want: ['additive/additive string-to-open-enum user/tone (Edm.String -> Edm.String: a | b)'],
  },
  {
    row: 8,
    name: 'value added to a closed enum',
    base: tone('a'),
    head: tone('a', 'b'),
    want: ['risky/additive enum-member-added tone/b ( -> b)'],
  },
  {
    row: 8,
    name: 'value added to a closed enum that is only sent surprises no reader; its text in the cell is part of it',
    base: {
      ...tone('list', 'site'),
      types: [
        type('searchRequest', [
          property('tones', { type: 'Collection(microsoft.graph.tone)', description: 'Values are: `list`, `site`. See [more](a.md).' }),
        ]),
      ],
      operations: [operation('query', 'POST /search', { requestBody: { kind: 'object', type: 'microsoft.graph.searchRequest' } })],
    },
    head: {
      ...tone('list', 'site', 'item'),
      types: [
        type('searchRequest', [
          property('tones', {
            type: 'Collection(microsoft.graph.tone)',
            description: 'Values are: `list`, `site`, and `item`. See [more](b.md).',
          }),
        ]),
      ],
      operations: [operation('query', 'POST /search', { requestBody: { kind: 'object', type: 'microsoft.graph.searchRequest' } })],
    },
    want: ['none/additive enum-member-added tone/item ( -> item)'],
  },
  {
    row: 8,
    name: 'value added to an evolvable enum',
    base: tone('a', 'unknownFutureValue'),
    head: tone('a', 'unknownFutureValue', 'b'),
    want: ['additive/additive enum-member-added-open tone/b ( -> b)'],
  },
  {
    row: 9,
    name: 'value removed, evolvable or not: the const object loses it',
    base: tone('a', 'b', 'unknownFutureValue'),
    head: tone('a', 'unknownFutureValue'),
    want: ['breaking/breaking enum-member-removed tone/b (b -> )'],
  },
  {
    row: 9,
    name: 'value of an open list removed',
    base: user(property('tone', { values: ['a', 'b'] })),
    head: user(property('tone', { values: ['a'] })),
    want: ['risky/risky enum-member-removed-open user/tone/b (b -> )'],
  },
  {
    row: 9,
    name: 'only the case of a value changed',
    base: tone('Disable', 'enable'),
    head: tone('disable', 'enable'),
    want: ['breaking/breaking enum-member-renamed tone/disable (Disable -> disable)'],
  },
  {
    row: 10,
    name: 'enum became evolvable: the sentinel is no value',
    base: tone('a'),
    head: tone('a', 'unknownFutureValue'),
    want: ['risky/additive enum-became-evolvable tone (closed -> evolvable)'],
  },
  {
    row: 11,
    name: 'number of a value changed',
    base: { enums: [enumType('tone', [{ name: 'a', value: 3 }])] },
    head: { enums: [enumType('tone', [{ name: 'a', value: 4 }])] },
    want: ['none/none enum-value-changed tone/a (3 -> 4)'],
  },
  {
    row: 12,
    name: 'scalar type changed, and single became a collection',
    base: user(property('age', { type: 'Edm.Int32' }), property('phones')),
    head: user(property('age'), property('phones', { type: 'Collection(Edm.String)' })),
    want: [
      'breaking/breaking type-changed user/age (Edm.Int32 -> Edm.String)',
      'breaking/breaking type-changed user/phones (Edm.String -> Collection(Edm.String))',
    ],
  },
  {
    row: 12,
    name: 'type became known, another unknown',
    base: user(property('a', { type: 'unknown' }), property('b')),
    head: user(property('a'), property('b', { type: 'unknown' })),
    want: ['breaking/additive type-lost user/b (Edm.String -> unknown)', 'additive/risky type-resolved user/a (unknown -> Edm.String)'],
  },
  {
    row: 13,
    name: 'plain alias: same JSON type',
    base: user(property('since'), property('size', { type: 'Edm.Int32' })),
    head: user(property('since', { type: 'Edm.DateTimeOffset' }), property('size', { type: 'Edm.Int64' })),
    want: [
      'none/none type-alias-changed user/since (Edm.String -> Edm.DateTimeOffset)',
      'none/none type-alias-changed user/size (Edm.Int32 -> Edm.Int64)',
    ],
  },
  {
    row: 14,
    name: 'type became a subtype, by derivation and by members',
    base: {
      types: [
        type('identitySet', [property('user')]),
        type('chatSet', [property('user'), property('conversation')]),
        type('derivedSet', [], { baseType: 'microsoft.graph.identitySet' }),
        type('message', [
          property('from', { type: 'microsoft.graph.identitySet' }),
          property('to', { type: 'microsoft.graph.identitySet' }),
        ]),
      ],
    },
    head: {
      types: [
        type('identitySet', [property('user')]),
        type('chatSet', [property('user'), property('conversation')]),
        type('derivedSet', [], { baseType: 'microsoft.graph.identitySet' }),
        type('message', [property('from', { type: 'microsoft.graph.chatSet' }), property('to', { type: 'microsoft.graph.derivedSet' })]),
      ],
    },
    want: [
      'additive/additive type-to-subtype message/from (identitySet -> chatSet)',
      'additive/additive type-to-subtype message/to (identitySet -> derivedSet)',
    ],
  },
  {
    row: 15,
    name: 'base put between: members that moved up to it are not removed',
    base: { types: [type('thing', [property('id')]), type('user', [property('mail')], { baseType: 'microsoft.graph.thing' })] },
    head: {
      types: [
        type('thing', [property('id')]),
        type('person', [property('mail')], { baseType: 'microsoft.graph.thing' }),
        type('user', [], { baseType: 'microsoft.graph.person' }),
      ],
    },
    want: ['additive/additive derived-type-added person ( -> person : thing)', 'additive/additive base-extended user (thing -> person)'],
  },
  {
    row: 15,
    name: 'base replaced: inherited members are lost, or kept without the edge',
    base: {
      types: [
        type('a', [property('id'), property('x')]),
        type('b', [property('id')]),
        type('c', [property('id'), property('x')]),
        type('one', [], { baseType: 'microsoft.graph.a' }),
        type('two', [], { baseType: 'microsoft.graph.a' }),
      ],
    },
    head: {
      types: [
        type('a', [property('id'), property('x')]),
        type('b', [property('id')]),
        type('c', [property('id'), property('x')]),
        type('one', [], { baseType: 'microsoft.graph.b' }),
        type('two', [], { baseType: 'microsoft.graph.c' }),
      ],
    },
    want: ['breaking/breaking base-replaced one (a -> b)', 'risky/risky base-edge-changed two (a -> c)'],
  },
  {
    row: 16,
    name: 'parameter of a body became required',
    base: call('POST /users/send', { requestBody: { kind: 'parameters', parameters: [property('to')] } }),
    head: call('POST /users/send', { requestBody: { kind: 'parameters', parameters: [property('to', { required: true })] } }),
    want: ['none/breaking parameter-became-required userGet/body/to (optional -> required)'],
  },
  {
    row: 17,
    name: 'nullable added, parameter became optional',
    base: {
      ...user(property('mail', { nullable: false }), property('list', { type: 'Collection(Edm.String)', nullable: false })),
      ...call('POST /users/send', { requestBody: { kind: 'parameters', parameters: [property('to', { required: true })] } }),
    },
    head: {
      ...user(property('mail'), property('list', { type: 'Collection(Edm.String)' })),
      ...call('POST /users/send', { requestBody: { kind: 'parameters', parameters: [property('to', { required: false })] } }),
    },
    want: [
      'breaking/additive nullable-added user/mail (not nullable -> nullable)',
      'none/additive parameter-became-optional userGet/body/to (required -> optional)',
    ],
  },
  {
    row: 18,
    name: 'nullable removed; the sentence for it is no change of the text',
    base: user(property('mail', { description: 'The address.' })),
    head: user(property('mail', { nullable: false, description: 'The address. Not nullable.' })),
    want: ['additive/breaking nullable-removed user/mail (nullable -> not nullable)'],
  },
  {
    row: 19,
    name: 'became read-only: sent by a request, or by none',
    base: {
      types: [type('user', [property('mail')]), type('note', [property('text', { description: 'A text.' })])],
      ...call('PATCH /users/{id}', { requestBody: { kind: 'object', type: 'microsoft.graph.user' } }),
    },
    head: {
      types: [
        type('user', [property('mail', { readOnly: true })]),
        type('note', [property('text', { readOnly: true, description: 'A text. Read-only.' })]),
      ],
      ...call('PATCH /users/{id}', { requestBody: { kind: 'object', type: 'microsoft.graph.user' } }),
    },
    want: [
      'none/breaking became-read-only user/mail (writable -> read-only)',
      'none/risky became-read-only-unsent note/text (writable -> read-only)',
    ],
  },
  {
    row: 19,
    name: 'read-only lifted',
    base: user(property('mail', { readOnly: true })),
    head: user(property('mail')),
    want: ['none/additive read-only-lifted user/mail (read-only -> writable)'],
  },
  {
    row: 20,
    name: 'open type closed',
    base: { types: [type('user', [], { open: true })] },
    head: user(),
    want: ['breaking/breaking open-type-closed user (open -> closed)'],
  },
  {
    row: 21,
    name: 'derived type added; a type with members, an enum and a function are one finding each',
    base: { types: [type('alert', [property('id')])] },
    head: {
      types: [
        type('alert', [property('id')]),
        type('userAlert', [property('x')], { baseType: 'microsoft.graph.alert' }),
        type('box', [property('y')]),
      ],
      ...tone('a', 'b'),
      ...call('GET /users/{id}', { permissions: [permission(['User.Read'])] }),
    },
    want: [
      'additive/additive type-added box ( -> box)',
      'additive/additive type-added tone ( -> tone)',
      'additive/additive derived-type-added userAlert ( -> userAlert : alert)',
      'additive/additive operation-added userGet ( -> GET /users/{id})',
    ],
  },
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
    row: 27,
    name: 'optional and required parameters and headers; those that every request may have do not count',
    base: call('GET /users', { query: [], headers: [] }),
    head: call('GET /users', {
      query: [property('$top', { type: 'Edm.Int32' })],
      headers: [property('If-Match', { required: true }), property('Authorization', { required: true })],
    }),
    want: [
      'none/breaking required-option-added userGet/headers/If-Match ( -> Edm.String, required)',
      'additive/additive option-added userGet/query/$top ( -> Edm.Int32)',
    ],
  },
  {
    row: 27,
    name: 'query options stated for the first time',
    base: call('GET /users'),
    head: call('GET /users', { query: [property('$select')] }),
    want: ['none/risky query-stated userGet ( -> $select)'],
  },
  {
    row: 27,
    name: 'parameter removed, another renamed',
    base: call('POST /users/send', { requestBody: { kind: 'parameters', parameters: [property('to'), property('saveToSentItem')] } }),
    head: call('POST /users/send', { requestBody: { kind: 'parameters', parameters: [property('saveToSentItems')] } }),
    want: [
      'none/breaking option-removed userGet/body/to (Edm.String -> )',
      'none/breaking option-renamed userGet/body/saveToSentItems (saveToSentItem -> saveToSentItems)',
    ],
  },
  {
    row: 28,
    name: 'response type changed, and body gone',
    base: {
      ...user(),
      operations: [
        operation('a', 'GET /a', userGet),
        operation('b', 'GET /b', userGet),
        operation('c', 'POST /c', { response: { status: 204 } }),
      ],
    },
    head: {
      ...user(),
      operations: [
        operation('a', 'GET /a', { response: { status: 200, type: 'Collection(microsoft.graph.user)' } }),
        operation('b', 'GET /b', { response: { status: 204 } }),
        operation('c', 'POST /c', { response: { status: 202 } }),
      ],
    },
    want: [
      'breaking/none response-type-changed a (user -> Collection(user))',
      'breaking/none response-body-removed b (user -> no body)',
      'none/none response-status-changed c (204 -> 202)',
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
    row: 30,
    name: 'deprecated, and removal of what was deprecated',
    base: user(property('fax', { deprecated: 'Use mail.' }), property('mail')),
    head: { types: [type('user', [property('mail')], { deprecated: 'Use person.' })] },
    want: ['docs/docs deprecated-added user ( -> Use person.)', 'risky/risky property-removed user/fax (Edm.String -> )'],
  },
  {
    row: 31,
    name: 'capability text',
    base: user(property('mail', { description: 'The address. Supports `$filter` (`eq`,`lt`,`ge`).' })),
    head: user(property('mail', { description: 'The address. Supports `$filter` (`eq`, `ne`, `le`, `ge`).' })),
    want: [
      'docs/docs capability-changed user/mail (The address. Supports `$filter` (`eq`,`lt`,`ge`). -> The address. Supports `$filter` (`eq`, `ne`, `le`, `ge`).)',
    ],
  },
  {
    row: 32,
    name: 'description of a property, a type and a function',
    base: {
      types: [type('user', [property('mail', { description: 'A.' })], { description: 'B.' })],
      ...call('GET /users', { description: 'C.' }),
    },
    head: {
      types: [type('user', [property('mail', { description: 'A!' })], { description: 'B!' })],
      ...call('GET /users', { description: 'C!' }),
    },
    want: [
      'docs/docs description-changed user (B. -> B!)',
      'docs/docs description-changed user/mail (A. -> A!)',
      'docs/docs description-changed userGet (C. -> C!)',
    ],
  },
  {
    row: silentRow,
    name: 'order of members, white space, link targets, file name of a type',
    base: { types: [type('user', [property('mail', { description: 'The  [address](../a.md).' }), property('id')])], ...tone('a', 'b') },
    head: {
      types: [
        type('user', [property('id'), property('mail', { description: 'The [address](/graph/b.md).' })], {
          source: { file: 'resources/person.md' },
        }),
      ],
      ...tone('b', 'a'),
    },
    want: [],
  },
];

for (const { row, name, base, head, want } of cases) {
  test(`row ${row}: ${name}`, () => {
    const found = diffApis(api(base), api(head)).map(lineOf);
    expect(found.toSorted()).toEqual([...want].sort());
  });
}

test('every row of the rules has a case', () => {
  const rows = new Set(Object.values(rules).map(({ row }) => row));
  const tested = new Set(cases.map(({ row }) => row));
  expect([...rows, silentRow].filter((row) => !tested.has(row))).toEqual([]);
  expect([...rows].sort((a, b) => a - b)).toEqual(Array.from({ length: silentRow - 1 }, (_, index) => index + 1));
});

for (const { row, name, base, head } of cases) {
  test(`row ${row}: nothing to say about no change: ${name}`, () => {
    expect(diffApis(api(base), api(base))).toEqual([]);
    expect(diffApis(api(head), api(head))).toEqual([]);
  });
}
