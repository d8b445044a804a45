// A type cell of a table -> its text and links, as the page has them.
// `|[recipient](recipient.md) collection|`

import type { Origin } from '../diagnostics.ts';
import type { Text } from './blocks.ts';
import { type Link, linksOf, plainText } from './inline.ts';

/** Text that names a type, unread: ir/type-expression.ts understands it. */
export interface TypeCell {
  /** Plain text: `recipient collection`. */
  readonly text: string;
  readonly links?: readonly Link[];
  readonly origin: Origin;
}

/** Takes a cell, or any other text that names a type. */
export function typeCell(text: Text): TypeCell {
  const links = text.spans.some((span) => span.url !== undefined) ? linksOf(text) : [];
  return { text: plainText(text), origin: text.origin, ...(links.length > 0 && { links }) };
}
