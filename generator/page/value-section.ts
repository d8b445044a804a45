// Sections of an API page that list the values of a parameter -> the values, in the rows of the parameters that they are about.
// `### exchangeIdFormat values` and a table `|Member|Description|` below a row `|targetIdType|exchangeIdFormat|...|`

import type { Report } from '../diagnostics.ts';
import type { Table } from './blocks.ts';
import { enumColumns, enumTitle, readEnumTable } from './enum-section.ts';
import { plainText } from './inline.ts';
import type { Member } from './member.ts';
import type { Part } from './operation-sections.ts';

/** Values that a section lists. */
export interface ValueSection {
  /** A parameter's or a type's. */
  readonly name: string;
  readonly values: readonly string[];
  readonly title: string;
  readonly tables: readonly Table[];
}

/** The parts that list values, and the others. */
export function splitValueParts(parts: readonly Part[], report: Report): { sections: ValueSection[]; others: Part[] } {
  const others: Part[] = [];
  const sections = parts.flatMap((part): ValueSection[] => {
    const title = part.trail.at(-1) ?? '';
    const tables = part.role === 'example' || part.role === 'headers' ? [] : part.blocks.filter((block) => block.kind === 'table');
    const name = tables.length === 0 ? undefined : (enumTitle(title) ?? namedInSentence(part));
    if (name === undefined || !tables.every(listsValues)) {
      others.push(part);
      return [];
    }
    const rows = tables.flatMap((table) => readEnumTable(table, report) ?? []);
    return [{ name, values: rows.map((row) => row.name.value), title, tables }];
  });
  return { sections, others };
}

/** `The following values are allowed for the **scope** parameter.` */
function namedInSentence(part: Part): string | undefined {
  for (const block of part.blocks) {
    const text = block.kind === 'paragraph' ? plainText(block.content) : '';
    const name = /\bvalues\b[^.]{0,60}\b(?:for|of) the (\w+) (?:query )?(?:parameter|property)\b/i.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** `|Value|Description|`, `|Member|Value|Description|`; not `|Name|Value|Description|`, which may list parameters. */
function listsValues(table: Table): boolean {
  const columns = table.header.map((cell) => plainText(cell).toLowerCase());
  return columns[0] !== 'name' && enumColumns(columns)?.name === 0;
}

/** The rows, with the values that sections list for them. What is about no row is reported by `reportUnused`. */
export function withSectionValues<T extends { readonly rows: readonly Member[] }>(table: T, sections: readonly ValueSection[]): T {
  return sections.length === 0 ? table : { ...table, rows: table.rows.map((row) => withValues(row, sections)) };
}

function withValues(row: Member, sections: readonly ValueSection[]): Member {
  const found = row.values ? undefined : sections.find((section) => isAbout(section, row));
  return found ? { ...row, values: { values: found.values, stated: 'phrase' } } : row;
}

function isAbout({ name }: ValueSection, { name: own, type }: Member): boolean {
  const wanted = name.toLowerCase();
  // microsoft.graph.exchangeIdFormat   exchangeIdFormat collection
  const words: readonly string[] = type?.text.toLowerCase().match(/\w+/g) ?? [];
  return own.value.toLowerCase() === wanted || words.includes(wanted);
}

/** Reports the tables of sections that are about none of the rows. */
export function reportUnused(sections: readonly ValueSection[], rows: readonly Member[], report: Report): void {
  for (const section of sections) {
    if (rows.some((row) => isAbout(section, row))) continue;
    for (const table of section.tables) report('table-unplaced', table.origin, { section: section.title });
  }
}
