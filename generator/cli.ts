#!/usr/bin/env node
// The command line: arguments in, exit code out. The only file that touches process and the streams.

import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { Command, CommanderError } from 'commander';
import { visibleText } from './check/visible-text.ts';
import { addCacheCommand } from './commands/cache-command.ts';
import { addCheckCommand } from './commands/check-command.ts';
import { addDiffCommand } from './commands/diff-command.ts';
import { addExplainCommand } from './commands/explain-command.ts';
import { addGenerateCommand } from './commands/generate-command.ts';
import { addPullCommand } from './commands/pull-command.ts';
import { addReportCommand } from './commands/report-command.ts';
import { type Terminal, wantsBar, wantsColor } from './commands/terminal.ts';
import { isUserError } from './usage-error.ts';

// Four times of what V8 takes by default: functions are compiled by its slow compiler later, hence fewer of those that run through a set
// of docs once. A third less work of processors, a tenth less time (decisions/0006-speed.md). The V8 of Node 22 and later has a compiler
// between the two, and no such option, which it would say on the terminal.
if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=540672');

const EXIT_USAGE = 2;
/** EX_SOFTWARE of sysexits.h: a bug of ours. */
const EXIT_BUG = 70;

const { env, stdout, stderr } = process;

const terminal: Terminal = {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  setExitCode: (code) => {
    process.exitCode = code;
  },
  interrupted: () => {
    const interruption = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
    return interruption.signal;
  },
  color: wantsColor(env, stdout.isTTY),
  ...(wantsBar(env, stderr.isTTY) && { bar: stderr }),
  program: env.npm_lifecycle_event === 'docgen' || env.npm_lifecycle_event === 'generate' ? 'npm run --silent docgen --' : 'msgraph-docgen',
  version: packageVersion(),
  runtime: process.version,
  module: new URL(import.meta.url),
  cacheFolder: env.MSGRAPH_DOCGEN_CACHE || undefined,
  folder: process.cwd(),
};

// A reader that stops early, as in `msgraph-docgen check | head`, is no error.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

if (isMainThread) await main();
else if (parentPort) await (await import('./run-thread.ts')).runThread(workerData, parentPort);

async function main(): Promise<void> {
  const program = new Command('msgraph-docgen')
    .description('Microsoft Graph reference docs -> TypeScript types and request functions')
    .version(terminal.version)
    .exitOverride()
    .showHelpAfterError('(--help shows the options)')
    .addHelpText('after', '\nEach command has its own help: msgraph-docgen generate --help');
  addGenerateCommand(program, terminal);
  addCheckCommand(program, terminal);
  addDiffCommand(program, terminal);
  addExplainCommand(program, terminal);
  addPullCommand(program, terminal);
  addReportCommand(program, terminal);
  addCacheCommand(program, terminal);
  try {
    await program.parseAsync();
  } catch (error) {
    process.exitCode = report(error);
  }
}

/** Says what went wrong; gives the exit code. */
function report(error: unknown): number {
  // Commander has printed its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : EXIT_USAGE;
  if (isUserError(error)) {
    terminal.err(`${visibleText(error.message)}\n`);
    return error.exitCode;
  }
  terminal.err(
    `${visibleText(inspect(error))}\nThis is a bug in msgraph-docgen. Please report it with the lines above; nothing was written.\n`,
  );
  return EXIT_BUG;
}

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return version;
}
