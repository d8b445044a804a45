// Files that are written beside the package while others are still being made; applyWrite moves them in.

import { randomUUID } from 'node:crypto';
import { mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { statusOf } from '../read/status-of.ts';
import { attempt } from './attempt.ts';
import { STAGING } from './read-output.ts';
import type { AsideFile, StoredFile } from './recorded-output.ts';

/** Runs `work` with the name of a folder in `out`, none of which need be there. Whatever happens, it is removed then, and so is `out` if nothing came of it. */
export async function withAside<T>(out: string, work: (aside: string) => Promise<T>): Promise<T> {
  const aside = path.join(out, `${STAGING}${randomUUID()}`);
  // whoever looks closer says why where the disk refuses to tell
  const isNew = attempt(() => statusOf(out) === undefined) === true;
  try {
    return await work(aside);
  } finally {
    attempt(() => rmSync(aside, { recursive: true, force: true }));
    // refused where something is in it
    if (isNew) attempt(() => rmdirSync(out));
  }
}

/** Writes a file aside that the package does not have yet. Another, and one that the disk refuses, is given back as it is. */
export function setAside(file: StoredFile, folder: string): StoredFile | AsideFile {
  const aside = attempt(() => {
    if (statusOf(path.join(path.dirname(folder), file.path)) !== undefined) return undefined;
    const name = path.join(folder, randomUUID());
    mkdirSync(folder, { recursive: true });
    writeFileSync(name, file.bytes);
    return name;
  });
  return aside === undefined ? file : { path: file.path, digest: file.digest, aside };
}
