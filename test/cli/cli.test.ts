// The program as a process: exit codes, streams, defaults in the current folder. Each start costs time, so there are few.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addFiles, filesIn, tempFolder } from '../temp-folder.ts';
import { goodDocs } from './docs.ts';
import { spawnCli, start } from './run-command.ts';

describe('msgraph-docgen', () => {
  it('shows its help', () => {
    const ran = spawnCli(['generate', '--help']);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('Examples:');
    expect(ran.out).toContain('--check');
  });

  it('works in the current folder: 0, then 3 after a change, 0 after a repair', () => {
    const cwd = tempFolder();
    addFiles(path.join(cwd, 'docs-input'), goodDocs);
    const first = spawnCli(['generate'], cwd);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/^generated: \d+ files written/);
    addFiles(cwd, { 'generated/README.md': 'edited' });
    const stale = spawnCli(['generate', '--check'], cwd);
    expect(stale).toMatchObject({ code: 3, err: '' });
    expect(stale.out).toMatch(/stale {5}README\.md\nTo put it right: msgraph-docgen generate\n$/);
    expect(filesIn(cwd)['generated/README.md']).toBe('edited');
  });

  it('ends with 1 for findings, 2 for wrong usage, 4 for unreadable docs, each with one clear message and no stack trace', () => {
    const cwd = tempFolder();
    addFiles(path.join(cwd, 'docs-input'), { ...goodDocs, 'v1.0/resources/bad.md': '\u0000' });
    const ran = [['check'], ['check', '--jobs', '2'], ['check', '--docs', 'none'], []].map((args) => spawnCli(args, cwd));
    expect(ran.map(({ code }) => code)).toEqual([1, 2, 4, 2]);
    expect(ran[0]?.err).toBe('');
    expect(ran[1]?.err).toMatch(/^error: unknown option '--jobs'\n(.*\n)?\(--help shows the options\)\n$/);
    expect(ran[2]?.err).toMatch(/^Cannot read docs from none \(--docs\): there is no such file or folder\. .*\n$/);
    expect(ran.map(({ err }) => err).join('')).not.toMatch(/\n\s+at /);
    expect(existsSync(path.join(cwd, 'generated'))).toBe(false);
  });

  it.runIf(existsSync('/bin/sh'))('is quiet when its reader stops early', () => {
    const cwd = tempFolder();
    const pages = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`v1.0/resources/empty${index}.md`, '']));
    addFiles(path.join(cwd, 'docs-input'), { ...goodDocs, ...pages });
    const command = `"${process.execPath}" "${start}" check | head -n 1`;
    const ran = spawnSync('/bin/sh', ['-c', command], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
    expect(ran).toMatchObject({ status: 0, stderr: '', stdout: 'v1.0/resources/empty0.md\n' });
  });
});
