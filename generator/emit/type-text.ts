// An OData type -> the text of a TypeScript type: `Collection(microsoft.graph.user)` -> `User[]`, `Edm.Guid` -> `Guid`.

import type { Property, TypeName } from '../ir/ir.ts';
import { untypedJson } from '../ir/primitives.ts';
import { collectionItem } from '../ir/type-name.ts';
import { stringLiteral } from './identifier.ts';
import { type ODataAlias, primitives } from './odata-alias.ts';

/** How the file that is being written spells what it does not declare itself. */
export interface Names {
  /** Text that refers to a declared type or enum; absent: there is no such declaration. */
  readonly reference: (name: string) => string | undefined;
  readonly alias: (alias: ODataAlias) => string;
}

/** Type text of any OData type. What is not declared, and any JSON, is `unknown`. */
export function typeText(type: TypeName, names: Names): string {
  const item = collectionItem(type);
  if (item !== undefined) return arrayOf(typeText(item, names));
  if (type === untypedJson) return 'unknown';
  const primitive = primitives.get(type);
  if (primitive === undefined) return names.reference(type) ?? 'unknown';
  return 'alias' in primitive ? names.alias(primitive.alias) : primitive.keyword;
}

/**
 * Type text of a property or parameter without `| null`: as `typeText`, but a list of documented values on a string
 * is an open union, `'a' | 'b' | (string & {})`, that completes in an editor and still takes any string.
 */
export function valueText(property: Pick<Property, 'type' | 'values'>, names: Names): string {
  const item = collectionItem(property.type) ?? property.type;
  if (property.values === undefined || property.values.length === 0 || item !== 'Edm.String') return typeText(property.type, names);
  const union = openUnion(property.values);
  return item === property.type ? union : arrayOf(union);
}

/** `'a' | 'b' | (string & {})` */
export function openUnion(values: readonly string[]): string {
  return [...closedUnion(values), '(string & {})'].join(' | ');
}

/** The literals of some values, in the given order, each once. */
export function closedUnion(values: readonly string[]): readonly string[] {
  return [...new Set(values)].map(stringLiteral);
}

/** `T | null`; nothing is added to `unknown`, which includes null, and to collections, which OData allows to be empty and not to be null. */
export function orNull(text: string, type: TypeName): string {
  return text === 'unknown' || collectionItem(type) !== undefined ? text : `${text} | null`;
}

function arrayOf(item: string): string {
  return item.includes(' ') ? `(${item})[]` : `${item}[]`;
}
