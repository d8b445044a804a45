// Base types and descendants, looked up by qualified name. "Inherits from [attachment](attachment.md)" on fileAttachment
// makes fileAttachment a child of attachment; emission asks for parents, children and the tags of a family.

import { compareText } from '../diagnostics.ts';
import type { Api, StructuredType } from '../ir/ir.ts';

export interface Families {
  /** Whether a structured type of that name is declared. */
  readonly has: (name: string) => boolean;
  /** The declared base type; absent also where following bases would come back to the type. */
  readonly base: (name: string) => StructuredType | undefined;
  /** From the nearest to the farthest. */
  readonly ancestors: (name: string) => readonly StructuredType[];
  /** Direct descendants, sorted by name. */
  readonly children: (name: string) => readonly StructuredType[];
  /** All descendants that values can have as their type: all but the abstract ones, sorted by name. */
  readonly concreteDescendants: (name: string) => readonly StructuredType[];
  /** Whether some descendant is abstract and nothing is known to inherit from it. */
  readonly hasAbstractLeaf: (name: string) => boolean;
}

/** Reads the families of an Api. Unresolved bases and cycles of bases count as no base. */
export function createFamilies(api: Api): Families {
  const types = new Map(api.types.map((type) => [type.name, type]));
  const children = new Map<string, StructuredType[]>();
  const base = (name: string) => acyclicBase(types, name);
  for (const type of api.types) {
    const parent = base(type.name);
    if (!parent) continue;
    const siblings = children.get(parent.name);
    if (siblings) siblings.push(type);
    else children.set(parent.name, [type]);
  }
  for (const list of children.values()) list.sort((a, b) => compareText(a.name, b.name));
  const childrenOf = (name: string): readonly StructuredType[] => children.get(name) ?? [];
  const descendants = (name: string): StructuredType[] => childrenOf(name).flatMap((child) => [child, ...descendants(child.name)]);
  return {
    has: (name) => types.has(name),
    base,
    ancestors: (name) => {
      const found: StructuredType[] = [];
      for (let type = base(name); type; type = base(type.name)) found.push(type);
      return found;
    },
    children: childrenOf,
    concreteDescendants: (name) =>
      descendants(name)
        .filter((type) => type.abstract !== true)
        .sort((a, b) => compareText(a.name, b.name)),
    hasAbstractLeaf: (name) => descendants(name).some((type) => type.abstract === true && childrenOf(type.name).length === 0),
  };
}

function acyclicBase(types: ReadonlyMap<string, StructuredType>, name: string): StructuredType | undefined {
  const baseOf = (type: StructuredType | undefined) => (type?.baseType === undefined ? undefined : types.get(type.baseType));
  const parent = baseOf(types.get(name));
  const seen = new Set<string>();
  for (let type = parent; type; type = baseOf(type)) {
    if (seen.has(type.name)) break;
    seen.add(type.name);
  }
  return seen.has(name) ? undefined : parent;
}
