// In a checkout: the sources of this folder -> .build/cli-<hash of the sources>.js, which is then run. Compiled once, the program starts
// in a fraction of the time that a loader takes on every start; named after the bytes it was compiled from, it cannot be stale.

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const WEEK = 7 * 24 * 60 * 60 * 1000;
const root = fileURLToPath(new URL('..', import.meta.url));
// Beside generator/, as dist/ of the installed package is: modules look for templates/ and package.json in the folder above theirs.
const folder = path.join(root, '.build');

const program = path.join(folder, `cli-${hashOfSources()}.js`);
if (!existsSync(program)) await compile();
await import(pathToFileURL(program).href);

/** Of everything that the compiled program depends on: sources, the compiler's version, and how this file calls it. */
function hashOfSources() {
  const files = ['package-lock.json', 'generator/start.js', ...sourcesIn('generator').sort()];
  const hash = createHash('sha256');
  for (const name of files) {
    const bytes = readFileSync(path.join(root, name));
    hash.update(`${name}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Folder by folder: Node's own way of going deeper takes five times as long. */
function sourcesIn(name) {
  return readdirSync(path.join(root, name), { withFileTypes: true }).flatMap((entry) => {
    const inside = `${name}/${entry.name}`;
    if (entry.isDirectory()) return sourcesIn(inside);
    return inside.endsWith('.ts') ? [inside] : [];
  });
}

/** Each file is renamed into place whole, the program last, so that neither a crash nor a second start at the same time leaves half of it. */
async function compile() {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [{ in: path.join(root, 'generator', 'cli.ts'), out: path.basename(program, '.js') }],
    outdir: folder,
    write: false,
    bundle: true,
    // What is loaded on every start, or in many small files, is faster as one; compilers and what only a few commands need are not worth it.
    external: ['ts-morph', 'typescript', 'esbuild'],
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20',
    logLevel: 'error',
  });
  mkdirSync(folder, { recursive: true });
  removeOld();
  const last = outputFiles.filter((file) => file.path === program);
  for (const { path: file, contents } of [...outputFiles.filter((other) => !last.includes(other)), ...last]) {
    const aside = `${file}.${process.pid}.tmp`;
    writeFileSync(aside, contents);
    renameSync(aside, file);
  }
}

/** A program that still runs may load its parts late, hence not at once. */
function removeOld() {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs = Date.now() } = statSync(file, { throwIfNoEntry: false }) ?? {};
    if (Date.now() - mtimeMs > WEEK) rmSync(file, { force: true });
  }
}
