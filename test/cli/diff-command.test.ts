// `diff` and `pull` as commands: options, exit codes, and messages of wrong usage.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lampDocs, lampRows, withRow } from '../diff/small-docs.ts';
import { tempFolder } from '../temp-folder.ts';
import { runCommand } from './run-command.ts';

const run = (...args: string[]) => runCommand(args, { folder: tempFolder() });

describe('diff', () => {
  const base = () => tempFolder(lampDocs());
  const head = () => tempFolder(lampDocs(withRow('brightness', undefined)));

  it('prints markdown and ends with 1 for a break', async () => {
    const ran = await run('diff', base(), head());
    expect(ran).toMatchObject({ code: 1, err: '' });
    expect(ran.out).toContain('## API changes: 1 breaking, 0 risky, 0 additive, 0 docs-only');
  });

  it('takes levels, caps and presets', async () => {
    const [before, after] = [base(), head()];
    expect((await run('diff', before, after, '--severity', 'property-removed=additive')).code).toBe(0);
    expect((await run('diff', before, after, '--level-cap', 'v1.0=risky', '--fail-on', 'risky')).code).toBe(1);
    expect((await run('diff', before, after, '--level-cap', 'v1.0=docs', '--fail-on', 'risky')).code).toBe(0);
    const renamed = tempFolder(lampDocs(lampRows.map((row) => row.replaceAll('lampTone', 'lampMood'))));
    expect((await run('diff', before, renamed, '--preset', 'runtime')).code).toBe(0);
  });

  it('writes further reports of the same run', async () => {
    const out = tempFolder();
    const files = { json: path.join(out, 'a/diff.json'), sarif: path.join(out, 'diff.sarif') };
    const ran = await run('diff', base(), head(), '--fail-on', 'none', '--write', `json=${files.json}`, '--write', `sarif=${files.sarif}`);
    expect(ran.code).toBe(0);
    expect(JSON.parse(readFileSync(files.json, 'utf8')).counts.breaking).toBe(1);
    expect(existsSync(files.sarif)).toBe(true);
  });

  it.each([
    [['diff', 'a'], /missing required argument 'head'/],
    [['diff', 'a', 'b', '--format', 'xml'], /Allowed choices are md, json/],
    [['diff', 'a', 'b', '--severity', 'nothing=risky'], /There is no rule nothing/],
    [['diff', 'a', 'b', '--severity', 'type-added=bad'], /Expected one of the levels breaking, risky, additive, docs/],
    [['diff', 'a', 'b', '--level-cap', 'v2=risky'], /There is no version v2/],
    [['diff', 'a', 'b', '--write', 'xml=x'], /Expected one of md, json/],
    [['pull', '--into', ''], /Expected the name of a folder/],
    [['pull', '--api', 'v2'], /Expected beta, v1.0 or both/],
  ])('%j is wrong usage', async (args, message) => {
    const ran = await run(...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(message);
  });

  it('ends with 4 for a side that is not there', async () => {
    const ran = await run('diff', 'nowhere', base());
    expect(ran).toMatchObject({ code: 4, out: '' });
    expect(ran.err).toContain('Cannot read BASE nowhere: there is no such file or folder.');
  });
});

describe('pull', () => {
  it('ends with 2 for --locked without a lock, and with 4 for a repository that is not there', async () => {
    expect(await run('pull', '--locked', '--into', tempFolder())).toMatchObject({ code: 2, out: '' });
    expect(await run('pull', '--repo', 'file:///nowhere', '--into', tempFolder())).toMatchObject({ code: 4, out: '' });
  });
});
