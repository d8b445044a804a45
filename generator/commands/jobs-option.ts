// `--jobs`, and the threads where it is not given.

import { availableParallelism } from 'node:os';
import { InvalidArgumentError, Option } from 'commander';
import type { Threads } from '../threads.ts';
import type { Terminal } from './terminal.ts';

export interface JobsArguments {
  readonly jobs?: number;
}

/** What was measured to be worth its memory: a second thread takes a quarter off a first run. */
const DEFAULT_JOBS = 2;
const MOST_JOBS = 64;

/** `--jobs 4`. Whatever their number, the output is the same. */
export function jobsOption(): Option {
  const text = `threads for many pages: they parse what is new, and one prints (default: ${DEFAULT_JOBS}, on one processor 1)`;
  return new Option('--jobs <n>', text).argParser(parseJobs);
}

function parseJobs(value: string): number {
  const jobs = Number(value);
  if (/^[1-9]\d*$/.test(value) && jobs <= MOST_JOBS) return jobs;
  throw new InvalidArgumentError(`Expected a whole number from 1 to ${MOST_JOBS}.`);
}

export function threadsOf(
  { jobs = Math.min(DEFAULT_JOBS, availableParallelism()) }: JobsArguments,
  { module }: Terminal,
): Threads | undefined {
  return module && { program: module, jobs };
}
