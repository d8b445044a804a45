// The git history of the docs -> whether a word came to a page, or went from it, shortly before a commit.
// a3afce2f36 added four values to a page, 3f5ab72875 removed them the next day: the second change only undoes the first.

import { runGit } from './git.ts';

export interface DocsHistory {
  /** A folder of the repository. */
  readonly repository: string;
  readonly commit: string;
  /** Path in the repository below which `v1.0/...` is. */
  readonly folder: string;
}

/** What stood there longer was no slip. */
const DAYS = 60;

/**
 * `changed already with 3f5ab72 (2021-03-19)`, or undefined. A commit that adds the page itself changes no mind;
 * a shallow history tells what it has.
 */
export async function recentChange(file: string, word: string, { repository, commit, folder }: DocsHistory): Promise<string | undefined> {
  const date = await runGit(['show', '--no-patch', '--format=%ct', commit], { cwd: repository });
  if (date.status !== 0) return undefined;
  const since = Number(date.stdout.toString('utf8').trim()) - DAYS * 24 * 3600;
  const page = folder === '' ? file : `${folder}/${file}`;
  const filter = [`--since=@${since}`, '--diff-filter=M', '--max-count=1', '--format=%h (%cs)'];
  const { status, stdout } = await runGit(['log', ...filter, `-S${word}`, commit, '--', `:(top,literal)${page}`], { cwd: repository });
  const line = stdout.toString('utf8').trim();
  return status === 0 && line !== '' ? `changed already with ${line}` : undefined;
}
