// Folders for tests, built from a record of paths and texts, and gone after each test.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach } from 'vitest';

export type Tree = Readonly<Record<string, string | Uint8Array>>;

const created: string[] = [];

afterEach(() => {
  for (const folder of created.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder with the files of `tree`; its path has no symbolic links. */
export function tempFolder(tree: Tree = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'docgen-')));
  created.push(folder);
  addFiles(folder, tree);
  return folder;
}

export function addFiles(folder: string, tree: Tree): void {
  for (const [name, content] of Object.entries(tree)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

/** All files below a folder with their texts, sorted. */
export function filesIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = entries.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')).sort();
  return Object.fromEntries(paths.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}
