// What runs keep for later ones: whatever happens to it is a miss, never an error and never a wrong answer.

import fs, { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../generator/read/source-digest.ts';
import { cleanCache, openCache } from '../../generator/write/cache.ts';
import { openShelf } from '../../generator/write/cache-shelf.ts';
import { openRecords } from '../../generator/write/records.ts';
import { seededRandom } from '../fuzz/random.ts';
import { filesIn, tempFolder } from '../temp-folder.ts';

const ROOMY = 1e9;
const texts: Readonly<Record<string, string>> = { a1: 'lamp', b2: '{"name":"Zürich 🏙"}', c3: '', d4: 'x'.repeat(3000) };

function stocked(): string {
  const folder = tempFolder();
  const shelf = openShelf(folder, ROOMY);
  for (const [key, text] of Object.entries(texts)) shelf.put(key, text);
  shelf.save();
  return folder;
}

function onlyPack(folder: string): string {
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  return path.join(folder, name);
}

/** Each text is there as it was, or not at all; gives how many are there. Nothing throws, and the shelf can still be used. */
function expectHarmless(folder: string): number {
  const shelf = openShelf(folder, ROOMY);
  const found = Object.keys(texts).filter((key) => shelf.get(key) !== undefined);
  for (const key of found) expect(shelf.get(key)).toBe(texts[key]);
  for (const [key, text] of Object.entries(texts)) if (!found.includes(key)) shelf.put(key, text);
  shelf.save();
  const healed = openShelf(folder, ROOMY);
  for (const [key, text] of Object.entries(texts)) expect(healed.get(key)).toBe(text);
  return found.length;
}

/** Runs `work` on a disk on which the calls of `names` fail in `folder`. */
function withFailure<T>(names: readonly ('writeFileSync' | 'renameSync' | 'mkdirSync')[], folder: string, work: () => T): T {
  const originals = names.map((name) => [name, fs[name]] as const);
  for (const [name, original] of originals) {
    const failing = (file: string, ...rest: unknown[]): unknown => {
      if (!file.startsWith(folder)) return Reflect.apply(original, fs, [file, ...rest]);
      // a disk that fills up takes the beginning
      if (name === 'writeFileSync') Reflect.apply(original, fs, [file, String(rest[0]).slice(0, 100)]);
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC', syscall: 'write' });
    };
    Object.assign(fs, { [name]: failing });
  }
  syncBuiltinESMExports();
  try {
    return work();
  } finally {
    Object.assign(fs, Object.fromEntries(originals));
    syncBuiltinESMExports();
  }
}

describe('a shelf', () => {
  it('gives what was put, in this process and in the next', () => {
    const folder = stocked();
    const shelf = openShelf(folder, ROOMY);
    for (const [key, text] of Object.entries(texts)) expect(shelf.get(key)).toBe(text);
    expect(shelf.get('e5')).toBeUndefined();
    expect(shelf.digest('e5')).toBeUndefined();
    const digest = shelf.put('e5', 'lamp');
    expect([shelf.get('e5'), shelf.digest('e5'), shelf.digest('a1')]).toEqual(['lamp', digest, digest]);
  });

  it('gives what it has saved, also after it put packs together', () => {
    const folder = stocked();
    const shelf = openShelf(folder, ROOMY);
    for (let index = 0; index < 30; index++) {
      shelf.put(`key${index}`, `text ${index}`);
      shelf.save();
      for (let past = 0; past <= index; past++) expect(shelf.get(`key${past}`)).toBe(`text ${past}`);
      expect(shelf.get('d4')).toBe(texts.d4);
    }
    expect(readdirSync(folder).length).toBeLessThan(15);
    expect(openShelf(folder, ROOMY).get('key0')).toBe('text 0');
  });

  it('leaves large packs alone when it puts the small ones of many runs together', () => {
    const folder = tempFolder();
    const put = (key: string, text: string) => {
      const shelf = openShelf(folder, ROOMY);
      expect(shelf.get('none')).toBeUndefined();
      shelf.put(key, text);
      shelf.save();
    };
    put('large', 'x'.repeat(3_000_000));
    const large = onlyPack(folder);
    for (let run = 0; run < 30; run++) put(`key${run}`, `text ${run}`);
    const names = readdirSync(folder);
    expect(names.length).toBeLessThan(15);
    expect(names).toContain(path.basename(large));
    expect(sizeOf(folder)).toBeLessThan(3_020_000);
    const shelf = openShelf(folder, ROOMY);
    for (let run = 0; run < 30; run++) expect(shelf.get(`key${run}`)).toBe(`text ${run}`);
    expect(shelf.get('large')).toHaveLength(3_000_000);
  });

  it('keeps nothing without a folder', () => {
    const shelf = openShelf(undefined, ROOMY);
    shelf.put('a1', 'lamp');
    shelf.save();
    expect(openShelf(undefined, ROOMY).get('a1')).toBeUndefined();
  });

  it('loses at most two entries to a flipped bit, and all of a pack to one in its last line, which says where its index is', () => {
    const random = seededRandom(1);
    const last = '00000000000000003035\n'.length;
    for (let times = 0; times < 300; times++) {
      const folder = stocked();
      const pack = onlyPack(folder);
      const bytes = readFileSync(pack);
      const at = times < 100 ? bytes.length - 1 - random.int(last) : random.int(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8));
      writeFileSync(pack, bytes);
      expect(expectHarmless(folder)).toBeGreaterThanOrEqual(at < bytes.length - last ? 2 : 0);
      rmSync(folder, { recursive: true });
    }
  });

  it('loses what a cut takes', () => {
    const length = statSync(onlyPack(stocked())).size;
    for (const size of [0, 1, 60, 100, 200, length - 1]) {
      const folder = stocked();
      fs.truncateSync(onlyPack(folder), size);
      expectHarmless(folder);
    }
  });

  it('lives with a folder in place of a file, and a file in place of the folder', () => {
    const folder = stocked();
    const pack = onlyPack(folder);
    rmSync(pack);
    mkdirSync(pack);
    expect(expectHarmless(folder)).toBe(0);
    const file = path.join(tempFolder({ cache: 'a file' }), 'cache');
    const shelf = openShelf(file, ROOMY);
    expect(shelf.get('a1')).toBeUndefined();
    shelf.put('a1', 'lamp');
    shelf.save();
    expect(readFileSync(file, 'utf8')).toBe('a file');
  });

  it('keeps nothing, and leaves nothing, where the disk is full', () => {
    for (const names of [['writeFileSync'], ['renameSync'], ['mkdirSync']] as const) {
      const folder = stocked();
      const before = filesIn(folder);
      withFailure(names, folder, () => {
        const shelf = openShelf(folder, ROOMY);
        shelf.put('e5', 'new');
        shelf.save();
      });
      expect(filesIn(folder)).toEqual(before);
      expect(expectHarmless(folder)).toBe(4);
    }
  });

  it('ignores what a killed run has left, and removes it an hour later', () => {
    const folder = stocked();
    const pack = readFileSync(onlyPack(folder));
    for (const name of ['old.draft', 'young.draft']) writeFileSync(path.join(folder, name), pack.subarray(0, 150));
    utimesSync(path.join(folder, 'old.draft'), new Date(0), new Date(0));
    expect(expectHarmless(folder)).toBe(4);
    expect(readdirSync(folder).filter((name) => name.endsWith('.draft'))).toEqual(['young.draft']);
  });

  it('has what runs at the same time have put, also while one of them puts packs together', () => {
    const folder = stocked();
    const shelves = Array.from({ length: 20 }, (_, index) => {
      const shelf = openShelf(folder, ROOMY);
      expect(shelf.get('a1')).toBe('lamp');
      shelf.put(`key${index}`, `text ${index}`);
      return shelf;
    });
    for (const shelf of shelves) shelf.save();
    const merging = openShelf(folder, ROOMY);
    const reading = openShelf(folder, ROOMY);
    expect([merging.get('key3'), reading.get('key3')]).toEqual(['text 3', 'text 3']);
    merging.put('more', 'more');
    merging.save();
    expect(readdirSync(folder)).toHaveLength(1);
    for (let index = 0; index < 20; index++) expect([`text ${index}`, undefined]).toContain(reading.get(`key${index}`));
    reading.put('late', 'late');
    reading.save();
    expect(expectHarmless(folder)).toBe(4);
    expect(openShelf(folder, ROOMY).get('late')).toBe('late');
  });

  it('does not grow beyond its bound, and keeps what the last run used', () => {
    const folder = tempFolder();
    const text = 'x'.repeat(1000);
    for (let run = 0; run < 60; run++) {
      const shelf = openShelf(folder, 20_000);
      shelf.get(`used${run - 1}`);
      shelf.put(`used${run}`, text);
      for (let index = 0; index < 4; index++) shelf.put(`once${run}-${index}`, text);
      shelf.save();
      expect(sizeOf(folder)).toBeLessThan(40_000);
    }
    expect(openShelf(folder, 20_000).get('used59')).toBe(text);
  });
});

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
}

