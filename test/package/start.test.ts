// generator/start.js runs what the sources say now, whatever was compiled before. A program of two files stands for the real one.

import { copyFileSync, readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFiles, tempFolder } from '../temp-folder.ts';
import { root, run, runNode } from './run.ts';

const cli =
  "import { word } from './word.ts';\nconsole.log(word satisfies string, ...process.argv.slice(2), (await import('./late.ts')).late);\n";

function checkout(): string {
  const folder = tempFolder({
    'package.json': '{ "type": "module" }',
    'package-lock.json': '{}',
    'generator/cli.ts': cli,
    'generator/word.ts': "export const word: string = 'one';\n",
    'generator/late.ts': "export const late = import.meta.url.split('/').at(-2);\n",
  });
  copyFileSync(path.join(root, 'generator/start.js'), path.join(folder, 'generator/start.js'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

const start = (folder: string): string => runNode(['generator/start.js', 'an argument'], folder);
const compiled = (folder: string): string[] => readdirSync(path.join(folder, '.build')).sort();

describe('a start in a checkout', () => {
  it('compiles once', () => {
    const folder = checkout();
    // Modules lie one folder below the checkout, as in dist/ of the installed package.
    expect(start(folder)).toBe('one an argument .build\n');
    const first = compiled(folder);
    expect(start(folder)).toBe('one an argument .build\n');
    expect(compiled(folder)).toEqual(first);
  });

  it('runs the sources of now, forth and back', () => {
    const folder = checkout();
    for (const word of ['one', 'two', 'one', 'three']) {
      addFiles(folder, { 'generator/word.ts': `export const word: string = '${word}';\n` });
      expect(start(folder)).toBe(`${word} an argument .build\n`);
    }
  });

  it('notices files that come and go', () => {
    const folder = checkout();
    start(folder);
    rmSync(path.join(folder, 'generator/word.ts'));
    expect(() => start(folder)).toThrow('Could not resolve "./word.ts"');
    addFiles(folder, {
      'generator/word.ts': "export { word } from './other.ts';\n",
      'generator/other.ts': "export const word = 'moved';\n",
    });
    expect(start(folder)).toBe('moved an argument .build\n');
  });

  it('compiles again what was removed, and removes what is old', () => {
    const folder = checkout();
    start(folder);
    for (const name of compiled(folder)) utimesSync(path.join(folder, '.build', name), 0, 0);
    addFiles(folder, { 'generator/word.ts': "export const word = 'two';\n" });
    start(folder);
    const two = compiled(folder);
    expect(two.filter((name) => name.startsWith('cli-'))).toHaveLength(1);
    rmSync(path.join(folder, '.build'), { recursive: true });
    expect(start(folder)).toBe('two an argument .build\n');
    expect(compiled(folder)).toEqual(two);
  });
});

describe('npm run docgen', () => {
  it('starts the program that way', () => {
    const { version } = JSON.parse(run('npm', ['pkg', 'get', 'version', 'scripts', '--json'], root)) as { version: string };
    expect(run('npm', ['run', '--silent', 'docgen', '--', '--version'], root)).toBe(`${version}\n`);
  });
});
