import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { strictOptions } from '../emit/compile-package.ts';
import { api } from '../requests/api.ts';
import { emitSources } from '../requests/build-package.ts';

// Elsewhere the package compiles without the packages of its adapters; here it finds them.
const folder = fileURLToPath(new URL('../../node_modules/.test-packages/adapter-types', import.meta.url));

const use = `
import type { TokenCredential } from '@azure/core-auth';
import { Client } from '@microsoft/microsoft-graph-client';
import { createPipelineClient } from './client/core-rest-pipeline.js';
import { fromGraphClient } from './client/graph-client.js';
import { userList } from './v1.0/index.js';
declare const credential: TokenCredential;
userList(createPipelineClient({ credential, scopes: 'x', pipeline: { retryOptions: { maxRetries: 1 } } }));
userList(fromGraphClient(Client.init({ authProvider: () => {} })));
// @ts-expect-error no credential
createPipelineClient({ credential: 'token' });
// @ts-expect-error no client
fromGraphClient({});
`;

test('adapters fit the packages that they are over', () => {
  rmSync(folder, { recursive: true, force: true });
  const files = [...emitSources(api), { path: 'use.ts', text: use }, { path: 'package.json', text: '{ "type": "module" }' }];
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const options: ts.CompilerOptions = {
    ...strictOptions,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const found = ts.getPreEmitDiagnostics(ts.createProgram([join(folder, 'use.ts')], options));
  expect(found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))).toEqual([]);
});
