// JSON of documented requests -> code of TypeScript, where the types of the package admit it: `{ "displayName": "Ada" }` -> { displayName: 'Ada' }.
// What it admits, the compiler does as well; in doubt it does not.

import type { EnumType, Property, TypeName } from '../ir/ir.ts';
import { propertyKey, stringLiteral } from './identifier.ts';
import type { Member } from './members.ts';
import { primitives } from './odata-alias.ts';
import type { Symbols } from './symbols.ts';
import { itemType } from './type-text.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

// `@odata.type`, `manager@odata.bind`
const annotation = /@odata\./;
const tagKey = '@odata.type';
const longestLine = 80;

export function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Whether `Sendable` of a type admits a value. */
export function isSendable(json: unknown, type: TypeName, symbols: Symbols): boolean {
  const item = itemType(type);
  if (item !== undefined) return Array.isArray(json) && json.every((each) => isSendable(each, item, symbols));
  const primitive = primitives.get(type);
  if (primitive)
    return 'keyword' in primitive ? typeof json === primitive.keyword : primitive.alias !== 'Stream' && typeof json === 'string';
  const symbol = symbols.types.get(type);
  if (symbol === undefined) return true;
  if (symbol.kind === 'enum') return isEnumValue(json, symbol.declaration);
  return isObject(json) && isStructure(json, type, symbols);
}

/** Whether a member, a parameter or a header admits a value; `null` where the docs leave that open. */
export function isSendableAs(json: unknown, property: Property, symbols: Symbols, required = property.nullable === false): boolean {
  if (json === null) return !required && itemType(property.type) === undefined;
  return isSendable(json, property.type, symbols);
}

/** A string that names a member; several of them where they may be combined. */
export function isEnumValue(json: unknown, { members, flags }: EnumType): boolean {
  if (typeof json !== 'string' || flags) return false;
  return json !== 'unknownFutureValue' && members.some((member) => member.name === json);
}

function isStructure(json: JsonObject, type: TypeName, symbols: Symbols): boolean {
  const actual = actualType(json, type, symbols);
  if (actual === undefined) return false;
  const members = symbols.members.all(actual);
  const isOpen = [symbols.types.get(actual)?.declaration, ...symbols.families.ancestors(actual)].some(
    (declaration) => declaration !== undefined && 'open' in declaration && declaration.open === true,
  );
  return Object.entries(json).every(([name, value]) => {
    if (name === tagKey) return true;
    const member = members.get(name);
    if (member) return isMemberValue(value, member, symbols);
    return annotation.test(name) || isOpen;
  });
}

function isMemberValue(value: unknown, { property, required }: Member, symbols: Symbols): boolean {
  return property.readOnly !== true && isSendableAs(value, property, symbols, required);
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

/** Code of any JSON value, broken into lines where one would be long; further lines are indented by `indent`. */
export function valueCode(json: unknown, indent = ''): string {
  if (typeof json === 'string') return codeString(json);
  if (Array.isArray(json))
    return group(
      '[',
      json.map((item) => valueCode(item, `${indent}  `)),
      ']',
      indent,
    );
  if (isObject(json)) {
    return group(
      '{',
      Object.entries(json).map(([name, value]) => `${codeKey(name)}: ${valueCode(value, `${indent}  `)}`),
      '}',
      indent,
    );
  }
  return String(json);
}

/** `{ a: 1, b: 2 }`, or each on a line of its own. */
export function group(open: string, items: readonly string[], close: string, indent: string): string {
  if (items.length === 0) return `${open}${close}`;
  const space = open === '{' ? ' ' : '';
  const line = `${open}${space}${items.join(', ')}${space}${close}`;
  if (indent.length + line.length <= longestLine && !line.includes('\n')) return line;
  return `${open}\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}${close}`;
}

/** A string literal that means the same inside a comment: it neither ends it nor starts a tag. */
export function codeString(text: string): string {
  return stringLiteral(text)
    .replaceAll('*/', '*\\/')
    .replace(/(?<=[\s{])@/g, '\\u0040');
}

function codeKey(name: string): string {
  const key = propertyKey(name);
  // An identifier may stand as it is, but in a literal this one would set the prototype.
  if (key === '__proto__') return "['__proto__']";
  return key === name ? key : codeString(name);
}
