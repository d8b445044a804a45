// JSON that shows a single object as collections are sent -> the object inside.
// `{ "value": { "id": "1" } }`, `{ "value": [{ "id": "1" }] }` -> { "id": "1" }

import type { StructuredType } from './ir.ts';
import { isRecord } from './sample-parameters.ts';

export interface WrappedObject {
  readonly value: Readonly<Record<string, unknown>>;
  /** Where it stands. */
  readonly path: readonly (string | number)[];
}

/**
 * Collections and primitives come as `{ "value": ... }` (OData JSON format 4.01, 11 and 13), a single object does not. Undefined where there is
 * no wrapper, or `value` may be a member of the object and does not name its type: `line` is that type with all that it derives from.
 */
export function wrappedObject(json: unknown, line: readonly StructuredType[]): WrappedObject | undefined {
  if (!isRecord(json) || line.length === 0) return undefined;
  const items: readonly unknown[] | undefined = Array.isArray(json.value) ? json.value : undefined;
  const [value, ...others] = items ?? [json.value];
  if (!isRecord(value) || others.length > 0) return undefined;
  if (value['@odata.type'] !== `#${line[0]?.name}` && line.some(mayHaveValue)) return undefined;
  return { value, path: items ? ['value', 0] : ['value'] };
}

/** It has such a member, or may have any: it is open, or no page documents it. */
function mayHaveValue({ open, undocumented, properties, relationships }: StructuredType): boolean {
  return open === true || undocumented === true || [...properties, ...relationships].some(({ name }) => name.toLowerCase() === 'value');
}
