// The program itself on disk: a digest of all that decides what it gives, and the folder where it may keep what it found out.

import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { digestOf } from './source-digest.ts';

/** `cli.ts`, `cli-3b1f.js`, `README.md.hbs`; not `cli-3b1f.js.4711.tmp`, which is being written. */
const PART_OF_PROGRAM = /\.(?:ts|js|hbs)$/;

/** `cli-3b1f22d07c9e4a51.js`: start.js names what it compiles after all that goes into it. */
const COMPILED = /^cli-[0-9a-f]{16}\.js$/;

/** What package managers say about the versions that they have installed. */
const INSTALLED = ['.package-lock.json', '.yarn-state.yml', '.modules.yaml'];

export interface Program {
  /** The module that was started, where it is known. */
  readonly module?: URL | undefined;
  /** Of its modules. */
  readonly folder: string;
  readonly templates: string;
  /** Version of Node. */
  readonly runtime: string;
}

/** Of all that decides what the program gives: its modules and templates, the packages that they use, and the runtime. */
export function programDigest({ module, folder, templates, runtime }: Program): string {
  const started = module === undefined ? '' : path.posix.basename(module.pathname);
  const isCompiled = COMPILED.test(started);
  const files = (isCompiled ? [templates] : [folder, templates]).flatMap((root) =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && PART_OF_PROGRAM.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  const modules = modulesFolder(folder);
  const installed = modules === undefined ? [] : INSTALLED.map((name) => path.join(modules, name)).filter((file) => existsSync(file));
  const contents = [...files.sort(), ...installed].map((file) => `${path.basename(file)} ${contentDigest(file)}`);
  return digestOf([runtime, ...(isCompiled ? [started] : []), ...contents]);
}

/** Files may be put beside ours, or removed, at any time. */
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
