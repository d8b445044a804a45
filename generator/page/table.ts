// A markdown table -> rows with exactly one cell a column. Mends what authors and wrapping editors break:
//   |description|String|The first half          <- a row that goes on
//   and the second half|                        <- is the rest of its description
//   |pattern|String|Matches (*.cer|*.crt)|      <- a pipe that was not escaped

import type { Report } from '../diagnostics.ts';
import type { Block, Row, Table, Text } from './blocks.ts';
import { plainText } from './inline.ts';

export interface DataTable {
  /** Plain text of the header cells, lower case, trailing empty columns dropped. */
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
  readonly table: Table;
}

/** One cell for each column. */
export interface DataRow extends Row {
  /** Cells that the source line does not have, as empty text at the end of the row, were added. */
  readonly complete: boolean;
}

/** The tables of a block, also those inside lists and quotations. */
export function tablesIn(block: Block): readonly Table[] {
  if (block.kind === 'table') return [block];
  if (block.kind === 'quote') return block.blocks.flatMap(tablesIn);
  return block.kind === 'list' ? block.items.flatMap((item) => item.flatMap(tablesIn)) : [];
}

/** Reads a table; blank rows and commented-out rows are dropped, wrapped rows joined, ragged rows cut or filled. */
export function readTable(table: Table, report: Report): DataTable {
  if (table.irregular) report('table-irregular', table.origin, {});
  const columns = table.header.map((cell) => plainText(cell).toLowerCase());
  while (columns.length > 1 && columns.at(-1) === '') columns.pop();
  const rows: DataRow[] = [];
  for (const row of table.rows) {
    if (row.cells.every((cell) => plainText(cell) === '')) continue;
    const above = rows.at(-1);
    if (above && isContinuation(row)) {
      report('row-wrapped', row.origin, {});
      rows[rows.length - 1] = joinRow(above, row);
    } else {
      rows.push(fitRow(row, columns.length, report));
    }
  }
  return { columns, rows, table };
}

/** Reports the columns that hold something and are not among those that are `read`: `Supported resources` behind `Description`. */
export function reportUnread({ rows, table }: DataTable, read: readonly number[], report: Report): void {
  for (const [i, header] of table.header.entries()) {
    const holds = ({ cells }: DataRow): boolean => cells[i] !== undefined && plainText(cells[i]) !== '';
    if (!read.includes(i) && rows.some(holds)) report('column-unread', header.origin, { name: plainText(header) });
  }
}

/** The rest of a hard-wrapped row: one cell, and the line does not start with a pipe. */
function isContinuation(row: Row): boolean {
  return !row.piped && row.cells.slice(1).every((cell) => plainText(cell) === '');
}

function joinRow(above: DataRow, rest: Row): DataRow {
  const last = lastFilled(above.cells);
  const cells = above.cells.map((cell, i) => (i === last ? joinTexts([cell, ...rest.cells.slice(0, 1)], ' ') : cell));
  return { ...above, cells, origin: { ...above.origin, endLine: rest.origin.endLine, endColumn: rest.origin.endColumn } };
}

function lastFilled(cells: readonly Text[]): number {
  const index = cells.findLastIndex((cell) => plainText(cell) !== '');
  return index < 0 ? cells.length - 1 : index;
}

function fitRow(row: Row, columns: number, report: Report): DataRow {
  const { cells, piped, origin } = row;
  if (cells.length === columns) return { cells, piped, origin, complete: true };
  const complete = cells.length >= columns;
  if (cells.length > columns && cells.slice(columns).some((cell) => plainText(cell) !== '')) {
    report('row-ragged', row.origin, { cells: cells.length, columns });
    return { ...row, complete, cells: [...cells.slice(0, columns - 1), joinTexts(cells.slice(columns - 1), '|')] };
  }
  if (!complete) report('row-ragged', row.origin, { cells: cells.length, columns });
  const end = { ...row.origin, line: row.origin.endLine, column: row.origin.endColumn };
  const missing = Array.from({ length: Math.max(0, columns - cells.length) }, (): Text => ({ spans: [], origin: end }));
  return { ...row, complete, cells: [...cells.slice(0, columns), ...missing] };
}

function joinTexts(texts: readonly Text[], separator: string): Text {
  const [first, ...rest] = texts.filter((text) => text.spans.length > 0);
  const last = rest.at(-1);
  if (!first) return texts[0] ?? { spans: [], origin: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 } };
  if (!last) return first;
  const spans = [...first.spans, ...rest.flatMap((text) => [{ text: separator }, ...text.spans])];
  return { spans, origin: { ...first.origin, endLine: last.origin.endLine, endColumn: last.origin.endColumn } };
}
