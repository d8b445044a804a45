// Types with all members that their pages list -> types with their own members only.
// `|id|String|Inherited from [entity](entity.md).|` is no own member of user; where entity has no page, the row tells what entity has

import type { Report } from '../diagnostics.ts';
import type { BuiltMember, BuiltStructure } from './build-structure.ts';
import type { Property, StructuredType } from './ir.ts';
import { findType, type Names, type Scope, typeOfPage } from './names.ts';
import { defaultNamespace } from './namespaces.ts';
import { sourceOf } from './source.ts';
import type { Undocumented } from './undocumented.ts';

interface Members {
  readonly properties: Map<string, Property>;
  readonly relationships: Map<string, Property>;
}

/** Leaves inherited members to the types that declare them. `undocumented` types get the members that rows say they come from. */
export function withOwnMembers(
  built: readonly BuiltStructure[],
  undocumented: readonly Undocumented[],
  names: Names,
  report: Report,
): StructuredType[] {
  const unknown = new Map(undocumented.map((one): [string, Members] => [one.name, { properties: new Map(), relationships: new Map() }]));
  const declared = new Map(
    built.map((one): [string, Members] => [one.type.name, { properties: keyed(one.properties), relationships: keyed(one.relationships) }]),
  );
  for (const one of built) giveToUndocumented(one, unknown, names);
  const inherited = (name: string): Inherited[] =>
    ancestors(name, names).flatMap((base) => membersOf(base, declared.get(base) ?? unknown.get(base)));
  const keys = new Map(built.map(({ type }) => [type.name, type.key]));
  const isKey = ({ property, base }: Inherited): boolean => keys.get(base)?.includes(property.name) === true;
  const types = built.map(({ type, properties, relationships }): StructuredType => {
    const rows = inherited(type.name).map((one): [string, Inherited] => [one.property.name.toLowerCase(), one]);
    const above = new Map(rows);
    const declarations = new Map(rows.toReversed()); // the farthest, whose facts are those of the member
    for (const { property } of [...properties, ...relationships]) {
      const declaration = declarations.get(property.name.toLowerCase());
      if (declaration) reportOverstated(property, declaration, isKey(declaration), report);
    }
    // a row `ID` below a base with `id` is that property
    const key = type.key?.map((name) => above.get(name.toLowerCase())?.property.name ?? name);
    return { properties: own(properties, above, report), relationships: own(relationships, above, report), ...type, ...(key && { key }) };
  });
  return [...types, ...undocumented.map((one) => undocumentedType(one, unknown.get(one.name), names))];
}

function keyed(members: readonly BuiltMember[]): Map<string, Property> {
  return new Map(members.map(({ property }) => [property.name.toLowerCase(), property]));
}

interface Inherited {
  readonly property: Property;
  readonly base: string;
}

function membersOf(base: string, members: Members | undefined): Inherited[] {
  return members ? [...members.properties.values(), ...members.relationships.values()].map((property) => ({ property, base })) : [];
}

/** Nearest last, so that in a map of members the farthest declaration does not win over a nearer one. */
function ancestors(name: string, { bases }: Names): string[] {
  const found: string[] = [];
  for (let base = bases.get(name); base !== undefined; base = bases.get(base)) found.unshift(base);
  return found;
}

function own(members: readonly BuiltMember[], above: ReadonlyMap<string, Inherited>, report: Report): Property[] {
  return members.flatMap(({ property, fallbacks }) => {
    const inherited = above.get(property.name.toLowerCase());
    if (!inherited) {
      for (const fallback of fallbacks) fallback();
      return [property];
    }
    const { base } = inherited;
    const expected = inherited.property.type;
    if (expected !== property.type && property.origin) {
      report('member-overrides', property.origin, { name: property.name, type: property.type, base, expected });
    }
    return [];
  });
}

/** `Read-only.` in the row of an inherited member that the base declares without it. That a key is never null goes without saying. */
function reportOverstated(
  { name, readOnly, nullable, origin }: Property,
  { property, base }: Inherited,
  isKey: boolean,
  report: Report,
): void {
  const facts = [
    ...(readOnly && !property.readOnly ? ['read-only'] : []),
    ...(nullable === undefined || nullable === (property.nullable ?? !isKey) ? [] : [nullable ? 'nullable' : 'not nullable']),
  ];
  if (facts.length > 0 && origin) report('member-overstated', origin, { name, facts, base });
}

/** A row that says that it is inherited from a type without a page tells a member of that type. */
function giveToUndocumented({ properties, relationships }: BuiltStructure, unknown: ReadonlyMap<string, Members>, names: Names): void {
  for (const [kind, members] of [
    ['properties', properties],
    ['relationships', relationships],
  ] as const) {
    for (const { property, inheritedFrom, file, fallbacks } of members) {
      if (!inheritedFrom) continue;
      const scope: Scope = { namespace: defaultNamespace, file };
      const { text, url } = inheritedFrom;
      const base = (url === undefined ? undefined : typeOfPage(names, url, file)) ?? findType(names, { name: text, url }, scope)?.name;
      const known = base === undefined ? undefined : unknown.get(base);
      const key = property.name.toLowerCase();
      // pages disagree about whether it is a property or a relationship: the first one counts
      if (!known || known.properties.has(key) || known.relationships.has(key)) continue;
      known[kind].set(key, ofBase(property));
      for (const fallback of fallbacks) fallback();
    }
  }
}

/** What a row of one derived type tells of its base: name and type. The words are about the derived type. */
function ofBase({ name, type, values, origin }: Property): Property {
  return { name, type, ...(values && { values }), ...(origin && { origin }) };
}

function undocumentedType(one: Undocumented, members: Members | undefined, { bases }: Names): StructuredType {
  const baseType = bases.get(one.name);
  return {
    kind: one.kind,
    name: one.name,
    ...(baseType !== undefined && { baseType }),
    undocumented: true,
    properties: [...(members?.properties.values() ?? [])],
    relationships: [...(members?.relationships.values() ?? [])],
    source: sourceOf(one.file),
    origin: one.origin,
  };
}
