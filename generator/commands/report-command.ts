// `msgraph-docgen report`: docs -> one HTML page to look at, with search, findings and, with --base, what changed.

import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { BuiltReport } from '../build-report.ts';
import { countFindings, countText } from '../check/count-findings.ts';
import { countLevels, levelText } from '../diff/report.ts';
import { writeNamedFile } from '../write/write-named-file.ts';
import { type CacheArguments, cacheOf, cacheOption } from './cache-option.ts';
import { apiText } from './generate-command.ts';
import { apiOption, DEFAULT_DOCS, type DocsArguments, docsOption } from './options.ts';
import { withProgressOf } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';

interface ReportArguments extends DocsArguments, CacheArguments {
  readonly out: string;
  readonly base?: string;
}

const DEFAULT_FILE = 'report.html';

const help = `
The page needs no server and loads nothing: open it from disk. Search with /, move with the arrow keys.

Examples:
  report                                        docs-input/ -> report.html
  report --docs ../microsoft-graph-docs --api v1.0 --out graph.html
  report --base HEAD:generated                  with a page of what this working tree changes
  report --base v1:docs-input --out changes.html

BASE is an api.json, a generated folder, a docs folder, or one of these in a git commit: REF:path.
Exit codes: 0 done, 2 wrong usage, 4 unreadable input.`;

export function addReportCommand(program: Command, terminal: Terminal): void {
  program
    .command('report')
    .description('write one HTML page of types, operations, findings and changes')
    .addOption(docsOption())
    .addOption(apiOption())
    .option('--out <file>', 'file of the page', DEFAULT_FILE)
    .option('--base <side>', 'the state before, to show what changed')
    .addOption(cacheOption())
    .addHelpText('after', help)
    .action((options: ReportArguments) => run(options, terminal));
}

async function run(options: ReportArguments, terminal: Terminal): Promise<void> {
  const { buildReport } = await import('../build-report.ts');
  const { docs = [DEFAULT_DOCS], api: versions, out, base } = options;
  const cache = cacheOf(options, terminal);
  const built = await withProgressOf(terminal, (progress) => buildReport({ docs, versions, base, cwd: terminal.folder, cache }, progress));
  writeNamedFile(resolve(terminal.folder, out), built.text, '--out');
  terminal.out(`${out}: ${summary(built)}\n`);
}

/** `4.8 MB; v1.0: 989 types, ...; findings: ...; changes: ...` */
function summary({ text, apis, diagnostics, changes }: BuiltReport): string {
  const parts = [sizeText(Buffer.byteLength(text)), ...apis.map(apiText), `findings: ${countText(countFindings(diagnostics))}`];
  return [...parts, ...(changes ? [`changes: ${levelText(countLevels(changes.findings))}`] : [])].join('; ');
}

/** `205 kB`, `4.8 MB` */
function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
