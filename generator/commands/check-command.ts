// `msgraph-docgen check`: docs -> findings, and nothing written.

import { type Command, Option } from 'commander';
import { countFindings, reachesThreshold, type Threshold } from '../check/count-findings.ts';
import { jsonReport } from '../check/report-json.ts';
import { prettyReport } from '../check/report-pretty.ts';
import { textOfFile } from '../read/text-of-file.ts';
import { apiOption, DEFAULT_DOCS, type DocsArguments, docsOption } from './options.ts';
import { withProgress } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';

interface CheckArguments extends DocsArguments {
  readonly format: 'pretty' | 'json';
  readonly failOn: Threshold;
}

const EXIT_FINDINGS = 1;

const help = `
Examples:
  check                                         findings about docs-input/
  check --docs ../microsoft-graph-docs --api beta
  check --format json --fail-on none            for another program

Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong usage, 4 unreadable docs.
error: the package would be wrong. warning: a fact was lost or guessed. info: irregular but harmless.`;

export function addCheckCommand(program: Command, terminal: Terminal): void {
  program
    .command('check')
    .description('list what is wrong in the docs, with page, line and column')
    .addOption(docsOption())
    .addOption(apiOption())
    .addOption(new Option('--format <name>', 'how findings are printed').choices(['pretty', 'json']).default('pretty'))
    .addOption(
      new Option('--fail-on <severity>', 'least severity that makes the exit code 1')
        .choices(['error', 'warning', 'info', 'none'])
        .default('error'),
    )
    .addHelpText('after', help)
    .action((options: CheckArguments) => run(options, terminal));
}

async function run(options: CheckArguments, terminal: Terminal): Promise<void> {
  const { checkDocs } = await import('../check-docs.ts');
  const { docs = [DEFAULT_DOCS], api: versions } = options;
  const model = withProgress(terminal, (progress) => checkDocs({ docs, versions }, progress));
  const { diagnostics } = model;
  const pretty = { color: terminal.color, textOf: textOfFile(model.docs) };
  terminal.out(options.format === 'json' ? jsonReport(diagnostics) : prettyReport(diagnostics, pretty));
  if (reachesThreshold(countFindings(diagnostics), options.failOn)) terminal.setExitCode(EXIT_FINDINGS);
}
