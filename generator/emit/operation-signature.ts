// Operation -> the parts of its function's signature, as requests/ and paths.ts write them:
// `userGet<S, X>(client, options?: UserGetOptions<S, X>): Promise<Result<graph.User, ...>>`

import type { PagePlace } from './doc-link.ts';
import type { FileScope } from './file-scope.ts';
import { type PathChoice, pathChoices } from './operation-path.ts';
import { type OptionsDeclaration, optionsDeclaration } from './request-options.ts';
import { type RequestResult, type Row, requestResult } from './request-result.ts';
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
  /** Name of the structured type that `select` and `expand` are about. */
  readonly row: string | undefined;
  /** Names of the runtime and of relations.ts that `select` and `expand` need. */
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
      ...{ symbol, place, choices, options, optionsName, result, row: row?.name },
      typeParameters: isNarrowed ? typeParameters(row) : [],
      optionsType: isNarrowed ? optionsType(optionsName, row) : optionsName,
      narrowingTypes: isNarrowed ? narrowingTypes(row) : [],
    };
  };
}

function typeParameters({ type, relations, all, union }: Row): readonly string[] {
  const cast = union === undefined ? ['', ''] : [' | Cast', ', Cast'];
  return [
    `S extends Selectable<${type}, ${relations}>${cast[0]} = never`,
    `const X extends Expandable<${relations}, ${all}${cast[1]}> = never`,
  ];
}

function optionsType(name: string, { relations, all, union }: Row): string {
  if (union === undefined) return `${name}<S, Checked<X, ${relations}, ${all}>>`;
  return `${name}<CheckedCast<S, ${union}>, Checked<X, ${relations}, ${all}, ${union}>>`;
}

function narrowingTypes({ all, union }: Row): readonly string[] {
  return [
    ...['Checked', 'Expandable', 'Selectable'],
    ...(all === 'object' ? [] : ['Relations']),
    ...(union === undefined ? [] : ['Cast', 'CheckedCast']),
  ];
}
