// An earlier name of a declaration -> aliases that still work and say what to use:
// `/** @deprecated Use `Crate`. */ export type Box = Crate;`

import { StructureKind, type TypeAliasDeclarationStructure, VariableDeclarationKind, type VariableStatementStructure } from 'ts-morph';
import type { FileScope } from './file-scope.ts';
import type { AliasSymbol, EnumSymbol, Symbols } from './symbols.ts';

type AliasStructure = TypeAliasDeclarationStructure | VariableStatementStructure;

/** Aliases of the type and of what it exports beside it; values of an enum only where it is still in the same module. */
export function aliasStatements(alias: AliasSymbol, symbols: Symbols, scope: FileScope): AliasStructure[] {
  const target = symbols.types.get(alias.target);
  if (target === undefined) return [];
  const own = typeAlias(alias.identifier, scope.typeText(target.name));
  if (target.kind === 'type') return [own, ...alias.companions.map((identifier) => typeAlias(identifier, scope.anyText(target.name)))];
  return [own, ...(target.module === alias.module ? valueAliases(alias, target) : [])];
}

function valueAliases({ identifier, companions }: AliasSymbol, target: EnumSymbol): VariableStatementStructure[] {
  const targets = [target.identifier, target.values, target.guard];
  return [identifier, ...companions].map((name, position) => valueAlias(name, targets[position] ?? target.identifier));
}

function typeAlias(name: string, type: string): TypeAliasDeclarationStructure {
  return { kind: StructureKind.TypeAlias, name, isExported: true, docs: deprecation(type), type };
}

function valueAlias(name: string, initializer: string): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    isExported: true,
    declarationKind: VariableDeclarationKind.Const,
    docs: deprecation(initializer),
    declarations: [{ name, initializer }],
  };
}

function deprecation(name: string) {
  return [{ kind: StructureKind.JSDoc as const, description: `@deprecated Use \`${name}\`.` }];
}
