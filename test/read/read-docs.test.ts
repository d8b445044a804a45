// Layouts of docs folders, and everything in a folder that is no page.

import { once } from 'node:events';
import { chmodSync, readdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Docs, readDocs } from '../../generator/read/read-docs.ts';
import { textOfFile } from '../../generator/read/text-of-file.ts';
import { isUserError } from '../../generator/usage-error.ts';
import { describeShared, sharedPath } from '../shared.ts';
import { addFiles, tempFolder } from '../temp-folder.ts';

const user = '# user resource type\n';

function names(docs: Docs): string[] {
  return docs.pages.map((page) => page.file);
}

function findings(docs: Docs): string[] {
  return docs.diagnostics.map((found) => `${found.file} ${found.severity} ${found.code}`);
}

function failure(run: () => unknown): { exitCode: number; message: string } {
  try {
    run();
  } catch (error) {
    if (isUserError(error)) return { exitCode: error.exitCode, message: error.message };
    throw error;
  }
  throw new Error('expected a failure');
}

describe('layouts', () => {
  const tree = { 'v1.0/resources/user.md': user, 'v1.0/api/user-get.md': user, 'beta/resources/user.md': user, 'v1.0/overview.md': user };
  const all = ['beta/resources/user.md', 'v1.0/api/user-get.md', 'v1.0/resources/user.md'];

  it('reads a clone of the docs repository', () => {
    const clone = tempFolder(Object.fromEntries(Object.entries(tree).map(([name, text]) => [`api-reference/${name}`, text])));
    const docs = readDocs([clone]);
    expect(names(docs)).toEqual(all);
    expect(docs.versions).toEqual(['beta', 'v1.0']);
    expect(docs.pages[0]?.diskPath).toBe(path.join(clone, 'api-reference', 'beta', 'resources', 'user.md'));
  });

  it('reads a folder of versions, or those that are asked for', () => {
    const folder = tempFolder(tree);
    expect(names(readDocs([folder]))).toEqual(all);
    expect(names(readDocs([folder], ['beta']))).toEqual(['beta/resources/user.md']);
    expect(readDocs([folder], ['beta', 'beta']).versions).toEqual(['beta']);
  });

  it('reads one version folder, named by its folder or else v1.0', () => {
    const folder = tempFolder({ 'beta/api/a.md': user, 'other/resources/b.md': user });
    expect(names(readDocs([path.join(folder, 'beta')]))).toEqual(['beta/api/a.md']);
    expect(names(readDocs([path.join(folder, 'other')]))).toEqual(['v1.0/resources/b.md']);
  });

  it('reads sub-folders, in code-unit order whatever the disk says', () => {
    const folder = tempFolder({ 'v1.0/api/b.md': user, 'v1.0/api/a-b.md': user, 'v1.0/api/a/z.md': user, 'v1.0/api/B.md.d/x.md': user });
    expect(names(readDocs([folder]))).toEqual(['v1.0/api/B.md.d/x.md', 'v1.0/api/a-b.md', 'v1.0/api/a/z.md', 'v1.0/api/b.md']);
  });

  it('lays later folders over earlier ones page by page, letter case ignored', () => {
    const base = tempFolder({ 'v1.0/resources/user.md': 'old', 'v1.0/resources/group.md': 'kept', 'v1.0/includes/x.md': 'old x' });
    const update = tempFolder({ 'resources/User.md': '[!INCLUDE [x](../includes/x.md)]', 'resources/new.md': 'new' });
    const docs = readDocs([base, update]);
    expect(names(docs)).toEqual(['v1.0/resources/User.md', 'v1.0/resources/group.md', 'v1.0/resources/new.md']);
    expect(docs.pages[0]?.includes.get('../includes/x.md')?.text).toBe('old x');
    expect(docs.diagnostics).toEqual([]);
  });
});

