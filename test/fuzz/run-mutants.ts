// Real pages and a seed -> mutants through the whole pipeline but reading and writing: parse, link, check, emit.
// What counts: nothing throws, every page is parsed in less than two seconds, every position lies in its page, memory stays bounded.

import { checkExamples } from '../../generator/check/check-examples.ts';
import { createReport, type Diagnostic, type Report } from '../../generator/diagnostics.ts';
import { emitPackage } from '../../generator/emit/emit.ts';
import { buildIr } from '../../generator/ir/build-ir.ts';
import type { Page } from '../../generator/page/page.ts';
import { parsePage } from '../../generator/page/parse-page.ts';
import type { SourcePage } from '../../generator/read/source-page.ts';
import { templates } from '../emit/templates-folder.ts';
import { outsidePages } from '../origins.ts';
import { mutate } from './mutate.ts';
import { seededRandom } from './random.ts';

export interface Failure {
  readonly problem: string;
  /** The mutants that show it: one, or all of a batch. */
  readonly pages: readonly SourcePage[];
}

export interface Figures {
  mutants: number;
  findings: number;
  slowest: { readonly file: string; readonly milliseconds: number };
  /** Of one batch: linking, checking and emitting. */
  slowestBatch: number;
  readonly failures: Failure[];
}

export interface Options {
  readonly mutants: number;
  readonly seed: number;
  /** Pages that make one model. */
  readonly batch: number;
  /** Told after each page and batch, so that a watchdog knows what hangs. */
  readonly onStep?: (step: string) => void;
}

/** A page that takes longer hangs. */
export const PAGE_LIMIT = 2000;

/** Breaks `sources` in turn, from a place that the seed chooses, until there are enough mutants. */
export function runMutants(sources: readonly SourcePage[], options: Options): Figures {
  const random = seededRandom(options.seed);
  const figures: Figures = { mutants: 0, findings: 0, slowest: { file: '', milliseconds: 0 }, slowestBatch: 0, failures: [] };
  while (figures.mutants < options.mutants) {
    const size = Math.min(options.batch, options.mutants - figures.mutants);
    // one version a batch, for linking works on one version
    const first = random.pick(sources);
    const same = sources.filter((page) => page.version === first?.version);
    const start = random.int(same.length);
    const batch = new Map<string, SourcePage>();
    for (let i = 0; i < size; i++) {
      const source = same[(start + i) % same.length];
      // a page's neighbours stay neighbours, so that links between them resolve
      if (source) batch.set(source.file, { ...source, text: asRead(mutate(source.text, random)) });
    }
    runBatch([...batch.values()], figures, options);
  }
  return figures;
}

/** What reading makes of such a file: UTF-8, LF line ends; one with NUL is no page. */
function asRead(text: string): string {
  return Buffer.from(text.replaceAll('\0', '').replace(/\r\n?/g, '\n')).toString('utf8');
}

function runBatch(mutants: readonly SourcePage[], figures: Figures, { onStep }: Options): void {
  const diagnostics: Diagnostic[] = [];
  const pages: Page[] = [];
  for (const mutant of mutants) {
    onStep?.(`page ${figures.mutants} ${mutant.file}`);
    figures.mutants++;
    const parsed = parseOne(mutant, figures);
    if (parsed) {
      pages.push(parsed.page);
      diagnostics.push(...parsed.diagnostics);
    }
  }
  onStep?.(`batch up to ${figures.mutants}`);
  const started = performance.now();
  try {
    link(mutants, pages, createReport(diagnostics));
    for (const place of outsidePages(diagnostics, mutants)) {
      figures.failures.push({
        problem: `finding outside of its page: ${place}`,
        pages: mutants.filter((page) => place.startsWith(page.file)),
      });
    }
  } catch (error) {
    figures.failures.push({ problem: problemOf(error), pages: mutants });
  }
  figures.findings += diagnostics.length;
  figures.slowestBatch = Math.max(figures.slowestBatch, performance.now() - started);
}

function parseOne(mutant: SourcePage, figures: Figures): ReturnType<typeof parsePage> | undefined {
  const started = performance.now();
  try {
    return parsePage(mutant);
  } catch (error) {
    figures.failures.push({ problem: problemOf(error), pages: [mutant] });
    return undefined;
  } finally {
    const milliseconds = performance.now() - started;
    if (milliseconds > figures.slowest.milliseconds) figures.slowest = { file: mutant.file, milliseconds };
    if (milliseconds > PAGE_LIMIT) figures.failures.push({ problem: `${Math.round(milliseconds)} ms`, pages: [mutant] });
  }
}

function link(mutants: readonly SourcePage[], pages: readonly Page[], report: Report): void {
  const [first] = mutants;
  if (!first) return;
  const api = buildIr(first.version, pages, report);
  checkExamples(api, report);
  emitPackage([api], templates, report);
}

function problemOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join('\n') : String(error);
}
