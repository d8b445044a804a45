// The request body of an operation before and after -> what changes for code that sends it.
// "In the request body, supply values for the fields that should be updated": an update takes the listed properties only.

import { saysMore } from '../emit/sent-members.ts';
import type { Operation, Property, RequestBody } from '../ir/ir.ts';
import { itemOf } from '../ir/type-name.ts';
import { diffParameters } from './diff-parameters.ts';
import type { Change } from './finding.ts';
import type { ModelIndex } from './model-index.ts';
import { type Comparison, typeChange } from './type-change.ts';

type Place = Pick<Change, 'symbol' | 'owner' | 'base' | 'head'>;

/** What a body repeats of the changes of its type is left out: the type's own finding says it. */
export function diffRequestBody(
  before: Operation,
  after: Operation,
  place: Place,
  comparison: Comparison,
  typeChanges: readonly Change[],
): Change[] {
  const [was, is] = [before.requestBody, after.requestBody];
  if (was === undefined && is === undefined) return [];
  if (was === undefined || is === undefined) return [bodyCameOrWent(was, is, place)];
  return [...diffContentType(was, is, place), ...diffContent({ before, after, was, is, place, comparison }, typeChanges)];
}

function diffContentType(was: RequestBody, is: RequestBody, place: Place): Change[] {
  const textOf = (body: RequestBody) => ('contentType' in body ? body.contentType : undefined) ?? 'not stated';
  if (was.kind !== is.kind || textOf(was) === textOf(is)) return [];
  return [{ rule: 'content-type-changed', ...place, before: textOf(was), after: textOf(is) }];
}

function diffContent({ before, after, was, is, place, comparison }: Both<RequestBody>, typeChanges: readonly Change[]): Change[] {
  if (was.kind === 'parameters' && is.kind === 'parameters') {
    return diffParameters(was.parameters, is.parameters, 'body', place, comparison);
  }
  if (was.kind === 'object' && is.kind === 'object') {
    const rule = typeChange(was.type, is.type, comparison);
    if (rule !== undefined) {
      const change = { ...place, before: was.type, after: is.type };
      return [rule === 'type-changed' ? { rule: 'request-body-changed', ...change } : { rule, ...change, side: 'write' }];
    }
    return diffListed({ before, after, was, is, place, comparison }).filter(
      (change) => !isRepeated(change, is.type, comparison, typeChanges),
    );
  }
  if (was.kind === is.kind) return [];
  const rule = is.kind === 'unknown' ? 'request-body-widened' : 'request-body-changed';
  return [{ rule, ...place, before: bodyText(was), after: bodyText(is) }];
}

function bodyCameOrWent(was: RequestBody | undefined, is: RequestBody | undefined, place: Place): Change {
  const change = { ...place, before: bodyText(was), after: bodyText(is) };
  if (was !== undefined) return { rule: 'request-body-removed', ...change };
  return { rule: isOptional(is) ? 'request-body-widened' : 'request-body-added', ...change };
}

function isOptional(body: RequestBody | undefined): boolean {
  if (body?.kind === 'unknown') return true;
  return body?.kind === 'parameters' && body.parameters.every(({ required }) => required === false);
}

function bodyText(body: RequestBody | undefined): string {
  if (body === undefined) return 'no body';
  if (body.kind === 'object') return body.type;
  return body.kind === 'parameters' ? body.parameters.map(({ name }) => name).join(', ') || 'no parameters' : body.kind;
}

type ObjectBody = Extract<RequestBody, { kind: 'object' }>;

/** Both sides of an operation that has a body on both. */
interface Both<Body> {
  readonly before: Operation;
  readonly after: Operation;
  readonly was: Body;
  readonly is: Body;
  readonly place: Place;
  readonly comparison: Comparison;
}

/**
 * The members that the page lists. An update takes only these, or the whole type where it lists none; elsewhere the whole type may be
 * sent and the list says what must be, and what may be beside.
 */
function diffListed({ before, after, was, is, place, comparison }: Both<ObjectBody>): Change[] {
  const [had, has] = [was.properties ?? [], is.properties ?? []];
  if (before.kind === 'update' && after.kind === 'update') {
    if (had.length > 0 && has.length > 0) return diffParameters(had, has, 'body', place, comparison);
    if (had.length === 0 && has.length === 0) return [];
    const rule = had.length === 0 ? 'request-body-changed' : 'request-body-widened';
    return [{ rule, ...place, before: listText(had, was), after: listText(has, is) }];
  }
  const [hadMembers, hasMembers] = [membersIn(comparison.base, was.type), membersIn(comparison.head, is.type)];
  const more = (list: readonly Property[], members: Members) => list.filter((row) => saysMore(row, members?.get(row.name)?.property));
  const names = new Set([...more(had, hadMembers), ...more(has, hasMembers)].map(({ name }) => name));
  const present = (list: readonly Property[], members: Members, other: readonly Property[]): Property[] =>
    [...names].flatMap((name) => {
      const own = list.find((property) => property.name === name);
      if (own !== undefined) return [own];
      const member = members?.get(name)?.property;
      const listed = member !== undefined && member.readOnly !== true ? other.find((property) => property.name === name) : undefined;
      if (listed === undefined) return [];
      return [{ ...listed, required: false }];
    });
  return diffParameters(present(had, hadMembers, has), present(has, hasMembers, had), 'body', place, comparison);
}

type Members = ReturnType<ModelIndex['membersOf']> | undefined;

function membersIn({ types, membersOf }: ModelIndex, type: string): Members {
  const known = types.get(itemOf(type));
  return known && membersOf(known);
}

function listText(properties: readonly Property[], { type }: ObjectBody): string {
  return properties.length === 0 ? type : properties.map(({ name }) => name).join(', ');
}

/** The type, or a base of it, has the same change at the member of the same name. */
function isRepeated(change: Change, type: string, { head }: Comparison, typeChanges: readonly Change[]): boolean {
  const name = memberOf(change.symbol);
  const structure = head.types.get(itemOf(type));
  if (structure === undefined) return false;
  const owners = [structure.name, ...head.basesOf(structure)];
  const before = change.renameOf === undefined ? undefined : memberOf(change.renameOf.symbol);
  return typeChanges.some((other) => {
    if (!owners.includes(other.owner) || memberOf(other.symbol) !== name) return false;
    if (other.renameOf !== undefined && before !== undefined) return memberOf(other.renameOf.symbol) === before;
    return repeats(change, other);
  });
}

const twins: Readonly<Record<string, string>> = { 'option-added': 'property-added', 'option-removed': 'property-removed' };

function repeats(change: Change, other: Change): boolean {
  if (twins[change.rule] === other.rule) return true;
  return change.rule === other.rule && change.before === other.before && change.after === other.after;
}

/** `userUpdate/body/mail` -> mail */
function memberOf(symbol: string): string {
  return symbol.slice(symbol.lastIndexOf('/') + 1);
}
