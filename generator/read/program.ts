// The program itself on disk: a digest of all that decides what it gives, and the folder where it may keep what it found out.

import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from './source-digest.ts';

/** `cli.ts`, `cli-3b1f.js`, `README.md.hbs`; not `cli-3b1f.js.4711.tmp`, which is being written. */
const PART_OF_PROGRAM = /\.(?:ts|js|hbs)$/;

/** What package managers say about the versions that they have installed. */
const INSTALLED = ['.package-lock.json', '.yarn-state.yml', '.modules.yaml'];

/** Of all files in `folders`, the sources or the compiled program and its templates, of the packages they use, and of the `runtime`. */
export function programDigest(folders: readonly string[], runtime: string): string {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && PART_OF_PROGRAM.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const modules = modulesFolder(folders[0] ?? '');
  const installed = modules === undefined ? [] : INSTALLED.map((name) => path.join(modules, name)).filter((file) => existsSync(file));
  const contents = [...files.sort(), ...installed].map((file) => `${path.basename(file)} ${contentDigest(file)}`);
  return digestOf([runtime, ...contents]);
}

/** A bundle of other sources may be put beside ours, or removed, at any time. */
function contentDigest(file: string): string {
  try {
    return hash('sha256', readFileSync(file));
  } catch {
    return 'gone';
  }
}

/** `node_modules/.cache/msgraph-docgen` of the project that uses the program; undefined where it is not in one. */
export function cacheFolder(program: string): string | undefined {
  const modules = modulesFolder(program);
  return modules && path.join(modules, '.cache', 'msgraph-docgen');
}

/** The folder of packages that the program in `folder` uses: it is installed there, or has it beside it. */
function modulesFolder(folder: string): string | undefined {
  const parents = [folder];
  for (let parent = path.dirname(folder); parent !== parents.at(-1); parent = path.dirname(parent)) parents.push(parent);
  const around = parents.find((parent) => path.basename(parent) === 'node_modules');
  return around ?? parents.map((parent) => path.join(parent, 'node_modules')).find((modules) => existsSync(modules));
}
