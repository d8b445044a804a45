// Whole runs of `diff`: every kind of side, every format, every threshold.

import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FailOn } from '../../generator/diff/bump.ts';
import type { Finding } from '../../generator/diff/finding.ts';
import { type DiffOptions, diffSides } from '../../generator/diff-sides.ts';
import { generate } from '../../generator/generate.ts';
import { addFiles, filesIn, tempFolder } from '../temp-folder.ts';
import { apiPage, git, lampDocs, lampRows, repositoryOf, withRow } from './small-docs.ts';

const before = lampDocs();
const renamed = withRow('creationTimestamp', '|createdDateTime|DateTimeOffset|The time when the lamp was created, always in UTC.|');

function run(base: string, head: string, cwd: string, options: Partial<DiffOptions> = {}) {
  const rest = { format: 'json', failOn: 'breaking', today: '2026-01-15', toolVersion: '1.2.3' } as const;
  return diffSides({ base, head, cwd, ...rest, ...options });
}

interface Json {
  readonly findings: readonly Finding[];
  readonly bump: string;
  readonly cause: string;
  readonly notCompared: readonly unknown[];
  readonly acceptanceProblems: readonly { readonly rule: string }[];
  readonly head: { readonly commit?: string };
}

async function json(base: string, head: string, cwd: string, options: Partial<DiffOptions> = {}): Promise<Json> {
  return JSON.parse((await run(base, head, cwd, options)).stdout) as Json;
}

function rulesOf({ findings }: Pick<Json, 'findings'>): string[] {
  return findings.map(({ rule, symbol }) => `${rule} ${symbol.replace('microsoft.graph.', '')}`);
}

describe('sides', () => {
  it('are docs folders, generated folders, api.json and all of them in git: the findings are the same', async () => {
    const repository = repositoryOf([before, lampDocs(renamed)]);
    const [old, now] = [tempFolder(before), tempFolder(lampDocs(renamed))];
    await generate({ docs: [old], out: path.join(repository, 'old') });
    await generate({ docs: [now], out: path.join(repository, 'now') });
    git(repository, 'add', '--all');
    git(repository, 'commit', '--quiet', '--message', 'packages');
    const sides = [
      [old, now],
      ['old', 'now'],
      ['old/v1.0/api.json', 'now/v1.0'],
      ['s0:docs', 's1:docs'],
      ['s0:docs/v1.0', 'docs'],
      ['HEAD:old', 'HEAD:now/v1.0/api.json'],
      ['HEAD:old/', now],
    ] as const;
    for (const [base, head] of sides) {
      expect(rulesOf(await json(base, head, repository)), `${base} ${head}`).toEqual(['property-renamed lamp/createdDateTime']);
      expect(rulesOf(await json(base, base, repository)), base).toEqual([]);
    }
  });

  it('know lines, and git sides their commit', async () => {
    const repository = repositoryOf([before, lampDocs(renamed)]);
    const report = await json('s0:docs', 's1:docs', repository);
    expect(report.head.commit).toBe(git(repository, 'rev-parse', 's1'));
    const line =
      String(before['v1.0/resources/lamp.md'])
        .split('\n')
        .findIndex((text) => text.startsWith('|creationTimestamp|')) + 1;
    expect(report.findings[0]).toMatchObject({
      baseLoc: { file: 'v1.0/resources/lamp.md', line },
      headLoc: { file: 'v1.0/resources/lamp.md', line },
      renameOf: { symbol: 'microsoft.graph.lamp/creationTimestamp' },
    });
  });

  it.each([
    ['nowhere', /no such file or folder/],
    ['', /is empty/],
    ['nowhere:docs', /nor a commit nowhere/],
    ['HEAD:nowhere', /neither api.json nor pages/],
    ['--output=x:docs', /nor a commit --output=x/],
    ['HEAD:notes.txt', /neither api.json nor pages/],
    ['broken.json', /BASE broken.json: it is no JSON/],
    ['other.json', /entry 1 of its types is not as the schema says/],
  ])('%s cannot be read', async (base, message) => {
    const repository = repositoryOf([before]);
    const other = { format: 1, version: 'v1.0', types: [{ name: 'x' }], enums: [], operations: [] };
    addFiles(repository, { 'notes.txt': 'x', 'broken.json': '{', 'other.json': JSON.stringify(other) });
    git(repository, 'add', 'notes.txt');
    git(repository, 'commit', '--quiet', '--message', 'notes');
    await expect(run(base, 'docs', repository)).rejects.toThrow(message);
  });

  it('of different versions are told, and nothing in common is wrong usage', async () => {
    const beta = Object.fromEntries(Object.entries(before).map(([file, text]) => [file.replace('v1.0/', 'beta/'), text]));
    const [one, both, other] = [tempFolder(before), tempFolder({ ...before, ...beta }), tempFolder(beta)];
    expect((await json(one, both, one)).notCompared).toEqual([{ version: 'beta', side: 'head' }]);
    await expect(run(one, other, one)).rejects.toThrow(/Nothing to compare/);
  });

  it('of git never follow links, leave the repository or run filters', async () => {
    const repository = repositoryOf([before]);
    symlinkSync('../../../../lamp.md', path.join(repository, 'docs/v1.0/resources/link.md'));
    writeFileSync(path.join(repository, '.gitattributes'), '*.md filter=evil\n');
    git(repository, 'add', '--all');
    git(repository, 'config', 'filter.evil.smudge', 'touch evil; cat');
    git(repository, 'commit', '--quiet', '--message', 'link');
    expect(rulesOf(await json('s0:docs', 'HEAD:docs', repository))).toEqual([]);
    expect(existsSync(path.join(repository, 'evil'))).toBe(false);
  });
});

