// What a thread of print-ahead.ts does: prints the files of parts, writes new ones aside, and gives back the bytes of the others.

import type { MessagePort } from 'node:worker_threads';
import { invariant } from './assert.ts';
import { keptWording } from './cached-parser.ts';
import type { OutputFile } from './emit/output-file.ts';
import { freeMemory } from './free-memory.ts';
import { openPartPages } from './part-pages.ts';
import type { PrintedPart, PrintMessage, PrintSetup, PrintTask } from './print-ahead.ts';
import { openPartPrinter, type PartPrinter } from './print-part.ts';
import { setAside } from './write/aside.ts';
import { openCache } from './write/cache.ts';
import { type AsideFile, asideFile, type StoredFile } from './write/recorded-output.ts';

/** Bytes that the heap may grow by between two collections: little, as this thread has the time. */
const GROWTH = 80_000_000;

/** `port` leads to the thread that emits. */
export function printShare({ start, cache: place, aside }: PrintSetup, port: MessagePort): void {
  const cache = openCache(place?.folder, place?.program ?? '');
  const { wording } = cache.pages;
  const bases: string[] = [];
  let printer: PartPrinter | undefined;

  function put(file: OutputFile & StoredFile): OutputFile {
    const held = aside === undefined ? file : setAside(file, aside);
    return 'aside' in held ? asideFile(held) : file;
  }

  function open(task: PrintTask | undefined): PartPrinter {
    if (!task) return openPartPrinter(undefined, put);
    wording.refresh();
    const pages = openPartPages(task.pages, ({ key, file }) => {
      const found = keptWording(wording, key);
      invariant(found !== undefined, `the wording of ${file} is not kept`);
      return found;
    });
    return openPartPrinter({ pages, marks: { start, bases }, cache, key: task.key }, put);
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
      const part: PrintedPart = { ...rest, files: files.map(asPlain) };
      const held = part.files.flatMap((file) => ('bytes' in file ? [file.bytes.buffer as ArrayBuffer] : []));
      port.postMessage(part, held);
      printer = undefined;
    }
  });
}

function asPlain({ path, digest, bytes, aside }: OutputFile): StoredFile | AsideFile {
  invariant(digest !== undefined, `${path} has no digest`);
  if (aside !== undefined) return { path, digest, aside };
  invariant(bytes !== undefined, `${path} has not been encoded`);
  return { path, digest, bytes };
}
