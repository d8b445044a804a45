// Names that signatures use -> imports of the runtime's types and of the version's relations, each name once, sorted.

import type { ImportDeclarationStructure } from 'ts-morph';
import { compareText } from '../diagnostics.ts';
import { moduleSpecifier } from './file-scope.ts';
import { StructureKind } from './structure-kind.ts';

/** The module of a version that says what can be expanded and cast. */
export const relationsModule = 'relations';

const relationsTypes: ReadonlySet<string> = new Set(['Relations']);

/** Names of client/query; all others are of client/types. */
const queryTypes: ReadonlySet<string> = new Set(['Cast', 'Checked', 'CheckedCast', 'Expandable', 'Result', 'Selectable']);

/** Imports of `names`, for a module of a version. */
export function runtimeImports(module: string, names: readonly (readonly string[])[]): ImportDeclarationStructure[] {
  const all = [...new Set(names.flat())];
  const query = all.filter((name) => queryTypes.has(name));
  const relations = all.filter((name) => relationsTypes.has(name));
  const types = all.filter((name) => !queryTypes.has(name) && !relationsTypes.has(name));
  return [
    ...(query.length === 0 ? [] : [importOf(module, '../client/query', query)]),
    ...(types.length === 0 ? [] : [importOf(module, '../client/types', types)]),
    ...(relations.length === 0 ? [] : [importOf(module, relationsModule, relations)]),
  ];
}

/** An import; `to` is a module as seen from the version folder. */
export function importOf(from: string, to: string, names: readonly string[], isTypeOnly = true): ImportDeclarationStructure {
  const sorted = [...new Set(names)].sort(compareText);
  // `./../client/x.js` from a module at the top of the version folder
  const specifier = moduleSpecifier(from, to).replace(/^\.\/\.\.\//, '../');
  return { kind: StructureKind.ImportDeclaration, isTypeOnly, namedImports: [sorted.join(', ')], moduleSpecifier: specifier };
}
