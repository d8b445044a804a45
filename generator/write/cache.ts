// A folder for what runs of the program keep for the next one: parsed pages, what parts of a package and what whole runs gave.
// `node_modules/.cache/msgraph-docgen/results/3b1f.../pages/facts/77ab....pack`, below the digest of the program that made them.

import { readdirSync, rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { statusOf } from '../read/status-of.ts';
import { attempt } from './attempt.ts';
import { openPageShelves, type PageShelves } from './page-shelves.ts';
import { openRecords, type Records } from './records.ts';

export interface Cache {
  /** Parsed pages, by digest of the page. */
  readonly pages: PageShelves;
  /** What the parts of a package were built to, by digest of what their pages say. */
  readonly parts: Records;
  /** What whole runs gave, by what they were asked for. */
  readonly runs: Records;
  /** What is known of the texts that they read, by the same. */
  readonly texts: Records;
  /** Writes what is new. */
  readonly save: () => void;
  /** Where another thread may open the same cache. */
  readonly place: CachePlace | undefined;
}

/** A folder, and the digest of the program that uses it. Plain data. */
export interface CachePlace {
  readonly folder: string;
  readonly program: string;
}

/** Bytes of each shelf: of v1.0 and beta together, 30 MB each. */
const MAX_PAGES = 64 * 1024 * 1024;
/** A few MB each: a few states of each version. */
const MAX_PARTS = 8;
const MAX_RUNS = 24;
const RESULTS = 'results';
/** Programs whose results are kept: of a checkout that switches between branches, or two that share a folder. */
const PROGRAMS = 3;

/** Opens the cache in `folder` for the program with that digest. Without a folder nothing outlives the process. */
export function openCache(folder: string | undefined, program: string): Cache {
  const own = folder === undefined ? undefined : path.join(folder, RESULTS, program.slice(0, 32));
  const folderOf = (name: string): string | undefined => own && path.join(own, name);
  const pages = openPageShelves(folderOf('pages'), MAX_PAGES);
  return {
    pages,
    parts: openRecords(folderOf('parts'), MAX_PARTS),
    runs: openRecords(folderOf('runs'), MAX_RUNS),
    texts: openRecords(folderOf('texts'), MAX_RUNS),
    save: () => {
      pages.save();
      if (own !== undefined) attempt(() => removeOldPrograms(own));
    },
    place: folder === undefined ? undefined : { folder, program },
  };
}

/** Removes everything that any program has kept in `folder`; false where there is nothing. Throws where the disk refuses. */
export function cleanCache(folder: string): boolean {
  const results = path.join(folder, RESULTS);
  if (statusOf(results) === undefined) return false;
  const programs = programsIn(results);
  for (const program of programs) rmSync(program, { recursive: true, force: true });
  if (readdirSync(results).length === 0) rmdirSync(results);
  return programs.length > 0;
}

// 3b1f...: as openCache names them
const PROGRAM = /^[0-9a-f]{32}$/;

/** The folders of programs, and nothing else: the user may name a folder that has a `results` of its own. */
function programsIn(results: string): string[] {
  const names = readdirSync(results).filter((name) => PROGRAM.test(name));
  return names.map((name) => path.join(results, name));
}

function removeOldPrograms(own: string): void {
  const now = new Date();
  utimesSync(own, now, now);
  const byAge = programsIn(path.dirname(own))
    .map((folder) => ({ folder, time: statSync(folder).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { folder } of byAge.slice(PROGRAMS)) rmSync(folder, { recursive: true, force: true });
}
