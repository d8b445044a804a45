// Operations -> paths.ts: a map from path literals to what can be sent there, for `client.api('/users/{user-id}/messages', ...)`. Types only.
// "GET /users/{id | userPrincipalName}/messages" -> '/users/{user-id}/messages': { path: { userId: string }; get(...): ... }

import type { ImportDeclarationStructure } from 'ts-morph';
import { compareText } from '../diagnostics.ts';
import { createFileScope, type FileScope } from './file-scope.ts';
import { stringLiteral } from './identifier.ts';
import { objectText } from './object-text.ts';
import type { RequestModule } from './operation.ts';
import type { PathChoice } from './operation-path.ts';
import type { OperationSignature } from './operation-signature.ts';
import type { SourceFile } from './print.ts';
import { importOf, runtimeImports } from './request-imports.ts';
import { choiceText } from './request-path.ts';
import { type RequestResult, requestResult } from './request-result.ts';
import type { Symbols } from './symbols.ts';

const pathsModule = 'paths';

interface Entry {
  readonly signature: OperationSignature;
  readonly result: RequestResult;
  readonly choice: PathChoice;
}

/** `paths.ts` of a version. Several operations on one path are overloads; the first that fits a call counts. */
export function pathsFile(modules: readonly RequestModule[], symbols: Symbols): SourceFile {
  const scope = createFileScope(symbols, pathsModule);
  const byLiteral = new Map<string, Entry[]>();
  for (const entry of createEntries(modules, scope, symbols))
    byLiteral.set(entry.choice.literal, [...(byLiteral.get(entry.choice.literal) ?? []), entry]);
  const members = [...byLiteral]
    .sort(([a], [b]) => compareText(a, b))
    .map(([literal, same]) => `${stringLiteral(literal)}: ${entryText(same, scope)};`);
  const text = `/** What can be sent to the paths of this version; for \`createPathClient\`. */\nexport interface Paths ${members.length === 0 ? '{}' : objectText(members)}`;
  const used = [...byLiteral.values()].flat();
  const path = `${symbols.version}/${pathsModule}.ts`;
  return { path, statements: [...(used.length === 0 ? [] : imports(used)), ...scope.imports(), text] };
}

/** Every path of every operation. What the results refer to is imported by `scope`; the options are imported with their declarations. */
function createEntries(modules: readonly RequestModule[], scope: FileScope, symbols: Symbols): Entry[] {
  const signatures = modules.flatMap((module) => module.signatures);
  return signatures
    .toSorted((a, b) => compareText(a.symbol.declaration.id, b.symbol.declaration.id))
    .flatMap((signature) => {
      const result = requestResult(signature.symbol.declaration, scope, symbols, signature.options.narrowing);
      return signature.choices.map((choice) => ({ signature, result, choice }));
    });
}

function entryText(entries: readonly Entry[], scope: FileScope): string {
  const [first] = entries;
  const path =
    first === undefined || first.choice.parameters.length === 0
      ? []
      : [`path: ${choiceText(first.choice, first.signature.symbol.declaration, scope)};`];
  const overloads = entries.toSorted(
    (a, b) => rank(a) - rank(b) || compareText(a.signature.symbol.identifier, b.signature.symbol.identifier),
  );
  return objectText([...path, ...overloads.flatMap(methodLines)]);
}

/**
 * What a path is for comes before what can be done there, too: user-list-messages before opentypeextension-get, which documents the same
 * `GET /users/{id}/messages` with `$expand=extensions`; and what says what it answers before what does not.
 */
function rank({ signature, result, choice }: Entry): number {
  const [, area = ''] = /^requests\/(.*)/.exec(signature.symbol.module) ?? [];
  const isAbout = choice.literal
    .toLowerCase()
    .replace(/^\/me\b/, '/users')
    .split('/')
    .some((segment) => segment.startsWith(area));
  return (isAbout ? 0 : 4) + (result.type === 'unknown' ? 2 : 0) + (signature.typeParameters.length > 0 ? 0 : 1);
}

/** `get(options?: WithoutPath<UserListOptions>): Promise<Page<graph.User>>;` */
function methodLines({ signature, result }: Entry): string[] {
  const { symbol, options, typeParameters, optionsType } = signature;
  const name = `${symbol.declaration.method.toLowerCase()}${result.helper === 'call' ? 'Stream' : ''}`;
  const generics = typeParameters.length === 0 ? '' : `<${typeParameters.join(', ')}>`;
  // Here nobody knows that the value is all there is.
  const type = result.helper === 'value' ? `{ value: ${result.type} }` : result.type;
  const parameter = `options${options.requiredBesidePath ? '' : '?'}: WithoutPath<${optionsType}>`;
  return [`/** As \`${symbol.identifier}\`. */`, `${name}${generics}(${parameter}): Promise<${type}>;`];
}

function imports(entries: readonly Entry[]): ImportDeclarationStructure[] {
  const modules = new Map<string, string[]>();
  for (const { signature } of entries) {
    const { module } = signature.symbol;
    modules.set(module, [...(modules.get(module) ?? []), signature.optionsName]);
  }
  return [
    importOf(pathsModule, '../client/path-client', ['WithoutPath']),
    ...runtimeImports(
      pathsModule,
      entries.map(({ signature, result }) => [...result.clientTypes, ...signature.narrowingTypes]),
    ),
    ...[...modules].sort(([a], [b]) => compareText(a, b)).map(([module, names]) => importOf(pathsModule, module, names)),
  ];
}
