// Permissions of operations -> modules of data, one a resource, apart from the functions so that a bundle carries what it reads:
// `| Application | User.Read.All | User.ReadWrite.All |` -> `{ scheme: 'application', least: ['User.Read.All'], higher: [...] }`

import type { ImportDeclarationStructure } from 'ts-morph';
import { compareText } from '../diagnostics.ts';
import type { Api, Operation, Permission, PermissionScheme } from '../ir/ir.ts';
import { lineComment } from './doc-comment.ts';
import { moduleSpecifier } from './file-scope.ts';
import { stringLiteral } from './identifier.ts';
import type { SourceFile } from './print.ts';
import { StructureKind } from './structure-kind.ts';
import type { OperationSymbol, Symbols } from './symbols.ts';
import { typed } from './typed.ts';

/** The permission modules of a version, sorted by path. Operations whose page states no permissions have none. */
export function* permissionModules(api: Api, symbols: Symbols): Generator<SourceFile> {
  const byModule = new Map<string, OperationSymbol[]>();
  for (const { id, permissions } of api.operations) {
    const symbol = symbols.operations.get(id);
    if (symbol === undefined || permissions === undefined || permissions.length === 0) continue;
    const { module } = symbol.permissions;
    byModule.set(module, [...(byModule.get(module) ?? []), symbol]);
  }
  const sorted = [...byModule].sort(([a], [b]) => compareText(a, b));
  for (const [module, operations] of sorted) yield permissionModule(module, operations, symbols);
}

function permissionModule(module: string, operations: readonly OperationSymbol[], symbols: Symbols): SourceFile {
  const sorted = operations.toSorted((a, b) => compareText(a.permissions.identifier, b.permissions.identifier));
  const type: ImportDeclarationStructure = {
    kind: StructureKind.ImportDeclaration,
    isTypeOnly: true,
    namedImports: ['Permission'],
    moduleSpecifier: moduleSpecifier(module, '../client/permissions'),
  };
  return { path: `${symbols.version}/${module}.ts`, statements: [type, ...sorted.map(permissionsStatement)] };
}

/** Text, because ts-morph scans an initializer once more after printing it. */
function permissionsStatement({ identifier, permissions, declaration }: OperationSymbol): string {
  const rows = (declaration.permissions ?? []).map((permission) => `  ${permissionText(permission)},\n`);
  const comment = lineComment(`Permissions that \`${identifier}\` needs.`);
  return `${comment}export const ${typed(permissions.identifier, 'readonly Permission[]')} = [\n${rows.join('')}];`;
}

function permissionText({ scheme, least, higher, when, paths, marked, note }: Permission): string {
  const members = [
    `scheme: ${stringLiteral(scheme)}`,
    `least: ${listText(least)}`,
    `higher: ${listText(higher)}`,
    ...(when === undefined ? [] : [`when: ${stringLiteral(when)}`]),
    ...(paths === undefined ? [] : [`paths: ${listText(paths)}`]),
    ...(marked === undefined ? [] : [`marked: ${listText(marked)}`]),
    ...(note === undefined ? [] : [`note: ${stringLiteral(note)}`]),
  ];
  return `{ ${members.join(', ')} }`;
}

/** The account or app that a scheme is about, as one line of text says it. */
const schemes: readonly (readonly [PermissionScheme, string])[] = [
  ['delegatedWork', 'work or school account'],
  ['delegatedPersonal', 'personal account'],
  ['application', 'application'],
];

/**
 * The least privileged permissions as one line: "Least privileged: `User.Read` (work or school account)."; undefined where the docs state none.
 * Rows about a condition or about some of the paths are alternatives.
 */
export function permissionsLine({ permissions = [] }: Operation): string | undefined {
  const isConditional = permissions.some(({ when, paths }) => when !== undefined || paths !== undefined);
  const parts = schemes.flatMap(([scheme, label]) => {
    const least = new Set<string>();
    for (const row of permissions) if (row.scheme === scheme) for (const name of row.least) least.add(`\`${name.replaceAll('`', '')}\``);
    return least.size === 0 ? [] : [`${[...least].join(' or ')} (${label})`];
  });
  return parts.length === 0 ? undefined : `Least privileged${isConditional ? ', depending on the call' : ''}: ${parts.join(', ')}.`;
}

function listText(texts: readonly string[]): string {
  return `[${texts.map(stringLiteral).join(', ')}]`;
}
