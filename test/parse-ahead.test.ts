// What threads do for the one that starts them. They are plain modules here, as the program is compiled before it can be one;
// test/corpus.test.ts runs it.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { cachedParser } from '../generator/cached-parser.ts';
import { fillAhead, fromEnd, fromStart, noneTaken, parserAhead, type SharedWork } from '../generator/parse-ahead.ts';
import { parseShare } from '../generator/parse-share.ts';
import { parseSource } from '../generator/parse-source.ts';
import type { SourcePage } from '../generator/read/source-page.ts';
import { openPageShelves } from '../generator/write/page-shelves.ts';
import { tempFolder } from './temp-folder.ts';

/** Pages of both versions, so many that they are worth a thread. */
const pages: readonly SourcePage[] = ['beta', 'v1.0'].flatMap((version) =>
  Array.from({ length: 250 }, (_, number) => {
    const file = `${version}/resources/lamp${String(number).padStart(3, '0')}.md`;
    const text = `# lamp${number} resource type\n\n## Properties\n\n|Property|Type|Description|\n|:---|:---|:---|\n|id|String|Id.|\n${'\n'.repeat(10_000)}`;
    return { file, version, diskPath: file, text, digest: `digest of ${file}`, includes: new Map() };
  }),
);

/** Has so many threads of a module with that text, with a cache and without, and looks whether every page can be had; gives what each has noted. */
async function run(text: string, jobs: number): Promise<string[][][]> {
  const noted = tempFolder();
  const module = path.join(tempFolder({ 'thread.mjs': text.replace('FOLDER', JSON.stringify(noted)) }), 'thread.mjs');
  const threads = { program: pathToFileURL(module), jobs };
  const shelves = openPageShelves(tempFolder(), 1e9);
  const parser = cachedParser(shelves);
  await fillAhead(pages, parser, shelves, threads, () => {});
  expect(pages.map(parser.parse)).toEqual(pages.map(parseSource));
  const parse = await parserAhead(pages, threads, () => {});
  expect(pages.map(parse)).toEqual(pages.map(parseSource));
  const names = readdirSync(noted).sort((a, b) => Number(a) - Number(b));
  return names.map((name) => JSON.parse(readFileSync(path.join(noted, name), 'utf8')) as string[][]);
}

const note = `import { writeFileSync } from 'node:fs';
import { threadId, workerData } from 'node:worker_threads';
writeFileSync(FOLDER + '/' + threadId, JSON.stringify(workerData.parse.portions.map((portion) => portion.map((page) => page.file))));
`;

describe('a thread', () => {
  it('is given all pages in portions, with both versions of each page in one', async () => {
    const given = await run(note, 3);
    expect(given).toHaveLength(4);
    for (const portions of given) {
      expect(portions.flat().sort()).toEqual(pages.map(({ file }) => file));
      for (const portion of portions) {
        const named = (version: string) => portion.filter((file) => file.startsWith(version)).map((file) => file.slice(version.length));
        expect(named('beta')).toEqual(named('v1.0'));
      }
    }
  });

  it('takes what no other has taken', () => {
    const work: SharedWork = { portions: pages.map((page) => [page]), taken: noneTaken(), folder: '' };
    const [first, second, third] = [fromStart(work), fromEnd(work), fromEnd(work)];
    const taken = pages.map((_, index) => ([first, second, third][index % 3] ?? first).next().value);
    expect(new Set(taken)).toEqual(new Set(pages));
    expect(taken.slice(0, 6)).toEqual([0, -1, -2, 1, -3, -4].map((at) => pages.at(at)));
    expect([first, second, third].map((thread) => thread.next().done)).toEqual([true, true, true]);
  });

  it('is not started for one job', async () => {
    expect(await run(note, 1)).toEqual([]);
  });

  it.each([
    ['throws', 'throw new Error("no");'],
    ['ends at once', ''],
    ['cannot be loaded', 'import "./missing.mjs";'],
  ])('that %s is done without', async (_, text) => {
    expect(await run(text, 2)).toEqual([]);
  });

  it('is waited for until it says that it is done, however long it goes on', async () => {
    const folder = tempFolder({
      'thread.mjs': `import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
parentPort.postMessage('done');
const untilTheTestIsOver = setInterval(() => existsSync(fileURLToPath(import.meta.url)) || clearInterval(untilTheTestIsOver), 10);`,
    });
    const threads = { program: pathToFileURL(path.join(folder, 'thread.mjs')), jobs: 2 };
    const shelves = openPageShelves(tempFolder(), 1e9);
    const parser = cachedParser(shelves);
    await fillAhead(pages, parser, shelves, threads, () => {});
    expect(pages.every(parser.knows)).toBe(true);
  });

  it('is done without where there is no room to meet', async () => {
    vi.stubEnv('TMPDIR', path.join(tempFolder(), 'missing'));
    const threads = { program: new URL('file:///missing.mjs'), jobs: 2 };
    const parse = await parserAhead(pages, threads, () => {});
    vi.unstubAllEnvs();
    expect(pages.map(parse)).toEqual(pages.map(parseSource));
  });

  it('keeps what its pages say where all find it', () => {
    const folder = tempFolder();
    const done = vi.fn();
    parseShare({ portions: [pages.slice(0, 2), pages.slice(2, 3)], taken: noneTaken(), folder }, done);
    expect(done).toHaveBeenCalledOnce();
    const parser = cachedParser(openPageShelves(folder, 1e9));
    expect(pages.map(parser.knows)).toEqual(pages.map((_, index) => index < 3));
  });
});
