// The mocks of docs-input in Node: documented responses, and answers of the test's own.

import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from 'vitest';
import { buildModel } from '../../generator/build-model.ts';
import { pathChoices } from '../../generator/emit/operation-path.ts';
import type { Api, Operation } from '../../generator/ir/ir.ts';
import { type ClientModule, caller, type RequestFunction } from '../client/package.ts';
import { api, entity, operation, property } from '../emit/api-builder.ts';
import { buildPackage } from '../requests/build-package.ts';

const { apis } = buildModel({ docs: [fileURLToPath(new URL('../../docs-input', import.meta.url))] }, () => {});

type Mock = (answer?: unknown) => RequestHandler;
type Mocks = Readonly<Record<string, Mock>>;

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

async function loadMocks(api: Api) {
  const load = buildPackage(api, `mocks-${api.version}`);
  const runtime = (await load('client/index.js')) as ClientModule;
  const functions = (await load(`${api.version}/index.js`)) as Readonly<Record<string, RequestFunction>>;
  const { handlers } = (await load(`${api.version}/mocks.js`)) as { handlers: () => RequestHandler[] };
  const client = runtime.createFetchClient({ token: () => 'token' });
  return { load, runtime, client, handlers, call: caller(functions, client) };
}

const loaded = new Map(await Promise.all(apis.map(async (api) => [api.version, await loadMocks(api)] as const)));

function packageOf(version: string) {
  const found = loaded.get(version);
  if (found === undefined) throw new Error(`docs-input has no ${version}`);
  return found;
}

const v1 = packageOf('v1.0');
const user: Mocks = await v1.load('v1.0/mocks/user.js');
const mail: Mocks = await v1.load('v1.0/mocks/message.js');
const photo: Mocks = await v1.load('v1.0/mocks/profilephoto.js');

function isJson({ kind, response }: Operation): boolean {
  return response?.type !== undefined && response.type !== 'Edm.Stream' && kind !== 'count';
}

/** The body that the page shows, less what a mock leaves out. */
function documentedBody({ examples = [] }: Operation): object {
  const shown = examples.map((example) => example.response?.body?.json);
  const { '@odata.nextLink': _, ...documented } = Object(shown.find((json) => json !== undefined)) as Record<string, unknown>;
  return documented;
}

/** Gives the server one mock more. */
function use(mocks: Mocks, name: string, answer?: unknown): void {
  const mock = mocks[name];
  if (mock === undefined) throw new Error(`There is no mock ${name}`);
  server.use(mock(answer));
}

describe('handlers', () => {
  test.each(apis)('of $version answer every operation as its page does', async ({ version, operations }) => {
    const { handlers, call } = packageOf(version);
    server.use(...handlers());
    for (const operation of operations) {
      for (const { literal, parameters } of pathChoices(operation)) {
        const path = Object.fromEntries(parameters.map((name) => [name, 'x']));
        const result = await call(operation.id, { path, route: literal }).catch((error: unknown) => error);
        expect(result, literal).not.toBeInstanceOf(Error);
        if (isJson(operation)) expect(result, literal).toMatchObject(documentedBody(operation));
      }
    }
  });

  it('are those of all operations, and of batches', () => {
    for (const { version, operations } of apis) expect(packageOf(version).handlers()).toHaveLength(operations.length + 1);
  });

  it('end lists', async () => {
    server.use(...v1.handlers());
    const names: unknown[] = [];
    for await (const one of v1.runtime.paginate(v1.client, v1.call('userList'))) names.push(one);
    expect(names.length).toBeGreaterThan(0);
  });

  it('answer batches, each part by its own mock', async () => {
    server.use(...v1.handlers());
    use(user, 'userGetMock', { displayName: 'Ada' });
    use(user, 'userDeleteMock', new Response(null, { status: 403 }));
    const functions = (await v1.load('v1.0/index.js')) as Readonly<Record<string, RequestFunction>>;
    const results = await v1.runtime.batch(v1.client, [
      (client: never) => functions.userGet?.(client),
      (client: never) => functions.userDelete?.(client, { path: { userId: '1' } }),
      { run: (client: never) => functions.userCount?.(client), dependsOn: [1] },
      (client: never) => functions.userCount?.(client),
      (client: never) => functions.userUpdate?.(client, { path: { userId: '1' }, body: { department: 'Risk' } }),
    ]);
    expect(results.map((result) => (result.status === 'fulfilled' ? result.value : (result.reason as { status: number }).status))).toEqual([
      expect.objectContaining({ displayName: 'Ada' }),
      403,
      424,
      expect.any(Number),
      undefined,
    ]);
  });

  it('send the URL of a part as it is', async () => {
    const seen: string[] = [];
    server.use(...v1.handlers());
    use(user, 'userListMock', ({ request }: { readonly request: Request }) => {
      seen.push(request.url);
      return { value: [] };
    });
    const requests = [{ id: '1', method: 'GET', url: "/users?$search='$&'" }];
    const response = await fetch('https://graph.microsoft.com/v1.0/$batch', { method: 'POST', body: JSON.stringify({ requests }) });
    expect(await response.json()).toMatchObject({ responses: [{ status: 200 }] });
    expect(seen.map((url) => new URL(url).search)).toEqual(['?$search=%27$&%27']);
  });
});

