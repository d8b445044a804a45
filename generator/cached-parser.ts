// Pages -> what they say, parsed once: a page that an earlier run has parsed is taken from where that run kept it, the facts and the
// wording apart, since most edits of the docs change only the latter.

import { itemAt } from './assert.ts';
import type { Diagnostic } from './diagnostics.ts';
import { memoisedByObject } from './memo.ts';
import type { ParsedPage } from './page/parse-page.ts';
import { type Facts, joinPage, placeAt, splitPage, type Wording } from './page/wording.ts';
import { parseSource } from './parse-source.ts';
import { digestOf, pageDigest } from './read/source-digest.ts';
import type { SourcePage } from './read/source-page.ts';
import type { Shelf } from './write/cache-shelf.ts';
import type { PageShelves } from './write/page-shelves.ts';

/** The wording of a page, with what parsing it has found. */
export interface FoundWording extends Wording {
  readonly diagnostics: readonly Diagnostic[];
}

export interface SplitDigests {
  readonly facts: string;
  readonly wording: string;
}

export interface CachedParser {
  /** As parseSource. */
  readonly parse: (source: SourcePage) => ParsedPage;
  /** For joinPage, which uses them up. */
  readonly facts: (source: SourcePage) => Facts;
  readonly wording: (source: SourcePage) => FoundWording;
  /** A page that is known is not loaded for them. */
  readonly digests: (source: SourcePage) => SplitDigests;
  /** An earlier run, or another thread, has parsed it. */
  readonly knows: (source: SourcePage) => boolean;
  /** Parses for others alone. */
  readonly keep: (source: SourcePage) => void;
}

export function cachedParser(shelves: PageShelves): CachedParser {
  /** Parsed for their digests, until somebody takes them: thousands of pages are not held longer than needed. */
  const waiting = new Map<string, Facts>();

  function parseAnew(source: SourcePage) {
    const { page, diagnostics } = parseSource(source);
    const { facts, wording } = splitPage(page);
    const found: FoundWording = { diagnostics, ...wording };
    const key = pageKey(source);
    const digests = { facts: shelves.facts.put(key, JSON.stringify(facts)), wording: shelves.wording.put(key, textOf(found)) };
    return { facts, wording: found, digests };
  }

  function knownDigests(source: SourcePage): SplitDigests | undefined {
    const key = pageKey(source);
    const [facts, wording] = [shelves.facts.digest(key), shelves.wording.digest(key)];
    return facts === undefined || wording === undefined ? undefined : { facts, wording };
  }

  return {
    parse: (source) => {
      const key = pageKey(source);
      const [facts, wording] = [shelves.facts.get(key), keptWording(shelves.wording, key)];
      return facts === undefined || wording === undefined ? joined(parseAnew(source)) : joined({ facts: JSON.parse(facts), wording });
    },
    facts: (source) => {
      const key = pageKey(source);
      const parsed = waiting.get(key);
      waiting.delete(key);
      if (parsed !== undefined) return parsed;
      const text = shelves.facts.get(key);
      return text === undefined ? parseAnew(source).facts : JSON.parse(text);
    },
    wording: (source) => keptWording(shelves.wording, pageKey(source)) ?? parseAnew(source).wording,
    digests: (source) => {
      const known = knownDigests(source);
      if (known) return known;
      const { digests, facts } = parseAnew(source);
      waiting.set(pageKey(source), facts);
      return digests;
    },
    knows: (source) => knownDigests(source) !== undefined,
    keep: parseAnew,
  };
}

/** The page as it was before it was taken apart. */
function joined({ facts, wording }: { readonly facts: Facts; readonly wording: FoundWording }): ParsedPage {
  const { intro, texts, diagnostics } = wording;
  const substitutes = { intro, text: (index: number) => itemAt(texts, index), place: (index: number) => placeAt(wording, index) };
  return { page: joinPage(facts, substitutes), diagnostics };
}

/** The wording of a page, by `pageKey`; undefined where the shelf does not have it. */
export function keptWording(shelf: Shelf, key: string): FoundWording | undefined {
  const text = shelf.get(key);
  return text === undefined ? undefined : wordingOf(text);
}

// Not in JSON, but between two texts of it.
const SEPARATOR = '\t';

function textOf({ places, ...rest }: FoundWording): string {
  return `${JSON.stringify(rest)}${SEPARATOR}${JSON.stringify(places)}`;
}

/** Places are a third of it, and hardly any is asked for: they are read when one is. */
function wordingOf(text: string): FoundWording {
  const end = text.indexOf(SEPARATOR);
  const rest: Omit<FoundWording, 'places'> = JSON.parse(text.slice(0, end));
  let places: FoundWording['places'] | undefined;
  return {
    ...rest,
    get places() {
      places ??= JSON.parse(text.slice(end + SEPARATOR.length)) as FoundWording['places'];
      return places;
    },
  };
}

/** What a page is kept by, in whatever thread. */
export const pageKey = memoisedByObject((source: SourcePage) => pageDigest(source) ?? digestOf([source.file, source.text]));
