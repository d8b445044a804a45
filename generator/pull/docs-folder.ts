// The docs folder of `pull` on disk: what is there, and writing so that an interrupted pull leaves every file whole.

import { lstatSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileProblem, unreadableInput } from '../usage-error.ts';
import { LOCK_FILE } from './docs-lock.ts';
import type { OnDisk } from './plan-pull.ts';

/** Looks files of the folder up by their path in the docs, `v1.0/resources/user.md`. */
export function onDiskIn(into: string): OnDisk {
  return (file) => {
    const target = path.join(into, file);
    try {
      return lstatSync(target).isFile() ? readFileSync(target) : 'other';
    } catch (error) {
      if (isMissing(error)) return 'missing';
      throw unreadableInput(`Cannot read ${target} (--into): ${fileProblem(error)}.`);
    }
  };
}

/** Text of the lock; undefined where there is none. */
export function readLockFile(into: string): string | undefined {
  const content = onDiskIn(into)(LOCK_FILE);
  return typeof content === 'string' ? undefined : Buffer.from(content).toString('utf8');
}

/** Writes a file under another name first: it is there whole, or as it was before. */
export function writeWhole(into: string, file: string, content: Uint8Array | string): void {
  const target = path.join(into, file);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.pull`);
  try {
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(temporary, content);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw unreadableInput(`Cannot write ${target} (--into): ${fileProblem(error)}.`);
  }
}

/** Removes a file, and folders that are empty then. */
export function removeFile(into: string, file: string): void {
  rmSync(path.join(into, file), { force: true });
  for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder)) {
    try {
      rmdirSync(path.join(into, folder));
    } catch {
      return;
    }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
