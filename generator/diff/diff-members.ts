// Properties and relationships of a type before and after -> what was removed, renamed, added or changed.
// `|creationTimestamp|DateTimeOffset|The time ...|` -> `|createdDateTime|DateTimeOffset|The time ...|` is one rename.

import type { Property, StructuredType } from '../ir/ir.ts';
import { isCollection, itemOf } from '../ir/type-name.ts';
import { diffText, nothingReported, type Reported } from './diff-text.ts';
import { type Change, locationOf } from './finding.ts';
import { FORMER } from './former-names.ts';
import { type Member, ownMembers } from './model-index.ts';
import type { RuleId } from './rules.ts';
import { nameSimilarity, pairBest, textSimilarity } from './similarity.ts';
import { type Comparison, typeChange } from './type-change.ts';

/** Changes of the own members of a type. A member that only moved to or from a base is no change. */
export function diffMembers(before: StructuredType, after: StructuredType, comparison: Comparison): Change[] {
  const wasThere = comparison.base.membersOf(before);
  const isThere = comparison.head.membersOf(after);
  const removed = ownMembers(before).flatMap(([name, member]) => (isThere.has(name) ? [] : [member]));
  const added = ownMembers(after).flatMap(([name, member]) => (wasThere.has(name) ? [] : [member]));
  const renames = pairRenames(removed, added, comparison);
  const renamedFrom = new Set(renames.map((pair) => pair.before));
  const renamedTo = new Set(renames.map((pair) => pair.after));
  return [
    ...renames.map(({ before: was, after: is, score }) => renamedMember(was, is, score, comparison)),
    ...removed.filter((member) => !renamedFrom.has(member)).map((member) => removedMember(member, after, comparison)),
    ...added.filter((member) => !renamedTo.has(member)).map((member) => addedMember(member, comparison)),
    ...keptMembers(before, after, comparison).flatMap(([was, is]) => changedMember(was, is, after, comparison)),
  ];
}

/** Members of both sides that this type answers for: it declares them on one side at least, and not just once more beside a base that has them anyway. */
function keptMembers(before: StructuredType, after: StructuredType, { base, head }: Comparison): [Member, Member][] {
  const [wasThere, isThere] = [base.membersOf(before), head.membersOf(after)];
  const names = new Set([...ownMembers(before), ...ownMembers(after)].map(([name]) => name));
  return [...names].flatMap((name): [Member, Member][] => {
    const [was, is] = [wasThere.get(name), isThere.get(name)];
    if (was === undefined || is === undefined) return [];
    if (was.owner !== before && head.basesOf(after).includes(was.owner.name)) return [];
    if (is.owner !== after && base.basesOf(before).includes(is.owner.name)) return [];
    return [[was, is]];
  });
}

const LEAST_SCORE = 0.75;

function pairRenames(removed: readonly Member[], added: readonly Member[], comparison: Comparison) {
  return pairBest(removed, added, (was, is) => renameScore(was, is, comparison), LEAST_SCORE);
}

/**
 * How much `is` looks like `was` under another name: same type, same place between the same neighbours, same text, similar name.
 * Without a text the name has to carry it.
 */
function renameScore(was: Member, is: Member, comparison: Comparison): number {
  if (is.property.formerNames?.includes(was.property.name)) return 1;
  const name = nameSimilarity(was.property.name, is.property.name);
  if (name === 1) return 1;
  const sameType = typeChange(was.property.type, is.property.type, comparison) === undefined ? 1 : 0;
  const place = was.navigation === is.navigation && isSamePlace(was, is) ? 1 : 0;
  const text = textSimilarity(was.property.description, is.property.description);
  const byName = name >= 0.8 ? 0.5 * name + 0.25 * sameType + 0.25 * place : 0;
  if (text === undefined) return Math.max(byName, name >= 0.5 ? 0.3 * sameType + 0.3 * place + 0.4 * name : 0);
  return Math.max(byName, text >= 0.9 ? 0.2 * sameType + 0.2 * place + 0.4 * text + 0.2 * name : 0);
}

