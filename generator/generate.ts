// The whole pipeline: docs folders -> a TypeScript package on disk.

import { fileURLToPath } from 'node:url';
import { buildModel, type DocsOptions, type Model, type Progress } from './build-model.ts';
import { emitPackage } from './emit/emit.ts';
import { readTemplates } from './read/read-templates.ts';
import { applyWrite } from './write/apply-write.ts';
import { planWrite, type WritePlan } from './write/plan-write.ts';
import { readOutput } from './write/read-output.ts';

export interface GenerateOptions extends DocsOptions {
  /** The folder of the package. */
  readonly out: string;
  /** Compare only, write nothing. */
  readonly check?: boolean | undefined;
}

export interface Generated extends Model {
  /** What was done, or with `check` what would have to be done. */
  readonly plan: WritePlan;
}

const templates = fileURLToPath(new URL('../templates', import.meta.url));

/**
 * Nothing is written before everything is known, so a run that fails leaves the old package whole.
 * Throws UserError for unreadable docs and for an output folder that cannot be written; findings about the docs never stop it.
 */
export function generate(options: GenerateOptions, progress: Progress = () => {}): Generated {
  const model = buildModel(options, progress);
  progress('emitting', 0, 1);
  const files = emitPackage(model.apis, readTemplates(templates));
  progress('writing', 0, 1);
  const output = readOutput(
    options.out,
    files.map((file) => file.path),
  );
  const plan = planWrite(output, files);
  if (!options.check) applyWrite(plan);
  return { ...model, plan };
}
