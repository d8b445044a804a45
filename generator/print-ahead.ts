// Parts of the package that are printed in another thread while this one goes on: it links and emits, which gives declarations as plain
// data and texts with holes; the other prints them and fills the holes.

import { ownMarks } from './emit/hole.ts';
import type { OutputFile } from './emit/output-file.ts';
import type { VersionFile } from './emit/version-files.ts';
import type { Part } from './kept-part.ts';
import type { PartPage } from './part-pages.ts';
import type { Built } from './print-part.ts';
import { startThread, type Threads } from './threads.ts';
import type { CachePlace } from './write/cache.ts';
import { type AsideFile, asideFile, type StoredFile, storedFile } from './write/recorded-output.ts';

/** What the thread needs from the start. */
export interface PrintSetup {
  /** How holes start. */
  readonly start: string;
  /** The cache that has the wording of pages. */
  readonly cache: CachePlace | undefined;
  /** A folder for files that are to be moved to the output; absent where nothing is written. */
  readonly aside: string | undefined;
}

/** What the thread is told: a part begins, files of it, and it ends. */
export type PrintMessage =
  /** Nothing is to be filled where the wording is in the files already. */
  | { readonly part: PrintTask | undefined }
  /** A file whose declarations are JSON, which takes half the time of a structured clone, and bases that holes since the last file have named. */
  | { readonly file: OutputFile | string; readonly bases: readonly string[] }
  | { readonly end: Built };

/** What the thread answers to the end of a part. Plain data. */
export interface PrintedPart extends Built {
  readonly files: readonly (StoredFile | AsideFile)[];
}

/** What fills the holes of a part. Plain data. */
export interface PrintTask {
  readonly pages: readonly PartPage[];
  /** Of what the cache is to keep of the part; absent where it is to keep nothing. */
  readonly key?: string | undefined;
}

export interface PrintThread {
  /** Begins a part, to which the files belong until it ends; parts do not overlap. */
  readonly begin: (task?: PrintTask) => AheadPrinter;
  /** Ends when the thread has ended, and writes nothing any more. */
  readonly close: () => Promise<void>;
}

export interface AheadPrinter {
  readonly add: (file: VersionFile) => void;
  /** Undefined where the thread has failed; whoever prints the part then says why. */
  readonly end: (built: Built) => Promise<Part | undefined>;
}

/** Starts the thread, which has a cache of its own at the same place. */
export function openPrintThread(threads: Threads, setup: Omit<PrintSetup, 'start'>): PrintThread {
  const thread = startThread(threads, { print: { ...setup, start: ownMarks.start } });
  const waiting: ((part: Part | undefined) => void)[] = [];
  let failed = false;
  let named = 0;
  const tell = (message: PrintMessage): void => thread.postMessage(message);
  thread.on('message', (part: PrintedPart) => {
    waiting.shift()?.({ ...part, files: part.files.map((file) => ('aside' in file ? asideFile(file) : storedFile(file))) });
  });
  for (const event of ['error', 'exit']) {
    thread.on(event, () => {
      failed = true;
      for (const resolve of waiting.splice(0)) resolve(undefined);
    });
  }
  return {
    begin: (task) => {
      tell({ part: task });
      return {
        add: (file) => {
          const bases = ownMarks.bases.slice(named);
          named += bases.length;
          tell({ file: 'statements' in file ? JSON.stringify(file) : file, bases });
        },
        end: (built) => {
          tell({ end: built });
          return new Promise((resolve) => {
            if (failed) resolve(undefined);
            else waiting.push(resolve);
          });
        },
      };
    },
    close: async () => {
      await thread.terminate();
    },
  };
}
