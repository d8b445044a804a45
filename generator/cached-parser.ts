// Pages -> what they say, parsed once: a page that an earlier run has parsed is taken from where that run kept it, the facts and the
// wording apart, since most edits of the docs change only the latter.

import { itemAt } from './assert.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { ParsedPage } from './page/parse-page.ts';
import { type Facts, joinPage, placeAt, splitPage, type Wording } from './page/wording.ts';
import { parseSource } from './parse-source.ts';
import { digestOf, pageDigest } from './read/source-digest.ts';
import type { SourcePage } from './read/source-page.ts';
import type { Shelf } from './write/cache-shelf.ts';

/** The wording of a page, with what parsing it has found. */
export interface FoundWording extends Wording {
  readonly diagnostics: readonly Diagnostic[];
}

/** What a page says, and how; `facts` may be joined once. */
export interface SplitSource {
  readonly facts: Facts;
  readonly wording: FoundWording;
}

export interface SplitDigests {
  readonly facts: string;
  readonly wording: string;
}

export interface CachedParser {
  /** As parseSource. */
  readonly parse: (source: SourcePage) => ParsedPage;
  readonly split: (source: SourcePage) => SplitSource;
  /** The wording alone, which is less to load. */
  readonly wording: (source: SourcePage) => FoundWording;
  /** A page that is known is not loaded for them. */
  readonly digests: (source: SourcePage) => SplitDigests;
}

export function cachedParser(shelf: Shelf): CachedParser {
  /** Parsed for their digests, until somebody takes them: thousands of pages are not held longer than needed. */
  const waiting = new Map<string, SplitSource>();

  function parseAnew(source: SourcePage): SplitSource & { readonly digests: SplitDigests } {
    const { page, diagnostics } = parseSource(source);
    const { facts, wording } = splitPage(page);
    const found = { ...wording, diagnostics };
    const [factsKey, wordingKey] = keysOf(source);
    const digests = { facts: shelf.put(factsKey, JSON.stringify(facts)), wording: shelf.put(wordingKey, JSON.stringify(found)) };
    return { facts, wording: found, digests };
  }

  function wording(source: SourcePage): FoundWording {
    const [, wordingKey] = keysOf(source);
    const text = shelf.get(wordingKey);
    return text === undefined ? parseAnew(source).wording : JSON.parse(text);
  }

  function split(source: SourcePage): SplitSource {
    const [factsKey] = keysOf(source);
    const parsed = waiting.get(factsKey);
    waiting.delete(factsKey);
    if (parsed !== undefined) return parsed;
    const text = shelf.get(factsKey);
    return text === undefined ? parseAnew(source) : { facts: JSON.parse(text), wording: wording(source) };
  }

  return {
    parse: (source) => {
      const { facts, wording } = split(source);
      const { intro, texts, diagnostics } = wording;
      const substitutes = { intro, text: (index: number) => itemAt(texts, index), place: (index: number) => placeAt(wording, index) };
      return { page: joinPage(facts, substitutes), diagnostics };
    },
    split,
    wording,
    digests: (source) => {
      const [factsKey, wordingKey] = keysOf(source);
      const known = { facts: shelf.digest(factsKey), wording: shelf.digest(wordingKey) };
      if (known.facts !== undefined && known.wording !== undefined) return { facts: known.facts, wording: known.wording };
      const { digests, ...parsed } = parseAnew(source);
      waiting.set(factsKey, parsed);
      return digests;
    },
  };
}

/** Of the facts, and of the wording. */
function keysOf(source: SourcePage): readonly [string, string] {
  const key = pageDigest(source) ?? digestOf([source.file, source.text]);
  return [key, `${key}.wording`];
}
