// What stands at a path, links not followed: `out/types/graph.ts` -> a file, or nothing.

import { lstatSync, type Stats } from 'node:fs';

/** Undefined where nothing is, also where a file is in place of a folder above it. Throws where the disk refuses to tell. */
export function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    // nothing for Node 20, an error for later ones
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
