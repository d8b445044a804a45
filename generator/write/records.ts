// What runs and parts of the package gave, by what they were made of: one file each, replaced by the next that is made of the same.
// `runs/3b1f....json`: the digest of the rest on the first line. Whatever is wrong with the disk or a file is a miss and never more.

import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { attempt } from './attempt.ts';

export interface Records {
  readonly get: (key: string) => string | undefined;
  readonly put: (key: string, text: string) => void;
}

const DIGEST_LENGTH = 64;

/** Keys are file names. So many files are kept, those that were used last, with what is left of runs that were killed; without a folder nothing is. */
export function openRecords(folder: string | undefined, most: number): Records {
  if (folder === undefined) return { get: () => undefined, put: () => {} };
  const fileOf = (key: string): string => path.join(folder, `${key}.json`);
  return {
    get: (key) => {
      const bytes = attempt(() => readFileSync(fileOf(key)));
      if (bytes === undefined) return undefined;
      const text = bytes.subarray(DIGEST_LENGTH + 1);
      if (hash('sha256', text) !== bytes.toString('latin1', 0, DIGEST_LENGTH)) return undefined;
      attempt(() => markUsed(fileOf(key)));
      return text.toString('utf8');
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

/** An edit of one version uses what is kept of the other, and does not write it: it must not become the oldest for that. */
function markUsed(file: string): void {
  const now = new Date();
  utimesSync(file, now, now);
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
