import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { api } from '../requests/api.ts';
import { buildPackage } from '../requests/build-package.ts';
import { type Answer, type Handler, startServer } from './server.ts';

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path !== undefined && existsSync(path),
);
if (executablePath === undefined) process.stderr.write('No Chromium here (CHROMIUM_PATH names one): the browser test is skipped.\n');

// The browser loads the modules of the package as they are.
buildPackage(api, 'browser');
const folder = fileURLToPath(new URL('../../node_modules/.test-packages/browser', import.meta.url));

describe.skipIf(executablePath === undefined)('in a browser', () => {
  let browser: Browser;
  let page: Page;
  let graph: Awaited<ReturnType<typeof startServer>>;
  let stranger: Awaited<ReturnType<typeof startServer>>;
  const cors = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': '*',
    'Access-Control-Expose-Headers': '*',
    'Access-Control-Allow-Methods': '*',
  };

  /** Serves a page and the package, and answers everything below /v1.0. */
  const serve = (answer: Handler) =>
    graph.answer((request, count): Answer => {
      const path = request.url.replace(/\?.*/, '');
      if (path.startsWith('/v1.0/') && !path.endsWith('.js')) return answer(request, count);
      if (path.endsWith('.js')) return { headers: { 'Content-Type': 'text/javascript' }, body: readFileSync(join(folder, path)) };
      return { headers: { 'Content-Type': 'text/html' }, body: '<!doctype html><title>test</title>' };
    });

  beforeAll(async () => {
    [graph, stranger] = [await startServer(), await startServer()];
    serve(() => ({ status: 404 }));
    browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.goto(graph.url);
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([graph?.close(), stranger?.close()]);
  });

  /** Runs code in the page with the client and all functions in scope. */
  const run = (code: string): Promise<unknown> =>
    page.evaluate(`(async () => {
      const runtime = await import('/client/index.js');
      const v1 = await import('/v1.0/index.js');
      const client = runtime.createFetchClient({ token: () => 'secret-token', baseUrl: location.origin });
      ${code}
    })()`);

  const calls = () => graph.seen.filter(({ url }) => url.startsWith('/v1.0/') && !url.endsWith('.js'));

  test('list with pages, with the token', async () => {
    let pages = 0;
    serve(() => ({ body: { value: [pages], ...(pages++ === 0 && { '@odata.nextLink': `${graph.url}/v1.0/users?$skiptoken=2` }) } }));
    expect(
      await run(
        'const found = []; for await (const item of runtime.paginate(client, v1.userList(client, { query: { top: 1 } }))) found.push(item); return found;',
      ),
    ).toEqual([0, 1]);
    expect(calls().map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/v1.0/users?$top=1', 'Bearer secret-token'],
      ['/v1.0/users?$skiptoken=2', 'Bearer secret-token'],
    ]);
  });

  test('create, stream up and down, batch', async () => {
    serve(({ method, url, body }) => {
      if (url.endsWith('$batch'))
        return { body: { responses: [{ id: '1', status: 200, headers: { 'Content-Type': 'application/json' }, body: { id: 'b' } }] } };
      return method === 'GET' ? { body: Buffer.from([0, 255]) } : { status: 201, body: { received: body.toString() } };
    });
    expect(await run("return v1.userPostUsers(client, { body: { displayName: 'ä' } })")).toEqual({ received: '{"displayName":"ä"}' });
    expect(await run("return v1.driveItemPutContent(client, { path: { itemPath: 'a b.txt' }, body: new Blob(['ä']) })")).toEqual({
      received: 'ä',
    });
    expect(await run('return [...new Uint8Array(await (await v1.profilePhotoGet(client)).arrayBuffer())]')).toEqual([0, 255]);
    expect(await run('return (await runtime.batch(client, [(c) => v1.userGet(c)]))[0].value.id')).toBe('b');
  });

  test('errors', async () => {
    serve(() => ({ status: 404, body: { error: { code: 'x', message: 'gone' } } }));
    expect(await run('return v1.userGet(client).catch((e) => [e instanceof runtime.GraphError, e.status, e.code, e.message])')).toEqual([
      true,
      404,
      'x',
      'gone',
    ]);
  });

  test('a redirect to another host gets no token', async () => {
    serve(() => ({ status: 302, headers: { Location: `${stranger.url}/content` } }));
    stranger.answer({ headers: cors, body: 'x' });
    expect(await run('return (await v1.profilePhotoGet(client)).text()')).toBe('x');
    const gets = stranger.seen.filter(({ method }) => method === 'GET');
    expect(gets.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('uploads go without the token', async () => {
    stranger.answer({ status: 201, headers: cors, body: { id: 'item' } });
    expect(await run(`return runtime.uploadContent({ uploadUrl: '${stranger.url}/up' }, new Blob(['abc']))`)).toEqual({ id: 'item' });
    const puts = stranger.seen.filter(({ method }) => method === 'PUT');
    expect(puts.map(({ headers, body }) => [headers.authorization, headers['content-range'], body.toString()])).toEqual([
      [undefined, 'bytes 0-2/3', 'abc'],
    ]);
  });
});
