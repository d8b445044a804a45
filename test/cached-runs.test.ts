// A run with what earlier runs have kept gives the bytes and the findings of a run without, whatever was edited in between, and
// whatever happened to what they kept.

import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as versions from '../generator/build-versions.ts';
import { generate } from '../generator/generate.ts';
import { type Run, runGenerate } from '../generator/run-generate.ts';
import { openCache } from '../generator/write/cache.ts';
import { goodDocs, lampGetPage, lampPage } from './cli/docs.ts';
import { runCommand } from './cli/run-command.ts';
import { mutate } from './fuzz/mutate.ts';
import { type Random, seededRandom } from './fuzz/random.ts';
import { describeShared, sharedPath } from './shared.ts';
import { addFiles, filesIn, type Tree, tempFolder } from './temp-folder.ts';

interface Places {
  readonly docs: string;
  readonly out: string;
  readonly cache: string;
}

function places(docs: string): Places {
  return { docs, out: path.join(tempFolder(), 'generated'), cache: tempFolder() };
}

function cachedRun({ docs, out, cache }: Places): Promise<Run> {
  return runGenerate({ docs: [docs], out, cache: openCache(cache, 'program') }, () => {});
}

/** Runs with the cache, and twice more, and compares with a run that starts from nothing. */
async function expectFresh(at: Places): Promise<void> {
  const { docs, out, cache } = at;
  const fresh = await generate({ docs: [docs], out: path.join(tempFolder(), 'generated') });
  const run = await cachedRun(at);
  expect(filesIn(out)).toEqual(filesIn(fresh.plan.folder));
  const again = await cachedRun(at);
  for (const { pages, apis, errors, counts } of [run, again]) {
    expect({ pages, apis, errors }).toEqual({
      pages: fresh.docs.pages.length,
      apis: fresh.apis,
      errors: fresh.diagnostics.filter(({ severity }) => severity === 'error'),
    });
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(fresh.diagnostics.length);
  }
  expect(again.plan).toMatchObject({ created: [], changed: [], removed: [], writes: [] });
  const parts = await generate({ docs: [docs], out, cache: openCache(cache, 'program') });
  expect(parts.diagnostics).toEqual(fresh.diagnostics);
  expect(parts.plan.writes).toEqual([]);
}

describeShared('after random edits of real pages', 'corpus/api-reference', () => {
  const corpus = sharedPath('corpus/api-reference');
  const EVERY = 24;
  const ROUNDS = 5;

  it('a run is as good as one from nothing', async () => {
    const random = seededRandom(20_26);
    const docs = tempFolder();
    copySome(corpus, 'v1.0', docs, 'v1.0', 0);
    copySome(corpus, 'v1.0', docs, 'beta', 3);
    const at = places(docs);
    await expectFresh(at);
    for (let round = 0; round < ROUNDS; round++) {
      for (let edits = random.int(4); edits >= 0; edits--) edit(docs, random);
      await expectFresh(at);
    }
  }, 180_000);

  /** Some of the pages, and all that pages include. */
  function copySome(from: string, version: string, to: string, as: string, offset: number): void {
    for (const folder of ['api', 'resources']) {
      const names = readdirSync(path.join(from, version, folder)).sort();
      const some = names.filter(
        (name, index) => name.endsWith('.md') && (index % EVERY === offset || /^(user|group|entity)\.md$/.test(name)),
      );
      addFiles(
        to,
        Object.fromEntries(some.map((name) => [`${as}/${folder}/${name}`, readFileSync(path.join(from, version, folder, name))])),
      );
    }
    const includes = readdirSync(path.join(from, 'includes'));
    addFiles(to, Object.fromEntries(includes.map((name) => [`includes/${name}`, readFileSync(path.join(from, 'includes', name))])));
  }
});

