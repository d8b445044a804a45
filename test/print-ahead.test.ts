// What another thread prints for the one that emits, and what happens where it cannot. Threads are plain modules here, as the program is
// compiled before it can be one; test/corpus.test.ts runs it.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { cachedParser, pageKey } from '../generator/cached-parser.ts';
import { holeFor, holeInComment, ownMarks } from '../generator/emit/hole.ts';
import { StructureKind } from '../generator/emit/structure-kind.ts';
import type { VersionFile } from '../generator/emit/version-files.ts';
import { generate } from '../generator/generate.ts';
import type { PrintedPart, PrintMessage } from '../generator/print-ahead.ts';
import { printShare } from '../generator/print-share.ts';
import type { SourcePage } from '../generator/read/source-page.ts';
import { openCache } from '../generator/write/cache.ts';
import { goodDocs, lampPage } from './cli/docs.ts';
import { filesIn, type Tree, tempFolder } from './temp-folder.ts';

const noFindings = { apis: [], diagnostics: [] };

/** What the thread answers to these messages, before which `save` is done while it runs. */
async function answersTo(messages: readonly PrintMessage[], cache?: string, save = () => {}, aside?: string): Promise<PrintedPart[]> {
  const { port1, port2 } = new MessageChannel();
  const place = cache === undefined ? undefined : { folder: cache, program: 'program' };
  printShare({ start: ownMarks.start, cache: place, aside }, port2);
  save();
  for (const message of messages) port1.postMessage(message);
  const answers: PrintedPart[] = [];
  while (answers.length < messages.filter((message) => 'end' in message).length) {
    await new Promise((resolve) => setImmediate(resolve));
    const answer = receiveMessageOnPort(port1);
    if (answer) answers.push(answer.message as PrintedPart);
  }
  port1.close();
  return answers;
}

function textsOf({ files }: PrintedPart): Record<string, string> {
  return Object.fromEntries(
    files.map((file) => [file.path, 'bytes' in file ? Buffer.from(file.bytes).toString() : readFileSync(file.aside, 'utf8')]),
  );
}

function asJson(file: VersionFile): string {
  return JSON.stringify(file);
}

describe('the thread', () => {
  it('prints declarations, takes texts as they are, and ends parts one after the other', async () => {
    const alias = { kind: StructureKind.TypeAlias, name: 'Lamp', isExported: true, leadingTrivia: '/** A lamp. */\n', type: 'string' };
    const answers = await answersTo([
      { part: undefined },
      { file: asJson({ path: 'v1.0/types.ts', statements: [alias] }), bases: [] },
      { file: { path: 'v1.0/api.json', text: '{}\n' }, bases: [] },
      { end: noFindings },
      { part: undefined },
      { file: { path: 'beta/api.json', text: '[]\n' }, bases: [] },
      { end: noFindings },
    ]);
    expect(answers.map(textsOf)).toEqual([
      { 'v1.0/api.json': '{}\n', 'v1.0/types.ts': '/** A lamp. */\nexport type Lamp = string;\n' },
      { 'beta/api.json': '[]\n' },
    ]);
  });

  it('fills holes from what the cache has of the pages when the part begins, and keeps the part', async () => {
    const folder = tempFolder();
    const cache = openCache(folder, 'program');
    const parser = cachedParser(cache.pages);
    const text = lampPage;
    const source: SourcePage = { file: 'v1.0/resources/lamp.md', version: 'v1.0', diskPath: 'lamp.md', text, includes: new Map() };
    const digests = parser.digests(source);
    const number = parser.wording(source).texts.length - 1;
    const description = parser.wording(source).texts[number];
    const page = { file: source.file, version: source.version, digest: digests.wording, key: pageKey(source) };
    const hole = holeInComment(holeFor(0, number), 'resources/lamp.md');
    const [answer] = await answersTo(
      [
        { part: { pages: [page], key: 'part' } },
        { file: { path: 'v1.0/a.ts', text: `/** ${hole} */\n` }, bases: ownMarks.bases },
        { end: noFindings },
      ],
      folder,
      cache.pages.save,
    );
    expect(answer && textsOf(answer)).toEqual({ 'v1.0/a.ts': `/** ${description} */\n` });
    expect(JSON.parse(openCache(folder, 'program').parts.get('part') ?? '')).toMatchObject({ wording: [digests.wording] });
  });
});

