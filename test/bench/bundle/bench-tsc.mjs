// Prints what the compiler spends on an app that lists users and gets one message: with ours, and with @microsoft/microsoft-graph-types.
// `npm run bench:tsc [-- FOLDER] [--json]` takes the generated package in FOLDER, by default the one of this repository.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackage } from './install-package.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const [folder, json] = [process.argv.slice(2).find((arg) => !arg.startsWith('--')), process.argv.includes('--json')];
const source = resolve(folder ?? join(here, '../../../generated'));
const modules = join(here, 'node_modules');
const work = join(modules, '.types');
const RUNS = 5;

const compilers = {
  'TypeScript 5.9': [process.execPath, '--expose-gc', join(modules, 'typescript/bin/tsc')],
  'TypeScript 7': [process.execPath, join(modules, 'typescript-7/bin/tsc')],
};

const ours = (functions) => `import { createFetchClient } from 'msgraph-from-docs/client/fetch';
${functions}
const client = createFetchClient({ token: () => '' });
const users = await userList(client, { query: { select: ['id', 'displayName'] } });
const message = await messageGet(client, { path: { messageId: 'x' } });
export const names = [users.value[0]?.displayName, message.subject];
`;

const apps = {
  '@microsoft/microsoft-graph-types': `import type { Message, User } from '@microsoft/microsoft-graph-types';
declare function get<T>(url: string): Promise<T>;
const users = await get<{ value: Pick<User, 'id' | 'displayName'>[] }>('/users?$select=id,displayName');
const message = await get<Message>('/me/messages/x');
export const names = [users.value[0]?.displayName, message.subject];
`,
  'ours, by subpath': ours(`import { messageGet } from 'msgraph-from-docs/v1.0/requests/message';
import { userList } from 'msgraph-from-docs/v1.0/requests/user';`),
  'ours, by index': ours("import { messageGet, userList } from 'msgraph-from-docs/v1.0';"),
};

function writeApp(name, code) {
  const folder = join(work, name.replace(/\W+/g, '-'));
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    module: 'nodenext',
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.ts'] }));
  writeFileSync(join(folder, 'app.ts'), code);
  return folder;
}

/** Seconds and megabytes of one run, as the compiler reports them. */
function measure([command, ...args], folder) {
  const { stdout, status } = spawnSync(command, [...args, '-p', folder, '--extendedDiagnostics'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout);
  const seconds = Number(/^Total time:\s+([\d.]+)s/m.exec(stdout)?.[1]);
  const megabytes = Number(/^Memory used:\s+(\d+)K/m.exec(stdout)?.[1]) / 1024;
  return { seconds, megabytes };
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const print = (line = '') => process.stdout.write(`${line}\n`);

rmSync(work, { recursive: true, force: true });
installPackage(source);
const folders = Object.entries(apps).map(([name, code]) => [name, writeApp(name, code)]);
const results = [];
for (const [compiler, command] of Object.entries(compilers)) {
  const runs = new Map(folders.map(([name]) => [name, []]));
  for (let run = 0; run < RUNS; run++) for (const [name, folder] of folders) runs.get(name).push(measure(command, folder));
  for (const [app, taken] of runs) {
    const [seconds, megabytes] = ['seconds', 'megabytes'].map((figure) => median(taken.map((result) => result[figure])));
    results.push({ compiler, app, seconds, megabytes });
  }
}
if (json) {
  print(JSON.stringify(results));
} else {
  print(`package: ${source}; medians of ${RUNS} runs, taken in turn`);
  for (const { compiler, app, seconds, megabytes } of results) {
    print(`${compiler.padEnd(16)} ${app.padEnd(34)} ${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(1).padStart(7)} MB`);
  }
}
