// What a thread of parse-ahead.ts does: parses its share of the pages, and keeps what they say.

import { cachedParser } from './cached-parser.ts';
import { fromEnd, type SharedWork } from './parse-ahead.ts';
import { openPageShelves } from './write/page-shelves.ts';

/** Says when it is done. The shelves are only written to, so that their size is for others to watch. */
export function parseShare(work: SharedWork, done: () => void): void {
  const shelves = openPageShelves(work.folder, Number.POSITIVE_INFINITY);
  const { keep } = cachedParser(shelves);
  for (const page of fromEnd(work)) keep(page);
  shelves.save();
  done();
}
