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

/** New entries, as they are going to be written. */
export interface Draft {
  /** Neither holds a line end, and `key` is of ASCII without a space. */
  readonly add: (key: string, text: string) => Entry;
  /** The lines so far, in order. */
  readonly pieces: () => readonly Buffer[];
}

/** Bytes of a piece: to put lines of their own together would take their memory twice. */
const PIECE = 4_000_000;
const LINE_END = 10;
const SPACE = 32;
const DIGEST_LENGTH = 64;
/** The most bytes that a unit of UTF-16 takes in UTF-8. */
const PER_UNIT = 3;

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

/** The line of an entry, with its end. */
export function lineOf(key: string, { pack, start, end }: Entry): Buffer {
  return pack.subarray(start - textStart(key), end + 1);
}

/** Where the text starts in the line of a key. */
function textStart({ length }: { readonly length: number }): number {
  return length + 1 + DIGEST_LENGTH + 1;
}
