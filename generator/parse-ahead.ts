// Many pages that no earlier run has parsed -> what they say, where each of several threads parses a share of them at the same time.

import { setFlagsFromString } from 'node:v8';
import { itemAt } from './assert.ts';
import type { Progress } from './build-model.ts';
import { type CachedParser, cachedParser } from './cached-parser.ts';
import { compareText } from './diagnostics.ts';
import type { ParsedPage } from './page/parse-page.ts';
import { parseSource } from './parse-source.ts';
import type { SourcePage } from './read/source-page.ts';
import { isEnough, startThread, type Threads } from './threads.ts';
import { attemptAsync } from './write/attempt.ts';
import { openPageShelves, type PageShelves } from './write/page-shelves.ts';
import { withTempFolder } from './write/temp-folder.ts';

/** What threads parse together. Plain data, of which each has a copy but for the counts. */
export interface SharedWork {
  /** One after the other: nobody begins a part before all of the one before is taken. */
  readonly parts: readonly SharedPart[];
  /** Of the shelves that take what the pages say. */
  readonly folder: string;
}

export interface SharedPart {
  readonly portions: readonly Portion[];
  /** How many portions have been taken, and how many of them from the end. */
  readonly taken: Int32Array;
}

/** Pages that one thread parses. */
type Portion = readonly SourcePage[];

export interface AheadParser {
  /** Ends when the pages of a part are known to the parser; other threads go on with the next part. */
  readonly fill: (part: number) => Promise<void>;
}

/** Characters of the pages of a portion: one thread may wait for another as long as that takes. */
const PORTION = 100_000;

/** Parses into the shelves what is new to `parser`, with further threads if that is enough for them; else `parser` does it later. */
export function openAheadParser(
  parts: readonly (readonly SourcePage[])[],
  parser: CachedParser,
  shelves: PageShelves,
  threads: Threads | undefined,
  progress: Progress,
): AheadParser {
  const { folder } = shelves;
  const nothing = { fill: async () => {} };
  if (!threads || folder === undefined) return nothing;
  const unknown = parts.map((pages) => pages.filter((page) => !parser.knows(page)));
  if (!isEnough(unknown.flat(), threads)) return nothing;
  const work = workOf(unknown, folder);
  const othersEnd = startThreads(work, threads);
  return {
    fill: async (number) => {
      for (const page of ownShare(itemAt(work.parts, number), progress)) parser.digests(page);
      shelves.save();
      await othersEnd(number);
      shelves.refresh();
    },
  };
}

/** `parseSource` for pages that are asked for once; with further threads they are parsed already, if they are enough. Nothing is kept. */
export async function parserAhead(
  pages: readonly SourcePage[],
  threads: Threads | undefined,
  progress: Progress,
): Promise<(source: SourcePage) => ParsedPage> {
  if (!threads || !isEnough(pages, threads)) return parseSource;
  const own = new Map<SourcePage, ParsedPage>();
  const kept = await attemptAsync(() =>
    withTempFolder([], async (folder) => {
      const work = workOf([pages], folder);
      const othersEnd = startThreads(work, threads);
      for (const page of ownShare(itemAt(work.parts, 0), progress)) own.set(page, parseSource(page));
      await othersEnd(0);
      const shelves = openPageShelves(folder, Number.POSITIVE_INFINITY);
      shelves.refresh();
      return cachedParser(shelves);
    }),
  );
  return (page) => {
    const parsed = own.get(page);
    own.delete(page);
    return parsed ?? kept?.parse(page) ?? parseSource(page);
  };
}

function workOf(parts: readonly (readonly SourcePage[])[], folder: string): SharedWork {
  return { parts: parts.map((pages) => ({ portions: portionsOf(pages), taken: noneTaken() })), folder };
}

/** Starts the other threads. What it gives ends when they have done their share of a part. */
function startThreads(work: SharedWork, threads: Threads): (part: number) => Promise<void> {
  // The threads with which V8 collects young objects would take the processors that ours run on: 7 % less time without them.
  setFlagsFromString('--no-parallel-scavenge');
  const shares = Array.from({ length: threads.jobs - 1 }, () => startShare(work, threads));
  void Promise.all(shares.flat()).then(() => setFlagsFromString('--parallel-scavenge'));
  return async (part) => {
    await Promise.all(shares.map((ends) => ends[part]));
  };
}

/** The end of each part, when the thread says so, or its own. What a thread has failed to parse is still unknown, and whoever parses it next says why. */
function startShare(work: SharedWork, threads: Threads): Promise<void>[] {
  const thread = startThread(threads, { parse: work });
  return work.parts.map(
    (_, part) =>
      new Promise((resolve) => {
        thread.on('message', (done) => {
          if (done === part) resolve();
        });
        for (const event of ['error', 'exit']) thread.once(event, () => resolve());
      }),
  );
}

function* ownShare(part: SharedPart, progress: Progress): Generator<SourcePage> {
  for (const page of fromStart(part)) {
    progress('parsing pages', Atomics.load(part.taken, 0), part.portions.length);
    yield page;
  }
}

/** Counts that all threads see, of work that nobody has begun. */
export function noneTaken(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** The pages that the first thread parses: as many as others leave to it, and all in a row, as neighbours have much in common. */
export function* fromStart({ portions, taken }: SharedPart): Generator<SourcePage> {
  for (const portion of portions) {
    if (Atomics.add(taken, 0, 1) >= portions.length) return;
    yield* portion;
  }
}

/** The pages that fall to another thread: the last portion that nobody has taken, until there is none. */
export function* fromEnd({ portions, taken }: SharedPart): Generator<SourcePage> {
  while (Atomics.add(taken, 0, 1) < portions.length) yield* portions.at(-1 - Atomics.add(taken, 1, 1)) ?? [];
}

/** Pages of one name, which have much in common, stay together, and so do names in a row. */
function portionsOf(pages: readonly SourcePage[]): Portion[] {
  const portions: SourcePage[][] = [];
  let [last, length] = ['', PORTION];
  const named = pages.map((page) => ({ name: nameOf(page), page }));
  for (const { name, page } of named.sort((a, b) => compareText(a.name, b.name))) {
    if (length >= PORTION && name !== last) {
      portions.push([]);
      length = 0;
    }
    last = name;
    length += page.text.length;
    portions.at(-1)?.push(page);
  }
  return portions;
}

/** `user.md` of `v1.0/resources/user.md` */
function nameOf({ file }: SourcePage): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
