// Reports of a diff: what a reviewer reads, and what hostile pages cannot do to it.

import { createRequire } from 'node:module';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { suggestBump } from '../../generator/diff/bump.ts';
import { diffApis } from '../../generator/diff/diff-apis.ts';
import type { Finding } from '../../generator/diff/finding.ts';
import { code } from '../../generator/diff/markdown-text.ts';
import type { DiffReport } from '../../generator/diff/report.ts';
import { changesetReport } from '../../generator/diff/report-changeset.ts';
import { githubReport } from '../../generator/diff/report-github.ts';
import { jsonReport } from '../../generator/diff/report-json.ts';
import { markdownReport, maxLength } from '../../generator/diff/report-markdown.ts';
import { sarifReport } from '../../generator/diff/report-sarif.ts';
import { api, enumType, operation, property, type } from './small-api.ts';

function reportOf(findings: readonly Finding[], facts: Partial<DiffReport> = {}): DiffReport {
  return {
    base: { label: 'old', kind: 'model' },
    head: { label: 'new', kind: 'model' },
    versions: ['v1.0'],
    notCompared: [],
    findings,
    cause: 'unknown',
    acceptanceProblems: [],
    bump: suggestBump(findings),
    ...facts,
  };
}

const some = diffApis(
  api({
    types: [type('user', [property('mail'), property('fax'), property('age', { type: 'Edm.Int32' })], { description: 'A person.' })],
    enums: [enumType('tone', ['warm'])],
    operations: [operation('userGet', 'DELETE /print/printerShare/{id}')],
  }),
  api({
    types: [
      type('user', [property('age'), property('phone'), property('room')], { description: 'A person or a bot.' }),
      type('box', [property('id')]),
    ],
    enums: [enumType('tone', ['warm', 'cold'])],
    operations: [operation('userGet', 'DELETE /print/shares/{printerShareId}')],
  }),
);

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

function nodesOf(markdown: string): Node[] {
  const all: Node[] = [];
  const visit = (node: Node): void => {
    all.push(node);
    for (const child of node.children ?? []) visit(child);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown) as Node);
  return all;
}

