// All pages -> what is declared where: structured types, enumerations, and values of single properties. Nothing is resolved yet.
// One type can have several pages (16 pages describe deviceManagement), one page several enumerations.

import { compareText } from '../diagnostics.ts';
import type { EnumSection } from '../page/enum-section.ts';
import type { Page } from '../page/page.ts';
import type { ResourcePage } from '../page/resource-page.ts';
import { lastSegment } from './names.ts';
import { type Namespaces, namespaceOf, qualify } from './namespaces.ts';
import { readType } from './type-expression.ts';

export interface StructureDeclaration {
  readonly name: string;
  /** The page whose words count first. */
  readonly pages: readonly ResourcePage[];
}

export interface EnumDeclaration {
  readonly name: string;
  readonly sections: readonly DeclaredSection[];
}

export interface DeclaredSection {
  readonly section: EnumSection;
  readonly page: Page;
}

export interface Declarations {
  readonly structures: readonly StructureDeclaration[];
  readonly enums: readonly EnumDeclaration[];
  /** Those that have the name of a structured type. */
  readonly shadowed: readonly EnumDeclaration[];
  readonly propertyValues: PropertyValues;
}

/** Values that a section lists for one property of its page, by file and lower-case name of the property. */
export type PropertyValues = ReadonlyMap<string, ReadonlyMap<string, EnumSection>>;

/** Gathers the declarations of all pages of a version; pages in code-unit order of their files. */
export function declare(pages: readonly Page[], namespaces: Namespaces): Declarations {
  const structures = new Map<string, { name: string; pages: ResourcePage[] }>();
  const enums = new Map<string, { name: string; sections: DeclaredSection[] }>();
  const propertyValues = new Map<string, Map<string, EnumSection>>();
  for (const page of pages.toSorted(comparePages)) {
    if (page.kind !== 'resource' && page.kind !== 'enum') continue;
    const namespace = namespaceOf(page, namespaces);
    if (page.kind === 'resource') {
      const name = qualify(page.name.value, namespace, namespaces);
      const known = structures.get(name.toLowerCase());
      if (known) known.pages.push(page);
      else structures.set(name.toLowerCase(), { name, pages: [page] });
    }
    for (const section of page.enums) {
      if (page.kind === 'resource' && isOfProperty(section, page)) {
        const listed = propertyValues.get(page.file) ?? new Map<string, EnumSection>();
        propertyValues.set(page.file, listed.set(section.name.value.toLowerCase(), section));
        continue;
      }
      const name = qualify(section.name.value, namespace, namespaces);
      const known = enums.get(name.toLowerCase());
      if (known) known.sections.push({ section, page });
      else enums.set(name.toLowerCase(), { name, sections: [{ section, page }] });
    }
  }
  // a structured type and an enumeration of one name: the type wins, its page says that it is one
  const isShadowed = ({ name }: EnumDeclaration): boolean => structures.has(name.toLowerCase());
  const all = [...enums.values()];
  return {
    structures: [...structures.values()].map(ordered),
    enums: all.filter((one) => !isShadowed(one)),
    shadowed: all.filter(isShadowed),
    propertyValues,
  };
}

function comparePages(a: Page, b: Page): number {
  return rank(a) - rank(b) || compareText(a.file, b.file);
}

/** Pages written by hand come before the machine-written partial views `intune-*.md`. */
function rank(page: Page): number {
  return /\/intune-[^/]*$/i.test(page.file) ? 1 : 0;
}

/** The page that is named after the type counts most. */
function ordered(declaration: { name: string; pages: ResourcePage[] }): StructureDeclaration {
  const short = lastSegment(declaration.name).toLowerCase();
  const isNamed = (page: ResourcePage): number => (page.file.toLowerCase().endsWith(`/${short}.md`) ? 0 : 1);
  return { name: declaration.name, pages: declaration.pages.toSorted((a, b) => isNamed(a) - isNamed(b) || comparePages(a, b)) };
}

/** `### state values` on a page with a property `state` and no type `state`: values of that property, no type of its own. */
function isOfProperty(section: EnumSection, page: ResourcePage): boolean {
  const name = lastSegment(section.name.value).toLowerCase();
  const members = [...page.properties, ...page.relationships];
  const isType = members.some(
    (member) => member.type && readType(member.type).alternatives.some((one) => lastSegment(one.name).toLowerCase() === name),
  );
  return !isType && page.properties.some((member) => member.name.value.toLowerCase() === name);
}
