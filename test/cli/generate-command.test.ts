// `generate`: what it prints, when it refuses, and its exit codes.

import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { addFiles, filesIn, tempFolder } from '../temp-folder.ts';
import { goodDocs, lampPage } from './docs.ts';
import { runCommand } from './run-command.ts';

function places(tree = goodDocs): { docs: string; out: string } {
  return { docs: tempFolder(tree), out: path.join(tempFolder(), 'generated') };
}

describe('generate', () => {
  it('writes a package and says so in one line', async () => {
    const { docs, out } = places();
    const ran = await runCommand(['generate', '--docs', docs, '--out', out]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(
      /^\S+: \d+ files written, 0 removed, 0 unchanged; 2 pages; v1\.0: 1 type, 0 enums, 1 operation; findings: 0 errors, .*\n$/,
    );
    expect(readFileSync(path.join(out, 'v1.0', 'api.json'), 'utf8')).toContain('microsoft.graph.lamp');
  });

  it('writes nothing the second time, and the same again into another folder', async () => {
    const { docs, out } = places();
    await runCommand(['generate', '--docs', docs, '--out', out]);
    const before = filesIn(out);
    const again = await runCommand(['generate', '--docs', docs, '--out', out]);
    expect(again.out).toContain(': 0 files written, 0 removed,');
    const other = path.join(tempFolder(), 'other');
    await runCommand(['generate', '--docs', docs, '--out', other]);
    expect(filesIn(out)).toEqual(before);
    expect(filesIn(other)).toEqual(before);
  });

  it('removes what the docs no longer have', async () => {
    const { docs, out } = places({ ...goodDocs, 'beta/resources/lamp.md': lampPage });
    await runCommand(['generate', '--docs', docs, '--out', out]);
    expect(existsSync(path.join(out, 'beta'))).toBe(true);
    const ran = await runCommand(['generate', '--docs', docs, '--out', out, '--api', 'v1.0']);
    expect(ran.code).toBe(0);
    expect(existsSync(path.join(out, 'beta'))).toBe(false);
  });

  it('reads several folders, the later over the earlier', async () => {
    const { docs, out } = places();
    const update = tempFolder({
      'v1.0/resources/lamp.md': lampPage.replace('brightness|Int32', 'glow|Int32').replace('"brightness"', '"glow"'),
    });
    await runCommand(['generate', '--docs', docs, '--docs', update, '--out', out]);
    const api = readFileSync(path.join(out, 'v1.0', 'api.json'), 'utf8');
    expect([api.includes('"glow"'), api.includes('"brightness"')]).toEqual([true, false]);
  });

  it('shows pages that are lost, without failing', async () => {
    const { docs, out } = places({ ...goodDocs, 'v1.0/resources/bad.md': 'x\u0000\u001b[2J' });
    const ran = await runCommand(['generate', '--docs', docs, '--out', out]);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('v1.0/resources/bad.md\n     1:1  error    Unexpected binary content');
    expect(ran.out).toContain('findings: 1 error,');
  });

  it('counts errors beyond the first twenty and names the command that shows them', async () => {
    const bad = Object.fromEntries(Array.from({ length: 23 }, (_, index) => [`v1.0/resources/bad${index}.md`, '\u0000']));
    const { docs, out } = places({ ...goodDocs, ...bad });
    const ran = await runCommand(['generate', '--docs', docs, '--out', out]);
    expect(ran.err.match(/page-binary/g)).toHaveLength(20);
    expect(ran.err).toContain(`3 more errors: msgraph-docgen check --docs ${docs}\n`);
  });

  it('draws a bar on a terminal and takes it away', async () => {
    const { docs, out } = places();
    const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 100 });
    const ran = await runCommand(['generate', '--docs', docs, '--out', out], { bar: stream });
    const drawn = String(stream.read());
    expect(ran.code).toBe(0);
    expect(drawn).toContain('reading ');
    expect(drawn).toContain('writing ');
  });
});

describe('generate --check', () => {
  it('is content with a fresh package', async () => {
    const { docs, out } = places();
    await runCommand(['generate', '--docs', docs, '--out', out]);
    const ran = await runCommand(['generate', '--docs', docs, '--out', out, '--check']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/: up to date, \d+ files; 2 pages; /);
  });

  it('lists what is stale, missing and orphaned, names the command, and changes nothing', async () => {
    const { docs, out } = places({ ...goodDocs, 'beta/resources/lamp.md': lampPage });
    await runCommand(['generate', '--docs', docs, '--out', out]);
    addFiles(out, { 'README.md': 'edited' });
    rmSync(path.join(out, 'package.json'));
    const before = filesIn(out);
    const ran = await runCommand(['generate', '--docs', docs, '--out', out, '--api', 'v1.0', '--check']);
    expect(ran.code).toBe(3);
    const lines = ran.out.split('\n');
    expect(lines[0]).toMatch(/^\S+ is not what the docs give: \d+ stale, 1 missing, \d+ orphaned$/);
    expect(lines).toContain('stale     README.md');
    expect(lines).toContain('missing   package.json');
    expect(lines).toContain('orphaned  beta/api.json');
    expect(lines.at(-2)).toBe(`To put it right: msgraph-docgen generate --docs ${docs} --api v1.0 --out ${out}`);
    expect(filesIn(out)).toEqual(before);
  });

  it('lists everything when there is no package yet, and makes none', async () => {
    const { docs, out } = places();
    const ran = await runCommand(['generate', '--docs', docs, '--out', out, '--check']);
    expect(ran.code).toBe(3);
    expect(ran.out).toContain('missing   v1.0/api.json');
    expect(existsSync(out)).toBe(false);
  });
});

describe('refusals', () => {
  it.each([
    ['an option that does not exist', ['--threads', '2'], 2, /unknown option '--threads'/],
    ['no number of threads', ['--jobs', '0'], 2, /Expected a whole number from 1 to 64/],
    ['an argument', ['docs'], 2, /too many arguments/],
    ['an unknown version', ['--api', 'v2.0'], 2, /'--api <versions>' argument 'v2.0' is invalid. Expected beta, v1.0 or both/],
    ['no version', ['--api', ''], 2, /Expected beta, v1.0 or both/],
    ['a version that the docs lack', ['--api', 'beta'], 2, /Cannot read beta \(--api\).* only of v1\.0/],
    ['an empty folder name', ['--out', ''], 2, /Expected the name of a folder/],
    ['missing docs', ['--docs', 'no-such-folder'], 4, /Cannot read docs from no-such-folder \(--docs\)/],
  ])('of %s have their code and one clear message', async (_, args, code, message) => {
    const { docs, out } = places();
    const ran = await runCommand(['generate', '--docs', docs, '--out', out, ...args]);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toMatch(message);
    expect(ran.err).not.toMatch(/\n\s+at /);
    expect(existsSync(out)).toBe(false);
  });

  it('of a folder with other files leave it alone, with --check too', async () => {
    const docs = tempFolder(goodDocs);
    const out = tempFolder({ 'notes.txt': 'mine' });
    for (const more of [[], ['--check']]) {
      const ran = await runCommand(['generate', '--docs', docs, '--out', out, ...more]);
      expect(ran.code).toBe(2);
      expect(ran.err).toMatch(/holds files that msgraph-docgen did not write/);
    }
    expect(filesIn(out)).toEqual({ 'notes.txt': 'mine' });
  });
});
