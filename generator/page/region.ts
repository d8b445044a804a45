// Lines that the scanner does not read itself, such as nested lists, through remark: the same lines are read once and put where they stand.
// `> [!NOTE]`, `- one of` with a code block below

import type { Origin } from '../diagnostics.ts';
import type { Block, Row, Text } from './blocks.ts';
import { remarkMarkdown } from './remark-markdown.ts';

/** Regions that are remembered before the memo starts anew, and the longest of them. */
const capacity = 10_000;
const longest = 4_000;
const known = new Map<string, readonly Block[]>();

/** Reads `text`, which starts at line `line` of `file` and depends on nothing around it but the link `definitions` of the page. */
export function readRegion(file: string, text: string, line: number, definitions: string): readonly Block[] {
  const whole = definitions === '' ? text : `${text}\n\n${definitions}`;
  let blocks = known.get(whole);
  if (!blocks) {
    blocks = remarkMarkdown('', whole).blocks;
    if (known.size >= capacity) known.clear();
    if (whole.length <= longest) known.set(whole, blocks);
  }
  return blocks.map((block) => movedBlock(block, file, line - 1));
}

/** Whether a block may end only because its container does: where exactly then depends on what comes next. */
export function staysOpen(block: Block): boolean {
  switch (block.kind) {
    case 'list':
      return block.items.some((item) => item.some(staysOpen));
    case 'quote':
      return block.blocks.some(staysOpen);
    case 'code':
    case 'comment':
      return block.unterminated === true;
    default:
      return block.kind === 'html';
  }
}

function movedBlock(block: Block, file: string, by: number): Block {
  const origin = moved(block.origin, file, by);
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: movedText(block.content, file, by), origin };
    case 'list':
      return { ...block, items: block.items.map((item) => item.map((child) => movedBlock(child, file, by))), origin };
    case 'quote':
      return { ...block, blocks: block.blocks.map((child) => movedBlock(child, file, by)), origin };
    case 'table':
      return {
        ...block,
        header: block.header.map((cell) => movedText(cell, file, by)),
        rows: block.rows.map((row) => movedRow(row, file, by)),
        origin,
      };
    default:
      return { ...block, origin };
  }
}

function movedRow(row: Row, file: string, by: number): Row {
  return { ...row, cells: row.cells.map((cell) => movedText(cell, file, by)), origin: moved(row.origin, file, by) };
}

function movedText(text: Text, file: string, by: number): Text {
  return { spans: text.spans, origin: moved(text.origin, file, by) };
}

function moved(origin: Origin, file: string, by: number): Origin {
  return { file, line: origin.line + by, column: origin.column, endLine: origin.endLine + by, endColumn: origin.endColumn };
}
