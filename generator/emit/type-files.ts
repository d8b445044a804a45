// The types and enums of a version -> one file a namespace: microsoft.graph.security -> v1.0/types/security.ts.

import { aliasStatements } from './alias.ts';
import { enumStatements } from './enum.ts';
import { createFileScope } from './file-scope.ts';
import { typeStatements } from './interface.ts';
import type { SourceFile } from './print.ts';
import type { Symbols } from './symbols.ts';

/** A file for each module of types; declarations are sorted by the names of the docs. */
export function typeFiles(symbols: Symbols): SourceFile[] {
  return symbols.modules.map((module) => {
    const scope = createFileScope(symbols, module.path);
    const declarations = module.symbols.flatMap((symbol) =>
      symbol.kind === 'enum' ? enumStatements(symbol, symbols.version) : typeStatements(symbol, symbols, scope),
    );
    const aliases = module.aliases.flatMap((alias) => aliasStatements(alias, symbols, scope));
    return { path: `${symbols.version}/${module.path}.ts`, statements: [...scope.imports(), ...declarations, ...aliases] };
  });
}
