// Texts by key that outlive the process: results that are worth keeping. A shelf is a folder of packs; a pack is a file that is
// written once, named after the digest of its bytes, with one entry a line: `3b1f... {"page":{"kind":"operation",...}}`.
// Whatever is wrong with the disk or a file is a miss and never more: a shelf may be removed at any time, also while it is used.

import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { attempt } from './attempt.ts';

export interface Shelf {
  readonly get: (key: string) => string | undefined;
  /** Neither holds a line end, and `key` no space. */
  readonly put: (key: string, text: string) => void;
  /** Writes what was put since the last time. */
  readonly save: () => void;
}

/** Where the text of an entry is. */
interface Entry {
  readonly pack: Buffer;
  readonly start: number;
  readonly end: number;
}

interface Pack {
  readonly file: string;
  readonly bytes: Buffer;
}

/** So many packs are put together. */
const MAX_PACKS = 12;
const HOUR = 3_600_000;
const PACK = /^([0-9a-f]{64})\.pack$/;
const DRAFT = '.draft';
const LINE_END = 10;
const SPACE = 32;

/**
 * Opens the shelf in `folder`; without a folder nothing outlives the process. A shelf may grow to `maxBytes`, or to twice what a run
 * used of it; then only what the run used stays.
 */
export function openShelf(folder: string | undefined, maxBytes: number): Shelf {
  let packs: Pack[] | undefined;
  const entries = new Map<string, Entry>();
  const fresh = new Map<string, string>();
  const used = new Set<string>();

  function open(): Pack[] {
    packs ??= folder === undefined ? [] : readPacks(folder, entries);
    return packs;
  }

  function save(): void {
    if (folder === undefined || fresh.size === 0) return;
    const old = open();
    const mine = [...entries].filter(([key]) => used.has(key));
    const size = sum(old.map(({ bytes }) => bytes.length));
    const tooBig = size > Math.max(maxBytes, 2 * sum(mine.map(([, { start, end }]) => end - start)));
    const kept = tooBig ? mine : old.length >= MAX_PACKS ? [...entries] : [];
    const lines = [...kept.map(([key, entry]) => `${key} ${textOf(entry)}\n`), ...[...fresh].map(([key, text]) => `${key} ${text}\n`)];
    const file = writePack(folder, lines.join(''));
    if (file !== undefined && kept.length > 0) removePacks(old.filter((pack) => pack.file !== file));
    fresh.clear();
  }

  return {
    get: (key) => {
      open();
      used.add(key);
      const entry = entries.get(key);
      return entry ? textOf(entry) : fresh.get(key);
    },
    put: (key, text) => {
      fresh.set(key, text);
    },
    save,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function textOf({ pack, start, end }: Entry): string {
  return pack.toString('utf8', start, end);
}

/** Reads every pack that is whole, and removes the others. */
function readPacks(folder: string, entries: Map<string, Entry>): Pack[] {
  const packs: Pack[] = [];
  for (const name of namesIn(folder)) {
    const digest = PACK.exec(name)?.[1];
    const file = path.join(folder, name);
    if (name.endsWith(DRAFT)) removeLeftover(file);
    if (digest === undefined) continue;
    const bytes = attempt(() => readFileSync(file));
    if (bytes === undefined) continue;
    if (hash('sha256', bytes) === digest) packs.push({ file, bytes });
    else attempt(() => rmSync(file, { force: true }));
  }
  for (const { bytes } of packs) addEntries(bytes, entries);
  return packs;
}

/** Of a run that was killed; a run that is going on is younger. */
function removeLeftover(file: string): void {
  attempt(() => {
    if (Date.now() - statSync(file).mtimeMs > HOUR) rmSync(file, { force: true });
  });
}

function namesIn(folder: string): string[] {
  return attempt(() => readdirSync(folder).sort()) ?? [];
}

function addEntries(pack: Buffer, entries: Map<string, Entry>): void {
  for (let start = 0; start < pack.length; ) {
    const end = pack.indexOf(LINE_END, start);
    const space = pack.indexOf(SPACE, start);
    if (end < 0 || space < 0 || space > end) return;
    entries.set(pack.toString('latin1', start, space), { pack, start: space + 1, end });
    start = end + 1;
  }
}

/** Writes beside the place and moves there, so that nobody reads half of it. Gives the file, or undefined where the disk refuses. */
function writePack(folder: string, text: string): string | undefined {
  const bytes = Buffer.from(text);
  const file = path.join(folder, `${hash('sha256', bytes)}.pack`);
  const draft = path.join(folder, `${randomUUID()}${DRAFT}`);
  const written = attempt(() => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, bytes);
    renameSync(draft, file);
    return file;
  });
  if (written === undefined) attempt(() => rmSync(draft, { force: true }));
  return written;
}

function removePacks(packs: readonly Pack[]): void {
  for (const { file } of packs) attempt(() => rmSync(file, { force: true }));
}
