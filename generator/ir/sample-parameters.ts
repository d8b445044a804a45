// The JSON of a sample request -> parameters of an action, where the page has no table of them, or only one of the members of a parameter.
// `{ "passwordCredential": { "displayName": "..." } }` -> passwordCredential: microsoft.graph.passwordCredential

import type { Origin } from '../diagnostics.ts';
import type { ParameterContext } from './build-parameter.ts';
import type { Property, TypeName } from './ir.ts';
import { findType } from './names.ts';

type Json = Readonly<Record<string, unknown>>;

/** A sample body: an object, and where it stands. */
export interface Sample {
  readonly json: Json;
  readonly origin: Origin;
}

/** A row of the page's table. */
type DocumentedRow = Pick<Property, 'name' | 'origin'>;

/** A parameter for each key. A value that names no documented type is `unknown`, and reported. */
export function sampleParameters({ json, origin }: Sample, context: ParameterContext): Property[] {
  return Object.entries(json)
    .filter(([name]) => !name.startsWith('@'))
    .map(([name, value]) => ({ name, type: typeOf(name, value, origin, context), origin }));
}

/**
 * The only parameter of a sample, whose members a table documents as if they were parameters themselves; undefined where the table fits.
 * On application-addpassword.md the table has displayName, the sample has `{ "passwordCredential": { "displayName": ... } }`.
 */
export function wrapperOf(sample: Sample, documented: readonly DocumentedRow[], context: ParameterContext): Property | undefined {
  const [entry, ...more] = Object.entries(sample.json).filter(([name]) => !name.startsWith('@'));
  if (!entry || more.length > 0) return undefined;
  const [name, value] = entry;
  const item: unknown = Array.isArray(value) ? value[0] : value;
  const names = new Set(documented.map((one) => one.name.toLowerCase()));
  if (!isRecord(item) || names.has(name.toLowerCase()) || !Object.keys(item).some((key) => names.has(key.toLowerCase()))) return undefined;
  context.report('parameter-members-only', spanOf(documented) ?? sample.origin, { name }, { related: [sample.origin] });
  return { name, type: typeOf(name, value, sample.origin, context), origin: sample.origin };
}

/** From the first to the last row. */
function spanOf(rows: readonly DocumentedRow[]): Origin | undefined {
  const first = rows[0]?.origin;
  const last = rows.at(-1)?.origin;
  return first && last && { ...first, endLine: last.endLine, endColumn: last.endColumn };
}

function typeOf(name: string, value: unknown, origin: Origin, context: ParameterContext): TypeName {
  if (Array.isArray(value)) return `Collection(${typeOf(name.replace(/s$/, ''), value[0], origin, context)})`;
  if (typeof value === 'string') return 'Edm.String';
  if (typeof value === 'boolean') return 'Edm.Boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'Edm.Int32' : 'Edm.Double';
  const stated = isRecord(value) && typeof value['@odata.type'] === 'string' ? value['@odata.type'].replace(/^#/, '') : name;
  const found = isRecord(value) ? findType(context.names, { name: stated }, context.scope)?.name : undefined;
  if (found !== undefined && !found.startsWith('Edm.')) return found;
  context.report('parameter-type-unknown', origin, { name });
  return 'unknown';
}

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
