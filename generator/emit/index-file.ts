// The index of a version: what `import { userList, type User } from 'msgraph-from-docs/v1.0'` finds.
// Types and functions are flat; a namespace of types, `security`, exists for the compiler only and adds nothing to a bundle.

import type { ExportDeclarationStructure } from 'ts-morph';
import { compareText } from '../diagnostics.ts';
import { moduleSpecifier } from './file-scope.ts';
import type { SourceFile } from './print.ts';
import { StructureKind } from './structure-kind.ts';
import { rootModule, type Symbols } from './symbols.ts';
import { hasEnums } from './type-files.ts';

/** `index.ts` of a version. */
export function indexFile(symbols: Symbols): SourceFile {
  const types = symbols.modules.map((module): ExportDeclarationStructure => {
    const { path, enums, identifier } = module;
    if (identifier === rootModule) return exportOf(hasEnums(module) ? enums : path);
    return { ...exportOf(path), isTypeOnly: true, namespaceExport: identifier };
  });
  const requests = new Set([...symbols.operations.values()].map((operation) => operation.module));
  const functions = [...requests].sort(compareText).map(exportOf);
  return { path: `${symbols.version}/index.ts`, statements: [...types, ...functions] };
}

function exportOf(module: string): ExportDeclarationStructure {
  return { kind: StructureKind.ExportDeclaration, moduleSpecifier: moduleSpecifier('index', module) };
}
