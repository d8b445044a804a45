// Documented paths of one operation before and after -> what changes for its callers.
// `DELETE /print/printerShare/{printerShareId}/...` -> `DELETE /print/shares/{printerShareId}/...`: same call, other address.

import type { Change } from './finding.ts';
import { type PathShape, readPath } from './path-shape.ts';
import type { RuleId } from './rules.ts';
import { overlap, type Pair, pairBest } from './similarity.ts';

type Place = Pick<Change, 'symbol' | 'owner' | 'base' | 'head'>;

/** Changes of the paths, one for each rule; paths of a kind are listed in one change. */
export function diffPaths(before: readonly string[], after: readonly string[], place: Place): Change[] {
  const had = before.filter((path) => !after.includes(path)).map(readPath);
  const has = after.filter((path) => !before.includes(path)).map(readPath);
  const same = pairBest(had, has, (was, is) => (was.shape === is.shape ? 1 : 0), 1);
  const [gone, come] = [without(had, same, 'before'), without(has, same, 'after')];
  // A function whose other paths stayed has lost one and gained another, unless both are much alike.
  const least = gone.length < before.length ? 0.6 : 0.3;
  const moved = pairBest(gone, come, (was, is) => overlap(was.segments, is.segments), least);
  const changed = [
    ...same.filter(hasOtherNames).map((pair) => ({ ...pair, rule: ruleOfNames(pair.before, pair.after) })),
    ...moved.map((pair) => ({ ...pair, rule: ruleOfPair(pair.before, pair.after) })),
  ];
  const removed = without(gone, moved, 'before');
  const added = without(come, moved, 'after');
  return [
    ...[...new Set(changed.map(({ rule }) => rule))].map((rule): Change => {
      const alike = changed.filter((pair) => pair.rule === rule);
      return { rule, ...place, before: listOf(alike.map((pair) => pair.before)), after: listOf(alike.map((pair) => pair.after)) };
    }),
    ...(removed.length > 0 ? [{ rule: 'path-removed', ...place, before: listOf(removed) } as const] : []),
    ...(added.length > 0 ? [{ rule: 'path-added', ...place, after: listOf(added) } as const] : []),
  ];
}

function without(paths: readonly PathShape[], pairs: readonly Pair<PathShape, PathShape>[], side: 'before' | 'after'): PathShape[] {
  return paths.filter((path) => !pairs.some((pair) => pair[side] === path));
}

/** `{id | userPrincipalName}` and `{id|userPrincipalName}` are the same. */
function hasOtherNames({ before, after }: Pair<PathShape, PathShape>): boolean {
  const plain = ({ placeholders }: PathShape) => placeholders.join().replace(/\s+/g, '');
  return plain(before) !== plain(after);
}

/** Another address: what counts for the caller is which parameters it takes. */
function ruleOfPair(was: PathShape, is: PathShape): RuleId {
  const missing = is.names.filter((name) => !was.names.includes(name));
  const unused = was.names.filter((name) => !is.names.includes(name));
  if (is.names.length > was.names.length) return 'path-parameter-added';
  if (is.names.length < was.names.length) return 'path-parameter-removed';
  return missing.length + unused.length > 0 ? 'path-parameter-renamed' : 'path-changed';
}

/** The same address: names may have changed, in the package or only in the docs. */
function ruleOfNames(was: PathShape, is: PathShape): RuleId {
  if (was.names.join() === is.names.join()) return 'path-placeholder-renamed';
  return was.names.toSorted().join() === is.names.toSorted().join() ? 'path-parameters-reordered' : 'path-parameter-renamed';
}

function listOf(paths: readonly PathShape[]): string {
  return paths.map(({ text }) => text).join(', ');
}