describe('records of runs', () => {
  const text = '{"what":"a run gave"}';

  it('are replaced by the next run', () => {
    const folder = path.join(tempFolder(), 'runs');
    openRecords(folder, 24).put('key', 'old');
    openRecords(folder, 24).put('key', text);
    expect(openRecords(folder, 24).get('key')).toBe(text);
    expect(openRecords(folder, 24).get('other')).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['key.json']);
  });

  it('are gone with any bit that flips, and any byte that is lost', () => {
    const folder = tempFolder();
    const file = path.join(folder, 'key.json');
    openRecords(folder, 24).put('key', text);
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at++) {
      const broken = Buffer.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(file, broken);
      // the line end between digest and text says nothing
      expect(openRecords(folder, 24).get('key')).toBe(at === 64 ? text : undefined);
      writeFileSync(file, bytes.subarray(0, at));
      expect(openRecords(folder, 24).get('key')).toBeUndefined();
    }
  });

  it('are not kept where the disk refuses', () => {
    const folder = tempFolder();
    for (const names of [['writeFileSync'], ['renameSync']] as const) {
      withFailure(names, folder, () => openRecords(folder, 24).put('key', text));
      expect(filesIn(folder)).toEqual({});
    }
    mkdirSync(path.join(folder, 'key.json'));
    openRecords(folder, 24).put('key', text);
    expect(openRecords(folder, 24).get('key')).toBeUndefined();
  });

  it('are a few dozen at most, those that were used last', () => {
    const folder = tempFolder();
    openRecords(folder, 24).put('of another version', text);
    utimesSync(path.join(folder, 'of another version.json'), 0, 0);
    for (let run = 1; run < 60; run++) {
      expect(openRecords(folder, 24).get('of another version')).toBe(text);
      openRecords(folder, 24).put(`key${run}`, text);
      utimesSync(path.join(folder, `key${run}.json`), run, run);
    }
    expect(readdirSync(folder).length).toBe(24);
    expect(openRecords(folder, 24).get('key59')).toBe(text);
    expect(openRecords(folder, 24).get('key1')).toBeUndefined();
  });
});

describe('a cache', () => {
  it('has the results of three programs at most, and none after it was cleaned', () => {
    const folder = tempFolder({ 'mine.txt': 'not of the cache', 'results/mine/table.csv': 'neither' });
    const programs = ['p1', 'p2', 'p3', 'p4', 'p5'].map((name) => digestOf([name]));
    const [last = ''] = programs.slice(-1);
    for (const program of programs) {
      const cache = openCache(folder, program);
      cache.pages.facts.put('key', program);
      cache.save();
    }
    expect(readdirSync(path.join(folder, 'results')).length).toBe(3 + 1);
    expect(openCache(folder, last).pages.facts.get('key')).toBe(last);
    expect(openCache(folder, digestOf(['p6'])).pages.facts.get('key')).toBeUndefined();
    expect([cleanCache(folder), cleanCache(folder)]).toEqual([true, false]);
    expect(openCache(folder, last).pages.facts.get('key')).toBeUndefined();
    expect(Object.keys(filesIn(folder))).toEqual(['mine.txt', 'results/mine/table.csv']);
  });
});
