// Files of a git commit, without a checkout: no filters, no symbolic links, no case folding, whatever the configuration says.
// `main:docs-input` -> the commit, the paths below docs-input with their ids, and their contents.

import { isSafePath } from '../write/output-path.ts';
import { gitOutput, runGit } from './git.ts';

/** A regular file of a commit. */
export interface TreeFile {
  /** From the root of the repository. */
  readonly path: string;
  /** Of the blob: the hash of the content. */
  readonly id: string;
}

/** A repository by a folder of its work tree, or by itself where it is bare. */
export type Repository = string | { readonly gitDir: string };

function optionsOf(repository: Repository): { readonly args: readonly string[]; readonly cwd: string } {
  if (typeof repository === 'string') return { args: [], cwd: repository };
  return { args: ['--git-dir', repository.gitDir], cwd: repository.gitDir };
}

/** The id of the commit that `ref` names; undefined where there is none. */
export async function resolveCommit(repository: string, ref: string): Promise<string | undefined> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const { status, stdout } = await runGit(args, { cwd: repository });
  return status === 0 ? stdout.toString('utf8').trim() : undefined;
}

/**
 * Regular files of a commit at or below some paths ('' is the root), in git's order. Links and submodules are left out, and names that no disk should
 * see: `..`, `C:`, control characters.
 */
export async function listTree(repository: Repository, commit: string, paths: readonly string[]): Promise<TreeFile[]> {
  const below = paths.includes('') ? [] : paths;
  const { args, cwd } = optionsOf(repository);
  const listing = ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...below];
  const text = await gitOutput([...args, ...listing], { cwd }, `Cannot list the files of ${commit}`);
  return text.split('\0').flatMap((entry): TreeFile[] => {
    // `100644 blob 8ab686eafeb1f44702738c8b0f24f2567c36da6d\tdocs/a.md`
    const match = /^100(?:644|755) blob ([\da-f]+)\t(.*)$/s.exec(entry);
    const [, id = '', path = ''] = match ?? [];
    return match !== null && isSafePath(path) ? [{ path, id }] : [];
  });
}

/** Contents of blobs by id. What git cannot give, even from the remote, is missing in the map. */
export async function readBlobs(repository: Repository, ids: readonly string[]): Promise<Map<string, Buffer>> {
  const unique = [...new Set(ids)];
  const { args, cwd } = optionsOf(repository);
  const { stdout } = await runGit([...args, 'cat-file', '--batch'], { cwd, input: unique.map((id) => `${id}\n`).join('') });
  const blobs = new Map<string, Buffer>();
  let at = 0;
  while (at < stdout.length) {
    const end = stdout.indexOf(0x0a, at);
    if (end < 0) break;
    // `8ab686eafeb1f44702738c8b0f24f2567c36da6d blob 14`, or `8ab6... missing`
    const [id = '', type, size] = stdout.toString('utf8', at, end).split(' ');
    at = end + 1;
    if (type !== 'blob') continue;
    blobs.set(id, stdout.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return blobs;
}
