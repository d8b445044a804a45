// The files that a run left -> whether they are still there, byte by byte.

import { hash } from 'node:crypto';
import { MANIFEST, printManifest } from './manifest.ts';
import { readOutput } from './read-output.ts';

export interface RecordedFile {
  readonly path: string;
  /** SHA-256 of its bytes. */
  readonly digest: string;
}

export function recordedFile(path: string, text: string): RecordedFile {
  return { path, digest: hash('sha256', text) };
}

/** True when `folder` holds exactly `files`, as far as it is ours. Throws UsageError as `readOutput`. */
export function isAsRecorded(folder: string, files: readonly RecordedFile[]): boolean {
  const paths = files.map((file) => file.path);
  const { owned, existing } = readOutput(folder, paths);
  if (owned.size !== files.length || !paths.every((path) => owned.has(path))) return false;
  const wanted = [...files, recordedFile(MANIFEST, printManifest(paths))];
  return wanted.every(({ path, digest }) => {
    const bytes = existing.get(path);
    return bytes instanceof Uint8Array && hash('sha256', bytes) === digest;
  });
}
