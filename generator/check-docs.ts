// Docs folders -> every finding about them: those of reading them, and those of comparing the documented examples with the model.

import { buildModel, type DocsOptions, type Model, type Progress, sortedOnce } from './build-model.ts';
import { checkExamples } from './check/check-examples.ts';
import { createReport, type Diagnostic } from './diagnostics.ts';

/** The model with all findings. Throws UserError when the docs cannot be read at all. */
export function checkDocs(options: DocsOptions, progress: Progress = () => {}): Model {
  const model = buildModel(options, progress);
  const found: Diagnostic[] = [...model.diagnostics];
  const report = createReport(found);
  for (const api of model.apis) checkExamples(api, report);
  return { ...model, diagnostics: sortedOnce(found) };
}
