// The pages of a part of the package -> the part: linked and emitted here, printed by another thread where there is enough for two.

import type { Progress, Sources } from './build-model.ts';
import { ownMarks } from './emit/hole.ts';
import { freeMemory } from './free-memory.ts';
import type { Part } from './kept-part.ts';
import { openPrintThread, type PrintThread } from './print-ahead.ts';
import type { Holes } from './print-part.ts';
import type { Threads } from './threads.ts';
import type { Cache } from './write/cache.ts';

export interface BuilderOptions {
  /** Absent: this thread does everything. */
  readonly threads?: Threads | undefined;
  readonly cache?: Cache | undefined;
  /** A folder for files that are to be moved to the output; absent where nothing is written. */
  readonly aside?: string | undefined;
}

export interface Builder {
  /** Starts the other thread, if there is one, where it is sure to be needed: it takes its time while docs are read. */
  readonly prepare: () => void;
  /** Parses, links and emits, and ends with that; printing may go on. `holes` is absent where the pages have their wording. */
  readonly build: (sources: Sources, holes?: Holes) => Promise<Printing>;
  /** Ends the other thread. */
  readonly close: () => Promise<void>;
}

/** A part that may still be being printed. */
export interface Printing {
  readonly part: Promise<Part>;
}

/** Bytes that the heap may have grown by when the next part begins: hardly anything is in use then, which makes it cheap to collect garbage. */
const LEFT_BEHIND = 100_000_000;

/** What all this needs is loaded when something is built: ts-morph alone takes longer than a run that has nothing to build. */
export function openBuilder({ threads: wanted, cache, aside }: BuilderOptions, progress: Progress): Builder {
  // without a place the other thread cannot have the wording
  const threads = cache && !cache.place ? undefined : wanted;
  let thread: PrintThread | undefined;
  let begun = false;

  function open(threads: Threads): PrintThread {
    thread ??= openPrintThread(threads, { cache: cache?.place, aside });
    return thread;
  }

  /** The part is undefined where the other thread has failed. */
  async function buildWithThread(
    sources: Sources,
    holes: Holes | undefined,
    threads: Threads,
  ): Promise<{ part: Promise<Part | undefined> }> {
    const { begin } = open(threads);
    const { buildVersions } = await import('./build-versions.ts');
    const printer = begin(holes && { pages: holes.pages.pages, key: holes.key });
    return { part: printer.end(buildVersions(sources, progress, printer.add)) };
  }

  async function buildAlone(sources: Sources, holes: Holes | undefined): Promise<Part> {
    const [{ buildVersions }, { openPartPrinter }] = await Promise.all([import('./build-versions.ts'), import('./print-part.ts')]);
    const printer = openPartPrinter(holes && { ...holes, marks: ownMarks, cache });
    return printer.end(buildVersions(sources, progress, printer.add));
  }

  return {
    prepare: () => {
      if (threads) open(threads);
    },
    build: async (sources, holes) => {
      if (begun) freeMemory(LEFT_BEHIND);
      begun = true;
      if (!threads) return { part: Promise.resolve(await buildAlone(sources, holes)) };
      const { part } = await buildWithThread(sources, holes, threads);
      return { part: part.then((printed) => printed ?? buildAlone(sources, holes)) };
    },
    close: async () => thread?.close(),
  };
}
