// The name of a docs file, `v1.0/includes/permissions/user-list-permissions.md` -> the file on disk, whatever root and letter case it has there.

import { readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../diagnostics.ts';
import { type DocsRoot, isInside } from './docs-root.ts';

export type Located = { readonly kind: 'file'; readonly diskPath: string } | { readonly kind: 'missing' } | { readonly kind: 'outside' };

/**
 * A function that finds files of the docs; it remembers the folders that it has listed. The last root that has the file wins.
 * Letter case is ignored where no exact match exists, so that the docs mean the same on every file system, as they do where they are published.
 * `outside`: a symbolic link leads out of the docs.
 */
export function createLocator(roots: readonly DocsRoot[]): (file: string) => Located {
  const mounts = roots.toReversed().flatMap((root) => root.mounts);
  const listings = new Map<string, Listing>();
  return (file) => {
    for (const mount of mounts) {
      if (!file.startsWith(mount.prefix)) continue;
      const diskPath = descend(mount.folder, file.slice(mount.prefix.length).split('/'), listings);
      if (diskPath === undefined) continue;
      return follow(diskPath, mount.folder);
    }
    return { kind: 'missing' };
  };
}

function follow(diskPath: string, boundary: string): Located {
  try {
    return isInside(realpathSync(diskPath), boundary) ? { kind: 'file', diskPath } : { kind: 'outside' };
  } catch {
    // A symbolic link to nowhere, or to itself.
    return { kind: 'missing' };
  }
}

interface Listing {
  readonly names: ReadonlySet<string>;
  readonly byLowerCase: ReadonlyMap<string, string>;
}

function descend(folder: string, names: readonly string[], listings: Map<string, Listing>): string | undefined {
  let current = folder;
  for (const name of names) {
    const listing = listings.get(current) ?? list(current);
    listings.set(current, listing);
    const actual = listing.names.has(name) ? name : listing.byLowerCase.get(name.toLowerCase());
    if (actual === undefined) return undefined;
    current = path.join(current, actual);
  }
  return current;
}

/** A folder that cannot be listed is empty here: what was looked for in it is reported as missing. */
function list(folder: string): Listing {
  try {
    const names = readdirSync(folder).sort(compareText);
    return { names: new Set(names), byLowerCase: new Map(names.toReversed().map((name) => [name.toLowerCase(), name])) };
  } catch {
    return { names: new Set(), byLowerCase: new Map() };
  }
}
