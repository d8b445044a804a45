// A JSON value of a documented example against its type in the model -> what does not fit, with the path to it.
// `{ "action": "disable", "provider": "activeDirectory" }` as microsoft.graph.security.invokeActionResult: no property `provider`.

import type { Report } from '../diagnostics.ts';
import type { EnumType, Property, StructuredType } from '../ir/ir.ts';
import { nearestName } from '../ir/nearest-name.ts';
import { untypedJson } from '../ir/primitives.ts';
import { collectionItem } from '../ir/type-name.ts';
import { descendantsOf, isOpenEnded, type ModelIndex, membersOf } from './model-index.ts';

export type JsonPath = readonly (string | number)[];

/** Reports a finding about the value, or with `key` about the key, at a path. */
export type ReportAt = (path: JsonPath, ...finding: Finding) => void;
type Finding = { [C in Parameters<Report>[0]]: [code: C, data: DataOf<C>, extra?: Parameters<Report>[3]] }[Parameters<Report>[0]];
type DataOf<C extends Parameters<Report>[0]> = Parameters<typeof import('../diagnostics.ts').catalogue[C]['message']>[0];

/** Checks `value` against the OData type name `type`. `unknown`, Json and types without a page accept anything. */
export function checkValue(index: ModelIndex, value: unknown, type: string, at: JsonPath, report: ReportAt): void {
  if (type === untypedJson) return;
  if (value === null) return; // docs state `Nullable` so rarely that null is never known to be wrong
  const item = collectionItem(type);
  if (item !== undefined) {
    if (Array.isArray(value))
      value.forEach((entry, i) => {
        checkValue(index, entry, item, [...at, i], report);
      });
    else reportKind(at, type, value, report);
    return;
  }
  const enumType = index.enums.get(type.toLowerCase());
  const structure = index.types.get(type.toLowerCase());
  const wanted = jsonKinds[type];
  if (enumType) checkEnum(enumType, value, at, report);
  else if (structure) checkObject(index, structure, value, at, report);
  else if (wanted && !wanted.includes(kindOf(value))) reportKind(at, type, value, report);
}

/** JSON kinds that carry a primitive on the wire; Int64, Decimal and the special floats may be strings (OData JSON format 4.01, 7.1). */
const jsonKinds: Readonly<Record<string, readonly string[]>> = {
  'Edm.String': ['string'],
  'Edm.Boolean': ['boolean'],
  'Edm.Guid': ['string'],
  'Edm.DateTimeOffset': ['string'],
  'Edm.Date': ['string'],
  'Edm.TimeOfDay': ['string'],
  'Edm.Duration': ['string'],
  'Edm.Binary': ['string'],
  'Edm.Byte': ['number'],
  'Edm.Int16': ['number'],
  'Edm.Int32': ['number'],
  'Edm.Int64': ['number', 'string'],
  'Edm.Decimal': ['number', 'string'],
  'Edm.Single': ['number', 'string'],
  'Edm.Double': ['number', 'string'],
};

function reportKind(at: JsonPath, type: string, value: unknown, report: ReportAt): void {
  const name = at.findLast((key) => typeof key === 'string');
  report(at, 'example-type-mismatch', { name, type }, { actual: kindOf(value) });
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function checkEnum(enumType: EnumType, value: unknown, at: JsonPath, report: ReportAt): void {
  const { name, members } = enumType;
  if (typeof value !== 'string') {
    reportKind(at, name, value, report);
    return;
  }
  const known = members.map((member) => member.name);
  const parts = value.split(',').map((word) => word.trim());
  // pages seldom say that members can be combined: a value that is made of members shows it
  for (const part of enumType.flags || parts.every((word) => known.includes(word)) ? parts : [value]) {
    if (known.includes(part)) continue;
    const cased = known.find((member) => member.toLowerCase() === part.toLowerCase());
    if (cased !== undefined) report(at, 'example-value-case', { value: part, enum: name }, { actual: part, expected: cased });
    else report(at, 'example-value-unknown', { value: part, enum: name, nearest: nearestName(part, known) });
  }
}

function checkObject(index: ModelIndex, declared: StructuredType, value: unknown, at: JsonPath, report: ReportAt): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    reportKind(at, declared.name, value, report);
    return;
  }
  const type = actualType(index, declared, value as Record<string, unknown>, at, report);
  const open = isOpenEnded(index, type);
  const members = membersOf(index, type);
  for (const [key, entry] of Object.entries(value)) {
    if (key.includes('@')) continue; // control information and annotations
    const member = memberNamed(members, key);
    if (member) {
      if (member.name !== key) report([...at, key], 'example-property-case', { name: key }, { actual: key, expected: member.name });
      checkValue(index, entry, member.type, [...at, key], report);
    } else if (!open) {
      reportUnknown(index, type, members, key, at, report);
    }
  }
}

function memberNamed(members: readonly Property[], key: string): Property | undefined {
  return members.find(({ name }) => name === key) ?? members.find(({ name }) => name.toLowerCase() === key.toLowerCase());
}

/** A property that only a derived type has asks for an `@odata.type`; any other is unknown. */
function reportUnknown(
  index: ModelIndex,
  type: StructuredType,
  members: readonly Property[],
  key: string,
  at: JsonPath,
  report: ReportAt,
): void {
  const derived = descendantsOf(index, type).find((child) => memberNamed([...child.properties, ...child.relationships], key));
  if (derived) report([...at, key], 'example-property-derived', { name: key, type: type.name, derived: derived.name });
  else {
    const nearest = nearestMember(
      key,
      members.map(({ name }) => name),
    );
    report([...at, key], 'example-property-unknown', { name: key, type: type.name, nearest });
  }
}

/** A name with few other letters, or else the only one that ends with the same words: `provider` -> identityProvider */
function nearestMember(key: string, names: readonly string[]): string | undefined {
  const near = nearestName(key, names);
  if (near !== undefined) return near;
  const endsWith = (long: string, short: string): boolean => long.endsWith(`${short.charAt(0).toUpperCase()}${short.slice(1)}`);
  const [only, other] = names.filter((name) => endsWith(name, key) || endsWith(key, name));
  return other === undefined ? only : undefined;
}

/** The type that `@odata.type` names where it is one of the declared type's family, else the declared type. */
function actualType(
  index: ModelIndex,
  declared: StructuredType,
  value: Record<string, unknown>,
  at: JsonPath,
  report: ReportAt,
): StructuredType {
  const stated = value['@odata.type'];
  if (typeof stated !== 'string') return declared;
  const name = stated.replace(/^#/, '');
  const type = index.types.get(name.toLowerCase());
  if (!type) {
    if (declared.undocumented) return declared; // nor are those that derive from it
    const family = [declared, ...descendantsOf(index, declared)].map((one) => one.name);
    report([...at, '@odata.type'], 'example-type-unknown', { type: name, nearest: nearestName(name, family) });
    return declared;
  }
  return type;
}
