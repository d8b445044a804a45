// The git history of the docs -> words that came to a page, or went from it, shortly before the base of a diff.
// a3afce2f36 added four values to a page, 3f5ab72875 removed them the next day: the second change only undoes the first.

import { runGit } from '../pull/git.ts';
import type { History } from './correction-hints.ts';
import { type Finding, wordOf } from './finding.ts';

export interface DocsHistory {
  /** A folder of the repository. */
  readonly repository: string;
  /** Of the base. */
  readonly commit: string;
  /** Path in the repository below which `v1.0/...` is. */
  readonly folder: string;
}

/** Pages are looked up for so many findings, the worst first. */
const MOST = 40;
/** What stood there longer was no slip. */
const DAYS = 60;

/** Looks the words of findings up, with `git log -S`. A shallow history tells what it has. */
export async function readHistory(findings: readonly Finding[], history: DocsHistory): Promise<History> {
  const known = new Map<string, string>();
  const since = await daysBefore(history);
  for (const finding of findings.filter(({ level }) => level !== 'docs').slice(0, MOST)) {
    const word = wordOf(finding);
    const file = (finding.baseLoc ?? finding.headLoc)?.file;
    if (word === undefined || file === undefined || since === undefined || known.has(keyOf(file, word))) continue;
    const text = await lastChange(file, word, since, history);
    if (text !== undefined) known.set(keyOf(file, word), text);
  }
  return (file, word) => known.get(keyOf(file, word));
}

function keyOf(file: string, word: string): string {
  return JSON.stringify([file, word]);
}

async function daysBefore({ repository, commit }: DocsHistory): Promise<number | undefined> {
  const { status, stdout } = await runGit(['show', '--no-patch', '--format=%ct', commit], { cwd: repository });
  return status === 0 ? Number(stdout.toString('utf8').trim()) - DAYS * 24 * 3600 : undefined;
}

/** `changed already with 3f5ab72 (2021-03-19)`; a commit that adds the page itself changes no mind. */
async function lastChange(
  file: string,
  word: string,
  since: number,
  { repository, commit, folder }: DocsHistory,
): Promise<string | undefined> {
  const page = folder === '' ? file : `${folder}/${file}`;
  const range = [`--since=@${since}`, '--diff-filter=M', '--max-count=1', '--format=%h (%cs)'];
  const args = ['log', ...range, `-S${word}`, commit, '--', `:(top,literal)${page}`];
  const { status, stdout } = await runGit(args, { cwd: repository });
  const line = stdout.toString('utf8').trim();
  return status === 0 && line !== '' ? `changed already with ${line}` : undefined;
}
