// Two texts -> runs of words that both have, or only one: what a reader has to look at.
// `user cannot be changed`, `user can't be changed` -> `user `, -`cannot`, +`can't`, ` be changed`

import type { WordRun } from './report-data.ts';

// A word (`can't`, `User.Read`, `$filter`), blanks, or one mark
const token = /\s+|[\p{L}\p{N}_'$@-]+(?:\.[\p{L}\p{N}_'$@-]+)*|./gsu;

/** Longer texts are one run before and one after: the table of pairs would be large. */
const MOST_TOKENS = 600;

/** Runs in reading order; those of one side are joined, what is gone stands before what came. */
export function wordDiff(before: string, after: string): WordRun[] {
  const [a, b] = [before.match(token) ?? [], after.match(token) ?? []];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [gone, come] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return joined([
    ...a.slice(0, start).map((text): WordRun => [0, text]),
    ...middle(gone, come),
    ...a.slice(a.length - end).map((text): WordRun => [0, text]),
  ]);
}

function middle(a: readonly string[], b: readonly string[]): WordRun[] {
  if (Math.max(a.length, b.length) > MOST_TOKENS) return [...marked(-1, a), ...marked(1, b)];
  const runs: WordRun[] = [];
  const common = commonLengths(a, b);
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [mine = '', other = ''] = [a[i], b[j]];
    if (mine === other) {
      runs.push([0, mine]);
      i++;
      j++;
    } else if ((common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)) {
      runs.push([-1, mine]);
      i++;
    } else {
      runs.push([1, other]);
      j++;
    }
  }
  return [...runs, ...marked(-1, a.slice(i)), ...marked(1, b.slice(j))];
}

/** Length of the longest common subsequence of what follows each pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

function marked(side: -1 | 1, texts: readonly string[]): WordRun[] {
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
