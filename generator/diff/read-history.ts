// Findings and the history of the docs -> which of their words had come or gone shortly before.

import type { History } from './correction-hints.ts';
import { type Finding, wordOf } from './finding.ts';

/** Pages are looked up for so many findings, the worst first. */
const MOST = 40;

/** Asks `recentChange` (see page-history.ts) for the word of each finding, once for each page. */
export async function readHistory(
  findings: readonly Finding[],
  recentChange: (file: string, word: string) => Promise<string | undefined>,
): Promise<History> {
  const known = new Map<string, string | undefined>();
  for (const finding of findings.filter(({ level }) => level !== 'docs').slice(0, MOST)) {
    const word = wordOf(finding);
    const file = (finding.baseLoc ?? finding.headLoc)?.file;
    if (word === undefined || file === undefined || known.has(keyOf(file, word))) continue;
    known.set(keyOf(file, word), await recentChange(file, word));
  }
  return (file, word) => known.get(keyOf(file, word));
}

function keyOf(file: string, word: string): string {
  return JSON.stringify([file, word]);
}
