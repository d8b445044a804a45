// Prose that names another type -> the reference.
// `Inherits from [device](../resources/device.md).`, `It is derived from microsoft.graph.policyBase.`, `Inherits from `entity`.`

import type { Origin } from '../diagnostics.ts';
import type { Span, Text } from './blocks.ts';
import { collapse } from './inline.ts';

/** A type that prose names: by a link, in code, or qualified. */
export interface Reference {
  readonly text: string;
  readonly url?: string;
  readonly origin: Origin;
}

/** The first reference whose text in front, at most a sentence of it, matches `phrase` (which ends with `$`). */
export function referenceAfter({ spans, origin }: Text, phrase: RegExp): Reference | undefined {
  const named = namedAfter(spans, phrase);
  return named && { ...named, origin };
}

/** As `referenceAfter`, wherever the text stands. */
export function namedAfter(spans: readonly Span[], phrase: RegExp): Omit<Reference, 'origin'> | undefined {
  let before = '';
  for (const [i, span] of spans.entries()) {
    if (span.url !== undefined || span.code) {
      if (phrase.test(before) && spanName(span) !== '')
        return { text: linkText(spans, i), ...(span.url !== undefined && { url: span.url }) };
      before = `${before}${span.text}`.slice(-reach);
      continue;
    }
    // microsoft.graph.policyBase.
    for (const match of span.text.matchAll(/\bmicrosoft\.graph(?:\.\w+)+/g)) {
      if (phrase.test(`${before}${span.text.slice(0, match.index)}`.slice(-reach))) return { text: match[0] };
    }
    before = `${before}${span.text}`.slice(-reach);
  }
  return undefined;
}

/** How much text in front of a reference a phrase may look at. */
const reach = 120;

function spanName(span: Span): string {
  return collapse(span.text);
}

/** The whole text of the link that the span at `start` begins. */
function linkText(spans: readonly Span[], start: number): string {
  const url = spans[start]?.url;
  let text = spans[start]?.text ?? '';
  for (let i = start + 1; url !== undefined && spans[i]?.url === url; i++) text += spans[i]?.text ?? '';
  return collapse(text);
}

/** All links and qualified names of a text. */
export function referencesIn(text: Text): Reference[] {
  const found: Reference[] = [];
  for (const [i, span] of text.spans.entries()) {
    if (span.url !== undefined && text.spans[i - 1]?.url !== span.url)
      found.push({ text: linkText(text.spans, i), url: span.url, origin: text.origin });
    if (span.url !== undefined) continue;
    for (const match of span.text.matchAll(/\bmicrosoft\.graph(?:\.\w+)+/g)) found.push({ text: match[0], origin: text.origin });
  }
  return found;
}
