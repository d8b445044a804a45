// Operations -> modules of request functions, one a resource:
// user-list-messages.md -> `export function userListMessages(client, options) { return page(client, 'GET/v1.0/...', options); }`

import { type FunctionDeclarationStructure, type ImportDeclarationStructure, StructureKind } from 'ts-morph';
import { compareText } from '../diagnostics.ts';
import type { Api, Operation } from '../ir/ir.ts';
import { docComment } from './doc-comment.ts';
import type { PagePlace } from './doc-link.ts';
import { createFileScope, type FileScope, moduleSpecifier } from './file-scope.ts';
import { stringLiteral } from './identifier.ts';
import { joinTemplates, pathChoices } from './operation-path.ts';
import type { SourceFile, Statement } from './print.ts';
import { relationsModule } from './relations.ts';
import { type OptionsDeclaration, optionsDeclaration } from './request-options.ts';
import { type RequestResult, requestResult } from './request-result.ts';
import type { OperationSymbol, Symbols } from './symbols.ts';

/** What a module of request functions takes from the runtime. */
interface ModuleUse {
  readonly helpers: Set<string>;
  readonly types: Set<string>;
  readonly query: Set<string>;
}

/** The request modules of a version, sorted by path. */
export function requestModules(api: Api, symbols: Symbols): SourceFile[] {
  const byModule = new Map<string, OperationSymbol[]>();
  for (const { id } of api.operations) {
    const symbol = symbols.operations.get(id);
    if (symbol) byModule.set(symbol.module, [...(byModule.get(symbol.module) ?? []), symbol]);
  }
  return [...byModule].sort(([a], [b]) => compareText(a, b)).map(([module, operations]) => requestModule(module, operations, symbols));
}

function requestModule(module: string, operations: readonly OperationSymbol[], symbols: Symbols): SourceFile {
  const scope = createFileScope(symbols, module);
  const use: ModuleUse = { helpers: new Set(), types: new Set(['GraphClient']), query: new Set() };
  const sorted = operations.toSorted((a, b) => compareText(a.identifier, b.identifier));
  const statements = sorted.flatMap((symbol) => operationStatements(symbol, scope, symbols, use));
  // Texts are printed without a blank line before them.
  return { path: `${symbols.version}/${module}.ts`, statements: [...imports(module, use), ...scope.imports(), '', ...statements] };
}

function operationStatements(symbol: OperationSymbol, scope: FileScope, symbols: Symbols, use: ModuleUse): Statement[] {
  const operation = symbol.declaration;
  const place: PagePlace = { version: symbols.version, file: operation.source.file };
  const choices = pathChoices(operation);
  const { row } = requestResult(operation, scope, symbols, false);
  const name = optionsName(symbol, symbols);
  const options = optionsDeclaration(operation, {
    identifier: symbol.identifier,
    name,
    choices,
    scope,
    place,
    structured: row !== undefined,
  });
  const result = requestResult(operation, scope, symbols, options.narrowed);
  use.helpers.add(result.helper);
  for (const type of [...options.clientTypes, ...result.clientTypes]) (queryTypes.has(type) ? use.query : use.types).add(type);
  if (options.narrowed && result.row?.relations !== 'object') use.query.add('Relations');
  if (options.narrowed) for (const type of ['Checked', 'Selectable', 'Expandable']) use.query.add(type);
  return [options.text, requestFunction(symbol, name, options, result, place)];
}

const queryTypes: ReadonlySet<string> = new Set(['Checked', 'Expandable', 'Result', 'Selectable']);

/** `UserListOptions`; with an underscore where a type of the root namespace is called so, because the index exports both. */
function optionsName({ identifier }: OperationSymbol, symbols: Symbols): string {
  const name = `${identifier.charAt(0).toUpperCase()}${identifier.slice(1)}Options`;
  const isTaken = [...symbols.types.values()].some((type) => type.identifier === name || (type.kind === 'type' && type.any === name));
  return isTaken ? `${name}_` : name;
}

function requestFunction(
  { identifier, declaration }: OperationSymbol,
  optionsType: string,
  options: OptionsDeclaration,
  result: RequestResult,
  place: PagePlace,
): FunctionDeclarationStructure {
  const { row } = result;
  const isGeneric = options.narrowed && row !== undefined;
  const { description, title, deprecated } = declaration;
  const type = isGeneric ? `${optionsType}<S, Checked<X, ${row.relations}>>` : optionsType;
  return {
    kind: StructureKind.Function,
    name: identifier,
    isExported: true,
    docs: docComment({ description: description ?? title, deprecated, see: true }, place),
    typeParameters: isGeneric
      ? [`S extends Selectable<${row.type}, ${row.relations}> = never`, `const X extends Expandable<${row.relations}> = never`]
      : [],
    parameters: [
      { name: 'client', type: 'GraphClient' },
      { name: 'options', type, hasQuestionToken: !options.required },
    ],
    returnType: `Promise<${result.type}>`,
    statements: [`return ${result.helper}(${callArguments(declaration, place.version)});`],
  };
}

function callArguments(operation: Operation, version: string): string {
  const eventual = (operation.headers ?? []).some((header) => header.name.toLowerCase() === 'consistencylevel') ? '!' : '';
  const paths = joinTemplates(pathChoices(operation).map((choice) => choice.template));
  const contentType = operation.requestBody?.kind === 'stream' ? operation.requestBody.contentType : undefined;
  const template = stringLiteral(`${operation.method}${eventual}/${version}${paths}`);
  return ['client', template, 'options', ...(contentType === undefined ? [] : [stringLiteral(contentType)])].join(', ');
}

function imports(module: string, use: ModuleUse): ImportDeclarationStructure[] {
  const named = (specifier: string, names: Iterable<string>, isTypeOnly: boolean): ImportDeclarationStructure => ({
    kind: StructureKind.ImportDeclaration,
    isTypeOnly,
    namedImports: [...names].sort(compareText),
    moduleSpecifier: moduleSpecifier(module, specifier),
  });
  const query = [...use.query].filter((name) => name !== 'Relations');
  return [
    named('../client/call', use.helpers, false),
    ...(query.length === 0 ? [] : [named('../client/query', query, true)]),
    named('../client/types', use.types, true),
    ...(use.query.has('Relations') ? [named(relationsModule, ['Relations'], true)] : []),
  ];
}
