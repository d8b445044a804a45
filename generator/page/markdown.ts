// Text of a page -> blocks, the short way: most lines of the docs say by themselves what they are, and most cells and sentences
// come many times. remark-markdown.ts is the reference: it reads what is left, and a test holds both equal over all pages.

import type { Definitions, Markdown, Span } from './blocks.ts';
import { inlineReader } from './inline-memo.ts';
import { definitionsOf, noDefinitions, type PageDefinitions } from './link-definitions.ts';
import { nestsTooDeep, withoutDeepNesting } from './nesting.ts';
import { remarkInline, remarkMarkdown } from './remark-markdown.ts';
import { scanBlocks } from './scan-blocks.ts';

export type { Definitions, Markdown } from './blocks.ts';

/** Reads the markdown of `file`. Never fails: every text is markdown. */
export function readMarkdown(file: string, source: string): Markdown {
  const written = source.split('\n');
  const text = nestsTooDeep(written) ? withoutDeepNesting(source) : source;
  const lines = text === source ? written : text.split('\n');
  return shortWay(file, text, lines) ?? remarkMarkdown(file, text);
}

function shortWay(file: string, text: string, lines: readonly string[]): Markdown | undefined {
  // a return, a NUL and a byte order mark have rules of their own
  if (text.includes('\r') || text.includes('\0') || text.startsWith('\ufeff')) return undefined;
  const definitions = text.includes(']:') ? definitionsIn(file, lines) : noDefinitions;
  const scanned = definitions && scanBlocks(file, lines, inlineReader(definitions), definitions.text);
  if (!scanned) return undefined;
  const { blocks, frontMatter } = scanned;
  return frontMatter ? { frontMatter, blocks } : { blocks };
}

/** They stand behind the text that uses them, so that this takes a pass of its own; undefined for doubt. */
function definitionsIn(file: string, lines: readonly string[]): PageDefinitions | undefined {
  const nothing = (): Span[] => [];
  const scanned = scanBlocks(file, lines, { text: nothing, row: () => [], irregular: nothing }, '');
  return scanned && definitionsOf(scanned.definitions);
}

/** Reads a fragment of inline text, such as one cell of a table, as spans. `definitions` are the link definitions of its page. */
export function readInline(text: string, definitions?: Definitions): Span[] {
  return remarkInline(text, definitions);
}
