// The 3,341 real pages of v1.0 of July 2021: read once, and everything held that the program promises about real docs.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Checked, checkDocs } from '../generator/check-docs.ts';
import { type Code, catalogue } from '../generator/diagnostics.ts';
import { apiSchema } from '../generator/emit/api-schema.ts';
import type { Api } from '../generator/ir/ir.ts';
import { knownAbout, lostRows } from './corpus/rows.ts';
import { compile, nodenext } from './emit/compile-package.ts';
import { examplesIn, examplesProgram } from './emit/examples-in.ts';
import { outsidePages } from './origins.ts';
import { describeShared, sharedPath } from './shared.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const docs = sharedPath('corpus/api-reference');

/** Least percentages, of all pages and of those that people wrote (`--std`); of the flags that are wrong, the most. */
const scores: readonly (readonly [measure: string, all: number, std: number])[] = [
  // of 724 documented types 20 are not in the metadata of that day (riskyUser, verifiedPublisher, the OneDrive *Action facets): 97.24 of 98 wanted
  ['typeNamePrecision', 97, 97.2],
  ['propertyRecall', 97, 96],
  ['propertyPrecision', 99.2, 98.5],
  ['typeWireAgreement', 99.2, 98.8],
  ['typeExactAgreement', 98, 96.5],
  ['baseAgreement', 91, 88],
  // nearly all pages of enumerations are machine-written, so that without them these two say nothing
  ['enumRecall', 89, 0],
  ['enumMemberRecall', 97, 0],
  ['enumMemberPrecision', 98.5, 98.5],
  // of 3,690 documented paths 64 are not, most of them below deviceManagement/reports, auditEvents and identityProtection: 98.26 of 98.3 wanted
  ['pathResolved', 98.2, 98.5],
  ['responseAgreement', 95, 93],
];

/** Why an API page is no operation. */
const reasons: ReadonlySet<Code> = new Set(['no-request-line', 'request-url-invalid', 'page-of-beta', 'page-empty']);

