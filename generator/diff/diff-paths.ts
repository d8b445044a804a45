// Documented paths of one operation before and after -> what changes for its callers.
// `DELETE /print/printerShare/{printerShareId}/...` -> `DELETE /print/shares/{printerShareId}/...`: same call, other address.

import { type PathTemplate, parsePathTemplate, pathParameters } from '../ir/path-template.ts';
import type { Change } from './finding.ts';
import type { RuleId } from './rules.ts';
import { overlap, pairBest } from './similarity.ts';

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
  const [had, has] = [before.map(readPath), after.map(readPath)];
  const gone = had.filter(({ shape }) => !has.some((path) => path.shape === shape));
  const come = has.filter(({ shape }) => !had.some((path) => path.shape === shape));
  const pairs = pairBest(gone, come, (was, is) => overlap(was.segments, is.segments), 0.3);
  const changed = [
    ...pairs.map((pair) => ({ was: pair.before, is: pair.after, rule: ruleOfPair(pair.before, pair.after) })),
    ...had.flatMap((was) => {
      const is = has.find((path) => path.shape === was.shape);
      const rule = is === undefined ? undefined : ruleOfNames(was, is);
      return is === undefined || rule === undefined ? [] : [{ was, is, rule }];
    }),
  ];
  const rules = [...new Set(changed.map(({ rule }) => rule))];
  const removed = gone.filter((path) => !pairs.some((pair) => pair.before === path));
  const added = come.filter((path) => !pairs.some((pair) => pair.after === path));
  return [
    ...rules.map((rule): Change => {
      const alike = changed.filter((pair) => pair.rule === rule);
      return { rule, ...place, before: listOf(alike.map(({ was }) => was)), after: listOf(alike.map(({ is }) => is)) };
    }),
    ...(removed.length > 0 ? [{ rule: 'path-removed', ...place, before: listOf(removed) } as const] : []),
    ...(added.length > 0 ? [{ rule: 'path-added', ...place, after: listOf(added) } as const] : []),
  ];
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
function ruleOfNames(was: Path, is: Path): RuleId | undefined {
  if (was.names.join() !== is.names.join()) {
    const same = [...was.names].sort().join() === [...is.names].sort().join();
    return same ? 'path-parameters-reordered' : 'path-parameter-renamed';
  }
  return was.text === is.text ? undefined : 'path-placeholder-renamed';
}

function listOf(paths: readonly Path[]): string {
  return paths.map(({ text }) => text).join(', ');
}
