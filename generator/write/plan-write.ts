// What is on disk and what is wanted -> what has to happen. Pure: `--check` stops here.

import { compareText } from '../diagnostics.ts';
import type { OutputFile } from '../emit/output-file.ts';
import { MANIFEST, printManifest } from './manifest.ts';
import type { Output } from './read-output.ts';
import { recordedFile } from './recorded-output.ts';

/** Paths are sorted. The manifest is a file like the others here. */
export interface WritePlan {
  readonly folder: string;
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
  /** Wanted files in whose place is a file that no run of ours wrote. */
  readonly foreign: readonly string[];
  /** Created and changed files, the manifest last. */
  readonly writes: readonly OutputFile[];
  /** The manifest while files are being replaced: whatever happens, each file of ours is in it. */
  readonly interim?: OutputFile;
}

/** `output` was read for the same `files`. Compares digests. Removed are files that the manifest lists, exist, and are no longer wanted; other files in the folder are none of our business. */
export function planWrite(output: Output, files: readonly OutputFile[]): WritePlan {
  const wanted = [...files].sort((a, b) => compareText(a.path, b.path));
  const paths = new Set(wanted.map((file) => file.path));
  const removed = [...output.owned].filter((path) => !paths.has(path) && output.existing.has(path)).sort(compareText);
  const manifest = { path: MANIFEST, text: printManifest([...paths]) };
  const renamedInCase = new Set(removed.map((path) => path.toLowerCase()));
  const groups = { created: [] as string[], changed: [] as string[], unchanged: [] as string[], foreign: [] as string[] };
  const writes: OutputFile[] = [];
  for (const file of [...wanted, manifest]) {
    const state = stateOf(file, output, renamedInCase);
    groups[state].push(file.path);
    if (state === 'created' || state === 'changed') writes.push(file);
  }
  const interim = wanted.some((file) => !output.owned.has(file.path)) ? [...new Set([...output.owned, ...paths])] : undefined;
  const plan = { folder: output.folder, ...groups, removed, writes };
  return interim ? { ...plan, interim: { path: MANIFEST, text: printManifest(interim) } } : plan;
}

/** True when the folder is exactly what is wanted. */
export function isUpToDate(plan: WritePlan): boolean {
  return plan.writes.length === 0 && plan.removed.length === 0 && plan.foreign.length === 0;
}

function stateOf(file: OutputFile, output: Output, renamedInCase: ReadonlySet<string>): 'created' | 'changed' | 'unchanged' | 'foreign' {
  // On a case-insensitive disk `user.ts` exists while `User.ts` does, and goes with it.
  if (renamedInCase.has(file.path.toLowerCase())) return 'created';
  const found = output.existing.get(file.path);
  if (found === undefined) return 'created';
  if (found.digest === recordedFile(file).digest) return 'unchanged';
  return output.owned.has(file.path) || file.path === MANIFEST ? 'changed' : 'foreign';
}
