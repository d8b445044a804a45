// Text from pages -> text that can be shown: no control or direction characters that do their work, no halves of characters.
// `a\u202eb` is shown as `a\u202eb`, twelve visible characters.

import { visibleText } from '../check/visible-text.ts';

// `\ud83d` without its second half
const loneSurrogate = /\p{Cs}/gu;

export function shownText(text: string): string {
  return visibleText(text).replace(loneSurrogate, '\ufffd');
}

/** The same data with every text in it, however deep, made fit to be shown. Keys are ours. */
export function shownTexts<T>(data: T): T {
  return shown(data) as T;
}

function shown(value: unknown): unknown {
  if (typeof value === 'string') return shownText(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shown(item)]));
}
