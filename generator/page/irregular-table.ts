// Lines that are meant as a table but that GFM reads as a paragraph, because the delimiter row has another number of
// cells than the header, or is missing:
//   |Permission type|Permissions (from least to most privileged)|
//   |:---|:---|:---|:---|
//   |Application|UserAuthenticationMethod.Read.All|

import type { Origin } from '../diagnostics.ts';
import type { Row, Span, Table, Text } from './blocks.ts';

/** |:---|:--------|  */
const delimiter = /^\s*(?:\|\s*)?:?-+:?\s*(?:\|\s*:?-+:?\s*)*(?:\|\s*)?$/;

/**
 * Reads the lines of the paragraph at `origin` as a table, or gives undefined where they are none.
 * `lines` are the lines of the whole page; `inline` reads the text of one cell.
 */
export function irregularTable(lines: readonly string[], origin: Origin, inline: (text: string) => Span[]): Table | undefined {
  const own = lines.slice(origin.line - 1, origin.endLine);
  const header = own.every((line) => /^\s*\|/.test(line)) ? headerAbove(lines, origin.line - 1) : undefined;
  if (header !== undefined) {
    const rows = own.map((line, i) => readRow(line, origin.file, origin.line + i, inline));
    return { kind: 'table', header: readRow(lines[header] ?? '', origin.file, header + 1, inline).cells, rows, irregular: true, origin };
  }
  const start = own.findIndex((line, i) => line.includes('|') && isTableFrom(own, i));
  if (start !== 0) return undefined; // prose above a table in the same paragraph stays prose
  const rows: Row[] = own.map((line, i) => readRow(line, origin.file, origin.line + i, inline));
  const hasDelimiter = delimiter.test(own[1] ?? '');
  const [first, ...rest] = rows;
  return first && { kind: 'table', header: first.cells, rows: hasDelimiter ? rest.slice(1) : rest, irregular: true, origin };
}

/** So far above the header is looked for: the bound keeps hostile pages linear, and the longest real table has fewer rows. */
const REACH = 500;

/**
 * Index of the header of the table that a comment cuts in two right above `line`, which GFM ends there:
 * `|id|String|...|`, `<!-- |color|String|...| -->`, `|size|Int32|...|`
 */
function headerAbove(lines: readonly string[], line: number): number | undefined {
  if (!/-->\s*$/.test(lines[line - 1] ?? '')) return undefined;
  for (let i = line - 1; i > Math.max(0, line - REACH) && (lines[i] ?? '').trim() !== ''; i--) {
    const above = lines[i - 1] ?? '';
    if (delimiter.test(lines[i] ?? '') && above.includes('|') && lines.slice(i, line).some((one) => /^\s*<!--/.test(one))) return i - 1;
  }
  return undefined;
}

function isTableFrom(lines: readonly string[], start: number): boolean {
  const second = lines[start + 1];
  if (second === undefined) return false;
  if (second.includes('|') && delimiter.test(second)) return true;
  return lines.slice(start).every((line) => /^\s*\|.*\|\s*$/.test(line) && splitCells(line).length > 1);
}

function readRow(line: string, file: string, number: number, inline: (text: string) => Span[]): Row {
  const origin = { file, line: number, column: 1, endLine: number, endColumn: line.length + 1 };
  const cells = splitCells(line).map(({ text, column }): Text => {
    const at = { file, line: number, column, endLine: number, endColumn: column + text.length };
    return { spans: text === '' ? [] : inline(text.replaceAll('\\|', '|')), origin: at };
  });
  return { cells, piped: /^\s*\|/.test(line), origin };
}

/** `| a | b \| c |` -> `a`, `b \| c`, as GFM splits: a pipe splits also inside code unless it is escaped. */
function splitCells(line: string): { text: string; column: number }[] {
  const cells: { text: string; column: number }[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = line.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    cells.push({ text: raw.trim(), column: start + lead + 1 });
    start = end + 1;
  };
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '|') push(i);
  }
  push(line.length);
  if (cells[0]?.text === '') cells.shift();
  if (cells.at(-1)?.text === '') cells.pop();
  return cells;
}
