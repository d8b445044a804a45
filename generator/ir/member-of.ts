// The members of a type by name, its own and those that it inherits.
// `/users/{id}/manager` asks for `manager` of microsoft.graph.user, `/me/id` for what it has from microsoft.graph.entity

import { memoisedByObject } from '../memo.ts';
import type { Property, StructuredType } from './ir.ts';

/** The properties and relationships that a type declares itself, by lower-case name: there are no two that differ in case only. */
const ownMembers = memoisedByObject(({ properties, relationships }: StructuredType): ReadonlyMap<string, Property> => {
  const members = new Map<string, Property>();
  for (const one of properties) members.set(one.name.toLowerCase(), one);
  for (const one of relationships) members.set(one.name.toLowerCase(), one);
  return members;
});

/** A member of a type or of one of its bases, whatever the case of `name`. `added` are members that types have beside their own, by type and lower-case name. */
export function memberOf(
  owner: string,
  name: string,
  types: ReadonlyMap<string, StructuredType>,
  added?: ReadonlyMap<string, ReadonlyMap<string, Property>>,
): Property | undefined {
  const wanted = name.toLowerCase();
  for (let type = types.get(owner); type; type = type.baseType === undefined ? undefined : types.get(type.baseType)) {
    const member = ownMembers(type).get(wanted) ?? added?.get(type.name)?.get(wanted);
    if (member) return member;
  }
  return undefined;
}
