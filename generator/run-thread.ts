// What the program does where it is started as a thread.

import type { MessagePort } from 'node:worker_threads';
import type { ThreadWork } from './threads.ts';

/** `port` leads to the thread that has started this one. */
export async function runThread(work: ThreadWork, port: MessagePort): Promise<void> {
  if ('parse' in work) (await import('./parse-share.ts')).parseShare(work.parse, (part) => port.postMessage(part));
  else (await import('./print-share.ts')).printShare(work.print, port);
}
