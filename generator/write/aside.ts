// Files that are written beside the package while others are still being made; applyWrite moves them in.

import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { statusOf } from '../read/status-of.ts';
import { attempt } from './attempt.ts';
import { STAGING } from './read-output.ts';
import type { AsideFile, StoredFile } from './recorded-output.ts';

/** Runs `work` with the name of a folder in `out` that need not be there, and removes it then, whatever happens. */
export async function withAside<T>(out: string, work: (aside: string) => Promise<T>): Promise<T> {
  const aside = path.join(out, `${STAGING}${randomUUID()}`);
  try {
    return await work(aside);
  } finally {
    attempt(() => rmSync(aside, { recursive: true, force: true }));
  }
}

/** Writes the files aside that the package does not have yet. The others, and those that the disk refuses, are given back as they are. */
export function setAside(files: readonly StoredFile[], folder: string): (StoredFile | AsideFile)[] {
  return files.map((file) => {
    const aside = writeAside(file, folder);
    return aside === undefined ? file : { path: file.path, digest: file.digest, aside };
  });
}

/** Where the file is then; undefined where nothing was written. */
function writeAside(file: StoredFile, folder: string): string | undefined {
  return attempt(() => {
    if (statusOf(path.join(path.dirname(folder), file.path)) !== undefined) return undefined;
    const aside = path.join(folder, randomUUID());
    mkdirSync(folder, { recursive: true });
    writeFileSync(aside, file.bytes);
    return aside;
  });
}
