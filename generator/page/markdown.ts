// Text of a page -> blocks, the short way: most lines of the docs say by themselves what they are, and most cells and sentences
// come many times. remark-markdown.ts is the reference: it reads what is left, and a test holds both equal over all pages.

import type { Definitions, Markdown, Span } from './blocks.ts';
import { inlineReader, noDefinitions } from './inline-memo.ts';
import { withoutDeepNesting } from './nesting.ts';
import { remarkDefinitions, remarkInline, remarkMarkdown } from './remark-markdown.ts';
import { scanBlocks } from './scan-blocks.ts';

export type { Definitions, Markdown } from './blocks.ts';

/** Reads the markdown of `file`. Never fails: every text is markdown. */
export function readMarkdown(file: string, source: string): Markdown {
  const text = withoutDeepNesting(source);
  return shortWay(file, text) ?? remarkMarkdown(file, text);
}

function shortWay(file: string, text: string): Markdown | undefined {
  // a return, a NUL and a byte order mark have rules of their own
  if (/[\r\0]|^\ufeff/.test(text)) return undefined;
  const first = scanBlocks(file, text, inlineReader(noDefinitions), '');
  if (!first || first.definitions === '') return withoutDefinitions(first);
  // the definitions stand behind the text that uses them
  const definitions = { text: first.definitions, targets: remarkDefinitions(first.definitions) };
  return withoutDefinitions(scanBlocks(file, text, inlineReader(definitions), definitions.text));
}

function withoutDefinitions(scanned: ReturnType<typeof scanBlocks>): Markdown | undefined {
  if (!scanned) return undefined;
  const { blocks, frontMatter } = scanned;
  return frontMatter ? { frontMatter, blocks } : { blocks };
}

/** Reads a fragment of inline text, such as one cell of a table, as spans. `definitions` are the link definitions of its page. */
export function readInline(text: string, definitions?: Definitions): Span[] {
  return remarkInline(text, definitions);
}