/** What people do to docs: words, rows, lines, whole pages; and what breaks them. */
const EDITS: readonly ((file: string, text: string, random: Random) => void)[] = [
  (file, text) => writeFileSync(file, `${text}\n`),
  (file, text) => writeFileSync(file, text.replace(/\n\n/, '\n\n\n')),
  (file, text, random) => writeFileSync(file, text.replaceAll(' the ', random.int(2) === 0 ? ' this ' : ' each ')),
  (file, text) => writeFileSync(file, text.replace(/^\|(\w+)\|/m, '|$1Changed|')),
  (file, text) => writeFileSync(file, text.replace(/\|String\|/, '|Int32|')),
  (file, text, random) => writeFileSync(file, mutate(text, random)),
  (file, text) => writeFileSync(file.replace(/\.md$/, '-copy.md'), text),
  (file) => rmSync(file),
  (file, text) => writeFileSync(path.join(path.dirname(file), '../../corrections.jsonc'), `[{ "target": "${text.length}", "set": null }]`),
  (file) => rmSync(path.join(path.dirname(file), '../../corrections.jsonc'), { force: true }),
];

function edit(docs: string, random: Random): void {
  const files = readdirSync(docs, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  const file = path.join(docs, files.sort()[random.int(files.length)] ?? '');
  EDITS[random.int(EDITS.length)]?.(file, readFileSync(file, 'utf8'), random);
}

describe('what an edit reaches', () => {
  const build = vi.spyOn(versions, 'buildVersions');
  afterEach(() => build.mockClear());

  const table = '## Path parameters\n|Parameter|Type|Description|\n|:---|:---|:---|\n|lampId|Nothing|The lamp.|\n\n';
  const getPage = lampGetPage.replace('## Request body', `${table}## Request body`);
  const edits: readonly (readonly [what: string, edited: Tree, built: readonly string[]])[] = [
    [
      'words',
      { 'v1.0/resources/lamp.md': lampPage.replace('From 0 to 100.', 'How bright it is, in `percent`.').replace('A lamp.', 'It shines.') },
      [],
    ],
    [
      'words of both versions',
      { 'v1.0/resources/lamp.md': lampPage.replace('A lamp.', 'A light.'), 'beta/resources/lamp.md': lampPage.replace('A lamp.', 'One.') },
      [],
    ],
    ['lines above a JSON body', { 'v1.0/resources/lamp.md': lampPage.replace('A lamp.', 'A lamp.\n\nIt shines.') }, []],
    ['lines above a finding', { 'v1.0/api/lamp-get.md': getPage.replace('## HTTP request', 'It shines.\n\n## HTTP request') }, []],
    ['a fact', { 'v1.0/resources/lamp.md': lampPage.replace('|Int32|', '|Int64|') }, ['v1.0']],
    ['a page', { 'beta/resources/room.md': lampPage.replaceAll('lamp', 'room') }, ['beta']],
  ];

  it.each(edits)('is built, and nothing else: %s', async (_, edited, built) => {
    const at = places(tempFolder({ ...goodDocs, 'v1.0/api/lamp-get.md': getPage, 'beta/resources/lamp.md': lampPage }));
    const { counts } = await cachedRun(at);
    expect(counts.warning).toBe(1);
    addFiles(at.docs, edited);
    build.mockClear();
    await cachedRun(at);
    expect(build.mock.calls.flatMap(([sources]) => sources.docs.versions)).toEqual(built);
    await expectFresh(at);
  });
});

describe('a correction of a description', () => {
  const correction = (description: string) =>
    JSON.stringify([{ target: 'microsoft.graph.lamp/brightness', set: { description }, reason: 'Clearer.' }]);

  it('that says what the docs say, or come to say, is found in every run', async () => {
    const at = places(tempFolder({ ...goodDocs, 'corrections.jsonc': correction('From 0 to 100.') }));
    await expectFresh(at);
    expect((await cachedRun(at)).errors).toMatchObject([{ code: 'correction-unchanged' }]);
    addFiles(at.docs, { 'corrections.jsonc': correction('From 0 to 90.').replace('description', '\\u0064escription') });
    await expectFresh(at);
    expect((await cachedRun(at)).errors).toEqual([]);
    addFiles(at.docs, { 'v1.0/resources/lamp.md': lampPage.replace('From 0 to 100.', 'From 0 to 90.') });
    await expectFresh(at);
    expect((await cachedRun(at)).errors).toMatchObject([{ code: 'correction-unchanged' }]);
  });
});

describe('whatever happens to what is kept', () => {
  const damages: Readonly<Record<string, (file: string) => void>> = {
    emptied: (file) => truncateSync(file, 0),
    'cut in half': (file) => truncateSync(file, readFileSync(file).length >> 1),
    'a flipped bit': (file) => {
      const bytes = readFileSync(file);
      const at = Math.floor(bytes.length / 3);
      bytes[at] = (bytes[at] ?? 0) ^ 4;
      writeFileSync(file, bytes);
    },
    removed: (file) => rmSync(file),
    'a folder in its place': (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  };

  for (const [name, damage] of Object.entries(damages)) {
    it(`a run is as good as one from nothing: ${name}`, async () => {
      const at = places(tempFolder({ ...goodDocs, 'beta/resources/lamp.md': lampPage }));
      await cachedRun(at);
      for (const file of Object.keys(filesIn(at.cache))) damage(path.join(at.cache, file));
      addFiles(at.docs, { 'beta/resources/lamp.md': lampPage.replaceAll('brightness', 'glow') });
      await expectFresh(at);
    });
  }

  it('the output too, edited or gone', async () => {
    const at = places(tempFolder({ ...goodDocs, 'beta/resources/lamp.md': lampPage }));
    await cachedRun(at);
    writeFileSync(path.join(at.out, 'v1.0/api.json'), '{}');
    rmSync(path.join(at.out, 'beta/surface.txt'));
    await expectFresh(at);
    rmSync(at.out, { recursive: true });
    await expectFresh(at);
  });
});

describe('check', () => {
  it('finds the same in pages that were parsed by earlier runs', async () => {
    const docs = tempFolder({ ...goodDocs, 'v1.0/resources/room.md': lampPage.replaceAll('lamp', 'room').replace('Int32', 'Nothing') });
    const cacheFolder = tempFolder();
    const check = (...more: string[]) => runCommand(['check', '--docs', docs, '--format', 'json', ...more], { cacheFolder });
    const [first, second, fresh] = [await check(), await check(), await check('--no-cache')];
    expect(first.out).toContain('unresolved-type');
    expect([first, second]).toEqual([fresh, fresh]);
    expect(Object.keys(filesIn(cacheFolder)).length).toBe(2);
  });
});

describe('processes', () => {
  const start = fileURLToPath(new URL('../generator/start.js', import.meta.url));

  function startRun({ docs, out, cache }: Places) {
    const env = { ...process.env, MSGRAPH_DOCGEN_CACHE: cache };
    return spawn(process.execPath, [start, 'generate', '--docs', docs, '--out', out], { env, stdio: 'ignore' });
  }

  function endOf(child: ReturnType<typeof startRun>): Promise<number | null> {
    return new Promise((resolve) => child.on('exit', (code) => resolve(code)));
  }

  it('that run at the same time do not get in each other’s way', async () => {
    const first = places(tempFolder(goodDocs));
    const all = [first, ...[1, 2, 3].map(() => ({ ...first, out: path.join(tempFolder(), 'generated') }))];
    expect(await Promise.all(all.map((at) => endOf(startRun(at))))).toEqual(all.map(() => 0));
    addFiles(first.docs, { 'v1.0/resources/lamp.md': lampPage.replaceAll('brightness', 'glow') });
    expect(await Promise.all(all.map((at) => endOf(startRun(at))))).toEqual(all.map(() => 0));
    for (const at of all) await expectFresh(at);
  });

  it('that are killed leave nothing that harms', async () => {
    const at = places(tempFolder(goodDocs));
    for (let delay = 60; delay < 900; delay += 140) {
      addFiles(at.docs, { 'v1.0/resources/lamp.md': lampPage.replaceAll('brightness', `glow${delay}`) });
      const child = startRun(at);
      const ended = endOf(child);
      await sleep(delay);
      child.kill('SIGKILL');
      await ended;
      rmSync(path.join(at.out, '..'), { recursive: true, force: true });
      await expectFresh(at);
    }
  });
});
