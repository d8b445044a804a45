// JSON of documented messages -> code of TypeScript: `{ "displayName": "Ada" }` -> { displayName: 'Ada' }

import { propertyKey, stringLiteral } from './identifier.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

const longestLine = 80;

export function isObject(json: unknown): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** Code of any JSON value, broken into lines where one would be long; further lines are indented by `indent`. */
export function valueCode(json: unknown, indent = ''): string {
  if (typeof json === 'string') return codeString(json);
  if (Array.isArray(json))
    return group(
      '[',
      json.map((item) => valueCode(item, `${indent}  `)),
      ']',
      indent,
    );
  if (isObject(json)) {
    return group(
      '{',
      Object.entries(json).map(([name, value]) => `${codeKey(name)}: ${valueCode(value, `${indent}  `)}`),
      '}',
      indent,
    );
  }
  return String(json);
}

/** `{ a: 1, b: 2 }`, or each on a line of its own. */
export function group(open: string, items: readonly string[], close: string, indent: string): string {
  if (items.length === 0) return `${open}${close}`;
  const space = open === '{' ? ' ' : '';
  const length = items.reduce((sum, item) => sum + item.length + ', '.length, indent.length + 2 * space.length);
  const isShort = length <= longestLine && !items.some((item) => item.includes('\n'));
  if (isShort) return `${open}${space}${items.join(', ')}${space}${close}`;
  return `${open}\n${items.map((item) => `${indent}  ${item},\n`).join('')}${indent}${close}`;
}

/** A string literal that means the same inside a comment: it neither ends it nor starts a tag. */
export function codeString(text: string): string {
  const literal = stringLiteral(text);
  if (!literal.includes('*/') && !literal.includes('@')) return literal;
  return literal.replaceAll('*/', '*\\/').replace(/(?<=[\s{])@/g, '\\u0040');
}

function codeKey(name: string): string {
  const key = propertyKey(name);
  // An identifier may stand as it is, but in a literal this one would set the prototype.
  if (key === '__proto__') return "['__proto__']";
  return key === name ? key : codeString(name);
}
