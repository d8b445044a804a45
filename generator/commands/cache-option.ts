// `--no-cache` and `--jobs`: the cache, and with how many threads it is filled.

import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import { openProgramCache } from '../program-cache.ts';
import type { Cache } from '../write/cache.ts';
import type { Terminal } from './terminal.ts';

export interface CacheArguments {
  /** False with `--no-cache`. */
  readonly cache: boolean;
  readonly jobs?: number;
}

/** What was measured to be worth its memory; a second thread takes a quarter of the time off a first run, and 0.1 GB. */
const DEFAULT_JOBS = 2;
const MOST_JOBS = 64;

export function cacheOption(): Option {
  return new Option('--no-cache', 'do everything anew, and keep nothing for the next run');
}

/** `--jobs 4`. Whatever their number, the output is the same. */
export function jobsOption(): Option {
  const text = `threads that parse pages, where many are new and a cache is used (default: ${DEFAULT_JOBS}, on one processor 1)`;
  return new Option('--jobs <n>', text).argParser(parseJobs);
}

function parseJobs(value: string): number {
  const jobs = Number(value);
  if (/^[1-9]\d*$/.test(value) && jobs <= MOST_JOBS) return jobs;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${MOST_JOBS}.`);
}

export function cacheOf({ cache, jobs }: CacheArguments, { runtime, cacheFolder, module: program }: Terminal): Cache | undefined {
  const threads = program && { program, jobs: jobs ?? Math.min(DEFAULT_JOBS, availableParallelism()) };
  return cache ? openProgramCache(runtime, cacheFolder, threads) : undefined;
}
