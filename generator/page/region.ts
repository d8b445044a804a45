// Lines that the scanner does not read itself, such as nested lists, through remark: the same lines are read once and put where they stand.
// `> [!NOTE]`, `- one of` with a code block below

import type { Origin } from '../diagnostics.ts';
import type { Block, Row, Text } from './blocks.ts';
import { codeIndent, htmlStart, indentOf, interrupts, isBlank, listMarker, thematicBreak } from './line-kinds.ts';
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

/** Number of the line after the quote that starts at `start`, with every line that may belong to it. */
export function endOfQuote(lines: readonly string[], start: number): number | undefined {
  return endOfContainer(lines, start, false);
}

/** Number of the line after the list that starts at `start`, with every line that may belong to it; undefined where that is open. */
export function endOfList(lines: readonly string[], start: number): number | undefined {
  return endOfContainer(lines, start, true);
}

function endOfContainer(lines: readonly string[], start: number, list: boolean): number | undefined {
  let end = start;
  let within = 0; // white space in front of lines that surely belong to the last item
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const indent = indentOf(line);
    if (isBlank(line)) {
      if (!list && onlyQuoted(lines, start, i)) return end;
      continue;
    }
    const afterBlank = i > end && i > start;
    if (afterBlank ? closes(line) : closesDirectly(line, indent, list)) return end;
    const item = list ? listMarker.exec(line) : null;
    if (item && (indent < within || within === 0)) within = item[0].length;
    else if (mayHideBlanks(line, indent, within)) return undefined;
    end = i + 1;
  }
  return end;
}

/** After a blank line: text at the margin that is no item of a list. */
function closes(line: string): boolean {
  return thematicBreak.test(line) ? line.charCodeAt(0) > 32 : !/^[ \t\d*+-]/.test(line);
}

/** Without a blank line: a block at the margin that also ends a paragraph, so it is no lazy rest of one. */
function closesDirectly(line: string, indent: number, list: boolean): boolean {
  if (indent > 0 || line.startsWith('>') === !list) return false;
  return interrupts(line, indent) && !(list && listMarker.test(line) && !thematicBreak.test(line));
}

/** A fence or raw HTML that may stand outside the container and go on over blank lines. */
function mayHideBlanks(line: string, indent: number, within: number): boolean {
  if (indent >= within && within > 0) return false;
  if (indent >= codeIndent) return false;
  const text = line.slice(indent);
  return /^(?:```|~~~)/.test(text) || (text.startsWith('<') && htmlStart(line, false) !== 'none');
}

function onlyQuoted(lines: readonly string[], start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!/^ {0,3}>/.test(lines[i] ?? '')) return false;
  return true;
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
