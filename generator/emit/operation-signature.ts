// Operation -> the parts of its function's signature, as requests/ and paths.ts write them:
// `userGet<S, X>(client, options?: UserGetOptions<S, X>): Promise<Result<graph.User, ...>>`

import type { PagePlace } from './doc-link.ts';
import type { FileScope } from './file-scope.ts';
import type { PathChoice } from './operation-path.ts';
import { type OptionsDeclaration, optionsDeclaration } from './request-options.ts';
import type { Narrowing } from './request-query.ts';
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
    const { choices, sent, declaration, identifier } = symbol;
    if (choices.length === 0) return undefined;
    const place: PagePlace = { version: symbols.version, file: declaration.source.file };
    const whole = requestResult(declaration, scope, symbols, []);
    const { row } = whole;
    const name = `${identifier.charAt(0).toUpperCase()}${identifier.slice(1)}Options`;
    // The index exports types and options flat.
    const optionsName = taken.has(name) ? `${name}_` : name;
    const options = optionsDeclaration(declaration, {
      identifier,
      name: optionsName,
      choices,
      sent,
      scope,
      place,
      structured: row !== undefined,
    });
    const result = options.narrowing.length === 0 ? whole : requestResult(declaration, scope, symbols, options.narrowing);
    const narrowing = row === undefined ? [] : options.narrowing;
    return {
      symbol,
      place,
      choices,
      options,
      optionsName,
      result,
      row: row?.name,
      typeParameters: row === undefined ? [] : narrowing.map((parameter) => typeParameter(parameter, row)),
      optionsType: row === undefined ? optionsName : optionsType(optionsName, narrowing, row),
      narrowingTypes: row === undefined ? [] : narrowingTypes(narrowing, row),
    };
  };
}

function typeParameter(parameter: Narrowing, { type, relations, all, union }: Row): string {
  const cast = union === undefined ? ['', ''] : [' | Cast', ', Cast'];
  return parameter === 'S'
    ? `S extends Selectable<${type}, ${relations}>${cast[0]} = never`
    : `const X extends Expandable<${relations}, ${all}${cast[1]}> = never`;
}

function optionsType(name: string, narrowing: readonly Narrowing[], { relations, all, union }: Row): string {
  const selected = union === undefined ? 'S' : `CheckedCast<S, ${union}>`;
  const expanded = `Checked<X, ${relations}, ${all}${union === undefined ? '' : `, ${union}`}>`;
  const given = narrowing.map((parameter) => (parameter === 'S' ? selected : expanded));
  return given.length === 0 ? name : `${name}<${given.join(', ')}>`;
}

/** The texts above name them; `Relations` also stands in the result. */
function narrowingTypes(narrowing: readonly Narrowing[], { all, union }: Row): readonly string[] {
  if (narrowing.length === 0) return [];
  const [selects, expands] = [narrowing.includes('S'), narrowing.includes('X')];
  return [
    ...(expands ? ['Checked', 'Expandable'] : []),
    ...(selects ? ['Selectable'] : []),
    ...(all === 'object' ? [] : ['Relations']),
    ...(union === undefined ? [] : selects ? ['Cast', 'CheckedCast'] : ['Cast']),
  ];
}
