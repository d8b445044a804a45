// Decides once, for a whole Api, the identifier and the module of every declaration, so that no printer has to ask about collisions.
// microsoft.graph.user -> `User` in types/graph, microsoft.graph.security.action -> `Action` in types/security (`security.Action` for users).

import { compareText, type Report } from '../diagnostics.ts';
import type { Api, EnumType, StructuredType } from '../ir/ir.ts';
import { createFamilies, type Families } from './families.ts';
import { type FormerName, formerNames } from './former-names.ts';
import { deviceNames, lowerFirst, moduleIdentifier, reservedWords, typeIdentifier } from './identifier.ts';
import { createMembers, type Members } from './members.ts';
import { claimAll, createScope, type Scope } from './name-scope.ts';
import { odataAliases } from './odata-alias.ts';
import { functionNames, type OperationSymbol, operationSymbols } from './operation-symbols.ts';
import { originOf } from './origin-of.ts';

export type { OperationSymbol };

interface SymbolBase {
  /** Qualified name in the docs. */
  readonly name: string;
  readonly identifier: string;
  /** Module of the declaration, from the version folder, without extension: `types/graph`. */
  readonly module: string;
}

export interface TypeSymbol extends SymbolBase {
  readonly kind: 'type';
  readonly declaration: StructuredType;
  /** Identifier of the union of the type and its descendants (`AnyAttachment`) where it has one. */
  readonly any?: string;
}

export interface EnumSymbol extends SymbolBase {
  readonly kind: 'enum';
  readonly declaration: EnumType;
  /** `riskLevelValues` */
  readonly values: string;
  /** `isRiskLevel` */
  readonly guard: string;
}

/** An earlier name of a type or enum, with the names that the declaration exported beside it. */
export interface AliasSymbol extends SymbolBase {
  /** Name of the declaration. */
  readonly target: string;
  readonly companions: readonly string[];
}

/** A file of types: one a namespace. */
export interface TypeModule {
  /** `types/security` */
  readonly path: string;
  /** Module of the values of its enums: `enums/security`. */
  readonly enums: string;
  /** What other files call it: `security`. The index exports the members of `graph` flat, and the others as a namespace. */
  readonly identifier: string;
  readonly namespace: string;
  /** Sorted by name. */
  readonly symbols: readonly (TypeSymbol | EnumSymbol)[];
  readonly aliases: readonly AliasSymbol[];
}

export interface Symbols {
  readonly version: string;
  readonly families: Families;
  readonly members: Members;
  /** By qualified name. */
  readonly types: ReadonlyMap<string, TypeSymbol | EnumSymbol>;
  /** By id of the operation. */
  readonly operations: ReadonlyMap<string, OperationSymbol>;
  /** Sorted by path; `graph` is always there. */
  readonly modules: readonly TypeModule[];
}

export const rootNamespace = 'microsoft.graph';
export const rootModule = 'graph';

/** Every entity inherits from it. */
const commonRoot = `${rootNamespace}.entity`;

/** Values and types that the text of generated files uses by themselves and that no declaration may therefore hide. */
const reservedInTypes: readonly string[] = ['Object', ...odataAliases];

type Declaration = StructuredType | EnumType;

/**
 * Identifiers of one version. Names that would collide get an ordinal (`ResultInfo2`), the first by name keeps the plain one, and
 * `identifier-collision` is reported at the declaration that had to move; so identifiers are unique in their file and in the index.
 */
export function createSymbols(api: Api, report: Report = () => {}): Symbols {
  const families = createFamilies(api);
  const former = formerNames(api);
  const byNamespace = declarationsByNamespace(api, former);
  const moduleNames = nameModules([...byNamespace.keys()]);
  const index = createScope([...reservedWords, ...reservedInTypes, ...moduleNames.values()]);
  const functions = functionNames(api.operations, index, report);
  const modules = [...byNamespace].map(([namespace, declarations]): TypeModule => {
    const identifier = moduleNames.get(namespace) ?? rootModule;
    const scope = namespace === rootNamespace ? index : createScope([...reservedWords, ...reservedInTypes, ...moduleNames.values()]);
    const path = `types/${identifier}`;
    const symbols = typeSymbols(declarations, path, scope, families, report);
    const own = former.filter(({ name }) => namespaceOf(name) === namespace);
    return { path, enums: `enums/${identifier}`, identifier, namespace, symbols, aliases: aliasSymbols(own, path, scope, families) };
  });
  modules.sort((a, b) => compareText(a.path, b.path));
  const types = new Map(modules.flatMap((module) => module.symbols.map((symbol) => [symbol.name, symbol] as const)));
  const members = createMembers(api, families, report);
  const operations = operationSymbols(api.operations, functions, index, members.all);
  return { version: api.version, families, members, types, operations, modules };
}

