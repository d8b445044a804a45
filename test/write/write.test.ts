// Planning and writing: only our files, all or nothing.

import fs, { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { OutputFile } from '../../generator/emit/output-file.ts';
import { generate } from '../../generator/generate.ts';
import { isUserError } from '../../generator/usage-error.ts';
import { applyWrite } from '../../generator/write/apply-write.ts';
import { setAside, withAside } from '../../generator/write/aside.ts';
import { parseManifest, printManifest } from '../../generator/write/manifest.ts';
import { isSafePath } from '../../generator/write/output-path.ts';
import { isUpToDate, planWrite, type WritePlan } from '../../generator/write/plan-write.ts';
import { openOutput, readOutput } from '../../generator/write/read-output.ts';
import { asideFile, type StoredFile } from '../../generator/write/recorded-output.ts';
import { goodDocs } from '../cli/docs.ts';
import { addFiles, filesIn, tempFolder } from '../temp-folder.ts';

function files(tree: Record<string, string>): OutputFile[] {
  return Object.entries(tree).map(([name, text]) => ({ path: name, text }));
}

function plan(folder: string, tree: Record<string, string>): WritePlan {
  return planWrite(readOutput(openOutput(folder), Object.keys(tree)), files(tree));
}

function write(folder: string, tree: Record<string, string>): WritePlan {
  const made = plan(folder, tree);
  applyWrite(made);
  return made;
}

function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (isUserError(error) && error.exitCode === 2) return error.message;
    throw error;
  }
  throw new Error('expected a refusal');
}

function withoutManifest(folder: string): Record<string, string> {
  const { '.manifest.json': _, ...rest } = filesIn(folder);
  return rest;
}

const first = { 'index.ts': 'index\n', 'v1.0/types/graph.ts': 'graph\n', 'v1.0/requests/user.ts': 'user\n' };

describe('a first run', () => {
  it('writes everything and a manifest of it', () => {
    const out = path.join(tempFolder(), 'deep', 'generated');
    const done = write(out, first);
    expect(done.created).toEqual(['index.ts', 'v1.0/requests/user.ts', 'v1.0/types/graph.ts', '.manifest.json']);
    expect(withoutManifest(out)).toEqual(first);
    expect(parseManifest(filesIn(out)['.manifest.json'] ?? '')).toEqual(['index.ts', 'v1.0/requests/user.ts', 'v1.0/types/graph.ts']);
    expect(statSync(path.join(out, 'index.ts')).mode & 0o444).toBe(0o444);
  });

  it('accepts an empty folder and a new git repository', () => {
    const out = tempFolder({ '.git/config': 'x' });
    write(out, { 'a.ts': 'a' });
    expect(Object.keys(filesIn(out))).toEqual(['.git/config', '.manifest.json', 'a.ts']);
  });

  it.each([
    ['a file of the user', { 'notes.txt': 'mine' }],
    ['a manifest of another program', { '.manifest.json': '{"files":["a.ts"]}' }],
    ['a broken manifest', { '.manifest.json': '{"generator":' }],
    ['a manifest that points outside', { '.manifest.json': '{"generator":"msgraph-docgen","files":["../notes.txt"]}' }],
    ['a manifest that points to a device', { '.manifest.json': '{"generator":"msgraph-docgen","files":["nul"]}' }],
  ])('refuses a folder with %s', (_, tree) => {
    const out = tempFolder(tree);
    expect(refusal(() => plan(out, first))).toMatch(/^Cannot write to .* \(--out\): it holds files that msgraph-docgen did not write/);
    expect(filesIn(out)).toEqual(tree);
  });

  it('refuses it before the work begins', async () => {
    const [docs, out, progress] = [tempFolder(goodDocs), tempFolder({ 'notes.txt': 'mine' }), vi.fn()];
    await expect(generate({ docs: [docs], out }, progress)).rejects.toThrow(/it holds files that msgraph-docgen did not write/);
    expect(progress).not.toHaveBeenCalled();
  });

  it('refuses a file in place of the folder, or above it', () => {
    const folder = tempFolder({ out: 'mine' });
    expect(refusal(() => plan(path.join(folder, 'out'), first))).toMatch(/is not a folder/);
    expect(refusal(() => write(path.join(folder, 'out', 'deep'), first))).toMatch(/is not a folder/);
    expect(filesIn(folder)).toEqual({ out: 'mine' });
  });
});

