import { describe, expect, test } from 'vitest';
import { lowerFirst, moduleIdentifier, propertyKey, stringLiteral, typeIdentifier } from '../../generator/emit/identifier.ts';

describe('typeIdentifier', () => {
  test.each([
    ['microsoft.graph.user', 'User'],
    ['microsoft.graph.security.action', 'Action'],
    ['microsoft.graph.ResultInfo', 'ResultInfo'],
    ['user', 'User'],
    ['microsoft.graph.x-ms value', 'X_ms_value'],
    ['microsoft.graph.3dModel', '_3dModel'],
    ['microsoft.graph.', '_'],
    ['microsoft.graph.größe', 'Gr_e'],
  ])('%s -> %s', (given, want) => expect(typeIdentifier(given)).toBe(want));
});

describe('moduleIdentifier', () => {
  test.each([
    [['security'], 'security'],
    [['partners', 'billing'], 'partnersBilling'],
    [['security', 'caseManagement'], 'securityCaseManagement'],
    [['../x'], '_x'],
    [['1st'], '_1st'],
  ])('%j -> %s', (given, want) => expect(moduleIdentifier(given)).toBe(want));
});

describe('stringLiteral', () => {
  test.each([
    ["it's", String.raw`'it\'s'`],
    ['a\\b', String.raw`'a\\b'`],
    ['a\nb\u2028c', String.raw`'a\u000ab\u2028c'`],
    ['\u202eabc\u001b[31m', String.raw`'\u202eabc\u001b[31m'`],
    ['\ud800', String.raw`'\ud800'`],
    ['😀 $' + '{x}', "'😀 $" + "{x}'"],
  ])('%j', (given, want) => expect(stringLiteral(given)).toBe(want));
});

test('propertyKey quotes what is no identifier', () => {
  expect(['displayName', '@odata.type', 'a-b', '$count', '1st', ''].map(propertyKey)).toEqual([
    'displayName',
    "'@odata.type'",
    "'a-b'",
    '$count',
    "'1st'",
    "''",
  ]);
});

test('lowerFirst', () => {
  expect(['RiskLevel', '', 'URL'].map(lowerFirst)).toEqual(['riskLevel', '', 'uRL']);
});