describe('unreadable docs', () => {
  it('names a missing folder and the way out', () => {
    const missing = path.join(tempFolder(), 'missing');
    expect(failure(() => readDocs([missing]))).toEqual({
      exitCode: 4,
      message: `Cannot read docs from ${missing} (--docs): there is no such file or folder. Name a folder that holds pages, for example a clone of the docs repository.`,
    });
  });

  it.each([
    ['an empty folder', {}, /none of the folders api-reference, v1.0, beta, api, resources/],
    ['a folder of other things', { 'README.md': user }, /none of the folders/],
    ['a version without pages', { 'v1.0/api/README.txt': user }, /hold no \.md pages/],
  ])('refuses %s', (_, tree, message) => {
    const { exitCode, message: actual } = failure(() => readDocs([tempFolder(tree)]));
    expect(exitCode).toBe(4);
    expect(actual).toMatch(message);
  });

  it('refuses a file', () => {
    const folder = tempFolder({ 'user.md': user });
    expect(failure(() => readDocs([path.join(folder, 'user.md')]))).toMatchObject({ exitCode: 4, message: /is not a folder/ });
  });

  it('refuses one bad folder among good ones', () => {
    expect(failure(() => readDocs([tempFolder({ 'v1.0/api/a.md': user }), tempFolder()])).exitCode).toBe(4);
  });

  it('says which versions there are when one is asked for that is not', () => {
    const folder = tempFolder({ 'v1.0/api/a.md': user });
    expect(failure(() => readDocs([folder], ['beta']))).toEqual({
      exitCode: 2,
      message: `Cannot read beta (--api): ${folder} (--docs) has no pages of it, only of v1.0.`,
    });
  });

  it('refuses a version folder that is a link to elsewhere', () => {
    const target = tempFolder({ 'api/a.md': user });
    const folder = tempFolder();
    symlinkSync(target, path.join(folder, 'v1.0'));
    expect(failure(() => readDocs([folder]))).toMatchObject({ exitCode: 4, message: /v1\.0 is a symbolic link to .* outside/ });
    expect(names(readDocs([target]))).toEqual(['v1.0/api/a.md']);
  });
});

describe('pages that are none', () => {
  const good = { 'v1.0/resources/user.md': user };

  it('leaves out other files without a word', () => {
    const others = { '.user.md.swp': 'x', '.hidden.md': 'x', 'user.md.txt': 'x', 'user.md~': 'x', 'toc.yml': 'x', 'image.png': 'x' };
    const folder = tempFolder({
      ...good,
      ...Object.fromEntries(Object.entries(others).map(([name, text]) => [`v1.0/resources/${name}`, text])),
    });
    const docs = readDocs([folder]);
    expect(names(docs)).toEqual(['v1.0/resources/user.md']);
    expect(docs.diagnostics).toEqual([]);
  });

  it('strips the byte order mark and makes all line ends LF', () => {
    const docs = readDocs([tempFolder({ 'v1.0/resources/user.MD': '\uFEFF# user\r\n\r\nA\rB\n' })]);
    expect(docs.pages[0]?.text).toBe('# user\n\nA\nB\n');
  });

  it.each([
    ['page-empty', '', 'warning'],
    ['page-empty', '\uFEFF \r\n\t', 'warning'],
    ['page-binary', 'PNG\u0000', 'error'],
    ['page-binary', Uint8Array.of(0xff, 0xfe, 0x23, 0x00), 'error'],
    ['page-binary', Uint8Array.of(0x23, 0x20, 0xe4, 0x0a), 'error'],
    ['page-huge', new Uint8Array(4 * 1024 * 1024 + 1).fill(0x20), 'error'],
  ])('reports %s', (code, content, severity) => {
    const docs = readDocs([tempFolder({ ...good, 'v1.0/resources/bad.md': content })]);
    expect(names(docs)).toEqual(['v1.0/resources/user.md']);
    expect(findings(docs)).toEqual([`v1.0/resources/bad.md ${severity} ${code}`]);
  });

  it('reads a page of exactly the greatest size', () => {
    const docs = readDocs([tempFolder({ 'v1.0/resources/long.md': `# ${'x'.repeat(4 * 1024 * 1024 - 2)}` })]);
    expect(names(docs)).toEqual(['v1.0/resources/long.md']);
  });

  it('reads pages in a folder whose name ends in .md', () => {
    expect(names(readDocs([tempFolder({ ...good, 'v1.0/resources/x.md/y.md': user })]))).toEqual([
      'v1.0/resources/user.md',
      'v1.0/resources/x.md/y.md',
    ]);
  });

  it('reads the first of two pages that differ in letter case and reports the other', () => {
    const folder = tempFolder({ ...good, 'v1.0/resources/User.md': user });
    const docs = readDocs([folder]);
    const onDisk = readdirSync(path.join(folder, 'v1.0/resources'));
    expect(names(docs)).toEqual([`v1.0/resources/${onDisk.sort()[0]}`]);
    // A file system that ignores letter case has one file here.
    expect(findings(docs)).toEqual(onDisk.length === 1 ? [] : ['v1.0/resources/user.md warning page-case-twin']);
  });

  it('follows links to pages inside the docs, reports all other links', () => {
    const secret = tempFolder({ 'secret.md': 'secret' });
    const folder = tempFolder(good);
    const resources = path.join(folder, 'v1.0/resources');
    symlinkSync('user.md', path.join(resources, 'inside.md'));
    symlinkSync(path.join(secret, 'secret.md'), path.join(resources, 'outside.md'));
    symlinkSync('nowhere.md', path.join(resources, 'broken.md'));
    symlinkSync('circle.md', path.join(resources, 'circle.md'));
    symlinkSync('..', path.join(resources, 'loop'));
    symlinkSync(secret, path.join(resources, 'elsewhere.md'));
    const docs = readDocs([folder]);
    expect(names(docs)).toEqual(['v1.0/resources/inside.md', 'v1.0/resources/user.md']);
    expect(findings(docs).sort()).toEqual([
      'v1.0/resources/broken.md error page-unreadable',
      'v1.0/resources/circle.md error page-unreadable',
      'v1.0/resources/elsewhere.md warning folder-link',
      'v1.0/resources/loop warning folder-link',
      'v1.0/resources/outside.md error page-unreadable',
    ]);
  });

  it('reports what is no file at all', async () => {
    const folder = tempFolder(good);
    const server = createServer().listen(path.join(folder, 'v1.0/resources/pipe.md'));
    await once(server, 'listening');
    const docs = readDocs([folder]);
    server.close();
    expect(findings(docs)).toEqual(['v1.0/resources/pipe.md error page-unreadable']);
  });

  it('reports pages and folders without permission', () => {
    const folder = tempFolder({ ...good, 'v1.0/resources/closed.md': user, 'v1.0/resources/shut/x.md': user });
    chmodSync(path.join(folder, 'v1.0/resources/closed.md'), 0o000);
    chmodSync(path.join(folder, 'v1.0/resources/shut'), 0o000);
    const docs = readDocs([folder]);
    chmodSync(path.join(folder, 'v1.0/resources/shut'), 0o700);
    const closed = ['v1.0/resources/shut error page-unreadable', 'v1.0/resources/closed.md error page-unreadable'];
    // The super-user may read everything.
    expect(findings(docs)).toEqual(process.getuid?.() === 0 ? [] : closed);
  });
});

