// A table of properties, relationships or parameters -> its members. Knows the names that authors give to the columns.
// `| Property name | Type | Description |`

import type { Report } from '../diagnostics.ts';
import type { Table } from './blocks.ts';
import { plainText } from './inline.ts';
import { type Member, type MemberColumns, readMember } from './member.ts';
import { type DataTable, readTable, reportUnread } from './table.ts';

/** Header cells, lower case, that mark a column of member names. `method` stands over properties on two pages, `parameter` over properties on none. */
const NAMES: ReadonlySet<string> = new Set([
  ...[
    'property',
    'properties',
    'property name',
    'propertyname',
    'relationship',
    'relationships',
    'relationship name',
    'navigation property',
  ],
  ...['name', 'parameter', 'parameters', 'parameter name', 'field', 'attribute', 'member', 'element', 'column', 'method', 'facet', 'key'],
]);
const TYPES: ReadonlySet<string> = new Set([
  'type',
  'data type',
  'datatype',
  'property type',
  'return type',
  'returntype',
  'value type',
  'types',
]);
const DESCRIPTIONS: ReadonlySet<string> = new Set([
  'description',
  'descriptions',
  'details',
  'comment',
  'comments',
  'notes',
  'value',
  'meaning',
  'definition',
]);

/** The columns of a member table; undefined where the table has no column of names and one of types. */
export function memberColumns(table: DataTable): MemberColumns | undefined {
  const type = table.columns.findIndex((column) => TYPES.has(column));
  const name = table.columns.findIndex((column, i) => i !== type && NAMES.has(column));
  if (type < 0 || (name < 0 && type === 0)) return undefined;
  const named = table.columns.findIndex((column) => DESCRIPTIONS.has(column));
  const next = Math.max(name, type) + 1;
  return { name: Math.max(name, 0), type, description: named >= 0 ? named : next < table.columns.length ? next : -1 };
}

/** What the header says, without reading the rows: true for a table of typed members. */
export function isMemberTable(table: Table): boolean {
  return table.header.some((cell) => TYPES.has(plainText(cell).toLowerCase()));
}

/** What the header says of the names: true where a column is called after them. */
export function namesMembers(table: Table): boolean {
  return table.header.some((cell) => NAMES.has(plainText(cell).toLowerCase()));
}

/** Reads the rows of a member table. A row that is no member is a heading inside the table, or is reported as lost. */
export function readMembers(table: DataTable, columns: MemberColumns, report: Report): Member[] {
  return table.rows.flatMap((row) => {
    const member = readMember(row, columns);
    if (member?.type || (member && columns.type < 0)) return [member];
    // `|**Device configuration**|||` groups the rows below
    const alone = row.cells.slice(1).every((cell) => plainText(cell) === '');
    const bold = row.cells[columns.name]?.spans.every((span) => span.strong || span.text.trim() === '') ?? false;
    if (alone && bold) report('row-group', row.origin, { text: row.cells[0] ? plainText(row.cells[0]) : '' });
    else if (member) return [member];
    else report('row-unread', row.origin, {});
    return [];
  });
}

/** Reads a table of members at once; undefined where it is none. */
export function membersOf(table: Table, report: Report): Member[] | undefined {
  const data = readTable(table, report);
  const columns = memberColumns(data);
  if (columns) reportUnread(data, Object.values(columns), report);
  return columns && readMembers(data, columns, report);
}
