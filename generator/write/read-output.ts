// The output folder as it is on disk -> what a plan needs to know of it. Reads only files that are ours or in our way.

import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileProblem, usageError } from '../usage-error.ts';
import { MANIFEST, parseManifest } from './manifest.ts';
import { checkPaths } from './output-path.ts';

export interface Output {
  readonly folder: string;
  /** The files that the manifest lists. */
  readonly owned: ReadonlySet<string>;
  /** What exists of the owned and wanted files. `link`: a symbolic link or another thing that is no plain file. */
  readonly existing: ReadonlyMap<string, Uint8Array | 'link'>;
}

/** Names of the folders in which files wait for their rename. */
export const STAGING = '.msgraph-docgen-';

/**
 * Reads the manifest and the bytes of all files that it lists and of `wanted`.
 * Throws UsageError when the folder holds files but no manifest, or when a folder in it is a symbolic link.
 */
export function readOutput(folder: string, wanted: readonly string[]): Output {
  checkPaths(wanted, MANIFEST);
  const owned = new Set(readManifest(folder));
  const existing = new Map<string, Uint8Array | 'link'>();
  const read = outputReader(folder);
  for (const file of new Set([...owned, ...wanted, MANIFEST])) {
    const found = read(file);
    if (found !== undefined) existing.set(file, found);
  }
  return { folder, owned, existing };
}

/** A function from the path of a file to its bytes; undefined where there is no such file. */
export function outputReader(folder: string): (file: string) => Uint8Array | 'link' | undefined {
  const checked = new Map<string, boolean>();
  return (file) => (isPlainFolder(folder, path.posix.dirname(file), checked) ? readFound(path.join(folder, file)) : undefined);
}

function readManifest(folder: string): readonly string[] {
  const names = namesIn(folder).filter((name) => name !== '.git' && !name.startsWith(STAGING));
  if (names.length === 0) return [];
  const bytes = readFound(path.join(folder, MANIFEST));
  const manifest = bytes instanceof Uint8Array ? parseManifest(Buffer.from(bytes).toString('utf8')) : undefined;
  if (manifest !== undefined) return manifest;
  throw usageError(
    `Cannot write to ${folder} (--out): it holds files that msgraph-docgen did not write (no valid ${MANIFEST}). Name an empty or new folder, or remove it first.`,
  );
}

function namesIn(folder: string): string[] {
  try {
    return statSync(folder, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(folder);
  } catch (error) {
    throw usageError(`Cannot write to ${folder} (--out): ${fileProblem(error)}. Name a folder.`);
  }
}

/** False where the folder does not exist. Never goes through a link: what is behind it is not ours. */
function isPlainFolder(root: string, folder: string, checked: Map<string, boolean>): boolean {
  if (folder === '.') return true;
  const known = checked.get(folder);
  if (known !== undefined) return known;
  const plain = isPlainFolder(root, path.posix.dirname(folder), checked) && isFolder(path.join(root, folder));
  checked.set(folder, plain);
  return plain;
}

function isFolder(diskPath: string): boolean {
  const status = lstatSync(diskPath, { throwIfNoEntry: false });
  if (status?.isSymbolicLink()) {
    throw usageError(`Cannot write through ${diskPath} (--out): it is a symbolic link. Remove it, or name another folder.`);
  }
  return status?.isDirectory() ?? false;
}

function readFound(diskPath: string): Uint8Array | 'link' | undefined {
  const status = lstatSync(diskPath, { throwIfNoEntry: false });
  if (status === undefined || status.isDirectory()) return undefined;
  return status.isFile() ? readFileSync(diskPath) : 'link';
}
