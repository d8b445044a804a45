// What runs and parts of the package gave, by what they were made of: one file each, replaced by the next that is made of the same.
// `runs/3b1f....json`: the digest of the rest on the first line. Whatever is wrong with the disk or a file is a miss and never more.

import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { attempt } from './attempt.ts';

export interface Records {
  readonly get: (key: string) => string | undefined;
  readonly put: (key: string, text: string) => void;
}

const DIGEST_LENGTH = 64;

/** Keys are file names. So many files are kept, with what is left of runs that were killed; without a folder nothing is. */
export function openRecords(folder: string | undefined, most: number): Records {
  if (folder === undefined) return { get: () => undefined, put: () => {} };
  const fileOf = (key: string): string => path.join(folder, `${key}.json`);
  return {
    get: (key) => {
      const bytes = attempt(() => readFileSync(fileOf(key)));
      if (bytes === undefined) return undefined;
      const text = bytes.subarray(DIGEST_LENGTH + 1);
      return hash('sha256', text) === bytes.toString('latin1', 0, DIGEST_LENGTH) ? text.toString('utf8') : undefined;
    },
    put: (key, text) => {
      attempt(() => {
        mkdirSync(folder, { recursive: true });
        replaceFile(fileOf(key), `${hash('sha256', text)}\n${text}`);
        removeOldest(folder, most);
      });
    },
  };
}

/** Writes beside the place and moves there, so that nobody reads half of it. */
function replaceFile(file: string, text: string): void {
  const draft = `${file}.${randomUUID()}`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } finally {
    attempt(() => rmSync(draft, { force: true }));
  }
}

function removeOldest(folder: string, most: number): void {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const byAge = names
    .map((name) => path.join(folder, name))
    .map((file) => ({ file, time: statSync(file).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { file } of byAge.slice(most)) rmSync(file, { recursive: true, force: true });
}
