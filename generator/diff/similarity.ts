// How alike two names or two sentences are, from 0 to 1, and the pairing of what went with what came.
// `creationTimestamp` and `createdDateTime` have little in common, but they stand in the same row with the same text.

/** Names in camelCase: by letters, and by words whatever their order. Names that differ in case only are alike by 1. */
export function nameSimilarity(a: string, b: string): number {
  const [lowA, lowB] = [a.toLowerCase(), b.toLowerCase()];
  if (lowA === lowB) return 1;
  const letters = 1 - editDistance(lowA, lowB) / Math.max(lowA.length, lowB.length);
  return Math.max(letters, overlap(camelWords(a), camelWords(b)));
}

/** Sentences: by words, each as often as it stands there; undefined where one of them is missing. */
export function textSimilarity(a: string | undefined, b: string | undefined): number | undefined {
  const [wordsA, wordsB] = [wordsOf(a ?? ''), wordsOf(b ?? '')];
  if (wordsA.length === 0 || wordsB.length === 0) return undefined;
  return overlap(wordsA, wordsB);
}

/** Dice's coefficient of two lists: twice what they share by what they have. */
export function overlap(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}

export interface Pair<A, B> {
  readonly before: A;
  readonly after: B;
  readonly score: number;
}

/** Pairs of at least `least`, the best first; each item is in one pair at most. Equal scores keep the order of the lists. */
export function pairBest<A, B>(
  before: readonly A[],
  after: readonly B[],
  scoreOf: (before: A, after: B) => number,
  least: number,
): Pair<A, B>[] {
  const candidates: Pair<A, B>[] = [];
  for (const a of before) {
    for (const b of after) {
      const score = scoreOf(a, b);
      if (score >= least) candidates.push({ before: a, after: b, score });
    }
  }
  candidates.sort((x, y) => y.score - x.score);
  const taken = new Set<A | B>();
  return candidates.filter((pair) => {
    if (taken.has(pair.before) || taken.has(pair.after)) return false;
    taken.add(pair.before).add(pair.after);
    return true;
  });
}

/** `createdDateTime` -> created, date, time */
export function camelWords(name: string): string[] {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []).map((word) => word.toLowerCase());
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Levenshtein's distance: letters to insert, remove or replace. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
