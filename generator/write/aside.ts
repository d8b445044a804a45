// Files that are written beside the package while others are still being made; applyWrite moves them in.

import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { statusOf } from '../read/status-of.ts';
import { attempt } from './attempt.ts';
import { checkOutput, STAGING } from './read-output.ts';
import type { AsideFile, StoredFile } from './recorded-output.ts';

/** Runs `work` with the name of a folder in `out` that need not be there, and removes it then, whatever happens. Throws UsageError when `out` is not ours. */
export async function withAside<T>(out: string, work: (aside: string) => Promise<T>): Promise<T> {
  checkOutput(out);
  const aside = path.join(out, `${STAGING}${randomUUID()}`);
  try {
    return await work(aside);
  } finally {
    attempt(() => rmSync(aside, { recursive: true, force: true }));
  }
}

/** Writes the files aside that the package does not have yet. The others, and those that the disk refuses, are given back as they are. */
export function setAside(files: readonly StoredFile[], aside: string): (StoredFile | AsideFile)[] {
  const isNew = files.map((file) => attempt(() => statusOf(path.join(path.dirname(aside), file.path)) === undefined) ?? false);
  let refused = !isNew.includes(true) || attempt(() => mkdirSync(aside, { recursive: true }) ?? true) === undefined;
  return files.map((file, index) => {
    if (refused || !isNew[index]) return file;
    const place = path.join(aside, randomUUID());
    refused = attempt(() => writeFileSync(place, file.bytes) ?? true) === undefined;
    return refused ? file : { path: file.path, digest: file.digest, aside: place };
  });
}
