// `generate` with what earlier runs have kept: where nothing has changed, the docs and the output are looked at and nothing else is loaded.

import path from 'node:path';
import type { Progress } from './build-model.ts';
import { type Counts, countFindings } from './check/count-findings.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { ApiSize } from './emit/shared-files.ts';
import type { Generated, GenerateOptions } from './generate.ts';
import { answersAlike, type Disk, openDisk, type Trace } from './read/disk.ts';
import type { Docs } from './read/read-docs.ts';
import type { TextNotes } from './read/read-text.ts';
import { digestOf } from './read/source-digest.ts';
import { MANIFEST } from './write/manifest.ts';
import type { WritePlan } from './write/plan-write.ts';
import { openOutput } from './write/read-output.ts';
import { isAsRecorded, type RecordedFile, recordedFile } from './write/recorded-output.ts';

/** What a run gave, as far as its report needs it. */
export interface Run extends Findings {
  readonly plan: WritePlan;
  /** What was asked of the disk when the docs were read. */
  readonly trace: Trace;
  readonly docs: () => Promise<Docs>;
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

/** As `generate`, with the same result. */
export async function runGenerate(options: GenerateOptions, progress: Progress): Promise<Run> {
  const { cache } = options;
  const key = digestOf([...(options.versions ?? ['all']), ...options.docs.map((folder) => path.resolve(folder))]);
  const seen = openDisk();
  const known = cache && recall(cache.runs.get(key), options, seen);
  if (known) return known;
  const [{ generate }, { openTexts }] = await Promise.all([import('./generate.ts'), import('./read/read-text.ts')]);
  const notes: TextNotes = new Map(JSON.parse(cache?.texts.get(key) ?? '[]'));
  const texts = openTexts(openDisk(), { disk: seen, notes });
  const result = await generate(options, progress, texts);
  const findings = findingsOf(result);
  const trace = texts.disk.trace();
  if (cache) {
    const record: RunRecord = {
      ...findings,
      trace,
      files: result.files.map(recordedFile),
    };
    cache.runs.put(key, JSON.stringify(record));
    cache.texts.put(key, JSON.stringify([...texts.notes]));
    cache.save();
  }
  return { ...findings, trace, plan: result.plan, docs: async () => result.docs };
}

/** What an earlier run gave, if the docs on the disk are still what it read and the output is what it left. */
function recall(text: string | undefined, { docs, versions, out }: GenerateOptions, disk: Disk): Run | undefined {
  if (text === undefined) return undefined;
  const { trace, files, ...findings }: RunRecord = JSON.parse(text);
  if (!answersAlike(trace, disk) || !isAsRecorded(openOutput(out), files)) return undefined;
  const unchanged = [...files.map((file) => file.path), MANIFEST];
  return {
    ...findings,
    trace,
    plan: { folder: out, created: [], changed: [], removed: [], unchanged, foreign: [], writes: [] },
    docs: async () => (await import('./read/read-docs.ts')).readDocs(docs, versions),
  };
}

function findingsOf({ docs, apis, diagnostics }: Generated): Findings {
  return {
    pages: docs.pages.length,
    apis,
    counts: countFindings(diagnostics),
    errors: diagnostics.filter((finding) => finding.severity === 'error'),
  };
}
