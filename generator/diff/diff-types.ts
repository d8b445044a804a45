// Structured types before and after -> types removed, renamed and added, and what changed about those that stayed.
// A page with `"@odata.type": "microsoft.graph.resourceSpecificPermissionGrant"` that is new is one finding, whatever its table holds.

import type { StructuredType } from '../ir/ir.ts';
import { isCollection, itemOf } from '../ir/type-name.ts';
import { diffMembers } from './diff-members.ts';
import { diffText } from './diff-text.ts';
import { type Change, locationOf } from './finding.ts';
import { diffFormerTypes, isFormerName } from './former-names.ts';
import type { ModelIndex } from './model-index.ts';
import { nameSimilarity, overlap, type Pair, pairBest, textSimilarity } from './similarity.ts';
import { type Comparison, currentName } from './type-change.ts';

/** Changes of all types. `renames` as pairTypes found them. */
export function diffTypes(renames: readonly Pair<StructuredType, StructuredType>[], comparison: Comparison): Change[] {
  const { base, head } = comparison;
  const renamedFrom = new Set(renames.map((pair) => pair.before.name));
  const renamedTo = new Set(renames.map((pair) => pair.after.name));
  const same = base.api.types.flatMap((before): [StructuredType, StructuredType][] => {
    const after = head.types.get(before.name);
    return after === undefined ? [] : [[before, after]];
  });
  return [
    ...renames.map((pair) => renamedType(pair, comparison)),
    ...[...same, ...renames.map((pair): [StructuredType, StructuredType] => [pair.before, pair.after])].flatMap(([before, after]) =>
      diffType(before, after, comparison),
    ),
    ...base.api.types.filter(({ name }) => !head.types.has(name) && !renamedFrom.has(name)).map((type) => removedType(type, comparison)),
    ...head.api.types.filter(({ name }) => !base.types.has(name) && !renamedTo.has(name)).map((type) => addedType(type, comparison)),
  ];
}

function diffType(before: StructuredType, after: StructuredType, comparison: Comparison): Change[] {
  const page = pageChange(before, after);
  if (page !== undefined)
    return [{ rule: page, ...placeOf(before, after, comparison), before: before.source.file, after: after.source.file }];
  return [
    ...diffBase(before, after, comparison),
    ...diffOpen(before, after, comparison),
    ...diffKind(before, after, placeOf(before, after, comparison)),
    ...diffFormerTypes(before, after, comparison),
    ...diffMembers(before, after, comparison),
    ...diffText(before, after, placeOf(before, after, comparison)),
  ];
}

/** Its page came or went, and elsewhere the type is only mentioned: all that follows is one change. */
function pageChange(before: StructuredType, after: StructuredType): 'type-documented' | 'type-undocumented' | undefined {
  if (before.source.file === after.source.file) return undefined;
  if (isMentionOf(after, before)) return 'type-undocumented';
  return isMentionOf(before, after) ? 'type-documented' : undefined;
}

/** Without a description, and with at most some of the members that its page has. */
function isMentionOf(mention: StructuredType, type: StructuredType): boolean {
  const names = new Set(memberNames(type));
  const known = memberNames(mention);
  return (
    mention.description === undefined &&
    type.description !== undefined &&
    known.length < names.size &&
    known.every((name) => names.has(name))
  );
}

function memberNames({ properties, relationships }: StructuredType): string[] {
  return [...properties, ...relationships].map(({ name }) => name);
}

const LEAST_SCORE = 0.7;

/** Types that went, paired with types that came and look like them. */
export function pairTypes(base: ModelIndex, head: ModelIndex): Pair<StructuredType, StructuredType>[] {
  const removed = base.api.types.filter(({ name }) => !head.types.has(name));
  const added = head.api.types.filter(({ name }) => !base.types.has(name));
  const facts = new Map([...removed, ...added].map((type) => [type, memberFacts(type)]));
  return pairBest(
    removed,
    added,
    (before, after) => {
      const members = overlap(facts.get(before) ?? [], facts.get(after) ?? []);
      return renameScore(before, after, members, () => useSimilarity(base.usesOf(before.name), head.usesOf(after.name)));
    },
    LEAST_SCORE,
  );
}

/**
 * Members weigh most, then the name (the last segment: a type that only changed its namespace keeps it), the page and its text. Under
 * an unlike name it is the same type where it stands in the same places.
 */
