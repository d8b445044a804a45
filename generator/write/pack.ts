// A pack of a shelf: texts, one after the other, then its index, a line for each text with key, digest, first byte and end, and at last where
// the index starts: `{"page":...}`, `3b1f... 77ab... 0 1204`, `00000000000000001204`. Who looks for digests reads the end alone.

import { hash } from 'node:crypto';

/** What has the texts of entries. */
export interface Pack {
  /** Undefined where they are not to be had any more. */
  readonly bytes: () => Buffer | undefined;
}

/** Where a text is. */
export interface Entry {
  readonly digest: string;
  readonly pack: Pack;
  readonly start: number;
  readonly end: number;
}

export type KeyedEntry = readonly [key: string, entry: Entry];

/** New entries, put together as they are going to be written. */
export interface Draft {
  /** `key` is of ASCII without white space. */
  readonly add: (key: string, text: string) => Entry;
  /** The pack of the entries so far; undefined where there are none. */
  readonly pieces: () => readonly Buffer[] | undefined;
}

/** Bytes that are written at once. */
const PIECE = 4_000_000;
/** The most bytes that a unit of UTF-16 takes in UTF-8. */
const PER_UNIT = 3;
/** Digits of the place of the index, with a line end. */
export const FOOTER_LENGTH = 21;

/** A draft without entries. */
export function openDraft(): Draft {
  const full: Buffer[] = [];
  const lines: string[] = [];
  let piece = Buffer.alloc(0);
  let [used, before] = [0, 0];

  /** Makes room for so many bytes. */
  function reserve(bytes: number): void {
    if (used + bytes <= piece.length) return;
    if (used > 0) full.push(piece.subarray(0, used));
    before += used;
    piece = Buffer.allocUnsafe(Math.max(bytes, PIECE));
    used = 0;
  }

  return {
    add: (key, text) => {
      reserve(text.length * PER_UNIT);
      const [whole, start] = [piece, used];
      const end = start + whole.write(text, start);
      const digest = hash('sha256', whole.subarray(start, end));
      used = end;
      lines.push(lineOf(key, digest, before + start, before + end));
      return { digest, pack: { bytes: () => whole }, start, end };
    },
    pieces: () => (lines.length === 0 ? undefined : [...withIndex([...full, piece.subarray(0, used)], lines)]),
  };
}

/** A pack of entries, wherever they are; those whose texts are gone are left out. All of it together would take its memory twice. */
export function* piecesOf(entries: Iterable<KeyedEntry>): Generator<Buffer> {
  const lines: string[] = [];
  yield* withIndex(texts(), lines);

  function* texts(): Generator<Buffer> {
    let some: Buffer[] = [];
    let [size, before] = [0, 0];
    for (const [key, { digest, pack, start, end }] of entries) {
      const text = pack.bytes()?.subarray(start, end);
      if (text === undefined) continue;
      lines.push(lineOf(key, digest, before + size, before + size + text.length));
      some.push(text);
      size += text.length;
      if (size < PIECE) continue;
      yield Buffer.concat(some, size);
      before += size;
      some = [];
      size = 0;
    }
    yield Buffer.concat(some, size);
  }
}

function lineOf(key: string, digest: string, start: number, end: number): string {
  return `${key} ${digest} ${start} ${end}\n`;
}

function* withIndex(texts: Iterable<Buffer>, lines: readonly string[]): Generator<Buffer> {
  let size = 0;
  for (const piece of texts) {
    size += piece.length;
    yield piece;
  }
  yield Buffer.from(`${lines.join('')}${String(size).padStart(FOOTER_LENGTH - 1, '0')}\n`, 'latin1');
}

/** Where the index of a pack starts, whose last bytes are `footer`. No number where they are not what was written. */
export function indexStart(footer: Buffer): number {
  return Number(footer.toString('latin1'));
}

/** The entries of an index, as far as they can be told apart; what is broken in one is found out when its text is read. */
export function* entriesOf(index: Buffer, pack: Pack): Generator<KeyedEntry> {
  for (const line of index.toString('latin1').split('\n')) {
    const [key = '', digest = '', first, last] = line.split(' ');
    const [start, end] = [Number(first), Number(last)];
    if (start <= end) yield [key, { digest, pack, start, end }];
  }
}

/** Undefined where it is not what was written. */
export function textOf({ digest, pack, start, end }: Entry): string | undefined {
  const text = pack.bytes()?.subarray(start, end);
  return text && hash('sha256', text) === digest ? text.toString() : undefined;
}
