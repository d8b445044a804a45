// The files that a run left -> whether they are still there, byte by byte, and their texts.

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { OutputFile } from '../emit/output-file.ts';
import { MANIFEST, printManifest } from './manifest.ts';
import type { OutputFolder } from './read-output.ts';

export interface RecordedFile {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
}

/** A file as its bytes. Plain data. */
export interface StoredFile extends RecordedFile {
  /** The text in UTF-8. */
  readonly bytes: Uint8Array;
}

/** A file that is held as its bytes: encoded once, for the digest and for the disk. */
export function encodedFile(path: string, text: string): OutputFile & StoredFile {
  const bytes = encoder.encode(text);
  return storedFile({ path, digest: hash('sha256', bytes), bytes });
}

export function storedFile({ path, digest, bytes }: StoredFile): OutputFile & StoredFile {
  return {
    path,
    digest,
    bytes,
    get text() {
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
    },
  };
}

/** A file whose bytes wait beside the package. Plain data. */
export interface AsideFile extends RecordedFile {
  readonly aside: string;
}

export function asideFile({ path, digest, aside }: AsideFile): OutputFile & AsideFile {
  return {
    path,
    digest,
    aside,
    get text() {
      return readFileSync(aside, 'utf8');
    },
  };
}

const encoder = new TextEncoder();

/** The text of a file whose digest is known is not asked for: it may have to be read first. */
export function recordedFile(file: OutputFile): RecordedFile {
  return { path: file.path, digest: file.digest ?? hash('sha256', file.text) };
}

/** The files, whose texts are read when they are asked for; undefined where one of them is not there as it was. */
export function readRecorded(output: OutputFolder, files: readonly RecordedFile[]): OutputFile[] | undefined {
  if (!files.every(({ path, digest }) => output.find(path)?.digest === digest)) return undefined;
  return files.map(({ path, digest }) => ({
    path,
    digest,
    get text() {
      return output.text(path);
    },
  }));
}

/** True when the folder holds exactly `files`, as far as it is ours: their bytes, and a manifest that lists them and no other. */
export function isAsRecorded(output: OutputFolder, files: readonly RecordedFile[]): boolean {
  const manifest = recordedFile({ path: MANIFEST, text: printManifest(files.map((file) => file.path)) });
  return [...files, manifest].every(({ path, digest }) => output.find(path)?.digest === digest);
}
