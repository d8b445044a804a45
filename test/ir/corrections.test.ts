import { describe, expect, test } from 'vitest';
import { createReport, type Diagnostic } from '../../generator/diagnostics.ts';
import { applyCorrections } from '../../generator/ir/apply-corrections.ts';
import { readCorrections } from '../../generator/ir/corrections.ts';
import type { Api } from '../../generator/ir/ir.ts';

const source = { file: 'resources/user.md' };
const api: Api = {
  format: 1,
  version: 'v1.0',
  types: [
    {
      kind: 'complex',
      name: 'microsoft.graph.user',
      properties: [{ name: 'mail', type: 'Edm.String', nullable: true }],
      relationships: [],
      source,
    },
  ],
  enums: [{ name: 'microsoft.graph.colour', members: [{ name: 'red' }], evolvable: false, flags: false, source }],
  operations: [{ id: 'userList', kind: 'list', method: 'GET', paths: ['/users'], pathParameters: [], source }],
};

/** Applies one entry and gives the corrected version with the codes that were reported. */
function correct(entry: object, complete = true): { api: Api | undefined; found: string[] } {
  const diagnostics: Diagnostic[] = [];
  const report = createReport(diagnostics);
  const corrections = readCorrections('corrections.jsonc', JSON.stringify([{ reason: 'test', ...entry }]), report);
  const [corrected] = applyCorrections([api], corrections, complete, report);
  return { api: corrected, found: diagnostics.map(({ code }) => code) };
}

describe('applyCorrections', () => {
  test('replaces, adds and removes facts of a member', () => {
    const { api: corrected, found } = correct({
      target: 'microsoft.graph.user/mail',
      set: { type: 'Collection(Edm.String)', nullable: null },
    });
    expect(corrected?.types[0]?.properties).toEqual([{ name: 'mail', type: 'Collection(Edm.String)' }]);
    expect(found).toEqual([]);
  });

  test('null removes the target', () => {
    expect(correct({ target: 'microsoft.graph.user/mail', set: null }).api?.types[0]?.properties).toEqual([]);
    expect(correct({ target: 'userList', set: null }).api?.operations).toEqual([]);
  });

  test('adds what the docs lack', () => {
    const added = correct({ target: 'microsoft.graph.user/photo', add: 'relationship', set: { type: 'microsoft.graph.user' } });
    expect(added.api?.types[0]?.relationships).toMatchObject([{ name: 'photo', type: 'microsoft.graph.user' }]);
    const member = correct({ target: 'microsoft.graph.colour/unknownFutureValue', add: 'member', set: {} });
    expect(member.api?.enums[0]).toMatchObject({ members: [{ name: 'red' }, { name: 'unknownFutureValue' }], evolvable: true });
  });

  test.each([
    ['a target that is not there', { target: 'microsoft.graph.group', set: { open: true } }, 'correction-unmatched'],
    [
      'a member to add that is there',
      { target: 'microsoft.graph.user/mail', add: 'property', set: { type: 'Edm.String' } },
      'correction-unmatched',
    ],
    ['a fact that is so already', { target: 'microsoft.graph.user/mail', set: { nullable: true } }, 'correction-unchanged'],
    ['a fact that there is not', { target: 'microsoft.graph.user', set: { colour: 'red' } }, 'correction-invalid'],
    ['a type that there is not', { target: 'microsoft.graph.user/mail', set: { type: 'microsoft.graph.mail' } }, 'correction-invalid'],
    ['an inherited name as a fact', { target: 'microsoft.graph.user', set: { toString: 'x' } }, 'correction-invalid'],
    ['an unknown key', { target: 'microsoft.graph.user', sett: {} }, 'correction-invalid'],
    ['no reason', { target: 'microsoft.graph.user', set: { open: true }, reason: ' ' }, 'correction-invalid'],
  ])('%s is an error', (_, entry, code) => {
    const { api: corrected, found } = correct(entry);
    expect(found).toEqual([code]);
    expect(corrected).toEqual(api);
  });

  test('an entry for a version outside the run is not judged', () => {
    expect(correct({ target: 'microsoft.graph.group', version: 'beta', set: { open: true } }, false).found).toEqual([]);
  });
});

describe('readCorrections', () => {
  test.each([
    ['[{', 1],
    ['{}', 1],
    ['[\n 3]', 2],
  ])('says where %j is wrong', (text, line) => {
    const diagnostics: Diagnostic[] = [];
    expect(readCorrections('corrections.jsonc', text, createReport(diagnostics))).toEqual([]);
    expect(diagnostics[0]).toMatchObject({ code: 'correction-invalid', file: 'corrections.jsonc', line });
  });

  test('comments and trailing commas are fine', () => {
    const found = readCorrections('corrections.jsonc', '[ // why\n { "target": "userList", "set": null, "reason": "gone", }, ]', () => {});
    expect(found).toMatchObject([{ target: 'userList', set: null, origin: { line: 2, column: 2 } }]);
  });
});
