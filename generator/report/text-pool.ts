// Texts -> numbers: names, types and sentences that occur again and again are written once.
// `The unique identifier for an entity. Read-only.` is in hundreds of tables.

import type { Ref } from './report-data.ts';

export interface TextPool {
  /** Place of a text; 0 for an absent or empty one. */
  readonly ref: (text: string | undefined) => Ref;
  /** All texts by their place. */
  readonly texts: () => readonly string[];
}

/** An empty pool. Places follow from the order of first use, so the same model gives the same pool. */
export function createTextPool(): TextPool {
  const places = new Map([['', 0]]);
  return {
    ref: (text = '') => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    texts: () => [...places.keys()],
  };
}
