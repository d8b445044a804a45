// The pages of a part of the package -> the part: linked and emitted here, printed by another thread where there is enough for two.

import type { Progress, Sources } from './build-model.ts';
import type { Part } from './kept-part.ts';
import type { PartPages } from './part-pages.ts';
import type { PrintThread } from './print-ahead.ts';
import type { Threads } from './threads.ts';
import type { Cache } from './write/cache.ts';

export interface BuilderOptions {
  /** Absent: this thread does everything. */
  readonly threads?: Threads | undefined;
  readonly cache?: Cache | undefined;
}

/** A part whose pages have substitutes for their wording. */
export interface Holes {
  readonly pages: PartPages;
  /** Of what the cache is to keep of the part; absent where it is to keep nothing. */
  readonly key?: string | undefined;
}

export interface Builder {
  /** Parses, links, emits and prints; `holes` is absent where the pages have their wording. */
  readonly build: (sources: Sources, holes?: Holes) => Promise<Part>;
  /** Ends the other thread. */
  readonly close: () => void;
}

/** What all this needs is loaded when something is built: ts-morph alone takes longer than a run that has nothing to build. */
export function openBuilder({ threads, cache }: BuilderOptions, progress: Progress): Builder {
  let thread: Promise<PrintThread> | undefined;

  /** Undefined where the other thread has failed, or cannot have the wording. */
  async function buildWithThread(sources: Sources, holes: Holes | undefined): Promise<Part | undefined> {
    if (!threads || (holes && !cache?.place)) return undefined;
    thread ??= import('./print-ahead.ts').then(({ openPrintThread }) => openPrintThread(threads, cache?.place));
    const [{ buildVersions }, { open }] = await Promise.all([import('./build-versions.ts'), thread]);
    const printer = open(holes && { pages: holes.pages.pages, key: holes.key });
    return printer.end(buildVersions(sources, progress, printer.add));
  }

  async function buildAlone(sources: Sources, holes: Holes | undefined): Promise<Part> {
    const [{ buildVersions }, { openPartPrinter }, { ownMarks }] = await Promise.all([
      import('./build-versions.ts'),
      import('./print-part.ts'),
      import('./emit/hole.ts'),
    ]);
    const printer = openPartPrinter(holes && { ...holes, marks: ownMarks, cache });
    return printer.end(buildVersions(sources, progress, printer.add));
  }

  return {
    build: async (sources, holes) => (await buildWithThread(sources, holes)) ?? (await buildAlone(sources, holes)),
    close: () => void thread?.then(({ close }) => close()),
  };
}
