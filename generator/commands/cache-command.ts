// `msgraph-docgen cache clean`: removes what runs have kept for later ones.

import type { Command } from 'commander';
import { programCacheFolder } from '../program-cache.ts';
import { fileProblem, usageError } from '../usage-error.ts';
import { cleanCache } from '../write/cache.ts';
import type { Terminal } from './terminal.ts';

const help = `
Commands keep parsed pages and digests of what was written in node_modules/.cache/msgraph-docgen of the project that uses it, or in the folder
that the environment variable MSGRAPH_DOCGEN_CACHE names. It never changes what comes out. What no recent run needed goes by itself.

Examples:
  cache clean`;

export function addCacheCommand(program: Command, terminal: Terminal): void {
  program
    .command('cache')
    .description('what runs keep for later ones')
    .addHelpText('after', help)
    .command('clean')
    .description('remove all of it')
    .addHelpText('after', help)
    .action(() => clean(terminal));
}

function clean(terminal: Terminal): void {
  const folder = terminal.cacheFolder ?? programCacheFolder();
  if (folder === undefined) {
    terminal.out('Nothing is kept here.\n');
    return;
  }
  try {
    terminal.out(cleanCache(folder) ? `Removed what was kept in ${folder}\n` : `Nothing is kept in ${folder}\n`);
  } catch (error) {
    throw usageError(`Cannot remove what is kept in ${folder}: ${fileProblem(error)}.`);
  }
}
