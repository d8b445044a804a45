// One file -> its text as every later stage expects it: UTF-8 without byte order mark, LF line ends. A text that an earlier run has read
// is read only when somebody asks for it: after an edit of one page, all others are known by their digests.

import { isUtf8 } from 'node:buffer';
import { unreadableInput } from '../usage-error.ts';
import { type Disk, type FileBytes, openDisk } from './disk.ts';
import { includeTargets } from './include-targets.ts';

export type FileText = PlainText | { readonly kind: 'binary' } | Exclude<FileBytes, { kind: 'bytes' }>;

export interface PlainText extends TextNote {
  readonly kind: 'text';
  /** Throws UnreadableInput where the file has changed since it was first looked at. */
  readonly text: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
}

/** What is known of a text without reading it again. Plain data. */
export interface TextNote {
  /** Units of UTF-16. */
  readonly length: number;
  /** There is nothing but white space. */
  readonly blank: boolean;
  /** What it includes, as written. */
  readonly targets: readonly string[];
}

/** By the digest of the bytes. */
export type TextNotes = ReadonlyMap<string, TextNote>;

/** What others have found out. */
export interface Earlier {
  /** The disk as this run has seen it so far. */
  readonly disk: Disk;
  readonly notes: TextNotes;
}

/** The texts on a disk. */
export interface Texts {
  readonly disk: Disk;
  /** Reads a page or an include. `binary`: NUL bytes or no UTF-8. `huge`: not read at all. Never throws. */
  readonly read: (diskPath: string) => FileText;
  /** Of the texts that were read. */
  readonly notes: TextNotes;
  /** An earlier run has read some. */
  readonly anyKnown: boolean;
}

export function openTexts(disk: Disk = openDisk(), earlier?: Earlier): Texts {
  const notes = new Map<string, TextNote>();

  function knownText(diskPath: string, digest: string, note: TextNote): PlainText {
    notes.set(digest, note);
    let text: string | undefined;
    return {
      kind: 'text',
      digest,
      ...note,
      get text() {
        text ??= readAgain(diskPath, digest, disk);
        return text;
      },
    };
  }

  /** What `disk` and `earlier` together know of a file that this run has seen before. */
  function seenText(diskPath: string): PlainText | undefined {
    const digest = earlier?.disk.digestOf(diskPath);
    const note = digest === undefined ? undefined : earlier?.notes.get(digest);
    if (digest === undefined || note === undefined) return undefined;
    disk.note(diskPath, digest);
    return knownText(diskPath, digest, note);
  }

  function read(diskPath: string): FileText {
    const file = disk.read(diskPath);
    if (file.kind !== 'bytes') return file;
    const note = earlier?.notes.get(file.digest);
    if (note !== undefined) return knownText(diskPath, file.digest, note);
    const text = textOf(file.bytes);
    if (text === undefined) return { kind: 'binary' };
    const fresh = { length: text.length, blank: text.trim() === '', targets: includeTargets(text) };
    notes.set(file.digest, fresh);
    return { kind: 'text', digest: file.digest, text, ...fresh };
  }

  return { disk, read: (diskPath) => seenText(diskPath) ?? read(diskPath), notes, anyKnown: (earlier?.notes.size ?? 0) > 0 };
}

/** `whole` with the text, which is not read for that. */
export function withText<T extends object>(content: PlainText, whole: T): T & Pick<PlainText, 'text' | 'digest'> {
  return {
    ...whole,
    digest: content.digest,
    get text() {
      return content.text;
    },
  };
}

function readAgain(diskPath: string, digest: string, disk: Disk): string {
  const file = disk.read(diskPath);
  const text = file.kind === 'bytes' && file.digest === digest ? textOf(file.bytes) : undefined;
  if (text !== undefined) return text;
  throw unreadableInput(`Cannot read ${diskPath} (--docs): it has changed while the docs were read. Run again.`);
}

/** Undefined for what is no text. */
function textOf(bytes: Buffer): string | undefined {
  if (bytes.includes(0) || !isUtf8(bytes)) return undefined;
  const text = bytes.toString('utf8');
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
