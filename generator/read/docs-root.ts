// The folder of one `--docs` option, in any layout -> where its versions and includes are.
// `graph-docs/` with `api-reference/`, or `api-reference/` with `v1.0/`, or `v1.0/` with `api/` and `resources/`.

import path from 'node:path';
import { fileProblem, unreadableInput } from '../usage-error.ts';
import type { Disk } from './disk.ts';

/** The versions of Microsoft Graph, in the order of output. */
export const VERSIONS: readonly string[] = ['beta', 'v1.0'];

/** Where `pull` puts what stands beside `api-reference` in the repository. */
export const BESIDE = 'beside';

/** A docs folder seen as one tree of `v1.0/...`, `beta/...` and `includes/...`, whatever its layout. */
export interface DocsRoot {
  /** As the user named it. */
  readonly path: string;
  readonly versions: readonly string[];
  /** The first holds the versions. */
  readonly mounts: readonly [Mount, ...Mount[]];
}

/** Files named `prefix...` are in `folder`. */
export interface Mount {
  /** '' or for example `v1.0/`. */
  readonly prefix: string;
  /** Real path; nothing outside of it is read. */
  readonly folder: string;
}

/** Finds out the layout. Throws UnreadableInput when the folder is missing, cannot be read or has none of the layouts. */
export function openDocsRoot(folder: string, disk: Disk): DocsRoot {
  const real = realFolder(folder, disk);
  for (const base of [path.join(real, 'api-reference'), real]) {
    const versions = VERSIONS.filter((version) => holdsPages(path.join(base, version), disk));
    for (const version of versions) refuseLinkOutside(folder, base, version, disk);
    if (versions.length === 0) continue;
    const above = base === real ? path.join(real, BESIDE) : real;
    return { path: folder, versions, mounts: [{ prefix: '', folder: disk.real(base) }, ...mountsBeside(above, disk)] };
  }
  if (holdsPages(real, disk)) return versionFolder(folder, real, disk);
  throw unreadableInput(
    `Cannot read docs from ${folder} (--docs): it has none of the folders api-reference, v1.0, beta, api, resources. ` +
      'Name a clone of the docs repository, a folder with v1.0 or beta in it, or a version folder with api and resources in it.',
  );
}

/** Folders beside `api-reference` that pages include from: `../../../concepts/includes/x.md`, `../../../includes/x.md`. `folder` has them. */
function mountsBeside(folder: string, disk: Disk): Mount[] {
  return ['concepts', 'includes'].flatMap((name) => mountOf(`../${name}/`, path.join(folder, name), disk));
}

/** One version alone; what its pages include from elsewhere is beside it: `../../includes/x.md`. */
function versionFolder(folder: string, real: string, disk: Disk): DocsRoot {
  const name = path.basename(real);
  const version = VERSIONS.includes(name) ? name : 'v1.0';
  const mount: Mount = { prefix: `${version}/`, folder: real };
  const above = path.dirname(real);
  const includes = mountOf('includes/', path.join(above, 'includes'), disk);
  return { path: folder, versions: [version], mounts: [mount, ...includes, ...mountsBeside(path.join(above, BESIDE), disk)] };
}

/** A folder beside the tree that pages include from, unless it is a symbolic link out of the folder that has both. Where it is missing, so is what is in it. */
function mountOf(prefix: string, folder: string, disk: Disk): Mount[] {
  if (disk.target(folder) !== 'folder') return [{ prefix, folder }];
  const target = disk.real(folder);
  return isInside(target, path.dirname(folder)) ? [{ prefix, folder: target }] : [];
}

function realFolder(folder: string, disk: Disk): string {
  try {
    const real = disk.real(folder);
    disk.list(real);
    return real;
  } catch (error) {
    throw unreadableInput(
      `Cannot read docs from ${folder} (--docs): ${fileProblem(error)}. Name a folder that holds pages, for example a clone of the docs repository.`,
    );
  }
}

function holdsPages(folder: string, disk: Disk): boolean {
  return ['api', 'resources'].some((name) => disk.target(path.join(folder, name)) === 'folder');
}

function refuseLinkOutside(folder: string, base: string, version: string, disk: Disk): void {
  const target = disk.real(path.join(base, version));
  if (isInside(target, disk.real(base))) return;
  throw unreadableInput(
    `Cannot read docs from ${folder} (--docs): ${version} is a symbolic link to ${target}, outside of that folder. Pass the target itself with --docs.`,
  );
}

/** True when `target` is `folder` or below it; both are real paths. */
export function isInside(target: string, folder: string): boolean {
  return target === folder || target.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}
