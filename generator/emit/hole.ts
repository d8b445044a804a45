// Prose that is filled in after everything is printed: what stands for it in a model and in the text of a file.
// `«k3Jx_8Qz:17.4.209»`, the fifth text of page 17, in a comment with links relative to the page at 209 of `bases`.

import { randomBytes } from 'node:crypto';
import { itemAt } from '../assert.ts';
import { memoised } from '../memo.ts';

/** Pages cannot hold what they cannot guess. Quotes of Latin-1: a file that has nothing beyond it takes half the memory in V8. */
const START = `«${randomBytes(6).toString('base64url')}:`;
const END = '»';

/** What it takes to read the holes that somebody has made. Plain data. */
export interface HoleMarks {
  readonly start: string;
  /** Pages that links in comments are relative to; numbers are as good as names within a run, and printed in no time. */
  readonly bases: readonly string[];
}

const bases: string[] = [];
const numberOf = memoised((base) => bases.push(base) - 1);

/** Of the holes that are made here. */
export const ownMarks: HoleMarks = { start: START, bases };

/** A text of a page. */
export interface Hole {
  /** Number of the page. */
  readonly page: number;
  /** Number of the text in the page. */
  readonly text: number;
  /** In a comment: the page that its links are relative to, as in a `PagePlace`. Absent in JSON. */
  readonly base?: string | undefined;
}

/** What was filled in, and where. */
export interface Filled {
  readonly hole: Hole;
  readonly start: number;
  readonly length: number;
}

/** Stands for a text in a model. */
export function holeFor(page: number, text: number): string {
  return `${START}${page}.${text}${END}`;
}

export function isHole(text: string): boolean {
  return text.startsWith(START);
}

/** The same hole in a comment. */
export function holeInComment(hole: string, base: string): string {
  return `${hole.slice(0, -END.length)}.${numberOf(base)}${END}`;
}

/** Fills all holes of a text. */
export function fillHoles(
  text: string,
  { start: mark, bases }: HoleMarks,
  fill: (hole: Hole) => string,
): { readonly text: string; readonly filled: readonly Filled[] } {
  const filled: Filled[] = [];
  const pieces: string[] = [];
  let [end, length] = [0, 0];
  for (let start = text.indexOf(mark); start >= 0; start = text.indexOf(mark, end)) {
    const hole = holeAt(text, start + mark.length, bases);
    const content = fill(hole);
    pieces.push(text.slice(end, start), content);
    length += start - end;
    filled.push({ hole, start: length, length: content.length });
    length += content.length;
    end = text.indexOf(END, start) + END.length;
  }
  return { text: filled.length === 0 ? text : pieces.join('') + text.slice(end), filled };
}

/** What is said from there on: `17.4»`, `17.4.209»`. Digit by digit: there are hundreds of thousands. */
function holeAt(text: string, start: number, bases: readonly string[]): Hole {
  const numbers: number[] = [];
  let number = 0;
  for (let at = start; ; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= ZERO && unit <= NINE) {
      number = number * 10 + unit - ZERO;
      continue;
    }
    numbers.push(number);
    number = 0;
    if (unit !== DOT) break;
  }
  const [page = -1, index = -1, base] = numbers;
  return { page, text: index, base: base === undefined ? undefined : itemAt(bases, base) };
}

const ZERO = '0'.charCodeAt(0);
const NINE = '9'.charCodeAt(0);
const DOT = '.'.charCodeAt(0);
