// JSON as people write it in docs: trailing commas, comments, single quotes, unquoted keys, no-break spaces.
// `{ "blockType": "permissions", "name": "user_list", }`

import JSON5 from 'json5';
import { findNodeAtLocation, type JSONPath, parseTree } from 'jsonc-parser';
import { memoised } from '../memo.ts';

export interface LenientJson {
  /** Absent where even the lenient reading fails. */
  readonly value?: unknown;
  /** What strict JSON objects to. Absent: the text is JSON. */
  readonly problem?: { readonly message: string; readonly offset: number };
}

/** Reads JSON, then JSON5, then JSON5 with line breaks in strings. With a `problem` and a `value` the text is readable but no JSON. Keys such as `__proto__` become own properties. */
export const readJson = memoised((text): LenientJson => {
  try {
    return { value: JSON.parse(text) };
  } catch (strict) {
    const problem = problemOf(text, strict);
    const oneLine = text.replace(separators, ' ');
    try {
      return { value: JSON5.parse(oneLine), problem };
    } catch (lenient) {
      const value = readJson5(oneLine.replace(strings, (quoted) => quoted.replace(/\r?\n/g, '\\n')));
      return value === undefined ? { problem: problemOf(text, lenient) } : { value, problem };
    }
  }
});

/** JSON5 writes a warning about them to the console where they stand in a string. */
const separators = /[\u2028\u2029]/g;

// `"Warning: lamp.md:` and on the next line `  found nothing"`; a string that never ends goes on to the end, so that reading takes one pass
const strings = /"(?:[^"\\]|\\[\s\S]?)*(?:"|$)/g;

function readJson5(text: string): unknown {
  try {
    return JSON5.parse(text);
  } catch {
    return undefined;
  }
}

/** The offset of the value at `path`, or of its key, in a text that readJson could read; undefined where it is not there. */
export function offsetOf(text: string, path: JSONPath): number | undefined {
  const [key] = path;
  if (path.length === 1 && typeof key === 'string') {
    // what stands in a text once needs no tree to be found
    const offset = text.indexOf(`"${key}"`);
    if (offset >= 0 && text.indexOf(key, offset + key.length + 1) < 0) return offset;
    const found = offsetOfKey(text, key);
    if (found !== 'unsure') return found;
  }
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root && findNodeAtLocation(root, path);
  return (node?.parent?.type === 'property' ? node.parent : node)?.offset;
}

/** Of a key of the outermost object; comments and single quotes are left to the tree. */
function offsetOfKey(text: string, key: string): number | undefined | 'unsure' {
  const quoted = JSON.stringify(key);
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    else if (character === '/' || character === "'") return 'unsure';
    else if (character === '"') {
      const end = endOfString(text, i);
      if (depth === 1 && end - i === quoted.length && text.startsWith(quoted, i) && /^\s*:/.test(text.slice(end, end + 20))) return i;
      i = end - 1;
    }
  }
  return undefined;
}

function endOfString(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
  return end + 1;
}

function problemOf(text: string, error: unknown): { message: string; offset: number } {
  const message = error instanceof Error ? error.message.replace(/^JSON5: /, '') : String(error);
  // `Unexpected token } in JSON at position 40`   `JSON5: invalid character '}' at 3:5`
  const position = /at position (\d+)/.exec(message)?.[1];
  const [, line, column] = /at (\d+):(\d+)$/.exec(message) ?? [];
  const offset = position ? Number(position) : line && column ? offsetAt(text, Number(line), Number(column)) : text.length;
  return { message: message.replace(/ (?:in JSON )?at (?:position )?\d+(?::\d+)?.*$/s, ''), offset };
}

function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
