// Paths of an operation -> type text of `path`, or of `route` and `path` where parameters alone do not tell two paths apart:
// /me/messages/{id} and /users/{id}/messages/{id} -> `{ userId?: never; messageId: string } | { userId: string; messageId: string }`

import type { Operation } from '../ir/ir.ts';
import type { PagePlace } from './doc-link.ts';
import type { FileScope } from './file-scope.ts';
import { stringLiteral } from './identifier.ts';
import { memberText, objectText } from './object-text.ts';
import type { PathChoice } from './operation-path.ts';

interface PathText {
  readonly type: string;
  readonly required: boolean;
}

/** Union of the parameters of every path; absent where no path has any. */
export function pathText(choices: readonly PathChoice[], operation: Operation, scope: FileScope, place: PagePlace): PathText | undefined {
  const names = parameterNames(choices);
  if (names.length === 0) return undefined;
  const shapes = mergeShapes(choices.map((choice) => shapeOf(choice, names)));
  const alternatives = shapes.map((shape) => shapeText(shape, operation, scope, place));
  return { type: alternativesText(alternatives), required: choices.every((choice) => choice.parameters.length > 0) };
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
    const path = names.length === 0 ? [] : [`path${isRequired ? '' : '?'}: ${shapeText(shapeOf(choice, names), operation, scope, place)};`];
    return objectText([route, ...path]);
  });
  const required = choices.every((choice) => ambiguous.has(choice) || choice.parameters.length > 0);
  return { type: `(${alternativesText(alternatives)}\n)`, required };
}

/** One alternative a line. */
function alternativesText(alternatives: readonly string[]): string {
  if (alternatives.length === 1) return alternatives[0] ?? '';
  return alternatives.map((alternative) => `\n  | ${alternative.replaceAll('\n', '\n    ')}`).join('');
}

/** Parameters of one path. */
export function choiceText(choice: PathChoice, operation: Operation, scope: FileScope): string {
  return objectText(choice.parameters.map((name) => `${name}: ${parameterType(name, operation, scope)};`));
}

/** Names of the parameters of all paths, in order of first use. */
function parameterNames(choices: readonly PathChoice[]): string[] {
  return [...new Set(choices.flatMap((choice) => choice.parameters))];
}

/** Whether a parameter must be given, must not, or may be. */
type Presence = 'required' | 'never' | 'optional';

type Shape = ReadonlyMap<string, Presence>;

function shapeOf(choice: PathChoice, names: readonly string[]): Shape {
  return new Map(names.map((name) => [name, choice.parameters.includes(name) ? 'required' : 'never']));
}

/** Joins shapes that differ in nothing but the presence of one parameter: `{ userId?: never } | { userId: string }` is `{ userId?: string }`. */
function mergeShapes(shapes: readonly Shape[]): Shape[] {
  const merged = [...shapes];
  for (let at = 0; at < merged.length; at++) {
    for (let other = at + 1; other < merged.length; other++) {
      const [one, two] = [merged[at], merged[other]];
      const joined = one && two && joinShapes(one, two);
      if (joined === undefined) continue;
      merged.splice(other, 1);
      merged[at] = joined;
      // An earlier shape may now differ in one parameter from this one.
      at = -1;
      break;
    }
  }
  return merged;
}

function joinShapes(one: Shape, two: Shape): Shape | undefined {
  const different = [...one].filter(([name, presence]) => two.get(name) !== presence);
  const [[name, presence] = []] = different;
  if (name === undefined || different.length > 1 || presence === 'optional' || two.get(name) === 'optional') return undefined;
  return new Map([...one, [name, 'optional']]);
}

function shapeText(shape: Shape, operation: Operation, scope: FileScope, place: PagePlace): string {
  const members = [...shape].map(([name, presence]) => {
    if (presence === 'never') return `${name}?: never;`;
    const property = operation.pathParameters.find((parameter) => parameter.name === name);
    return memberText({ ...property, name }, parameterType(name, operation, scope), presence === 'optional', place);
  });
  return objectText(members, 130);
}

/** Key values and arguments of functions: numbers and booleans as such, enums and listed values of the docs, everything else as text. */
function parameterType(name: string, operation: Operation, scope: FileScope): string {
  const { type, values = [] } = operation.pathParameters.find((parameter) => parameter.name === name) ?? { type: 'Edm.String' };
  const text = scope.valueText({ type, values });
  if (text === 'unknown' || text.endsWith('[]') || type === 'Edm.Stream') return 'string';
  return type.startsWith('Edm.') ? text : `${scope.alias('Sendable')}<${text}>`;
}
