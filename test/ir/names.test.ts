import { expect, test } from 'vitest';
import { createReport, type Diagnostic } from '../../generator/diagnostics.ts';
import { findType, indexNames, resolveType, typeOfPage } from '../../generator/ir/names.ts';
import { readType } from '../../generator/ir/type-expression.ts';
import { readInline } from '../../generator/page/markdown.ts';
import { typeCell } from '../../generator/page/type-cell.ts';

const origin = { file: 'v1.0/resources/house.md', line: 1, column: 1, endLine: 1, endColumn: 1 };
const declared = [
  { name: 'microsoft.graph.lamp', file: 'v1.0/resources/lamp.md' },
  { name: 'microsoft.graph.heater', file: 'v1.0/resources/heater.md' },
  { name: 'microsoft.graph.device', file: 'v1.0/resources/Device.md' },
  { name: 'microsoft.graph.home.lamp', file: 'v1.0/resources/home-lamp.md' },
  { name: 'microsoft.graph.home.dimmer', file: 'v1.0/resources/home-dimmer.md' },
  { name: 'microsoft.graph.lampColor', file: 'v1.0/resources/enums.md', anchor: 'lampcolor-values' },
  { name: 'microsoft.graph.resultInfo', file: 'v1.0/resources/resultinfo.md' },
];
const bases = new Map([
  ['microsoft.graph.lamp', 'microsoft.graph.device'],
  ['microsoft.graph.heater', 'microsoft.graph.device'],
]);
const names = indexNames(declared, bases);

function resolve(cell: string, namespace = 'microsoft.graph'): { type: string; found: string[] } {
  const found: Diagnostic[] = [];
  const expression = readType(typeCell({ spans: readInline(cell), origin }));
  const type = resolveType(names, expression, { namespace, file: origin.file }, createReport(found));
  return { type, found: found.map((one) => one.code) };
}

const cases: readonly (readonly [cell: string, namespace: string, type: string, ...codes: string[]])[] = [
  ['String', 'microsoft.graph', 'Edm.String'],
  ['Edm.boolean collection', 'microsoft.graph', 'Collection(Edm.Boolean)'],
  ['lamp', 'microsoft.graph', 'microsoft.graph.lamp'],
  ['lamp', 'microsoft.graph.home', 'microsoft.graph.home.lamp'],
  ['[lamp](home-lamp.md)', 'microsoft.graph', 'microsoft.graph.home.lamp'],
  ['microsoft.graph.home.lamp', 'microsoft.graph', 'microsoft.graph.home.lamp'],
  ['home.dimmer collection', 'microsoft.graph.home', 'Collection(microsoft.graph.home.dimmer)'],
  ['heater', 'microsoft.graph.home', 'microsoft.graph.heater'],
  ['dimmer', 'microsoft.graph', 'microsoft.graph.home.dimmer'],
  ['[Reading light](lamp.md)', 'microsoft.graph', 'microsoft.graph.lamp', 'link-text-target-mismatch'],
  ['[lamp](heater.md)', 'microsoft.graph', 'microsoft.graph.lamp', 'link-text-target-mismatch'],
  ['[lampColor](enums.md#lampcolor-values)', 'microsoft.graph', 'microsoft.graph.lampColor'],
  ['[ResultInfo](../resources/ResultInfo.md)', 'microsoft.graph', 'microsoft.graph.resultInfo', 'type-case-mismatch'],
  ['[lamp](lamp.md) or [heater](heater.md)', 'microsoft.graph', 'microsoft.graph.device'],
  ['[lamp](lamp.md) or String', 'microsoft.graph', 'unknown', 'type-union'],
  ['microsoft.graph.garden.dimmer', 'microsoft.graph', 'unknown', 'unresolved-type'],
  ['lammp collection', 'microsoft.graph', 'Collection(unknown)', 'unresolved-type'],
  ['', 'microsoft.graph', 'unknown', 'unresolved-type'],
];

test.each(cases)('`%s` in %s is %s', (cell, namespace, type, ...codes) => {
  expect(resolve(cell, namespace)).toEqual({ type, found: codes });
});

test('an unresolved name comes with the nearest one', () => {
  const found: Diagnostic[] = [];
  resolveType(names, readType({ text: 'heatre', origin }), { namespace: 'microsoft.graph', file: origin.file }, createReport(found));
  expect(found[0]).toMatchObject({ code: 'unresolved-type', expected: 'microsoft.graph.heater' });
});

test('hostile names resolve to nothing', () => {
  const scope = { namespace: 'microsoft.graph', file: origin.file };
  for (const name of ['__proto__', 'constructor', 'toString']) expect(findType(names, { name }, scope)).toBeUndefined();
});

test('links lead to the type of a page in whatever spelling', () => {
  const urls = ['device.md', '../resources/device.md#properties', '/graph/api/resources/device?view=graph-rest-1.0', './Device.md'];
  for (const url of urls) expect(typeOfPage(names, url, 'v1.0/resources/house.md')).toBe('microsoft.graph.device');
  expect(typeOfPage(names, '../resources/device.md', 'v1.0/api/house-get.md')).toBe('microsoft.graph.device');
  expect(typeOfPage(names, 'https://example.com/device.md', 'v1.0/api/house-get.md')).toBeUndefined();
});
