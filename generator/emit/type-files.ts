// The types and enums of a version -> one file a namespace: microsoft.graph.security -> v1.0/types/security.ts, which has types only, and
// v1.0/enums/security.ts, which has the values of the enums. A compiler that reads a request function reads the former only.

import type { ExportDeclarationStructure } from 'ts-morph';
import { aliasType, aliasValues } from './alias.ts';
import { enumType, enumValues } from './enum.ts';
import { createFileScope, moduleSpecifier } from './file-scope.ts';
import { typeStatements } from './interface.ts';
import type { SourceFile } from './print.ts';
import { StructureKind } from './structure-kind.ts';
import type { Symbols, TypeModule } from './symbols.ts';

/** A file for each module of types; declarations are sorted by the names of the docs. */
export function typeFiles(symbols: Symbols): SourceFile[] {
  return symbols.modules.map((module) => {
    const scope = createFileScope(symbols, module.path);
    const declarations = module.symbols.flatMap((symbol) =>
      symbol.kind === 'enum' ? [enumType(symbol, symbols.version)] : typeStatements(symbol, symbols, scope),
    );
    const aliases = module.aliases.flatMap((alias) => aliasType(alias, symbols, scope));
    return { path: `${symbols.version}/${module.path}.ts`, statements: [...scope.imports(), ...declarations, ...aliases] };
  });
}

/** A file for each module of types with enums: everything of that module, and the values of the enums under the names of their types. */
export function enumFiles(symbols: Symbols): SourceFile[] {
  return symbols.modules.filter(hasEnums).map((module) => {
    const scope = createFileScope(symbols, module.enums);
    const values = module.symbols.flatMap((symbol) =>
      symbol.kind === 'enum' ? enumValues(symbol, scope.typeText(symbol.name), symbols.version) : [],
    );
    const aliases = module.aliases.flatMap((alias) => aliasValues(alias, symbols, scope));
    const types: ExportDeclarationStructure = {
      kind: StructureKind.ExportDeclaration,
      isTypeOnly: true,
      moduleSpecifier: moduleSpecifier(module.enums, module.path),
    };
    return { path: `${symbols.version}/${module.enums}.ts`, statements: [...scope.imports(), types, ...values, ...aliases] };
  });
}

/** Whether the module has a file of values. */
export function hasEnums({ symbols }: TypeModule): boolean {
  return symbols.some((symbol) => symbol.kind === 'enum');
}
