// The output folder as it is on disk -> what a plan needs to know of it. Reads only files that are ours or in our way.

import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { statusOf } from '../read/status-of.ts';
import { fileProblem, usageError } from '../usage-error.ts';
import { MANIFEST, parseManifest } from './manifest.ts';
import { checkPaths } from './output-path.ts';

/** The files of a folder, each of which is read once. */
export interface OutputFolder {
  readonly folder: string;
  /** The bytes of a file. `link`: a symbolic link or another thing that is no plain file. Undefined where there is nothing. */
  readonly read: (file: string) => Uint8Array | 'link' | undefined;
  /** SHA-256 of the bytes of a plain file. */
  readonly digest: (file: string) => string | undefined;
}

export interface Output extends OutputFolder {
  /** The files that the manifest lists. */
  readonly owned: ReadonlySet<string>;
  /** What exists of the owned and wanted files. */
  readonly existing: ReadonlyMap<string, Uint8Array | 'link'>;
}

/** Names of the folders in which files wait for their rename. */
export const STAGING = '.msgraph-docgen-';

/** Opens an output folder, which need not be there. */
export function openOutput(folder: string): OutputFolder {
  const checked = new Map<string, boolean>();
  const known = new Map<string, Uint8Array | 'link' | undefined>();
  const digests = new Map<string, string>();

  function read(file: string): Uint8Array | 'link' | undefined {
    if (known.has(file)) return known.get(file);
    const found = isPlainFolder(folder, path.posix.dirname(file), checked) ? readFound(path.join(folder, file)) : undefined;
    known.set(file, found);
    return found;
  }

  function digest(file: string): string | undefined {
    const bytes = read(file);
    if (!(bytes instanceof Uint8Array)) return undefined;
    const result = digests.get(file) ?? hash('sha256', bytes);
    digests.set(file, result);
    return result;
  }

  return { folder, read, digest };
}

/**
 * Reads the manifest and the bytes of all files that it lists and of `wanted`.
 * Throws UsageError when the folder holds files but no manifest, or when a folder in it is a symbolic link.
 */
export function readOutput(output: OutputFolder, wanted: readonly string[]): Output {
  checkPaths(wanted, MANIFEST);
  const owned = new Set(readManifest(output.folder));
  const existing = new Map<string, Uint8Array | 'link'>();
  for (const file of new Set([...owned, ...wanted, MANIFEST])) {
    const found = output.read(file);
    if (found !== undefined) existing.set(file, found);
  }
  return { ...output, owned, existing };
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
  const status = statusOf(diskPath);
  if (status?.isSymbolicLink()) {
    throw usageError(`Cannot write through ${diskPath} (--out): it is a symbolic link. Remove it, or name another folder.`);
  }
  return status?.isDirectory() ?? false;
}

function readFound(diskPath: string): Uint8Array | 'link' | undefined {
  const status = statusOf(diskPath);
  if (status === undefined || status.isDirectory()) return undefined;
  return status.isFile() ? readFileSync(diskPath) : 'link';
}
