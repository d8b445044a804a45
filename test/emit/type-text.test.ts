import { describe, expect, test } from 'vitest';
import { createFileScope, moduleSpecifier } from '../../generator/emit/file-scope.ts';
import { createSymbols } from '../../generator/emit/symbols.ts';
import { orNull } from '../../generator/emit/type-text.ts';
import { api, complex, entity, enumeration } from './api-builder.ts';

const symbols = createSymbols(
  api({
    types: [
      entity('microsoft.graph.attachment', { abstract: true }),
      entity('microsoft.graph.fileAttachment', { baseType: 'microsoft.graph.attachment' }),
      complex('microsoft.graph.security.evidence'),
    ],
    enums: [enumeration('microsoft.graph.riskLevel', ['low'])],
  }),
);

describe('typeText', () => {
  test.each([
    ['Edm.String', 'string'],
    ['Edm.Boolean', 'boolean'],
    ['Edm.Int64', 'number'],
    ['Edm.Decimal', 'number'],
    ['Edm.Guid', 'Guid'],
    ['Edm.DateTimeOffset', 'DateTimeOffset'],
    ['Edm.Date', 'DateOnly'],
    ['Edm.Stream', 'Stream'],
    ['Edm.GeographyPoint', 'unknown'],
    ['unknown', 'unknown'],
    ['microsoft.graph.Json', 'unknown'],
    ['Collection(unknown)', 'unknown[]'],
    ['Collection(Edm.String)', 'string[]'],
    ['Collection(Collection(Edm.Guid))', 'Guid[][]'],
    ['microsoft.graph.riskLevel', 'RiskLevel'],
    ['microsoft.graph.attachment', 'Attachment'],
    ['Collection(microsoft.graph.security.evidence)', 'security.Evidence[]'],
  ])('%s -> %s', (given, want) => expect(createFileScope(symbols, 'types/graph').typeText(given)).toBe(want));
});

test('values of a base type are those of its family', () => {
  const scope = createFileScope(symbols, 'types/security');
  expect(scope.anyText('Collection(microsoft.graph.attachment)')).toBe('graph.AnyAttachment[]');
  expect(scope.anyText('microsoft.graph.fileAttachment')).toBe('graph.FileAttachment');
});

test('documented values of a string are an open union', () => {
  const scope = createFileScope(symbols, 'types/graph');
  const open = "'a' | 'it\\'s' | (string & {})";
  expect(scope.valueText({ type: 'Edm.String', values: ['a', "it's", 'a'] })).toBe(open);
  expect(scope.valueText({ type: 'Collection(Edm.String)', values: ['a', "it's"] })).toBe(`(${open})[]`);
  expect(scope.valueText({ type: 'Edm.Int32', values: ['1'] })).toBe('number');
  expect(scope.valueText({ type: 'Edm.String', values: [] })).toBe('string');
});

test('a scope imports what was asked for, and nothing of its own module', () => {
  const scope = createFileScope(symbols, 'types/security');
  for (const type of ['microsoft.graph.riskLevel', 'microsoft.graph.security.evidence', 'Edm.Guid', 'Edm.Date', 'Edm.Guid'])
    scope.typeText(type);
  expect(scope.imports()).toMatchObject([
    { isTypeOnly: true, namedImports: ['DateOnly', 'Guid'], moduleSpecifier: '../../client/odata.js' },
    { isTypeOnly: true, namespaceImport: 'graph', moduleSpecifier: './graph.js' },
  ]);
  expect(createFileScope(symbols, 'types/graph').imports()).toEqual([]);
});

test.each([
  ['types/security', 'types/graph', './graph.js'],
  ['requests/user', 'types/graph', '../types/graph.js'],
  ['index', 'types/graph', './types/graph.js'],
  ['index', '../client/odata', '../client/odata.js'],
  ['types/graph', '../client/odata', '../../client/odata.js'],
])('from %s to %s: %s', (from, to, want) => expect(moduleSpecifier(from, to)).toBe(want));

test('orNull', () => {
  expect(['string', 'unknown', "'a' | 'b'"].map((text) => orNull(text, 'Edm.String'))).toEqual([
    'string | null',
    'unknown',
    "'a' | 'b' | null",
  ]);
  expect(orNull('string[]', 'Collection(Edm.String)')).toBe('string[]');
});
