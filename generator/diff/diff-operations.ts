// Operations before and after -> functions removed, renamed and added, and what changed about calls of those that stayed.
// A page renamed from `api/user-list-x.md` to `api/user-listx.md` renames its function; verb and path tell that it is the same.

import type { Operation, Property } from '../ir/ir.ts';
import { announcement } from './diff-declarations.ts';
import { diffPropertyType } from './diff-members.ts';
import { diffParameters } from './diff-parameters.ts';
import { diffPaths } from './diff-paths.ts';
import { diffPermissions } from './diff-permissions.ts';
import { diffRequestBody } from './diff-request-body.ts';
import { diffResponse } from './diff-response.ts';
import { diffText } from './diff-text.ts';
import { type Change, locationOf } from './finding.ts';
import { requestKey } from './model-index.ts';
import { nameSimilarity, overlap, type Pair, pairBest, textSimilarity } from './similarity.ts';
import type { Comparison } from './type-change.ts';

/** Changes of all operations. `typeChanges` are those of the types: what a body repeats of them is not reported twice. */
export function diffOperations(comparison: Comparison, typeChanges: readonly Change[]): Change[] {
  const { base, head } = comparison;
  const gone = base.api.operations.filter(({ id }) => !head.operations.has(id));
  const come = head.api.operations.filter(({ id }) => !base.operations.has(id));
  const renames = pairBest(gone, come, (before, after) => renameScore(before, after, comparison), 0.75);
  const removed = gone.filter((operation) => !renames.some((pair) => pair.before === operation));
  const added = come.filter((operation) => !renames.some((pair) => pair.after === operation));
  const same = base.api.operations.flatMap((before): [Operation, Operation][] => {
    const after = head.operations.get(before.id);
    return after === undefined ? [] : [[before, after]];
  });
  return [
    ...renames.map((pair) => renamedOperation(pair, comparison)),
    ...removed.map((operation) => removedOperation(operation, comparison)),
    ...added.map((operation) => addedOperation(operation, comparison)),
    ...[...same, ...renames.map((pair): [Operation, Operation] => [pair.before, pair.after])].flatMap(([before, after]) =>
      diffOperation(before, after, comparison, typeChanges),
    ),
  ];
}

/**
 * Verb and path say it, and where several functions share a request, as those of derived types do, title and name tell which is which.
 * Where the path changed too, title, body and result have to agree.
 */
function renameScore(before: Operation, after: Operation, { base, head }: Comparison): number {
  if (before.method !== after.method) return 0;
  const [had, has] = [base.shapesOf(before), head.shapesOf(after)];
  if (had.some((shape) => has.includes(shape))) {
    const title = textSimilarity(before.title, after.title) ?? 0;
    return 0.76 + 0.08 * overlap(had, has) + 0.08 * title + 0.08 * nameSimilarity(before.id, after.id);
  }
  const paths = Math.max(...had.flatMap((a) => has.map((b) => overlap(a.split('/'), b.split('/')))), 0);
  if (paths < 0.3) return 0;
  const title = textSimilarity(before.title, after.title) ?? 0;
  const result = before.response?.type === after.response?.type ? 1 : 0;
  const text = textSimilarity(before.description, after.description) ?? title;
  const page = before.source.file === after.source.file ? 1 : 0;
  const score = 0.35 * paths + 0.2 * title + 0.15 * result + 0.3 * Math.max(text, page);
  return otherWithRequest(before, { base, head }, after) === undefined ? score : 0;
}

/** A function of the head, but for `except`, that documents the whole request of one of the base. */
function otherWithRequest(
  operation: Operation,
  { base, head }: Pick<Comparison, 'base' | 'head'>,
  except?: Operation,
): Operation | undefined {
  const shapes = base.shapesOf(operation);
  const candidates = head.byRequest.get(requestKey(operation.method, shapes[0] ?? '')) ?? [];
  return candidates.find((other) => other !== except && shapes.every((shape) => head.shapesOf(other).includes(shape)));
}

function requestText({ method, paths }: Operation): string {
  return `${method} ${paths.join(', ')}`;
}

function renamedOperation({ before, after, score }: Pair<Operation, Operation>, { version }: Comparison): Change {
  return {
    rule: 'operation-renamed',
    symbol: after.id,
    owner: after.id,
    before: before.id,
    after: after.id,
    base: locationOf(version, before.source, before.origin),
    head: locationOf(version, after.source, after.origin),
    renameOf: { symbol: before.id, score },
    ...announcement(before),
  };
}

/** Where another function has gained the request, the page was merged into that one; where it had it all along, callers have a way out. */
function removedOperation(operation: Operation, comparison: Comparison): Change {
  const { version, base } = comparison;
  const { id, source, origin } = operation;
  const place = { owner: id, base: locationOf(version, source, origin), ...announcement(operation) };
  const other = otherWithRequest(operation, comparison);
  const shapes = base.shapesOf(operation);
  const hadIt = other && base.operations.get(other.id);
  if (other === undefined || (hadIt && shapes.every((shape) => base.shapesOf(hadIt).includes(shape)))) {
    const note = other && { note: `the request is still documented as \`${other.id}\`` };
    return { rule: 'operation-removed', symbol: id, ...place, before: requestText(operation), ...note };
  }
  return {
    rule: 'operation-renamed',
    ...place,
    symbol: other.id,
    before: id,
    after: other.id,
    head: locationOf(version, other.source, other.origin),
    renameOf: { symbol: id, score: 1 },
    note: `the request is documented as \`${other.id}\``,
  };
}

