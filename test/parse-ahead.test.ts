// What threads do for the one that starts them. They are plain modules here, as the program is compiled before it can be one;
// test/corpus.test.ts runs it.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { cachedParser } from '../generator/cached-parser.ts';
import { fromEnd, fromStart, noneTaken, openAheadParser, parserAhead, type SharedPart } from '../generator/parse-ahead.ts';
import { parseShare } from '../generator/parse-share.ts';
import { parseSource } from '../generator/parse-source.ts';
import type { SourcePage } from '../generator/read/source-page.ts';
import type { Threads } from '../generator/threads.ts';
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

/** Threads of a module with that text. */
function threadsOf(text: string, jobs = 2): Threads {
  return { program: pathToFileURL(path.join(tempFolder({ 'thread.mjs': text }), 'thread.mjs')), jobs };
}

/** Has so many threads of a module with that text, with a cache and without, and looks whether every page can be had; gives what each has noted. */
async function run(text: string, jobs: number): Promise<string[][][]> {
  const noted = tempFolder();
  const threads = threadsOf(text.replace('FOLDER', JSON.stringify(noted)), jobs);
  const shelves = openPageShelves(tempFolder(), 1e9);
  const parser = cachedParser(shelves);
  await openAheadParser([pages], parser, shelves, threads, () => {}).fill(0);
  expect(pages.map(parser.parse)).toEqual(pages.map(parseSource));
  const parse = await parserAhead(pages, threads, () => {});
  expect(pages.map(parse)).toEqual(pages.map(parseSource));
  const names = readdirSync(noted).sort((a, b) => Number(a) - Number(b));
  return names.map((name) => JSON.parse(readFileSync(path.join(noted, name), 'utf8')) as string[][]);
}

const note = `import { writeFileSync } from 'node:fs';
import { threadId, workerData } from 'node:worker_threads';
writeFileSync(FOLDER + '/' + threadId, JSON.stringify(workerData.parse.parts[0].portions.map((portion) => portion.map((page) => page.file))));
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
    const part: SharedPart = { portions: pages.map((page) => [page]), taken: noneTaken() };
    const [first, second, third] = [fromStart(part), fromEnd(part), fromEnd(part)];
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
    const threads = threadsOf(`import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
parentPort.postMessage(0);
const untilTheTestIsOver = setInterval(() => existsSync(fileURLToPath(import.meta.url)) || clearInterval(untilTheTestIsOver), 10);`);
    const shelves = openPageShelves(tempFolder(), 1e9);
    const parser = cachedParser(shelves);
    await openAheadParser([pages], parser, shelves, threads, () => {}).fill(0);
    expect(pages.every(parser.knows)).toBe(true);
  });

  it('is done without where there is no room to meet', async () => {
    vi.stubEnv('TMPDIR', path.join(tempFolder(), 'missing'));
    const threads = { program: new URL('file:///missing.mjs'), jobs: 2 };
    const parse = await parserAhead(pages, threads, () => {});
    vi.unstubAllEnvs();
    expect(pages.map(parse)).toEqual(pages.map(parseSource));
  });

  it('goes on with the next part when it has said that one is done, and each part is waited for by itself', async () => {
    const threads = threadsOf(`import { parentPort, workerData } from 'node:worker_threads';
parentPort.postMessage(0);
const second = workerData.parse.parts[1];
const untilTaken = setInterval(() => {
  if (Atomics.load(second.taken, 0) < second.portions.length) return;
  clearInterval(untilTaken);
  parentPort.postMessage(1);
}, 10);`);
    const [beta, rest] = [pages.slice(0, 250), pages.slice(250)];
    const shelves = openPageShelves(tempFolder(), 1e9);
    const parser = cachedParser(shelves);
    const ahead = openAheadParser([beta, rest], parser, shelves, threads, () => {});
    await ahead.fill(0);
    expect([beta.every(parser.knows), rest.some(parser.knows)]).toEqual([true, false]);
    await ahead.fill(1);
    expect(rest.every(parser.knows)).toBe(true);
  });

  it('keeps what its pages say where all find it, part after part', () => {
    const folder = tempFolder();
    const known: boolean[][] = [];
    const part = (...portions: SourcePage[][]): SharedPart => ({ portions, taken: noneTaken() });
    parseShare({ parts: [part(pages.slice(0, 2), pages.slice(2, 3)), part(pages.slice(3, 4))], folder }, (number) => {
      const parser = cachedParser(openPageShelves(folder, 1e9));
      known[number] = pages.slice(0, 5).map(parser.knows);
    });
    expect(known).toEqual([
      [true, true, true, false, false],
      [true, true, true, true, false],
    ]);
  });
});
