// What a pull would do to a docs folder: files to write and to remove, and files that somebody changed, which it must not touch.

import { createHash } from 'node:crypto';
import type { TreeFile } from './git-tree.ts';

export interface PullPlan {
  readonly write: readonly TreeFile[];
  readonly remove: readonly string[];
  readonly unchanged: number;
  /** On disk there is neither what the last pull wrote nor what this one would. */
  readonly edited: readonly string[];
}

/** Content of a path on disk; `other`: there is something that is no regular file. */
export type OnDisk = (path: string) => Uint8Array | 'missing' | 'other';

/** Pure but for `onDisk`. `before` are the files of the commit that the folder holds, `after` those of the wanted one. */
export function planPull(before: readonly TreeFile[], after: readonly TreeFile[], onDisk: OnDisk): PullPlan {
  const had = new Map(before.map(({ path, id }) => [path, id]));
  const has = new Set(after.map(({ path }) => path));
  const write: TreeFile[] = [];
  const remove: string[] = [];
  const edited: string[] = [];
  let unchanged = 0;
  for (const file of after) {
    const id = idOnDisk(file.path, file.id, onDisk);
    if (id === file.id) unchanged++;
    else if (id === 'missing' || id === had.get(file.path)) write.push(file);
    else edited.push(file.path);
  }
  for (const [path, was] of had) {
    if (has.has(path)) continue;
    const id = idOnDisk(path, was, onDisk);
    if (id === was) remove.push(path);
    else if (id !== 'missing') edited.push(path);
  }
  return { write, remove, unchanged, edited };
}

function idOnDisk(path: string, like: string, onDisk: OnDisk): string {
  const content = onDisk(path);
  return typeof content === 'string' ? content : blobId(content, like.length === 64 ? 'sha256' : 'sha1');
}

/** The id that git gives to a content. */
export function blobId(content: Uint8Array, algorithm: 'sha1' | 'sha256' = 'sha1'): string {
  return createHash(algorithm).update(`blob ${content.length}\0`).update(content).digest('hex');
}
