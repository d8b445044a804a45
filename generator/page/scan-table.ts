// Lines of a GFM table -> header and rows, split at pipes as micromark splits them:
// |Property|Type|Description|
// |:---|:---|:---|

import type { Origin } from '../diagnostics.ts';
import { memoised } from '../memo.ts';
import type { Row, Table, Text } from './blocks.ts';
import type { InlineReader } from './inline-memo.ts';
import { codeIndent, htmlStart, indentOf, interrupts, isBlank, listMarker } from './line-kinds.ts';

/** |:---|:--------|  */
const delimiterRow = /^ {0,3}(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** Whether a table starts at `line`: the next one is a delimiter row with as many cells. */
export function startsTable(line: string, next: string | undefined): boolean {
  if (next === undefined || !mayDelimit(next) || !delimiterRow.test(next)) return false;
  if ((!next.includes('|') && !next.includes(':')) || listMarker.test(next)) return false;
  const indent = indentOf(line);
  if (indent >= codeIndent || line.slice(indent) === '|') return false;
  return countCells(line) === countCells(next);
}

const countCells = memoised((line) => cellsOf(line).length);

/** A cheap look at the first character: `|`, `:`, `-` or white space. */
function mayDelimit(line: string): boolean {
  const code = line.charCodeAt(0);
  return code === 124 || code === 58 || code === 45 || code === 32;
}

/** Number of the line after the last row of the table whose head is at `start`; undefined for doubt. */
export function endOfTable(lines: readonly string[], start: number): number | undefined {
  let end = start + 2;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    if (line.charCodeAt(0) === 124) continue; // `|`, what nearly all rows start with
    if (isBlank(line)) break;
    const ends = endsTable(line);
    if (ends === undefined) return undefined;
    if (ends) break;
  }
  return end;
}

/** A row is any line that starts no other block. */
function endsTable(line: string): boolean | undefined {
  const indent = indentOf(line);
  if (indent >= codeIndent || interrupts(line, indent) || listMarker.test(line)) return true;
  const html = line[indent] === '<' ? htmlStart(line, false) : 'none';
  return html === 'unsure' ? undefined : html !== 'none';
}

/** Reads the table in the lines from `start` to before `end`; `content` reads the cells of a line. */
export function readTableLines(file: string, lines: readonly string[], start: number, end: number, content: InlineReader['row']): Table {
  const header = readRow(file, lines[start] ?? '', start, content);
  const rows: Row[] = [];
  for (let i = start + 2; i < end; i++) rows.push(readRow(file, lines[i] ?? '', i, content));
  const last = lines[end - 1] ?? '';
  const origin = { ...header.origin, endLine: end, endColumn: last.length + 1 };
  return { kind: 'table', header: header.cells, rows, origin };
}

function readRow(file: string, line: string, index: number, content: InlineReader['row']): Row {
  const indent = indentOf(line);
  const number = index + 1;
  const place = (start: number, end: number): Origin => ({
    file,
    line: number,
    column: start + 1,
    endLine: number,
    endColumn: end + 1,
  });
  const cells = content(line).map(({ start, end, spans }): Text => ({ spans, origin: place(start, end) }));
  return { cells, piped: line.charCodeAt(indent) === 124, origin: place(indent, line.length) };
}

/** A cell as it is written. */
export interface Cell {
  /** Of the pipe before the cell. */
  readonly start: number;
  /** Of the pipe after the cell; the last cell takes its pipe and the rest of the line. */
  readonly end: number;
  /** Without white space around it. */
  readonly text: string;
}

/** `| a | b \| c |` -> ` a `, ` b \| c `. A pipe splits also inside code unless it is escaped. */
export function cellsOf(line: string): readonly Cell[] {
  const indent = indentOf(line);
  const cells: Cell[] = [];
  let start = indent;
  let from = line.charCodeAt(indent) === 124 ? indent + 1 : indent;
  for (let i = from; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code === 92) {
      const next = line.charCodeAt(i + 1);
      if (next === 92 || next === 124) i++;
    } else if (code === 124) {
      cells.push({ start, end: i, text: trimCell(line, from, i) });
      start = i;
      from = i + 1;
    }
  }
  const rest = trimCell(line, from, line.length);
  const last = cells.at(-1);
  if (rest === '' && last) cells[cells.length - 1] = { ...last, end: line.length };
  else cells.push({ start, end: line.length, text: rest });
  return cells;
}

function trimCell(line: string, start: number, end: number): string {
  let from = start;
  let to = end;
  while (from < to && isSpace(line.charCodeAt(from))) from++;
  while (to > from && isSpace(line.charCodeAt(to - 1))) to--;
  return line.slice(from, to);
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}