describe('corrections', () => {
  const good = { 'v1.0/api/a.md': user, 'beta/api/a.md': user };

  it('are the texts of corrections.jsonc, in the order of the folders', () => {
    const docs = readDocs([
      tempFolder({ ...good, 'corrections.jsonc': '\uFEFF[]\r\n' }),
      tempFolder({ ...good, 'corrections.jsonc': '[1]' }),
      tempFolder(good),
    ]);
    expect(docs.corrections).toEqual([
      { file: 'corrections.jsonc', text: '[]\n' },
      { file: 'corrections.jsonc', text: '[1]' },
    ]);
    expect(textOfFile(readDocs([tempFolder({ ...good, 'corrections.jsonc': '[2]' })]))('corrections.jsonc')).toBe('[2]');
  });

  it.each([
    ['binary', { 'corrections.jsonc': '\u0000' }],
    ['not a regular file', { 'corrections.jsonc/x': '' }],
  ])('that are %s are an error', (problem, tree) => {
    const docs = readDocs([tempFolder({ ...good, ...tree })]);
    expect(findings(docs)).toEqual(['corrections.jsonc error corrections-unreadable']);
    expect(docs.diagnostics[0]?.message).toContain(problem);
  });

  it('know whether all versions are read', () => {
    const folder = tempFolder(good);
    expect([readDocs([folder]).complete, readDocs([folder], ['beta']).complete]).toEqual([true, false]);
  });
});

describe('overlays of whole folders', () => {
  it('means the same in any order of creation', () => {
    const [a, b] = [tempFolder(), tempFolder()];
    addFiles(a, { 'v1.0/api/x.md': 'x', 'v1.0/api/y.md': 'y' });
    addFiles(b, { 'v1.0/api/y.md': 'y', 'v1.0/api/x.md': 'x' });
    const strip = (docs: Docs) => docs.pages.map(({ diskPath, ...page }) => page);
    expect(strip(readDocs([a]))).toEqual(strip(readDocs([b])));
  });
});

describeShared('the v1.0 corpus', 'corpus', () => {
  it('is read whole, with every include', () => {
    const docs = readDocs([sharedPath('corpus')]);
    expect(docs.pages).toHaveLength(3341);
    expect(docs.diagnostics).toEqual([]);
    expect(docs.pages.flatMap((page) => [...page.includes.values()].filter((include) => include.text === undefined))).toEqual([]);
  });
});
