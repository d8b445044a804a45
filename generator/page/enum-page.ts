// A page that declares enumerations and no structured type.
// `# lampState enum type` with a section `## Members`; `# Enum values` with a section `### lampState values` for each

import type { Report } from '../diagnostics.ts';
import { type EnumSection, enumSectionsOf, enumTitle, readEnumSection } from './enum-section.ts';
import { plainText } from './inline.ts';
import type { PageHead, Stated } from './page.ts';
import { allSections, type Section } from './sections.ts';
import { tablesIn } from './table.ts';

export interface EnumPage extends PageHead {
  readonly kind: 'enum';
  /** The page's own enumeration, of its section `Members`, first. */
  readonly enums: readonly EnumSection[];
}

/** Headings of the section with the members of the page's own enumeration. */
const MEMBERS: ReadonlySet<string> = new Set(['members', 'enum members', 'enumeration members', 'values', 'enum values']);

/** The section with the members of the page's own enumeration. */
export function membersSection(root: Section): Section | undefined {
  return allSections(root).find((section) => section.depth > 1 && MEMBERS.has(section.title.toLowerCase()));
}

/** Reads an enum page; undefined where it declares none. `name` is the page's own enumeration, if it has one. */
export function parseEnumPage(head: PageHead, root: Section, name: Stated | undefined, report: Report): EnumPage | undefined {
  const title = root.children.find((one) => one.depth === 1);
  const section = name && (membersSection(root) ?? title);
  const own = name && section && ownEnum(head, section, title, name, report);
  const enums = [...(own ? [own] : []), ...enumSectionsOf(root, report, own && title)];
  if (enums.length === 0) return undefined;
  for (const other of allSections(root)) {
    if (other !== section && enumTitle(other.title) === undefined) reportTables(other, report);
  }
  return { ...head, kind: 'enum', enums };
}

/** Tables of sections that list no values. */
function reportTables(section: Section, report: Report): void {
  for (const table of section.blocks.flatMap(tablesIn)) report('table-unplaced', table.origin, { section: section.title });
}

function ownEnum(head: PageHead, section: Section, title: Section | undefined, name: Stated, report: Report): EnumSection | undefined {
  const read = readEnumSection(section, name, report, title);
  if (!read) return undefined;
  return {
    ...read,
    ...(head.description !== undefined && { description: head.description }),
    ...(head.deprecated && { deprecated: head.deprecated.value }),
    title: section.depth === 1 ? '' : section.title,
    anchor: '',
  };
}

/** The name in the heading of the page of one enumeration, `# lampState enum type`; undefined for any other heading. */
export function enumHeading(head: PageHead): Stated | undefined {
  if (!head.heading) return undefined;
  // lampState enum type   lampState enumeration   lampState enum (deprecated)
  const name = /^((?:microsoft\.graph\.)?[A-Za-z_][\w.]*)\s+enum(?:eration)?\b(?!\s+values)/i.exec(plainText(head.heading))?.[1];
  return name === undefined ? undefined : { value: name, origin: head.heading.origin };
}
