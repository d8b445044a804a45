// Tables of parameters, properties, headers and query options on API pages -> rows with a clean name.
// `|skip|Int32|Optional. The number of items to skip.|` -> skip, Int32, not required

import type { Origin, Report } from '../diagnostics.ts';
import { memoised } from '../memo.ts';
import type { Block, Table } from './blocks.ts';
import { plainText } from './inline.ts';
import type { MemberColumns } from './member.ts';
import { type Member, readMember } from './member.ts';
import { type DataRow, readTable, reportUnread } from './table.ts';

export interface ParameterTable {
  readonly rows: readonly Member[];
  /** Heading of the section that holds the table. */
  readonly section: string;
  readonly origin: Origin;
}

/** header: the second column is prose, called `Value` on old pages. body: names stand beside types; a table of names alone lists values. */
type Kind = 'parameter' | 'header' | 'body';

interface Columns extends MemberColumns {
  readonly required: number;
}

const nameColumn =
  /^(?:(?:query |path |function |request |optional )*parameters?(?: name)?|property(?: name)?|properties|name|(?:request )?headers?(?: name)?|field|member|argument|query (?:option|string)|option)$/;
const typeColumn = /^(?:(?:data ?|value ?|property ?|parameter ?)?type)$/;
const requiredColumn = /^(?:required|optional|mandatory|required\/optional)\b.*$/;

/** The tables among blocks whose columns name parameters. */
export function parameterTables(blocks: readonly Block[], kind: Kind, section: string, report: Report): ParameterTable[] {
  return blocks.flatMap((block) => {
    const table = block.kind === 'table' ? readParameters(block, kind, section, report) : undefined;
    return table ? [table] : [];
  });
}

function readParameters(table: Table, kind: Kind, section: string, report: Report): ParameterTable | undefined {
  const header = table.header.map((cell) => plainText(cell).toLowerCase());
  const columns = columnsOf(header, kind);
  if (!columns) return undefined;
  const data = readTable(table, report);
  reportUnread(data, Object.values(columns), report);
  const rows = data.rows.flatMap((row) => rowOf(row, columns, kind, report));
  return { rows, section, origin: table.origin };
}

function columnsOf(header: readonly string[], kind: Kind): Columns | undefined {
  const name = header.findIndex((column) => nameColumn.test(column.replace(/[*_:]/g, '').trim()));
  if (name < 0 || name > 1 || header.length < 2) return undefined;
  const value = header.findIndex((column) => /^values?$/.test(column));
  const named = header.findIndex((column) => typeColumn.test(column));
  const prose = header.findIndex((column) => /^(?:descriptions?|notes?|details|comments?|remarks)$/.test(column));
  const type = named >= 0 ? named : kind !== 'header' && prose >= 0 ? value : -1;
  const isPair = header.length === 2 && value === 1;
  if (kind === 'body' && type < 0 && !isPair && !/param|propert/.test(header[name] ?? '')) return undefined;
  // |Property|Operators|Example| below query parameters says how the properties of the result can be queried
  if (kind === 'parameter' && type < 0 && prose < 0 && /propert/.test(header[name] ?? '')) return undefined;
  const description = prose >= 0 ? prose : value >= 0 && value !== type ? value : header.length - 1;
  const required = header.findIndex((column) => requiredColumn.test(column));
  return { name, type, description: description === name || description === type ? -1 : description, required };
}

function rowOf(row: DataRow, columns: Columns, kind: Kind, report: Report): Member[] {
  const nameCell = row.cells[columns.name];
  const written = nameCell ? plainText(nameCell) : '';
  const { value, detail } = (kind === 'header' ? headerOf : parameterOf)(written);
  const member = readMember(row, columns);
  if (value === undefined || !member) {
    report('row-unread', row.origin, {});
    return [];
  }
  const column = columns.required < 0 ? undefined : row.cells[columns.required];
  const cells = `${written} ${member.type?.text ?? ''}`;
  const prose = necessityIn(member.description ?? '');
  // not in a body, where what is required is never null
  const required = (kind === 'parameter' && prose.notOmitted) || (requiredOf(column ? plainText(column) : '', cells) ?? prose.required);
  const description = [detail, member.description ?? ''].filter((part) => part !== '').join(': ');
  const { name, ...facts } = member;
  return [
    {
      name: { value, origin: name.origin },
      ...facts,
      ...(description !== '' && { description }),
      ...(required !== undefined && { required }),
      ...(prose.toCreate && { requiredToCreate: true as const }),
    },
  ];
}

