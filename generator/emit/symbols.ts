// Decides once, for a whole Api, the identifier and the module of every declaration, so that no printer has to ask about collisions.
// microsoft.graph.user -> `User` in types/graph, microsoft.graph.security.action -> `Action` in types/security (`security.Action` for users).

import { compareText, type Origin, type Report } from '../diagnostics.ts';
import type { Api, EnumType, Operation, StructuredType } from '../ir/ir.ts';
import { createFamilies, type Families } from './families.ts';
import { lowerFirst, moduleIdentifier, reservedWords, typeIdentifier, upperFirst } from './identifier.ts';
import { createMembers, type Members } from './members.ts';
import { odataAliases } from './odata-alias.ts';

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

export interface OperationSymbol {
  readonly identifier: string;
  /** Identifier of the type of the function's options: `UserListOptions`. */
  readonly options: string;
  /** `requests/user` */
  readonly module: string;
  readonly permissions: { readonly identifier: string; readonly module: string };
  readonly declaration: Operation;
}

/** A file of types: one a namespace. */
export interface TypeModule {
  /** `types/security` */
  readonly path: string;
  /** What other files call it: `security`. The index exports the members of `graph` flat, and the others as a namespace. */
  readonly identifier: string;
  readonly namespace: string;
  /** Sorted by name. */
  readonly symbols: readonly (TypeSymbol | EnumSymbol)[];
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

// Not a file name on Windows, whatever the extension: `aux.ts`
const deviceNames: readonly string[] = ['aux', 'con', 'nul', 'prn', ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [`com${n}`, `lpt${n}`])];

type Declaration = StructuredType | EnumType;

/**
 * Identifiers of one version. Names that would collide get an ordinal (`ResultInfo2`), the first by name keeps the plain one, and
 * `identifier-collision` is reported at the declaration that had to move; so identifiers are unique in their file and in the index.
 */
export function createSymbols(api: Api, report: Report = () => {}): Symbols {
  const families = createFamilies(api);
  const byNamespace = declarationsByNamespace(api);
  const moduleNames = nameModules([...byNamespace.keys()]);
  const index = createScope([...reservedWords, ...reservedInTypes, ...moduleNames.values()]);
  const functions = functionNames(api.operations, index, report);
  const modules = [...byNamespace].map(([namespace, declarations]): TypeModule => {
    const identifier = moduleNames.get(namespace) ?? rootModule;
    const scope = namespace === rootNamespace ? index : createScope([...reservedWords, ...reservedInTypes, ...moduleNames.values()]);
    const path = `types/${identifier}`;
    return { path, identifier, namespace, symbols: typeSymbols(declarations, path, scope, families, report) };
  });
  modules.sort((a, b) => compareText(a.path, b.path));
  const types = new Map(modules.flatMap((module) => module.symbols.map((symbol) => [symbol.name, symbol] as const)));
  const operations = operationSymbols(api.operations, functions, index);
  const members = createMembers(api, families, report);
  return { version: api.version, families, members, types, operations, modules };
}

/** `microsoft.graph.security.action` -> `microsoft.graph.security`; a name without a dot belongs to the root. */
export function namespaceOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? rootNamespace : name.slice(0, dot);
}

function declarationsByNamespace(api: Api): Map<string, Declaration[]> {
  const groups = new Map<string, Declaration[]>([[rootNamespace, []]]);
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
    if ('members' in declaration) return { ...common, kind: 'enum', declaration, values: first, guard: second };
    return { ...common, kind: 'type', declaration, ...(first === '' ? {} : { any: first }) };
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

/** Claims the names of functions: before types do, as a function's name is made from a file name and no other. */
function functionNames(operations: readonly Operation[], scope: Scope, report: Report): readonly string[] {
  const claimed = claimAll(
    operations.map((operation) => [operation.id]),
    scope,
  );
  return operations.map((operation, position) => {
    const identifier = claimed[position]?.[0] ?? operation.id;
    if (identifier !== operation.id) report('identifier-collision', originOf(operation), { name: operation.id, identifier });
    return identifier;
  });
}

/** Claims the names of the functions' options: after types, whose names users know. */
function operationSymbols(operations: readonly Operation[], functions: readonly string[], scope: Scope): Map<string, OperationSymbol> {
  const options = claimAll(
    functions.map((identifier) => [`${upperFirst(identifier)}Options`]),
    scope,
  );
  return new Map(
    operations.map((declaration, position) => {
      const identifier = functions[position] ?? declaration.id;
      const area = requestArea(declaration.source.file);
      const permissions = { identifier: `${identifier}Permissions`, module: `permissions/${area}` };
      return [declaration.id, { identifier, options: options[position]?.[0] ?? '', module: `requests/${area}`, permissions, declaration }];
    }),
  );
}

// `intune-apps-androidlobapp-create.md`: file name of a page
const pageName = /([^/]*?)(?:\.md)?$/i;

/**
 * The resource that a page's file name starts with: `api/user-list-messages.md` -> `user`. Depends on nothing but the name, so that
 * an operation does not move when pages are added. The Intune pages put product and workload first: `intune-apps`.
 */
export function requestArea(file: string): string {
  const segments = (pageName.exec(file)?.[1] ?? '').toLowerCase().split('-');
  const area = segments
    .slice(0, segments[0] === 'intune' ? 2 : 1)
    .join('-')
    .replace(/[^a-z0-9-]+/g, '_');
  return area === '' || deviceNames.includes(area) ? `_${area}` : area;
}

function originOf(declaration: Declaration | Operation): Origin {
  return declaration.origin ?? { file: declaration.source.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

interface Scope {
  /** Takes all names, or none and returns false where one is taken already. */
  readonly claim: (names: readonly string[]) => boolean;
}

function createScope(reserved: readonly string[], key: (name: string) => string = (name) => name): Scope {
  const taken = new Set(reserved.map(key));
  return {
    claim: (names) => {
      if (names.some((name) => taken.has(key(name)))) return false;
      for (const name of names) taken.add(key(name));
      return true;
    },
  };
}

/** Claims each group as it is wanted; then those that could not have their names with the first ordinal that is free. */
function claimAll(groups: readonly (readonly string[])[], scope: Scope): (readonly string[])[] {
  const claimed = groups.map((group) => (scope.claim(group) ? group : undefined));
  return groups.map((group, position) => {
    const natural = claimed[position];
    if (natural) return natural;
    for (let ordinal = 2; ; ordinal++) {
      const names = group.map((name) => `${name}${ordinal}`);
      if (scope.claim(names)) return names;
    }
  });
}
