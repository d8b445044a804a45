// Real updates of the docs, all at once over the real docs, give exactly the findings that they are, and no more.

import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../generator/diagnostics.ts';
import { withCorrectionHints } from '../../../generator/diff/correction-hints.ts';
import { diffApis } from '../../../generator/diff/diff-apis.ts';
import type { Finding } from '../../../generator/diff/finding.ts';
import type { Api } from '../../../generator/ir/ir.ts';
import { parsePage } from '../../../generator/page/parse-page.ts';
import { readDocs } from '../../../generator/read/read-docs.ts';
import { describeShared, sharedPath } from '../../shared.ts';
import { type Corpus, modelOf } from './corpus.ts';

/** By folder of ../shared/updates: `level reader/writer rule symbol`, and `hint` where the report says that it looks like a correction. */
const want: Readonly<Record<string, readonly string[]>> = {
  'type-added': [
    'additive additive/additive operation-added groupListPermissionGrants',
    // Singular, as the row has it
    'additive additive/additive property-added group/permissionGrants: microsoft.graph.resourceSpecificPermissionGrant',
    'additive additive/additive type-added resourceSpecificPermissionGrant',
  ],
  // Values of searchRequest are only sent, so no reader can be surprised. The header cell that joined the table is nothing.
  'enum-value-added': ['additive none/additive enum-member-added entityType/externalItem'],
  'property-renamed': [
    'breaking breaking/breaking property-renamed appRoleAssignment/createdDateTime hint',
    'additive additive/additive permission-added servicePrincipalPostAppRoleAssignedTo',
    'additive additive/additive permission-added servicePrincipalPostAppRoleAssignments',
    // Examples and the prose around them are nothing. This is the sentence that says what the function does ("which a group" -> "that a
    // group"): it stands in the comment of the function, so its line of the package changes and the report may not say that nothing did.
    'docs docs/docs description-changed groupDeleteAppRoleAssignments',
  ],
  'description-only': ['docs docs/docs description-changed channel/membershipType'],
  'path-changed': [
    'breaking breaking/breaking path-changed printerShareDeleteAllowedUser runtime hint',
    'breaking breaking/breaking path-parameter-added printerSharePostAllowedGroups hint',
  ],
};

function lineOf({ level, read, write, rule, symbol, after, runtime, corrections }: Finding): string {
  const type = rule === 'property-added' ? `: ${after}` : '';
  const marks = [runtime ? ' runtime' : '', corrections ? ' hint' : ''].join('');
  return `${level} ${read}/${write} ${rule} ${symbol.replace('microsoft.graph.', '')}${type}${marks}`;
}

/** The real docs with one side of every update; files that only an update brings are not there before. */
function modelWith({ sources, pages }: Corpus, side: 'before' | 'after', diagnostics: Diagnostic[]): Api {
  const pagesOf = (of: 'before' | 'after') =>
    Object.keys(want).flatMap((update) => readDocs([sharedPath(`updates/${update}/${of}`)]).pages);
  const touched = new Set([...pagesOf('before'), ...pagesOf('after')].map(({ file }) => file));
  const rest = pages.filter((_, index) => !touched.has(sources[index]?.file ?? ''));
  return modelOf([...rest, ...pagesOf(side).map((source) => parsePage(source).page)], diagnostics);
}

export function testUpdates(corpus: () => Corpus): void {
  describeShared('real updates', 'updates', () => {
    test('are all expected here', () => {
      expect(readdirSync(sharedPath('updates')).sort()).toEqual(Object.keys(want).sort());
    });

    test('give their findings and no others', () => {
      const [before, after]: [Diagnostic[], Diagnostic[]] = [[], []];
      const [base, head] = [modelWith(corpus(), 'before', before), modelWith(corpus(), 'after', after)];
      const findings = withCorrectionHints(diffApis(base, head), { base, head });
      expect(findings.map(lineOf).sort()).toEqual(Object.values(want).flat().sort());
      // The row of permissionGrants says one, its page lists several
      const problems = (list: readonly Diagnostic[]) =>
        list.flatMap(({ code, file, message }) => (code === 'relationship-singular-but-list-op' ? [`${file}: ${message}`] : []));
      const added = problems(after).filter((problem) => !problems(before).includes(problem));
      expect(added).toEqual([expect.stringMatching(/^v1\.0\/resources\/group\.md: .*`permissionGrants`/)]);
    });
  });
}