describe('exit code', () => {
  const states: [string, ReturnType<typeof lampDocs>, Record<FailOn, 0 | 1>][] = [
    ['breaking', lampDocs(withRow('brightness', undefined)), { breaking: 1, risky: 1, any: 1, none: 0 }],
    ['risky', lampDocs(lampRows, { permissions: 'Lamp.ReadWrite.All' }), { breaking: 0, risky: 1, any: 1, none: 0 }],
    ['additive', lampDocs([...lampRows, '|name|String|Its name.|']), { breaking: 0, risky: 0, any: 1, none: 0 }],
    ['docs', lampDocs(lampRows, { intro: 'Read a lamp.' }), { breaking: 0, risky: 0, any: 1, none: 0 }],
    [
      'nothing',
      { ...before, 'v1.0/resources/lamp.md': `${before['v1.0/resources/lamp.md']}\n` },
      { breaking: 0, risky: 0, any: 0, none: 0 },
    ],
  ];
  it.each(states)('of a %s change', async (level, after, want) => {
    const [base, head] = [tempFolder(before), tempFolder(after)];
    const { findings } = await json(base, head, base);
    expect(findings.map((finding) => finding.level)).toEqual(level === 'nothing' ? [] : [level]);
    for (const [failOn, code] of Object.entries(want)) {
      expect((await run(base, head, base, { failOn: failOn as FailOn })).exitCode, failOn).toBe(code);
    }
  });
});

describe('accepted.json', () => {
  it('covers a finding until its day, and says when an entry is of no use', async () => {
    const [base, head] = [tempFolder(before), tempFolder(lampDocs(renamed))];
    const [finding] = (await json(base, head, base)).findings;
    const entries = [
      { fingerprint: finding?.fingerprint, reason: 'The service never had the old name.', by: 'octocat', until: '2026-01-31' },
      { fingerprint: '0000000000000000', reason: 'Gone.' },
    ];
    addFiles(head, { 'accepted.json': JSON.stringify(entries) });
    const accepted = path.join(head, 'accepted.json');
    const ran = await run(base, head, base, { accepted });
    const report = JSON.parse(ran.stdout) as Json;
    expect(ran.exitCode).toBe(0);
    expect(report.findings[0]?.accepted).toBe('The service never had the old name. (octocat)');
    expect(report.bump).toBe('major');
    expect(report.acceptanceProblems.map(({ rule }) => rule)).toEqual(['acceptance-unused']);
    expect((await run(base, head, base, { accepted, failOn: 'risky' })).exitCode).toBe(1);
    const later = await run(base, head, base, { accepted, today: '2026-02-01' });
    expect(later.exitCode).toBe(1);
    expect((JSON.parse(later.stdout) as Json).acceptanceProblems.map(({ rule }) => rule).sort()).toEqual([
      'acceptance-expired',
      'acceptance-unused',
    ]);
    const markdown = (await run(base, head, base, { accepted, format: 'md' })).stdout;
    expect(markdown).toContain('### Accepted · 1');
    expect(markdown).toContain('accepted: The service never had the old name. (octocat)');
  });

  it.each([
    ['{}', /expected a list/],
    ['[{"fingerprint":"a"}]', /entry 1: `reason` is missing/],
    ['[{"fingerprint":"a","reason":"b","until":"soon"}]', /`until` is a day/],
    ['[{"fingerprint":"a","reason":"b","level":"x"}]', /an entry has no `level`/],
    ['[', /JSON/],
  ])('that is wrong is wrong usage: %s', async (text, message) => {
    const docs = tempFolder({ ...before, 'accepted.json': text });
    await expect(run(docs, docs, docs, { accepted: 'accepted.json' })).rejects.toThrow(message);
    await expect(run(docs, docs, docs, { accepted: 'none.json' })).rejects.toThrow(/--accepted/);
  });
});