describe('a file that was written aside', () => {
  const file: StoredFile = { path: 'v1.0/a.ts', digest: 'digest of A', bytes: Buffer.from('A') };

  /** In `out`, where it can be written. */
  function putAside(aside: string) {
    const put = setAside(file, aside);
    if (!('aside' in put)) throw new Error('it was not written');
    expect(readdirSync(aside)).toHaveLength(1);
    return asideFile(put);
  }

  it('is moved in', async () => {
    const out = tempFolder();
    await withAside(out, async (aside) => {
      const put = putAside(aside);
      expect(put.text).toBe('A');
      applyWrite(planWrite(readOutput(openOutput(out), ['v1.0/a.ts']), [put]));
      expect(readdirSync(aside)).toEqual([]);
    });
    expect(withoutManifest(out)).toEqual({ 'v1.0/a.ts': 'A' });
    expect(readdirSync(out).sort()).toEqual(['.manifest.json', 'v1.0']);
  });

  it.each([
    ['an output that was there', true],
    ['a new one', false],
  ])('is removed where the run fails, with nothing left of %s', async (_, isThere) => {
    const out = path.join(tempFolder(isThere ? { 'out/mine.txt': 'not of the package' } : {}), 'out');
    const run = withAside(out, async (aside) => {
      putAside(aside);
      throw new Error('a bug');
    });
    await expect(run).rejects.toThrow('a bug');
    expect(existsSync(out) && readdirSync(out)).toEqual(isThere && ['mine.txt']);
  });

  it('is not written where the package has it', async () => {
    const out = tempFolder({ 'v1.0/a.ts': 'B' });
    await withAside(out, async (aside) => expect(setAside(file, aside)).toBe(file));
    expect(filesIn(out)).toEqual({ 'v1.0/a.ts': 'B' });
  });
});

describe('a later run', () => {
  it('writes only what changed, and nothing when nothing did', () => {
    const out = tempFolder();
    write(out, first);
    const old = new Date(2020, 1, 1);
    for (const name of Object.keys(filesIn(out))) utimesSync(path.join(out, name), old, old);
    expect(isUpToDate(write(out, first))).toBe(true);
    const done = write(out, { ...first, 'index.ts': 'new index\n' });
    expect(done).toMatchObject({ created: [], changed: ['index.ts'], removed: [] });
    const touched = Object.keys(filesIn(out)).filter((name) => statSync(path.join(out, name)).mtimeMs !== old.getTime());
    expect(touched).toEqual(['index.ts']);
  });

  it('removes files that are no longer generated, and folders that are empty then', () => {
    const out = tempFolder();
    write(out, first);
    addFiles(out, { 'v1.0/requests/notes.txt': 'mine', 'node_modules/x/index.js': 'x' });
    expect(write(out, { 'index.ts': 'index\n' }).removed).toEqual(['v1.0/requests/user.ts', 'v1.0/types/graph.ts']);
    expect(withoutManifest(out)).toEqual({ 'index.ts': 'index\n', 'node_modules/x/index.js': 'x', 'v1.0/requests/notes.txt': 'mine' });
    expect(readdirSync(path.join(out, 'v1.0'))).toEqual(['requests']);
  });

  it('repairs files that were edited or deleted', () => {
    const out = tempFolder();
    write(out, first);
    addFiles(out, { 'index.ts': 'edited' });
    expect(plan(out, first)).toMatchObject({ changed: ['index.ts'], created: [] });
    write(out, first);
    expect(withoutManifest(out)).toEqual(first);
  });

  it('does not ask for the text of a file whose digest it knows', () => {
    const folder = tempFolder();
    write(folder, { 'a.ts': 'A' });
    const { digest } = openOutput(folder).find('a.ts') ?? {};
    const text = (): never => {
      throw new Error('not needed');
    };
    const known = Object.defineProperty({ path: 'a.ts', digest } as OutputFile, 'text', { get: text });
    expect(isUpToDate(planWrite(readOutput(openOutput(folder), ['a.ts']), [known]))).toBe(true);
  });

  it('refuses to go on with a file that changes while it is read', () => {
    const folder = tempFolder({ 'a.ts': 'A' });
    const output = openOutput(folder);
    expect(output.find('a.ts')).toBeDefined();
    expect(output.text('a.ts')).toBe('A');
    addFiles(folder, { 'a.ts': 'B' });
    expect(refusal(() => output.text('a.ts'))).toContain('a.ts has changed while it was read. Generate again.');
  });

  it('says which file cannot be read', () => {
    const output = openOutput(tempFolder({ 'a.ts': 'A' }));
    expect(refusal(() => output.text('b.ts'))).toContain('b.ts cannot be read: there is no such file or folder. Make it readable');
    const long = `${'x'.repeat(300)}.ts`;
    expect(refusal(() => output.find(long))).toContain(`${long} cannot be read: the name is too long. Make it readable`);
  });

  it('never replaces a file that it did not write, unless it is the same', () => {
    const out = tempFolder();
    write(out, { 'a.ts': 'a' });
    addFiles(out, { 'b.ts': 'mine', 'c.ts': 'c' });
    const tree = { 'a.ts': 'a2', 'b.ts': 'b', 'c.ts': 'c' };
    expect(plan(out, tree)).toMatchObject({ foreign: ['b.ts'], unchanged: ['c.ts'] });
    expect(isUpToDate(plan(out, tree))).toBe(false);
    expect(refusal(() => write(out, tree))).toMatch(/b\.ts \(--out\): that file is not one of ours/);
    expect(withoutManifest(out)).toEqual({ 'a.ts': 'a', 'b.ts': 'mine', 'c.ts': 'c' });
  });

  it('turns a file into a folder and back', () => {
    const out = tempFolder();
    write(out, { types: 'a' });
    write(out, { 'types/graph.ts': 'b' });
    expect(withoutManifest(out)).toEqual({ 'types/graph.ts': 'b' });
    write(out, { types: 'a' });
    expect(withoutManifest(out)).toEqual({ types: 'a' });
  });

  it('renames a file in letter case', () => {
    const out = tempFolder();
    write(out, { 'User.ts': 'x' });
    expect(write(out, { 'user.ts': 'x' })).toMatchObject({ created: ['user.ts'], removed: ['User.ts'] });
    expect(withoutManifest(out)).toEqual({ 'user.ts': 'x' });
  });
});

