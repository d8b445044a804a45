// What one generated file refers to, and the imports that follow: a type of another module is `graph.User`, an alias is `Guid`.
// Whole modules are imported as a namespace, so that one more reference does not change the import, and no name can collide.

import type { ImportDeclarationStructure } from 'ts-morph';
import { compareText } from '../diagnostics.ts';
import type { Property, TypeName } from '../ir/ir.ts';
import { type ODataAlias, odataModule } from './odata-alias.ts';
import { StructureKind } from './structure-kind.ts';
import { type EnumSymbol, rootModule, type Symbols, type TypeSymbol } from './symbols.ts';
import { type Names, typeText, valueText } from './type-text.ts';

export interface FileScope {
  /** Text of a type as a declared base: `graph.Attachment[]`. */
  readonly typeText: (type: TypeName) => string;
  /** Text of a type as values have it: as `typeText`, but a type with documented descendants is their union: `graph.AnyAttachment[]`. */
  readonly anyText: (type: TypeName) => string;
  /** Text of a property's or parameter's values, without `| null`; see `valueText` in type-text.ts. Descendants as in `anyText`. */
  readonly valueText: (property: Pick<Property, 'type' | 'values'>) => string;
  /** Text of a reference to a type or enum: `graph.RiskLevel`; absent where nothing of that name is declared. */
  readonly reference: (name: string) => string | undefined;
  /** Whether values of the type may have members that the docs do not name. */
  readonly isOpen: (type: TypeName) => boolean;
  /** Text of a reference to an alias of `client/odata`. */
  readonly alias: (alias: ODataAlias) => string;
  /** The imports of everything asked for so far, types only, sorted by module. */
  readonly imports: () => ImportDeclarationStructure[];
}

/** `module` is the file's own, from the version folder, without extension: `types/security`, `requests/user`. */
export function createFileScope(symbols: Symbols, module: string): FileScope {
  const modules = new Set<string>();
  const aliases = new Set<ODataAlias>();
  const identifiers = new Map(symbols.modules.map(({ path, identifier }) => [path, identifier]));
  const spell = (symbol: TypeSymbol | EnumSymbol, identifier: string): string => {
    if (symbol.module === module) return identifier;
    modules.add(symbol.module);
    return `${identifiers.get(symbol.module)}.${identifier}`;
  };
  const alias = (name: ODataAlias): string => {
    aliases.add(name);
    return name;
  };
  const reference = (name: string) => {
    const symbol = symbols.types.get(name);
    return symbol && spell(symbol, symbol.identifier);
  };
  const anyReference = (name: string) => {
    const symbol = symbols.types.get(name);
    return symbol && spell(symbol, (symbol.kind === 'type' ? symbol.any : undefined) ?? symbol.identifier);
  };
  const names: Names = { reference, alias };
  const anyNames: Names = { reference: anyReference, alias };
  return {
    typeText: (type) => typeText(type, names),
    anyText: (type) => typeText(type, anyNames),
    valueText: (property) => valueText(property, anyNames),
    reference,
    isOpen: (type) =>
      [type, ...symbols.families.ancestors(type).map(({ name }) => name)].some((name) => isDeclaredOpen(symbols.types.get(name))),
    alias,
    imports: () => importStructures(module, [...modules], identifiers, [...aliases]),
  };
}

function isDeclaredOpen(symbol: TypeSymbol | EnumSymbol | undefined): boolean {
  return symbol?.kind === 'type' && symbol.declaration.open === true;
}

function importStructures(
  module: string,
  modules: readonly string[],
  identifiers: ReadonlyMap<string, string>,
  aliases: readonly ODataAlias[],
): ImportDeclarationStructure[] {
  const namespaces = [...modules].sort(compareText).map(
    (path): ImportDeclarationStructure => ({
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      namespaceImport: identifiers.get(path) ?? rootModule,
      moduleSpecifier: moduleSpecifier(module, path),
    }),
  );
  if (aliases.length === 0) return namespaces;
  // The version folder is one level below the package's root.
  const moduleSpecifierOfAliases = moduleSpecifier(module, `../${odataModule}`);
  return [
    {
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      namedImports: [...aliases].sort(compareText),
      moduleSpecifier: moduleSpecifierOfAliases,
    },
    ...namespaces,
  ];
}

/** How one module of a version names another: `types/security`, `types/graph` -> `./graph.js`. `../` leads out of the version folder. */
export function moduleSpecifier(from: string, to: string): string {
  const fromFolders = from.split('/').slice(0, -1);
  const toSegments = to.split('/');
  let shared = 0;
  while (shared < fromFolders.length && shared < toSegments.length - 1 && fromFolders[shared] === toSegments[shared]) shared++;
  const path = `${'../'.repeat(fromFolders.length - shared)}${toSegments.slice(shared).join('/')}.js`;
  return path.startsWith('../') ? path : `./${path}`;
}
