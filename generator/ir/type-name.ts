// The two shapes of a type name: `microsoft.graph.user`, and `Collection(microsoft.graph.user)` with its item.

import type { TypeName } from './ir.ts';

// `Collection(Edm.String)`
const collection = /^Collection\((.*)\)$/s;

/** The item's type of a collection; absent for any other type. */
export function collectionItem(type: TypeName): TypeName | undefined {
  return collection.exec(type)?.[1];
}

/** The item's type of a collection, any other type itself. */
export function itemOf(type: TypeName): TypeName {
  return collectionItem(type) ?? type;
}

export function isCollection(type: TypeName): boolean {
  return collection.test(type);
}