describe('symbolic links in the folder', () => {
  it('are no way out of it', () => {
    const elsewhere = tempFolder({ 'graph.ts': 'mine' });
    const out = tempFolder();
    write(out, { 'index.ts': 'index\n' });
    symlinkSync(elsewhere, path.join(out, 'v1.0'));
    expect(refusal(() => write(out, { 'index.ts': 'i', 'v1.0/graph.ts': 'g' }))).toMatch(/v1\.0 \(--out\): it is a symbolic link/);
    expect(filesIn(elsewhere)).toEqual({ 'graph.ts': 'mine' });
    expect(readFileSync(path.join(out, 'index.ts'), 'utf8')).toBe('index\n');
  });

  it('are replaced where one of our files was, and their target stays', () => {
    const elsewhere = tempFolder({ 'mine.ts': 'same' });
    const out = tempFolder();
    write(out, { 'a.ts': 'old', 'b.ts': 'b' });
    for (const name of ['a.ts', 'b.ts']) {
      rmSync(path.join(out, name));
      symlinkSync(path.join(elsewhere, 'mine.ts'), path.join(out, name));
    }
    expect(write(out, { 'a.ts': 'same' })).toMatchObject({ changed: ['a.ts', '.manifest.json'], removed: ['b.ts'] });
    expect(lstatSync(path.join(out, 'a.ts')).isFile()).toBe(true);
    expect(withoutManifest(out)).toEqual({ 'a.ts': 'same' });
    expect(filesIn(elsewhere)).toEqual({ 'mine.ts': 'same' });
  });

  it('may be the folder itself', () => {
    const target = tempFolder();
    const link = path.join(tempFolder(), 'out');
    symlinkSync(target, link);
    write(link, first);
    expect(withoutManifest(target)).toEqual(first);
  });

  it('that lead nowhere are named with the way out', async () => {
    const loop = path.join(tempFolder(), 'loop');
    symlinkSync('loop', loop);
    await expect(generate({ docs: [tempFolder(goodDocs)], out: path.join(loop, 'out') })).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('symbolic links form a loop. Name a folder.'),
    });
  });
});

