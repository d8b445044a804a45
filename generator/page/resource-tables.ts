// Every table of a resource page -> where it belongs: properties, relationships, methods, derived types; or a finding that it belongs nowhere.
// The section decides, not the header: `## Relationships` with `| Property | Type | Description |` holds relationships.

import type { Report } from '../diagnostics.ts';
import type { Block, Table } from './blocks.ts';
import { enumTitle } from './enum-section.ts';
import { linksOf, plainText } from './inline.ts';
import { inheritance, type Member } from './member.ts';
import { isMemberTable, membersOf, namesMembers } from './member-table.ts';
import { type Reference, referenceAfter, referencesIn } from './reference.ts';
import type { Section } from './sections.ts';
import { tablesIn } from './table.ts';
import { announcesDerived } from './type-prose.ts';

/** What the tables of a page say. */
export interface ResourceTables {
  readonly properties: readonly Member[];
  readonly relationships: readonly Member[];
  /** A section or table of properties is there, be it empty. */
  readonly hasProperties: boolean;
  readonly methods: readonly Reference[];
  readonly section?: string;
}

type Role = 'properties' | 'relationships' | 'methods' | 'derived' | 'values' | 'other' | 'none';

/** Headings, lower case. What is not here takes the role of the section around it. */
const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...roles('properties', 'properties', 'property', 'common properties', 'property values', 'attributes', 'fields', 'parameters'),
  ...roles('relationships', 'relationships', 'relationship', 'navigation properties', 'navigation property', 'navigations'),
  ...roles('methods', 'methods', 'method', 'supported methods', 'tasks', 'common tasks', 'operations', 'actions', 'functions', 'reports'),
  ...roles('derived', 'derived types', 'derived resources', 'subtypes', 'types derived from this type'),
  ...roles(
    'other',
    'instance attributes',
    'instance annotations',
    'see also',
    'related content',
    'related topics',
    'remarks',
    'next steps',
    'examples',
  ),
  ...roles(
    'other',
    'example',
    "what's new",
    'what’s new',
    'permissions',
    'authorization',
    'response',
    'request',
    'http request',
    'request body',
  ),
  ...roles('none', 'json representation', 'representation', 'json'),
]);

function roles(role: Role, ...titles: string[]): [string, Role][] {
  return titles.map((title) => [title, role]);
}

interface Placed {
  readonly properties: Member[];
  readonly relationships: Member[];
  readonly methods: Reference[];
  hasProperties: boolean;
  section: string | undefined;
}

/** Places every table of the page that declares `type`. */
export function placeTables(root: Section, type: string, report: Report): ResourceTables {
  const placed: Placed = { properties: [], relationships: [], methods: [], hasProperties: false, section: undefined };
  placeSection(root, 'none', type, placed, report);
  const { section, ...tables } = placed;
  return { ...tables, ...(section !== undefined && { section }) };
}

function placeSection(section: Section, around: Role, type: string, placed: Placed, report: Report): void {
  const role = roleOf(section, around, type);
  if (role === 'properties') placed.hasProperties = true;
  for (const [i, block] of section.blocks.entries()) {
    for (const table of tablesIn(block)) placeTable(table, section.blocks[i - 1], section, role, placed, report);
  }
  // the role of an H1 is that of the page: its sections start anew
  for (const child of section.children) placeSection(child, section.depth > 1 ? role : 'none', type, placed, report);
}

function roleOf(section: Section, around: Role, type: string): Role {
  const title = section.title.toLowerCase();
  const known = ROLES.get(title);
  if (known) return known;
  if (section.depth > 1 && enumTitle(section.title) !== undefined) return 'values';
  // `## lampError properties` on the page of lampError, and `## Properties of a lamp policy definition`, which are not properties of the type
  const subject = /^(\S+) properties$/.exec(title)?.[1];
  if (subject !== undefined) return type.toLowerCase().endsWith(subject) ? 'properties' : 'other';
  return title.startsWith('properties of ') ? 'other' : around;
}

function placeTable(table: Table, above: Block | undefined, section: Section, role: Role, placed: Placed, report: Report): void {
  if (role === 'methods') {
    placed.methods.push(...methodsIn(table, report));
    return;
  }
  if (enumTitle(section.title) !== undefined) return; // enum-section.ts reads it
  const holdsMembers = role === 'properties' || role === 'relationships' ? isOfRole(table, section) : isPropertyTable(table, role);
  const members = holdsMembers ? membersOf(table, report) : undefined;
  if (!members) {
    const derived = role === 'derived' || (above?.kind === 'paragraph' && announcesDerived(above.content));
    if (!derived || !hasReferences(table)) report('table-unplaced', table.origin, { section: section.title });
    return;
  }
  // `The following properties are inherited from [baseItem](baseitem.md).`
  const from = above?.kind === 'paragraph' ? referenceAfter(above.content, inheritance) : undefined;
  const own = from ? members.map((member) => ({ inheritedFrom: from, ...member })) : members;
  if (role === 'relationships') placed.relationships.push(...own);
  else {
    placed.properties.push(...own);
    placed.hasProperties = true;
    placed.section ??= section.title;
  }
}

/** type-prose.ts reads the derived types: rows that name one. */
function hasReferences(table: Table): boolean {
  return table.rows.every((row) => row.cells[0] !== undefined && referencesIn(row.cells[0]).length > 0);
}

/** Below a heading of its own a table may be about something else: `### Supported user properties` with `| User property | Property type | Supports eq |` */
function isOfRole(table: Table, section: Section): boolean {
  return ROLES.has(section.title.toLowerCase()) || namesMembers(table);
}

/** Outside of the sections for it, only a table that says so itself has properties: `| Property | Type | Description |` */
function isPropertyTable(table: Table, role: Role): boolean {
  const first = table.header[0] ? plainText(table.header[0]).toLowerCase() : '';
  return role === 'none' && /^propert(?:y|ies)(?: name)?$/.test(first) && isMemberTable(table);
}

/** `|[Get user](../api/user-get.md)|[user](user.md)|...|` -> the link to the API page. Rows without a link group others, or name a method without a page. */
function methodsIn(table: Table, report: Report): Reference[] {
  return table.rows.flatMap((row) => {
    const [cell, ...others] = row.cells;
    const link = cell && linksOf(cell)[0];
    if (cell && link) return [{ text: link.text, url: link.url, origin: cell.origin }];
    const text = cell ? plainText(cell) : '';
    const alone = others.every((one) => plainText(one) === '');
    if (text !== '' || !alone) report(alone ? 'row-group' : 'method-unlinked', row.origin, { text });
    return [];
  });
}
