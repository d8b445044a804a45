// The generated package in a folder -> built with its own script, and installed here as its users get it.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');

/** Below node_modules the build finds its compiler, its bundler and the packages that the adapters are over. */
export function installPackage(source) {
  const [built, installed] = [join(modules, '.package'), join(modules, 'msgraph-from-docs')];
  for (const folder of [built, installed]) rmSync(folder, { recursive: true, force: true });
  cpSync(source, built, { recursive: true, filter: (path) => !/\/(?:dist|node_modules)$/.test(path) });
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: built, stdio: 'inherit' });
  mkdirSync(installed, { recursive: true });
  for (const part of ['package.json', 'dist']) cpSync(join(built, part), join(installed, part), { recursive: true });
}
