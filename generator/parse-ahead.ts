// Many pages that no earlier run has parsed -> what they say, where each of several threads parses a share of them at the same time.

import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Progress } from './build-model.ts';
import { type CachedParser, cachedParser } from './cached-parser.ts';
import { compareText } from './diagnostics.ts';
import type { ParsedPage } from './page/parse-page.ts';
import { parseSource } from './parse-source.ts';
import type { SourcePage } from './read/source-page.ts';
import { attemptAsync } from './write/attempt.ts';
import { openShelf, type Shelf } from './write/cache-shelf.ts';
import { withTempFolder } from './write/temp-folder.ts';

export interface Threads {
  /** The program, which does its share where it is started as a thread. */
  readonly program: URL;
  /** How many there may be, the first one included. */
  readonly jobs: number;
}

/** What a thread parses. Plain data, which is copied. */
export interface ThreadShare {
  readonly pages: readonly SourcePage[];
  /** Of the shelf that takes what they say. */
  readonly folder: string;
}

/** Characters of pages that this thread has parsed before another one has started. */
const HEAD_START = 2_000_000;

/** Parses into the shelf what is new to `parser`, with further threads if that is enough for them; else `parser` does it later. */
export async function fillAhead(
  pages: readonly SourcePage[],
  parser: CachedParser,
  shelf: Shelf,
  threads: Threads | undefined,
  progress: Progress,
): Promise<void> {
  const { folder } = shelf;
  if (!threads || folder === undefined) return;
  const unknown = pages.filter((page) => !parser.knows(page));
  if (!isEnough(unknown, threads)) return;
  await parseShares(unknown, { folder, threads, parse: parser.digests }, progress);
  shelf.refresh();
}

/** `parseSource` for pages that are asked for once; with further threads they are parsed already, if they are enough. Nothing is kept. */
export async function parserAhead(
  pages: readonly SourcePage[],
  threads: Threads | undefined,
  progress: Progress,
): Promise<(source: SourcePage) => ParsedPage> {
  if (!threads || !isEnough(pages, threads)) return parseSource;
  const own = new Map<SourcePage, ParsedPage>();
  const others = await attemptAsync(() =>
    withTempFolder([], async (folder) => {
      await parseShares(pages, { folder, threads, parse: (page) => own.set(page, parseSource(page)) }, progress);
      const shelf = openShelf(folder, Number.POSITIVE_INFINITY);
      shelf.refresh();
      return cachedParser(shelf);
    }),
  );
  return (page) => {
    const parsed = own.get(page);
    own.delete(page);
    return parsed ?? others?.parse(page) ?? parseSource(page);
  };
}

function isEnough(pages: readonly SourcePage[], { jobs }: Threads): boolean {
  return jobs > 1 && lengthOf(pages) >= 2 * HEAD_START;
}

interface Sharing {
  /** Of the shelf for what the others parse. */
  readonly folder: string;
  readonly threads: Threads;
  /** Parses a page in this thread. */
  readonly parse: (page: SourcePage) => void;
}

async function parseShares(pages: readonly SourcePage[], { folder, threads, parse }: Sharing, progress: Progress): Promise<void> {
  const [own = [], ...others] = sharesOf(pages, threads.jobs);
  // The threads with which V8 collects young objects would take the processors that ours run on: 7 % less time without them.
  setFlagsFromString('--no-parallel-scavenge');
  const ends = others.map((share) => runThread({ pages: share, folder }, threads.program));
  own.forEach((page, index) => {
    progress('parsing pages', index, own.length);
    parse(page);
  });
  await Promise.all(ends);
  setFlagsFromString('--parallel-scavenge');
}

/** Ends with the thread. What a thread has failed to parse is still unknown, and whoever parses it next says why. */
function runThread(share: ThreadShare, program: URL): Promise<void> {
  return new Promise((resolve) => {
    new Worker(program, { workerData: share }).once('error', () => resolve()).once('exit', () => resolve());
  });
}

/** Equal parts but for the head start of the first. Pages of one name, which have much in common, stay together, and so do names in a row. */
function sharesOf(pages: readonly SourcePage[], count: number): SourcePage[][] {
  const each = (lengthOf(pages) - HEAD_START) / count;
  const shares: SourcePage[][] = Array.from({ length: count }, () => []);
  let length = -HEAD_START;
  let [name, share] = ['', 0];
  for (const page of [...pages].sort((a, b) => compareText(nameOf(a), nameOf(b)))) {
    if (nameOf(page) !== name) share = Math.min(Math.floor(Math.max(0, length) / each), count - 1);
    name = nameOf(page);
    length += page.text.length;
    shares[share]?.push(page);
  }
  return shares;
}

/** `user.md` of `v1.0/resources/user.md` */
function nameOf({ file }: SourcePage): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function lengthOf(pages: readonly SourcePage[]): number {
  return pages.reduce((length, { text }) => length + text.length, 0);
}
