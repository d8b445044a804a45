// Prints the table of README.md: what others give for the same two calls, measured. `npm run compare -- --check` ends with 1 where README.md
// has another one.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { apps, here, sizeOf, withEsbuild, writeApp } from './apps.mjs';
import { installPackage } from './install-package.mjs';

const root = join(here, '../../..');

/** Calls that a compiler should refuse, in the order of the columns; `fine` is the same without the mistake. */
const mistakes = ['select', 'unselected', 'readOnly', 'value'];

const ours = `import { userGet, userPostUsers } from 'msgraph-from-docs/v1.0/requests/user';
import { messageUpdate } from 'msgraph-from-docs/v1.0/requests/message';
import type { GraphClient } from 'msgraph-from-docs/client/types';
declare const client: GraphClient;
const user = { accountEnabled: true, displayName: 'Ada', mailNickname: 'ada', passwordProfile: {}, userPrincipalName: 'ada@contoso.com' };
`;
const types = `import type { Message, User } from '@microsoft/microsoft-graph-types';
declare function request<T>(method: string, path: string, body?: unknown): Promise<T>;
`;
const client = `import type { Client } from '@microsoft/microsoft-graph-client';
declare const client: Client;
`;
const sdk = `import type { GraphServiceClient } from '@microsoft/msgraph-sdk';
import '@microsoft/msgraph-sdk-users';
declare const client: GraphServiceClient;
`;

/** Packages of TypeScript; what they call is `fine`, and the same with mistakes in it. */
const packages = [
  {
    name: '**msgraph-from-docs**',
    from: 'the docs',
    app: 'ours over fetch',
    roots: ['msgraph-from-docs'],
    calls: {
      fine: `${ours}(await userGet(client, { query: { select: ['displayName'] } })).displayName; await userPostUsers(client, { body: user }); await messageUpdate(client, { path: { messageId: '1' }, body: { importance: 'low' } });`,
      select: `${ours}await userGet(client, { query: { select: ['displayNam'] } });`,
      unselected: `${ours}(await userGet(client, { query: { select: ['displayName'] } })).mail;`,
      readOnly: `${ours}await userPostUsers(client, { body: { ...user, createdDateTime: '2021-01-01T00:00:00Z' } });`,
      value: `${ours}await messageUpdate(client, { path: { messageId: '1' }, body: { importance: 'lower' } });`,
    },
  },
  {
    name: '@microsoft/microsoft-graph-types',
    from: 'metadata',
    roots: ['@microsoft/microsoft-graph-types'],
    calls: {
      fine: `${types}(await request<User>('GET', '/me?$select=displayName')).displayName; await request<User>('POST', '/users', { displayName: 'Ada' } satisfies User); const message: Message = { importance: 'low' };`,
      select: `${types}await request<User>('GET', '/me?$select=displayNam');`,
      unselected: `${types}(await request<User>('GET', '/me?$select=displayName')).mail;`,
      readOnly: `${types}await request<User>('POST', '/users', { createdDateTime: '2021-01-01T00:00:00Z' } satisfies User);`,
      value: `${types}const message: Message = { importance: 'lower' };`,
    },
  },
  {
    name: '@microsoft/microsoft-graph-client',
    from: 'by hand',
    app: '@microsoft/microsoft-graph-client',
    roots: ['@microsoft/microsoft-graph-client'],
    calls: {
      fine: `${client}(await client.api('/me').select(['displayName']).get()).displayName; await client.api('/users').post({ displayName: 'Ada' }); await client.api('/me/messages/1').patch({ importance: 'low' });`,
      select: `${client}await client.api('/me').select(['displayNam']).get();`,
      unselected: `${client}(await client.api('/me').select(['displayName']).get()).mail;`,
      readOnly: `${client}await client.api('/users').post({ createdDateTime: '2021-01-01T00:00:00Z' });`,
      value: `${client}await client.api('/me/messages/1').patch({ importance: 'lower' });`,
    },
  },
  {
    name: '@microsoft/msgraph-sdk',
    from: 'OpenAPI, from metadata',
    app: '@microsoft/msgraph-sdk',
    roots: ['@microsoft/msgraph-sdk', '@microsoft/msgraph-sdk-users'],
    calls: {
      fine: `${sdk}(await client.users.byUserId('me').get({ queryParameters: { select: ['displayName'] } }))?.displayName; await client.users.post({ displayName: 'Ada' }); await client.users.byUserId('me').messages.byMessageId('1').patch({ importance: 'low' });`,
      select: `${sdk}await client.users.byUserId('me').get({ queryParameters: { select: ['displayNam'] } });`,
      unselected: `${sdk}(await client.users.byUserId('me').get({ queryParameters: { select: ['displayName'] } }))?.mail;`,
      readOnly: `${sdk}await client.users.post({ createdDateTime: new Date(0) });`,
      value: `${sdk}await client.users.byUserId('me').messages.byMessageId('1').patch({ importance: 'lower' });`,
    },
  },
];

/** Not measured: they give nothing of TypeScript without further input. */
const others = [
  ['openapi-typescript', 'any OpenAPI file'],
  ['apidoctor', 'the docs; gives findings and CSDL'],
];

/** Whether the compiler refuses a file. */
function isRefused(program, file) {
  const source = program.getSourceFile(file);
  return ts.getPreEmitDiagnostics(program, source).length > 0;
}

function compiled() {
  const files = new Map();
  for (const { name, calls } of packages)
    for (const [call, code] of Object.entries(calls))
      files.set(`${name} ${call}`, writeApp(`compare ${name} ${call}`, `${code}\nexport {};\n`, 'ts'));
  const options = { target: 'es2022', lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'], strict: true, skipLibCheck: true, noEmit: true, types: [] };
  const { options: parsed } = ts.convertCompilerOptionsFromJson({ ...options, lib: ['es2022', 'dom'], module: 'nodenext' }, here);
  const program = ts.createProgram([...files.values()], parsed);
  return (name, call) => isRefused(program, files.get(`${name} ${call}`));
}

/** Packages that an installation of some brings along, themselves included. */
function closure(names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const { dependencies = {} } = JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8'));
    closure(Object.keys(dependencies), found);
  }
  return found;
}

async function row({ name, from, app, roots, calls }, refuses) {
  if (refuses(name, 'fine')) throw new Error(`What is fine with ${name} does not compile: ${calls.fine}`);
  const size = app === undefined ? 'none' : `${Math.round(sizeOf(await withEsbuild(writeApp(app, apps[app]))).gzipped / 102.4) / 10} KB`;
  return [name, from, size, String(closure(roots).size), ...mistakes.map((mistake) => (refuses(name, mistake) ? 'refused' : 'compiles'))];
}

installPackage(join(root, 'generated'));
const refuses = compiled();
const rows = [];
for (const one of packages) rows.push(await row(one, refuses));
const table = [
  [
    '',
    'made from',
    'two calls, gzipped',
    'packages',
    'misspelt `$select`',
    'member not selected',
    'read-only member sent',
    'unknown enum value sent',
  ],
  Array(8).fill('---'),
  ...rows,
  ...others.map(([name, from]) => [name, from, ...Array(6).fill('')]),
]
  .map((cells) => `| ${cells.join(' | ')} |`)
  .join('\n');
process.stdout.write(`${table}\n`);
if (process.argv.includes('--check') && !readFileSync(join(root, 'README.md'), 'utf8').includes(`${table}\n`)) {
  process.stderr.write('README.md has another table: replace it with this one.\n');
  process.exitCode = 1;
}
