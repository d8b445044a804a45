// A name that nothing has -> the name that was probably meant, for messages: `recipent` -> recipient

import { compareText } from '../diagnostics.ts';

/** The name of `names` with the fewest edits from `wanted`, if they are few; ties go to the first in code-unit order. Case does not count. */
export function nearestName(wanted: string, names: Iterable<string>): string | undefined {
  const lower = wanted.toLowerCase();
  const limit = Math.min(3, Math.floor(lower.length / 4) + 1);
  let best: { name: string; edits: number } | undefined;
  for (const name of names) {
    const bound = best?.edits ?? limit;
    if (Math.abs(name.length - lower.length) > bound) continue;
    const edits = editDistance(lower, name.toLowerCase(), bound);
    if (edits > bound) continue;
    if (!best || edits < best.edits || compareText(name, best.name) < 0) best = { name, edits };
  }
  return best?.name;
}

/** Levenshtein distance; any number above `limit` where it is above. */
function editDistance(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const cost = Math.min(substituted, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return least;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
