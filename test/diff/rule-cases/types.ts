// Examples of what happens to whole types: each row of the rules with two small models and the findings between them.

import { enumType, operation, property, type } from '../small-api.ts';
import { call, type RuleCase, tone, user } from './rule-case.ts';

const long = 'The time when the role was assigned to the user, group or service principal.';
const permission = (least: string[], higher: string[] = [], scheme = 'delegatedWork' as const) => ({ scheme, least, higher });

export const typeCases: readonly RuleCase[] = [
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
    row: 1,
    name: 'type of an unlike name in the same places, and with the same members, is the same type',
    base: {
      types: [
        type('printerShare', [property('title'), property('size', { type: 'Edm.Int32' })]),
        type('printer', [property('shares', { type: 'Collection(microsoft.graph.printerShare)' })]),
      ],
      operations: [operation('f', 'GET /shares', { response: { status: 200, type: 'Collection(microsoft.graph.printerShare)' } })],
    },
    head: {
      types: [
        type('openDevice', [property('title'), property('size', { type: 'Edm.Int32' })]),
        type('printer', [property('shares', { type: 'Collection(microsoft.graph.openDevice)' })]),
      ],
      operations: [operation('f', 'GET /shares', { response: { status: 200, type: 'Collection(microsoft.graph.openDevice)' } })],
    },
    want: ['breaking/breaking type-renamed openDevice (printerShare -> openDevice)'],
  },
  {
    row: 1,
    name: 'type that another one takes the place of, with other members, is removed',
    base: {
      types: [
        type('printerShare', [property('title'), property('size', { type: 'Edm.Int32' })]),
        type('printer', [property('share', { type: 'microsoft.graph.printerShare' })]),
      ],
    },
    head: {
      types: [type('openDevice', [property('owner')]), type('printer', [property('share', { type: 'microsoft.graph.openDevice' })])],
    },
    want: [
      'breaking/breaking type-removed printerShare (printerShare -> )',
      'additive/additive type-added openDevice ( -> openDevice)',
      'breaking/breaking type-changed printer/share (printerShare -> openDevice)',
    ],
  },
  {
    row: 1,
    name: 'types that moved together to another namespace',
    base: {
      types: [
        type('iosFolder', [property('pages', { type: 'Collection(microsoft.graph.iosPage)' })]),
        type('iosPage', [property('title')]),
      ],
    },
    head: {
      types: [
        type('apple.iosFolder', [property('pages', { type: 'Collection(microsoft.graph.apple.iosPage)' })]),
        type('apple.iosPage', [property('title')]),
      ],
    },
    want: [
      'breaking/breaking type-renamed apple.iosFolder (iosFolder -> apple.iosFolder)',
      'breaking/breaking type-renamed apple.iosPage (iosPage -> apple.iosPage)',
    ],
  },
  {
    row: 1,
    name: 'type and one of its members renamed at once',
    base: { types: [type('lampBox', [property('a'), property('b'), property('c'), property('creationTimestamp', { description: long })])] },
    head: {
      types: [
        type('lampCase', [property('a'), property('b'), property('c'), property('createdDateTime', { description: long })], {
          source: { file: 'resources/lampbox.md' },
        }),
      ],
    },
    want: [
      'breaking/breaking property-renamed lampCase/createdDateTime (creationTimestamp -> createdDateTime)',
      'breaking/breaking type-renamed lampCase (lampBox -> lampCase)',
    ],
  },
  {
    row: 20,
    name: 'type became open',
    base: user(),
    head: { types: [type('user', [], { open: true })] },
    want: ['additive/additive type-opened user (closed -> open)'],
  },
  {
    row: 21,
    name: 'type became abstract, and another kind of type',
    base: { types: [type('alert'), type('box')] },
    head: { types: [type('alert', [], { abstract: true }), type('box', [], { kind: 'entity' })] },
    want: ['risky/risky abstract-changed alert (concrete -> abstract)', 'none/none type-kind-changed box (complex -> entity)'],
  },
];