describe('an answer', () => {
  it('changes members of the documented object', async () => {
    use(user, 'userGetMock', { displayName: 'Ada' });
    expect(await v1.call('userGet')).toMatchObject({ displayName: 'Ada', jobTitle: 'Analyst' });
  });

  it('replaces the items and links of a page', async () => {
    use(user, 'userListMock', { value: [{ id: '1' }], nextLink: 'https://graph.microsoft.com/v1.0/users?$skiptoken=2', count: 5 });
    expect(await v1.call('userList')).toMatchObject({
      value: [{ id: '1' }],
      nextLink: 'https://graph.microsoft.com/v1.0/users?$skiptoken=2',
      count: 5,
    });
  });

  it('is a number, a file, or what is to come', async () => {
    use(user, 'userCountMock', 3);
    expect(await v1.call('userCount')).toBe(3);
    use(photo, 'profilePhotoGetMock', new Blob([new Uint8Array([1, 2])], { type: 'image/png' }));
    const file = (await v1.call('profilePhotoGet')) as Response;
    expect([file.headers.get('content-type'), [...new Uint8Array(await file.arrayBuffer())]]).toEqual(['image/png', [1, 2]]);
    use(user, 'userSendMailMock', { location: 'https://graph.microsoft.com/v1.0/jobs/1', retryAfter: 5 });
    expect(await v1.call('userSendMail', { body: {} })).toEqual({ location: 'https://graph.microsoft.com/v1.0/jobs/1', retryAfter: 5 });
  });

  it('is a response, as often as it is asked for', async () => {
    const gone = { error: { code: 'itemNotFound', message: 'gone' } };
    use(mail, 'messageGetMock', Response.json(gone, { status: 404 }));
    for (const messageId of ['1', '2'])
      await expect(v1.call('messageGet', { path: { messageId } })).rejects.toMatchObject({ status: 404, code: 'itemNotFound' });
  });

  it('depends on the request', async () => {
    use(user, 'userGetMock', async ({ request, path }: { request: Request; path: Record<string, string> }) => {
      if (path.userId === 'nobody') return new Response(null, { status: 404 });
      return path.userId ? { displayName: `${path.userId} ${new URL(request.url).search}` } : undefined;
    });
    expect(await v1.call('userGet', { path: { userId: "o'neil" } })).toMatchObject({ displayName: "o'neil " });
    expect(await v1.call('userGet')).toMatchObject({ displayName: 'Nadia Brandt' });
    await expect(v1.call('userGet', { path: { userId: 'nobody' } })).rejects.toMatchObject({ status: 404 });
  });

  it('is of one operation only', async () => {
    server.use(...v1.handlers());
    use(user, 'userGetMock', { displayName: 'Ada' });
    expect(await v1.call('userDelta')).not.toMatchObject({ displayName: 'Ada' });
    expect(await v1.call('userCount')).toBeGreaterThan(3);
  });
});

describe('a body that the docs show', () => {
  const lamp = entity('microsoft.graph.lamp', { properties: [property('colour', 'Edm.String')] });
  const timer = entity('microsoft.graph.timer', { properties: [property('value', 'microsoft.graph.Json')] });
  const room = entity('microsoft.graph.room', { open: true });
  const at = { file: 'v1.0/api/lamp-get.md', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const red = { colour: 'red' };

  const cases: readonly (readonly [string, unknown, string, unknown])[] = [
    ['as an object', red, lamp.name, red],
    ['inside `value`', { '@odata.context': 'lamps', value: red }, lamp.name, red],
    ['as the one item of a list', { value: [red] }, lamp.name, red],
    ['as one of several', { value: [red, red] }, lamp.name, { value: [red, red] }],
    ['with a member `value`', { value: red }, timer.name, { value: red }],
    ['with any members', { value: red }, room.name, { value: red }],
    [
      'with any members, inside a `value` that names its type',
      { value: { '@odata.type': '#microsoft.graph.room' } },
      room.name,
      { '@odata.type': '#microsoft.graph.room' },
    ],
    ['as a list', { value: [red] }, `Collection(${lamp.name})`, { value: [red] }],
    ['as an item by itself', { ...red, '@odata.nextLink': 'more' }, `Collection(${lamp.name})`, { value: [red] }],
    ['as an empty list', {}, `Collection(${lamp.name})`, {}],
  ];
  const operations = cases.map(([, json, type], index) => {
    const example = { origin: at, response: { status: 200, headers: [], body: { text: '', json, origin: at } } };
    return operation(`lamp${index}Get`, { kind: 'get', paths: [`/lamp${index}`], response: { status: 200, type }, examples: [example] });
  });
  const load = buildPackage(api({ types: [lamp, timer, room], operations }), 'mocks-shown');

  test.each(cases.map((one, index) => [one[0], index, one[3]] as const))('%s is answered as it is sent', async (_, index, want) => {
    const { handlers } = (await load('v1.0/mocks.js')) as { handlers: () => RequestHandler[] };
    server.use(...handlers());
    expect(await (await fetch(`https://graph.microsoft.com/v1.0/lamp${index}`)).json()).toEqual(want);
  });
});

test('odd names of parameters and odd text in paths and headers do no harm', async () => {
  const example = {
    origin: { file: 'v1.0/api/odd-get.md', line: 1, column: 1, endLine: 1, endColumn: 1 },
    response: {
      status: 200,
      headers: [
        ['X-Odd', 'a\u0000b'],
        ['Bad name', 'x'],
        ['ETag', "W/'*/1'"],
      ] as const,
    },
  };
  const paths = ["/odd/{1st}/{1st}/a(b='{1st}')/[x]"];
  const odd = operation('oddGet', { kind: 'action', method: 'POST', paths, response: { status: 200 }, examples: [example] });
  const load = buildPackage(api({ operations: [odd] }), 'mocks-odd');
  const { handlers } = (await load('v1.0/mocks.js')) as { handlers: () => RequestHandler[] };
  server.use(...handlers());
  const response = await fetch("https://graph.microsoft.com/v1.0/odd/1/2/a(b='3')/%5Bx%5D", { method: 'POST' });
  expect([response.status, response.headers.get('etag'), response.headers.get('x-odd')]).toEqual([200, "W/'*/1'", null]);
});
