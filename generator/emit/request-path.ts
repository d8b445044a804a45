// Paths of an operation -> type text of `path`, or of `route` and `path` where parameters alone do not tell two paths apart:
// /me/messages/{id} and /users/{id}/messages/{id} -> `{ userId?: never; messageId: string } | { userId: string; messageId: string }`

import type { Operation } from '../ir/ir.ts';
import type { PagePlace } from './doc-link.ts';
import type { FileScope } from './file-scope.ts';
import { stringLiteral } from './identifier.ts';
import { memberLines, objectText } from './object-text.ts';
import type { PathChoice } from './operation-path.ts';

interface PathText {
  readonly type: string;
  readonly required: boolean;
}

/** Union of the parameters of every path; absent where no path has any. */
export function pathText(choices: readonly PathChoice[], operation: Operation, scope: FileScope, place: PagePlace): PathText | undefined {
  const names = parameterNames(choices);
  if (names.length === 0) return undefined;
  const alternatives = choices.map((choice) => parametersText(choice, names, operation, scope, place));
  return { type: alternatives.join(' | '), required: choices.every((choice) => choice.parameters.length > 0) };
}

/** Union of `{ route, path }`: a path that shares its parameters with another one is picked by `route`. */
export function routesText(
  choices: readonly PathChoice[],
  ambiguous: ReadonlySet<PathChoice>,
  operation: Operation,
  scope: FileScope,
  place: PagePlace,
): PathText {
  const names = parameterNames(choices);
  const alternatives = choices.map((choice) => {
    const route = ambiguous.has(choice) ? `route: ${stringLiteral(choice.literal)};` : 'route?: undefined;';
    const isRequired = choice.parameters.length > 0;
    const path = names.length === 0 ? [] : [`path${isRequired ? '' : '?'}: ${parametersText(choice, names, operation, scope, place)};`];
    return objectText([route, ...path]);
  });
  const required = choices.every((choice) => ambiguous.has(choice) || choice.parameters.length > 0);
  return { type: `(${alternatives.join(' | ')})`, required };
}

/** Names of the parameters of all paths, in order of first use. */
function parameterNames(choices: readonly PathChoice[]): string[] {
  return [...new Set(choices.flatMap((choice) => choice.parameters))];
}

function parametersText(choice: PathChoice, names: readonly string[], operation: Operation, scope: FileScope, place: PagePlace): string {
  const lines = names.flatMap((name) => {
    if (!choice.parameters.includes(name)) return [`${name}?: never;`];
    const property = operation.pathParameters.find((parameter) => parameter.name === name);
    return memberLines({ ...property, name }, property === undefined ? 'string' : parameterType(property.type, scope), false, place);
  });
  return objectText(lines);
}

/** Key values and arguments of functions: numbers and booleans as such, enums of the docs, everything else as text. */
function parameterType(type: string, scope: FileScope): string {
  const text = scope.typeText(type);
  if (text === 'unknown' || text.endsWith('[]') || type === 'Edm.Stream') return 'string';
  return type.startsWith('Edm.') ? text : `${scope.alias('Sendable')}<${text}>`;
}
