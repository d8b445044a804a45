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

/**
 * Text of api.json. Fields have a fixed order, whatever their order in memory; an object without objects in it, such as a property,
 * is one line, and so is every item of a longer list elsewhere: one changed fact is one changed line.
 */
export function apiJson(api: Api): string {
  return `${withEscapes(print(api, ''))}\n`;
}

/** What stands between the quotes of a string in api.json. */
export function jsonText(text: string): string {
  return withEscapes(JSON.stringify(text).slice(1, -1));
}

/** Text of which all lines but the first are indented. */
function print(value: unknown, indent: string): string {
  if (isFlat(value) && !(Array.isArray(value) && value.length > 1)) return flatText(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => print(item, deeper));
    return `[\n${deeper}${items.join(`,\n${deeper}`)}\n${indent}]`;
  }
  const fields = publicFields(value as object);
  if (fields.every(({ content }) => isFlat(content))) {
    return fields.length === 0 ? '{}' : `{ ${fields.map(({ label, content }) => label + flatText(content)).join(', ')} }`;
  }
  const lines = fields.map(({ label, content }) => label + print(content, deeper));
  return `{\n${deeper}${lines.join(`,\n${deeper}`)}\n${indent}}`;
}

/** Whether a value has no objects in it: a text, a number, a list of them. */
function isFlat(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isScalar) : isScalar(value);
}

function isScalar(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

/** Text on one line. */
function flatText(value: unknown): string {
  return Array.isArray(value) ? `[${value.map((item) => JSON.stringify(item)).join(', ')}]` : JSON.stringify(value);
}

interface Field {
  /** `"name": ` */
  readonly label: string;
  readonly content: unknown;
}

/** The fields that are public and stated, in their order. */
function publicFields(value: object): Field[] {
  const fields: Field[] = [];
  for (const { name, label } of inOrder(Object.keys(value).join())) {
    const content = (value as Readonly<Record<string, unknown>>)[name];
    if (content !== undefined) fields.push({ label, content });
  }
  return fields;
}

/** The public ones of `name,description,origin`, in their order: most objects have the fields of many others. */
const inOrder = memoised((names) =>
  names
    .split(',')
    .filter((name) => name !== '' && !inMemory.has(name))
    .sort((a, b) => rankOf(a) - rankOf(b) || compareText(a, b))
    .map((name) => ({ name, label: `${JSON.stringify(name)}: ` })),
);

function rankOf(field: string): number {
  return rank.get(field) ?? fieldOrder.length;
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
