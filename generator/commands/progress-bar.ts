// Progress of the pipeline -> a bar on the terminal: `parsing pages ████████░░░░ 1200/3341`.

import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../build-model.ts';
import type { Terminal } from './terminal.ts';

/** Runs `work` with a bar where the terminal wants one; the bar is gone afterwards. */
export function withProgress<T>(terminal: Terminal, work: (progress: Progress) => T): T {
  const bar = startBar(terminal);
  try {
    return work(bar.progress);
  } finally {
    bar.stop();
  }
}

/** The same for work that waits for other programs. */
export async function withProgressOf<T>(terminal: Terminal, work: (progress: Progress) => Promise<T>): Promise<T> {
  const bar = startBar(terminal);
  try {
    return await work(bar.progress);
  } finally {
    bar.stop();
  }
}

function startBar(terminal: Terminal): { readonly progress: Progress; readonly stop: () => void } {
  if (terminal.bar === undefined) return { progress: () => {}, stop: () => {} };
  // The pipeline is synchronous: an own SIGINT handler would keep Ctrl+C from ending it; so the bar changes nothing that would need restoring.
  const options = {
    stream: terminal.bar,
    clearOnComplete: true,
    gracefulExit: false,
    linewrap: true,
    format: '{stage} {bar} {value}/{total}',
  };
  const bar = new SingleBar(options, Presets.shades_classic);
  bar.start(1, 0, { stage: 'reading' });
  const progress: Progress = (stage, done, total) => {
    bar.setTotal(total);
    bar.update(done, { stage });
  };
  return { progress, stop: () => bar.stop() };
}
