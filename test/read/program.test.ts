// The digest of the program itself, by which results of another program are told apart.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { programDigest } from '../../generator/read/program.ts';
import { type Tree, tempFolder } from '../temp-folder.ts';

const tree = {
  'dist/cli.js': 'import "./page.js";',
  'dist/page.js': '',
  'dist/cli-0123456789abcdef.js': 'import "./chunk-A.js";',
  'templates/README.md.hbs': '# Graph',
  'node_modules/.package-lock.json': '{}',
};

/** Of the program that starts with the module of that name, in a folder with these files more or others. */
function digestOf(name: string, edited: Tree = {}, runtime = 'v20.19.0'): string {
  const root = tempFolder({ ...tree, ...edited });
  const module = pathToFileURL(path.join(root, 'dist', name));
  return programDigest({ module, folder: path.join(root, 'dist'), templates: path.join(root, 'templates'), runtime });
}

describe.each(['cli.js', 'cli-0123456789abcdef.js'])('a program %s', (name) => {
  it.each<[string, Tree]>([
    ['a template', { 'templates/README.md.hbs': '# The Graph' }],
    ['a template more', { 'templates/index.ts.hbs': '' }],
    ['the packages that are installed', { 'node_modules/.package-lock.json': '{"packages":{}}' }],
  ])('is another with %s', (_, edited) => {
    expect(digestOf(name, edited)).not.toBe(digestOf(name));
  });

  it('is another on another runtime, and the same in another folder', () => {
    expect(digestOf(name, {}, 'v22.1.0')).not.toBe(digestOf(name));
    expect(digestOf(name, { 'dist/cli-x.js.4711.tmp': 'half' })).toBe(digestOf(name));
  });
});

it('is its modules, or the name that stands for the sources that it was compiled from, whatever another branch has compiled beside it', () => {
  const beside = { 'dist/page.js': 'export {};' };
  expect(digestOf('cli.js', beside)).not.toBe(digestOf('cli.js'));
  expect(digestOf('cli-0123456789abcdef.js', beside)).toBe(digestOf('cli-0123456789abcdef.js'));
  expect(digestOf('cli-fedcba9876543210.js')).not.toBe(digestOf('cli-0123456789abcdef.js'));
});
