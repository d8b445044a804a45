// Gives back what stages have left behind. V8 would let the heap of a run over 11,289 pages grow to more than twice of what is in use;
// collected now and then all processes of it stay below 0.9 GB, and those of a run over v1.0 below 0.5 GB.

import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes that the heap may grow by between two collections; each of them takes 0.1 s for some 200 MB in use. */
const GROWTH = 450_000_000;

let inUse = 0;

/** Called where something large is done; collects garbage where the heap of this thread has grown by so many bytes since the last time. */
export function freeMemory(growth = GROWTH): void {
  if (getHeapStatistics().used_heap_size < inUse + growth) return;
  // The way that needs no option of node, which an installed program cannot set.
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('typeof gc === "function" ? gc : undefined');
  if (typeof collect === 'function') collect();
  inUse = getHeapStatistics().used_heap_size;
}
