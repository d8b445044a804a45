// `generate --watch`: one run after the other, each when the docs have changed since the last one.

import { setImmediate } from 'node:timers/promises';
import { visibleText } from '../check/visible-text.ts';
import { answersAlike, foldersOf, type Trace } from '../read/disk.ts';
import { watchFolders } from '../read/watch-folders.ts';
import { isUserError } from '../usage-error.ts';
import type { Terminal } from './terminal.ts';

/** While docs or output cannot be read or written, they are tried again so often. */
const RETRY = 1000;

/**
 * `generate` makes a run and tells what it did; it gives what the run asked of the disk. Ends when the user interrupts it, between two
 * runs: what is being written is written to the end. Throws what the first run throws.
 */
export async function watchDocs(generate: () => Promise<Trace>, terminal: Pick<Terminal, 'err' | 'interrupted'>): Promise<void> {
  const interrupted = terminal.interrupted();
  const watch = watchFolders();
  interrupted.addEventListener('abort', watch.close);
  try {
    let trace = await generate();
    let problem: string | undefined;
    terminal.err(`Watching ${foldersOf(trace).length} folders of docs; Ctrl+C ends.\n`);
    while (!interrupted.aborted) {
      watch.follow(foldersOf(trace));
      // Looked at once more now that it is watched: it may have changed while the run was reading.
      if (problem !== undefined || !answersAlike(trace)) {
        const before = problem;
        problem = undefined;
        try {
          trace = await generate();
          continue;
        } catch (error) {
          if (!isUserError(error)) throw error;
          problem = error.message;
          if (problem !== before) terminal.err(`${visibleText(problem)}\n`);
        }
      }
      await setImmediate(); // an interruption during the run is heard now
      await watch.changed(problem === undefined ? undefined : RETRY);
    }
  } finally {
    watch.close(); // or the process would go on
  }
}
