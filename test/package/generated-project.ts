// The generated package of docs-input, packed once a test file, and projects beside it that have installed it.

import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from '../../generator/generate.ts';
import { addFiles, type Tree } from '../temp-folder.ts';
import { install, type Packed, pack, root } from './run.ts';

export const NAME = 'msgraph-from-docs';

export interface PackedPackage extends Packed {
  /** A new project with the package in its node_modules, and `packages` of ours, such as its peers. */
  readonly project: (files: Tree, packages?: readonly string[]) => string;
  readonly remove: () => void;
}

/** Generates, builds with the package's own script, and packs, all outside of the repository. */
export async function packGenerated(): Promise<PackedPackage> {
  const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'docgen-package-')));
  const folder = path.join(base, 'generated');
  await generate({ docs: [path.join(root, 'docs-input')], out: folder });
  // In place of `npm install` there
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const packed = pack(folder, base);
  const installed = install(packed.tarball, NAME, path.join(base, 'installed'));
  let projects = 0;
  const project = (files: Tree, packages: readonly string[] = []): string => {
    projects += 1;
    const own = path.join(base, `project-${projects}`);
    addFiles(own, { 'package.json': '{ "type": "module", "private": true }', ...files });
    cpSync(installed, path.join(own, 'node_modules', NAME), { recursive: true });
    for (const name of packages) {
      addFiles(own, { [`node_modules/${path.dirname(name)}/.keep`]: '' });
      symlinkSync(path.join(root, 'node_modules', name), path.join(own, 'node_modules', name), 'junction');
    }
    return own;
  };
  return { ...packed, project, remove: () => rmSync(base, { recursive: true, force: true }) };
}
