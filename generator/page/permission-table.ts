// Permissions sections -> rows of a scheme with its permissions, from all layouts since 2021:
// `|Application|User.Read.All, User.ReadWrite.All|` least to most or most to least, `|Permission type|Least privileged|Higher privileged|`,
// a column for each scheme and a row for each resource, rows indented below a scheme.

import type { Origin, Report } from '../diagnostics.ts';
import { memoised, memoisedByObject } from '../memo.ts';
import type { Annotation } from './annotation.ts';
import type { Block, Span, Table, Text } from './blocks.ts';
import { cleanUrl } from './http-request.ts';
import { collapse, type Inline, plainText, spansText } from './inline.ts';
import type { Part } from './operation-sections.ts';
import { type DataRow, readTable } from './table.ts';

export type Scheme = 'delegatedWork' | 'delegatedPersonal' | 'application';

export interface PermissionRow {
  readonly scheme: Scheme;
  /** Alternatives; `A and B` where several are needed at once. Both lists are empty where the scheme is not supported. */
  readonly least: readonly string[];
  readonly higher: readonly string[];
  /** What the row or its table is about, where the page has several for one scheme. */
  readonly when?: string;
  /** Of the names, those with a `*` behind them. */
  readonly marked?: readonly string[];
  readonly origin: Origin;
}

export interface PermissionTable {
  /** What the section says about names with a `*`: `Permissions marked with * use resource-specific consent.` */
  readonly note?: string;
  readonly rows: readonly PermissionRow[];
  /** `requestUrls` of the annotation: the request lines that the table is about. */
  readonly requests?: readonly { readonly method: string; readonly path: string }[];
  readonly origin: Origin;
}

/** Reads the permissions sections. Prose that names permissions without a table, or cells that cannot be read, are reported. */
export function permissionTables(parts: readonly Part[], annotations: ReadonlyMap<Origin, Annotation>, report: Report): PermissionTable[] {
  const count = parts.flatMap((part) => part.blocks.filter((block) => block.kind === 'table')).length;
  const several = count > 1;
  return parts.flatMap((part) =>
    part.blocks.flatMap((block, i): PermissionTable[] => {
      if (block.kind === 'paragraph' && count === 0) reportBullet(block.content, report);
      if (block.kind !== 'table') return [];
      const when = several ? topicOf(part, i) : undefined;
      const rows = readRows(block, when, report);
      const requests = requestsOf(part.blocks.slice(Math.max(0, i - reach), i), annotations);
      if (!rows) {
        report('table-unplaced', block.origin, { section: part.trail.at(-1) ?? '' });
        return [];
      }
      const note = rows.some(({ marked }) => marked) ? noteBelow(part.blocks.slice(i + 1)) : undefined;
      return [{ rows, origin: block.origin, ...(requests.length > 0 && { requests }), ...(note !== undefined && { note }) }];
    }),
  );
}

/** `> **Note**: Permissions marked with * use [resource-specific consent](https://aka.ms/teams-rsc).`, `> [!IMPORTANT]`, `\\* Administrators must create ...` */
function noteBelow(blocks: readonly Block[]): string | undefined {
  for (const text of blocks.flatMap(paragraphsOf)) {
    const plain = collapse(plainText(text));
    if (/(?:^|\s)\*(?=\s)/.test(plain)) return plain.replace(label, '');
  }
  return undefined;
}

// Note:   Notes:   [!IMPORTANT]   *
const label = /^(?:\[!\w+\]\s*)?(?:notes?\s*:\s*)?(?:\*\s*:?\s*)?/i;

function paragraphsOf(block: Block): Text[] {
  if (block.kind === 'paragraph') return [block.content];
  return block.kind === 'quote' ? block.blocks.flatMap(paragraphsOf) : [];
}

/** How far above a table the blocks about it may stand: a sentence, a fence, an annotation, a note. */
const reach = 6;

/** What a table is about where there are several: the sentence above that ends with a colon, or the heading of its section. */
function topicOf(part: Part, index: number): string | undefined {
  for (const block of part.blocks.slice(Math.max(0, index - reach), index).reverse()) {
    if (block.kind === 'table') break;
    const text = block.kind === 'paragraph' ? plainText(block.content) : '';
    if (text.endsWith(':')) return text.slice(0, -1);
  }
  return part.trail.length > 1 ? part.trail.at(-1)?.replace(/:$/, '') : undefined;
}

