// The two shapes of a type name: `microsoft.graph.user`, and `Collection(microsoft.graph.user)` with its item.

import type { TypeName } from './ir.ts';

/** The item's type of a collection; absent for any other type. */
export function collectionItem(type: TypeName): TypeName | undefined {
  return isCollection(type) ? type.slice('Collection('.length, -1) : undefined;
}

/** The item's type of a collection, any other type itself. */
export function itemOf(type: TypeName): TypeName {
  return collectionItem(type) ?? type;
}

/** `Collection(Edm.String)` */
export function isCollection(type: TypeName): boolean {
  return type.startsWith('Collection(') && type.endsWith(')');
}