describe('markdown', () => {
  it('is read in a minute', () => {
    expect(markdownReport(reportOf(some))).toMatchInlineSnapshot(`
      "<!-- msgraph-docgen diff -->
      ## API changes: 4 breaking, 1 risky, 3 additive, 1 docs-only

      From \`old\` to \`new\`. Suggested release: **major**, because of \`user.fax\` (property removed).

      ### Breaking · 4

      | | Change | Reader | Writer |
      | :-- | :-- | :-- | :-- |
      | [user](https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0) | property removed: \`fax\`, \`mail\` | **breaks** | **breaks** |
      |  | type changed: \`age\`: \`Int32\` → \`String\` | **breaks** | **breaks** |
      | [userGet](https://learn.microsoft.com/graph/api/userget?view=graph-rest-1.0) | path changed: \`/print/printerShare/{id}\` → \`/print/shares/{printerShareId}\`<br><sub>only at run time: tsc sees nothing</sub> | **breaks** | **breaks** |

      ### Risky · 1

      | | Change | Reader | Writer |
      | :-- | :-- | :-- | :-- |
      | [tone](https://learn.microsoft.com/graph/api/resources/tone?view=graph-rest-1.0) | value added to a closed enum: \`cold\` | may break | fine |

      ### Additive · 3

      | | Change | Reader | Writer |
      | :-- | :-- | :-- | :-- |
      | [box](https://learn.microsoft.com/graph/api/resources/box?view=graph-rest-1.0) | type added | fine | fine |
      | [user](https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0) | property added: \`phone: String\`, \`room: String\` | fine | fine |

      <details>
      <summary><b>Docs-only · 1</b></summary>

      - \`user\` description changed \`A person.\` → \`A person or a bot.\`

      </details>
      "
    `);
  });

  it('says so when nothing changed', () => {
    expect(markdownReport(reportOf([]))).toMatchInlineSnapshot(`
      "<!-- msgraph-docgen diff -->
      ## API changes: 0 breaking, 0 risky, 0 additive, 0 docs-only

      From \`old\` to \`new\`. Nothing that the package says has changed: **no release** needed.
      "
    `);
  });

  it('counts versions beside each other', () => {
    const beta = some.map((finding) => ({ ...finding, version: 'beta' }));
    const text = markdownReport(reportOf([...some, ...beta], { versions: ['v1.0', 'beta'] }));
    expect(text).toContain('| v1.0 | 4 | 1 | 3 | 1 |\n| beta | 4 | 1 | 3 | 1 |');
  });

  it('collapses what many types have in common', () => {
    const names = Array.from({ length: 12 }, (_, index) => `t${String(index).padStart(2, '0')}`);
    const base = api({ types: names.map((name) => type(name, [property('id')])) });
    const head = api({ types: names.map((name) => type(name, [property('id'), property('lastModifiedDateTime')])) });
    const text = markdownReport(reportOf(diffApis(base, head)));
    expect(text).toContain('| 12 types | **12 ×** property added: `lastModifiedDateTime: String`, listed below | fine | fine |');
    expect(text).toContain('<summary>12 × property added</summary>\n\n- `t00`\n- `t01`\n');
    const unlike = api({ types: names.map((name) => type(name, [property('id'), property(`${name}Id`)])) });
    const other = markdownReport(reportOf(diffApis(base, unlike)));
    expect(other).toContain('| 12 types | **12 ×** property added, listed below | fine | fine |');
    expect(other).toContain('<summary>12 × property added</summary>\n\n- `t00` `t00Id: String`\n');
  });

  it('names a change that a few types share once, and links them all', () => {
    const names = ['a', 'b', 'c'];
    const base = api({ types: names.map((name) => type(name, [property('osVersion')])) });
    const head = api({ types: names.map((name) => type(name, [property('OSVersion')])) });
    const text = markdownReport(reportOf(diffApis(base, head)));
    const links = names.map((name) => `[${name}](https://learn.microsoft.com/graph/api/resources/${name}?view=graph-rest-1.0)`).join(', ');
    expect(text).toContain(`| ${links} | **3 ×** property renamed: \`osVersion\` → \`OSVersion\` | **breaks** | **breaks** |`);
  });

  it('shows of renamed placeholders only these, and of descriptions no addresses', () => {
    const described = (text: string, path: string) => api({ operations: [operation('f', `GET ${path}`, { description: text })] });
    const base = described('Gets a [lamp](../resources/lamp.md).', '/lamps/{id}/bulbs/{bulb-id}');
    const text = markdownReport(
      reportOf(diffApis(base, described('Reads a [lamp](../resources/lamp.md).', '/lamps/{lamp-id}/bulbs/{bulb-id}'))),
    );
    expect(text).toContain(
      '- `f` placeholder of a path renamed `{id}` → `{lamp-id}`; description changed `Gets a lamp.` → `Reads a lamp.`\n',
    );
  });

  it('has a row for every level, however long the first list is', () => {
    const removed = Array.from({ length: 2000 }, (_, index) => operation(`f${index}`, `GET /${'x'.repeat(60)}/${index}`));
    const base = api({
      operations: removed,
      types: [type('user', [property('mail', { description: 'A.' })])],
      enums: [enumType('tone', ['a'])],
    });
    const head = api({
      types: [type('user', [property('mail', { description: 'B.' }), property('fax')])],
      enums: [enumType('tone', ['a', 'b'])],
    });
    const text = markdownReport(reportOf(diffApis(base, head)));
    expect(text.length).toBeLessThanOrEqual(maxLength);
    expect(text).toMatch(/\| 2000 functions \| \*\*2000 ×\*\* function removed, listed below \|/);
    expect(text).toMatch(/### Risky · 1\n[^#]*value added to a closed enum: `b`/);
    expect(text).toMatch(/### Additive · 1\n[^#]*property added: `fax: String`/);
    expect(text).toContain('<b>Docs-only · 1</b>');
    const hidden = Number(/\n- and (\d+) more\n/.exec(text)?.[1]);
    expect(text).toContain(`**${hidden} more findings** did not fit here.`);
    expect(text.match(/^- `f\d+`/gm)).toHaveLength(2000 - hidden);
  });

  it('never exceeds its limit, and counts what is left out', () => {
    const many = Array.from({ length: 3000 }, (_, index) => type(`thing${index}`, [property(`a${index}`), property('x'.repeat(300))]));
    const findings = [
      ...diffApis(api({ types: many }), api({ types: many.map((one) => ({ ...one, properties: [], open: true })) })),
      ...diffApis(
        api({ operations: [] }),
        api({ operations: many.map(({ source }, index) => operation(`f${index}`, 'GET /x', { source })) }),
      ),
    ];
    const text = markdownReport(reportOf(findings), { more: 'diff.json' });
    expect(text.length).toBeLessThanOrEqual(maxLength);
    expect(text.length).toBeGreaterThan(maxLength - 2000);
    expect(text.match(/<details>/g)).toHaveLength(text.match(/<\/details>/g)?.length ?? -1);
    const left = Number(/\*\*(\d+) more findings\*\* did not fit here; all of them are in `diff.json`\.\n$/.exec(text)?.[1]);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(findings.length);
    const tiny = markdownReport(reportOf(findings), { limit: 1500 });
    expect(tiny.length).toBeLessThanOrEqual(1500);
    expect(tiny).toContain(`**${findings.length - 2} more findings** did not fit here.`);
  });
});

const evil = [
  '`</details> <script>alert(1)</script>',
  'a | b | c',
  '![x](https://evil.example/x.png)',
  '[click](javascript:alert(1))',
  '@octocat and #123 and octo/repo#1',
  '\u202egnp.exe \u001b[2J \u0000',
  '-->\n\n# Title\n\n* item\n\n```\ncode',
  '\\`\\| `` ``` $x$ :smile: https://evil.example',
  '<!-- msgraph-docgen update --> <img src=x onerror=alert(1)>',
  '\\',
  '`',
  '|',
];

describe('hostile pages', () => {
  const base = api({
    types: evil.map((text, index) => type(`t${index}`, [property(text, { description: text }), property('a', { description: 'Plain.' })])),
    operations: evil.map((text, index) => operation(`f${index}`, 'GET /x', { description: text, deprecated: text })),
  });
  const head = api({
    types: evil.map((text, index) =>
      type(`t${index}`, [property('a', { description: text, type: text }), property(`${text}2`, { values: [text], deprecated: text })], {
        deprecated: text,
        source: { file: `resources/${text}.md` },
      }),
    ),
    enums: [enumType('e', evil)],
  });
  const findings = diffApis(base, head).map(
    (finding): Finding => ({ ...finding, corrections: [{ kind: 'flip-flop', text: `\`${evil[0]}\` changed ${evil[2]}` }] }),
  );
  const accepted = findings.map((finding, index) => ({ ...finding, accepted: evil[index % evil.length] ?? '' }));
  const text = evil
    .map((_, index) => markdownReport(reportOf([...findings, ...accepted].filter((__, at) => at % evil.length === index))))
    .join('');

  it('put text into the report and nothing else', () => {
    const nodes = nodesOf(text);
    const kinds = new Set(nodes.map(({ type: kind }) => kind));
    expect(kinds).not.toContain('image');
    const links = nodes.flatMap(({ type: kind, url }) => (kind === 'link' ? [url ?? ''] : []));
    expect(links.length).toBeGreaterThan(0);
    for (const url of links) expect(url).toMatch(/^https:\/\/learn\.microsoft\.com\/graph\/api\/[^\s<>()]*$/);
    const html = nodes.flatMap(({ type: kind, value = '' }) => (kind === 'html' ? (value.match(/<!--[\s\S]*?-->|<[^>]*>/g) ?? []) : []));
    const ours = /^<\/?(?:details|summary|b|sub|br|wbr|code)>$|^<!-- msgraph-docgen diff -->$/;
    expect(html.filter((tag) => !ours.test(tag))).toEqual([]);
    const headings = nodes.filter(({ type: kind }) => kind === 'heading').map(({ children = [] }) => children[0]?.value ?? '');
    expect(headings.filter((heading) => !/^(API changes|Breaking|Risky|Additive|Accepted)\b/.test(heading))).toEqual([]);
  });

  it('mention nobody: outside of code there is no @ and no #1', () => {
    const plain = nodesOf(text.replace(/<code>.*?<\/code>/g, ''))
      .filter(({ type: kind }) => kind === 'text')
      .map(({ value = '' }) => value)
      .join('\n');
    expect(plain).toContain('octocat');
    expect(plain.match(/@\w+/g) ?? []).toEqual([]);
    expect(plain.match(/#\d+/g) ?? []).toEqual([]);
  });

  it('have no invisible characters left in any report', () => {
    const all = [
      text,
      githubReport(reportOf(findings), (file) => file),
      sarifReport(reportOf(findings), (file) => file, '1.2.3'),
      changesetReport(reportOf(findings)),
    ].join('');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(all.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/g)).toBeNull();
  });

  it('keep every table row a row of four cells', () => {
    const rows = nodesOf(text).filter(({ type: kind }) => kind === 'tableRow');
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ children = [] }) => children.length !== 4)).toEqual([]);
  });

  it.each(evil)('code spans show %j', (hostile) => {
    const shown = nodesOf(`| x |\n| - |\n| ${code(hostile)} |\n`);
    expect(shown.filter(({ type: kind }) => ['link', 'image', 'emphasis', 'heading'].includes(kind))).toEqual([]);
  });
});

