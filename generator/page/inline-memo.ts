// Inline text -> spans, each distinct text read once: 401,000 cells, headings and paragraphs of the docs are 53,000 distinct ones.
// `String`, `The unique identifier of the user. Read-only.`

import { memoised } from '../memo.ts';
import type { Span } from './blocks.ts';
import { normalised, type PageDefinitions } from './link-definitions.ts';
import { remarkCell, remarkInline, remarkParagraph } from './remark-markdown.ts';
import { scanInline } from './scan-inline.ts';

/** Reads inline text of one page. Equal texts may give the same array; nobody changes it. */
export interface InlineReader {
  /** Of a paragraph or heading. */
  readonly text: (text: string) => readonly Span[];
  /** Of a cell of a table. */
  readonly cell: (text: string) => readonly Span[];
  /** Of a cell of a table that GFM does not know. */
  readonly irregular: (text: string) => Span[];
}

const noneDefined = (): undefined => undefined;
const plainReader: InlineReader = {
  text: memoised((text): readonly Span[] => scanInline(text, false, noneDefined) ?? remarkParagraph(text, '')),
  cell: memoised((text): readonly Span[] => scanInline(text, true, noneDefined) ?? remarkCell(text, '')),
  irregular: (text) => [...irregularText(text)],
};
const irregularText = memoised((text): readonly Span[] => scanInline(text, false, noneDefined) ?? remarkInline(text));

/** The reader of a page with `definitions`; all pages without any share one. */
export function inlineReader(definitions: PageDefinitions): InlineReader {
  const { targets } = definitions;
  if (targets.size === 0) return plainReader;
  const byLabel = new Map([...targets].map(([label, url]) => [normalised(label), url]));
  const targetOf = (label: string): string | undefined => byLabel.get(normalised(label));
  return {
    text: (text) => scanInline(text, false, targetOf) ?? remarkParagraph(text, definitions.text),
    cell: (text) => scanInline(text, true, targetOf) ?? remarkCell(text, definitions.text),
    irregular: (text) => remarkInline(text, targets),
  };
}
