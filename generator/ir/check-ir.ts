// Invariants of a finished model. A violation is our own bug, never a fault of the docs.

import { invariant } from '../assert.ts';
import type { Api, Property, TypeName } from './ir.ts';
import { itemOf } from './type-name.ts';
import { isUnknownFutureValue } from './unknown-future-value.ts';

/** Throws where names are not unique, a base is a cycle or missing, or a type of a member is not declared. */
export function checkIr(api: Api): void {
  const names = new Set<string>();
  for (const { name } of [...api.types, ...api.enums]) {
    invariant(!names.has(name), `${name} is declared twice`);
    names.add(name);
  }
  const bases = new Map(api.types.map((type) => [type.name, type.baseType]));
  for (const type of api.types) {
    const seen = new Set<string>();
    for (let base: string | undefined = type.name; base !== undefined; base = bases.get(base)) {
      invariant(!seen.has(base), `${type.name} derives from itself`);
      seen.add(base);
      invariant(bases.has(base), `${type.name} derives from ${base}, which is not declared`);
    }
    checkMembers(type.name, [...type.properties, ...type.relationships], names);
  }
  for (const one of api.enums)
    invariant(
      one.evolvable === one.members.some(({ name }) => isUnknownFutureValue(name)),
      `${one.name} is evolvable exactly with unknownFutureValue`,
    );
}

function checkMembers(owner: string, members: readonly Property[], names: ReadonlySet<string>): void {
  const seen = new Set<string>();
  for (const { name, type } of members) {
    invariant(!seen.has(name), `${owner}.${name} is declared twice`);
    seen.add(name);
    invariant(isDeclared(type, names), `${owner}.${name} has the type ${type}, which is not declared`);
  }
}

function isDeclared(type: TypeName, names: ReadonlySet<string>): boolean {
  const item = itemOf(type);
  return item === 'unknown' || item.startsWith('Edm.') || names.has(item);
}
