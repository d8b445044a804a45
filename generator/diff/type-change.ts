// An OData type before and after -> the rule that describes the change, if any.
// `String` -> `[riskLevel](enums.md#risklevel-values)` is string-to-enum; `String` -> `DateTimeOffset` is the same JSON type.

import type { StructuredType, TypeName } from '../ir/ir.ts';
import { isCollection, itemOf } from '../ir/type-name.ts';
import type { ModelIndex } from './model-index.ts';
import type { RuleId } from './rules.ts';

/** Both sides of a comparison of one version, and the names that types had before. */
export interface Comparison {
  readonly version: string;
  readonly base: ModelIndex;
  readonly head: ModelIndex;
  /** Name in the base -> name in the head, of renamed types and enums. */
  readonly renamed: ReadonlyMap<string, string>;
}

const json: ReadonlyMap<string, 'number' | 'boolean' | 'bytes'> = new Map([
  ['Edm.Byte', 'number'],
  ['Edm.SByte', 'number'],
  ['Edm.Int16', 'number'],
  ['Edm.Int32', 'number'],
  ['Edm.Int64', 'number'],
  ['Edm.Single', 'number'],
  ['Edm.Double', 'number'],
  ['Edm.Decimal', 'number'],
  ['Edm.Boolean', 'boolean'],
  ['Edm.Stream', 'bytes'],
]);

/** What values of a primitive type are in JSON; Guid, Date, Duration, Binary and others are strings. */
function jsonTypeOf(type: TypeName): string {
  return json.get(type) ?? 'string';
}

/** The rule, or undefined where both are the same type, perhaps by another name. */
export function typeChange(before: TypeName, after: TypeName, comparison: Comparison): RuleId | undefined {
  if (before === after) return undefined;
  const [a, b] = [currentName(before, comparison), after];
  if (a === b) return undefined;
  if (itemOf(a) === 'unknown' && itemOf(b) !== 'unknown') return 'type-resolved';
  if (itemOf(b) === 'unknown' && itemOf(a) !== 'unknown') return 'type-lost';
  if (isCollection(a) !== isCollection(b)) return 'type-changed';
  return itemChange(itemOf(before), itemOf(after), comparison);
}

function itemChange(before: TypeName, after: TypeName, { base, head }: Comparison): RuleId {
  const [primitiveBefore, primitiveAfter] = [before.startsWith('Edm.'), after.startsWith('Edm.')];
  if (primitiveBefore && primitiveAfter) return jsonTypeOf(before) === jsonTypeOf(after) ? 'type-alias-changed' : 'type-changed';
  if (primitiveBefore) return jsonTypeOf(before) === 'string' && head.enums.has(after) ? 'string-to-enum' : 'type-changed';
  if (primitiveAfter) return jsonTypeOf(after) === 'string' && base.enums.has(before) ? 'enum-to-string' : 'type-changed';
  const [typeBefore, typeAfter] = [base.types.get(before), head.types.get(after)];
  return typeBefore && typeAfter && isSubtype(typeBefore, typeAfter, { base, head }) ? 'type-to-subtype' : 'type-changed';
}

/** The new type derives from the old one, or has all its members with the same types. */
function isSubtype(before: StructuredType, after: StructuredType, { base, head }: Pick<Comparison, 'base' | 'head'>): boolean {
  if (head.basesOf(after).includes(before.name)) return true;
  const wanted = base.membersOf(before);
  const present = head.membersOf(after);
  return wanted.size > 0 && [...wanted].every(([name, { property }]) => present.get(name)?.property.type === property.type);
}

/** The type as the head names it: a renamed type is the same type. */
export function currentName(type: TypeName, { renamed }: Comparison): TypeName {
  const item = renamed.get(itemOf(type));
  if (item === undefined) return type;
  return isCollection(type) ? `Collection(${item})` : item;
}
