// The mocks of docs-input in a browser, as a bundle, by the service worker of msw.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildModel } from '../../generator/build-model.ts';
import { describeBrowser, type StartedBrowser, startBrowser } from '../browser.ts';
import { startServer } from '../client/server.ts';
import { buildPackage } from '../requests/build-package.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const program = `
import { setupWorker } from 'msw/browser';
import { createFetchClient } from './client/index.js';
import { messageGet, userGet, userList } from './v1.0/index.js';
import { handlers } from './v1.0/mocks.js';
import { userGetMock } from './v1.0/mocks/user.js';

const worker = setupWorker(...handlers());
await worker.start({ onUnhandledRequest: 'bypass', quiet: true });
const client = createFetchClient({ token: () => 'token' });
globalThis.ask = async () => {
  const documented = await userList(client);
  worker.use(userGetMock({ displayName: 'Ada' }));
  const changed = await userGet(client, { path: { userId: '1' } });
  const message = await messageGet(client, { path: { messageId: 'x' } });
  return [documented.value.length, changed.displayName, changed.jobTitle, typeof message.subject];
};
`;

describeBrowser('mocks in a browser', () => {
  let browser: StartedBrowser;
  let site: Awaited<ReturnType<typeof startServer>>;
  let page: Page;

  beforeAll(async () => {
    const { apis } = buildModel({ docs: [path.join(root, 'docs-input')] }, () => {});
    const [api] = apis.filter(({ version }) => version === 'v1.0');
    if (api === undefined) throw new Error('docs-input has no v1.0');
    buildPackage(api, 'mocks-browser');
    const resolveDir = path.join(root, 'node_modules/.test-packages/mocks-browser');
    const { outputFiles } = await build({
      stdin: { contents: program, resolveDir },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      write: false,
      logLevel: 'error',
    });
    const worker = readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'));
    site = await startServer();
    site.answer(({ url }) => {
      if (url === '/') return { headers: { 'Content-Type': 'text/html' }, body: '<script type="module" src="app.js"></script>' };
      const body = url === '/app.js' ? (outputFiles[0]?.text ?? '') : url === '/mockServiceWorker.js' ? worker : undefined;
      return body === undefined ? { status: 404 } : { headers: { 'Content-Type': 'text/javascript' }, body };
    });
    browser = await startBrowser();
    page = await browser.context.newPage();
    await page.goto(site.url);
    await page.waitForFunction('globalThis.ask');
  });

  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it('answer as the docs do, and as the page wants', async () => {
    const answers = (await page.evaluate('ask()')) as readonly unknown[];
    expect(answers).toEqual([expect.any(Number), 'Ada', 'Analyst', 'string']);
    expect(answers[0]).toBeGreaterThan(0);
  });
});
