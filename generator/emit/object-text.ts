// Members -> text of an object type, indented by two spaces: `{ a?: string; }` on lines of its own.

import type { Property } from '../ir/ir.ts';
import { commentLines } from './doc-comment.ts';
import type { PagePlace } from './doc-link.ts';
import { propertyKey } from './identifier.ts';

/** An object type of the given lines of members; on one line of up to `width` characters where there is nothing to say about them. */
export function objectText(lines: readonly string[], width = 80): string {
  if (lines.length === 0) return 'object';
  const short = `{ ${lines.join(' ')} }`.replace(/; \}$/, ' }');
  if (short.length <= width && !/\n|\/\*/.test(short)) return short;
  const text = lines.join('\n').replaceAll('\n', '\n  ');
  return `{\n  ${text}\n}`;
}

/** Comment and declaration of one member. */
export function memberLines(
  property: Pick<Property, 'name' | 'description' | 'deprecated'>,
  type: string,
  optional: boolean,
  place: PagePlace,
): string[] {
  const { name, description, deprecated } = property;
  return [...commentLines({ description, deprecated }, place), `${propertyKey(name)}${optional ? '?' : ''}: ${type};`];
}