describe('other reports', () => {
  it('json has every finding on a line of its own', () => {
    const text = jsonReport(reportOf(some));
    const { findings, counts, bump } = JSON.parse(text);
    expect(findings).toEqual(JSON.parse(JSON.stringify(some)));
    expect(counts).toEqual({ breaking: 4, risky: 1, additive: 3, docs: 1 });
    expect(bump).toBe('major');
    expect(text.split('\n').filter((line) => line.startsWith('    {"rule":'))).toHaveLength(some.length);
  });

  it('sarif is valid, with a place for removals, and fingerprints that survive other lines', () => {
    const moved = some.map((finding) => ({ ...finding, headLoc: { file: 'v1.0/resources/user.md', line: 99 } }));
    const log = (findings: readonly Finding[]) => JSON.parse(sarifReport(reportOf(findings), (file) => `docs/${file}`, '1.2.3'));
    const require = createRequire(import.meta.url);
    const ajv = new Ajv04.default({ strict: false, unicodeRegExp: false });
    addFormats.default(ajv as never);
    expect(ajv.validate(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), log(some)), ajv.errorsText()).toBe(true);
    const fingerprints = (findings: readonly Finding[]) =>
      log(findings).runs[0].results.map((result: { partialFingerprints: object }) => result.partialFingerprints);
    expect(fingerprints(moved)).toEqual(fingerprints(some));
    const [first] = log(some).runs[0].results;
    expect(first.locations[0].physicalLocation.artifactLocation.uri).toMatch(/^docs\/v1\.0\//);
    expect(log(some).runs[0].results.every((result: { locations: unknown[] }) => result.locations.length === 1)).toBe(true);
  });

  it('annotations stay within the limits of GitHub', () => {
    const base = api({ types: Array.from({ length: 30 }, (_, index) => type(`t${index}`)) });
    const lines = githubReport(reportOf(diffApis(base, api())), (file) => `docs/${file}`)
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe(
      '::error file=docs/v1.0/resources/t0.md,title=type-removed::type removed: t0 (t0 ->); reader: breaking, writer: breaking',
    );
    expect(lines[10]).toBe('30 breaking, 0 risky, 0 additive, 0 docs-only; 20 findings of them not annotated');
  });

  it('a changeset names the package and the bump', () => {
    expect(changesetReport(reportOf(some))).toMatchInlineSnapshot(`
      "---
      "msgraph-from-docs": major
      ---

      Update from the docs.

      **Breaking**

      - \`user\`: property removed \`fax\`
      - \`user\`: property removed \`mail\`
      - \`user\`: type changed \`age\`: \`Int32\` → \`String\`
      - \`userGet\`: path changed \`/print/printerShare/{id}\` → \`/print/shares/{printerShareId}\`

      **May break**

      - \`tone\`: value added to a closed enum \`cold\`

      **Added**

      - \`box\`: type added
      - \`user\`: property added \`phone: String\`
      - \`user\`: property added \`room: String\`

      1 description changed.
      "
    `);
    expect(changesetReport(reportOf([]))).toBe('---\n---\n');
  });
});