/** The neighbour before or after is the same, or both are alone. */
function isSamePlace(was: Member, is: Member): boolean {
  const [before, after] = [neighbours(was), neighbours(is)];
  return before.some((name, side) => name === after[side]);
}

function neighbours({ property, owner, navigation }: Member): [string, string] {
  const list = navigation ? owner.relationships : owner.properties;
  const at = list.indexOf(property);
  return [list[at - 1]?.name ?? '', list[at + 1]?.name ?? ''];
}

function placeOf(member: Member, version: string) {
  const section = member.navigation ? 'Relationships' : 'Properties';
  return locationOf(version, { section, ...member.owner.source }, member.property.origin);
}

function symbolOf({ owner, property }: Member): string {
  return `${owner.name}/${property.name}`;
}

function renamedMember(was: Member, is: Member, score: number, { version }: Comparison): Change {
  const kept = is.property.formerNames?.includes(was.property.name);
  return {
    rule: kept ? 'property-renamed-alias' : 'property-renamed',
    symbol: symbolOf(is),
    owner: is.owner.name,
    before: was.property.name,
    after: is.property.name,
    base: placeOf(was, version),
    head: placeOf(is, version),
    renameOf: { symbol: symbolOf(was), score },
    ...announcement(was),
    ...(was.property.type !== is.property.type && { note: `type \`${was.property.type}\` -> \`${is.property.type}\`` }),
  };
}

function removedMember(was: Member, after: StructuredType, { version }: Comparison): Change {
  return {
    rule: 'property-removed',
    symbol: `${after.name}/${was.property.name}`,
    owner: after.name,
    before: was.property.type,
    base: placeOf(was, version),
    head: locationOf(version, after.source, after.origin),
    ...announcement(was),
  };
}

function announcement({ property, owner }: Member): { readonly announced?: string } {
  const announced = property.deprecated ?? owner.deprecated;
  return announced === undefined ? {} : { announced };
}

function addedMember(is: Member, { version }: Comparison): Change {
  return {
    rule: is.property.required ? 'required-property-added' : 'property-added',
    symbol: symbolOf(is),
    owner: is.owner.name,
    after: is.property.type,
    head: placeOf(is, version),
  };
}

function changedMember(was: Member, is: Member, owner: StructuredType, comparison: Comparison): Change[] {
  const { version } = comparison;
  const symbol = `${owner.name}/${is.property.name}`;
  const place = { symbol, owner: owner.name, base: placeOf(was, version), head: placeOf(is, version) };
  const moved: Change[] =
    was.navigation === is.navigation ? [] : [{ rule: 'navigation-changed', ...place, before: kindOf(was), after: kindOf(is) }];
  const facts = [
    ...moved,
    ...diffPropertyType(was.property, is.property, place, comparison),
    ...diffNullable(was, is, place),
    ...diffReadOnly(was, is, place, comparison),
    ...diffFormerNames(was, is, owner, place, comparison),
  ];
  // Most descriptions did not change, and what else was reported need not be known then.
  const reported =
    was.property.description === is.property.description ? nothingReported : reportedBy(facts, was.property, is.property, comparison);
  return [...facts, ...diffText(was.property, is.property, place, reported)];
}

/** Aliases that are not kept any longer were deprecated all the time. */
function diffFormerNames(was: Member, is: Member, owner: StructuredType, place: Place, { head }: Comparison): Change[] {
  const present = head.membersOf(owner);
  const gone = (was.property.formerNames ?? []).filter((name) => !is.property.formerNames?.includes(name) && !present.has(name));
  return gone.map((name) => ({
    rule: 'property-removed',
    ...place,
    symbol: `${owner.name}/${name}`,
    before: was.property.type,
    announced: FORMER,
  }));
}

function kindOf({ navigation }: Member): string {
  return navigation ? 'relationship' : 'property';
}

type Place = Pick<Change, 'symbol' | 'owner' | 'base' | 'head' | 'side'>;

