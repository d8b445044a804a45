// Further threads of the program: what they are started for, and when they are worth it.

import { Worker } from 'node:worker_threads';
import type { SharedWork } from './parse-ahead.ts';
import type { PrintSetup } from './print-ahead.ts';

export interface Threads {
  /** The program, which does its share where it is started as a thread. */
  readonly program: URL;
  /** How many there may be, the first one included. */
  readonly jobs: number;
}

/** What a thread is started for. Plain data, of which it has a copy. */
export type ThreadWork = { readonly parse: SharedWork } | { readonly print: PrintSetup };

/** Pages that another thread is worth its start for: some 4 MB. */
const ENOUGH = 500;

export function isEnough(pages: readonly unknown[], { jobs }: Threads): boolean {
  return jobs > 1 && pages.length >= ENOUGH;
}

export function startThread({ program }: Threads, work: ThreadWork): Worker {
  return new Worker(program, { workerData: work });
}
