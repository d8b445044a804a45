import { expect, test } from 'vitest';
import { readType, typeNamed } from '../../generator/ir/type-expression.ts';
import { readInline } from '../../generator/page/markdown.ts';
import { typeCell } from '../../generator/page/type-cell.ts';

const origin = { file: 'v1.0/resources/lamp.md', line: 1, column: 1, endLine: 1, endColumn: 1 };

function read(cell: string): string {
  const { alternatives, collection } = readType(typeCell({ spans: readInline(cell), origin }));
  const names = alternatives.map(({ name, url }) => (url === undefined ? name : `${name}@${url}`)).join(' or ');
  return collection ? `Collection(${names})` : names;
}

const cases: readonly (readonly [cell: string, want: string])[] = [
  ['String', 'String'],
  ['String.', 'String'],
  ['`string`', 'string'],
  ['**lamp**', 'lamp'],
  ['String collection', 'Collection(String)'],
  ['String Collection', 'Collection(String)'],
  ['String (collection)', 'Collection(String)'],
  ['Collection(Edm.String)', 'Collection(Edm.String)'],
  ['collection (string)', 'Collection(string)'],
  ['Collection of String', 'Collection(String)'],
  ['collection collection', 'Collection(collection)'],
  ['String[]', 'Collection(String)'],
  ['[lamp](lamp.md)', 'lamp@lamp.md'],
  ['[lamp](lamp.md) collection.', 'Collection(lamp@lamp.md)'],
  ['Collection([lamp](lamp.md))', 'Collection(lamp@lamp.md)'],
  ['[microsoft.graph.home.lamp](../resources/home-lamp.md) collection', 'Collection(microsoft.graph.home.lamp@../resources/home-lamp.md)'],
  ['microsoft.graph.home.lampState', 'microsoft.graph.home.lampState'],
  ['#microsoft.graph.lamp', 'microsoft.graph.lamp'],
  ['[lamp][]', 'lamp'],
  ['[**lamp**][lamp] collection', 'Collection(lamp)'],
  ['[lamp](lamp.md', 'lamp'],
  ['[lamp] collection(lamp.md)', 'Collection(lamp)'],
  ['[lamp collection](lamp.md)', 'Collection(lamp@lamp.md)'],
  ['[lamp](lamp.md) resource', 'lamp@lamp.md'],
  ['a lamp object', 'lamp'],
  ['string (url)', 'string'],
  ['string, maximum size 20', 'string'],
  ['lampState enum', 'lampState'],
  ['[lamp](lamp.md) or [bulb](bulb.md)', 'lamp@lamp.md or bulb@bulb.md'],
  ['', ''],
];

test.each(cases)('reads `%s`', (cell, want) => {
  expect(read(cell)).toBe(want);
});

test('reads names of annotations', () => {
  expect(typeNamed('Collection(#microsoft.graph.lamp)', origin)).toMatchObject({
    collection: true,
    alternatives: [{ name: 'microsoft.graph.lamp' }],
  });
});
