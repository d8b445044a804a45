// Programs in processes of their own, with what they print; and packages as npm packs them.

import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program; its output, or an error with everything that it printed when it fails. */
export function run(command: string, args: readonly string[], cwd: string): string {
  // npm and npx are scripts there, which need a shell
  const shell = process.platform === 'win32' && !path.isAbsolute(command);
  const { NO_COLOR, FORCE_COLOR, npm_lifecycle_event, ...env } = process.env;
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, env, shell, encoding: 'utf8', maxBuffer: 1e8 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${error ?? ''}${stdout}${stderr}`);
  return stdout;
}

/** Runs a JavaScript file with Node. */
export function runNode(args: readonly string[], cwd: string): string {
  return run(process.execPath, args, cwd);
}

export interface Packed {
  /** Path of the tarball. */
  readonly tarball: string;
  /** Paths inside the package, sorted. */
  readonly files: readonly string[];
}

/** `npm pack`, with the scripts that npm would run, into the folder `into`. */
export function pack(folder: string, into: string): Packed {
  mkdirSync(into, { recursive: true });
  const out = run('npm', ['pack', '--json', '--loglevel', 'error', '--pack-destination', into], folder);
  // Scripts print before npm does.
  const [packed] = JSON.parse(out.slice(out.indexOf('[\n'))) as { filename: string; files: { path: string }[] }[];
  if (packed === undefined) throw new Error(`npm packed nothing: ${out}`);
  return { tarball: path.join(into, packed.filename), files: packed.files.map((file) => file.path).sort() };
}

/** What a user has in node_modules after installing the tarball. */
export function install(tarball: string, name: string, project: string): string {
  const folder = path.join(project, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], project);
  return folder;
}
