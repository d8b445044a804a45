// What the workflow Release does with versions, step by step, with the tools that it uses and nothing of the network.

import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { generate } from '../../generator/generate.ts';
import { addFiles, tempFolder } from '../temp-folder.ts';
import { root, run, runNode } from './run.ts';

const changeset = path.join(root, 'node_modules/@changesets/cli/bin.js');
const docs = path.join(root, 'docs-input');

function textOf(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

/** Version and changelog that the files in .changeset give. */
function raise(folder: string): { readonly version: string; readonly changelog: string } {
  run('git', ['init', '--quiet'], folder);
  runNode([changeset, 'version'], folder);
  const { version } = JSON.parse(textOf(folder, 'package.json')) as { version: string };
  return { version, changelog: textOf(folder, 'CHANGELOG.md') };
}

describe('a release of the program', () => {
  it('takes its version and its changelog from .changeset', () => {
    const folder = tempFolder({ 'package.json': '{ "name": "msgraph-docgen", "version": "1.2.3" }' });
    addFiles(folder, {
      '.changeset/config.json': textOf(root, '.changeset/config.json'),
      'CHANGELOG.md': '# Changelog\n\n## 1.2.3\n\n- Before\n',
      '.changeset/quiet-cats-sing.md': '---\n"msgraph-docgen": minor\n---\n\n`explain` knows enums.\n',
    });
    const { version, changelog } = raise(folder);
    expect(version).toBe('1.3.0');
    expect(changelog).toMatch(/^# Changelog\n\n## 1\.3\.0\n\n### Minor Changes\n\n- `explain` knows enums\.\n\n## 1\.2\.3\n/);
  });
});

describe('a release of the generated package', () => {
  it('takes its level and its changelog from the difference to the last one, and generate keeps the version', async () => {
    const folder = tempFolder();
    const [last, now, pages] = ['last', 'now', 'pages'].map((name) => path.join(folder, name)) as [string, string, string];
    await generate({ docs: [docs], out: last });
    // Below 1.0.0 a change that breaks is a minor one.
    cpSync(docs, pages, { recursive: true });
    rmSync(path.join(pages, 'v1.0/api/user-delete.md'));
    await generate({ docs: [pages], out: now });
    mkdirSync(path.join(now, '.changeset'));
    cpSync(path.join(root, '.changeset/config.json'), path.join(now, '.changeset/config.json'));
    const text = runNode([path.join(root, 'generator/start.js'), 'diff', last, now, '--fail-on', 'none', '--format', 'changeset'], folder);
    addFiles(now, { '.changeset/update.md': text });
    const { version, changelog } = raise(now);
    expect(version).toBe('0.2.0');
    expect(changelog).toContain('userDelete');
    rmSync(path.join(now, '.changeset'), { recursive: true });
    expect((await generate({ docs: [pages], out: now })).plan).toMatchObject({ created: [], changed: [], removed: [] });
    await generate({ docs: [docs], out: now });
    expect(textOf(now, 'package.json')).toContain('"version": "0.2.0"');
  });

  it.each(['1.0', '9.9.9","x":"', 'latest'])('does not keep %s, which is no version', async (version) => {
    const out = path.join(tempFolder(), 'out');
    await generate({ docs: [docs], out });
    const before = textOf(out, 'package.json');
    addFiles(out, { 'package.json': before.replace('0.1.0', version) });
    await generate({ docs: [docs], out });
    expect(textOf(out, 'package.json')).toBe(before);
  });
});

describe('the workflow', () => {
  it('runs those steps', () => {
    const { jobs } = parse(textOf(root, '.github/workflows/release.yml')) as { jobs: { publish: { steps: { run?: string }[] } } };
    const script = jobs.publish.steps.map(({ run: text = '' }) => text).join('\n');
    expect(script).toContain('diff "$RUNNER_TEMP/last" . --fail-on none --format changeset >.changeset/update.md');
    expect(script).toContain('node_modules/.bin/changeset" version');
    expect(script).toContain('npm publish --provenance --access public');
  });
});
