// `generate` with what earlier runs have kept: where nothing has changed, only the docs and the output are read.

import { fileURLToPath } from 'node:url';
import type { Progress } from './build-model.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { GenerateOptions } from './generate.ts';
import { cacheFolder, programDigest } from './read/program.ts';
import { type Docs, readDocs } from './read/read-docs.ts';
import { docsDigest, pageDigest } from './read/source-digest.ts';
import { type Cache, openCache } from './write/cache.ts';
import { MANIFEST } from './write/manifest.ts';
import type { WritePlan } from './write/plan-write.ts';
import { isAsRecorded, type RecordedFile, recordedFile } from './write/recorded-output.ts';

/** What a run gave, as far as its report needs it. */
export interface Run {
  readonly docs: Docs;
  readonly apis: readonly ApiSize[];
  readonly diagnostics: readonly Diagnostic[];
  readonly plan: WritePlan;
}

/** How much a model holds; a whole `Api` is one too. */
export interface ApiSize {
  readonly version: string;
  readonly types: { readonly length: number };
  readonly enums: { readonly length: number };
  readonly operations: { readonly length: number };
}

/** What is kept of a run: enough to say the same again if its files are still there. */
interface RunRecord {
  readonly apis: readonly ApiSize[];
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly RecordedFile[];
}

export interface RunOptions extends Omit<GenerateOptions, 'sources' | 'cache'> {
  /** Where results are kept; absent: nothing is, and nothing that was is used. */
  readonly cache?: Cache | undefined;
}

const program = ['.', '../templates'].map((name) => fileURLToPath(new URL(name, import.meta.url)));

/** The cache of this program in `folder`, or where the project that uses it keeps such things. */
export function openProgramCache(runtime: string, folder = cacheFolder(program[0] ?? '')): Cache {
  return openCache(folder, programDigest(program, runtime));
}

/** As `generate`, with the same result. */
export async function runGenerate(options: RunOptions, progress: Progress): Promise<Run> {
  const { cache, ...rest } = options;
  const docs = readDocs(options.docs, options.versions);
  if (!cache) return (await import('./generate.ts')).generate({ ...rest, sources: { docs } }, progress);
  const digests = docs.pages.map(pageDigest);
  const key = docsDigest(docs, digests);
  const known = recall(cache.runs.get(key), options.out);
  if (known) return { docs, ...known };
  const { generate } = await import('./generate.ts');
  const result = generate({ ...rest, sources: { docs, digests, cache } }, progress);
  const record: RunRecord = {
    apis: result.apis.map(sizeOf),
    diagnostics: result.diagnostics,
    files: result.files.map(({ path, text }) => recordedFile(path, text)),
  };
  cache.runs.put(key, JSON.stringify(record));
  cache.save();
  return result;
}

/** What an earlier run gave, if the output is still what that run left. */
function recall(text: string | undefined, out: string): Omit<Run, 'docs'> | undefined {
  if (text === undefined) return undefined;
  const { apis, diagnostics, files }: RunRecord = JSON.parse(text);
  if (!isAsRecorded(out, files)) return undefined;
  const unchanged = [...files.map((file) => file.path), MANIFEST];
  return { apis, diagnostics, plan: { folder: out, created: [], changed: [], removed: [], unchanged, foreign: [], writes: [] } };
}

function sizeOf({ version, types, enums, operations }: ApiSize): ApiSize {
  const size = ({ length }: { readonly length: number }) => ({ length });
  return { version, types: size(types), enums: size(enums), operations: size(operations) };
}
