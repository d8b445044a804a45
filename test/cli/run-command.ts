// The commands inside the test's process, and the whole program in a process of its own.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { addCacheCommand } from '../../generator/commands/cache-command.ts';
import { addCheckCommand } from '../../generator/commands/check-command.ts';
import { addDiffCommand } from '../../generator/commands/diff-command.ts';
import { addExplainCommand } from '../../generator/commands/explain-command.ts';
import { addGenerateCommand } from '../../generator/commands/generate-command.ts';
import { addPullCommand } from '../../generator/commands/pull-command.ts';
import { addReportCommand } from '../../generator/commands/report-command.ts';
import type { Terminal } from '../../generator/commands/terminal.ts';
import { isUserError } from '../../generator/usage-error.ts';

export interface Ran {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

/** Runs a command with a terminal that records; `message` of errors ends in `err` as in cli.ts. */
export async function runCommand(args: readonly string[], options: Partial<Terminal> = {}): Promise<Ran> {
  const ran = { out: '', err: '', code: 0 };
  const terminal: Terminal = {
    out: (text) => {
      ran.out += text;
    },
    err: (text) => {
      ran.err += text;
    },
    setExitCode: (code) => {
      ran.code = code;
    },
    interrupted: () => new AbortController().signal,
    color: false,
    program: 'msgraph-docgen',
    version: '0.0.0',
    runtime: process.version,
    folder: process.cwd(),
    ...options,
  };
  const program = new Command('msgraph-docgen').exitOverride().configureOutput({ writeErr: terminal.err, writeOut: terminal.out });
  addGenerateCommand(program, terminal);
  addCheckCommand(program, terminal);
  addExplainCommand(program, terminal);
  addReportCommand(program, terminal);
  addCacheCommand(program, terminal);
  addDiffCommand(program, terminal);
  addPullCommand(program, terminal);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return { ...ran, code: error.exitCode === 0 ? 0 : 2 };
    if (!isUserError(error)) throw error;
    return { ...ran, err: `${ran.err}${error.message}\n`, code: error.exitCode };
  }
  return ran;
}

/** What starts the program in a checkout. */
export const start = fileURLToPath(new URL('../../generator/start.js', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the program in the folder `cwd`. */
export function spawnCli(args: readonly string[], cwd: string = root): Ran {
  const { NO_COLOR, FORCE_COLOR, npm_lifecycle_event, ...env } = process.env;
  const result = spawnSync(process.execPath, [start, ...args], { cwd, env, encoding: 'utf8', maxBuffer: 1e8 });
  return { out: result.stdout, err: result.stderr, code: result.status ?? -1 };
}
