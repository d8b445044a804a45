// `report` as a user has it: a file, one line about it, and what is wrong in words.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { goodDocs, lampPage } from '../cli/docs.ts';
import { runCommand, spawnCli } from '../cli/run-command.ts';
import { tempFolder } from '../temp-folder.ts';

const changed = { ...goodDocs, 'v1.0/resources/lamp.md': lampPage.replaceAll('brightness', 'shine') };

describe('report', () => {
  it('writes one page and says what is in it', () => {
    const folder = tempFolder();
    const ran = spawnCli(['report', '--docs', tempFolder(changed), '--base', tempFolder(goodDocs), '--out', 'a/b.html'], folder);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^a\/b\.html: \d+ kB; v1\.0: 1 type, 0 enums, 1 operation; findings: .*; changes: 1 breaking, .*\n$/);
    expect(readFileSync(path.join(folder, 'a/b.html'), 'utf8')).toMatch(/^<!doctype html>\n[\s\S]*<\/html>\n$/);
  });

  it.each([
    ['a base that is not there', { base: 'nowhere' }, 4, /^Cannot read --base nowhere: /],
    ['a base of another version', { base: 'other' }, 2, /^Nothing to compare: other \(--base\) has beta, the docs have v1\.0\./],
    ['a file that is a folder', { out: 'other' }, 2, /^Cannot write .*other \(--out\): it is a folder/],
  ])('%s', async (_, options, code, message) => {
    const folder = tempFolder({ 'other/beta/resources/lamp.md': lampPage });
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    const ran = await runCommand(['report', '--docs', tempFolder(goodDocs), ...args], { folder });
    expect(ran).toMatchObject({ out: '', code });
    expect(ran.err).toMatch(message);
  });
});
