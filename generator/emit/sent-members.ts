// A new object and its page -> members of the body beside those that `Sendable` of the type lets be sent: `id` of a new domain, which the type
// calls read-only; `fax` of a school, which only the table of the page has.

import type { Operation, Property } from '../ir/ir.ts';
import { readExampleUrl } from './example-url.ts';
import { isObject } from './example-value.ts';
import type { Member, Members } from './members.ts';
import type { PathChoice } from './operation-path.ts';

/**
 * Rows that are required, rows that the type does not know or calls read-only, and members that it calls read-only but a request on the page
 * sends. What a row calls read-only is not sent, and `id` only where a request shows it: many tables repeat it from the type.
 */
export function sentMembers(operation: Operation, choices: readonly PathChoice[], members: Members['all']): readonly Property[] {
  const body = operation.requestBody;
  if (body?.kind !== 'object') return [];
  const known = members(body.type);
  const shown = shownNames(operation, choices);
  const listed = new Map((body.properties ?? []).map((row) => [row.name, row]));
  const rows = [...listed.values()].filter(({ name, readOnly, required }) => {
    if (required === true) return true;
    const member = known.get(name)?.property;
    if (readOnly === true || name.startsWith('@')) return false;
    return member === undefined || (member.readOnly === true && (name !== 'id' || shown.has(name)));
  });
  const unlisted = [...shown].flatMap((name) => {
    const member = known.get(name);
    return member?.property.readOnly === true && !listed.has(name) ? [sendable(member)] : [];
  });
  return [...rows, ...unlisted];
}

/** Without what the page of the type says about it. */
function sendable({ property: { name, type, values, nullable }, required }: Member): Property {
  const isNullable = required ? false : nullable;
  return { name, type, ...(values && { values }), ...(isNullable !== undefined && { nullable: isNullable }) };
}

/** Names of what documented requests of the operation send. */
function shownNames({ examples = [], method }: Operation, choices: readonly PathChoice[]): ReadonlySet<string> {
  const requests = examples.flatMap(({ request }) => (request?.method === method && readExampleUrl(request.url, choices) ? [request] : []));
  return new Set(requests.flatMap(({ body }) => (isObject(body?.json) ? Object.keys(body.json) : [])));
}
