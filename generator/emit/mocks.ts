// Documented responses -> modules of handlers for Mock Service Worker, one a resource, and the list of all:
// user-get.md -> `export function userGetMock(answer?) { return mock('GET/v1.0/[users/{}|me]', 'json', answer, 200, { ... }); }`

import type { FunctionDeclarationStructure, ImportDeclarationStructure } from 'ts-morph';
import { compareText } from '../diagnostics.ts';
import { lineComment } from './doc-comment.ts';
import { createFileScope } from './file-scope.ts';
import { mockResponseCode } from './mock-response.ts';
import { type RequestModule, requestTemplate } from './operation.ts';
import type { SourceFile } from './print.ts';
import { importOf, runtimeImports } from './request-imports.ts';
import { type RequestResult, requestResult } from './request-result.ts';
import { StructureKind } from './structure-kind.ts';
import type { OperationSymbol, Symbols } from './symbols.ts';
import { typed } from './typed.ts';

/** Module of the list of all mocks of a version. */
const listModule = 'mocks';
const runtime = '../client/mock';

/** The modules of mocks of a version, and the module that lists them all. */
export function* mockModules(requests: readonly RequestModule[], symbols: Symbols): Generator<SourceFile> {
  const modules = requests.map(({ signatures }) => signatures.map(({ symbol }) => symbol)).filter((operations) => operations.length > 0);
  for (const operations of modules) yield mockModule(operations, symbols);
  yield listFile(modules.flat(), symbols.version);
}

/** `operations` are those of one module. */
function mockModule(operations: readonly OperationSymbol[], symbols: Symbols): SourceFile {
  const module = operations[0]?.mock.module ?? '';
  const scope = createFileScope(symbols, module);
  const signed = operations.map((symbol) => ({ result: requestResult(symbol.declaration, scope, symbols, []), ...symbol }));
  const functions = signed.map((symbol) => mockFunction(symbol, symbols));
  const types = signed.map(({ result }) => result.clientTypes);
  const imports = [
    importOf(module, runtime, ['mock'], false),
    importOf(module, runtime, ['MockAnswer', 'MockHandler']),
    ...runtimeImports(module, types),
  ];
  return { path: `${symbols.version}/${module}.ts`, statements: [...imports, ...scope.imports(), ...functions] };
}

function mockFunction(symbol: OperationSymbol & { readonly result: RequestResult }, symbols: Symbols): FunctionDeclarationStructure {
  const { choices, declaration, identifier, mock, result } = symbol;
  const template = requestTemplate(declaration, choices, symbols.version);
  const response = mockResponseCode(declaration, result, symbols);
  return {
    kind: StructureKind.Function,
    name: mock.identifier,
    isExported: true,
    leadingTrivia: lineComment(`Answers \`${identifier}\`: as the docs show, or with \`answer\`.`),
    parameters: [{ name: typed('answer', `MockAnswer<${result.type}>`, true) }],
    returnType: 'MockHandler',
    statements: `  return mock(${template}, '${result.helper}', answer, ${response.replaceAll('\n', '\n  ')});`,
  };
}

/** `mocks.ts` of a version: the function that makes the handlers of all operations. */
function listFile(mocks: readonly OperationSymbol[], version: string): SourceFile {
  const modules = new Map<string, string[]>();
  for (const { mock } of mocks) modules.set(mock.module, [...(modules.get(mock.module) ?? []), mock.identifier]);
  const calls = mocks.toSorted(byPrecedence).map(({ mock }) => `  ${mock.identifier}(),\n`);
  const list: FunctionDeclarationStructure = {
    kind: StructureKind.Function,
    name: 'handlers',
    isExported: true,
    leadingTrivia: lineComment(
      'Handlers of all operations, and of batches of them. Those that a server has before them, or gets with `use`, win.',
    ),
    returnType: 'MockHandler[]',
    statements: `  return [\n${calls.map((call) => `  ${call}`).join('')}    batchMock(),\n  ];`,
  };
  const runtimeTypes = [importOf(listModule, runtime, ['batchMock'], false), importOf(listModule, runtime, ['MockHandler'])];
  const imports = [...modules]
    .sort(([a], [b]) => compareText(a, b))
    .map(([module, identifiers]): ImportDeclarationStructure => importOf(listModule, module, identifiers, false));
  return { path: `${version}/${listModule}.ts`, statements: [...runtimeTypes, ...imports, list] };
}

/**
 * The first handler that fits answers: `/auditEvents/getAuditCategories` before `/auditEvents/{id}`, and the page about one path before
 * those that share it with many others.
 */
function byPrecedence(a: OperationSymbol, b: OperationSymbol): number {
  const rank = ({ declaration, choices }: OperationSymbol) => (declaration.kind === 'function' ? 0 : choices.length);
  return rank(a) - rank(b) || compareText(a.identifier, b.identifier);
}
