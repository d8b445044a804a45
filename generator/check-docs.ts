// Docs folders -> every finding about them: those of building the package, those of comparing the documented examples with the model,
// and with CSDL those of comparing the docs with the service.

import type { DocsOptions, Progress } from './build-model.ts';
import { buildPackage, type Package } from './build-package.ts';
import { checkExamples } from './check/check-examples.ts';
import { type Csdl, readCsdl } from './check/csdl.ts';
import { reportDrift } from './check/metadata-drift.ts';
import { withoutSuppressed } from './check/suppressions.ts';
import { createReport, type Diagnostic, sortedOnce } from './diagnostics.ts';
import { type MetadataFile, readMetadata } from './read/read-metadata.ts';
import { unreadableInput, usageError } from './usage-error.ts';

export interface CheckOptions extends DocsOptions {
  /** A file with the service's CSDL for the one version of the run. */
  readonly metadata?: string | undefined;
}

export interface Checked extends Package {
  /** Findings that the pages know of; not among `diagnostics`. */
  readonly suppressed: readonly Diagnostic[];
  readonly metadata?: MetadataFile;
}

/** The package, unwritten, with all findings. Throws UserError when docs or metadata cannot be read at all. */
export function checkDocs(options: CheckOptions, progress: Progress = () => {}): Checked {
  const metadata = options.metadata === undefined ? undefined : readMetadata(options.metadata);
  const csdl = metadata && csdlOf(metadata);
  const built = buildPackage(options, progress);
  const found: Diagnostic[] = [...built.diagnostics];
  const report = createReport(found);
  for (const api of built.apis) checkExamples(api, report);
  if (csdl) {
    const [api, other] = built.apis;
    if (!api || other)
      throw usageError('Cannot compare several versions with one CSDL document (--metadata): add --api v1.0 or --api beta.');
    reportDrift(api, csdl, report);
  }
  const unused: Diagnostic[] = [];
  const { kept, suppressed } = withoutSuppressed(sortedOnce(found), built.suppressions, built.apis, createReport(unused));
  return { ...built, diagnostics: sortedOnce([...kept, ...unused]), suppressed, ...(metadata && { metadata }) };
}

function csdlOf({ file, diskPath, text }: MetadataFile): Csdl {
  const csdl = readCsdl(file, text);
  if ('types' in csdl) return csdl;
  throw unreadableInput(`Cannot read ${diskPath} (--metadata) as CSDL: line ${csdl.line}: ${csdl.message}.`);
}
