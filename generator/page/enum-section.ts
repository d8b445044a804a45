// A section with the members of an enumeration -> its name and members.
// `### riskLevel values` and a table `| Member | Value | Description |`

import type { Origin, Report } from '../diagnostics.ts';
import type { Block, Table, Text } from './blocks.ts';
import { description as describe } from './description.ts';
import { docMarkdown, plainText } from './inline.ts';
import { deprecation } from './member.ts';
import type { Stated } from './page.ts';
import { allSections, type Section } from './sections.ts';
import { type DataTable, readTable, reportUnread, tablesIn } from './table.ts';
import { readValues, valuesCombine } from './value-list.ts';

/** An enumeration, or the values of one property, as a page lists it in a section of its own. */
export interface EnumSection {
  /** As the heading says: a type's name, or a property's. */
  readonly name: Stated;
  /** Of the heading, as links write it: `risklevel-values`. */
  readonly anchor: string;
  /** The heading. */
  readonly title: string;
  readonly description?: string;
  readonly deprecated?: string;
  readonly members: readonly EnumRow[];
  /** Values that the text above the table adds: `use Prefer: include-unknown-enum-members to get ...` */
  readonly noted?: readonly string[];
  /** The text says that values can be combined. */
  readonly flags?: true;
  readonly origin: Origin;
}

export interface EnumRow {
  readonly name: Stated;
  readonly value?: number;
  readonly description?: string;
  readonly deprecated?: string;
  readonly origin: Origin;
}

/**
 * Headings of sections that list values; the first word is the name. `### riskLevel values`, `## Scope options`, `### DisplayAs options`,
 * `### state property values`, `### responseMode value`, `## lampState Enumeration`, `### color enumeration values`, `### color enum members`,
 * `### shade values (deprecated)`, and the words of a link to it: `shade values deprecated`
 */
const TITLE =
  /^[`*]*((?:microsoft\.graph\.)?[A-Za-z_][\w.]*)[`*]*(?:\s+(?:property|type|attribute|parameter))?\s+(?:(?:enum(?:eration)?\s+)?(?:values?|options|members)|enum(?:eration)?(?:\s+type)?)(?:\s+\(?(deprecated)\)?)?$/i;

/** Words that start such a heading without being a name: `## Possible values`, `### Property values`. */
const NO_NAME: ReadonlySet<string> = new Set([
  'possible',
  'property',
  'supported',
  'valid',
  'allowed',
  'available',
  'enum',
  'enumeration',
  'default',
  'the',
  'return',
  'other',
]);

/** The name in the heading of a section that lists values; undefined for other sections. */
export function enumTitle(title: string): string | undefined {
  const name = TITLE.exec(title)?.[1];
  return name === undefined || NO_NAME.has(name.toLowerCase()) ? undefined : name;
}

/** All sections of the page that list the values of something, but for the one that is read otherwise. */
export function enumSectionsOf(root: Section, report: Report, except?: Section): EnumSection[] {
  return allSections(root).flatMap((section) => {
    const name = enumTitle(section.title);
    if (name === undefined || !section.heading || section === except) return [];
    const read = readEnumSection(section, { value: name, origin: section.heading.content.origin }, report);
    return read ? [read] : [];
  });
}

/** Reads one section as the values of `name`; undefined where it has neither a table nor a list of values. `above` holds the introduction of its page. */
export function readEnumSection(section: Section, name: Stated, report: Report, above?: Section): EnumSection | undefined {
  const members = membersIn(section, report);
  const intro = section.blocks.flatMap(paragraphIn);
  const general = above === undefined || above === section ? [] : above.blocks.flatMap(paragraphIn);
  const notes = [...general, ...[above, section].flatMap((one) => one?.blocks ?? []).flatMap(quotedIn)].filter((text) =>
    EVOLVABLE.test(plainText(text)),
  );
  const listed = [...intro, ...notes].flatMap((text) => readValues(text, docMarkdown(text))?.values ?? []);
  if (members.length === 0 && listed.length === 0) return undefined;
  const text = intro.map(docMarkdown).join(' ');
  const deprecated = deprecation(text) ?? (TITLE.exec(section.title)?.[2] === undefined ? undefined : '');
  const description = intro[0] && describe(intro[0]);
  return {
    name,
    anchor: anchorOf(section.title),
    title: section.title,
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    members,
    ...(listed.length > 0 && { noted: listed }),
    ...([text, ...general.map(docMarkdown)].some(valuesCombine) && { flags: true as const }),
    origin: section.heading?.content.origin ?? name.origin,
  };
}

// Use the `Prefer: include-unknown-enum-members` request header to get the following members in this evolvable enum: `x`.
const EVOLVABLE = /\bevolvable enum|\bunknown-enum-members\b/i;

function paragraphIn(block: Block): Text[] {
  return block.kind === 'paragraph' ? [block.content] : [];
}

