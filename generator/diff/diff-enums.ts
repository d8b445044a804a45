// Enums before and after -> enums removed, renamed and added, and values that came, went or changed their spelling.
// ``Possible values are: `list`, `site`.`` -> ``..., `site`, `externalItem`.`` adds one value to microsoft.graph.entityType.

import type { EnumMember, EnumType } from '../ir/ir.ts';
import { isUnknownFutureValue } from '../ir/unknown-future-value.ts';
import { announcement, diffDeclarations, LEAST_SCORE, lastSegment, placeOf, unpaired, useSimilarity } from './diff-declarations.ts';
import { diffText } from './diff-text.ts';
import { type Change, locationOf } from './finding.ts';
import { diffFormerTypes, isFormerName } from './former-names.ts';
import type { ModelIndex } from './model-index.ts';
import { nameSimilarity, overlap, type Pair, pairBest, textSimilarity } from './similarity.ts';
import type { Comparison } from './type-change.ts';

/** Changes of all enums. `renames` as pairEnums found them. */
export function diffEnums(renames: readonly Pair<EnumType, EnumType>[], comparison: Comparison): Change[] {
  const declarations = {
    before: comparison.base.api.enums,
    after: comparison.head.api.enums,
    renames,
    added: (type: EnumType) => addedEnum(type, comparison),
    changed: (before: EnumType, after: EnumType) => diffEnum(before, after, comparison),
  };
  return diffDeclarations(declarations, comparison);
}

function addedEnum({ name, source, origin }: EnumType, { version }: Comparison): Change {
  return { rule: 'type-added', symbol: name, owner: name, after: name, head: locationOf(version, source, origin) };
}

/** Enums that went, paired with enums that came and have much the same values. */
export function pairEnums(base: ModelIndex, head: ModelIndex): Pair<EnumType, EnumType>[] {
  const { gone, come } = unpaired(base.api.enums, head.api.enums);
  const uses = (before: EnumType, after: EnumType) => useSimilarity(base.usesOf(before.name), head.usesOf(after.name));
  return pairBest(gone, come, (before, after) => enumRenameScore(before, after, uses), LEAST_SCORE);
}

function enumRenameScore(before: EnumType, after: EnumType, uses: (before: EnumType, after: EnumType) => number): number {
  if (isFormerName(after, before.name)) return 1;
  if (before.name.toLowerCase() === after.name.toLowerCase()) return 1;
  const members = overlap(
    before.members.map(({ name }) => name),
    after.members.map(({ name }) => name),
  );
  const name = nameSimilarity(lastSegment(before.name), lastSegment(after.name));
  const page = before.source.file === after.source.file ? 1 : 0;
  const byName = 0.55 * members + 0.3 * name + 0.15 * page;
  return byName >= LEAST_SCORE || members < 0.5 ? byName : 0.6 * members + 0.3 * uses(before, after) + 0.1 * name;
}

function diffEnum(before: EnumType, after: EnumType, comparison: Comparison): Change[] {
  const place = placeOf(before, after, comparison);
  const changes: Change[] = [];
  if (before.flags !== after.flags) {
    changes.push({ rule: 'enum-flags-changed', ...place, before: flagsText(before), after: flagsText(after) });
  }
  if (before.evolvable !== after.evolvable) {
    const rule = after.evolvable ? 'enum-became-evolvable' : 'enum-no-longer-evolvable';
    changes.push({ rule, ...place, before: evolvableText(before), after: evolvableText(after) });
  }
  return [
    ...changes,
    ...diffFormerTypes(before, after, comparison),
    ...diffEnumMembers(before, after, comparison),
    ...diffText(before, after, place),
  ];
}

function flagsText({ flags }: EnumType): string {
  return flags ? 'several values at once' : 'one value';
}

function evolvableText({ evolvable }: EnumType): string {
  return evolvable ? 'evolvable' : 'closed';
}

/** The sentinel `unknownFutureValue` is no member: that it came or went is the enum's own finding. */
function realMembers({ members }: EnumType): EnumMember[] {
  return members.filter(({ name }) => !isUnknownFutureValue(name));
}

function diffEnumMembers(before: EnumType, after: EnumType, comparison: Comparison): Change[] {
  const { version } = comparison;
  const [had, has] = [realMembers(before), realMembers(after)];
  const removed = had.filter(({ name }) => !has.some((member) => member.name === name));
  const added = has.filter(({ name }) => !had.some((member) => member.name === name));
  const renames = pairBest(removed, added, (was, is) => memberScore(was, is, had, has), 0.8);
  const gone = removed.filter((member) => !renames.some((pair) => pair.before === member));
  const come = added.filter((member) => !renames.some((pair) => pair.after === member));
  const at = (was: EnumMember | undefined, is: EnumMember | undefined) => ({
    owner: after.name,
    ...(was && { base: locationOf(version, before.source, was.origin ?? before.origin) }),
    ...(is && { head: locationOf(version, after.source, is.origin ?? after.origin) }),
  });
  return [
    ...renames.map(
      ({ before: was, after: is, score }): Change => ({
        rule: 'enum-member-renamed',
        ...at(was, is),
        symbol: `${after.name}/${is.name}`,
        before: was.name,
        after: is.name,
        renameOf: { symbol: `${after.name}/${was.name}`, score },
      }),
    ),
    ...gone.map(
      (was): Change => ({
        rule: 'enum-member-removed',
        ...at(was, undefined),
        symbol: `${after.name}/${was.name}`,
        before: was.name,
        ...announcement({ ...(before.deprecated !== undefined && { deprecated: before.deprecated }), ...was }),
      }),
    ),
    ...come.map(
      (is): Change => ({ ...addedMember(before, comparison), ...at(undefined, is), symbol: `${after.name}/${is.name}`, after: is.name }),
    ),
    ...had.flatMap((was) => {
      const is = has.find(({ name }) => name === was.name);
      return is === undefined ? [] : diffMember(was, is, { ...at(was, is), symbol: `${after.name}/${was.name}` });
    }),
  ];
}

/** Code was written against the base: there the enum said whether values may join, and only values that are received can surprise a reader. */
function addedMember(before: EnumType, { base }: Comparison): Pick<Change, 'rule' | 'side' | 'note'> {
  if (before.evolvable) return { rule: 'enum-member-added-open' };
  const onlySent = base.sent.has(before.name) && !base.received.has(before.name);
  return onlySent ? { rule: 'enum-member-added', side: 'write', note: 'only sent, never received' } : { rule: 'enum-member-added' };
}

function memberScore(was: EnumMember, is: EnumMember, had: readonly EnumMember[], has: readonly EnumMember[]): number {
  const name = nameSimilarity(was.name, is.name);
  if (name === 1) return 1;
  const samePlace = had.indexOf(was) === has.indexOf(is);
  const sameValue = was.value !== undefined && was.value === is.value;
  const text = textSimilarity(was.description, is.description) ?? 0;
  if (sameValue && samePlace && had.length === has.length) return 0.9;
  if (text >= 0.9 && samePlace) return 0.8 * text + 0.2 * name;
  return samePlace && had.length === has.length && name >= 0.8 ? name : 0;
}

function diffMember(was: EnumMember, is: EnumMember, place: Pick<Change, 'symbol' | 'owner' | 'base' | 'head'>): Change[] {
  const changes: Change[] = [];
  if (was.value !== undefined && is.value !== undefined && was.value !== is.value) {
    changes.push({ rule: 'enum-value-changed', ...place, before: String(was.value), after: String(is.value) });
  }
  return [...changes, ...diffText(was, is, place)];
}
