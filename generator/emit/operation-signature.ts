// Operation -> the parts of its function's signature, as requests/ and paths.ts write them:
// `userGet<S, X>(client, options?: UserGetOptions<S, X>): Promise<Result<graph.User, ...>>`

import type { PagePlace } from './doc-link.ts';
import type { FileScope } from './file-scope.ts';
import { type PathChoice, pathChoices } from './operation-path.ts';
import { type OptionsDeclaration, optionsDeclaration } from './request-options.ts';
import { type RequestResult, requestResult } from './request-result.ts';
import type { OperationSymbol, Symbols } from './symbols.ts';

export interface OperationSignature {
  readonly symbol: OperationSymbol;
  readonly place: PagePlace;
  readonly choices: readonly PathChoice[];
  readonly options: OptionsDeclaration;
  /** `UserGetOptions` */
  readonly optionsName: string;
  /** Text of `S extends ...` and `X extends ...`; empty where there is nothing to select and expand. */
  readonly typeParameters: readonly string[];
  /** `UserGetOptions<S, Checked<X, ...>>` */
  readonly optionsType: string;
  readonly result: RequestResult;
  /** Names of the runtime that `select` and `expand` need, and `Relations`. */
  readonly narrowingTypes: readonly string[];
}

/** Signatures of operations in one file. An operation that has no path that can be sent has none. */
export function createSignatures(symbols: Symbols): (symbol: OperationSymbol, scope: FileScope) => OperationSignature | undefined {
  const taken = new Set(
    [...symbols.types.values()].flatMap((type) => [type.identifier, ...(type.kind === 'type' && type.any !== undefined ? [type.any] : [])]),
  );
  return (symbol, scope) => {
    const { declaration, identifier } = symbol;
    const choices = pathChoices(declaration);
    if (choices.length === 0) return undefined;
    const place: PagePlace = { version: symbols.version, file: declaration.source.file };
    const { row } = requestResult(declaration, scope, symbols, false);
    const name = `${identifier.charAt(0).toUpperCase()}${identifier.slice(1)}Options`;
    // The index exports types and options flat.
    const optionsName = taken.has(name) ? `${name}_` : name;
    const options = optionsDeclaration(declaration, {
      identifier,
      name: optionsName,
      choices,
      scope,
      place,
      structured: row !== undefined,
    });
    const result = requestResult(declaration, scope, symbols, options.narrowed);
    const isNarrowed = options.narrowed && row !== undefined;
    return {
      ...{ symbol, place, choices, options, optionsName, result },
      typeParameters: isNarrowed
        ? [`S extends Selectable<${row.type}, ${row.relations}> = never`, `const X extends Expandable<${row.relations}> = never`]
        : [],
      optionsType: isNarrowed ? `${optionsName}<S, Checked<X, ${row.relations}>>` : optionsName,
      narrowingTypes: isNarrowed ? ['Checked', 'Expandable', 'Selectable', ...(row.relations === 'object' ? [] : ['Relations'])] : [],
    };
  };
}
