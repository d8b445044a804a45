// The files that a run left -> whether they are still there, byte by byte, and their texts.

import { hash } from 'node:crypto';
import { invariant } from '../assert.ts';
import type { OutputFile } from '../emit/output-file.ts';
import { MANIFEST, printManifest } from './manifest.ts';
import type { OutputFolder } from './read-output.ts';

export interface RecordedFile {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
}

export function recordedFile({ path, text, digest = hash('sha256', text) }: OutputFile): RecordedFile {
  return { path, digest };
}

/** The files, whose texts are read when they are asked for; undefined where one of them is not there as it was. */
export function readRecorded(output: OutputFolder, files: readonly RecordedFile[]): OutputFile[] | undefined {
  if (!files.every(({ path, digest }) => output.digest(path) === digest)) return undefined;
  return files.map(({ path, digest }) => ({
    path,
    digest,
    get text() {
      return textOf(output, path);
    },
  }));
}

function textOf(output: OutputFolder, path: string): string {
  const bytes = output.read(path);
  invariant(bytes instanceof Uint8Array, 'a file that was read is no file');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** True when the folder holds exactly `files`, as far as it is ours: their bytes, and a manifest that lists them and no other. */
export function isAsRecorded(output: OutputFolder, files: readonly RecordedFile[]): boolean {
  const manifest = recordedFile({ path: MANIFEST, text: printManifest(files.map((file) => file.path)) });
  return [...files, manifest].every(({ path, digest }) => output.digest(path) === digest);
}
