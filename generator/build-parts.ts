// Docs -> the package in parts, each of which is built only where what it depends on has changed: one part a version, and one of the
// files that versions share. What was not built is taken from the output, if it is there as the earlier run left it.

import { fileURLToPath } from 'node:url';
import { itemAt } from './assert.ts';
import type { Progress, Sources } from './build-model.ts';
import { type CachedParser, cachedParser, type FoundWording } from './cached-parser.ts';
import { sortedOnce } from './diagnostics.ts';
import type { OutputFile } from './emit/output-file.ts';
import { sharedFiles, sortedFiles } from './emit/shared-files.ts';
import { type KeptPart, openPart, type Part, type PartBuilder, type PartPages, renewPart, substitutesFor } from './kept-part.ts';
import type { ParsedPage } from './page/parse-page.ts';
import { joinPage } from './page/wording.ts';
import { fillAhead, parserAhead, type Threads } from './parse-ahead.ts';
import type { Docs } from './read/read-docs.ts';
import { readTemplates } from './read/read-templates.ts';
import { digestOf } from './read/source-digest.ts';
import type { SourcePage } from './read/source-page.ts';
import type { Cache } from './write/cache.ts';
import type { OutputFolder } from './write/read-output.ts';

export interface PartsOptions {
  readonly docs: Docs;
  /** What earlier runs have left. */
  readonly output: OutputFolder;
  readonly cache?: Cache | undefined;
  readonly threads?: Threads | undefined;
  /** The output is going to be what the parts are. */
  readonly writes: boolean;
}

interface CachedOptions extends Pick<PartsOptions, 'output' | 'writes'> {
  readonly cache: Cache;
  readonly parser: CachedParser;
}

const templates = fileURLToPath(new URL('../templates', import.meta.url));

/** Parses, links, corrects and emits, with the same result whatever is kept of earlier runs. */
export async function buildParts({ docs, output, cache, threads, writes }: PartsOptions, progress: Progress): Promise<Part> {
  const parts: Part[] = [];
  if (cache) {
    const parser = cachedParser(cache.pages);
    await fillAhead(docs.pages, parser, cache.pages, { threads, first: loadBuilder }, progress);
    for (const part of separate(docs)) {
      if (correctsProse(part)) parts.push(await build({ docs: part, parse: parser.parse }, progress));
      else parts.push(await renewOrBuild(part, { output, cache, parser, writes }, progress));
    }
  } else {
    const parse = await parserAhead(docs.pages, { threads, first: loadBuilder }, progress);
    for (const part of separate(docs)) parts.push(await build({ docs: part, parse }, progress));
  }
  const apis = parts.flatMap((part) => part.apis);
  const shared = sharedFiles(apis, readTemplates(templates));
  return {
    apis,
    diagnostics: sortedOnce([...docs.diagnostics, ...parts.flatMap((part) => part.diagnostics)]),
    files: sortedFiles([...shared, ...parts.flatMap((part) => part.files)]),
  };
}

/** A correction of a description is compared with what the docs say, which substitutes do not tell. `"set": { "description": ... }`, `"\u0064..."` */
function correctsProse({ corrections }: Docs): boolean {
  return corrections.some(({ text }) => /description|\\u/i.test(text));
}

/** What an earlier run has built, where the pages still say the same. */
async function renewOrBuild(docs: Docs, { output, cache, parser, writes }: CachedOptions, progress: Progress): Promise<Part> {
  const { key, pages, parse } = openPages(docs, cache, parser, progress);
  const text = cache.parts.get(key);
  const known: KeptPart | undefined = text === undefined ? undefined : JSON.parse(text);
  const renewed = known && renewPart(known, pages, output);
  const { part, kept } = renewed ?? (await buildAnew({ docs, parse }, pages, progress));
  if (writes && kept !== known) cache.parts.put(key, JSON.stringify(kept));
  return part;
}

async function buildAnew(sources: Sources, pages: PartPages, progress: Progress): Promise<ReturnType<PartBuilder['finish']>> {
  const { finishFile, finish } = openPart(pages);
  return finish(await build(sources, progress, finishFile));
}

async function build(sources: Sources, progress: Progress, finish: (file: OutputFile) => OutputFile = (file) => file): Promise<Part> {
  const { buildVersions } = await loadBuilder();
  return buildVersions(sources, progress, finish);
}

/** Loaded where it is needed: ts-morph alone takes longer than a run that has nothing to build. */
function loadBuilder(): Promise<typeof import('./build-versions.ts')> {
  return import('./build-versions.ts');
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
  const numbers = new Map(sources.map((source, page) => [source.file, page]));
  const numberOf = (file: string): number => numbers.get(file) ?? -1;
  const wording = (page: number): FoundWording => parser.wording(itemAt(sources, page));
  const known = new Map<number, ReturnType<PartPages['prose']>>();
  const prose = (page: number): ReturnType<PartPages['prose']> => {
    const found = known.get(page);
    if (found !== undefined) return found;
    // not the places, nor the text that they are read from
    const { texts, diagnostics } = wording(page);
    known.set(page, { texts, diagnostics });
    return { texts, diagnostics };
  };
  return {
    key: digestOf([JSON.stringify([versions, corrections, complete]), ...digests.map(({ facts }) => facts)]),
    pages: { sources, digests: digests.map((digest) => digest.wording), wording, prose, numberOf },
    parse: (source) => ({ page: joinPage(parser.facts(source), substitutesFor(numberOf(source.file), source.file)), diagnostics: [] }),
  };
}

/** The docs of each version; corrections may touch any version, and keep them together. */
function separate(docs: Docs): Docs[] {
  const whole = { ...docs, diagnostics: [] };
  if (docs.corrections.length > 0) return [whole];
  return docs.versions.map((version) => ({ ...whole, versions: [version], pages: docs.pages.filter((page) => page.version === version) }));
}
