// `msgraph-docgen check`: docs -> findings, and nothing written.

import { type Command, Option } from 'commander';
import { countFindings, reachesThreshold, type Threshold } from '../check/count-findings.ts';
import { githubReport } from '../check/report-github.ts';
import { jsonReport } from '../check/report-json.ts';
import { prettyReport } from '../check/report-pretty.ts';
import { sarifReport } from '../check/report-sarif.ts';
import type { Checked } from '../check-docs.ts';
import { compareSeverity } from '../diagnostics.ts';
import { pathOfFile } from '../read/path-of-file.ts';
import { textOfFile } from '../read/text-of-file.ts';
import { type CacheArguments, cacheOf, cacheOption } from './cache-option.ts';
import { apiOption, DEFAULT_DOCS, type DocsArguments, docsOption } from './options.ts';
import { withProgress } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';

interface CheckArguments extends DocsArguments, CacheArguments {
  readonly format: 'pretty' | 'json' | 'sarif' | 'github';
  readonly metadata?: string;
  readonly failOn: Threshold;
}

const EXIT_FINDINGS = 1;

const help = `
Examples:
  check                                         findings about docs-input/
  check --docs ../microsoft-graph-docs --api beta
  check --format json --fail-on none            for another program
  check --format github                         annotations in a pull request
  check --api v1.0 --metadata metadata.xml      also where the docs and the service's CSDL differ

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong usage, 4 unreadable docs.
error: the package would be wrong. warning: a fact was lost or guessed. info: irregular but harmless.`;

export function addCheckCommand(program: Command, terminal: Terminal): void {
  program
    .command('check')
    .description('list what is wrong in the docs, with page, line and column')
    .addOption(docsOption())
    .addOption(apiOption())
    .addOption(new Option('--format <name>', 'how findings are printed').choices(['pretty', 'json', 'sarif', 'github']).default('pretty'))
    .option('--metadata <file>', "the service's CSDL: adds where the docs drift from it; needs one version")
    .addOption(
      new Option('--fail-on <severity>', 'least severity that makes the exit code 1')
        .choices(['error', 'warning', 'info', 'none'])
        .default('error'),
    )
    .addOption(cacheOption())
    .addHelpText('after', help)
    .action((options: CheckArguments) => run(options, terminal));
}

async function run(options: CheckArguments, terminal: Terminal): Promise<void> {
  const { checkDocs } = await import('../check-docs.ts');
  const { docs = [DEFAULT_DOCS], api: versions, metadata } = options;
  const checked = withProgress(terminal, (progress) =>
    checkDocs({ docs, versions, metadata, cache: cacheOf(options, terminal) }, progress),
  );
  terminal.out(reportText(checked, options.format, terminal));
  if (reachesThreshold(countFindings(checked.diagnostics), options.failOn)) terminal.setExitCode(EXIT_FINDINGS);
}

function reportText({ docs, diagnostics, suppressed, metadata }: Checked, format: CheckArguments['format'], terminal: Terminal): string {
  const pathOf = pathOfFile(docs, terminal.folder, metadata && { [metadata.file]: metadata.diskPath });
  switch (format) {
    case 'pretty':
      return prettyReport(diagnostics, { color: terminal.color, textOf: textOfFile(docs), suppressed: suppressed.length });
    case 'json':
      return jsonReport(diagnostics, suppressed);
    case 'sarif':
      return sarifReport(diagnostics.toSorted(compareSeverity), pathOf, terminal.version, suppressed);
    case 'github':
      return githubReport(diagnostics.toSorted(compareSeverity), pathOf);
  }
}
