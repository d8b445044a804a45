import { describe, expect, test } from 'vitest';
import { indexFile } from '../../generator/emit/index-file.ts';
import { createPrinter } from '../../generator/emit/print.ts';
import { createSymbols } from '../../generator/emit/symbols.ts';
import { enumFiles, typeFiles } from '../../generator/emit/type-files.ts';
import type { Api } from '../../generator/ir/ir.ts';
import { api, complex, entity, enumeration, operation, property } from './api-builder.ts';
import { load } from './compile-package.ts';

const see = '[Documentation](https://learn.microsoft.com/graph/api/resources/sample?view=graph-rest-1.0)';

function printed(model: Api): string[] {
  return typeFiles(createSymbols(model))
    .map(createPrinter())
    .map((file) => file.text);
}

/** Files of values of enums. */
function printedValues(model: Api): string[] {
  return enumFiles(createSymbols(model))
    .map(createPrinter())
    .map((file) => file.text);
}

describe('types', () => {
  test('an interface with everything', () => {
    const user = entity('microsoft.graph.user', {
      baseType: 'microsoft.graph.directoryObject',
      open: true,
      description: 'A person.',
      deprecated: 'Use another.',
      properties: [
        property('id', 'Edm.String', { readOnly: true }),
        property('displayName', 'Edm.String', { description: 'Shown to others.' }),
        property('phones', 'Collection(Edm.String)', { deprecated: '' }),
      ],
      relationships: [property('manager', 'microsoft.graph.directoryObject')],
    });
    expect(printed(api({ types: [entity('microsoft.graph.directoryObject'), user] }))[0]).toBe(`/** ${see} */
export interface DirectoryObject {
  '@odata.type'?: '#microsoft.graph.directoryObject' | '#microsoft.graph.user';
}

/** Any kind of \`DirectoryObject\`; comparing \`@odata.type\` tells them apart. */
export type AnyDirectoryObject =
  | (DirectoryObject & { '@odata.type'?: '#microsoft.graph.directoryObject' })
  | User;

/**
 * A person.
 *
 * ${see}
 *
 * @deprecated Use another.
 */
export interface User extends DirectoryObject {
  [name: string]: unknown;
  '@odata.type'?: '#microsoft.graph.user';
  readonly id?: string;
  /** Shown to others. */
  displayName?: string | null;
  /** @deprecated */
  phones?: string[];
  manager?: AnyDirectoryObject | null;
}
`);
  });

  test('another namespace is a file that imports the root as a whole', () => {
    const action = entity('microsoft.graph.security.action', {
      baseType: 'microsoft.graph.entity',
      properties: [property('at', 'Edm.DateTimeOffset')],
    });
    expect(
      printed(api({ types: [entity('microsoft.graph.entity'), action] }))[1],
    ).toBe(`import type { DateTimeOffset } from '../../client/odata.js';
import type * as graph from './graph.js';

/** ${see} */
export interface Action extends graph.Entity {
  '@odata.type'?: '#microsoft.graph.security.action';
  at?: DateTimeOffset | null;
}
`);
  });

  test('a type of which nothing is known may have any members, one in a family may not', () => {
    const types = [
      complex('microsoft.graph.blank'),
      complex('microsoft.graph.base'),
      complex('microsoft.graph.leaf', { baseType: 'microsoft.graph.base' }),
    ];
    const [text = ''] = printed(api({ types }));
    expect(text.match(/interface \w+|\[name: string\]/g)).toEqual([
      'interface Base',
      'interface Blank',
      '[name: string]',
      'interface Leaf',
    ]);
  });
});

test('any JSON is unknown', () => {
  const range = complex('microsoft.graph.range', {
    properties: [property('values', 'microsoft.graph.Json'), property('all', 'Collection(microsoft.graph.Json)')],
  });
  const [text] = printed(api({ types: [complex('microsoft.graph.Json', { description: 'Any JSON.' }), range] }));
  expect(text).toContain('export type Json = unknown;');
  expect(text).toContain('  values?: unknown;\n  all?: unknown[];\n');
});

