// What a thread of parse-ahead.ts does: parses its share of the pages, and keeps what they say.

import { cachedParser } from './cached-parser.ts';
import { fromEnd, type SharedWork } from './parse-ahead.ts';
import { openPageShelves } from './write/page-shelves.ts';

/** Says when a part is done, by its number. The shelves are only written to, so that their size is for others to watch. */
export function parseShare({ parts, folder }: SharedWork, done: (part: number) => void): void {
  for (const [number, part] of parts.entries()) {
    const shelves = openPageShelves(folder, Number.POSITIVE_INFINITY);
    const { keep } = cachedParser(shelves);
    for (const page of fromEnd(part)) keep(page);
    shelves.save();
    done(number);
  }
}
