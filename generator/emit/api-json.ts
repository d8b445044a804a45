// The model -> `api.json`, the public form of what the docs say; its schema is api-schema.ts.
// Origins (page, line, column) and documented examples stay in memory.

import { compareText } from '../diagnostics.ts';
import type { Api } from '../ir/ir.ts';
import { memoised } from '../memo.ts';

/** Fields that are not facts about the API. */
const inMemory: ReadonlySet<string> = new Set(['origin', 'pathOrigins', 'examples']);

/** Order of fields wherever they appear; others follow by name. */
const fieldOrder: readonly string[] = [
  ...['format', 'version', 'id', 'name', 'scheme', 'kind', 'method', 'status', 'type', 'values', 'value', 'paths', 'title'],
  ...[
    'baseType',
    'abstract',
    'open',
    'key',
    'evolvable',
    'flags',
    'readOnly',
    'nullable',
    'required',
    'description',
    'deprecated',
    'undocumented',
    'formerNames',
  ],
  ...[
    'contentType',
    'when',
    'least',
    'higher',
    'marked',
    'note',
    'file',
    'section',
    'source',
    'properties',
    'relationships',
    'members',
    'parameters',
  ],
  ...[
    'pathParameters',
    'query',
    'queryOpen',
    'queryDenied',
    'headers',
    'requestBody',
    'response',
    'alternates',
    'permissions',
    'types',
    'enums',
    'operations',
  ],
];
const rank: ReadonlyMap<string, number> = new Map(fieldOrder.map((field, index) => [field, index]));

type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };

/**
 * Text of api.json. Fields have a fixed order, whatever their order in memory; an object without objects in it, such as a property,
 * is one line, and so is every item of a longer list elsewhere: one changed fact is one changed line.
 */
export function apiJson(api: Api): string {
  return `${withEscapes(print(publicForm(api), ''))}\n`;
}

/** What stands between the quotes of a string in api.json. */
export function jsonText(text: string): string {
  return withEscapes(JSON.stringify(text).slice(1, -1));
}

/** The Api as plain JSON, without what stays in memory. */
export function publicForm(api: Api): Json {
  return prune(api);
}

function prune(value: unknown): Json {
  if (Array.isArray(value)) return value.map(prune);
  if (typeof value !== 'object' || value === null) return value as Json;
  const pruned: Record<string, Json> = {};
  for (const field of inOrder(Object.keys(value).join())) {
    const content = (value as Readonly<Record<string, unknown>>)[field];
    if (content !== undefined) pruned[field] = prune(content);
  }
  return pruned;
}

/** The public ones of `name,description,origin`, in their order: most objects have the fields of many others. */
const inOrder = memoised((fields) =>
  fields
    .split(',')
    .filter((field) => field !== '' && !inMemory.has(field))
    .sort((a, b) => rankOf(a) - rankOf(b) || compareText(a, b)),
);

function rankOf(field: string): number {
  return rank.get(field) ?? fieldOrder.length;
}

function print(value: Json, indent: string): string {
  if (isScalar(value)) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (isList(value))
    return value.length < 2 && isFlatList(value)
      ? inline(value)
      : block(
          '[',
          value.map((item) => print(item, deeper)),
          ']',
          indent,
        );
  const fields = Object.entries(value);
  if (fields.every(([, content]) => isScalar(content) || isFlatList(content))) return inline(value);
  const texts = fields.map(([field, content]) => `${JSON.stringify(field)}: ${print(content, deeper)}`);
  return block('{', texts, '}', indent);
}

function block(open: string, texts: readonly string[], close: string, indent: string): string {
  return `${open}\n${texts.map((text) => `${indent}  ${text}`).join(',\n')}\n${indent}${close}`;
}

/** Text on one line, with spaces. */
function inline(value: Json): string {
  if (isScalar(value)) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(inline).join(', ')}]`;
  const fields = Object.entries(value).map(([field, content]) => `${JSON.stringify(field)}: ${inline(content)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function isScalar(value: Json): value is string | number | boolean | null {
  return typeof value !== 'object' || value === null;
}

function isFlatList(value: Json): boolean {
  return isList(value) && value.every(isScalar);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

// What a terminal or editor acts on instead of showing it; JSON itself escapes only the first 32: U+009B, U+202E
const invisible = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

function withEscapes(json: string): string {
  return json.replace(invisible, escapeUnits);
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
