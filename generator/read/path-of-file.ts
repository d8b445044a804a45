// Docs -> the path on disk of one of their files by name: for reports that other programs match against a checkout.

import { dirname, relative, resolve, sep } from 'node:path';
import type { Docs } from './read-docs.ts';

/**
 * A function from the name of a page or include (`v1.0/resources/user.md`) to its path relative to `folder`, `/` separated.
 * `others` are paths of further files by name. An include lies beside the pages: its folder is that of the first docs page's version.
 */
export function pathOfFile(docs: Docs, folder: string, others: Readonly<Record<string, string>> = {}): (file: string) => string {
  const known = new Map(docs.pages.map(({ file, diskPath }) => [file, diskPath]));
  const [page] = docs.pages;
  const root =
    page &&
    resolve(
      dirname(page.diskPath),
      ...page.file
        .split('/')
        .slice(1)
        .map(() => '..'),
    );
  return (file) => {
    const path = (Object.hasOwn(others, file) ? others[file] : known.get(file)) ?? (root === undefined ? file : resolve(root, file));
    return relative(folder, resolve(path)).split(sep).join('/');
  };
}
