// The name of a docs file, `v1.0/includes/permissions/user-list-permissions.md` -> the file on disk, whatever root and letter case it has there.

import path from 'node:path';
import { compareText } from '../diagnostics.ts';
import type { Disk } from './disk.ts';
import { type DocsRoot, isInside, type Mount } from './docs-root.ts';

export type Located = { readonly kind: 'file'; readonly diskPath: string } | { readonly kind: 'missing' } | { readonly kind: 'outside' };

/**
 * A function that finds files of the docs; it remembers the folders that it has listed. The last root that has the file wins.
 * Letter case is ignored where no exact match exists, so that the docs mean the same on every file system, as they do where they are published.
 * `outside`: the name or a symbolic link leads out of the docs.
 */
export function createLocator(roots: readonly DocsRoot[], disk: Disk): (file: string) => Located {
  const mounts = roots.toReversed().flatMap((root) => root.mounts);
  const listings = new Map<string, Listing>();
  return (file) => {
    for (const mount of mounts) {
      if (!file.startsWith(mount.prefix)) continue;
      const found = descend(mount.folder, file.slice(mount.prefix.length).split('/'), listing);
      if (found === undefined) continue;
      return found.linked ? follow(found.diskPath, mount.folder, disk) : { kind: 'file', diskPath: found.diskPath };
    }
    return isNowhere(file, mounts) ? { kind: 'outside' } : { kind: 'missing' };
  };

  function listing(folder: string): Listing {
    const known = listings.get(folder) ?? list(folder, disk);
    listings.set(folder, known);
    return known;
  }
}

/** Above the tree of the docs, and in none of the folders beside it. */
function isNowhere(file: string, mounts: readonly Mount[]): boolean {
  return file.startsWith('../') && !mounts.some(({ prefix }) => prefix !== '' && file.startsWith(prefix));
}

function follow(diskPath: string, boundary: string, disk: Disk): Located {
  try {
    return isInside(disk.real(diskPath), boundary) ? { kind: 'file', diskPath } : { kind: 'outside' };
  } catch {
    // A symbolic link to nowhere, or to itself.
    return { kind: 'missing' };
  }
}

interface Listing {
  /** True for a symbolic link. */
  readonly names: ReadonlyMap<string, boolean>;
  readonly byLowerCase: ReadonlyMap<string, string>;
}

/** `linked`: there is a symbolic link on the way. */
function descend(
  folder: string,
  names: readonly string[],
  listing: (folder: string) => Listing,
): { diskPath: string; linked: boolean } | undefined {
  let current = folder;
  let linked = false;
  for (const name of names) {
    const here = listing(current);
    const actual = here.names.has(name) ? name : here.byLowerCase.get(name.toLowerCase());
    if (actual === undefined) return undefined;
    linked ||= here.names.get(actual) === true;
    current = path.join(current, actual);
  }
  return { diskPath: current, linked };
}

/** A folder that cannot be listed is empty here: what was looked for in it is reported as missing. */
function list(folder: string, disk: Disk): Listing {
  try {
    const entries = disk.list(folder).sort((a, b) => compareText(a.name, b.name));
    return {
      names: new Map(entries.map((entry) => [entry.name, entry.isSymbolicLink()])),
      byLowerCase: new Map(entries.toReversed().map(({ name }) => [name.toLowerCase(), name])),
    };
  } catch {
    return { names: new Map(), byLowerCase: new Map() };
  }
}