describe('files of the thread', () => {
  const messages: readonly PrintMessage[] = [
    { part: undefined },
    { file: { path: 'v1.0/api.json', text: '{}\n' }, bases: [] },
    { file: { path: 'v1.0/surface.txt', text: 'User\n' }, bases: [] },
    { end: noFindings },
  ];

  it('are written aside where the package does not have them', async () => {
    const out = tempFolder({ 'v1.0/api.json': '[]\n' });
    const aside = path.join(out, '.aside');
    const [part] = await answersTo(messages, undefined, undefined, aside);
    expect(part?.files.map((file) => [file.path, 'aside' in file && path.dirname(file.aside)])).toEqual([
      ['v1.0/api.json', false],
      ['v1.0/surface.txt', aside],
    ]);
    expect(part && textsOf(part)).toEqual({ 'v1.0/api.json': '{}\n', 'v1.0/surface.txt': 'User\n' });
    expect(filesIn(out)['v1.0/api.json']).toBe('[]\n');
  });

  it('come as bytes where they cannot be written aside', async () => {
    const out = tempFolder({ '.aside': 'a file' });
    const [part] = await answersTo(messages, undefined, undefined, path.join(out, '.aside'));
    expect(part?.files.map((file) => 'bytes' in file)).toEqual([true, true]);
    expect(filesIn(out)).toEqual({ '.aside': 'a file' });
  });
});

describe('a thread', () => {
  /** Enough for another thread. */
  const docs: Tree = {
    ...goodDocs,
    ...Object.fromEntries(Array.from({ length: 500 }, (_, number) => [`v1.0/resources/about${number}.md`, '# About lamps\n'])),
  };

  /** Answers with the path of each file in place of its text, and HOW. */
  const answering = `import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
const asBytes = ({ path: name }) => ({ path: name, digest: name, bytes: new TextEncoder().encode(name) });
const asAside = ({ path: name }) => {
  const aside = path.join(workerData.print.aside, name.replaceAll('/', '-'));
  mkdirSync(workerData.print.aside, { recursive: true });
  writeFileSync(aside, name);
  return { path: name, digest: name, aside };
};
let files = [];
if (workerData.print) parentPort.on('message', (message) => {
  if (message.part) files = [];
  if (message.file) files.push(typeof message.file === 'string' ? JSON.parse(message.file) : message.file);
  if (message.end) parentPort.postMessage({ ...message.end, files: files.map(HOW) });
});`;

  it.each(['asBytes', 'asAside'])('is given the files of each version, and what it makes of them is the package: %s', async (how) => {
    const beta = Object.fromEntries(Object.entries(docs).map(([name, text]) => [name.replace('v1.0/', 'beta/'), text]));
    const program = pathToFileURL(path.join(tempFolder({ 'thread.mjs': answering.replace('HOW', how) }), 'thread.mjs'));
    const out = path.join(tempFolder(), 'out');
    const cache = openCache(tempFolder(), 'program');
    await generate({ docs: [tempFolder({ ...docs, ...beta })], out, cache, threads: { program, jobs: 2 } });
    const printed = Object.entries(filesIn(out)).filter(([name]) => /^(v1\.0|beta)\//.test(name));
    expect(printed.map(([name]) => name)).toEqual(expect.arrayContaining(['beta/index.ts', 'v1.0/index.ts', 'v1.0/types/graph.ts']));
    for (const [name, text] of printed) expect(text).toBe(name);
    expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual(['.manifest.json']);
  });

  it.each([
    ['throws', 'throw new Error("no");'],
    ['ends at once', ''],
    ['cannot be loaded', 'import "./missing.mjs";'],
    [
      'ends in the middle',
      'import { parentPort, workerData } from "node:worker_threads"; if (workerData.print) parentPort.once("message", () => process.exit());',
    ],
  ])('that %s is done without', async (_, text) => {
    const folder = tempFolder(docs);
    const program = pathToFileURL(path.join(tempFolder({ 'thread.mjs': text }), 'thread.mjs'));
    const alone = await generate({ docs: [folder], out: path.join(tempFolder(), 'out') });
    for (const cache of [undefined, openCache(tempFolder(), 'program')]) {
      const out = path.join(tempFolder(), 'out');
      const run = await generate({ docs: [folder], out, cache, threads: { program, jobs: 2 } });
      expect(filesIn(out)).toEqual(filesIn(alone.plan.folder));
      expect(run.diagnostics).toEqual(alone.diagnostics);
    }
  });
});