const headerOf = memoised((written) => ({ value: parameterName(written, 'header'), detail: headerDetail(written) }));
const parameterOf = memoised((written) => ({ value: parameterName(written, 'parameter'), detail: '' }));

/** `displayName`, `_if-match_`, `x (deprecated)`, `\$filter`, `Prefer: outlook.timezone`, `**files/fileName**` -> the name; undefined for prose. */
function parameterName(written: string, kind: Kind): string | undefined {
  const bare = written
    .replace(/[`*"'\\]/g, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/^_(.*)_$/, '$1')
    .trim();
  const name =
    kind === 'header' ? bare.replace(/\s*[:=].*$/, '').replace(/\s+header$/i, '') : bare.replace(/[:,;]$/, '').replace(/^\{(.*)\}$/, '$1');
  // displayName   $filter   @odata.type   files/fileName   ocp-client-name
  return /^[@$A-Za-z_][\w.@$/-]*$/.test(name) && !/^[a-z]+\.$/.test(name) ? name : undefined;
}

/** What stands behind the colon of a header's name: `outlook.timezone` of `Prefer: outlook.timezone`. */
function headerDetail(written: string): string {
  const detail = /^[^:=]+[:=]\s*(.+)$/.exec(written)?.[1]?.replace(/[`*]/g, '').trim() ?? '';
  return detail === '' ? '' : `\`${detail}\``;
}

/** Requiredness by column, or by the name or type cell (`String (optional)`); undefined where none says so. */
function requiredOf(column: string, cells: string): boolean | undefined {
  if (/^(?:y|yes|true|required)\b/i.test(column)) return true;
  if (/^(?:n|no|false|optional)\b/i.test(column)) return false;
  if (/\boptional\b/i.test(cells)) return false;
  return /\brequired\b/i.test(cells) ? true : undefined;
}

interface Necessity {
  readonly required?: boolean | undefined;
  readonly toCreate: boolean;
  /** Whatever else the row says: `This parameter is not required. It can be passed as null but cannot be omitted.` */
  readonly notOmitted: boolean;
}

const unsaid: Necessity = { toCreate: false, notOmitted: false };

/** Most descriptions have no word of it, which is quickly known. */
const necessityIn = memoised((prose): Necessity => {
  if (!/optional|req|must be specified|omitted/i.test(prose)) return unsaid;
  const text = prose.replace(/[*_`]/g, '');
  return { required: requiredIn(text), toCreate: requiredToCreate.test(text), notOmitted: notOmitted.test(text) };
});

// It cannot be omitted.   This parameter can't be omitted, but may be null.   Not `It can't be omitted if the lamp is on.`
const notOmitted = /\b(?:can ?not|can['\u2019]t|must not|mustn['\u2019]t|may not) be omitted\b(?!,? (?:if|when|unless|for)\b)/i;

// This property is required when a user is created   This property must be specified when a group is created.
const requiredToCreate = /\bthis property (?:is required|must be specified) when an? [\w ]{1,40} is created\b/i;

function requiredIn(text: string): boolean | undefined {
  // Optional. The number of   (optional)   ... of the file. Optional.   required only for keys of
  if (/^\(?optional\b[.,:;)]?|[.(]\s*optional\.?\)?(?=\s|$)|\bnot required\.?$|\brequired only (?:for|if|when)\b/i.test(text)) return false;
  return NECESSARY.test(text) ? true : undefined;
}

// Required. The id of   Bearer {token}. Required.   (required)   Requried   Not `Required, if it is lit.`
const NECESSARY =
  /^\(?requ?i?r?ried\b|^\(?required(?:[.:;)]|,(?!\s*(?:if|when|unless|only|for)\b)|$| - )|[.(};,>]\s*required(?:[.)]|$)|&gt;\s*required\b/i;