/** The type of a property or parameter, and the values listed for a string. */
export function diffPropertyType(was: Property, is: Property, place: Place, comparison: Comparison): Change[] {
  const rule = typeChange(was.type, is.type, comparison);
  if (rule !== undefined) return [{ rule, ...place, before: typeWithValues(was), after: typeWithValues(is) }];
  const [before, after] = [was.values ?? [], is.values ?? []];
  if (before.length === 0 && after.length === 0) return [];
  if (before.length === 0) return [{ rule: 'string-to-open-enum', ...place, before: was.type, after: typeWithValues(is) }];
  if (after.length === 0) return [{ rule: 'open-values-dropped', ...place, before: typeWithValues(was), after: is.type }];
  return [
    ...before
      .filter((value) => !after.includes(value))
      .map((value): Change => ({ rule: 'enum-member-removed-open', ...place, symbol: `${place.symbol}/${value}`, before: value })),
    ...after
      .filter((value) => !before.includes(value))
      .map((value): Change => ({ rule: 'enum-member-added-open', ...place, symbol: `${place.symbol}/${value}`, after: value })),
  ];
}

/** `Edm.String` or `Edm.String: a | b` */
function typeWithValues({ type, values }: Property): string {
  return values === undefined || values.length === 0 ? type : `${type}: ${values.join(' | ')}`;
}

/** Collections are never null; keys are not null even where the docs do not say. */
function diffNullable(was: Member, is: Member, place: Place): Change[] {
  if (isCollection(was.property.type) || isCollection(is.property.type)) return [];
  const [before, after] = [mayBeNull(was), mayBeNull(is)];
  if (before === after) return [];
  return [{ rule: after ? 'nullable-added' : 'nullable-removed', ...place, before: nullText(before), after: nullText(after) }];
}

function mayBeNull({ property, owner }: Member): boolean {
  return property.nullable !== false && !owner.key?.includes(property.name);
}

function nullText(nullable: boolean): string {
  return nullable ? 'nullable' : 'not nullable';
}

function diffReadOnly(was: Member, is: Member, place: Place, { base }: Comparison): Change[] {
  const [before, after] = [was.property.readOnly === true, is.property.readOnly === true];
  if (before === after) return [];
  if (before) return [{ rule: 'read-only-lifted', ...place, before: 'read-only', after: 'writable' }];
  const rule = base.sent.has(was.owner.name) || base.operations.size === 0 ? 'became-read-only' : 'became-read-only-unsent';
  return [{ rule, ...place, before: 'writable', after: 'read-only' }];
}

// Sentences that a fact of the model stands for: `Read-only.`, `Not nullable.`, `Required.`
const readOnlyText = /\bread[- ]only\b\.?/gi;
const nullableText = /\b(?:not )?nullable\b\.?/gi;
// `The possible values are: ` before the values of a string that became an enum
const valuesText = /\b(?:the )?(?:possible |supported )?values are\b:?/gi;

/** Rules after whose finding such a sentence tells nothing more. */
const toldBy: readonly (readonly [RegExp, readonly RuleId[]])[] = [
  [readOnlyText, ['became-read-only', 'became-read-only-unsent', 'read-only-lifted']],
  [nullableText, ['nullable-added', 'nullable-removed']],
  [valuesText, ['string-to-enum', 'string-to-open-enum', 'enum-to-string', 'open-values-dropped']],
];

/** What a description may gain or lose beside because a finding says it already. */
function reportedBy(facts: readonly Change[], was: Property, is: Property, { base, head }: Comparison): Reported {
  const enumBefore = base.enums.get(itemOf(was.type));
  const enumAfter = head.enums.get(itemOf(is.type));
  const before = [...(was.values ?? []), ...(enumBefore?.members ?? []).map(({ name }) => name)];
  const after = [...(is.values ?? []), ...(enumAfter?.members ?? []).map(({ name }) => name)];
  const names = [...before.filter((name) => !after.includes(name)), ...after.filter((name) => !before.includes(name))];
  const rulesFound = new Set<RuleId>(facts.map(({ rule }) => rule));
  const phrases = toldBy.flatMap(([phrase, ids]) => (ids.some((id) => rulesFound.has(id)) ? [phrase] : []));
  return { names: new Set(names), phrases };
}
