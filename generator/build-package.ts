// Docs folders -> the model, the files of the package as text, and every finding on the way: all of the pipeline but writing.

import { fileURLToPath } from 'node:url';
import { buildModel, type DocsOptions, type Model, type Progress } from './build-model.ts';
import { createReport, type Diagnostic, sortedOnce } from './diagnostics.ts';
import { emitPackage } from './emit/emit.ts';
import type { OutputFile } from './emit/output-file.ts';
import { freeMemory } from './free-memory.ts';
import { readTemplates } from './read/read-templates.ts';

export interface Package extends Model {
  readonly files: readonly OutputFile[];
}

const templates = fileURLToPath(new URL('../templates', import.meta.url));

/** Reads, links and emits. Throws UserError when the docs cannot be read at all. */
export function buildPackage(options: DocsOptions, progress: Progress): Package {
  const model = buildModel(options, progress);
  freeMemory();
  progress('emitting', 0, 1);
  const found: Diagnostic[] = [...model.diagnostics];
  const files = emitPackage(model.apis, readTemplates(templates), createReport(found));
  freeMemory();
  return { ...model, files, diagnostics: sortedOnce(found) };
}
