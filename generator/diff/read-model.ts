// The text of an api.json -> the model, checked as far as comparing relies on it.
// `{ "format": 1, "version": "v1.0", "types": [...], "enums": [...], "operations": [...] }`

import type { Api } from '../ir/ir.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const record =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null) return false;
    return Object.entries(fields).every(([field, check]) => check((value as Record<string, unknown>)[field]));
  };

const source = record({ file: text, section: optional(text) });
const property = record({ name: text, type: text, description: optional(text), values: optional(listOf(text)) });
const properties = listOf(property);
const bodies: Readonly<Record<string, Check>> = {
  object: record({ type: text, properties: optional(properties) }),
  parameters: record({ parameters: properties }),
  reference: record({}),
  stream: record({ contentType: optional(text) }),
  unknown: record({}),
};
const body: Check = (value) => Object.entries(bodies).some(([kind, check]) => record({ kind: (is) => is === kind })(value) && check(value));
const response = record({ type: optional(text), alternates: optional(listOf(record({ type: optional(text) }))) });
const permission = record({ scheme: text, least: listOf(text), higher: listOf(text) });

const lists = {
  types: record({
    name: text,
    kind: text,
    properties,
    relationships: properties,
    baseType: optional(text),
    key: optional(listOf(text)),
    source,
  }),
  enums: record({ name: text, members: listOf(record({ name: text })), evolvable: flag, flags: flag, source }),
  operations: record({
    id: text,
    method: text,
    paths: listOf(text),
    pathParameters: properties,
    query: optional(properties),
    queryOpen: optional(flag),
    queryDenied: optional(listOf(text)),
    headers: optional(properties),
    requestBody: optional(body),
    response: optional(response),
    permissions: optional(listOf(permission)),
    source,
  }),
} as const;

/** The model, or what is wrong with the text in words. */
export function readModel(json: string): Api | string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return `it is no JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (typeof value !== 'object' || value === null) return 'it is no api.json';
  const fields = value as Record<string, unknown>;
  if (fields.format !== 1) return 'it is no api.json of format 1';
  if (typeof fields.version !== 'string') return 'it names no version';
  for (const [name, check] of Object.entries(lists)) {
    const list = fields[name];
    if (!Array.isArray(list)) return `its ${name} are no list`;
    const wrong = list.findIndex((item) => !check(item));
    if (wrong >= 0) return `entry ${wrong + 1} of its ${name} is not as the schema says`;
  }
  return value as Api;
}