describe('a run that fails or is killed', () => {
  const old = { 'a.ts': 'old a', 'b.ts': 'old b', 'gone/c.ts': 'old c' };
  const wanted = { 'a.ts': 'new a', 'b.ts': 'new b', 'new/d.ts': 'new d' };
  /** Interim manifest, one removal, three files, manifest. */
  const RENAMES = 6;

  it('leaves the old output as it was when something is in the way', () => {
    const out = tempFolder();
    write(out, old);
    addFiles(out, { 'new/d.ts/notes.txt': 'mine' });
    const before = filesIn(out);
    expect(refusal(() => write(out, wanted))).toMatch(/new\/d\.ts: .*The old output is unchanged\.$/);
    expect(filesIn(out)).toEqual(before);
  });

  it('leaves the old output as it was whichever rename fails', () => {
    for (let nth = 0; nth < RENAMES; nth++) {
      const out = tempFolder();
      write(out, old);
      const before = filesIn(out);
      const message = withFailure(nth, 'once', () => refusal(() => write(out, wanted)));
      expect(message).toMatch(/no space left on the disk\. The old output is unchanged\.$/);
      expect(filesIn(out)).toEqual(before);
    }
  });

  it('leaves whole files and can be repeated wherever it was killed', () => {
    for (let nth = 0; nth <= RENAMES; nth++) {
      const out = tempFolder();
      write(out, old);
      let killed = false;
      try {
        withFailure(nth, 'for good', () => write(out, wanted));
      } catch {
        killed = true;
      }
      expect(killed).toBe(nth < RENAMES);
      const texts: Record<string, string[]> = { 'a.ts': ['old a', 'new a'], 'b.ts': ['old b', 'new b'] };
      const left = filesIn(out);
      for (const [name, allowed] of Object.entries(texts)) expect(allowed).toContain(left[name]);
      write(out, { ...wanted, 'a.ts': 'newer a' });
      const clean = Object.entries(withoutManifest(out)).filter(([name]) => !name.startsWith('.msgraph-docgen-'));
      expect(Object.fromEntries(clean)).toEqual({ ...wanted, 'a.ts': 'newer a' });
    }
  });

  it('has its leftovers removed an hour later', () => {
    const out = tempFolder();
    write(out, old);
    addFiles(out, { '.msgraph-docgen-dead/new-0': 'x', '.msgraph-docgen-live/new-0': 'x' });
    const hours = new Date(Date.now() - 7_200_000);
    utimesSync(path.join(out, '.msgraph-docgen-dead'), hours, hours);
    write(out, wanted);
    expect(existsSync(path.join(out, '.msgraph-docgen-dead'))).toBe(false);
    expect(existsSync(path.join(out, '.msgraph-docgen-live'))).toBe(true);
  });
});

/** Runs `work` while the nth rename fails: once as on a full disk, or `for good` with all file operations after it, as when the process is killed. */
function withFailure<T>(nth: number, how: 'once' | 'for good', work: () => T): T {
  const { renameSync, rmSync: remove } = fs;
  let count = 0;
  const broken = () => how === 'for good' && count > nth;
  const failure = () => Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'rename' });
  fs.renameSync = (from, to) => {
    if (count++ === nth || broken()) throw failure();
    renameSync(from, to);
  };
  fs.rmSync = (target, options) => {
    if (broken()) throw failure();
    remove(target, options);
  };
  syncBuiltinESMExports();
  try {
    return work();
  } finally {
    Object.assign(fs, { renameSync, rmSync: remove });
    syncBuiltinESMExports();
  }
}

describe('paths', () => {
  it.each([
    '../x.ts',
    'a/../../x.ts',
    '/etc/x',
    'C:/x',
    'a\\b.ts',
    '',
    'a//b',
    './a',
    'con.ts',
    'v1.0/NUL',
    'a.',
    'a /b',
    'a\u0000',
    'x'.repeat(201),
    'a:b',
  ])('refuses %j', (name) => {
    expect(isSafePath(name)).toBe(false);
    const out = tempFolder();
    expect(() => write(out, { 'a.ts': 'a', [name]: 'x' })).toThrow(/Internal error: output path/);
    expect(filesIn(out)).toEqual({});
  });

  it.each(['index.ts', 'v1.0/types/graph.security.ts', '.npmignore', 'constant.ts', 'v1.0/requests/com10.ts'])('accepts %j', (name) => {
    expect(isSafePath(name)).toBe(true);
  });

  it('refuses two files that differ in letter case only, and the name of the manifest', () => {
    expect(() => plan(tempFolder(), { 'a.ts': '', 'A.ts': '' })).toThrow(/written twice/);
    expect(() => plan(tempFolder(), { '.manifest.json': '' })).toThrow(/written twice/);
  });
});

describe('the manifest', () => {
  it('is sorted by code unit and reads back', () => {
    expect(printManifest(['b', 'a', 'B'])).toBe('{\n  "generator": "msgraph-docgen",\n  "files": [\n    "B",\n    "a",\n    "b"\n  ]\n}\n');
    expect(parseManifest(printManifest(['b', 'a']))).toEqual(['a', 'b']);
  });

  it('is no manifest with anything but safe paths', () => {
    for (const list of ['"a"', '[1]', '["../a"]', '["/a"]', 'null', '{}']) {
      expect(parseManifest(`{"generator":"msgraph-docgen","files":${list}}`)).toBeUndefined();
    }
  });
});
