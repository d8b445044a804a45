// Sections and lists of values -> enumerations. A table beats lists in descriptions; several tables are united.
// `### riskLevel values` with members, and `Possible values are: `low`, `high`.` on a property of that type

import type { Report } from '../diagnostics.ts';
import type { EnumRow } from '../page/enum-section.ts';
import type { EnumDeclaration } from './declarations.ts';
import type { EnumUse } from './enum-uses.ts';
import type { EnumMember, EnumType } from './ir.ts';
import type { ListedEnum } from './listed-enums.ts';
import { sourceOf } from './source.ts';
import { isUnknownFutureValue } from './unknown-future-value.ts';

/** Builds an enumeration that sections declare. Sections with different members are reported and united. */
export function buildEnum({ name, sections }: EnumDeclaration, use: EnumUse | undefined, report: Report): EnumType {
  const [first, ...others] = sections;
  const members = new Map<string, EnumMember>();
  for (const { section } of sections) {
    for (const row of section.members) addMember(members, row);
    for (const value of section.noted ?? [])
      if (!members.has(value.toLowerCase())) members.set(value.toLowerCase(), { name: value, origin: section.origin });
  }
  const stated = [...members.values()];
  for (const { section } of sections.length > 1 ? sections : []) {
    const own = new Set(section.members.map((row) => row.name.value.toLowerCase()));
    const missing = stated.filter((member) => !own.has(member.name.toLowerCase())).map((member) => member.name);
    if (missing.length > 0) {
      const related = sections.filter((one) => one.section !== section).map((one) => one.section.origin);
      report('enum-conflict', section.origin, { name, missing }, { related });
    }
  }
  for (const value of use?.noted ?? []) if (!members.has(value.name.toLowerCase())) members.set(value.name.toLowerCase(), value);
  const all = [...members.values()];
  const section = first?.section;
  const description = [first, ...others].map((one) => one?.section.description).find((text) => text !== undefined);
  return {
    name,
    ...(description !== undefined && { description }),
    ...(section?.deprecated !== undefined && { deprecated: section.deprecated }),
    members: all,
    evolvable: all.some((member) => isUnknownFutureValue(member.name)),
    flags: use?.flags === true || sections.some((one) => one.section.flags === true),
    source: sourceOf(first?.page.file ?? '', section?.title),
    ...(section && { origin: section.origin }),
  };
}

function addMember(members: Map<string, EnumMember>, row: EnumRow): void {
  const key = row.name.value.toLowerCase();
  if (members.has(key)) return;
  const { value, description, deprecated, origin } = row;
  members.set(key, {
    name: row.name.value,
    ...(value !== undefined && { value }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
    origin,
  });
}

/** Builds an enumeration that only lists in descriptions tell of: all their values, in order of appearance. */
export function buildListedEnum({ name, lists }: ListedEnum, use: EnumUse | undefined): EnumType {
  const members = new Map<string, EnumMember>();
  // the longest list first: it has the order that most readers saw
  for (const list of lists.toSorted((a, b) => b.values.length - a.values.length)) {
    for (const value of list.values) {
      const known = members.get(value.toLowerCase());
      if (!known || (isCapital(known.name) && !isCapital(value))) members.set(value.toLowerCase(), { name: value, origin: list.origin });
    }
  }
  const all = [...members.values()];
  const [first] = lists;
  return {
    name,
    members: all,
    evolvable: all.some((member) => isUnknownFutureValue(member.name)),
    flags: use?.flags === true,
    source: sourceOf(first?.file ?? ''),
    ...(first && { origin: first.origin }),
  };
}

function isCapital(name: string): boolean {
  return /^[A-Z]/.test(name);
}
