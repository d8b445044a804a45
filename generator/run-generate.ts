// `generate` with what earlier runs have kept: where nothing has changed, the docs and the output are looked at and nothing else is loaded.

import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Progress } from './build-model.ts';
import { type Counts, countFindings } from './check/count-findings.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { Generated, GenerateOptions } from './generate.ts';
import { answersAlike, openDisk, type Trace } from './read/disk.ts';
import { cacheFolder, programDigest } from './read/program.ts';
import type { Docs } from './read/read-docs.ts';
import { digestOf } from './read/source-digest.ts';
import { type Cache, openCache } from './write/cache.ts';
import { MANIFEST } from './write/manifest.ts';
import type { WritePlan } from './write/plan-write.ts';
import { isAsRecorded, type RecordedFile, recordedFile } from './write/recorded-output.ts';

/** What a run gave, as far as its report needs it. */
export interface Run extends Findings {
  readonly plan: WritePlan;
  readonly docs: () => Promise<Docs>;
}

/** How much a model holds; a whole `Api` is one too. */
export interface ApiSize {
  readonly version: string;
  readonly types: { readonly length: number };
  readonly enums: { readonly length: number };
  readonly operations: { readonly length: number };
}

interface Findings {
  readonly pages: number;
  readonly apis: readonly ApiSize[];
  readonly counts: Counts;
  /** The findings that are errors, sorted. */
  readonly errors: readonly Diagnostic[];
}

/** What is kept of a run: enough to say the same again while the docs and the output stay what they were. */
interface RunRecord extends Findings {
  readonly trace: Trace;
  readonly files: readonly RecordedFile[];
}

export interface RunOptions extends Omit<GenerateOptions, 'sources'> {
  /** Where results are kept; absent: nothing is, and nothing that was is used. */
  readonly cache?: Cache | undefined;
}

const program = ['.', '../templates'].map((name) => fileURLToPath(new URL(name, import.meta.url)));

/** The folder in which this program keeps results, where the user names no other: in the project that uses it. */
export function programCacheFolder(): string | undefined {
  return cacheFolder(program[0] ?? '');
}

/** The cache of this program in `folder`. */
export function openProgramCache(runtime: string, folder = programCacheFolder()): Cache {
  return openCache(folder, programDigest(program, runtime));
}

/** As `generate`, with the same result. */
export async function runGenerate(options: RunOptions, progress: Progress): Promise<Run> {
  const { cache, ...rest } = options;
  const key = digestOf([...(options.versions ?? ['all']), ...options.docs.map((folder) => path.resolve(folder))]);
  const known = cache && recall(cache.runs.get(key), options);
  if (known) return known;
  const [{ generate }, { readDocs }] = await Promise.all([import('./generate.ts'), import('./read/read-docs.ts')]);
  const disk = openDisk();
  const docs = readDocs(options.docs, options.versions, disk);
  const result = generate({ ...rest, sources: { docs, cache } }, progress);
  const findings = findingsOf(result);
  if (cache) {
    const record: RunRecord = {
      ...findings,
      trace: disk.trace(),
      files: result.files.map((file) => recordedFile(file.path, file.text)),
    };
    cache.runs.put(key, JSON.stringify(record));
    cache.save();
  }
  return { ...findings, plan: result.plan, docs: async () => docs };
}

/** What an earlier run gave, if the docs are still what it read and the output is what it left. */
function recall(text: string | undefined, { docs, versions, out }: RunOptions): Run | undefined {
  if (text === undefined) return undefined;
  const { trace, files, ...findings }: RunRecord = JSON.parse(text);
  if (!answersAlike(trace) || !isAsRecorded(out, files)) return undefined;
  const unchanged = [...files.map((file) => file.path), MANIFEST];
  return {
    ...findings,
    plan: { folder: out, created: [], changed: [], removed: [], unchanged, foreign: [], writes: [] },
    docs: async () => (await import('./read/read-docs.ts')).readDocs(docs, versions),
  };
}

function findingsOf({ docs, apis, diagnostics }: Generated): Findings {
  const size = ({ length }: { readonly length: number }) => ({ length });
  return {
    pages: docs.pages.length,
    apis: apis.map(({ version, types, enums, operations }) => {
      return { version, types: size(types), enums: size(enums), operations: size(operations) };
    }),
    counts: countFindings(diagnostics),
    errors: diagnostics.filter((finding) => finding.severity === 'error'),
  };
}
