// Operations -> modules of request functions, one a resource:
// user-list-messages.md -> `export function userListMessages(client, options) { return page(client, 'GET/v1.0/...', options); }`

import type { FunctionDeclarationStructure, ImportDeclarationStructure } from 'ts-morph';
import { compareText, type Report } from '../diagnostics.ts';
import type { Api, Operation } from '../ir/ir.ts';
import { commentText } from './doc-comment.ts';
import { exampleCall } from './example-call.ts';
import { createFileScope, type FileScope } from './file-scope.ts';
import { stringLiteral } from './identifier.ts';
import { joinedTemplate, type PathChoice } from './operation-path.ts';
import { createSignatures, type OperationSignature } from './operation-signature.ts';
import { permissionsLine } from './permissions.ts';
import type { SourceFile, Statement } from './print.ts';
import { importOf, runtimeImports } from './request-imports.ts';
import { StructureKind } from './structure-kind.ts';
import type { OperationSymbol, Symbols } from './symbols.ts';
import { typed } from './typed.ts';

/** The operations of one module, with the imports that their signatures need in `scope`. */
export interface RequestModule {
  /** `requests/user` */
  readonly module: string;
  readonly scope: FileScope;
  /** Sorted by name. */
  readonly signatures: readonly OperationSignature[];
}

/** The signatures of a version by module, sorted: requests/ and paths.ts are both written from them. */
export function signOperations(api: Api, symbols: Symbols): RequestModule[] {
  const sign = createSignatures(symbols);
  const byModule = new Map<string, OperationSymbol[]>();
  for (const { id } of api.operations) {
    const symbol = symbols.operations.get(id);
    if (symbol) byModule.set(symbol.module, [...(byModule.get(symbol.module) ?? []), symbol]);
  }
  return [...byModule]
    .sort(([a], [b]) => compareText(a, b))
    .map(([module, operations]) => {
      const scope = createFileScope(symbols, module);
      const signatures = operations
        .toSorted((a, b) => compareText(a.identifier, b.identifier))
        .map((symbol) => sign(symbol, scope))
        .filter((signature) => signature !== undefined);
      return { module, scope, signatures };
    });
}

/** The file of a module of request functions. Documented requests that their function does not take are reported. */
export function requestModule({ module, scope, signatures }: RequestModule, symbols: Symbols, report: Report = () => {}): SourceFile {
  const statements = signatures.flatMap((signature): Statement[] => [signature.options.text, requestFunction(signature, symbols, report)]);
  const path = `${symbols.version}/${module}.ts`;
  if (statements.length === 0) return { path, statements: ['export {};'] };
  return { path, statements: [...imports(module, signatures), ...scope.imports(), ...statements] };
}

function requestFunction(
  { symbol, place, options, typeParameters, optionsType, result, choices, row }: OperationSignature,
  symbols: Symbols,
  report: Report,
): FunctionDeclarationStructure {
  const { description, title, deprecated } = symbol.declaration;
  const example = exampleCall({ identifier: symbol.identifier, operation: symbol.declaration, choices, sent: symbol.sent, row, symbols });
  if (example && 'refused' in example) report('example-not-callable', example.origin, { what: example.refused, name: symbol.identifier });
  const facts = {
    description: description ?? title,
    deprecated,
    permissions: permissionsLine(symbol.declaration),
    see: true,
    example: example && 'code' in example ? example.code : undefined,
  };
  return {
    kind: StructureKind.Function,
    name: symbol.identifier,
    isExported: true,
    leadingTrivia: commentText(facts, place),
    typeParameters: typeParameters.length === 0 ? [] : [typeParameters.join(', ')],
    parameters: [{ name: [typed('client', 'GraphClient'), typed('options', optionsType, !options.required)].join(', ') }],
    returnType: `Promise<${result.type}>`,
    statements: `  return ${result.helper}(${callArguments(symbol.declaration, choices, place.version)});`,
  };
}

function callArguments(operation: Operation, choices: readonly PathChoice[], version: string): string {
  const contentType = operation.requestBody?.kind === 'stream' ? operation.requestBody.contentType : undefined;
  const template = requestTemplate(operation, choices, version);
  return ['client', template, 'options', ...(contentType === undefined ? [] : [stringLiteral(contentType)])].join(', ');
}

/** Method and paths as the runtime takes them: `'GET!/v1.0/users'`. */
export function requestTemplate(operation: Operation, choices: readonly PathChoice[], version: string): string {
  const eventual = (operation.headers ?? []).some((header) => header.name.toLowerCase() === 'consistencylevel') ? '!' : '';
  return stringLiteral(`${operation.method}${eventual}/${version}${joinedTemplate(choices)}`);
}

function imports(module: string, signatures: readonly OperationSignature[]): ImportDeclarationStructure[] {
  const helpers = signatures.map((signature) => signature.result.helper);
  const names = signatures.map(({ options, result, narrowingTypes }) => [...options.clientTypes, ...result.clientTypes, ...narrowingTypes]);
  return [importOf(module, '../client/call', helpers, false), ...runtimeImports(module, [['GraphClient'], ...names])];
}
