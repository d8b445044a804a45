// Docs folders, and a base to compare them with -> the report: the text of one HTML page.

import { fileURLToPath } from 'node:url';
import type { DocsOptions, Progress } from './build-model.ts';
import { type Checked, checkDocs } from './check-docs.ts';
import { compareText } from './diagnostics.ts';
import { withCorrectionHints } from './diff/correction-hints.ts';
import { diffApis } from './diff/diff-apis.ts';
import { compareFindings } from './diff/finding.ts';
import type { Api } from './ir/ir.ts';
import { type LoadedSide, loadSide } from './load-side.ts';
import { readTemplates } from './read/read-templates.ts';
import { textOfFile } from './read/text-of-file.ts';
import { prepareReport, type ReportChanges } from './report/prepare-report.ts';
import { printReport } from './report/print-report.ts';
import { usageError } from './usage-error.ts';

export interface ReportOptions extends DocsOptions {
  /** What to compare with: api.json, generated folder, docs folder, or `REF:path`. */
  readonly base?: string | undefined;
  /** Real path of the folder that a relative base and git refs are of. */
  readonly cwd: string;
}

export interface BuiltReport extends Pick<Checked, 'apis' | 'diagnostics'> {
  readonly text: string;
  readonly changes?: ReportChanges;
}

const templates = fileURLToPath(new URL('../templates', import.meta.url));

/** Throws UserError when docs or base cannot be read, or have no version in common. */
export async function buildReport(options: ReportOptions, progress: Progress = () => {}): Promise<BuiltReport> {
  const { base: name, cwd, versions, cache } = options;
  const base = name === undefined ? undefined : await loadSide(name, '--base', { cwd, versions, progress, cache });
  const { apis, diagnostics, docs } = checkDocs(options, progress);
  const changes = base && changesSince(base, apis);
  const data = prepareReport({ apis, diagnostics, textOf: textOfFile(docs), ...(changes && { changes }) });
  return { text: printReport(data, readTemplates(templates)), apis, diagnostics, ...(changes && { changes }) };
}

function changesSince(base: LoadedSide, apis: readonly Api[]): ReportChanges {
  const pairs = apis.flatMap((head) => {
    const before = base.apis.get(head.version);
    return before === undefined ? [] : [{ base: before, head }];
  });
  if (pairs.length === 0) {
    const versions = [...base.apis.keys()].sort(compareText).join(' and ') || 'no version that was asked for';
    throw usageError(
      `Nothing to compare: ${base.label} (--base) has ${versions}, the docs have ${apis.map(({ version }) => version).join(' and ')}.`,
    );
  }
  const findings = pairs.flatMap((pair) => withCorrectionHints(diffApis(pair.base, pair.head), pair)).sort(compareFindings);
  return { base: base.label, versions: pairs.map(({ head }) => head.version), findings };
}
