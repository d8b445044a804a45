// The tables of a page, read without the parsers of pages -> the rows that neither the model nor a finding has.
// What a table is about follows from the heading above it and from its first cells only; names are compared, not positions.

import type { Diagnostic } from '../../generator/diagnostics.ts';
import type { Api, Operation, Property, StructuredType } from '../../generator/ir/ir.ts';
import type { Block, Table } from '../../generator/page/blocks.ts';
import { plainText } from '../../generator/page/inline.ts';
import { readMarkdown } from '../../generator/page/markdown.ts';
import type { SourcePage } from '../../generator/read/source-page.ts';

/** `lines` that are rows of a table of properties, relationships, values or parameters, and those of them that are lost. */
export interface Rows {
  readonly counted: number;
  readonly lost: readonly string[];
}

type Role = 'members' | 'values' | 'parameters';

const ROLES: readonly (readonly [heading: RegExp, role: Role])[] = [
  [/^(?:propert(?:y|ies)|relationships?|navigation propert(?:y|ies))$/i, 'members'],
  [/^(?:members|\S+ (?:values|options))$/i, 'values'],
  [/^(?:(?:optional )?request (?:body|headers)|(?:optional )?(?:query|function|path) parameters)$/i, 'parameters'],
];

/** Headers that the protocol or the client sets; they are no options of a function. */
const OWN_HEADERS: ReadonlySet<string> = new Set(['authorization', 'contenttype', 'accept', 'contentlength', 'host']);

/** What the model knows about each page, by names in lower case. */
export interface Known {
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** Members of types by qualified name, and of enumerations by short name: other pages may document them first. */
  readonly types: ReadonlyMap<string, readonly string[]>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
  /** Lines with a finding. */
  readonly reported: ReadonlyMap<string, ReadonlySet<number>>;
}

export function lostRows(page: SourcePage, { names, types, enums, reported }: Known): Rows {
  // "@odata.type": "microsoft.graph.deviceManagement"
  const documented = /"@(?:odata\.)?type":\s*"#?(microsoft\.graph\.[\w.]+)"/.exec(page.text)?.[1]?.toLowerCase() ?? '';
  const members = page.file.includes('/resources/') ? (types.get(documented) ?? []) : [];
  const known = new Set([...(names.get(page.file) ?? []), ...members]);
  const lines = reported.get(page.file) ?? new Set<number>();
  let title = '';
  let heading = '';
  let role: Role | undefined;
  let counted = 0;
  const lost: string[] = [];
  for (const block of readMarkdown(page.file, page.text).blocks) {
    if (block.kind === 'heading') {
      heading = plainText(block.content).trim();
      role = roleOf(heading);
      if (block.depth === 1) title = heading;
    }
    if (role === undefined) continue;
    for (const table of tablesIn(block)) {
      if (!isAbout(table, role)) continue;
      for (const row of table.rows) {
        const name = nameIn(row.cells[0] ? plainText(row.cells[0]) : '');
        const isBlank = row.cells.every((cell) => plainText(cell) === '');
        if (isBlank || (role === 'parameters' && OWN_HEADERS.has(name))) continue;
        counted++;
        if (role === 'values' && (enums.get(firstWord(heading)) ?? enums.get(firstWord(title)))?.includes(name)) continue;
        if (!known.has(name) && !lines.has(row.origin.line)) lost.push(`${page.file}:${row.origin.line} ${name}`);
      }
    }
  }
  return { counted, lost };
}

function roleOf(heading: string): Role | undefined {
  return ROLES.find(([pattern]) => pattern.test(heading))?.[1];
}

function tablesIn(block: Block): readonly Table[] {
  if (block.kind === 'table') return [block];
  if (block.kind === 'quote') return block.blocks.flatMap(tablesIn);
  return block.kind === 'list' ? block.items.flatMap((item) => item.flatMap(tablesIn)) : [];
}

/** `|Property|Type|Description|`, `|Member|Value|Description|`, `|Name|Description|`; not `|Action value|Supported providers|` */
function isAbout(table: Table, role: Role): boolean {
  const [first = '', ...others] = table.header.map((cell) => plainText(cell).toLowerCase());
  if (role === 'values') return /^(?:members?|values?)$/.test(first);
  if (role === 'members') return others.some((cell) => /type$/.test(cell));
  return (
    /^(?:propert(?:y|ies)|parameters?|name|header)(?: name)?$/.test(first) &&
    others.some((cell) => /^(?:type|value|description)$/.test(cell))
  );
}

/** `**id**` -> id, `color (deprecated)` -> color, `Prefer: outlook.timezone` -> prefer, `item-id` -> itemid */
function nameIn(cell: string): string {
  return plain(cell.replace(/ \(.*$/, '').replace(/:.*$/, ''));
}

function firstWord(heading: string): string {
  return plain(heading.split(/[\s\u00a0]/, 1)[0] ?? '');
}

/** Names are compared by their letters and digits. */
function plain(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

/** Collects what the model and the findings know about each page. */
export function knownAbout(api: Api, diagnostics: readonly Diagnostic[]): Known {
  const names = new Map<string, Set<string>>();
  const add = (file: string | undefined, found: readonly string[]): void => {
    if (file === undefined) return;
    const set = names.get(file) ?? new Set<string>();
    names.set(file, set);
    for (const name of found) set.add(plain(name));
  };
  const declared = new Map(api.types.map((type) => [type.name, type]));
  const types = new Map<string, string[]>();
  for (const type of api.types) {
    const members = allMembers(type, declared);
    types.set(
      type.name.toLowerCase(),
      members.map((member) => plain(member.name)),
    );
    const files = new Set([type.origin?.file, ...members.map((member) => member.origin?.file)]);
    for (const file of files)
      add(
        file,
        members.flatMap((member) => [member.name, ...(member.values ?? [])]),
      );
  }
  const enums = new Map<string, string[]>();
  for (const { name, origin, members } of api.enums) {
    const values = members.map((member) => member.name);
    const short = plain(name.slice(name.lastIndexOf('.') + 1));
    enums.set(short, [...(enums.get(short) ?? []), ...values.map(plain)]);
    for (const file of new Set([origin?.file, ...members.map((member) => member.origin?.file)])) add(file, values);
  }
  for (const operation of api.operations) add(operation.origin?.file, operationNames(operation));
  const reported = new Map<string, Set<number>>();
  for (const { file, line, endLine } of diagnostics) {
    const lines = reported.get(file) ?? new Set<number>();
    reported.set(file, lines);
    for (let at = line; at <= endLine; at++) lines.add(at);
  }
  return { names, types, enums, reported };
}

function allMembers(type: StructuredType, types: ReadonlyMap<string, StructuredType>): Property[] {
  const base = type.baseType === undefined ? undefined : types.get(type.baseType);
  return [...type.properties, ...type.relationships, ...(base ? allMembers(base, types) : [])];
}

function operationNames({ paths, pathParameters, query = [], headers = [], requestBody }: Operation): string[] {
  const body =
    requestBody?.kind === 'object' ? (requestBody.properties ?? []) : requestBody?.kind === 'parameters' ? requestBody.parameters : [];
  // `{id | name}` of a path stands in tables as it is written
  const placeholders = paths.flatMap((path) => path.match(/[\w-]+/g) ?? []);
  return [...[...pathParameters, ...query, ...headers, ...body].map((parameter) => parameter.name), ...placeholders];
}
