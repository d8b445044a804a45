// Real updates of the docs, all at once over the real docs, give exactly the findings that they are, and no more.

import { cpSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Finding } from '../../generator/diff/finding.ts';
import { diffSides } from '../../generator/diff-sides.ts';
import { describeShared, sharedPath } from '../shared.ts';
import { tempFolder } from '../temp-folder.ts';

/** By folder of ../shared/updates: `level reader/writer rule symbol`, and `hint` where the report says that it looks like a correction. */
const want: Readonly<Record<string, readonly string[]>> = {
  'type-added': [
    'additive additive/additive operation-added groupListPermissionGrants',
    'additive additive/additive property-added group/permissionGrants',
    'additive additive/additive type-added resourceSpecificPermissionGrant',
  ],
  // Values of searchRequest are only sent, so no reader can be surprised.
  'enum-value-added': ['additive none/additive enum-member-added entityType/externalItem'],
  'property-renamed': [
    'breaking breaking/breaking property-renamed appRoleAssignment/createdDateTime hint',
    'additive additive/additive permission-added servicePrincipalPostAppRoleAssignedTo',
    'additive additive/additive permission-added servicePrincipalPostAppRoleAssignments',
    // "which a group" -> "that a group" in the sentence that the function's comment shows
    'docs docs/docs description-changed groupDeleteAppRoleAssignments',
  ],
  'description-only': ['docs docs/docs description-changed channel/membershipType'],
  'path-changed': [
    'breaking breaking/breaking path-changed printerShareDeleteAllowedUser runtime hint',
    'breaking breaking/breaking path-parameter-added printerSharePostAllowedGroups hint',
  ],
};

function lineOf({ level, read, write, rule, symbol, runtime, corrections }: Finding): string {
  const marks = [runtime ? ' runtime' : '', corrections ? ' hint' : ''].join('');
  return `${level} ${read}/${write} ${rule} ${symbol.replace('microsoft.graph.', '')}${marks}`;
}

/** The real docs with one side of every update; files that only an update brings are not there before. */
function docsWith(side: 'before' | 'after'): string {
  const folder = tempFolder();
  cpSync(sharedPath('corpus/api-reference'), path.join(folder, 'api-reference'), { recursive: true });
  for (const update of Object.keys(want)) {
    const after = sharedPath(`updates/${update}/after`);
    for (const file of readdirSync(after, { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.md')) rmSync(path.join(folder, file), { force: true });
    }
    cpSync(sharedPath(`updates/${update}/${side}`), folder, { recursive: true });
  }
  return folder;
}

describeShared('real updates over the real docs', 'updates', () => {
  test('are all expected here', () => {
    expect(readdirSync(sharedPath('updates')).sort()).toEqual(Object.keys(want).sort());
  });

  test('give their findings and no others', async () => {
    const [base, head] = [docsWith('before'), docsWith('after')];
    const options = { format: 'json', failOn: 'none', today: '2026-01-15', toolVersion: '1.2.3' } as const;
    const { stdout } = await diffSides({ base, head, cwd: base, ...options });
    const { findings } = JSON.parse(stdout) as { findings: Finding[] };
    expect(findings.map(lineOf).sort()).toEqual(Object.values(want).flat().sort());
  }, 300_000);
});
