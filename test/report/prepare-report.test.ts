// Models, findings and changes -> the rows of the page.

import { describe, expect, it } from 'vitest';
import { createReport, type Diagnostic, startOf } from '../../generator/diagnostics.ts';
import { diffApis } from '../../generator/diff/diff-apis.ts';
import type { Api } from '../../generator/ir/ir.ts';
import { prepareReport, type ReportInput } from '../../generator/report/prepare-report.ts';
import { memberFlags, type ReportData } from '../../generator/report/report-data.ts';
import { api, complex, entity, enumeration, operation, property } from '../emit/api-builder.ts';

const prepare = (apis: readonly Api[], rest: Partial<ReportInput> = {}): ReportData =>
  prepareReport({ apis, diagnostics: [], textOf: () => undefined, ...rest });

/** The only version, and a function that gives the texts of references. */
function only(data: ReportData) {
  const [version] = data.versions;
  if (version === undefined) throw new Error('there is no version');
  return { version, textsOf: (refs: readonly number[]) => refs.map((ref) => data.texts[ref]) };
}

describe('types', () => {
  const user = entity('microsoft.graph.user', {
    baseType: 'microsoft.graph.entity',
    open: true,
    key: ['id'],
    deprecated: '',
    description: 'A person.',
    properties: [
      property('id', 'Edm.String', { readOnly: true, nullable: false, description: 'The id.' }),
      property('kind', 'Edm.String', { values: ['a', 'b'], required: true }),
      property('mail', 'Edm.String'),
    ],
  });
  const { version, textsOf } = only(prepare([api({ types: [user, complex('microsoft.graph.security.action')] })]));
  const [row, other] = version.types;

  it('have names, prose and facts, and nothing where the docs say nothing', () => {
    expect(row).toMatchObject({ kind: 'entity', name: 'microsoft.graph.user', identifier: 'User', open: true, key: ['id'] });
    expect(textsOf([row?.text ?? 0, row?.deprecated ?? 0])).toEqual(['A person.', 'Deprecated.']);
    expect(other).toEqual({
      kind: 'complex',
      name: 'microsoft.graph.security.action',
      identifier: 'security.Action',
      properties: [],
      relationships: [],
      file: 'resources/sample.md',
      url: 'resources/sample',
    });
    expect(version.site).toEqual(['https://learn.microsoft.com/graph/api/', '?view=graph-rest-1.0']);
  });

  it('have members without the zeros at their end', () => {
    const [id = [], kind = [], mail = []] = row?.properties ?? [];
    expect(textsOf(id.slice(0, 3))).toEqual(['id', 'Edm.String', 'The id.']);
    expect(id.slice(3)).toEqual([memberFlags.readOnly + memberFlags.notNullable]);
    expect(kind[3]).toBe(memberFlags.required);
    expect(textsOf(kind.slice(5))).toEqual(['a', 'b']);
    expect(mail).toHaveLength(2);
  });
});

it('enums have members with numbers only where the docs give them', () => {
  const declared = {
    ...enumeration('microsoft.graph.level', []),
    members: [{ name: 'low' }, { name: 'high', description: 'Very.', value: 2 }, { name: 'old', deprecated: 'Use low.' }],
  };
  const { version, textsOf } = only(prepare([api({ enums: [{ ...declared, evolvable: true }] })]));
  const [row] = version.enums;
  expect(row?.evolvable).toBe(true);
  expect(row?.members.map(([name, text = 0, deprecated = 0, value]) => [...textsOf([name, text, deprecated]), value])).toEqual([
    ['low', '', '', undefined],
    ['high', 'Very.', '', 2],
    ['old', '', 'Use low.', undefined],
  ]);
  expect(row?.members[0]).toHaveLength(1);
});

it('operations have request, response, permissions and their first example', () => {
  const origin = startOf('v1.0/api/user-post.md');
  const body = { text: ` {"a":1}${' '.repeat(10)}${'x'.repeat(5000)}`, origin };
  const { version, textsOf } = only(
    prepare([
      api({
        operations: [
          operation('userPost', {
            method: 'POST',
            kind: 'create',
            pathParameters: [property('userId', 'Edm.String')],
            query: [],
            requestBody: { kind: 'object', type: 'microsoft.graph.user', properties: [property('mail', 'Edm.String')] },
            response: { status: 201, type: 'microsoft.graph.user', alternates: [{ status: 204 }] },
            permissions: [
              { scheme: 'application', least: ['A and B'], higher: ['C'] },
              { scheme: 'delegatedPersonal', least: [], higher: [], when: 'For *guests*' },
            ],
            examples: [{ origin }, { origin, request: { method: 'POST', url: '/users', headers: [['Prefer', 'x']], body } }],
          }),
        ],
      }),
    ]),
  );
  const [row] = version.operations;
  expect(row).not.toHaveProperty('identifier');
  expect(row).toMatchObject({ id: 'userPost', query: [], response: { status: 201, alternates: [{ status: 204 }] } });
  expect(textsOf([row?.body?.type ?? 0, row?.response?.type ?? 0])).toEqual(['microsoft.graph.user', 'microsoft.graph.user']);
  const [application, personal] = row?.permissions ?? [];
  expect([application?.[0], textsOf(application?.[1] ?? []), textsOf(application?.[2] ?? [])]).toEqual([2, ['A and B'], ['C']]);
  expect([personal?.[0], personal?.[1], textsOf([personal?.[3] ?? 0])]).toEqual([1, [], ['For *guests*']]);
  expect(row?.example).toMatchObject({ method: 'POST', url: '/users', headers: ['Prefer: x'] });
  expect(row?.example?.body?.startsWith('{"a":1}')).toBe(true);
  expect(row?.example?.body?.length).toBeLessThan(1300);
});