describe('cause', () => {
  it('is split where the docs of an old package are at hand', async () => {
    const folder = tempFolder(before);
    const out = path.join(folder, 'generated');
    await generate({ docs: [folder], out });
    const file = path.join(out, 'v1.0', 'api.json');
    // An older generator that called the function otherwise
    writeFileSync(file, filesIn(out)['v1.0/api.json']?.replace('"lampGet"', '"getLamp"') ?? '');
    const head = tempFolder(lampDocs(renamed));
    expect((await json(out, head, folder)).cause).toBe('unknown');
    const report = await json(out, head, folder, { baseDocs: folder });
    expect(report.cause).toBe('split');
    expect(report.findings.map(({ rule, cause }) => `${cause} ${rule}`).sort()).toEqual([
      'docs property-renamed',
      'generator operation-renamed',
    ]);
    const markdown = (await run(out, head, folder, { baseDocs: folder, format: 'md' })).stdout;
    expect(markdown.indexOf('## Caused by the docs')).toBeGreaterThan(0);
    expect(markdown.indexOf('## Caused by the generator')).toBeGreaterThan(markdown.indexOf('createdDateTime'));
  });
});

describe('corrections', () => {
  it('show a flip-flop in the history of the docs', async () => {
    const withName = lampDocs([...lampRows, '|reportOnly|String|Not enforced.|']);
    const repository = repositoryOf([before, withName, before]);
    const { findings } = await json('s1:docs', 's2:docs', repository);
    expect(findings[0]).toMatchObject({ rule: 'property-removed', level: 'breaking' });
    expect(findings[0]?.corrections?.[0]?.kind).toBe('flip-flop');
    expect(findings[0]?.corrections?.[0]?.text).toMatch(/^`reportOnly` changed already with [\da-f]{7,} \(\d{4}-\d{2}-\d{2}\)$/);
    const first = await json('s0:docs', 's1:docs', repository);
    expect(first.findings[0]?.corrections).toBeUndefined();
  });
});

describe('explain', () => {
  it('shows page, line and text on both sides', async () => {
    const [base, head] = [tempFolder(before), tempFolder(lampDocs(renamed))];
    const text = (await run(base, head, base, { explain: 'microsoft.graph.lamp/createdDateTime' })).stdout;
    expect(text).toContain('|creationTimestamp|DateTimeOffset|');
    expect(text).toContain('|createdDateTime|DateTimeOffset|');
    expect(text).toMatch(/before +v1\.0\/resources\/lamp\.md:\d+ \(Properties\)/);
    await expect(run(base, head, base, { explain: 'nothing' })).rejects.toThrow(/no finding has this fingerprint/);
  });
});

describe('an alias', () => {
  it('in corrections.jsonc, as --explain words it, makes a rename additive', async () => {
    const [base, head] = [tempFolder(before), tempFolder(lampDocs(renamed))];
    const text = (await run(base, head, base, { explain: 'microsoft.graph.lamp/createdDateTime' })).stdout;
    const entry = /alias +(\{.*\}) in corrections\.jsonc/.exec(text)?.[1] ?? '';
    addFiles(head, { 'corrections.jsonc': `[${entry}]` });
    expect(rulesOf(await json(base, head, base))).toEqual(['property-renamed-alias lamp/createdDateTime']);
    expect(rulesOf(await json(head, base, base))).toEqual(['property-renamed lamp/creationTimestamp']);
  });
});

describe('witnesses', () => {
  it('are compiled against both packages', async () => {
    const tall = '|brightness|String|From 0 to 100, where 0 means that the lamp is off.|';
    const rows = [...withRow('brightness', tall).filter((row) => !row.includes('creationTimestamp')), '|tone2|String|More.|'];
    const after = lampDocs(
      rows.map((row) => row.replace('`cold`', '`cold`, `neutral`')),
      { request: 'GET /rooms/{room-id}/lamps/{lamp-id}' },
    );
    const extra = {
      'v1.0/api/lamp-blink.md': apiPage({ title: 'Blink', request: 'POST /lamps/{id}/blink', response: '`204 No Content`.' }),
    };
    const [base, head] = [tempFolder({ ...before, ...extra }), tempFolder(after)];
    const { findings } = await json(base, head, base, { witness: true });
    const seen = Object.fromEntries(
      findings.map(({ rule, witness }) => [rule, witness?.seen === 'breaks' ? witness.error.slice(0, 6) : witness?.seen]),
    );
    expect(seen).toEqual({
      'type-changed': 'TS2322',
      'property-removed': 'TS2339',
      'property-added': undefined,
      'enum-member-added': 'TS2322',
      'path-parameter-added': expect.stringMatching(/^TS27?\d+/),
      'operation-removed': 'TS2339',
    });
  });
});
