// The cache of this very program: `node_modules/.cache/msgraph-docgen` of the project that uses it, or where the user wants it.

import { fileURLToPath } from 'node:url';
import { cacheFolder, programDigest } from './read/program.ts';
import { type Cache, openCache } from './write/cache.ts';

const program = ['.', '../templates'].map((name) => fileURLToPath(new URL(name, import.meta.url)));

/** The folder in which this program keeps results, where the user names no other: in the project that uses it. */
export function programCacheFolder(): string | undefined {
  return cacheFolder(program[0] ?? '');
}

/** The cache of this program in `folder`. */
export function openProgramCache(runtime: string, folder = programCacheFolder()): Cache {
  return openCache(folder, programDigest(program, runtime));
}
