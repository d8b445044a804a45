// A docs root -> the pages of one version, `v1.0/api/user-list.md`, without reading them.

import type { Dirent } from 'node:fs';
import path from 'node:path';
import { compareText, type Report, startOf } from '../diagnostics.ts';
import { fileProblem } from '../usage-error.ts';
import type { Disk } from './disk.ts';
import { type DocsRoot, isInside } from './docs-root.ts';

export interface PageFile {
  /** `v1.0/resources/user.md` */
  readonly file: string;
  readonly version: string;
  readonly diskPath: string;
}

/** The pages of `api/` and `resources/` and of their sub-folders, in code-unit order of `file`. What cannot be listed is reported and left out. */
export function listPages(root: DocsRoot, version: string, report: Report, disk: Disk): PageFile[] {
  const [mount] = root.mounts;
  const found: PageFile[] = [];
  const top = mount.prefix === '' ? path.join(mount.folder, version) : mount.folder;
  for (const entry of entriesOf(top, version, report, disk)) {
    if (entry.name === 'api' || entry.name === 'resources') visit(entry, top, version);
  }
  return found.sort((a, b) => compareText(a.file, b.file));

  function visit(entry: Dirent, folder: string, parent: string): void {
    if (entry.name.startsWith('.')) return;
    const diskPath = path.join(folder, entry.name);
    const file = `${parent}/${entry.name}`;
    const kind = entry.isSymbolicLink() ? linkKind(diskPath, mount.folder, disk) : kindOf(entry);
    if (kind === 'folder') for (const child of entriesOf(diskPath, file, report, disk)) visit(child, diskPath, file);
    else if (kind === 'folder link') report('folder-link', startOf(file), {});
    else if (!isPageName(entry.name)) return;
    else if (kind === 'file') found.push({ file, version, diskPath });
    else report('page-unreadable', startOf(file), kind);
  }
}

/** `user.md`, but neither `user.md.txt` nor `.user.md.swp`. */
function isPageName(name: string): boolean {
  return /\.md$/i.test(name);
}

function entriesOf(folder: string, file: string, report: Report, disk: Disk): Dirent[] {
  try {
    return disk.list(folder);
  } catch (error) {
    report('page-unreadable', startOf(file), { problem: fileProblem(error) });
    return [];
  }
}

type Kind = 'folder' | 'folder link' | 'file' | { readonly problem: string };

function kindOf(entry: Dirent): Kind {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : { problem: 'not a regular file' };
}

/** Links to pages inside the docs are pages. Links to folders are never followed: they may lead anywhere, also back up. */
function linkKind(diskPath: string, boundary: string, disk: Disk): Kind {
  try {
    if (disk.target(diskPath) === 'folder') return 'folder link';
    return isInside(disk.real(diskPath), boundary) ? 'file' : { problem: 'it is a symbolic link that leads outside the docs folder' };
  } catch (error) {
    return { problem: `it is a symbolic link, and ${fileProblem(error)}` };
  }
}
