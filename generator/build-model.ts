// Docs folders -> the model of each version and every finding: the half of the pipeline that generate, check and the others share.

import { cachedParser } from './cached-parser.ts';
import { createReport, type Diagnostic, sortedOnce } from './diagnostics.ts';
import { applyCorrections } from './ir/apply-corrections.ts';
import { buildIr } from './ir/build-ir.ts';
import { type Correction, readCorrections } from './ir/corrections.ts';
import type { Api } from './ir/ir.ts';
import type { Page, Stated } from './page/page.ts';
import type { ParsedPage } from './page/parse-page.ts';
import { parseSource } from './parse-source.ts';
import { type Docs, readDocs } from './read/read-docs.ts';
import type { SourcePage } from './read/source-page.ts';
import type { Cache } from './write/cache.ts';

export interface DocsOptions {
  /** Folders; later ones lie over earlier ones. */
  readonly docs: readonly string[];
  /** Versions to read; absent: all that the folders hold. */
  readonly versions?: readonly string[] | undefined;
  /** Where results are kept; absent: nothing is, and nothing that was is used. */
  readonly cache?: Cache | undefined;
}

/** Docs that are read already. */
export interface Sources {
  readonly docs: Docs;
  /** How each page of `docs` is parsed; absent: with `parseSource`. */
  readonly parse?: (source: SourcePage) => ParsedPage;
}

/** Told what is going on: `done` of `total` steps of `stage`. */
export type Progress = (stage: string, done: number, total: number) => void;

export interface Model {
  readonly docs: Docs;
  /** One a version. */
  readonly apis: readonly Api[];
  readonly corrections: readonly Correction[];
  /** Findings that the pages' own annotations name as known. */
  readonly suppressions: readonly Stated[];
  /** Sorted, each once. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads, parses, links and corrects. Throws UserError when the docs cannot be read at all. */
export function buildModel(options: DocsOptions, progress: Progress): Model {
  const { cache } = options;
  const docs = readDocs(options.docs, options.versions);
  const model = modelOf(cache ? { docs, parse: cachedParser(cache.pages).parse } : { docs }, progress);
  cache?.save();
  return model;
}

/** Parses, links and corrects. */
export function modelOf(sources: Sources, progress: Progress): Model {
  const { docs, parse = parseSource } = sources;
  const diagnostics: Diagnostic[] = [...docs.diagnostics];
  const pages = docs.pages.map((source, index) => {
    progress('parsing pages', index, docs.pages.length);
    const parsed = parse(source);
    diagnostics.push(...parsed.diagnostics);
    return parsed.page;
  });
  progress('linking', docs.pages.length, docs.pages.length);
  const report = createReport(diagnostics);
  const built = docs.versions.map((version) => buildIr(version, pagesOf(version, pages), report));
  const corrections = docs.corrections.flatMap(({ file, text }) => readCorrections(file, text, report));
  const apis = applyCorrections(built, corrections, docs.complete, report);
  return { docs, apis, corrections, suppressions: pages.flatMap((page) => page.suppressions), diagnostics: sortedOnce(diagnostics) };
}

function pagesOf(version: string, pages: readonly Page[]): Page[] {
  return pages.filter((page) => page.version === version);
}
