// A documented path -> its shape, which is the address less the names of its parameters: two paths of one shape are one address.
// `/users/{id | userPrincipalName}/messages/{id}` and `/users/{user-id}/messages/{message-id}` are `/users/{}/messages/{}`.

import { type PathTemplate, parsePathTemplate } from '../ir/path-template.ts';

export interface PathShape {
  readonly text: string;
  readonly shape: string;
  readonly segments: readonly string[];
  /** Canonical names in order. */
  readonly names: readonly string[];
  /** Placeholders as written, in order. */
  readonly placeholders: readonly string[];
}

/** The shape and what it leaves out. */
export function readPath(text: string): PathShape {
  const template = parsePathTemplate(text);
  const segments = segmentsOf(template);
  const parameters = template.parameters;
  const names = parameters.map(({ name }) => name);
  return { text, shape: `/${segments.join('/')}`, segments, names, placeholders: parameters.map((parameter) => parameter.text) };
}

/** The shape alone: what identifies a request beside its verb. */
export function pathShape(path: string): string {
  return `/${segmentsOf(parsePathTemplate(path)).join('/')}`;
}

/** `/users/{id}/messages('{x}')` -> users, {}, messages('{}') */
function segmentsOf({ segments }: PathTemplate): string[] {
  return segments.map(({ parts }) => parts.map((part) => (part.kind === 'text' ? part.text : part.quoted ? "'{}'" : '{}')).join(''));
}
