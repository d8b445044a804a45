// Apps that list users and get one message, with ours and with others, and what they weigh as bundles for browsers.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

export const here = dirname(fileURLToPath(import.meta.url));
const work = join(here, 'node_modules/.apps');

const calls = (client) => `
export const run = async () => {
  const client = ${client};
  const users = await userList(client, { query: { select: ['id', 'displayName'] } });
  const message = await messageGet(client, { path: { messageId: 'x' } });
  return [users.value, message.subject];
};`;

const fetchClient = "createFetchClient({ token: () => '' })";
const functions = "import { messageGet, userList } from 'msgraph-from-docs/v1.0';";

export const apps = {
  'ours over fetch': `import { createFetchClient } from 'msgraph-from-docs/client';\n${functions}\n${calls(fetchClient)}`,
  'ours over fetch, by subpath': `import { createFetchClient } from 'msgraph-from-docs/client/fetch';
import { messageGet } from 'msgraph-from-docs/v1.0/requests/message';
import { userList } from 'msgraph-from-docs/v1.0/requests/user';
${calls(fetchClient)}`,
  'ours over core-rest-pipeline': `import { createPipelineClient } from 'msgraph-from-docs/client/core-rest-pipeline';
${functions}
${calls("createPipelineClient({ credential: { getToken: async () => ({ token: '', expiresOnTimestamp: 0 }) } })")}`,
  'ours over graph-client': `import { Client } from '@microsoft/microsoft-graph-client';
import { fromGraphClient } from 'msgraph-from-docs/client/graph-client';
${functions}
${calls("fromGraphClient(Client.initWithMiddleware({ authProvider: { getAccessToken: async () => '' } }))")}`,
  '@microsoft/microsoft-graph-client': `import { Client } from '@microsoft/microsoft-graph-client';
export const run = async () => {
  const client = Client.initWithMiddleware({ authProvider: { getAccessToken: async () => '' } });
  const users = await client.api('/users').select(['id', 'displayName']).get();
  const message = await client.api('/me/messages/x').get();
  return [users.value, message.subject];
};`,
  '@microsoft/msgraph-sdk': `import { createGraphServiceClient, GraphRequestAdapter } from '@microsoft/msgraph-sdk';
import '@microsoft/msgraph-sdk-users';
export const run = async () => {
  const client = createGraphServiceClient(new GraphRequestAdapter({ authenticateRequest: async () => {} }));
  const users = await client.users.get({ queryParameters: { select: ['id', 'displayName'] } });
  const message = await client.users.byUserId('me').messages.byMessageId('x').get();
  return [users.value, message.subject];
};`,
};

/** Source of an app below this folder, where it finds the packages. */
export function writeApp(name, code, extension = 'js') {
  mkdirSync(work, { recursive: true });
  const file = join(work, `${name.replace(/\W+/g, '-')}.${extension}`);
  writeFileSync(file, code);
  return file;
}

/** Text of a minified bundle. */
export async function withEsbuild(file, platform = 'browser') {
  // packages in the older module format want a `require` in Node
  const js = platform === 'node' ? "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" : '';
  const options = { bundle: true, minify: true, format: 'esm', target: 'es2022', write: false, logLevel: 'error', banner: { js } };
  const result = await build({ entryPoints: [file], platform, ...options });
  return result.outputFiles[0].text;
}

/** Bytes of code. */
export function sizeOf(code) {
  return { minified: Buffer.byteLength(code), gzipped: gzipSync(code, { level: 9 }).length };
}
