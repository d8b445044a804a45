// Runs the git of the system. Everything that talks to git goes through here: no hook, no filter, no protocol that runs commands.
// `git fetch --depth=1 --filter=blob:none origin main`

import { spawn } from 'node:child_process';
import { unreadableInput } from '../usage-error.ts';

export interface GitResult {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface GitOptions {
  /** A folder of the repository, or the repository itself. */
  readonly cwd: string;
  readonly input?: string;
  /** Told each line that git prints about its progress. */
  readonly onProgress?: ((line: string) => void) | undefined;
}

/** `ext::` and others would run commands that an address names. */
const protocols = ['file', 'git', 'http', 'https', 'ssh'].map((name) => `protocol.${name}.allow=always`);

const settings = ['protocol.allow=never', ...protocols, 'core.hooksPath=/dev/null', 'gc.auto=0', 'maintenance.auto=false'].flatMap(
  (setting) => ['-c', setting],
);

/** Runs git and gives what it printed, whatever its exit status. Throws UserError when there is no git. */
export function runGit(args: readonly string[], { cwd, input, onProgress }: GitOptions): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...settings, ...args], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err.push(chunk);
      for (const line of chunk.split(/[\r\n]+/)) if (line.trim() !== '') onProgress?.(line.trim());
    });
    child.on('error', () => reject(unreadableInput('Cannot run git: it is not installed, or not on the PATH. Install git 2.30 or newer.')));
    child.on('close', (status) => resolve({ status: status ?? 1, stdout: Buffer.concat(out), stderr: err.join('') }));
    // git may end before it has read everything, for example because of a wrong object id; its exit status tells.
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
  });
}

/** As runGit, but a failure is the UserError that `problem` describes, with git's own last line. */
export async function gitOutput(args: readonly string[], options: GitOptions, problem: string): Promise<string> {
  const { status, stdout, stderr } = await runGit(args, options);
  if (status !== 0) throw unreadableInput(`${problem}: ${lastLine(stderr)}`);
  return stdout.toString('utf8');
}

/** The line that says what went wrong: `fatal: couldn't find remote ref nowhere` -> `couldn't find remote ref nowhere` */
export function lastLine(stderr: string): string {
  const lines = stderr.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const line = lines.findLast((text) => /^(?:fatal|error|remote):/.test(text)) ?? lines.at(-1) ?? 'git failed';
  return line.replace(/^(?:fatal|error|remote): */, '').trim();
}
