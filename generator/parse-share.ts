// What a thread of parse-ahead.ts does: parses its share of the pages, and keeps what they say.

import { cachedParser } from './cached-parser.ts';
import { fromEnd, type SharedWork } from './parse-ahead.ts';
import { openShelf } from './write/cache-shelf.ts';

/** Says when it is done. The shelf is only written to, so that its size is for others to watch. */
export function parseShare(work: SharedWork, done: () => void): void {
  const shelf = openShelf(work.folder, Number.POSITIVE_INFINITY);
  const { keep } = cachedParser(shelf);
  for (const page of fromEnd(work)) keep(page);
  shelf.save();
  done();
}
