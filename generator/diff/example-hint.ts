// A finding and the documented examples of the base -> whether those agreed with the head all along.
// The table said `creationTimestamp`, but the response of the same docs held `"createdDateTime": "2021-02-02T04:22:45Z"`.

import type { Api, Example, Operation } from '../ir/ir.ts';
import { isCollection, itemOf } from '../ir/type-name.ts';
import type { CorrectionHint, Finding } from './finding.ts';

/** Examples are in memory only: nothing is said where the base was read from api.json. */
export function exampleHint(finding: Finding, { base }: { readonly base: Api }): CorrectionHint | undefined {
  const { rule, owner, symbol, before = '', after = '', renameOf } = finding;
  const type = owner === symbol.split('/')[0] ? (renameOf?.symbol.split('/')[0] ?? owner) : owner;
  if (rule === 'property-renamed') {
    const objects = exampleObjects(base, type);
    const now = objects.filter((object) => Object.hasOwn(object, after)).length;
    const still = objects.filter((object) => Object.hasOwn(object, before)).length;
    return now > still ? hint(`\`${after}\``, now, objects.length) : undefined;
  }
  if (rule !== 'type-changed' || isCollection(before) === isCollection(after)) return undefined;
  const name = symbol.slice(symbol.lastIndexOf('/') + 1);
  const values = exampleObjects(base, type).flatMap((object) => (Object.hasOwn(object, name) ? [object[name]] : []));
  const fitting = values.filter((value) => value !== null && Array.isArray(value) === isCollection(after)).length;
  return fitting > values.length / 2 ? hint(isCollection(after) ? 'a list' : 'a single value', fitting, values.length) : undefined;
}

function hint(what: string, count: number, all: number): CorrectionHint {
  return { kind: 'example', text: `${count} of ${all} example${all === 1 ? '' : 's'} of the docs before had ${what} already` };
}

/** The JSON objects of a type in responses of the operations that return it. */
function exampleObjects(api: Api, type: string): Record<string, unknown>[] {
  return api.operations
    .filter((operation) => returns(operation, type))
    .flatMap((operation) => operation.examples ?? [])
    .flatMap(objectsOf);
}

function returns({ response }: Operation, type: string): boolean {
  return response?.type !== undefined && itemOf(response.type) === type;
}

function objectsOf({ response }: Example): Record<string, unknown>[] {
  const json = response?.body?.json;
  const items = isObject(json) && Array.isArray(json.value) ? json.value : [json];
  return items.filter(isObject);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
