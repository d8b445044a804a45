// The pages of one type -> the type with its own members. Facts of several pages are united, the first page's words count first.
// `v1.0/resources/intune-onboarding-devicemanagement.md` and 15 other pages each show some members of deviceManagement

import type { Report } from '../diagnostics.ts';
import type { Member } from '../page/member.ts';
import type { ResourcePage } from '../page/resource-page.ts';
import { membersOfBody } from './body-members.ts';
import { type BodyShape, bodyShapes } from './body-shapes.ts';
import type { PropertyValues, StructureDeclaration } from './declarations.ts';
import { holdFallbacks } from './hold-fallbacks.ts';
import type { EnumType, Property, StructuredType } from './ir.ts';
import { memberType } from './member-type.ts';
import type { Names } from './names.ts';
import { type Namespaces, namespaceOf } from './namespaces.ts';
import { sourceOf } from './source.ts';

/** What building types takes. */
export interface StructureFacts {
  readonly names: Names;
  readonly namespaces: Namespaces;
  readonly enums: ReadonlyMap<string, EnumType>;
  readonly propertyValues: PropertyValues;
  readonly isEntity: (name: string) => boolean;
}

/** A built member, and the type that its row says it is inherited from. */
export interface BuiltMember {
  readonly property: Property;
  readonly inheritedFrom?: Member['inheritedFrom'];
  readonly file: string;
  /** Findings that the type fell back to unknown, due when the member is kept in the model. */
  readonly fallbacks: readonly (() => void)[];
}

export interface BuiltStructure {
  readonly type: Omit<StructuredType, 'properties' | 'relationships'>;
  readonly properties: readonly BuiltMember[];
  readonly relationships: readonly BuiltMember[];
}

/** Builds one type with all members that its pages list, inherited ones included. */
export function buildStructure(declaration: StructureDeclaration, facts: StructureFacts, report: Report): BuiltStructure {
  const { name, pages } = declaration;
  const properties = new Map<string, BuiltMember>();
  const relationships = new Map<string, BuiltMember>();
  for (const page of pages) {
    const build = memberBuilder(page, name, facts, report);
    for (const member of propertiesOf(page)) addMember(properties, build(member), report);
    for (const member of page.relationships) addMember(relationships, build(member), report);
  }
  for (const key of relationships.keys()) properties.delete(key); // listed in both: the navigation property is the stronger claim
  return { type: typeFacts(name, pages, facts, report), properties: [...properties.values()], relationships: [...relationships.values()] };
}

/** The properties of the page's tables, or of its JSON body where it has no section for them. */
function propertiesOf(page: ResourcePage): readonly Member[] {
  if (page.hasProperties || !page.body) return page.properties;
  return membersOfBody(page.body, new Set(page.relationships.map((member) => member.name.value.toLowerCase())));
}

function typeFacts(
  name: string,
  pages: readonly ResourcePage[],
  { names, isEntity }: StructureFacts,
  report: Report,
): BuiltStructure['type'] {
  const [first] = pages;
  const baseType = names.bases.get(name);
  const key = isEntity(name) ? keyOf(pages, report) : undefined;
  const description = pages.map((page) => page.description).find((text) => text !== undefined);
  const deprecated = first?.deprecated?.value;
  const stated = (fact: (page: ResourcePage) => boolean | undefined): boolean => pages.some((page) => fact(page) === true);
  return {
    kind: isEntity(name) ? 'entity' : 'complex',
    name,
    ...(baseType !== undefined && { baseType }),
    ...(stated((page) => page.annotation?.abstract === true || page.abstract) && { abstract: true }),
    ...(stated((page) => page.annotation?.open === true || page.open) && { open: true }),
    ...(key !== undefined && { key: [key] }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    source: sourceOf(first?.file ?? '', first?.section),
    ...(first && { origin: first.name.origin }),
  };
}

/** The key that an annotation states, spelled as a table lists it; `id` needs no row, since every entity inherits it. */
function keyOf(pages: readonly ResourcePage[], report: Report): string | undefined {
  for (const page of pages) {
    const stated = page.annotation?.keyProperty;
    if (!stated) continue;
    const wanted = stated.value.toLowerCase();
    const listed = page.properties.find((member) => member.name.value.toLowerCase() === wanted)?.name.value;
    if (listed !== undefined) return listed;
    if (wanted === 'id') return 'id';
    report('key-unlisted', stated.origin, { name: stated.value });
  }
  return undefined;
}

function memberBuilder(page: ResourcePage, owner: string, facts: StructureFacts, report: Report): (member: Member) => BuiltMember {
  const scope = { namespace: namespaceOf(page, facts.namespaces), file: page.file };
  const listed = facts.propertyValues.get(page.file);
  let shapes: ReadonlyMap<string, BodyShape> | undefined;
  const isText = (name: string): boolean => {
    shapes ??= bodyShapes(page.body?.text ?? '');
    return shapes.get(name) === 'text';
  };
  const section = (name: string) => listed?.get(name.toLowerCase())?.members.map((row) => row.name.value);
  const own = { names: facts.names, enums: facts.enums, owner, section, isText };
  const held = holdFallbacks(report);
  return (member) => {
    const { type, values } = memberType(member, scope, own, held.report);
    return {
      property: {
        name: member.name.value,
        type,
        origin: member.name.origin,
        ...(values && { values }),
        ...(member.description !== undefined && { description: member.description }),
        ...(member.deprecated !== undefined && { deprecated: member.deprecated }),
        ...(member.readOnly && { readOnly: true }),
        ...(member.nullable !== undefined && { nullable: member.nullable }),
      },
      file: page.file,
      fallbacks: held.take(),
      ...(member.inheritedFrom && { inheritedFrom: member.inheritedFrom }),
    };
  };
}

/** Keeps the first of several rows of one name; rows with different types are reported, and names that no member can have: `@odata.type`, `file/name`. */
function addMember(members: Map<string, BuiltMember>, built: BuiltMember, report: Report): void {
  const { property } = built;
  if (!/^[A-Za-z_]\w*$/.test(property.name)) {
    if (property.origin) report('member-name-invalid', property.origin, { name: property.name });
    return;
  }
  const key = property.name.toLowerCase();
  const known = members.get(key);
  if (!known) members.set(key, built);
  else if (known.property.type !== property.type && property.origin) {
    const related = known.property.origin ? [known.property.origin] : [];
    report('member-conflict', property.origin, { name: property.name, type: property.type, other: known.property.type }, { related });
  }
}