test('earlier names are deprecated aliases', () => {
  const crate = entity('microsoft.graph.crate', {
    formerNames: ['box', 'microsoft.graph.storage.case', 'microsoft.graph.lid', 'crate'],
    properties: [property('zulu', 'Edm.String', { formerNames: ['alpha', 'zulu', 'beta'] }), property('beta', 'Edm.Int32')],
  });
  const lid = entity('microsoft.graph.lid', { baseType: 'microsoft.graph.crate' });
  const risk = enumeration('microsoft.graph.storage.risk', ['low'], { formerNames: ['danger', 'microsoft.graph.danger'] });
  const model = api({ types: [crate, lid], enums: [risk] });
  const [graph = '', storage = ''] = printed(model);
  const [values = ''] = printedValues(model);
  expect(graph).toContain('  zulu?: string | null;\n  /** @deprecated Use `zulu`. */\n  alpha?: string | null;\n  beta?: number | null;\n');
  const aliases = (text: string) => text.split('\n').filter((_, index, lines) => lines[index - 1]?.startsWith('/** @deprecated'));
  expect(aliases(graph)).toEqual(['export type Box = Crate;', 'export type AnyBox = AnyCrate;', 'export type Danger = storage.Risk;']);
  expect(aliases(storage)).toEqual([
    'export type Case = graph.Crate;',
    'export type AnyCase = graph.AnyCrate;',
    'export type Danger = Risk;',
  ]);
  expect(aliases(values)).toEqual([
    'export type Danger = storage.Risk;',
    'export const Danger = Risk;',
    'export const dangerValues = riskValues;',
    'export const isDanger = isRisk;',
  ]);
});

describe('enums', () => {
  const riskLevel = enumeration('microsoft.graph.riskLevel', [], {
    description: 'How bad it is.',
    members: [{ name: 'low', description: 'Little.' }, { name: 'high', deprecated: 'Use low.' }, { name: 'a-b' }],
  });

  const comment = `/**\n * How bad it is.\n *\n * ${see}\n */`;

  test('a union among the types', () => {
    expect(printed(api({ enums: [riskLevel] }))[0]).toBe(`${comment}
export type RiskLevel =
  | 'low'
  | 'high'
  | 'a-b';
`);
  });

  test('an object, a list and a guard in a file that has all types, too', () => {
    expect(printedValues(api({ enums: [riskLevel] }))[0]).toBe(`import type * as graph from '../types/graph.js';
export type * from '../types/graph.js';
export type RiskLevel = graph.RiskLevel;
${comment}
export const RiskLevel = {
  /** Little. */
  low: 'low',
  /** @deprecated Use low. */
  high: 'high',
  'a-b': 'a-b',
} as const;
export const riskLevelValues: readonly RiskLevel[] = /* @__PURE__ */ Object.values(RiskLevel);

export function isRiskLevel(value: unknown): value is RiskLevel {
  return (riskLevelValues as readonly unknown[]).includes(value);
}
`);
  });

  test('what it does when it runs', async () => {
    const hostile = enumeration('microsoft.graph.hostile', ['__proto__', "it's", 'constructor', "it's"]);
    const flags = enumeration('microsoft.graph.rights', ['read', 'write'], { flags: true });
    const [text = ''] = printedValues(api({ enums: [riskLevel, hostile, flags] }));
    const { RiskLevel, riskLevelValues, isRiskLevel, hostileValues, isHostile, isRights } = (await load(text)) as {
      RiskLevel: Record<string, string>;
      riskLevelValues: string[];
      hostileValues: string[];
      isRiskLevel: (value: unknown) => boolean;
      isHostile: (value: unknown) => boolean;
      isRights: (value: unknown) => boolean;
    };
    expect(RiskLevel).toEqual({ low: 'low', high: 'high', 'a-b': 'a-b' });
    expect(riskLevelValues).toEqual(['low', 'high', 'a-b']);
    expect(['low', 'LOW', '', 'toString', undefined, 3].map(isRiskLevel)).toEqual([true, false, false, false, false, false]);
    expect(hostileValues).toEqual(['__proto__', "it's", 'constructor']);
    expect(['__proto__', 'hasOwnProperty'].map(isHostile)).toEqual([true, false]);
    expect(['read', 'read,write', 'read, write', 'read,other', '', 3].map(isRights)).toEqual([true, true, true, false, false, false]);
  });
});

test('the index has the root and the functions flat, other namespaces as types', () => {
  const model = api({
    types: [entity('microsoft.graph.user'), entity('microsoft.graph.security.case')],
    operations: [operation('userList'), operation('groupList', { source: { file: 'api/group-list.md' } })],
  });
  const index = (of: Api) => createPrinter()(indexFile(createSymbols(of))).text;
  expect(index({ ...model, enums: [enumeration('microsoft.graph.riskLevel', ['low'])] })).toMatch(
    "export * from './enums/graph.js';\nexport type *",
  );
  expect(index(model)).toBe(`export * from './types/graph.js';
export type * as security from './types/security.js';
export * from './requests/group.js';
export * from './requests/user.js';
`);
});
