// Two texts -> runs of words that both have, or only one: what a reader has to look at.
// `user cannot be changed`, `user can't be changed` -> `user `, -`cannot`, +`can't`, ` be changed`

import { diffArrays } from 'diff';
import type { WordRun } from './report-data.ts';

// A word (`can't`, `User.Read`, `$filter`), blanks, or one mark
const token = /\s+|[\p{L}\p{N}_'$@-]+(?:\.[\p{L}\p{N}_'$@-]+)*|./gsu;

/** Texts that differ in more words than this are one run before and one after: nobody would follow the single words. */
const MOST_CHANGES = 600;

/** Runs in reading order; those of one side are joined, what is gone stands before what came. */
export function wordDiff(before: string, after: string): WordRun[] {
  const [a, b] = [before.match(token) ?? [], after.match(token) ?? []];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [gone, come] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return joined([...marked(0, a.slice(0, start)), ...middle(gone, come), ...marked(0, a.slice(a.length - end))]);
}

function middle(a: readonly string[], b: readonly string[]): WordRun[] {
  const changes = diffArrays([...a], [...b], { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return [...marked(-1, a), ...marked(1, b)];
  return changes.flatMap(({ value, added, removed }) => marked(removed ? -1 : added ? 1 : 0, value));
}

function marked(side: WordRun[0], texts: readonly string[]): WordRun[] {
  return texts.map((text) => [side, text]);
}

/** Between two changes a blank that both have is no reason to stop: `-a -b +c +d` reads better than `-a +c _ -b +d`. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = [];
  let gone = '';
  let come = '';
  const flush = (): void => {
    if (gone !== '') result.push([-1, gone]);
    if (come !== '') result.push([1, come]);
    [gone, come] = ['', ''];
  };
  runs.forEach(([side, text], index) => {
    const inside = gone + come !== '' && (runs[index + 1]?.[0] ?? 0) !== 0;
    if (side === -1) gone += text;
    else if (side === 1) come += text;
    else if (inside && text.trim() === '') {
      gone += text;
      come += text;
    } else {
      flush();
      const last = result.at(-1);
      if (last?.[0] === 0) result[result.length - 1] = [0, last[1] + text];
      else result.push([0, text]);
    }
  });
  flush();
  return result;
}
