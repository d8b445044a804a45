// Types or enums before and after -> what happened to them as wholes: removed, renamed, added; those that stayed are compared by the caller.
// `microsoft.graph.printerShare` that went and `microsoft.graph.sharedPrinter` that came in its places are one finding.

import type { EnumType, StructuredType } from '../ir/ir.ts';
import { type Change, locationOf } from './finding.ts';
import { isFormerName } from './former-names.ts';
import { overlap, type Pair } from './similarity.ts';
import type { Comparison } from './type-change.ts';

type Declaration = StructuredType | EnumType;

/** From so much on, one that went and one that came are the same under another name. */
export const LEAST_SCORE = 0.7;

/** What only one side has, by name. */
export function unpaired<T extends Declaration>(before: readonly T[], after: readonly T[]): { readonly gone: T[]; readonly come: T[] } {
  const [had, has] = [new Set(before.map(({ name }) => name)), new Set(after.map(({ name }) => name))];
  return { gone: before.filter(({ name }) => !has.has(name)), come: after.filter(({ name }) => !had.has(name)) };
}

export interface Declarations<T> {
  readonly before: readonly T[];
  readonly after: readonly T[];
  readonly renames: readonly Pair<T, T>[];
  readonly added: (declaration: T) => Change;
  readonly changed: (before: T, after: T) => Change[];
}

/** Renames first, then what changed about those that stayed, then what went and what came. */
export function diffDeclarations<T extends Declaration>(declarations: Declarations<T>, comparison: Comparison): Change[] {
  const { before, after, renames, added, changed } = declarations;
  const { gone, come } = unpaired(before, after);
  const byName = new Map(after.map((declaration) => [declaration.name, declaration]));
  const same = before.flatMap((was) => {
    const is = byName.get(was.name);
    return is === undefined ? [] : [{ before: was, after: is }];
  });
  return [
    ...renames.map((pair) => renamed(pair, comparison)),
    ...[...same, ...renames].flatMap((pair) => changed(pair.before, pair.after)),
    ...gone.filter((was) => !renames.some((pair) => pair.before === was)).map((was) => removed(was, comparison)),
    ...come.filter((is) => !renames.some((pair) => pair.after === is)).map(added),
  ];
}

/** Where both sides declare it; it is called as the head calls it. */
export function placeOf(before: Declaration, after: Declaration, { version }: Comparison) {
  return {
    symbol: after.name,
    owner: after.name,
    base: locationOf(version, before.source, before.origin),
    head: locationOf(version, after.source, after.origin),
  };
}

function renamed({ before, after, score }: Pair<Declaration, Declaration>, comparison: Comparison): Change {
  return {
    rule: isFormerName(after, before.name) ? 'type-renamed-alias' : 'type-renamed',
    ...placeOf(before, after, comparison),
    before: before.name,
    after: after.name,
    renameOf: { symbol: before.name, score },
    ...announcement(before),
  };
}

function removed(declaration: Declaration, { version }: Comparison): Change {
  const { name, source, origin } = declaration;
  const place = { symbol: name, owner: name, base: locationOf(version, source, origin) };
  return { rule: 'type-removed', ...place, before: name, ...announcement(declaration) };
}

/** What was deprecated had its end announced. */
export function announcement({ deprecated }: { readonly deprecated?: string }): { readonly announced?: string } {
  return deprecated === undefined ? {} : { announced: deprecated };
}

/** `microsoft.graph.security.alert` -> `alert` */
export function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** How much of where the one stood the other stands now; 0 where one of them stands nowhere. */
export function useSimilarity(before: readonly string[], after: readonly string[]): number {
  return before.length === 0 || after.length === 0 ? 0 : overlap(before, after);
}
