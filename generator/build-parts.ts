// Docs -> the package in parts, each of which is built only where what it depends on has changed: one part a version, and one of the
// files that versions share. What was not built is taken from the output, if it is there as the earlier run left it.

import { fileURLToPath } from 'node:url';
import { itemAt } from './assert.ts';
import type { Progress } from './build-model.ts';
import type { Builder, Printing } from './build-part.ts';
import { type CachedParser, cachedParser, pageKey } from './cached-parser.ts';
import { sortedOnce } from './diagnostics.ts';
import { sharedFiles, sortedFiles } from './emit/shared-files.ts';
import { type KeptPart, type Part, renewPart, substitutesFor } from './kept-part.ts';
import type { ParsedPage } from './page/parse-page.ts';
import { joinPage } from './page/wording.ts';
import { openAheadParser, parserAhead } from './parse-ahead.ts';
import { openPartPages, type PartPages } from './part-pages.ts';
import type { Docs } from './read/read-docs.ts';
import { readTemplates } from './read/read-templates.ts';
import { digestOf } from './read/source-digest.ts';
import type { SourcePage } from './read/source-page.ts';
import type { Threads } from './threads.ts';
import type { Cache } from './write/cache.ts';
import type { OutputFolder } from './write/read-output.ts';

export interface PartsOptions {
  readonly docs: Docs;
  /** What earlier runs have left. */
  readonly output: OutputFolder;
  readonly cache?: Cache | undefined;
  /** With which pages are parsed. */
  readonly threads?: Threads | undefined;
  readonly builder: Builder;
  /** The output is going to be what the parts are. */
  readonly writes: boolean;
}

interface CachedOptions extends Pick<PartsOptions, 'output' | 'builder' | 'writes'> {
  readonly cache: Cache;
  readonly parser: CachedParser;
}

const templates = fileURLToPath(new URL('../templates', import.meta.url));

/** Parses, links, corrects and emits, with the same result whatever is kept of earlier runs. */
export async function buildParts(options: PartsOptions, progress: Progress): Promise<Part> {
  const parts = await versionParts(options, progress);
  const apis = parts.flatMap((part) => part.apis);
  const shared = sharedFiles(apis, readTemplates(templates));
  return {
    apis,
    diagnostics: sortedOnce([...options.docs.diagnostics, ...parts.flatMap((part) => part.diagnostics)]),
    files: sortedFiles([...shared, ...parts.flatMap((part) => part.files)]),
  };
}

/** A part is printed by another thread, if there is one, while the next is begun. */
async function versionParts({ docs, output, cache, threads, builder, writes }: PartsOptions, progress: Progress): Promise<Part[]> {
  const parts = separate(docs);
  if (!cache) {
    const parse = await parserAhead(docs.pages, threads, progress);
    return inTurn(parts, (part) => builder.build({ docs: part, parse }));
  }
  const parser = cachedParser(cache.pages);
  const ahead = openAheadParser(
    parts.map(({ pages }) => pages),
    parser,
    cache.pages,
    threads,
    progress,
  );
  return inTurn(parts, async (part, number) => {
    await ahead.fill(number);
    if (correctsProse(part)) return builder.build({ docs: part, parse: parser.parse });
    return renewOrBuild(part, { output, cache, parser, writes, builder }, progress);
  });
}

/** Begins each part when the one before has been emitted; ends when all are printed. */
async function inTurn(parts: readonly Docs[], begin: (part: Docs, number: number) => Promise<Printing>): Promise<Part[]> {
  const begun: Promise<Part>[] = [];
  for (const [number, docs] of parts.entries()) {
    const { part } = await begin(docs, number);
    part.catch(() => {}); // whoever waits for all of them is told
    begun.push(part);
  }
  return Promise.all(begun);
}

/** A correction of a description is compared with what the docs say, which substitutes do not tell. `"set": { "description": ... }`, `"\u0064..."` */
function correctsProse({ corrections }: Docs): boolean {
  return corrections.some(({ text }) => /description|\\u/i.test(text));
}

/** What an earlier run has built, where the pages still say the same. */
async function renewOrBuild(docs: Docs, { output, cache, parser, writes, builder }: CachedOptions, progress: Progress): Promise<Printing> {
  const { key, pages, parse } = openPages(docs, cache, parser, progress);
  const text = cache.parts.get(key);
  const known: KeptPart | undefined = text === undefined ? undefined : JSON.parse(text);
  const renewed = known && renewPart(known, pages, output);
  if (!renewed) return builder.build({ docs, parse }, { pages, key: writes ? key : undefined });
  if (writes && renewed.kept !== known) cache.parts.put(key, JSON.stringify(renewed.kept));
  return { part: Promise.resolve(renewed.part) };
}

interface OpenPages {
  /** A digest of all that linking and printing depend on. */
  readonly key: string;
  readonly pages: PartPages;
  /** Gives the page with substitutes for its wording. */
  readonly parse: (source: SourcePage) => ParsedPage;
}

/** The pages of a part, parsed where no earlier run has done so. */
function openPages(
  { pages: sources, versions, corrections, complete }: Docs,
  cache: Cache,
  parser: CachedParser,
  progress: Progress,
): OpenPages {
  const digests = sources.map((page, index) => {
    progress('parsing pages', index, sources.length);
    return parser.digests(page);
  });
  cache.pages.save();
  const pages = openPartPages(
    sources.map((page, number) => {
      const { file, version } = page;
      return { file, version, digest: itemAt(digests, number).wording, key: pageKey(page) };
    }),
    (_, number) => parser.wording(itemAt(sources, number)),
  );
  return {
    key: digestOf([JSON.stringify([versions, corrections, complete]), ...digests.map(({ facts }) => facts)]),
    pages,
    parse: (source) => ({
      page: joinPage(parser.facts(source), substitutesFor(pages.numberOf(source.file), source.file)),
      diagnostics: [],
    }),
  };
}

/** The docs of each version; corrections may touch any version, and keep them together. */
function separate(docs: Docs): Docs[] {
  const whole = { ...docs, diagnostics: [] };
  if (docs.corrections.length > 0) return [whole];
  return docs.versions.map((version) => ({ ...whole, versions: [version], pages: docs.pages.filter((page) => page.version === version) }));
}