function renameScore(before: StructuredType, after: StructuredType, members: number, uses: () => number): number {
  if (isFormerName(after, before.name)) return 1;
  if (before.name.toLowerCase() === after.name.toLowerCase()) return 1;
  // Nothing else can lift it over the least score then.
  if (members < 0.3) return 0;
  const text = textSimilarity(before.description, after.description);
  const name = nameSimilarity(lastSegment(before.name), lastSegment(after.name));
  const page = before.source.file === after.source.file ? 1 : 0;
  const byName = 0.45 * members + 0.25 * name + 0.2 * page + 0.1 * (text ?? members);
  return byName >= LEAST_SCORE ? byName : 0.5 * members + 0.35 * uses() + 0.15 * name;
}

/** How much of where the one stood the other stands now; 0 where one of them stands nowhere. */
export function useSimilarity(before: readonly string[], after: readonly string[]): number {
  return before.length === 0 || after.length === 0 ? 0 : overlap(before, after);
}

/** `microsoft.graph.security.alert` -> `alert` */
export function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Without namespaces: types of members may have moved with the type. */
function memberFacts({ properties, relationships }: StructuredType): string[] {
  return [...properties, ...relationships].map(({ name, type }) => `${name}: ${isCollection(type)} ${lastSegment(itemOf(type))}`);
}

function placeOf(before: StructuredType, after: StructuredType, { version }: Comparison) {
  return {
    symbol: after.name,
    owner: after.name,
    base: locationOf(version, before.source, before.origin),
    head: locationOf(version, after.source, after.origin),
  };
}

function renamedType({ before, after, score }: Pair<StructuredType, StructuredType>, comparison: Comparison): Change {
  return {
    rule: isFormerName(after, before.name) ? 'type-renamed-alias' : 'type-renamed',
    ...placeOf(before, after, comparison),
    before: before.name,
    after: after.name,
    renameOf: { symbol: before.name, score },
    ...(before.deprecated !== undefined && { announced: before.deprecated }),
  };
}

function removedType(type: StructuredType, { version }: Comparison): Change {
  return {
    rule: 'type-removed',
    symbol: type.name,
    owner: type.name,
    before: type.name,
    base: locationOf(version, type.source, type.origin),
    ...(type.deprecated !== undefined && { announced: type.deprecated }),
  };
}

/** A type derived from one that was there before widens a family that code may switch over. */
function addedType(type: StructuredType, { version, base, head }: Comparison): Change {
  const known = head.basesOf(type).find((name) => base.types.has(name) && lastSegment(name) !== 'entity');
  return {
    rule: known === undefined ? 'type-added' : 'derived-type-added',
    symbol: type.name,
    owner: type.name,
    after: known === undefined ? type.name : `${type.name} : ${known}`,
    head: locationOf(version, type.source, type.origin),
  };
}

/** By the members with the inherited ones: a base put between loses nothing. */
function diffBase(before: StructuredType, after: StructuredType, comparison: Comparison): Change[] {
  const { base, head } = comparison;
  const was = before.baseType === undefined ? undefined : currentName(before.baseType, comparison);
  if (was === after.baseType) return [];
  const present = head.membersOf(after);
  const own = new Set([...before.properties, ...before.relationships].map(({ name }) => name));
  const lost = [...base.membersOf(before).keys()].filter((name) => !own.has(name) && !present.has(name));
  const place = placeOf(before, after, comparison);
  const change = { ...place, before: before.baseType ?? 'no base type', after: after.baseType ?? 'no base type' };
  if (lost.length > 0) return [{ rule: 'base-replaced', ...change, note: `lost: ${lost.map((name) => `\`${name}\``).join(', ')}` }];
  const kept = was === undefined || head.basesOf(after).includes(was);
  return [{ rule: kept ? 'base-extended' : 'base-edge-changed', ...change }];
}

function diffKind(before: StructuredType, after: StructuredType, place: ReturnType<typeof placeOf>): Change[] {
  const textOf = (isAbstract: boolean) => (isAbstract ? 'abstract' : 'concrete');
  const [was, is] = [before.abstract === true, after.abstract === true];
  return [
    ...(before.kind === after.kind ? [] : [{ rule: 'type-kind-changed', ...place, before: before.kind, after: after.kind } as const]),
    ...(was === is ? [] : [{ rule: 'abstract-changed', ...place, before: textOf(was), after: textOf(is) } as const]),
  ];
}

function diffOpen(before: StructuredType, after: StructuredType, comparison: Comparison): Change[] {
  const [was, is] = [before.open === true, after.open === true];
  if (was === is) return [];
  const place = placeOf(before, after, comparison);
  return [{ rule: was ? 'open-type-closed' : 'type-opened', ...place, before: was ? 'open' : 'closed', after: is ? 'open' : 'closed' }];
}
