// Pages -> what they say, parsed once: a page that an earlier run has parsed is taken from where that run kept it.

import type { ParsedPage } from './page/parse-page.ts';
import { parseSource } from './parse-source.ts';
import { digestOf, pageDigest } from './read/source-digest.ts';
import type { SourcePage } from './read/source-page.ts';
import type { Shelf } from './write/cache-shelf.ts';

export interface CachedParser {
  readonly parse: (source: SourcePage) => ParsedPage;
  /** A digest of what a page says; a page that is known is not even loaded for it. */
  readonly digest: (source: SourcePage) => string;
}

export function cachedParser(shelf: Shelf): CachedParser {
  /** Parsed for their digest, until somebody takes them: thousands of pages are not held longer than needed. */
  const waiting = new Map<string, ParsedPage>();

  function parseAnew(key: string, source: SourcePage) {
    const page = parseSource(source);
    return { page, digest: shelf.put(key, JSON.stringify(page)) };
  }

  return {
    parse: (source) => {
      const key = keyOf(source);
      const parsed = waiting.get(key);
      waiting.delete(key);
      if (parsed !== undefined) return parsed;
      const text = shelf.get(key);
      return text === undefined ? parseAnew(key, source).page : JSON.parse(text);
    },
    digest: (source) => {
      const key = keyOf(source);
      const known = shelf.digest(key);
      if (known !== undefined) return known;
      const { page, digest } = parseAnew(key, source);
      waiting.set(key, page);
      return digest;
    },
  };
}

function keyOf(source: SourcePage): string {
  return pageDigest(source) ?? digestOf([source.file, source.text]);
}