// `| a | b |` below `|:---|`, `[!INCLUDE`, `[x](../y.md)`, `[x](/graph/y)`, `[x][y]`, `<!--`, `<br/>`, `&nbsp;`
const rawMarkdown = /\|\s*:?-{2,}|\[!\w|\]\((?!https:\/\/|http:\/\/)|\]\[|(?<!\\)<(?!https?:)[a-z/!?]|&(?:\w+|#\d+);/i;

/** Why a documented request is not in the comment of its function. */
const withoutExample: ReadonlySet<Code> = new Set([
  'example-not-callable',
  'example-type-unknown',
  'example-url-unlisted',
  'function-arguments-missing',
]);

/** Notes which threads load ts-morph: 0 is the first one. */
const noteTsMorph = `const { writeFileSync } = require('node:fs');
const Module = require('node:module');
const { threadId } = require('node:worker_threads');
const load = Module._load;
Module._load = function (request, ...rest) {
  if (request === 'ts-morph') writeFileSync(FOLDER + '/has-ts-morph-' + threadId, '');
  return load.call(this, request, ...rest);
};
`;

describeShared('the real pages of v1.0', 'corpus/api-reference', () => {
  let checked: Checked;
  let api: Api;
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'docgen-corpus-'));
    checked = checkDocs({ docs: [docs] });
    const [only, ...others] = checked.apis;
    expect(others).toEqual([]);
    api = only ?? { format: 1, version: '', types: [], enums: [], operations: [] };
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are all there, and no finding is outside of its page', () => {
    expect(checked.docs.pages).toHaveLength(3341);
    expect(outsidePages(checked.diagnostics, checked.docs.pages)).toEqual([]);
  });

  test('of APIs are operations, or a finding says why not', () => {
    const operations = new Set(api.operations.map((operation) => `v1.0/${operation.source.file}`));
    const excused = new Set(checked.diagnostics.filter(({ code }) => reasons.has(code)).map(({ file }) => file));
    const pages = checked.docs.pages.map((page) => page.file).filter((file) => file.startsWith('v1.0/api/'));
    expect(pages).toHaveLength(2102);
    expect(pages.filter((file) => !operations.has(file) && !excused.has(file))).toEqual([]);
    expect(pages.filter((file) => operations.has(file)).length).toBeGreaterThan(2080);
  });

  test('give as many references to `unknown` as findings that say so', () => {
    const fallbacks = checked.diagnostics.filter(({ code }) => 'fallback' in catalogue[code]);
    expect(unknownsIn(api)).toBe(fallbacks.length);
  });

  test('lose no row of a table of properties, relationships, values or parameters', () => {
    const known = knownAbout(api, checked.diagnostics);
    const leftOut = new Set(
      checked.diagnostics.filter(({ code }) => reasons.has(code) && code !== 'request-url-invalid').map(({ file }) => file),
    );
    const rows = checked.docs.pages.filter((page) => !leftOut.has(page.file)).map((page) => lostRows(page, known));
    expect(rows.flatMap((page) => page.lost)).toEqual([]);
    expect(rows.reduce((sum, page) => sum + page.counted, 0)).toBeGreaterThan(15_000);
  });

  test('give an api.json as its schema says', () => {
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(apiSchema);
    const json = checked.files.find((file) => file.path === 'v1.0/api.json')?.text ?? '';
    expect(validate(JSON.parse(json)) ? [] : validate.errors).toEqual([]);
  });

  test('give documented requests as examples, or a finding says why not', () => {
    const examples = examplesIn(checked.files, 'v1.0');
    expect(examples.length).toBeGreaterThan(1900);
    const shown = new Set(examples.map((code) => /^await (\w+)\(/.exec(code)?.[1]));
    const excused = new Set(checked.diagnostics.filter(({ code }) => withoutExample.has(code)).map(({ file }) => file));
    const lost = api.operations.filter(({ id, method, requestBody, examples: documented = [], source }) => {
      const isShown = documented.some(({ request }) => request?.method === method) && requestBody?.kind !== 'stream';
      return isShown && !shown.has(id) && !excused.has(`v1.0/${source.file}`);
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  // With other module systems smaller packages compile, see compile.test.ts and package/.
  test('give comments that show well on hover: no tables, includes, tags, or links to other than web pages', () => {
    const sources = checked.files.filter(({ path: file }) => /^v1\.0\/.*\.ts$/.test(file));
    const comments = sources.flatMap(({ text }) => text.match(/\/\*\*[\s\S]*?\*\//g) ?? []);
    expect(comments.length).toBeGreaterThan(20_000);
    const shown = comments.map((comment) => comment.replace(/@example[\s\S]*/, '').replace(/`[^`]*`/g, '``'));
    expect(shown.filter((text) => rawMarkdown.test(text))).toEqual([]);
  });

  test('compile, with the examples in their comments', () => {
    const adapters = /^client\/(?:core-rest-pipeline|graph-client)\.ts$/; // need packages of others; tested in package/
    expect(
      compile(
        checked.files.filter((file) => !adapters.test(file.path)),
        nodenext,
        [examplesProgram('v1.0', examplesIn(checked.files, 'v1.0'))],
      ),
    ).toEqual([]);
  }, 300_000);

  describe('written by a program of its own with two threads, from files in another order, in Turkish, in another time zone', () => {
    let out: string;
    let cache: string;
    beforeAll(() => {
      const shuffled = path.join(folder, 'docs');
      copyInOrder(docs, shuffled, (a, b) => (scramble(a) < scramble(b) ? -1 : 1));
      [out, cache] = [path.join(folder, 'out'), path.join(folder, 'cache')];
      const tsMorphLoads = path.join(folder, 'ts-morph-loads.cjs');
      writeFileSync(tsMorphLoads, noteTsMorph.replace('FOLDER', JSON.stringify(folder)));
      const env = { ...process.env, MSGRAPH_DOCGEN_CACHE: cache, LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Asia/Kolkata' };
      const args = [
        '--require',
        tsMorphLoads,
        path.join(root, 'generator/start.js'),
        'generate',
        '--docs',
        shuffled,
        '--out',
        out,
        '--jobs',
        '2',
      ];
      const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
      expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
    }, 300_000);

    test('each thread has kept what it has parsed', () => {
      const packs = readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pack'));
      expect(packs).toHaveLength(4);
    });

    test('the first thread has not printed anything', () => {
      const threads = readdirSync(folder).filter((name) => name.startsWith('has-ts-morph-'));
      expect(threads).toHaveLength(1);
      expect(threads).not.toContain('has-ts-morph-0');
    });

    test('the package is the same, byte for byte', () => {
      const changed = checked.files.filter(({ path: file, text }) => readFileSync(path.join(out, file), 'utf8') !== text);
      expect(changed.map((file) => file.path)).toEqual([]);
    });

    test.each([
      ['all pages', [], 1],
      ['pages that people wrote', ['--std'], 2],
    ] as const)('%s agree with the metadata of the same day', (_, flags, column) => {
      const score = sharedPath('truth/score.mjs');
      const metadata = sharedPath('truth/v1.0.csdl.xml');
      const { stdout } = spawnSync(process.execPath, [score, path.join(out, 'v1.0/api.json'), metadata, '--json', ...flags], {
        encoding: 'utf8',
      });
      const measured: Readonly<Record<string, number>> = JSON.parse(stdout);
      const percent = (measure: string): number => (measured[measure] ?? Number.NaN) * 100;
      const low = scores
        .filter((row) => !(percent(row[0]) >= row[column]))
        .map((row) => `${row[0]} ${percent(row[0]).toFixed(2)} < ${row[column]}`);
      expect(low).toEqual([]);
      expect(measured.evolvableFlagWrong).toBe(0);
    });
  });
});

/** Types in a model that are `unknown`, or a collection of it. */
function unknownsIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [field, inner]) => {
    if (field === 'examples' || field === 'origin') return sum;
    const own = field === 'type' && (inner === 'unknown' || inner === 'Collection(unknown)') ? 1 : 0;
    return sum + own + unknownsIn(inner);
  }, 0);
}

/** Copies a folder file by file, so that the copy lists its files in the order in which they were made, where file systems do that. */
function copyInOrder(from: string, to: string, order: (a: string, b: string) => number): void {
  const files = readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(from, path.join(entry.parentPath, entry.name)));
  for (const file of files.sort(order)) {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    copyFileSync(path.join(from, file), path.join(to, file));
  }
}

/** An order that has nothing to do with names. */
function scramble(name: string): number {
  let hash = 2166136261;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  return hash;
}
