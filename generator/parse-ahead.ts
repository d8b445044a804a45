// Pages that no earlier run has parsed -> the cache. Where there are many of them, further threads parse a share each at the same time.

import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Progress } from './build-model.ts';
import type { CachedParser } from './cached-parser.ts';
import { compareText } from './diagnostics.ts';
import type { SourcePage } from './read/source-page.ts';
import type { Cache } from './write/cache.ts';

/** What a thread parses. Plain data, which is copied. */
export interface ThreadShare {
  readonly pages: readonly SourcePage[];
  /** Of the shelf that takes what they say. */
  readonly folder: string;
}

/** Characters of pages that this thread has parsed before another one has started. */
const HEAD_START = 2_000_000;

/** Parses with the threads of `cache` what is new to `parser`, if that is enough for more than one; `parser` does the rest later. */
export async function parseAhead(
  pages: readonly SourcePage[],
  parser: CachedParser,
  { pages: shelf, threads }: Cache,
  progress: Progress,
): Promise<void> {
  if (threads === undefined || threads.jobs < 2 || shelf.folder === undefined) return;
  const { folder } = shelf;
  const unknown = pages.filter((page) => !parser.knows(page));
  if (lengthOf(unknown) < 2 * HEAD_START) return;
  const [own = [], ...others] = sharesOf(unknown, threads.jobs);
  // The threads with which V8 collects young objects would take the processors that ours run on: a tenth less time without them.
  setFlagsFromString('--no-parallel-scavenge');
  const ends = others.map((share) => parsed({ pages: share, folder }, threads.program));
  own.forEach((page, index) => {
    progress('parsing pages', index, own.length);
    parser.digests(page);
  });
  await Promise.all(ends);
  setFlagsFromString('--parallel-scavenge');
  shelf.refresh();
}

/** Ends with the thread. What a thread has failed to parse is still unknown, and whoever parses it next says why. */
function parsed(share: ThreadShare, program: URL): Promise<void> {
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