/** `microsoft.graph.security.action` -> `microsoft.graph.security`; a name without a dot belongs to the root. */
export function namespaceOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? rootNamespace : name.slice(0, dot);
}

function declarationsByNamespace(api: Api, former: readonly FormerName[]): Map<string, Declaration[]> {
  const groups = new Map<string, Declaration[]>([
    [rootNamespace, []],
    ...former.map(({ name }) => [namespaceOf(name), []] as [string, []]),
  ]);
  const declarations = [...api.types, ...api.enums].sort((a, b) => compareText(a.name, b.name));
  for (const declaration of declarations) {
    const namespace = namespaceOf(declaration.name);
    const group = groups.get(namespace);
    if (group) group.push(declaration);
    else groups.set(namespace, [declaration]);
  }
  return groups;
}

/** Namespace -> identifier and file name; unique even where file names ignore case. */
function nameModules(namespaces: readonly string[]): Map<string, string> {
  const scope = createScope([...reservedWords, ...deviceNames], (name) => name.toLowerCase());
  scope.claim([rootModule]);
  const names = new Map([[rootNamespace, rootModule]]);
  const others = namespaces.filter((namespace) => namespace !== rootNamespace).sort(compareText);
  const wanted = others.map((namespace) => {
    const own = namespace.startsWith(`${rootNamespace}.`) ? namespace.slice(rootNamespace.length + 1) : namespace;
    return moduleIdentifier(own.split('.'));
  });
  const claimed = claimAll(
    wanted.map((name) => [name]),
    scope,
  );
  others.forEach((namespace, position) => {
    names.set(namespace, claimed[position]?.[0] ?? namespace);
  });
  return names;
}

function typeSymbols(
  declarations: readonly Declaration[],
  module: string,
  scope: Scope,
  families: Families,
  report: Report,
): (TypeSymbol | EnumSymbol)[] {
  const wanted = declarations.map((declaration) => typeIdentifier(declaration.name));
  const identifiers = claimAll(
    wanted.map((identifier) => [identifier]),
    scope,
  ).map(([identifier = '']) => identifier);
  const companions = claimAll(
    declarations.map((declaration, position) => companionNames(declaration, identifiers[position] ?? '', families)),
    scope,
  );
  return declarations.map((declaration, position) => {
    const identifier = identifiers[position] ?? '';
    const [first = '', second = ''] = companions[position] ?? [];
    if (identifier !== wanted[position]) report('identifier-collision', originOf(declaration), { name: declaration.name, identifier });
    const common = { name: declaration.name, identifier, module };
    if ('members' in declaration) return { kind: 'enum', declaration, values: first, guard: second, ...common };
    return { kind: 'type', declaration, ...common, ...(first === '' ? {} : { any: first }) };
  });
}

/** An earlier name that another declaration has now, or that differs in nothing but case, needs no alias. */
function aliasSymbols(former: readonly FormerName[], module: string, scope: Scope, families: Families): AliasSymbol[] {
  return former.flatMap(({ name, declaration }) => {
    const identifier = typeIdentifier(name);
    const companions = companionNames(declaration, identifier, families);
    if (!scope.claim([identifier, ...companions])) return [];
    return [{ name, identifier, module, target: declaration.name, companions }];
  });
}

/** What a declaration exports beside itself. */
function companionNames(declaration: Declaration, identifier: string, families: Families): readonly string[] {
  if ('members' in declaration) return [`${lowerFirst(identifier)}Values`, `is${identifier}`];
  return hasUnion(declaration, families) ? [`Any${identifier}`] : [];
}

/** A type with documented descendants has a union of them; that of `entity` would be a union of everything. */
function hasUnion(type: StructuredType, families: Families): boolean {
  return type.name !== commonRoot && families.children(type.name).length > 0;
}