describe('findings', () => {
  const found: Diagnostic[] = [];
  const report = createReport(found);
  report('page-empty', startOf('beta/resources/a.md'), {});
  report('correction-unmatched', startOf('corrections.jsonc'), { target: 'x' });
  report('row-unread', { file: 'v1.0/resources/a.md', line: 2, column: 301, endLine: 2, endColumn: 302 }, {});
  const textOf = (file: string) => (file === 'v1.0/resources/a.md' ? `first\n${'a'.repeat(300)}HERE${'b'.repeat(300)}\n` : undefined);
  const data = prepare([api({ version: 'beta' }), api()], { diagnostics: found, textOf });

  it('stand with their version, v1.0 first; those of shared files with both', () => {
    expect(data.versions.map(({ version, pages }) => [version, pages.map(({ file }) => file)])).toEqual([
      ['v1.0', ['corrections.jsonc', 'v1.0/resources/a.md']],
      ['beta', ['beta/resources/a.md', 'corrections.jsonc']],
    ]);
  });

  it('show the line around the place', () => {
    const [shared, page] = data.versions[0]?.pages ?? [];
    expect(shared).not.toHaveProperty('url');
    expect(page?.url).toBe('resources/a');
    const [severity, code = 0, , line, column, excerpt] = page?.findings[0] ?? [];
    expect([severity, data.texts[code], line, column]).toEqual([1, 'row-unread', 2, 301]);
    expect(excerpt).toMatch(/^…a+HEREb+…$/);
    expect(excerpt?.length).toBeLessThanOrEqual(162);
    expect(shared?.findings[0]).toHaveLength(5);
  });
});

describe('changes', () => {
  const before = entity('microsoft.graph.user', {
    properties: [property('mail', 'Edm.String', { description: 'The mail address.' }), property('age', 'Edm.Int32')],
  });
  const after = entity('microsoft.graph.user', {
    properties: [property('mail', 'Edm.String', { description: 'The SMTP mail address.' }), property('age', 'Edm.String')],
  });
  const [base, head] = [api({ types: [before] }), api({ types: [after] })];
  const data = prepare([head, api({ version: 'beta' })], {
    changes: { base: 'main:docs', versions: ['v1.0'], findings: diffApis(base, head) },
  });

  it('stand by what they belong to, with both sides', () => {
    expect(data.base).toBe('main:docs');
    expect(data.rules?.map(([id]) => id)).toEqual(['type-changed', 'description-changed']);
    expect(data.versions[0]?.changes).toMatchObject([
      {
        owner: 'microsoft.graph.user',
        changes: [
          { rule: 0, level: 'breaking', part: 'age', before: 'Int32', after: 'String' },
          {
            rule: 1,
            level: 'docs',
            part: 'mail',
            words: [
              [0, 'The '],
              [1, 'SMTP '],
              [0, 'mail address.'],
            ],
          },
        ],
      },
    ]);
  });

  it('are absent for a version that was not compared, and empty for one that is the same', () => {
    expect(data.versions[1]).not.toHaveProperty('changes');
    expect(prepare([head], { changes: { base: 'x', versions: ['v1.0'], findings: [] } }).versions[0]?.changes).toEqual([]);
  });
});

it('text that would do something to a reader is shown as escapes', () => {
  const { version, textsOf } = only(
    prepare([api({ types: [entity('microsoft.graph.a', { properties: [property('x\u202ey', 'Edm.String', { values: ['\ud800'] })] })] })]),
  );
  expect(textsOf(version.types[0]?.properties[0] ?? [])).toEqual(expect.arrayContaining(['x\\u202ey', '\ufffd']));
});

it('the same model in another order of findings of other versions gives the same data', () => {
  const apis = [api({ types: [entity('microsoft.graph.a')] }), api({ version: 'beta' })];
  expect(JSON.stringify(prepare(apis))).toBe(JSON.stringify(prepare(apis.toReversed())));
});
