// Examples of what happens to members of types, and to texts: each row of the rules with two small models and the findings between them.

import { silentRow } from '../../../generator/diff/rules.ts';
import { property, type } from '../small-api.ts';
import { call, type RuleCase, tone, user } from './rule-case.ts';

const long = 'The time when the role was assigned to the user, group or service principal.';

export const memberCases: readonly RuleCase[] = [
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
  {
    row: 6,
    name: 'String became an enum, and its description lists the values now: the list is no change of the text',
    base: { ...user(property('tone', { description: 'The tone. Supports `$filter`.' })) },
    head: {
      ...user(
        property('tone', {
          type: 'microsoft.graph.tone',
          description: 'The tone. The possible values are: `warm`, `cold`, `unknownFutureValue`. Supports `$filter`.',
        }),
      ),
      ...tone('warm', 'cold', 'unknownFutureValue'),
    },
    want: ['additive/breaking string-to-enum user/tone (Edm.String -> tone)', 'additive/additive type-added tone ( -> tone)'],
  },
  {
    row: 7,
    name: 'values of a String listed no longer; one that joins an open list',
    base: user(property('tone', { values: ['a', 'b'] }), property('mood', { values: ['a'] })),
    head: user(property('tone'), property('mood', { values: ['a', 'b'] })),
    want: [
      'docs/docs open-values-dropped user/tone (Edm.String: a | b -> Edm.String)',
      'additive/additive enum-member-added-open user/mood/b ( -> b)',
    ],
  },
  {
    row: 12,
    name: 'property became a relationship',
    base: user(property('manager', { type: 'microsoft.graph.user' })),
    head: { types: [type('user', [], { relationships: [property('manager', { type: 'microsoft.graph.user' })] })] },
    want: ['risky/risky navigation-changed user/manager (property -> relationship)'],
  },
  {
    row: 30,
    name: 'no longer deprecated',
    base: user(property('fax', { deprecated: 'Use mail.' })),
    head: user(property('fax')),
    want: ['docs/docs deprecated-lifted user/fax (Use mail. -> )'],
  },
  {
    row: 32,
    name: 'a text that changes beside values is a change of its own',
    base: {
      ...user(property('tone', { type: 'microsoft.graph.tone', description: 'The tone. Values: `a`. Supports `$filter`.' })),
      ...tone('a'),
    },
    head: {
      ...user(property('tone', { type: 'microsoft.graph.tone', description: 'The hue. Values: `a`, `b`. Supports `$filter`.' })),
      ...tone('a', 'b'),
    },
    want: [
      'risky/additive enum-member-added tone/b ( -> b)',
      'docs/docs description-changed user/tone (The tone. Values: `a`. Supports `$filter`. -> The hue. Values: `a`, `b`. Supports `$filter`.)',
    ],
  },
  {
    row: 32,
    name: 'notice of a deprecation',
    base: user(property('fax', { deprecated: 'Use mail.' })),
    head: user(property('fax', { deprecated: 'Use **phone**.' })),
    want: ['docs/docs description-changed user/fax (Use mail. -> Use **phone**.)'],
  },
];
