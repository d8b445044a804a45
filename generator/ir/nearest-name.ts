// A name that nothing has -> the name that was probably meant, for messages: `recipent` -> recipient

import { distance } from 'fastest-levenshtein';
import { compareText } from '../diagnostics.ts';

/** The name of `names` with the fewest edits from `wanted`, if they are few; ties go to the first in code-unit order. Case does not count. */
export function nearestName(wanted: string, names: Iterable<string>): string | undefined {
  const lower = wanted.toLowerCase();
  const limit = Math.min(3, Math.floor(lower.length / 4) + 1);
  let best: { name: string; edits: number } | undefined;
  for (const name of names) {
    const bound = best?.edits ?? limit;
    if (Math.abs(name.length - lower.length) > bound) continue;
    const edits = distance(lower, name.toLowerCase());
    if (edits > bound) continue;
    if (!best || edits < best.edits || compareText(name, best.name) < 0) best = { name, edits };
  }
  return best?.name;
}
