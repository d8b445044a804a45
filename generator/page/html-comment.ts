// A block of raw HTML -> its comments, which carry the annotations, and the rest.
// `<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.user" } -->`

import type { Origin } from '../diagnostics.ts';
import type { Block } from './blocks.ts';
import { originWithin } from './origin.ts';

/** Splits `html`, which starts at `origin`, into comments and other HTML in page order. */
export function splitHtml(html: string, origin: Origin): Block[] {
  const blocks: Block[] = [];
  const other = (start: number, end: number): void => {
    const text = html.slice(start, end);
    if (text.trim() !== '') blocks.push({ kind: 'html', text, origin: originWithin(html, origin, start, end) });
  };
  let end = 0;
  for (;;) {
    const open = html.indexOf('<!--', end);
    if (open < 0) break;
    other(end, open);
    const close = html.indexOf('-->', open + 4);
    const stop = close < 0 ? html.length : close;
    const unterminated = close < 0 ? ({ unterminated: true } as const) : {};
    blocks.push({ kind: 'comment', text: html.slice(open + 4, stop), origin: originWithin(html, origin, open + 4, stop), ...unterminated });
    end = close < 0 ? html.length : close + 3;
  }
  other(end, html.length);
  return blocks;
}
