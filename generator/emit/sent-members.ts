// The page of an operation -> members of its body beside those that `Sendable` of their type lets be sent: `id` of a new domain, which the type
// calls read-only; `fax` of a school, which only the table of the page has; `driveId` in the `parentReference` of an item that moves.

import { exampleSegments } from '../ir/build-examples.ts';
import type { Operation, Property } from '../ir/ir.ts';
import { readExampleUrl } from './example-url.ts';
import { isObject, type JsonObject } from './example-value.ts';
import type { Member, Members } from './members.ts';
import type { PathChoice } from './operation-path.ts';

export interface SentMembers {
  /**
   * Of a new object: rows that are required, rows that the type does not know or calls read-only, and members that a request on the page sends
   * though they, or members in them, are read-only. What a row calls read-only is not sent, and `id` only where a request shows it: many
   * tables repeat it from the type.
   */
  readonly beside: readonly Property[];
  /** By the name of a member of any body: what is read-only in its type and sent in it by a request on the page. Items of lists are as they come. */
  readonly inside: ReadonlyMap<string, readonly Property[]>;
}

const none: SentMembers = { beside: [], inside: new Map() };

/** What the page of an operation sends beside what `Sendable` of the types has. */
export function sentMembers(operation: Operation, choices: readonly PathChoice[], members: Members['all']): SentMembers {
  const body = operation.requestBody;
  if (body?.kind !== 'object' && body?.kind !== 'parameters') return none;
  const shown = shownBodies(operation, choices);
  const known = members(body.kind === 'object' ? body.type : '');
  const listed = new Map(((body.kind === 'object' ? body.properties : body.parameters) ?? []).map((row) => [row.name, row]));
  const inside = sentInside(shown, (name) => members((listed.get(name) ?? known.get(name)?.property)?.type ?? ''));
  if (body.kind === 'parameters') return { beside: [], inside };
  return { beside: sentBeside(listed, known, new Set(shown.flatMap(Object.keys)), inside), inside };
}

/** Whether the row of a new object says by itself what `member` of the type does not. */
export function saysMore({ name, readOnly, required }: Property, member: Property | undefined): boolean {
  if (required === true) return true;
  if (readOnly === true || name.startsWith('@')) return false;
  return member === undefined || (member.readOnly === true && name !== 'id');
}

function sentBeside(
  listed: ReadonlyMap<string, Property>,
  known: ReadonlyMap<string, Member>,
  shown: ReadonlySet<string>,
  inside: SentMembers['inside'],
): readonly Property[] {
  const rows = [...listed.values()].filter((row) => {
    const member = known.get(row.name)?.property;
    const isShown = inside.has(row.name) || (member?.readOnly === true && shown.has(row.name));
    return saysMore(row, member) || (isShown && row.readOnly !== true);
  });
  const unlisted = [...shown].flatMap((name) => {
    const member = known.get(name);
    const isBeside = member?.property.readOnly === true || inside.has(name);
    return member && isBeside && !listed.has(name) ? [sendable(member)] : [];
  });
  return [...rows, ...unlisted];
}

/** `membersOf` gives those of the type that a member of the body has. */
function sentInside(shown: readonly JsonObject[], membersOf: Members['all']): SentMembers['inside'] {
  const inside = new Map<string, Map<string, Property>>();
  for (const [name, value] of shown.flatMap(Object.entries)) {
    for (const key of isObject(value) ? Object.keys(value) : []) {
      const member = membersOf(name).get(key);
      if (member?.property.readOnly !== true) continue;
      inside.set(name, (inside.get(name) ?? new Map<string, Property>()).set(key, sendable(member)));
    }
  }
  return new Map([...inside].map(([name, sent]) => [name, [...sent.values()]]));
}

/** Without what the page of the type says about it. */
function sendable({ property: { name, type, values, nullable }, required }: Member): Property {
  const isNullable = required ? false : nullable;
  return { name, type, ...(values && { values }), ...(isNullable !== undefined && { nullable: isNullable }) };
}

/** What documented requests of the operation send, also on a way there that the page does not list: `POST /me/drive/root/children` */
function shownBodies({ examples = [], method }: Operation, choices: readonly PathChoice[]): readonly JsonObject[] {
  return examples.flatMap(({ request }) => {
    const json = request?.method === method ? request.body?.json : undefined;
    return request && isObject(json) && (readExampleUrl(request.url, choices) || endsAlike(request.url, choices)) ? [json] : [];
  });
}

/** `/me/drive/root/children` and `/drives/{driveId}/items/{driveItemId}/children`; a placeholder at the end says nothing of what is sent there. */
function endsAlike(url: string, choices: readonly PathChoice[]): boolean {
  const last = exampleSegments(url)?.at(-1)?.toLowerCase();
  return last !== undefined && !last.includes('{') && choices.some(({ template }) => template.toLowerCase().endsWith(`/${last}`));
}
