// `--no-cache`, and the cache where it is not given.

import { Option } from 'commander';
import { openProgramCache } from '../program-cache.ts';
import type { Cache } from '../write/cache.ts';
import type { Terminal } from './terminal.ts';

export interface CacheArguments {
  /** False with `--no-cache`. */
  readonly cache: boolean;
}

export function cacheOption(): Option {
  return new Option('--no-cache', 'do everything anew, and keep nothing for the next run');
}

export function cacheOf({ cache }: CacheArguments, { module, runtime, cacheFolder }: Terminal): Cache | undefined {
  return cache ? openProgramCache({ module, runtime }, cacheFolder) : undefined;
}
