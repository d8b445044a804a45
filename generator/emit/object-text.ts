// Members -> text of an object type, indented by two spaces: `{ a?: string; }` on lines of its own.

import type { Property } from '../ir/ir.ts';
import { commentText } from './doc-comment.ts';
import type { PagePlace } from './doc-link.ts';
import { propertyKey } from './identifier.ts';
import { typed } from './typed.ts';

/** An object type of the given members, each with its `;`; on one line of up to `width` characters where there is nothing to say about them. */
export function objectText(members: readonly string[], width = 80): string {
  if (members.length === 0) return 'object';
  const text = members.join('\n');
  // both braces with a space, less the last `;`
  if (text.length + '{  }'.length - ';'.length <= width) {
    const line = members.join(' ');
    if (!/\n|\/\*/.test(line)) return `{ ${line.replace(/;$/, '')} }`;
  }
  return `{\n  ${text.replaceAll('\n', '\n  ')}\n}`;
}

/** Comment and declaration of one member. */
export function memberText(
  property: Pick<Property, 'name' | 'description' | 'deprecated'>,
  type: string,
  optional: boolean,
  place: PagePlace,
): string {
  const { name, description, deprecated } = property;
  return `${commentText({ description, deprecated }, place)}${typed(propertyKey(name), type, optional)};`;
}