/** `"requestUrls": ["DELETE /me/x", ...]` of the annotation above a table, or one such text. */
function requestsOf(above: readonly Block[], annotations: ReadonlyMap<Origin, Annotation>): { method: string; path: string }[] {
  const start = above.findLastIndex((block) => block.kind === 'table' || block.kind === 'comment');
  const block = above[start];
  const annotation = block?.kind === 'comment' ? annotations.get(block.origin) : undefined;
  if (annotation?.blockType !== 'permissions') return [];
  const urls = annotation.values.requestUrls;
  return (Array.isArray(urls) ? urls : [urls]).flatMap((url: unknown) => {
    // DELETE /me/cloudLicensing/assignments/{id}
    const [, method, target] = (typeof url === 'string' && /^\s*(GET|POST|PUT|PATCH|DELETE)\s+(\S.*)$/.exec(url)) || [];
    const clean = target === undefined ? undefined : cleanUrl(target);
    return method !== undefined && clean && 'path' in clean ? [{ method, path: clean.path }] : [];
  });
}

/** `* If accessing events: Calendars.Read` tells no scheme, so it cannot become a row. */
function reportBullet(text: Text, report: Report): void {
  const plain = plainText(text);
  // Calendars.Read   User.ReadWrite.All
  const names = /(?:^|[\s:(])[A-Z]\w+\.(?:Read|ReadWrite|ReadBasic|Send|Create|Manage|Invite)\w*/;
  if (plain.length < 200 && names.test(plain)) {
    report('permission-unread', text.origin, { text: plain });
  }
}

function readRows(table: Table, when: string | undefined, report: Report): PermissionRow[] | undefined {
  const header = table.header.map((cell) => plainText(cell));
  const schemes = header.map(schemeOf);
  if (schemes.filter((scheme) => scheme !== undefined).length > 1) return transposedRows(table, schemes, report);
  // |Permission type|...   |Type|Permissions (from least to most privileged)|   |Permission type (by workflow)|...
  if (
    !/^(?:permission\s)?type\b|^permissions?\b|^scheme$/i.test(header[0] ?? '') ||
    header.some((cell) => /^(?:property|description)$/i.test(cell))
  )
    return undefined;
  const data = readTable(table, report);
  if (!data.rows.some((row) => row.cells[0] && schemeOf(plainText(row.cells[0])))) return undefined;
  const higher = header.findIndex((cell, i) => i > 1 && /\bhigher\b/i.test(cell));
  const columns = header.slice(1).map((title, i) => ({ index: i + 1, title }));
  if (higher >= 0) return leastHigherRows(data.rows, higher, when, report);
  return columns.flatMap(({ index, title }) => {
    const topic = columns.length > 1 ? title.replace(/\s*\(.*$/, '').replace(/^permissions?\s+/i, '') : when;
    return listRows(data.rows, index, /most to least/i.test(title), topic, report);
  });
}

/** Delegated (work or school account)   Delegated (personal Microsoft account   Application */
function schemeOf(label: string): Scheme | undefined {
  if (/^\W*delegated\b/i.test(label))
    return /personal/i.test(label) && !/work or school/i.test(label) ? 'delegatedPersonal' : 'delegatedWork';
  return /^\W*application\b/i.test(label) ? 'application' : undefined;
}

function transposedRows(table: Table, schemes: readonly (Scheme | undefined)[], report: Report): PermissionRow[] {
  return readTable(table, report).rows.flatMap((row) => {
    const when = row.cells[0] && schemes[0] === undefined ? plainText(row.cells[0]) : '';
    return schemes.flatMap((scheme, i) => (scheme ? cellRows(scheme, row.cells[i], false, when === '' ? undefined : when, report) : []));
  });
}

function leastHigherRows(rows: readonly DataRow[], higherIndex: number, when: string | undefined, report: Report): PermissionRow[] {
  return rows.flatMap((row): PermissionRow[] => {
    const [label, leastCell] = row.cells;
    const scheme = label && schemeOf(plainText(label));
    if (!scheme) {
      report('permission-unread', row.origin, { text: label ? plainText(label) : '' });
      return [];
    }
    const least = alternativesOf(leastCell, report);
    const higher = alternativesOf(row.cells[higherIndex], report);
    const marked = [...markedIn(leastCell), ...markedIn(row.cells[higherIndex])];
    return [{ scheme, least, higher, ...(when !== undefined && { when }), ...(marked.length > 0 && { marked }), origin: row.origin }];
  });
}

/** Rows of a column that lists permissions in order. A row without a scheme is about a part of the row above: `|&nbsp; **Policy Set**|...|` */
function listRows(rows: readonly DataRow[], index: number, mostFirst: boolean, when: string | undefined, report: Report): PermissionRow[] {
  let above: Scheme | undefined;
  return rows.flatMap((row, i): PermissionRow[] => {
    const label = row.cells[0] ? plainText(row.cells[0]) : '';
    const own = schemeOf(label);
    const scheme = own ?? above;
    const cell = row.cells[index];
    if (!scheme) {
      report('permission-unread', row.origin, { text: label });
      return [];
    }
    above = scheme;
    const next = rows[i + 1]?.cells[0];
    const isGroup = own !== undefined && (!cell || plainText(cell) === '') && next !== undefined && schemeOf(plainText(next)) === undefined;
    if (isGroup) return [];
    const topic = own ? when : [when, label].filter((part) => part).join(', ');
    return cellRows(scheme, cell, mostFirst, topic, report);
  });
}

/** A cell may be about several things: `For **user** resource: User.Read<br/>For **group** resource: Group.Read.All` */
function cellRows(scheme: Scheme, cell: Text | undefined, mostFirst: boolean, when: string | undefined, report: Report): PermissionRow[] {
  if (!cell) return [];
  const lines = linesOf(cell);
  const rows = (lines.some(({ topic }) => topic !== undefined) ? lines : [{ topic: undefined, text: cell }]).map(({ topic, text }) => {
    const listed = alternativesOf(text, report);
    const ordered = mostFirst ? listed.toReversed() : listed;
    const about = [when, topic].filter((part) => part).join(', ');
    const marked = markedIn(text);
    return {
      scheme,
      least: ordered.slice(0, 1),
      higher: ordered.slice(1),
      origin: cell.origin,
      ...(about !== '' && { when: about }),
      ...(marked.length > 0 && { marked }),
    };
  });
  return rows;
}

function linesOf({ spans, origin }: Text): { topic: string | undefined; text: Text }[] {
  return linesIn(spans).map(({ topic, text }) => ({ topic, text: { origin, ...text } }));
}

const linesIn = memoisedByObject((all: readonly Span[]): { readonly topic: string | undefined; readonly text: Inline }[] => {
  const lines: Span[][] = [[]];
  for (const span of all) {
    if (span.html && /^<\/?br\b/i.test(span.text)) lines.push([]);
    else lines.at(-1)?.push(span);
  }
  return lines
    .filter((spans) => spansText(spans).trim() !== '')
    .map((spans) => {
      const plain = collapse(spansText(spans));
      // For user resource: User.Read   Chat.Read for a chat message.
      const [, front, list] = /^For (?:the |an? )?([^:]+?)(?: resources?)?:\s*(.*)$/i.exec(plain) ?? [];
      const [, scopes, back] = /^((?:[\w-]+\.)+[\w-]+) for (?:the |an? )?([^.:]+)\.?$/i.exec(plain) ?? [];
      return { topic: front ?? back, text: { spans: [{ text: list ?? scopes ?? plain }] } };
    });
});

// User.Read.All   User-CloudLicensing.AssignLicenses   Policy.Read.All*
const scope = /(?<![\w.-])[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+/g;
const shortScope = /(?<![\w.-])(?:email|openid|profile|offline_access)(?![\w.-])/g;
// Not supported.   Not available   None.   n/a   Not applicable   -   Don't use
const unsupported = /^\W*(?:(?:not(?: yet)? (?:supported|available|applicable)|none|n\/?a|unsupported)\b|$)/i;

/** The alternatives of a cell in order; empty where the scheme is not supported. */
function alternativesOf(cell: Text | undefined, report: Report): readonly string[] {
  const text = cell ? plainText(cell) : '';
  const found = scopesIn(text);
  if (cell && found.length === 0 && !unsupported.test(text)) report('permission-unread', cell.origin, { text });
  return found;
}

const scopesIn = memoised((text): readonly string[] => {
  const found: string[] = [];
  for (const part of text.split(/[,;]|\bor\b/)) {
    const names = part.match(scope) ?? part.match(shortScope) ?? [];
    // A and B, C plus D: one alternative.   A B: two, written without a comma
    const joined = /\b(?:and|plus)\b|[&+]/.test(part) ? [names.join(' and ')] : names;
    found.push(...joined.filter((name) => name !== '' && !found.includes(name)));
  }
  return found;
});

// TeamSettings.ReadWrite.Group*, TeamSettings.ReadWrite.All
function markedIn(cell: Text | undefined): string[] {
  const text = cell ? plainText(cell) : '';
  if (!text.includes('*')) return [];
  return [...new Set(text.match(/(?<![\w.-])[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)+(?=\*)/g))];
}
