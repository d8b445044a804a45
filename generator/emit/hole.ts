// Prose that is filled in after everything is printed: what stands for it in a model and in the text of a file.
// `«k3Jx_8Qz:17.4.cmVzb3Vy»`, the fifth text of page 17, in a comment with links relative to a page.

import { randomBytes } from 'node:crypto';
import { memoised } from '../memo.ts';

/** Pages cannot hold what they cannot guess. Quotes of Latin-1: a file that has nothing beyond it takes half the memory in V8. */
const START = `«${randomBytes(6).toString('base64url')}:`;
const END = '»';

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
  return `${hole.slice(0, -END.length)}.${encoded(base)}${END}`;
}

/** Fills all holes of a text. */
export function fillHoles(text: string, fill: (hole: Hole) => string): { readonly text: string; readonly filled: readonly Filled[] } {
  const filled: Filled[] = [];
  const pieces: string[] = [];
  let [end, length] = [0, 0];
  for (let start = text.indexOf(START); start >= 0; start = text.indexOf(START, end)) {
    const close = text.indexOf(END, start);
    const [page, number, base] = text.slice(start + START.length, close).split('.');
    const hole = { page: Number(page), text: Number(number), base: base && decoded(base) };
    const content = fill(hole);
    pieces.push(text.slice(end, start), content);
    length += start - end;
    filled.push({ hole, start: length, length: content.length });
    length += content.length;
    end = close + END.length;
  }
  return { text: filled.length === 0 ? text : pieces.join('') + text.slice(end), filled };
}

const encoded = memoised((base) => Buffer.from(base).toString('base64url'));
const decoded = memoised((base) => Buffer.from(base, 'base64url').toString());
