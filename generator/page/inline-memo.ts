// Inline text -> spans, each distinct text read once: 401,000 cells, headings and paragraphs of the docs are 53,000 distinct ones.
// `String`, `The unique identifier of the user. Read-only.`

import { memoised } from '../memo.ts';
import type { Span } from './blocks.ts';
import { normalised, type PageDefinitions } from './link-definitions.ts';
import { remarkCell, remarkInline, remarkParagraph } from './remark-markdown.ts';
import { scanInline } from './scan-inline.ts';
import { cellsOf } from './scan-table.ts';

/** Reads inline text of one page. Equal texts may give the same array; nobody changes it. */
export interface InlineReader {
  /** Of a paragraph or heading. */
  readonly text: (text: string) => readonly Span[];
  /** Of the cells of a line of a table. */
  readonly row: (line: string) => readonly CellContent[];
  /** Of a cell of a table that GFM does not know. */
  readonly irregular: (text: string) => Span[];
}

/** What stands in a cell, and where in its line. */
export interface CellContent {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly Span[];
}

const noneDefined = (): undefined => undefined;
const plainCell = memoised((text): readonly Span[] => scanInline(text, true, noneDefined) ?? remarkCell(text, ''));
const plainIrregular = memoised((text): readonly Span[] => scanInline(text, false, noneDefined) ?? remarkInline(text));
const plainReader: InlineReader = {
  text: memoised((text): readonly Span[] => scanInline(text, false, noneDefined) ?? remarkParagraph(text, '')),
  row: memoised((line) => rowOf(line, plainCell)),
  irregular: (text) => [...plainIrregular(text)],
};

/** The reader of a page with `definitions`; all pages without any share one. */
export function inlineReader(definitions: PageDefinitions): InlineReader {
  const { targets } = definitions;
  if (targets.size === 0) return plainReader;
  const byLabel = new Map([...targets].map(([label, url]) => [normalised(label), url]));
  const targetOf = (label: string): string | undefined => byLabel.get(normalised(label));
  const cell = (text: string): readonly Span[] => scanInline(text, true, targetOf) ?? remarkCell(text, definitions.text);
  return {
    text: (text) => scanInline(text, false, targetOf) ?? remarkParagraph(text, definitions.text),
    row: (line) => rowOf(line, cell),
    irregular: (text) => remarkInline(text, targets),
  };
}

function rowOf(line: string, cell: (text: string) => readonly Span[]): readonly CellContent[] {
  return cellsOf(line).map(({ start, end, text }) => ({ start, end, spans: text === '' ? [] : cell(text) }));
}
