// Puts the blocks of included files where a page includes them:
// `[!INCLUDE [permissions-table](../includes/permissions/user-list-permissions.md)]`

import type { Report } from '../diagnostics.ts';
import type { IncludeFile } from '../read/source-page.ts';
import type { Block, Paragraph, Span } from './blocks.ts';
import { spansText } from './inline.ts';
import { readMarkdown } from './markdown.ts';

type Includes = ReadonlyMap<string, IncludeFile>;

/** Replaces include paragraphs by what they include; a missing or forbidden target is reported and left out. Snippets are left out. */
export function withIncludes(blocks: readonly Block[], includes: Includes, report: Report): readonly Block[] {
  if (!blocks.some(holdsInclude)) return blocks;
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'paragraph':
        return holdsInclude(block) ? expand(block, includes, report) : [block];
      case 'quote':
        return [{ ...block, blocks: withIncludes(block.blocks, includes, report) }];
      case 'list':
        return [{ ...block, items: block.items.map((item) => withIncludes(item, includes, report)) }];
      default:
        return [block];
    }
  });
}

/** `[!INCLUDE `, in front of a link */
const opening = /\[!INCLUDE\s*$/i;

function holdsInclude(block: Block): boolean {
  switch (block.kind) {
    case 'paragraph':
      return block.content.spans.some(({ text }) => text.includes('[!') && opening.test(text));
    case 'quote':
      return block.blocks.some(holdsInclude);
    case 'list':
      return block.items.some((item) => item.some(holdsInclude));
    default:
      return false;
  }
}

function expand(paragraph: Paragraph, includes: Includes, report: Report): readonly Block[] {
  const { hrefs, rest } = splitIncludes(paragraph.content.spans);
  if (hrefs.length === 0) return [paragraph];
  const text: Block[] = spansText(rest).trim() === '' ? [] : [{ ...paragraph, content: { ...paragraph.content, spans: rest } }];
  return [...text, ...hrefs.flatMap((href) => included(href, paragraph, includes, report))];
}

/** The targets of `[!INCLUDE [title](target)]` among spans, and the spans without them. */
function splitIncludes(spans: readonly Span[]): { readonly hrefs: readonly string[]; readonly rest: readonly Span[] } {
  const hrefs: string[] = [];
  const rest: Span[] = [];
  let inside = false;
  for (const span of spans) {
    if (inside && span.url !== undefined) {
      if (hrefs.at(-1) !== span.url) hrefs.push(span.url);
      continue;
    }
    // `] text [!INCLUDE `
    const text: string = inside ? span.text.replace(/^\s*\]/, '') : span.text;
    const open: RegExpExecArray | null = span.code || span.html ? null : opening.exec(text);
    inside = open !== null;
    const kept = open ? text.slice(0, open.index) : text;
    if (kept !== '') rest.push({ ...span, text: kept });
  }
  return { hrefs, rest };
}

/** Code samples in other languages; they carry no facts and are not read from disk. */
function isSnippet(href: string): boolean {
  return href.includes('/snippets/');
}

function included(href: string, paragraph: Paragraph, includes: Includes, report: Report): readonly Block[] {
  if (isSnippet(href)) return [];
  const file = includes.get(href);
  if (file?.outside) report('include-outside', paragraph.origin, { href });
  else if (file?.text === undefined) report('include-missing', paragraph.origin, { href });
  else return withIncludes(readMarkdown(file.file, file.text).blocks, file.includes, report);
  return [];
}
