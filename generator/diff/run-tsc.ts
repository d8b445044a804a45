// Runs the TypeScript compiler on a folder with a tsconfig.json. TypeScript 7 has no API to call, so it is a process of its own.

import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { usageError } from '../usage-error.ts';

/** What tsc prints, one line an error: `witness/12.ts(2,50): error TS2339: ...`. Throws UserError where there is no TypeScript. */
export function runTsc(folder: string): Promise<string> {
  const tsc = findTsc();
  return new Promise((resolve, reject) => {
    const child = fork(tsc, ['-p', folder, '--pretty', 'false'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore', 'ipc'] });
    const out: string[] = [];
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => out.push(chunk));
    child.on('error', reject);
    // 1 and 2: there are errors, without or with output
    child.on('close', (status) => {
      if (status === 0 || status === 1 || status === 2) resolve(out.join(''));
      else reject(new Error(`Internal error: tsc ended with ${status}`));
    });
  });
}

function findTsc(): string {
  try {
    // The only file of the package that all versions let others resolve
    return path.join(createRequire(import.meta.url).resolve('typescript/package.json'), '../bin/tsc');
  } catch {
    throw usageError('Cannot compile witnesses (--witness): the package typescript is not installed. npm install --save-dev typescript');
  }
}
