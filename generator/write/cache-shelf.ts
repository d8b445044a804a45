// Texts by key that outlive the process: results that are worth keeping. A shelf is a folder of packs, each a file that is written once,
// of which the digests are read at first and the texts when one is asked for.
// Whatever is wrong with the disk or a file is a miss and never more: a shelf may be removed at any time, also while it is used.

import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { attempt } from './attempt.ts';
import { type Entry, entriesOf, FOOTER_LENGTH, indexStart, type KeyedEntry, openDraft, type Pack, piecesOf, textOf } from './pack.ts';

export interface Shelf {
  readonly get: (key: string) => string | undefined;
  /** The digest of the text of a key, without reading the text. */
  readonly digest: (key: string) => string | undefined;
  /** `key` is of ASCII without white space. Gives the digest of `text`. */
  readonly put: (key: string, text: string) => string;
  /** Writes what was put since the last time. */
  readonly save: () => void;
  /** Reads what others have written. */
  readonly refresh: () => void;
}

/** Of so many packs the small ones are put together. */
const MAX_PACKS = 12;
/** Bytes of a small pack, such as an edit leaves. */
const SMALL = 2_000_000;
const HOUR = 3_600_000;
const PACK = '.pack';
const DRAFT = '.draft';

/**
 * Opens the shelf in `folder`; without a folder nothing outlives the process. A shelf may grow to `maxBytes`, or to twice what a run
 * used of it; then only what the run used stays.
 */
export function openShelf(folder: string | undefined, maxBytes: number): Shelf {
  /** By file. */
  const packs = new Map<string, StoredPack>();
  let loaded = false;
  let damaged = false;
  const entries = new Map<string, Entry>();
  const used = new Set<string>();
  /** What was put since the last time it was written. */
  const fresh = new Set<string>();
  let draft = openDraft();

  function refresh(): void {
    if (folder !== undefined) readPacks(folder, packs, entries);
    loaded = true;
  }

  function find(key: string): Entry | undefined {
    if (!loaded) refresh();
    used.add(key);
    return entries.get(key);
  }

  /** The packs that are replaced when something is written, and what of the entries stays. */
  function replaced(): { readonly files: readonly string[]; readonly rest: readonly KeyedEntry[] } {
    const [all, files] = [[...entries], [...packs.keys()]];
    const mine = all.filter(([key]) => used.has(key));
    const tooBig =
      sum([...packs.values()].map(({ size }) => size)) > Math.max(maxBytes, 2 * sum(mine.map(([, { start, end }]) => end - start)));
    if (tooBig) return { files, rest: mine };
    if (damaged) return { files, rest: all };
    if (packs.size < MAX_PACKS) return { files: [], rest: [] };
    const small = new Map([...packs].filter(([, { size, written }]) => size < SMALL && !written));
    if (small.size < 2) return { files, rest: all };
    const among = new Set<Pack>(small.values());
    return { files: [...small.keys()], rest: all.filter(([key, { pack }]) => among.has(pack) || fresh.has(key)) };
  }

  function save(): void {
    const pieces = draft.pieces();
    if (folder === undefined || pieces === undefined) return;
    const { files, rest } = replaced();
    const pack = writePack(folder, files.length === 0 ? pieces : piecesOf(rest));
    if (!pack) return;
    removePacks(files);
    for (const file of files) packs.delete(file);
    if (packs.size === 0) damaged = false;
    packs.set(pack.file, pack);
    fresh.clear();
    draft = openDraft();
  }

  return {
    get: (key) => {
      const entry = find(key);
      const text = entry && textOf(entry);
      if (entry !== undefined && text === undefined) {
        entries.delete(key);
        damaged = true;
      }
      return text;
    },
    digest: (key) => find(key)?.digest,
    put: (key, text) => {
      const entry = draft.add(key, text);
      entries.set(key, entry);
      used.add(key);
      fresh.add(key);
      return entry.digest;
    },
    save,
    refresh,
  };
}

interface StoredPack extends Pack {
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** By this run, whose entries refer to what it has in memory. */
  readonly written: boolean;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** Indexes the packs that are not among `packs` yet; what is broken in one is found out when its text is asked for. */
function readPacks(folder: string, packs: Map<string, StoredPack>, entries: Map<string, Entry>): void {
  for (const name of attempt(() => readdirSync(folder).sort()) ?? []) {
    const file = path.join(folder, name);
    if (name.endsWith(DRAFT)) removeLeftover(file);
    if (!name.endsWith(PACK) || packs.has(file)) continue;
    const found = attempt(() => readIndex(file));
    if (found === undefined) continue;
    const pack = { file, size: found.size, written: false, bytes: bytesOf(file) };
    packs.set(file, pack);
    for (const [key, entry] of entriesOf(found.index, pack)) entries.set(key, entry);
  }
}

/** The end of a pack. Throws as node:fs does. */
function readIndex(file: string): { readonly size: number; readonly index: Buffer } {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const end = Math.max(0, size - FOOTER_LENGTH);
    const start = indexStart(readFrom(descriptor, end, size));
    return { size, index: readFrom(descriptor, start, end) };
  } finally {
    closeSync(descriptor);
  }
}

/** Bytes of a file from `start` to before `end`; none where these are no such places. */
function readFrom(descriptor: number, start: number, end: number): Buffer {
  if (!(start >= 0 && start < end)) return Buffer.alloc(0);
  const bytes = Buffer.allocUnsafe(end - start);
  return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, start));
}

/** All bytes of a file, which is read when they are asked for. */
function bytesOf(file: string): () => Buffer | undefined {
  let bytes: Buffer | undefined;
  return () => {
    bytes ??= attempt(() => readFileSync(file));
    return bytes;
  };
}

/** Of a run that was killed; a run that is going on is younger. */
function removeLeftover(file: string): void {
  attempt(() => {
    if (Date.now() - statSync(file).mtimeMs > HOUR) rmSync(file, { force: true });
  });
}

/** Writes beside the place and moves there, so that nobody reads half of it. Undefined where the disk refuses. */
function writePack(folder: string, pieces: Iterable<Buffer>): StoredPack | undefined {
  const name = path.join(folder, randomUUID());
  const file = name + PACK;
  const size = attempt(() => {
    mkdirSync(folder, { recursive: true });
    let written = 0;
    for (const bytes of pieces) {
      writeFileSync(name + DRAFT, bytes, { flag: 'a' });
      written += bytes.length;
    }
    renameSync(name + DRAFT, file);
    return written;
  });
  if (size !== undefined) return { file, size, written: true, bytes: bytesOf(file) };
  attempt(() => rmSync(name + DRAFT, { force: true }));
  return undefined;
}

/** Packs are not changed in place: another run may have them open. */
function removePacks(files: Iterable<string>): void {
  for (const file of files) attempt(() => rmSync(file, { force: true }));
}
