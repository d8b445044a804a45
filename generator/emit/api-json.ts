// The model -> `api.json`, the public form of what the docs say; its schema is api-schema.ts.
// Origins (page, line, column) and documented examples stay in memory.

import { compareText } from '../diagnostics.ts';
import type { Api } from '../ir/ir.ts';

/** Fields that are not facts about the API. */
const inMemory: ReadonlySet<string> = new Set(['origin', 'examples']);

/** Order of fields wherever they appear; others follow by name. */
const fieldOrder: readonly string[] = [
  ...['format', 'version', 'id', 'name', 'scheme', 'kind', 'method', 'status', 'type', 'values', 'value', 'paths', 'title'],
  ...['baseType', 'abstract', 'open', 'key', 'evolvable', 'flags', 'readOnly', 'nullable', 'required', 'description', 'deprecated'],
  ...['contentType', 'when', 'least', 'higher', 'file', 'section', 'source', 'properties', 'relationships', 'members', 'parameters'],
  ...['pathParameters', 'query', 'headers', 'requestBody', 'response', 'alternates', 'permissions', 'types', 'enums', 'operations'],
];
const rank: ReadonlyMap<string, number> = new Map(fieldOrder.map((field, index) => [field, index]));

type Json = string | number | boolean | null | readonly Json[] | { readonly [field: string]: Json };

/**
 * Text of api.json. Fields have a fixed order, whatever their order in memory; an object without objects in it, such as a property,
 * is one line, so that one changed fact is one changed line.
 */
export function apiJson(api: Api): string {
  return `${print(publicForm(api), '').replace(invisible, escapeUnits)}\n`;
}

/** The Api as plain JSON, without what stays in memory. */
export function publicForm(api: Api): Json {
  return prune(api);
}

function prune(value: unknown): Json {
  if (Array.isArray(value)) return value.map(prune);
  if (typeof value !== 'object' || value === null) return value as Json;
  const entries = Object.entries(value).filter(([field, content]) => content !== undefined && !inMemory.has(field));
  entries.sort(([a], [b]) => rankOf(a) - rankOf(b) || compareText(a, b));
  return Object.fromEntries(entries.map(([field, content]) => [field, prune(content)]));
}

function rankOf(field: string): number {
  return rank.get(field) ?? fieldOrder.length;
}

function print(value: Json, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (isList(value)) {
    if (value.every((item) => typeof item !== 'object' || item === null))
      return `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    return `[\n${value.map((item) => `${deeper}${print(item, deeper)}`).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value);
  const texts = fields.map(([field, content]) => `${JSON.stringify(field)}: ${print(content, deeper)}`);
  if (fields.every(([, content]) => isFlat(content))) return `{ ${texts.join(', ')} }`;
  return `{\n${texts.map((text) => `${deeper}${text}`).join(',\n')}\n${indent}}`;
}

function isFlat(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return isList(value) && value.every((item) => typeof item !== 'object' || item === null);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

// What a terminal or editor acts on instead of showing it; JSON itself escapes only the first 32: U+009B, U+202E
const invisible = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}
