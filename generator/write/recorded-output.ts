// The files that a run left -> whether they are still there, byte by byte, and their texts.

import { hash } from 'node:crypto';
import type { OutputFile } from '../emit/output-file.ts';
import { MANIFEST, printManifest } from './manifest.ts';
import { outputReader } from './read-output.ts';

export interface RecordedFile {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
}

export function recordedFile(path: string, text: string): RecordedFile {
  return { path, digest: hash('sha256', text) };
}

/** The files, read from `folder`; undefined where one of them is not there as it was. */
export function readRecorded(folder: string, files: readonly RecordedFile[]): OutputFile[] | undefined {
  const read = outputReader(folder);
  const found: OutputFile[] = [];
  for (const { path, digest } of files) {
    const bytes = read(path);
    if (!(bytes instanceof Uint8Array) || hash('sha256', bytes) !== digest) return undefined;
    found.push({ path, text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8') });
  }
  return found;
}

/** True when `folder` holds exactly `files`, as far as it is ours: their bytes, and a manifest that lists them and no other. */
export function isAsRecorded(folder: string, files: readonly RecordedFile[]): boolean {
  const read = outputReader(folder);
  const manifest = recordedFile(MANIFEST, printManifest(files.map((file) => file.path)));
  return [...files, manifest].every(({ path, digest }) => {
    const bytes = read(path);
    return bytes instanceof Uint8Array && hash('sha256', bytes) === digest;
  });
}
