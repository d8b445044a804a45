// The index of a version: what `import { userList, type User } from 'msgraph-from-docs/v1.0'` finds.
// Types and functions are flat; a namespace of types, `security`, exists for the compiler only and adds nothing to a bundle.

import { type ExportDeclarationStructure, StructureKind } from 'ts-morph';
import { compareText } from '../diagnostics.ts';
import { moduleSpecifier } from './file-scope.ts';
import type { SourceFile } from './print.ts';
import { rootModule, type Symbols } from './symbols.ts';

/** `index.ts` of a version. */
export function indexFile(symbols: Symbols): SourceFile {
  const types = symbols.modules.map(({ path, identifier }): ExportDeclarationStructure => {
    const common = { kind: StructureKind.ExportDeclaration as const, moduleSpecifier: moduleSpecifier('index', path) };
    return identifier === rootModule ? common : { ...common, isTypeOnly: true, namespaceExport: identifier };
  });
  const requests = new Set([...symbols.operations.values()].map((operation) => operation.module));
  const functions = [...requests].sort(compareText).map(
    (module): ExportDeclarationStructure => ({
      kind: StructureKind.ExportDeclaration,
      moduleSpecifier: moduleSpecifier('index', module),
    }),
  );
  return { path: `${symbols.version}/index.ts`, statements: [...types, ...functions] };
}
