// Examples of what happens to enums: each row of the rules with two small models and the findings between them.

import { enumType, operation, property, type } from '../small-api.ts';
import { type RuleCase, tone, user } from './rule-case.ts';

export const enumCases: readonly RuleCase[] = [
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
    row: 8,
    name: 'value added behind the sentinel with the sentence that new pages have for it',
    base: {
      ...user(property('tone', { type: 'microsoft.graph.tone', description: 'Values are: `a`, `unknownFutureValue`.' })),
      ...tone('a', 'unknownFutureValue'),
    },
    head: {
      ...user(
        property('tone', {
          type: 'microsoft.graph.tone',
          description:
            'Values are: `a`, `unknownFutureValue`, `b`. Use the `Prefer: include-unknown-enum-members` request header to get the following value(s) in this [evolvable enum](/graph/best-practices-concept#x): `b`.',
        }),
      ),
      ...tone('a', 'unknownFutureValue', 'b'),
    },
    want: ['additive/additive enum-member-added-open tone/b ( -> b)'],
  },
  {
    row: 10,
    name: 'enum is no longer evolvable',
    base: tone('a', 'unknownFutureValue'),
    head: tone('a'),
    want: ['risky/none enum-no-longer-evolvable tone (evolvable -> closed)'],
  },
  {
    row: 12,
    name: 'enum became flags',
    base: tone('a', 'b'),
    head: { enums: [enumType('tone', ['a', 'b'], { flags: true })] },
    want: ['breaking/breaking enum-flags-changed tone (one value -> several values at once)'],
  },
];
