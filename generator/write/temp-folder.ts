// Files that only another program shall see, in a folder of the system for temporary files.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { invariant } from '../assert.ts';
import { isSafePath } from './output-path.ts';

export interface TempFile {
  /** From the folder on, `/` separated. */
  readonly path: string;
  readonly text: string | Uint8Array;
}

/** Writes the files, runs `work` on their folder and removes it again, whatever happens. */
export async function withTempFolder<T>(files: readonly TempFile[], work: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'msgraph-docgen-'));
  try {
    for (const file of files) {
      invariant(isSafePath(file.path), `${JSON.stringify(file.path)} is no path inside a folder`);
      const target = path.join(folder, ...file.path.split('/'));
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, file.text);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
