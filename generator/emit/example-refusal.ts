// JSON of a documented request and a type of the package -> why the type does not admit it: "read-only `id`".
// What is not refused here, the compiler takes as well; in doubt it is refused.

import type { EnumType, Property, TypeName } from '../ir/ir.ts';
import { untypedJson } from '../ir/primitives.ts';
import { collectionItem } from '../ir/type-name.ts';
import { isUnknownFutureValue } from '../ir/unknown-future-value.ts';
import { isObject, type JsonObject } from './example-value.ts';
import type { Member } from './members.ts';
import { primitives } from './odata-alias.ts';
import type { Symbols } from './symbols.ts';

/** What is wrong, as the object of "Unexpected"; undefined where nothing is, empty where a page may be missing that says it is right. */
export type Refusal = string | undefined;

// `@odata.type`, `manager@odata.bind`, `@microsoft.graph.conflictBehavior`: as wide as the type `Annotations`
export const annotation = /^[^@]*@.*\./s;
const tagKey = '@odata.type';

/** Why `Sendable` of a type does not admit the value of a member called `name`. */
export function refusalOf(json: unknown, type: TypeName, name: string, symbols: Symbols): Refusal {
  if (type === untypedJson) return undefined;
  const item = collectionItem(type);
  if (item !== undefined) return Array.isArray(json) ? first(json, (each) => refusalOf(each, item, name, symbols)) : mismatch(name, type);
  const primitive = primitives.get(type);
  if (primitive) {
    const isAdmitted =
      'keyword' in primitive ? typeof json === primitive.keyword : primitive.alias !== 'Stream' && typeof json === 'string';
    return isAdmitted ? undefined : mismatch(name, type);
  }
  const symbol = symbols.types.get(type);
  if (symbol === undefined) return undefined;
  if (symbol.kind === 'enum') return isEnumValue(json, symbol.declaration) ? undefined : mismatch(name, type);
  return isObject(json) ? refusalOfObject(json, type, symbols) : mismatch(name, type);
}

/** Why a member, a parameter or a header does not admit a value; `null` is admitted where the docs leave that open. */
export function refusalAs(json: unknown, property: Property, symbols: Symbols, required = property.nullable === false): Refusal {
  const { name, type } = property;
  if (json !== null) return refusalOf(json, type, name, symbols);
  return required || collectionItem(type) !== undefined ? `\`null\` for \`${name}\`` : undefined;
}

/** A string that names a member; any where members may be combined. */
export function isEnumValue(json: unknown, { members, flags }: EnumType): boolean {
  if (typeof json !== 'string' || isUnknownFutureValue(json)) return false;
  return flags || members.some((member) => member.name === json);
}

function refusalOfObject(json: JsonObject, type: TypeName, symbols: Symbols): Refusal {
  const actual = actualType(json, type, symbols);
  if (actual === undefined) {
    const tag = json[tagKey];
    if (typeof tag === 'string' && !symbols.types.has(tag.replace('#', ''))) return '';
    return tag === undefined ? `object of the abstract type \`${type}\`` : `object of the type \`${tag}\` for \`${type}\``;
  }
  const members = symbols.members.all(actual);
  const line = [symbols.types.get(actual)?.declaration, ...symbols.families.ancestors(actual)];
  const isOpen = line.some((declaration) => declaration !== undefined && 'open' in declaration && declaration.open === true);
  const isWhole = line.every((declaration) => declaration === undefined || !('undocumented' in declaration));
  return first(Object.entries(json), ([name, value]) => {
    if (name === tagKey) return undefined;
    const member = members.get(name);
    if (member) return refusalOfMember(value, member, symbols);
    if (annotation.test(name) || isOpen) return undefined;
    return !isWhole ? '' : `property \`${name}\` unknown to \`${actual}\``;
  });
}

function refusalOfMember(value: unknown, { property, required }: Member, symbols: Symbols): Refusal {
  return property.readOnly === true ? `read-only property \`${property.name}\`` : refusalAs(value, property, symbols, required);
}

/** The type that a value says to be of, if it may be one; the declared type where it says nothing and may be just that. */
function actualType(json: JsonObject, type: TypeName, { types, families }: Symbols): TypeName | undefined {
  const tag = json[tagKey];
  const declared = types.get(type)?.declaration;
  if (tag === undefined) return declared !== undefined && 'abstract' in declared && declared.abstract === true ? undefined : type;
  const name = typeof tag === 'string' && tag.startsWith('#') ? tag.slice(1) : '';
  if (name === type) return type;
  return families.ancestors(name).some((ancestor) => ancestor.name === type) ? name : undefined;
}

function mismatch(name: string, type: TypeName): string {
  return `value of \`${name}\` that is no \`${type}\``;
}

/** What is wrong with the first item that something is wrong with. */
export function first<T>(items: readonly T[], refusal: (item: T) => Refusal): Refusal {
  for (const item of items) {
    const found = refusal(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
