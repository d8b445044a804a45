// Structured types before and after -> types removed, renamed and added, and what changed about those that stayed.
// A page with `"@odata.type": "microsoft.graph.resourceSpecificPermissionGrant"` that is new is one finding, whatever its table holds.

import type { StructuredType } from '../ir/ir.ts';
import { isCollection, itemOf } from '../ir/type-name.ts';
import { diffDeclarations, LEAST_SCORE, lastSegment, placeOf, unpaired, useSimilarity } from './diff-declarations.ts';
import { diffMembers } from './diff-members.ts';
import { diffText } from './diff-text.ts';
import { type Change, locationOf } from './finding.ts';
import { diffFormerTypes, isFormerName } from './former-names.ts';
import type { ModelIndex } from './model-index.ts';
import { nameSimilarity, overlap, type Pair, pairBest, textSimilarity } from './similarity.ts';
import { type Comparison, currentName } from './type-change.ts';

/** Changes of all types. `renames` as pairTypes found them. */
export function diffTypes(renames: readonly Pair<StructuredType, StructuredType>[], comparison: Comparison): Change[] {
  const declarations = {
    before: comparison.base.api.types,
    after: comparison.head.api.types,
    renames,
    added: (type: StructuredType) => addedType(type, comparison),
    changed: (before: StructuredType, after: StructuredType) => diffType(before, after, comparison),
  };
  return diffDeclarations(declarations, comparison);
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

/** Types that went, paired with types that came and look like them. */
export function pairTypes(base: ModelIndex, head: ModelIndex): Pair<StructuredType, StructuredType>[] {
  const { gone, come } = unpaired(base.api.types, head.api.types);
  const facts = new Map([...gone, ...come].map((type) => [type, memberFacts(type)]));
  return pairBest(
    gone,
    come,
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

/** Without namespaces: types of members may have moved with the type. */
function memberFacts({ properties, relationships }: StructuredType): string[] {
  return [...properties, ...relationships].map(({ name, type }) => `${name}: ${isCollection(type)} ${lastSegment(itemOf(type))}`);
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
