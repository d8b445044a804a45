// The pages of a part of the package by number, and their wording, which is asked for again and again.

import { itemAt } from './assert.ts';
import type { FoundWording } from './cached-parser.ts';

/** A page of a part, as threads tell one another of it. Plain data. */
export interface PartPage {
  readonly file: string;
  readonly version: string;
  /** Of its wording. */
  readonly digest: string;
  /** Where its wording is kept. */
  readonly key: string;
}

export interface PartPages {
  readonly pages: readonly PartPage[];
  readonly wording: (page: number) => FoundWording;
  /** What of the wording is held: neither the places, nor the text that they are read from. */
  readonly prose: (page: number) => Prose;
  /** The number of the page of that file. */
  readonly numberOf: (file: string) => number;
}

type Prose = Pick<FoundWording, 'texts' | 'diagnostics'>;

/** `wording` reads the wording of a page anew. */
export function openPartPages(pages: readonly PartPage[], wording: (page: PartPage, number: number) => FoundWording): PartPages {
  const numbers = new Map(pages.map(({ file }, number) => [file, number]));
  const known = new Map<number, Prose>();
  const wordingOf = (number: number): FoundWording => wording(itemAt(pages, number), number);
  return {
    pages,
    wording: wordingOf,
    prose: (number) => {
      const found = known.get(number);
      if (found !== undefined) return found;
      const { texts, diagnostics } = wordingOf(number);
      known.set(number, { texts, diagnostics });
      return { texts, diagnostics };
    },
    numberOf: (file) => numbers.get(file) ?? -1,
  };
}
