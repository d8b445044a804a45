// An earlier name of a declaration -> aliases that still work and say what to use:
// `/** @deprecated Use `Crate`. */ export type Box = Crate;`

import type { TypeAliasDeclarationStructure } from 'ts-morph';
import { lineComment } from './doc-comment.ts';
import type { FileScope } from './file-scope.ts';
import type { Statement } from './print.ts';
import { StructureKind } from './structure-kind.ts';
import type { AliasSymbol, Symbols } from './symbols.ts';

/** Aliases of the type, and of the union beside it where there is one. */
export function aliasType(alias: AliasSymbol, symbols: Symbols, scope: FileScope): TypeAliasDeclarationStructure[] {
  const target = symbols.types.get(alias.target);
  if (target === undefined) return [];
  const own = typeAlias(alias.identifier, scope.typeText(target.name));
  return target.kind === 'enum' ? [own] : [own, ...alias.companions.map((identifier) => typeAlias(identifier, scope.anyText(target.name)))];
}

/** Aliases of an enum's type and of its values, where it is still in the same module. */
export function aliasValues(alias: AliasSymbol, symbols: Symbols, scope: FileScope): Statement[] {
  const target = symbols.types.get(alias.target);
  if (target?.kind !== 'enum' || target.module !== alias.module) return [];
  const targets = [target.identifier, target.values, target.guard];
  const values = [alias.identifier, ...alias.companions].map((name, position) => valueAlias(name, targets[position] ?? target.identifier));
  return [typeAlias(alias.identifier, scope.typeText(target.name)), ...values];
}

function typeAlias(name: string, type: string): TypeAliasDeclarationStructure {
  return { kind: StructureKind.TypeAlias, name, isExported: true, leadingTrivia: deprecation(type), type };
}

function valueAlias(name: string, initializer: string): string {
  return `${deprecation(initializer)}export const ${name} = ${initializer};`;
}

function deprecation(name: string): string {
  return lineComment(`@deprecated Use \`${name}\`.`);
}
