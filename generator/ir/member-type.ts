// A row of a member table -> its type and values.
// `|status|String|Possible values are: `on`, `off`.|` is a string with a pseudo-enum, `|status|lampStatus|...|` has the enumeration

import type { Report } from '../diagnostics.ts';
import type { Member } from '../page/member.ts';
import type { EnumType, TypeName } from './ir.ts';
import { enumOfProperty } from './listed-enums.ts';
import { findType, type Names, resolveFound, type Scope } from './names.ts';
import { isGenericEnum, readType } from './type-expression.ts';
import { itemOf } from './type-name.ts';

export interface MemberType {
  readonly type: TypeName;
  /** Of a string whose values the docs list: a pseudo-enum. */
  readonly values?: readonly string[];
}

/** What resolving the type of a member takes. */
export interface MemberTypeFacts {
  readonly names: Names;
  /** By qualified name. */
  readonly enums: ReadonlyMap<string, EnumType>;
  /** The type that the member belongs to; operations have none. */
  readonly owner?: string;
  /** Values that a section of the page lists for a member. */
  readonly section?: (name: string) => readonly string[] | undefined;
  /** The JSON body of the page shows a string, or strings, for a member. */
  readonly isText?: (name: string) => boolean;
}

/** Resolves the type of a member or parameter. What cannot be resolved is `unknown`, and reported. */
export function memberType(member: Member, scope: Scope, facts: MemberTypeFacts, report: Report): MemberType {
  const { names } = facts;
  const expression = readType(member.type ?? { text: '', origin: member.origin });
  const wrap = (name: TypeName): TypeName => (expression.collection ? `Collection(${name})` : name);
  const [reference, other] = expression.alternatives;
  const listed =
    facts.section?.(member.name.value) ?? (member.values && member.values.stated !== 'note' ? member.values.values : undefined);
  if (reference && isGenericEnum(reference.name) && !other) {
    const name = facts.owner === undefined ? undefined : names.qualified.get(enumOfProperty(facts.owner, member.name.value).toLowerCase());
    if (name !== undefined && facts.enums.has(name)) return { type: wrap(name) };
    report('enum-unnamed', expression.origin, {});
    return { type: wrap('Edm.String'), ...(listed && { values: listed }) };
  }
  const found = expression.alternatives.map((one) => findType(names, one, scope));
  if (reference && !other && !found[0] && facts.isText?.(member.name.value)) {
    report('enum-undocumented', expression.origin, { name: reference.name }, { actual: reference.name });
    return { type: wrap('Edm.String'), ...(listed && { values: listed }) };
  }
  const type = resolveFound(names, expression, found, report);
  const item = itemOf(type);
  if (item === 'Edm.String' && listed) {
    report('pseudo-enum', expression.origin, { name: member.name.value });
    return { type, values: listed };
  }
  const declared = facts.enums.get(item);
  if (declared && member.values) compareValues(member, declared, report);
  return { type };
}

/** Reports a list that differs from the members of the enumeration; letter case does not count. */
function compareValues(member: Member, declared: EnumType, report: Report): void {
  const { values } = member;
  if (!values || !member.type) return;
  const listed = new Set(values.values.map((value) => value.toLowerCase()));
  const known = new Set(declared.members.map((one) => one.name.toLowerCase()));
  const missing = values.stated === 'note' ? [] : declared.members.map((one) => one.name).filter((name) => !listed.has(name.toLowerCase()));
  const extra = values.values.filter((value) => !known.has(value.toLowerCase()));
  if (missing.length === 0 && extra.length === 0) return;
  const related = declared.origin ? [declared.origin] : [];
  report('values-disagree', member.type.origin, { name: declared.name, missing, extra }, { related });
}
