// An Api -> look-ups by name, for checks that walk values along types.

import type { Api, EnumType, Property, StructuredType } from '../ir/ir.ts';

export interface ModelIndex {
  /** By qualified name in lower case. */
  readonly types: ReadonlyMap<string, StructuredType>;
  readonly enums: ReadonlyMap<string, EnumType>;
  /** Types by the name of their base type in lower case. */
  readonly derived: ReadonlyMap<string, readonly StructuredType[]>;
}

export function indexModel(api: Api): ModelIndex {
  const derived = new Map<string, StructuredType[]>();
  for (const type of api.types) {
    if (type.baseType === undefined) continue;
    const key = type.baseType.toLowerCase();
    derived.set(key, [...(derived.get(key) ?? []), type]);
  }
  const byName = <T extends { readonly name: string }>(items: readonly T[]): Map<string, T> =>
    new Map(items.map((item) => [item.name.toLowerCase(), item]));
  return { types: byName(api.types), enums: byName(api.enums), derived };
}

/** The type, its base type, and so on; a cycle ends the line. */
export function lineOf(index: ModelIndex, type: StructuredType): StructuredType[] {
  const line: StructuredType[] = [];
  for (let at: StructuredType | undefined = type; at && !line.includes(at); at = index.types.get(at.baseType?.toLowerCase() ?? ''))
    line.push(at);
  return line;
}

/** May have members that the model does not know: open, or with a type in its line that no page documents. */
export function isOpenEnded(index: ModelIndex, type: StructuredType): boolean {
  return lineOf(index, type).some((one) => one.open || one.undocumented);
}

/** All types below, nearest first. */
export function descendantsOf(index: ModelIndex, type: StructuredType, seen: ReadonlySet<string> = new Set()): StructuredType[] {
  const children = (index.derived.get(type.name.toLowerCase()) ?? []).filter((child) => !seen.has(child.name));
  const known = new Set([...seen, type.name, ...children.map((child) => child.name)]);
  return [...children, ...children.flatMap((child) => descendantsOf(index, child, known))];
}

/** Own and inherited members in order, the nearest declaration of a name first. */
export function membersOf(index: ModelIndex, type: StructuredType): Property[] {
  return lineOf(index, type).flatMap((ancestor) => [...ancestor.properties, ...ancestor.relationships]);
}