function addedOperation(operation: Operation, { version }: Comparison): Change {
  const { id, source, origin } = operation;
  return { rule: 'operation-added', symbol: id, owner: id, after: requestText(operation), head: locationOf(version, source, origin) };
}

function diffOperation(before: Operation, after: Operation, comparison: Comparison, typeChanges: readonly Change[]): Change[] {
  const { version } = comparison;
  const place = {
    symbol: after.id,
    owner: after.id,
    base: locationOf(version, before.source, before.origin),
    head: locationOf(version, after.source, after.origin),
  };
  return [
    ...(before.method === after.method ? [] : [{ rule: 'verb-changed', ...place, before: before.method, after: after.method } as const]),
    ...(before.kind === after.kind ? [] : [{ rule: 'operation-kind-changed', ...place, before: before.kind, after: after.kind } as const]),
    ...diffPaths(before.paths, after.paths, place),
    ...diffPathParameters(before.pathParameters, after.pathParameters, place, comparison),
    ...diffQuery(before, after, place, comparison),
    ...diffParameters(headersOf(before, after), headersOf(after, before), 'headers', place, comparison),
    ...diffRequestBody(before, after, place, comparison, typeChanges),
    ...diffResponse(before.response, after.response, place, comparison),
    ...diffPermissions(before.permissions, after.permissions, place),
    ...diffText(...texts(before, after), place),
  ];
}

type Place = Pick<Change, 'symbol' | 'owner' | 'base' | 'head'>;

/** Which parameters there are is told by the paths; here only what they take. */
function diffPathParameters(before: readonly Property[], after: readonly Property[], place: Place, comparison: Comparison): Change[] {
  return before.flatMap((was) => {
    const is = after.find(({ name }) => name === was.name);
    if (is === undefined) return [];
    const at = { ...place, symbol: `${place.owner}/path/${is.name}` };
    return [...diffPropertyType(was, is, { ...at, side: 'write' }, comparison), ...diffText(was, is, at)];
  });
}

/** A page that says nothing about query options, or not about all, allows a GET all that its kind may have; other verbs take none. */
function diffQuery(before: Operation, after: Operation, place: Place, comparison: Comparison): Change[] {
  const [was, is] = [before.query, after.query];
  if (after.method === 'GET' && before.method === 'GET' && (was === undefined) !== (is === undefined)) {
    if (is === undefined) return [{ rule: 'query-no-longer-stated', ...place, before: namesOf(was ?? []) }];
    return [{ rule: 'query-stated', ...place, after: namesOf(is) }];
  }
  // what an open page no longer names it still allows, unless it denies it now
  const left = after.queryOpen ? (was ?? []).filter(({ name }) => name.startsWith('$') && !is?.some((one) => one.name === name)) : [];
  const changes = diffParameters(
    [...(was ?? []), ...deniedOnlyBy(after, before)],
    [...(is ?? []), ...left.filter(({ name }) => !after.queryDenied?.includes(name)), ...deniedOnlyBy(before, after)],
    'query',
    place,
    comparison,
  );
  if (was === undefined || is === undefined || before.queryOpen === after.queryOpen) return changes;
  return [
    { rule: after.queryOpen ? 'query-no-longer-stated' : 'query-stated', ...place, before: namesOf(was), after: namesOf(is) },
    ...changes,
  ];
}

/** OData options that one page denies and the other neither denies nor names. */
function deniedOnlyBy({ queryDenied = [] }: Operation, other: Operation): Property[] {
  const isKnown = (name: string) => other.queryDenied?.includes(name) || other.query?.some((one) => one.name === name);
  return queryDenied.filter((name) => !isKnown(name)).map((name) => ({ name, type: 'Edm.String' }));
}

function namesOf(parameters: readonly Property[]): string {
  return parameters.map(({ name }) => name).join(', ') || 'none';
}

/** Set by the runtime or by adapters, the same for every operation. */
const ownHeaders: ReadonlySet<string> = new Set(['accept', 'authorization', 'client-request-id', 'content-length', 'content-type']);
/** Every request may have these, whatever its page says. */
const common: ReadonlySet<string> = new Set(['accept-language', 'consistencylevel', 'prefer']);

/** What the page documents; common headers that only the other side documents may be sent, too, but are said nothing about. */
function headersOf({ headers = [] }: Operation, { headers: others = [] }: Operation): Property[] {
  const names = new Set(headers.map(({ name }) => name));
  const silent = others.filter(({ name }) => common.has(name.toLowerCase()) && !names.has(name));
  const all = [...headers, ...silent.map(({ name, type }): Property => ({ name, type, required: false }))];
  return all.filter(({ name }) => !ownHeaders.has(name.toLowerCase()));
}

/** What is compared as the description: the title too, where it is all that changed. */
function texts(before: Operation, after: Operation): [Operation | Titled, Operation | Titled] {
  if (before.description !== after.description || before.title === after.title) return [before, after];
  return [titled(before), titled(after)];
}

type Titled = Pick<Operation, 'description' | 'deprecated'>;

function titled({ title = '', deprecated }: Operation): Titled {
  return deprecated === undefined ? { description: title } : { description: title, deprecated };
}
