// Docs folders -> every finding about them: those of building the package, and those of comparing the documented examples with the model.

import { type DocsOptions, type Progress, sortedOnce } from './build-model.ts';
import { buildPackage, type Package } from './build-package.ts';
import { checkExamples } from './check/check-examples.ts';
import { createReport, type Diagnostic } from './diagnostics.ts';

/** The package, unwritten, with all findings. Throws UserError when the docs cannot be read at all. */
export function checkDocs(options: DocsOptions, progress: Progress = () => {}): Package {
  const built = buildPackage(options, progress);
  const found: Diagnostic[] = [...built.diagnostics];
  const report = createReport(found);
  for (const api of built.apis) checkExamples(api, report);
  return { ...built, diagnostics: sortedOnce(found) };
}
