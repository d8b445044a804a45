// The output folder as it is on disk -> what a plan needs to know of it. Reads only files that are ours or in our way.

import { hash } from 'node:crypto';
import { closeSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readInto } from '../read/disk.ts';
import { statusOf } from '../read/status-of.ts';
import { fileProblem, usageError } from '../usage-error.ts';
import { isDiskError } from './attempt.ts';
import { MANIFEST, parseManifest } from './manifest.ts';
import { checkPaths } from './output-path.ts';

/** The files of a folder, each of which is looked at once. */
export interface OutputFolder {
  readonly folder: string;
  /** Undefined where there is nothing, or a folder. Throws UsageError where the disk refuses to tell. */
  readonly find: (file: string) => Found | undefined;
  /** The text of a plain file, which is read anew. Throws UsageError where it cannot be read, or is another by now. */
  readonly text: (file: string) => string;
}

/** What was found in the place of a file. Its bytes are not held: nearly all files stay what they are. */
export interface Found {
  /** SHA-256 of its bytes; undefined for a symbolic link or another thing that is no plain file. */
  readonly digest: string | undefined;
}

export interface Output extends OutputFolder {
  /** The files that the manifest lists. */
  readonly owned: ReadonlySet<string>;
  /** What exists of the owned and wanted files. */
  readonly existing: ReadonlyMap<string, Found>;
}

/** Names of the folders in which files wait for their rename. */
export const STAGING = '.msgraph-docgen-';

/** Opens an output folder, which need not be there. */
export function openOutput(folder: string): OutputFolder {
  const checked = new Map<string, boolean>();
  const known = new Map<string, Found | undefined>();
  let buffer = Buffer.alloc(0);

  /** What the disk says of a file. */
  function asked<T>(file: string, ask: () => T): T {
    try {
      return ask();
    } catch (error) {
      if (!isDiskError(error)) throw error;
      const problem = `${file} cannot be read: ${fileProblem(error)}`;
      throw usageError(`Cannot write to ${folder} (--out): ${problem}. Make it readable, or name another folder.`);
    }
  }

  function look(diskPath: string): Found | undefined {
    const status = statusOf(diskPath);
    if (status === undefined || status.isDirectory()) return undefined;
    if (!status.isFile()) return { digest: undefined };
    if (buffer.length < status.size) buffer = Buffer.allocUnsafe(2 * status.size);
    return { digest: hash('sha256', bytesOf(diskPath, buffer, status.size)) };
  }

  function find(file: string): Found | undefined {
    if (known.has(file)) return known.get(file);
    const isThere = (): boolean => isPlainFolder(folder, path.posix.dirname(file), checked);
    const found = asked(file, () => (isThere() ? look(path.join(folder, file)) : undefined));
    known.set(file, found);
    return found;
  }

  function text(file: string): string {
    const bytes = asked(file, () => readFileSync(path.join(folder, file)));
    if (hash('sha256', bytes) === find(file)?.digest) return bytes.toString('utf8');
    throw usageError(`Cannot write to ${folder} (--out): ${file} has changed while it was read. Generate again.`);
  }

  return { folder, find, text };
}

/** Reads so many bytes of a file, or to its end, to the start of `buffer`. */
function bytesOf(diskPath: string, buffer: Buffer, size: number): Buffer {
  const descriptor = openSync(diskPath, 'r');
  try {
    return buffer.subarray(0, readInto(descriptor, buffer, size));
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads the manifest, and looks at all files that it lists and at `wanted`.
 * Throws UsageError when the folder holds files but no manifest, or when a folder in it is a symbolic link.
 */
export function readOutput(output: OutputFolder, wanted: readonly string[]): Output {
  checkPaths(wanted, MANIFEST);
  const owned = new Set(readManifest(output));
  const existing = new Map<string, Found>();
  for (const file of new Set([...owned, ...wanted, MANIFEST])) {
    const found = output.find(file);
    if (found !== undefined) existing.set(file, found);
  }
  return { ...output, owned, existing };
}

/** Throws UsageError when the folder is not ours, before anybody works for it. */
export function checkOutput(folder: string): void {
  readManifest(openOutput(folder));
}

function readManifest({ folder, find, text }: OutputFolder): readonly string[] {
  const names = namesIn(folder).filter((name) => name !== '.git' && !name.startsWith(STAGING));
  if (names.length === 0) return [];
  const manifest = find(MANIFEST)?.digest === undefined ? undefined : parseManifest(text(MANIFEST));
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
