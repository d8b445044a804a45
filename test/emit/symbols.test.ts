import { describe, expect, test } from 'vitest';
import { createReport, type Diagnostic } from '../../generator/diagnostics.ts';
import { requestArea } from '../../generator/emit/operation-symbols.ts';
import { createSymbols, type Symbols } from '../../generator/emit/symbols.ts';
import { api, complex, entity, enumeration, operation } from './api-builder.ts';

function identifiers(symbols: Symbols): Record<string, string> {
  return Object.fromEntries([...symbols.types.values()].map((symbol) => [symbol.name, `${symbol.module}#${symbol.identifier}`]));
}

describe('createSymbols', () => {
  test('namespaces are modules, microsoft.graph is `graph`', () => {
    const symbols = createSymbols(
      api({
        types: ['microsoft.graph.user', 'microsoft.graph.security.case', 'microsoft.graph.partners.billing.manifest', 'other.thing'].map(
          (name) => entity(name),
        ),
      }),
    );
    expect(identifiers(symbols)).toEqual({
      'microsoft.graph.user': 'types/graph#User',
      'microsoft.graph.security.case': 'types/security#Case',
      'microsoft.graph.partners.billing.manifest': 'types/partnersBilling#Manifest',
      'other.thing': 'types/other#Thing',
    });
    expect(symbols.modules.map((module) => module.path)).toEqual(['types/graph', 'types/other', 'types/partnersBilling', 'types/security']);
  });

  test('the first by name keeps the identifier, whatever the order, and the others are reported', () => {
    const types = [entity('microsoft.graph.resultInfo'), entity('microsoft.graph.ResultInfo'), entity('microsoft.graph.resultInfo2')];
    const want = {
      'microsoft.graph.ResultInfo': 'types/graph#ResultInfo',
      'microsoft.graph.resultInfo': 'types/graph#ResultInfo3',
      'microsoft.graph.resultInfo2': 'types/graph#ResultInfo2',
    };
    const found: Diagnostic[] = [];
    expect(identifiers(createSymbols(api({ types }), createReport(found)))).toEqual(want);
    expect(identifiers(createSymbols(api({ types: types.toReversed() })))).toEqual(want);
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      ['identifier-collision', expect.stringContaining('`microsoft.graph.resultInfo`')],
    ]);
    expect(found[0]?.message).toContain('`ResultInfo3`');
  });

  test('names that generated text uses are not hidden, names of other globals are fine', () => {
    const symbols = createSymbols(
      api({ types: ['guid', 'object', 'event', 'record', 'set'].map((name) => complex(`microsoft.graph.${name}`)) }),
    );
    expect([...symbols.types.values()].map((symbol) => symbol.identifier)).toEqual(['Event', 'Guid2', 'Object2', 'Record', 'Set']);
  });

  test('modules: reserved words, device names and case', () => {
    const names = ['default', 'aux', 'Security', 'security', 'graph', 'a.bC', 'aB.c'].map((namespace) =>
      complex(`microsoft.graph.${namespace}.thing`),
    );
    expect(createSymbols(api({ types: names })).modules.map((module) => module.path)).toEqual([
      'types/aBC',
      'types/aBC2',
      'types/aux2',
      'types/default2',
      'types/graph',
      'types/graph2',
      'types/security',
      'types/security2',
    ]);
  });

  test('companions of enums and bases do not collide with declarations or functions', () => {
    const symbols = createSymbols(
      api({
        types: [
          entity('microsoft.graph.attachment'),
          entity('microsoft.graph.anyAttachment', { baseType: 'microsoft.graph.attachment' }),
          entity('microsoft.graph.fileAttachment', { baseType: 'microsoft.graph.anyAttachment' }),
        ],
        enums: [enumeration('microsoft.graph.risk', ['a'])],
        operations: [operation('isRisk'), operation('riskValues')],
      }),
    );
    expect(symbols.types.get('microsoft.graph.anyAttachment')).toMatchObject({ identifier: 'AnyAttachment', any: 'AnyAnyAttachment' });
    expect(symbols.types.get('microsoft.graph.risk')).toMatchObject({ values: 'riskValues2', guard: 'isRisk2' });
    expect(symbols.operations.get('isRisk')?.identifier).toBe('isRisk');
  });

  test('options of functions have names of their own', () => {
    const symbols = createSymbols(
      api({ types: [complex('microsoft.graph.userListOptions')], operations: [operation('userList'), operation('userGet')] }),
    );
    expect([...symbols.operations.values()].map((symbol) => symbol.options)).toEqual(['UserListOptions2', 'UserGetOptions']);
    expect(symbols.types.get('microsoft.graph.userListOptions')?.identifier).toBe('UserListOptions');
  });

  test('a family has a union, but not that of entity', () => {
    const bare = entity('microsoft.graph.entity', { properties: [{ name: 'id', type: 'Edm.String' }] });
    const base = entity('microsoft.graph.item', { baseType: bare.name });
    const leaf = entity('microsoft.graph.message', { baseType: base.name });
    const { types } = createSymbols(api({ types: [bare, base, leaf] }));
    expect([...types.values()].map((symbol) => symbol.kind === 'type' && symbol.any)).toEqual([undefined, 'AnyItem', undefined]);
  });

  test('names of prototypes are names', () => {
    const symbols = createSymbols(api({ types: [entity('microsoft.graph.__proto__'), entity('microsoft.graph.constructor')] }));
    expect([...symbols.types.values()].map((symbol) => symbol.identifier)).toEqual(['__proto__', 'Constructor']);
  });
});

describe('requestArea', () => {
  test.each([
    ['api/user-list-messages.md', 'user'],
    ['api/security-identityaccounts-invokeaction.md', 'security'],
    ['api/intune-apps-androidlobapp-create.md', 'intune-apps'],
    ['api/User.md', 'user'],
    ['api/con-list.md', '_con'],
    ['api/..-x.md', '_'],
    ['api/.md', '_'],
  ])('%s -> %s', (given, want) => expect(requestArea(given)).toBe(want));
});
