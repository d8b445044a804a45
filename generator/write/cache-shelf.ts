// Texts by key that outlive the process: results that are worth keeping. A shelf is a folder of packs; a pack is a file that is
// written once, with one entry a line, its key, the digest of its text, its text: `3b1f... 77ab... {"page":{"kind":"operation",...}}`.
// Whatever is wrong with the disk or a file is a miss and never more: a shelf may be removed at any time, also while it is used.

import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { attempt } from './attempt.ts';

export interface Shelf {
  readonly get: (key: string) => string | undefined;
  /** The digest of the text of a key, without reading the text. */
  readonly digest: (key: string) => string | undefined;
  /** Neither holds a line end, and `key` no space. Gives the digest of `text`. */
  readonly put: (key: string, text: string) => string;
  /** Writes what was put since the last time. */
  readonly save: () => void;
  /** Reads what others have written. */
  readonly refresh: () => void;
  /** Where another thread may open the same shelf. */
  readonly folder: string | undefined;
}

/** Where the text of an entry is. */
interface Entry {
  readonly digest: string;
  readonly pack: Buffer;
  readonly start: number;
  readonly end: number;
}

/** So many packs are put together. */
const MAX_PACKS = 12;
/** Bytes that are written at once: all of them together would double what a run needs of memory. */
const BATCH = 4_000_000;
const HOUR = 3_600_000;
const PACK = '.pack';
const DRAFT = '.draft';
const LINE_END = 10;
const SPACE = 32;
const lineEnd = Buffer.of(LINE_END);
const DIGEST_LENGTH = 64;

/**
 * Opens the shelf in `folder`; without a folder nothing outlives the process. A shelf may grow to `maxBytes`, or to twice what a run
 * used of it; then only what the run used stays.
 */
export function openShelf(folder: string | undefined, maxBytes: number): Shelf {
  /** By file. */
  const packs = new Map<string, Buffer>();
  /** Every pack that is known to be there was read. */
  let complete = false;
  let damaged = false;
  const entries = new Map<string, Entry>();
  const fresh = new Map<string, { readonly digest: string; readonly bytes: Buffer }>();
  const used = new Set<string>();

  function refresh(): void {
    if (folder !== undefined) readPacks(folder, packs, entries);
    complete = true;
  }

  function find(key: string): Entry | undefined {
    if (!complete) refresh();
    used.add(key);
    return entries.get(key);
  }

  function* lines(kept: readonly (readonly [string, Entry])[]): Generator<Buffer> {
    for (const [key, { digest, pack, start, end }] of kept) yield* line(key, digest, pack.subarray(start, end));
    for (const [key, { digest, bytes }] of fresh) yield* line(key, digest, bytes);
  }

  function save(): void {
    if (folder === undefined || fresh.size === 0) return;
    const mine = [...entries].filter(([key]) => used.has(key));
    const size = sum([...packs.values()].map(({ length }) => length));
    const tooBig = size > Math.max(maxBytes, 2 * sum(mine.map(([, { start, end }]) => end - start)));
    const kept = tooBig ? mine : packs.size >= MAX_PACKS || damaged ? [...entries] : [];
    if (!writePack(folder, lines(kept))) return;
    if (kept.length > 0 || damaged) {
      removePacks(packs.keys());
      packs.clear();
      damaged = false;
    }
    complete = false;
    fresh.clear();
  }

  return {
    get: (key) => {
      const entry = find(key);
      if (entry === undefined) return fresh.get(key)?.bytes.toString();
      const text = textOf(entry);
      if (hash('sha256', text) === entry.digest) return text;
      entries.delete(key);
      damaged = true;
      return undefined;
    },
    digest: (key) => (find(key) ?? fresh.get(key))?.digest,
    put: (key, text) => {
      const bytes = Buffer.from(text);
      const digest = hash('sha256', bytes);
      fresh.set(key, { digest, bytes });
      return digest;
    },
    save,
    refresh,
    folder,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function textOf({ pack, start, end }: Entry): string {
  return pack.toString('utf8', start, end);
}

/** Indexes the packs that are not among `packs` yet; what is broken in one is found out when its text is asked for. */
function readPacks(folder: string, packs: Map<string, Buffer>, entries: Map<string, Entry>): void {
  for (const name of attempt(() => readdirSync(folder).sort()) ?? []) {
    const file = path.join(folder, name);
    if (name.endsWith(DRAFT)) removeLeftover(file);
    if (!name.endsWith(PACK) || packs.has(file)) continue;
    const bytes = attempt(() => readFileSync(file));
    if (bytes === undefined) continue;
    packs.set(file, bytes);
    addEntries(bytes, entries);
  }
}

/** Of a run that was killed; a run that is going on is younger. */
function removeLeftover(file: string): void {
  attempt(() => {
    if (Date.now() - statSync(file).mtimeMs > HOUR) rmSync(file, { force: true });
  });
}

function addEntries(pack: Buffer, entries: Map<string, Entry>): void {
  for (let start = 0, end = pack.indexOf(LINE_END); end >= 0; start = end + 1, end = pack.indexOf(LINE_END, start)) {
    const space = pack.indexOf(SPACE, start);
    const text = space + 1 + DIGEST_LENGTH + 1;
    if (space < 0 || text > end) continue;
    const digest = pack.toString('latin1', space + 1, text - 1);
    entries.set(pack.toString('latin1', start, space), { digest, pack, start: text, end });
  }
}

function* line(key: string, digest: string, bytes: Buffer): Generator<Buffer> {
  yield Buffer.from(`${key} ${digest} `);
  yield bytes;
  yield lineEnd;
}

/** Writes beside the place and moves there, so that nobody reads half of it. False where the disk refuses. */
function writePack(folder: string, pieces: Iterable<Buffer>): boolean {
  const name = path.join(folder, randomUUID());
  const written = attempt(() => {
    mkdirSync(folder, { recursive: true });
    for (const bytes of batches(pieces)) writeFileSync(name + DRAFT, bytes, { flag: 'a' });
    renameSync(name + DRAFT, name + PACK);
    return true;
  });
  if (!written) attempt(() => rmSync(name + DRAFT, { force: true }));
  return written ?? false;
}

function* batches(pieces: Iterable<Buffer>): Generator<Buffer> {
  let batch: Buffer[] = [];
  let size = 0;
  for (const piece of pieces) {
    batch.push(piece);
    size += piece.length;
    if (size < BATCH) continue;
    yield Buffer.concat(batch, size);
    batch = [];
    size = 0;
  }
  yield Buffer.concat(batch, size);
}

/** Packs are not changed in place: another run may have them open. */
function removePacks(files: Iterable<string>): void {
  for (const file of files) attempt(() => rmSync(file, { force: true }));
}
