// A pack of a shelf: texts by key in one row of bytes, one entry a line, its key, the digest of its text, its text:
// `3b1f... 77ab... {"page":{"kind":"operation",...}}`

import { hash } from 'node:crypto';

/** Where an entry is. */
export interface Entry {
  /** Of its text. */
  readonly digest: string;
  readonly pack: Buffer;
  /** Of its text, the line end excluded. */
  readonly start: number;
  readonly end: number;
}

/** New entries, put together as they are going to be written. */
export interface Draft {
  /** Neither holds a line end, and `key` is of ASCII without a space. */
  readonly add: (key: string, text: string) => Entry;
  /** The lines so far, in order. */
  readonly pieces: () => readonly Buffer[];
}

/** Bytes that are written at once. */
const PIECE = 4_000_000;
const LINE_END = 10;
const SPACE = 32;
const DIGEST_LENGTH = 64;
/** The most bytes that a unit of UTF-16 takes in UTF-8. */
const PER_UNIT = 3;

/** A draft without entries. */
export function openDraft(): Draft {
  const full: Buffer[] = [];
  let piece = Buffer.alloc(0);
  let used = 0;

  function pieces(): Buffer[] {
    return used === 0 ? full : [...full, piece.subarray(0, used)];
  }

  /** Makes room for so many bytes. */
  function reserve(bytes: number): void {
    if (used + bytes <= piece.length) return;
    if (used > 0) full.push(piece.subarray(0, used));
    piece = Buffer.allocUnsafe(Math.max(bytes, PIECE));
    used = 0;
  }

  return {
    add: (key, text) => {
      const before = textStart(key);
      reserve(before + text.length * PER_UNIT + 1);
      const start = used + before;
      const end = start + piece.write(text, start);
      const digest = hash('sha256', piece.subarray(start, end));
      piece.write(`${key} ${digest} `, used, 'latin1');
      piece[end] = LINE_END;
      used = end + 1;
      return { digest, pack: piece, start, end };
    },
    pieces,
  };
}

/** The entries of a pack, as far as they can be told apart; what is broken in one is found out when its text is read. */
export function* entriesOf(pack: Buffer): Generator<readonly [key: string, entry: Entry]> {
  for (let line = 0, end = pack.indexOf(LINE_END); end >= 0; line = end + 1, end = pack.indexOf(LINE_END, line)) {
    const space = pack.indexOf(SPACE, line);
    const start = line + textStart({ length: space - line });
    if (space < 0 || start > end) continue;
    const digest = pack.toString('latin1', space + 1, start - 1);
    yield [pack.toString('latin1', line, space), { digest, pack, start, end }];
  }
}

/** Undefined where it is not what was written. */
export function textOf({ digest, pack, start, end }: Entry): string | undefined {
  const bytes = pack.subarray(start, end);
  return hash('sha256', bytes) === digest ? bytes.toString() : undefined;
}

/** The lines of entries, wherever they are, many in each piece: all of them together would take their memory twice. */
export function* piecesOf(entries: readonly (readonly [key: string, entry: Entry])[]): Generator<Buffer> {
  let lines: Buffer[] = [];
  let size = 0;
  for (const [key, { pack, start, end }] of entries) {
    const line = pack.subarray(start - textStart(key), end + 1);
    lines.push(line);
    size += line.length;
    if (size < PIECE) continue;
    yield Buffer.concat(lines, size);
    lines = [];
    size = 0;
  }
  yield Buffer.concat(lines, size);
}

/** Where the text starts in the line of a key. */
function textStart({ length }: { readonly length: number }): number {
  return length + 1 + DIGEST_LENGTH + 1;
}
