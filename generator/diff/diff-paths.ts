// Documented paths of one operation before and after -> what changes for its callers.
// `DELETE /print/printerShare/{printerShareId}/...` -> `DELETE /print/shares/{printerShareId}/...`: same call, other address.

import { type PathTemplate, parsePathTemplate, pathParameters } from '../ir/path-template.ts';
import type { Change } from './finding.ts';
import type { RuleId } from './rules.ts';
import { overlap, type Pair, pairBest } from './similarity.ts';

type Place = Pick<Change, 'symbol' | 'owner' | 'base' | 'head'>;

interface Path {
  readonly text: string;
  /** Without names of parameters: two paths of one shape are one address. */
  readonly shape: string;
  readonly segments: readonly string[];
  /** Canonical names in order. */
  readonly names: readonly string[];
}

/** Changes of the paths, one for each rule; paths of a kind are listed in one change. */
export function diffPaths(before: readonly string[], after: readonly string[], place: Place): Change[] {
  const had = before.filter((path) => !after.includes(path)).map(readPath);
  const has = after.filter((path) => !before.includes(path)).map(readPath);
  const same = pairBest(had, has, (was, is) => (was.shape === is.shape ? 1 : 0), 1);
  const [gone, come] = [without(had, same, 'before'), without(has, same, 'after')];
  const moved = pairBest(gone, come, (was, is) => overlap(was.segments, is.segments), 0.3);
  const changed = [
    ...same.map((pair) => ({ ...pair, rule: ruleOfNames(pair.before, pair.after) })),
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

function without(paths: readonly Path[], pairs: readonly Pair<Path, Path>[], side: 'before' | 'after'): Path[] {
  return paths.filter((path) => !pairs.some((pair) => pair[side] === path));
}

/** Shapes of paths, in order of text: what identifies a request beside its verb. */
export function pathShape(path: string): string {
  return readPath(path).shape;
}

function readPath(text: string): Path {
  const template = parsePathTemplate(text);
  const segments = segmentsOf(template);
  return { text, shape: `/${segments.join('/')}`, segments, names: pathParameters(template).map(({ name }) => name) };
}

/** `/users/{id}/messages('{x}')` -> users, {}, messages('{}') */
function segmentsOf({ segments }: PathTemplate): string[] {
  return segments.map(({ parts }) => parts.map((part) => (part.kind === 'text' ? part.text : part.quoted ? "'{}'" : '{}')).join(''));
}

/** Another address: what counts for the caller is which parameters it takes. */
function ruleOfPair(was: Path, is: Path): RuleId {
  const missing = is.names.filter((name) => !was.names.includes(name));
  const unused = was.names.filter((name) => !is.names.includes(name));
  if (is.names.length > was.names.length) return 'path-parameter-added';
  if (is.names.length < was.names.length) return 'path-parameter-removed';
  return missing.length + unused.length > 0 ? 'path-parameter-renamed' : 'path-changed';
}

/** The same address: names may have changed, in the package or only in the docs. */
function ruleOfNames(was: Path, is: Path): RuleId {
  if (was.names.join() === is.names.join()) return 'path-placeholder-renamed';
  return was.names.toSorted().join() === is.names.toSorted().join() ? 'path-parameters-reordered' : 'path-parameter-renamed';
}

function listOf(paths: readonly Path[]): string {
  return paths.map(({ text }) => text).join(', ');
}
