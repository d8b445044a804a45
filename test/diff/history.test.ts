// A git repository made of real updates, one commit each: every consecutive pair ends with the right exit code for every --fail-on.

import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compareSides } from '../../generator/compare-sides.ts';
import type { FailOn } from '../../generator/diff/bump.ts';
import { exitCodeOf } from '../../generator/diff-sides.ts';
import { describeShared, sharedPath } from '../shared.ts';
import { tempFolder } from '../temp-folder.ts';
import { git } from './small-docs.ts';

/** The worst level of each update. */
const worst: Readonly<Record<string, 'breaking' | 'risky' | 'additive' | 'docs'>> = {
  'description-only': 'docs',
  'enum-value-added': 'additive',
  'path-changed': 'breaking',
  'property-renamed': 'breaking',
  'type-added': 'additive',
};

const codes: Readonly<Record<(typeof worst)[string] | 'nothing', Readonly<Record<FailOn, 0 | 1>>>> = {
  breaking: { breaking: 1, risky: 1, any: 1, none: 0 },
  risky: { breaking: 0, risky: 1, any: 1, none: 0 },
  additive: { breaking: 0, risky: 0, any: 1, none: 0 },
  docs: { breaking: 0, risky: 0, any: 1, none: 0 },
  nothing: { breaking: 0, risky: 0, any: 0, none: 0 },
};

/** Tags: `start`, then one a update, then `end` of a commit that changes nothing that counts. */
function repositoryOfUpdates(): string {
  const folder = tempFolder({ 'README.md': 'Docs.\n' });
  const commit = (tag: string) => {
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', tag);
    git(folder, 'tag', tag);
  };
  git(folder, 'init', '--quiet');
  for (const update of Object.keys(worst)) cpSync(sharedPath(`updates/${update}/before`), folder, { recursive: true });
  // The request that sends the enum which gains a value
  mkdirSync(path.join(folder, 'api-reference/v1.0/api'), { recursive: true });
  cpSync(sharedPath('corpus/api-reference/v1.0/api/search-query.md'), path.join(folder, 'api-reference/v1.0/api/search-query.md'));
  commit('start');
  for (const update of Object.keys(worst)) {
    cpSync(sharedPath(`updates/${update}/after`), folder, { recursive: true });
    commit(update);
  }
  cpSync(path.join(folder, 'README.md'), path.join(folder, 'NOTES.md'));
  commit('end');
  return folder;
}

describeShared('consecutive states of real docs', 'updates', () => {
  test('end with the right exit code for every --fail-on', async () => {
    expect(readdirSync(sharedPath('updates')).sort()).toEqual(Object.keys(worst));
    const cwd = repositoryOfUpdates();
    const tags = ['start', ...Object.keys(worst), 'end'];
    for (const [index, tag] of tags.entries()) {
      const before = tags[index - 1];
      if (before === undefined) continue;
      const want = codes[worst[tag] ?? 'nothing'];
      const { report } = await compareSides({ cwd, base: `${before}:`, head: `${tag}:api-reference`, today: '2026-01-15' });
      for (const failOn of ['breaking', 'risky', 'any', 'none'] as const) {
        expect(exitCodeOf(report, failOn), `${before}..${tag} --fail-on ${failOn}`).toBe(want[failOn]);
      }
    }
  });
});
