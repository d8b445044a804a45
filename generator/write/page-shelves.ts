// What pages say, kept for later runs: facts and wording on shelves of their own, as hardly any run needs the texts of both.

import path from 'node:path';
import { openShelf, type Shelf } from './cache-shelf.ts';

/** Both have the same keys, those of pages. */
export interface PageShelves {
  readonly facts: Shelf;
  readonly wording: Shelf;
  /** Writes what was put on them since the last time. */
  readonly save: () => void;
  /** Reads what others have written. */
  readonly refresh: () => void;
  /** Where another thread may open the same shelves. */
  readonly folder: string | undefined;
}

/** Opens the shelves in `folder`, each of which may grow to `maxBytes` as openShelf has it. */
export function openPageShelves(folder: string | undefined, maxBytes: number): PageShelves {
  const open = (name: string): Shelf => openShelf(folder && path.join(folder, name), maxBytes);
  const shelves = { facts: open('facts'), wording: open('wording') };
  return {
    ...shelves,
    save: () => {
      shelves.facts.save();
      shelves.wording.save();
    },
    refresh: () => {
      shelves.facts.refresh();
      shelves.wording.refresh();
    },
    folder,
  };
}
