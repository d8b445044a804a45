// What a thread of print-ahead.ts does: prints the files of parts, and gives their bytes back.

import type { MessagePort } from 'node:worker_threads';
import { invariant } from './assert.ts';
import { keptWording } from './cached-parser.ts';
import type { OutputFile } from './emit/output-file.ts';
import { freeMemory } from './free-memory.ts';
import { openPartPages } from './part-pages.ts';
import type { PrintedPart, PrintMessage, PrintSetup, PrintTask } from './print-ahead.ts';
import { openPartPrinter, type PartPrinter } from './print-part.ts';
import { openCache } from './write/cache.ts';
import type { StoredFile } from './write/recorded-output.ts';

/** Bytes that the heap may grow by between two collections: little, as this thread has the time. */
const GROWTH = 80_000_000;

/** `port` leads to the thread that emits. */
export function printShare({ start, cache: place }: PrintSetup, port: MessagePort): void {
  const cache = openCache(place?.folder, place?.program ?? '');
  const { wording } = cache.pages;
  const bases: string[] = [];
  let printer: PartPrinter | undefined;

  function open(task: PrintTask | undefined): PartPrinter {
    if (!task) return openPartPrinter();
    wording.refresh();
    const pages = openPartPages(task.pages, ({ key, file }) => {
      const found = keptWording(wording, key);
      invariant(found !== undefined, `the wording of ${file} is not kept`);
      return found;
    });
    return openPartPrinter({ pages, marks: { start, bases }, cache, key: task.key });
  }

  port.on('message', (message: PrintMessage) => {
    if ('part' in message) {
      printer = open(message.part);
      return;
    }
    invariant(printer !== undefined, 'a part is open');
    if ('file' in message) {
      bases.push(...message.bases);
      freeMemory(GROWTH);
      printer.add(typeof message.file === 'string' ? JSON.parse(message.file) : message.file);
    } else {
      const { files, ...rest } = printer.end(message.end);
      const part: PrintedPart = { ...rest, files: files.map(asStored) };
      port.postMessage(
        part,
        part.files.map(({ bytes }) => bytes.buffer as ArrayBuffer),
      );
      printer = undefined;
    }
  });
}

function asStored({ path, digest, bytes }: OutputFile): StoredFile {
  invariant(digest !== undefined && bytes !== undefined, `${path} has not been encoded`);
  return { path, digest, bytes };
}
