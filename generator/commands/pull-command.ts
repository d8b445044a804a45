// `msgraph-docgen pull`: pages of the docs repository -> a docs folder, and docs.lock.json with their commit.

import path from 'node:path';
import type { Command } from 'commander';
import { visibleText } from '../check/visible-text.ts';
import { apiOption, DEFAULT_DOCS, type DocsArguments, folder } from './options.ts';
import type { Terminal } from './terminal.ts';

interface PullArguments extends Pick<DocsArguments, 'api'> {
  readonly repo?: string;
  readonly ref?: string;
  readonly into: string;
  readonly locked?: boolean;
  readonly force?: boolean;
}

const help = `
Examples:
  pull                                          the newest pages of Microsoft's docs -> docs-input/
  pull --into ../docs --api v1.0                only v1.0, into another folder
  pull --repo https://github.com/me/docs --ref my-branch --into ../docs
  pull --locked                                 exactly the commit of docs.lock.json, every file verified

Only pages and their includes are fetched, without history; an interrupted pull goes on where it stopped. What was fetched stays in
.pull/ beside the pages. Files that were changed here are never overwritten without --force.
Exit codes: 0 done, 1 files were changed here, 2 wrong usage, 4 the repository cannot be fetched.`;

export function addPullCommand(program: Command, terminal: Terminal): void {
  program
    .command('pull')
    .description('fetch pages of the docs repository with git')
    .option('--repo <url>', 'docs repository (default: that of docs.lock.json, else microsoftgraph/microsoft-graph-docs-contrib)')
    .option('--ref <ref>', 'branch, tag or commit (default: that of docs.lock.json, else main)')
    .addOption(apiOption())
    .option('--into <dir>', 'docs folder', folder, DEFAULT_DOCS)
    .option('--locked', 'bring exactly what docs.lock.json says, and verify every file')
    .option('--force', 'overwrite files that were changed here')
    .addHelpText('after', help)
    .action((options: PullArguments) => run(options, terminal));
}

async function run({ repo, ref, api: versions, into, locked, force }: PullArguments, terminal: Terminal): Promise<void> {
  const { pullDocs } = await import('../pull/pull-docs.ts');
  // What git says on the way is for somebody who waits, not for a log.
  const onProgress = terminal.bar === undefined ? undefined : (line: string) => terminal.err(`${visibleText(line)}\n`);
  const result = await pullDocs({ into: path.resolve(terminal.folder, into), repository: repo, ref, versions, locked, force, onProgress });
  terminal.out(result.stdout);
  if (result.exitCode !== 0) terminal.setExitCode(result.exitCode);
}
