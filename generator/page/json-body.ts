// The JSON that shows a type -> its text, and where its keys stand: `"displayName": "String",`

import type { Origin } from '../diagnostics.ts';
import type { Code } from './blocks.ts';
import { offsetOf, readJson } from './lenient-json.ts';
import { originWithin } from './origin.ts';
import type { Stated } from './page.ts';

/** A JSON body as text; ir/ reads it. */
export interface Body {
  readonly text: string;
  /** Of the first character. */
  readonly origin: Origin;
  /** Of the outermost object; none where the text is no JSON object. */
  readonly keys: readonly Stated[];
}

/** Looking for each key in a longer body would take long; the longest real one has 14,000 characters. */
const LONGEST = 100_000;
const MOST_KEYS = 1_000;

/** Reads a fence. */
export function jsonBody({ text, origin }: Code): Body {
  const { value } = text.length > LONGEST ? {} : readJson(text);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const keys = isObject ? Object.keys(value).slice(0, MOST_KEYS) : [];
  return { text, origin, keys: keys.map((key) => ({ value: key, origin: originOfKey(text, origin, key) })) };
}

function originOfKey(text: string, origin: Origin, key: string): Origin {
  const offset = offsetOf(text, [key]) ?? 0;
  return originWithin(text, origin, offset, offset + key.length + 2);
}

/** Where a key stands; the body itself where that is not known. */
export function keyOrigin({ keys, origin }: Body, key: string): Origin {
  return keys.find(({ value }) => value === key)?.origin ?? origin;
}
