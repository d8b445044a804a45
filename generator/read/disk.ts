// The disk as the reader of the docs sees it. It notes each question with its answer, `f/docs/v1.0/resources/user.md` -> the digest
// of the file: as long as a later run gets the same answers, reading the docs again would give the same.

import { hash } from 'node:crypto';
import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs';
import { fileProblem } from '../usage-error.ts';
import { statusOf } from './status-of.ts';

export type Kind = 'folder' | 'file' | 'link' | 'other' | 'none';

export type FileBytes =
  /** `bytes` are those of the next file once it is read. */
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly digest: string }
  | { readonly kind: 'huge'; readonly megabytes: number }
  | { readonly kind: 'unreadable'; readonly problem: string };

export interface Disk {
  /** What is in a folder, in no order. Throws as node:fs does. */
  readonly list: (folder: string) => Dirent[];
  /** The path without links. Throws as node:fs does. */
  readonly real: (path: string) => string;
  /** What a path is; of a link, the link itself. */
  readonly kind: (path: string) => Kind;
  /** What a path leads to; never `link`. */
  readonly target: (path: string) => Kind;
  readonly read: (file: string) => FileBytes;
  /** What `read` has noted of a file: a digest, or why there is none. */
  readonly digestOf: (file: string) => string | undefined;
  /** Notes a digest as `read` does, for a file that somebody else has read. */
  readonly note: (file: string, digest: string) => void;
  /** The answer to a question of `trace`. */
  readonly answer: (question: string) => string | undefined;
  readonly trace: () => Trace;
}

/** What was asked, and digests of the answers. */
export interface Trace {
  readonly questions: readonly string[];
  /** Of the answers to the first so many questions, to the next, ... */
  readonly digests: readonly string[];
}

const MEGABYTE = 1024 * 1024;

/** The longest real page has 0.4 MB; what is beyond this is no page. */
export const MAX_BYTES = 4 * MEGABYTE;

/** Opens the disk; nothing is asked yet. */
export function openDisk(): Disk {
  const answers = new Map<string, string>();
  const buffer = Buffer.allocUnsafe(MAX_BYTES);

  function noted<T>(question: string, ask: () => T, digest: (answer: T) => string): T {
    try {
      const answer = ask();
      answers.set(question, digest(answer));
      return answer;
    } catch (error) {
      answers.set(question, `!${error instanceof Error && 'code' in error ? String(error.code) : ''}`);
      throw error;
    }
  }

  return {
    list: (folder) => noted(`d${folder}`, () => readdirSync(folder, { withFileTypes: true }), listDigest),
    real: (path) => noted(`r${path}`, () => realpathSync(path), String),
    kind: (path) => noted(`k${path}`, () => kindOf(statusOf(path)), String),
    target: (path) => noted(`t${path}`, () => targetOf(path), String),
    read: (file) => noted(`f${file}`, () => readFile(file, buffer), fileDigest),
    digestOf: (file) => answers.get(`f${file}`),
    note: (file, digest) => {
      answers.set(`f${file}`, digest);
    },
    answer: (question) => answers.get(question),
    trace: () => {
      const questions = [...answers.keys()];
      return { questions, digests: inRow(questions).map((some) => digestOfAnswers(some.map((question) => answers.get(question)))) };
    },
  };
}

/** True when the disk still gives the answers of `trace`; little is asked of it after the first that is another. */
export function answersAlike({ questions, digests }: Trace, disk: Disk = openDisk()): boolean {
  return inRow(questions).every((some, index) => {
    for (const question of some) ask(disk, question.slice(0, 1), question.slice(1));
    return digestOfAnswers(some.map(disk.answer)) === digests[index];
  });
}

/** Questions that are compared at once. */
const AT_ONCE = 256;

function inRow(questions: readonly string[]): (readonly string[])[] {
  const count = Math.ceil(questions.length / AT_ONCE);
  return Array.from({ length: count }, (_, index) => questions.slice(index * AT_ONCE, (index + 1) * AT_ONCE));
}

function digestOfAnswers(answers: readonly (string | undefined)[]): string {
  return hash('sha256', answers.join('\n'));
}

/** The folders that were listed. */
export function foldersOf({ questions }: Trace): string[] {
  return questions.filter((question) => question.startsWith('d')).map((question) => question.slice(1));
}

function ask(disk: Disk, kind: string, path: string): void {
  try {
    if (kind === 'f') disk.read(path);
    else if (kind === 'd') disk.list(path);
    else if (kind === 'r') disk.real(path);
    else if (kind === 'k') disk.kind(path);
    else disk.target(path);
  } catch {
    // An answer too, and noted.
  }
}

function listDigest(entries: readonly Dirent[]): string {
  const lines = entries.map((entry) => `${kindOf(entry)} ${entry.name}`);
  return hash('sha256', lines.sort().join('\0'));
}

function kindOf(status: Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'> | undefined): Kind {
  if (status === undefined) return 'none';
  if (status.isDirectory()) return 'folder';
  if (status.isSymbolicLink()) return 'link';
  return status.isFile() ? 'file' : 'other';
}

function targetOf(path: string): Kind {
  try {
    return kindOf(statSync(path, { throwIfNoEntry: false }));
  } catch {
    return 'none'; // no way there: a file in place of a folder, links in a circle
  }
}

function fileDigest(file: FileBytes): string {
  return file.kind === 'bytes' ? file.digest : JSON.stringify(file);
}

/** Reads into `buffer`. Opening never waits: a pipe in place of a page is found out. */
function readFile(file: string, buffer: Buffer): FileBytes {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const status = fstatSync(descriptor);
    if (!status.isFile()) return { kind: 'unreadable', problem: 'not a regular file' };
    if (status.size > MAX_BYTES) return { kind: 'huge', megabytes: Math.ceil(status.size / MEGABYTE) };
    const bytes = buffer.subarray(0, readInto(descriptor, buffer, status.size));
    return { kind: 'bytes', bytes, digest: hash('sha256', bytes) };
  } catch (error) {
    return { kind: 'unreadable', problem: fileProblem(error) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Reads so many bytes, or to the end of the file where that comes first; gives how many it has read. */
export function readInto(descriptor: number, buffer: Buffer, size: number): number {
  let length = 0;
  for (let count = -1; count !== 0 && length < size; length += count) {
    count = readSync(descriptor, buffer, length, size - length, null);
  }
  return length;
}
