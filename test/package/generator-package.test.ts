// The program as its users get it: packed by npm, in a project outside of the repository with what npm would install beside it.

import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generate } from '../../generator/generate.ts';
import { addFiles, filesIn } from '../temp-folder.ts';
import { manifestOf, productionPackages } from './production.ts';
import { install, type Packed, pack, root, run, runNode } from './run.ts';

const NAME = 'msgraph-docgen';
const docs = path.join(root, 'docs-input');

let base: string;
let project: string;
let packed: Packed;
let program: string;

beforeAll(() => {
  base = realpathSync(mkdtempSync(path.join(tmpdir(), 'docgen-program-')));
  project = path.join(base, 'project');
  packed = pack(checkout(), base);
  addFiles(project, { 'package.json': '{ "private": true }' });
  program = path.join(install(packed.tarball, NAME, project), 'dist/cli.js');
  // Copies, so that nothing else of the repository can be found from them.
  for (const { folder } of productionPackages()) cpSync(path.join(root, folder), path.join(project, folder), { recursive: true });
  if (process.platform !== 'win32') link();
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** What the package is made of, so that dist/ of the repository is left alone. */
function checkout(): string {
  const folder = path.join(base, 'checkout');
  for (const name of ['package.json', 'tsconfig.json', 'generator', 'templates', 'README.md', 'LICENSE', '.gitignore']) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

/** As npm does for `bin`. */
function link(): void {
  chmodSync(program, 0o755);
  addFiles(project, { 'node_modules/.bin/.keep': '' });
  symlinkSync(`../${NAME}/dist/cli.js`, path.join(project, 'node_modules/.bin', NAME));
}

describe('the tarball', () => {
  it('holds the program, the templates and nothing else', () => {
    const folders = [...new Set(packed.files.map((file) => file.replace(/^(dist|templates)\/.*?(\.\w+)$/, '$1/*$2')))];
    expect(folders).toEqual(['LICENSE', 'README.md', 'dist/*.js', 'package.json', 'templates/*.hbs']);
    const sources = filesBelow('generator', '.ts').map((file) => `dist/${file.replace(/ts$/, 'js')}`);
    expect(packed.files.filter((file) => file.startsWith('dist/'))).toEqual(sources.sort());
    expect(packed.files.filter((file) => file.startsWith('templates/'))).toEqual(
      filesBelow('templates', '.hbs')
        .map((file) => `templates/${file}`)
        .sort(),
    );
  });

  it('runs nothing when it is installed', () => {
    const scripts = Object.keys(manifestOf('.').scripts ?? {});
    expect(scripts.filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });

  it('depends on what the program imports, and on nothing else', () => {
    const folder = path.join(path.dirname(program), '..');
    const imported = packed.files
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => importsOf(readFileSync(path.join(folder, file), 'utf8')));
    expect([...new Set(imported)].sort()).toEqual(Object.keys(manifestOf('.').dependencies ?? {}).sort());
  });
});

describe('the installed program', () => {
  it.skipIf(process.platform === 'win32')('starts with npx', () => {
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(run('npx', ['--no-install', NAME, '--version'], project)).toBe(`${version}\n`);
  });

  it('generates what the sources generate', async () => {
    runNode([program, 'generate', '--docs', docs, '--out', 'package'], project);
    await generate({ docs: [docs], out: path.join(base, 'expected') });
    const generated = filesIn(path.join(project, 'package'));
    expect(Object.keys(generated).length).toBeGreaterThan(20);
    expect(generated).toEqual(filesIn(path.join(base, 'expected')));
  });

  it('has every command that the sources have', () => {
    const commands = (help: string): string[] => [...help.matchAll(/^ {2}(\w+) /gm)].map(([, name = '']) => name);
    const help = runNode([program, '--help'], project);
    expect(commands(help)).toEqual(expect.arrayContaining(['generate', 'check', 'diff', 'explain', 'pull']));
    for (const command of commands(help).filter((name) => name !== 'help')) {
      expect(runNode([program, command, '--help'], project)).toContain('Examples:');
    }
  });
});

/** Names of the packages that a module imports. */
function importsOf(text: string): string[] {
  // `import { a } from 'commander';`, `} from '@scope/name/file';`, `= await import('yaml')`, `= require('ts-morph')`
  const pattern = /^(?:(?:import|export|\}) ?.*from |.*\b(?:import|require)\()'((?:@[\w-]+\/)?[\w-]+)(?=[/'])/gm;
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

function filesBelow(folder: string, extension: string): string[] {
  const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith(extension)).map((name) => name.split(path.sep).join('/'));
}
