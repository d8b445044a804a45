// The cache of this very program: `node_modules/.cache/msgraph-docgen` of the project that uses it, or where the user wants it.

import { fileURLToPath } from 'node:url';
import { cacheFolder, type Program, programDigest } from './read/program.ts';
import { type Cache, openCache } from './write/cache.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const templates = fileURLToPath(new URL('../templates', import.meta.url));

/** The folder in which this program keeps results, where the user names no other: in the project that uses it. */
export function programCacheFolder(): string | undefined {
  return cacheFolder(folder);
}

/** The cache of this program in the folder that the user names, or else its own. */
export function openProgramCache(program: Pick<Program, 'module' | 'runtime'>, named = programCacheFolder()): Cache {
  return openCache(named, programDigest({ folder, templates, ...program }));
}