function quotedIn(block: Block): Text[] {
  return block.kind === 'quote' ? block.blocks.flatMap(paragraphIn) : [];
}

/** As links to a heading write it: `Risk level values` -> `risk-level-values`. */
export function anchorOf(title: string): string {
  return title
    .trim()
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .replace(/\s+/g, '-');
}

function membersIn(section: Section, report: Report): EnumRow[] {
  return section.blocks.flatMap((block) => {
    if (block.kind === 'table') {
      const rows = readEnumTable(block, report);
      if (!rows) report('table-unplaced', block.origin, { section: section.title });
      return rows ?? [];
    }
    for (const table of tablesIn(block)) report('table-unplaced', table.origin, { section: section.title });
    return block.kind === 'list' ? block.items.flatMap(listedMember) : [];
  });
}

/** `- `on`: The lamp is lit.` */
function listedMember(item: readonly Block[]): EnumRow[] {
  const [first] = item;
  if (first?.kind !== 'paragraph') return [];
  const [name, ...rest] = first.content.spans;
  if (!name?.code && !name?.strong) return [];
  const text = docMarkdown({ spans: rest }).replace(/^[\s:–—-]+/, '');
  return [{ name: { value: name.text.trim(), origin: first.origin }, ...(text !== '' && { description: text }), origin: first.origin }];
}

const NAMES: readonly string[] = [
  'member',
  'members',
  'member name',
  'name',
  'enum value',
  'enum member',
  'enumeration member',
  'enum',
  'possible value',
  'string',
  'value',
  'values',
  'option',
  'status',
  'key',
];
const NUMBERS: ReadonlySet<string> = new Set(['value', 'int value', 'integer value', 'numeric value', 'member', 'number', 'integer', 'id']);
const DESCRIPTIONS: ReadonlySet<string> = new Set(['description', 'meaning', 'notes', 'details', 'definition', 'comments', 'comment']);

interface EnumColumns {
  readonly name: number;
  readonly value: number;
  readonly description: number;
}

/** Which column holds what; undefined where the header is not one of a table of values. */
export function enumColumns(columns: readonly string[]): EnumColumns | undefined {
  const wanted = NAMES.find((name) => columns.includes(name));
  if (wanted === undefined || columns.some((column) => column === 'type' || column === 'data type')) return undefined;
  const name = columns.indexOf(wanted);
  const value = columns.findIndex((column, i) => i !== name && NUMBERS.has(column));
  const description = columns.findIndex((column, i) => i !== name && i !== value && DESCRIPTIONS.has(column));
  // |Maker|Value|Shown as| lists the values of each maker
  const isMap = columns.slice(0, name).some((_, i) => i !== value && i !== description);
  return isMap ? undefined : { name, value, description };
}

/** Reads a table of enum members; undefined where it is none. */
export function readEnumTable(table: Table, report: Report): EnumRow[] | undefined {
  const data = readTable(table, report);
  const columns = enumColumns(data.columns);
  if (columns) reportUnread(data, Object.values(columns), report);
  return columns && enumRows(data, columns, report);
}

function enumRows(data: DataTable, columns: EnumColumns, report: Report): EnumRow[] {
  return data.rows.flatMap((row) => {
    const name = row.cells[columns.name];
    const written = name ? memberName(name) : { text: '', deprecated: false };
    if (!name || written.text === '') {
      report('row-unread', row.origin, {});
      return [];
    }
    // the absence of a value, which every property may have
    if (written.text === 'null') {
      report('member-name-invalid', name.origin, { name: written.text });
      return [];
    }
    const value = columns.value < 0 ? undefined : numberOf(row.cells[columns.value]);
    const text = columns.description < 0 ? undefined : row.cells[columns.description];
    const description = text && describe(text);
    const deprecated = deprecation(description ?? '') ?? (written.deprecated ? '' : undefined);
    return [
      {
        name: { value: written.text, origin: name.origin },
        ...(value !== undefined && { value }),
        ...(description !== undefined && { description }),
        ...(deprecated !== undefined && { deprecated }),
        origin: row.origin,
      },
    ];
  });
}

/** `**on**`, `"on"`, `on (deprecated)` -> on; `North America 5x7in` stays. */
function memberName(cell: Text): { text: string; deprecated: boolean } {
  const text = plainText(cell).replace(/^["'“`*\s]+|["'”`*\s.,]+$/g, '');
  const remark = /\s*\((?:deprecated|default|preview)\)$/i.exec(text);
  return remark ? { text: text.slice(0, remark.index), deprecated: /deprecated/i.test(remark[0]) } : { text, deprecated: false };
}

function numberOf(cell: Text | undefined): number | undefined {
  const text = cell ? plainText(cell) : '';
  // 4   -1   0x10
  return /^(?:-?\d{1,15}|0x[\da-f]{1,12})$/i.test(text) ? Number(text) : undefined;
}
