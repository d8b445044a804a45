import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caller, type GraphErrorFields, loadPackage } from './package.ts';
import { type LoopbackServer, startServer } from './server.ts';

const graph: LoopbackServer = await startServer();
const stranger: LoopbackServer = await startServer();
const { client: runtime, v1 } = await loadPackage('fetch');
const client = runtime.createFetchClient({ token: async () => 'secret-token', baseUrl: graph.url });
const call = caller(v1, client);

afterAll(() => Promise.all([graph.close(), stranger.close()]));

/** The one request that the server saw: `GET /v1.0/me`. */
const line = () => graph.seen.map((request) => `${request.method} ${request.url}`).join('\n');
const json = () => JSON.parse(graph.seen[0]?.body.toString() ?? '') as unknown;

async function failure(promise: Promise<unknown>): Promise<GraphErrorFields> {
  return promise.then(
    () => expect.fail('no error'),
    (error: GraphErrorFields) => error,
  );
}

describe('every kind of operation', () => {
  test('get: path, select, expand, token', async () => {
    graph.answer({ body: { id: '1', displayName: null, newMember: { a: 1 }, '@odata.context': 'c', riskLevel: 'aValueOfTomorrow' } });
    const user = await call('userGet', {
      path: { userId: 'a@b.c' },
      query: {
        select: ['id', 'displayName'],
        expand: { messages: { select: ['subject'], top: 3, expand: ['attachments'] }, manager: true },
      },
    });
    expect(line()).toBe(
      'GET /v1.0/users/a%40b.c?$select=id,displayName&$expand=messages(%24select%3Dsubject%3B%24top%3D3%3B%24expand%3Dattachments),manager',
    );
    expect(graph.seen[0]?.headers.authorization).toBe('Bearer secret-token');
    expect(user).toEqual({ id: '1', displayName: null, newMember: { a: 1 }, '@odata.context': 'c', riskLevel: 'aValueOfTomorrow' });
  });

  test('members and relationships of descendants', async () => {
    graph.answer({ body: { value: [{ '@odata.type': '#microsoft.graph.user', id: '1', displayName: 'a', manager: null }] } });
    const page = await call('groupListMembers', {
      path: { groupId: '1' },
      query: {
        select: ['id', 'microsoft.graph.user/displayName'],
        expand: { 'microsoft.graph.user/manager': { select: ['id'], levels: 'max' } },
      },
    });
    expect(decodeURIComponent(line())).toBe(
      'GET /v1.0/groups/1/members?$select=id,microsoft.graph.user/displayName&$expand=microsoft.graph.user/manager($select=id;$levels=max)',
    );
    expect(page).toEqual({ value: [{ '@odata.type': '#microsoft.graph.user', id: '1', displayName: 'a', manager: null }] });
  });

  test('list: pages, with the headers of the first request on all of them', async () => {
    const page = (ids: number[], next?: string) => ({
      body: { value: ids.map((id) => ({ id })), ...(next && { '@odata.nextLink': `${graph.url}${next}` }) },
    });
    graph.answer(
      (_, count) => [page([1, 2], '/v1.0/users?$skiptoken=a'), page([], '/v1.0/users?$skiptoken=b'), page([3])][count] ?? { status: 500 },
    );
    const items: object[] = [];
    for await (const item of runtime.paginate(
      client,
      call('userList', { query: { search: '"displayName:a"', count: true }, headers: { Prefer: 'p' } }),
    ))
      items.push(item);
    expect(items).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
    expect(line()).toBe(
      'GET /v1.0/users?$search=%22displayName%3Aa%22&$count=true\nGET /v1.0/users?$skiptoken=a\nGET /v1.0/users?$skiptoken=b',
    );
    expect(graph.seen.map(({ headers }) => [headers.consistencylevel, headers.prefer, headers.authorization])).toEqual(
      Array(3).fill(['eventual', 'p', 'Bearer secret-token']),
    );
  });

  test('ConsistencyLevel is not sent where nothing asks for it', async () => {
    graph.answer({ body: { value: [] } });
    await call('userList', { query: { filter: "startswith(displayName,'a')" } });
    expect(graph.seen[0]?.headers.consistencylevel).toBeUndefined();
  });

  test('delta: deltaLink', async () => {
    const link = `${graph.url}/v1.0/users/delta?$deltatoken=x`;
    graph.answer({ body: { value: [], '@odata.deltaLink': link } });
    const page = (await call('userDelta', { query: { select: ['id'] } })) as { deltaLink: string };
    expect(page.deltaLink).toBe(link);
    await runtime.followLink(client, page.deltaLink);
    expect(line()).toBe('GET /v1.0/users/delta?$select=id\nGET /v1.0/users/delta?$deltatoken=x');
  });

  test('create', async () => {
    graph.answer({ status: 201, body: { id: '1' } });
    expect(await call('userPostUsers', { body: { displayName: 'Ä"\u0000' } })).toEqual({ id: '1' });
    expect(line()).toBe('POST /v1.0/users');
    expect(json()).toEqual({ displayName: 'Ä"\u0000' });
    expect(graph.seen[0]?.headers['content-type']).toBe('application/json');
  });

  test('update and delete with If-Match', async () => {
    graph.answer({ status: 204 });
    const headers = { 'If-Match': 'W/"0"' };
    expect(await call('userUpdate', { path: { userId: '1' }, headers, body: { displayName: 'x' } })).toBeUndefined();
    expect(await call('plannerTaskDelete', { path: { taskId: '1' }, headers: { 'If-Match': 'W/"1"' } })).toBeUndefined();
    expect(line()).toBe('PATCH /v1.0/users/1\nDELETE /v1.0/planner/tasks/1');
    expect(graph.seen.map((request) => request.headers['if-match'])).toEqual(['W/"0"', 'W/"1"']);
    expect(json()).toEqual({ displayName: 'x' });
  });

  test('upsert by alternate key, with a body or without', async () => {
    graph.answer((_, count) => (count === 0 ? { status: 201, body: { id: '1' } } : { status: 204 }));
    const options = { path: { uniqueName: "O'Neil/x" }, headers: { Prefer: 'create-if-missing' }, body: { displayName: 'x' } };
    expect(await call('groupUpsert', options)).toEqual({ id: '1' });
    expect(await call('groupUpsert', options)).toBeUndefined();
    expect(graph.seen[0]?.url).toBe("/v1.0/groups(uniqueName='O%27%27Neil%2Fx')");
  });

  test('action: accepted', async () => {
    graph.answer({ status: 202, headers: { Location: 'https://example.com/monitor', 'Retry-After': '10' } });
    expect(await call('driveItemCopy', { path: { itemId: '1' }, body: { name: 'x' } })).toEqual({
      location: 'https://example.com/monitor',
      retryAfter: 10,
    });
    expect(await call('userSendMail', { body: { message: { subject: 'x' } } })).toMatchObject({ retryAfter: 10 });
    expect(line()).toBe('POST /v1.0/me/drive/items/1/copy\nPOST /v1.0/me/sendMail');
  });

  test('function: quoted and unquoted arguments, primitive result', async () => {
    graph.answer({ body: { value: false } });
    expect(await call('userIsMember', { path: { userId: '1', level: 2, on: "it's" } })).toBe(false);
    expect(line()).toBe("GET /v1.0/users/1/isMember(level=2,on='it%27%27s')");
    graph.answer({ body: { value: [] } });
    await call('driveItemSearch', { path: { q: 'a b?' } });
    expect(line()).toBe("GET /v1.0/me/drive/root/search(q='a%20b%3F')");
  });

  test('$ref: add, set, remove', async () => {
    graph.answer({ status: 204 });
    const body = { '@odata.id': 'https://graph.microsoft.com/v1.0/users/1' };
    await call('groupPostMembers', { path: { groupId: '1' }, body });
    await call('userPutManager', { path: { userId: '1' }, body });
    await call('groupDeleteMembers', { path: { groupId: '1', memberId: '2' } });
    expect(line()).toBe('POST /v1.0/groups/1/members/$ref\nPUT /v1.0/users/1/manager/$ref\nDELETE /v1.0/groups/1/members/2/$ref');
    expect(json()).toEqual(body);
  });

  test('stream down', async () => {
    graph.answer({ headers: { 'Content-Type': 'image/jpeg' }, body: Buffer.from([0, 255, 1]) });
    const response = (await call('profilePhotoGet', { path: { userId: '1' } })) as Response;
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 1]);
  });

  test.each([
    ['text', 'a\u00e4', 'text/plain'],
    ['bytes', new Uint8Array(Buffer.from('a\u00e4')), 'text/plain'],
    ['a blob', new Blob(['a\u00e4']), 'text/plain'],
    ['a blob that has a type', new Blob(['a\u00e4'], { type: 'text/html' }), 'text/html'],
    ['a stream', new Blob(['a\u00e4']).stream(), 'text/plain'],
  ])('stream up: %s', async (_, body, type) => {
    graph.answer({ status: 201, body: { id: '1' } });
    expect(await call('driveItemPutContent', { path: { itemPath: 'Ordner 1/ä#.txt' }, body })).toEqual({ id: '1' });
    expect(line()).toBe('PUT /v1.0/me/drive/root:/Ordner%201/%C3%A4%23.txt:/content');
    expect(graph.seen[0]?.body.toString()).toBe('a\u00e4');
    expect(graph.seen[0]?.headers['content-type']).toBe(type);
  });

  test('$count', async () => {
    graph.answer({ headers: { 'Content-Type': 'text/plain' }, body: '\ufeff42' });
    expect(await call('userCount')).toBe(42);
    expect(graph.seen[0]?.headers.consistencylevel).toBe('eventual');
  });

  test('a route where parameters do not tell paths apart', async () => {
    graph.answer({ body: { value: [] } });
    const query = { startDateTime: '2026-01-01T00:00:00+01:00' };
    await call('eventList', { route: '/me/calendar/events', query });
    await call('eventList', { route: '/users/{user-id}/events', path: { userId: '1' }, query });
    await call('eventList', { path: { userId: '1' }, query });
    expect(graph.seen.map(({ url }) => url.replace(/\?.*/, ''))).toEqual([
      '/v1.0/me/calendar/events',
      '/v1.0/users/1/events',
      '/v1.0/users/1/events',
    ]);
    expect(graph.seen[0]?.url).toMatch('?startDateTime=2026-01-01T00%3A00%3A00%2B01%3A00');
    await expect(call('eventList', { query })).rejects.toThrow(TypeError);
    expect(graph.seen).toHaveLength(3);
  });
});

describe('errors', () => {
  test('a Graph error', async () => {
    const innerError = { date: '2026-01-01', 'request-id': 'r-1', 'client-request-id': 'c-1' };
    graph.answer({
      status: 404,
      headers: { 'request-id': 'r-2' },
      body: { error: { code: 'Request_ResourceNotFound', message: 'No such user.', innerError } },
    });
    const error = await failure(call('userGet', { path: { userId: '1' } }));
    expect(error).toBeInstanceOf(runtime.GraphError);
    expect({ ...error, message: error.message }).toEqual({
      name: 'GraphError',
      message: 'No such user.',
      status: 404,
      code: 'Request_ResourceNotFound',
      requestId: 'r-2',
      retryAfter: undefined,
      innerError,
    });
  });

  test.each([
    ['empty', ''],
    ['no JSON', '<html>Bad gateway secret</html>'],
    ['truncated', '{"error":{"code":"x"'],
    ['no object', '[]'],
    ['null', '{"error":null}'],
  ])('body: %s', async (_, body) => {
    graph.answer({ status: 502, headers: { 'Retry-After': '7', 'request-id': 'r' }, body });
    expect(await failure(call('userGet'))).toMatchObject({ status: 502, code: '', message: 'HTTP 502', requestId: 'r', retryAfter: 7 });
  });

  test('an error that is text', async () => {
    graph.answer({ status: 400, body: { error: 'invalid_request', error_description: 'x' } });
    expect(await failure(call('userGet'))).toMatchObject({ code: 'invalid_request' });
  });

  test('Retry-After as a date', async () => {
    graph.answer({ status: 503, headers: { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() } });
    const { retryAfter = 0 } = await failure(call('userGet'));
    expect(retryAfter).toBeGreaterThan(50);
    expect(retryAfter).toBeLessThanOrEqual(60);
  });

  test('a success that is no JSON', async () => {
    graph.answer({ body: '{"id":' });
    expect(await failure(call('userGet'))).toMatchObject({ name: 'GraphError', status: 200 });
  });

  test('abort', async () => {
    graph.answer({ hang: true });
    const controller = new AbortController();
    const promise = call('userGet', { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(promise).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('neither token nor body is in an error', async () => {
    const odd = runtime.createFetchClient({ token: () => 'secret-token\n', baseUrl: graph.url });
    graph.answer({ status: 500, body: 'secret-token' });
    const errors = [
      await failure(caller(v1, odd)('userPostUsers', { body: { displayName: 'secret-body' } })),
      await failure(call('userPostUsers', { body: { displayName: 'secret-body' } })),
      await failure(call('userGet', { path: { nope: 'secret-body' } })),
    ];
    for (const error of errors) expect(`${JSON.stringify(error)} ${(error as unknown as Error).stack}`).not.toMatch(/secret/);
  });
});

describe('hosts', () => {
  test.each(['nextLink', 'deltaLink'])('%s to another host is refused', async () => {
    graph.answer({ body: { value: [], '@odata.nextLink': `${stranger.url}/v1.0/users` } });
    stranger.answer({ body: { value: [] } });
    const items = runtime.paginate(client, call('userList'));
    await expect(items.next()).rejects.toThrow(/Refused/);
    await expect(runtime.followLink(client, `${stranger.url}/v1.0/users/delta`)).rejects.toThrow(/Refused/);
    expect(stranger.seen).toEqual([]);
  });

  test.each([
    '//evil.example/x',
    '@evil.example/x',
    '/\\evil.example',
    'https://graph.microsoft.com.evil.example',
    'javascript:x',
    '',
    'http://127.0.0.1',
  ])('%s', async (link) => {
    graph.answer({ body: { value: [] } });
    stranger.answer({ body: { value: [] } });
    await runtime.followLink(client, link).catch(() => undefined);
    expect(stranger.seen).toEqual([]);
    for (const { headers } of graph.seen) expect(`http://${headers.host}`).toBe(graph.url);
  });

  test('a redirect to another host gets no token', async () => {
    graph.answer({ status: 302, headers: { Location: `${stranger.url}/content` } });
    stranger.answer({ body: Buffer.from('x') });
    const response = (await call('profilePhotoGet')) as Response;
    expect(await response.text()).toBe('x');
    expect(stranger.seen[0]?.headers.authorization).toBeUndefined();
  });
});

describe('prototypes', () => {
  beforeAll(() =>
    graph.answer({
      body: '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"value":[{"__proto__":{"polluted":1}}]}',
    }),
  );

  test('keys of responses and options are inert', async () => {
    const hostile = JSON.parse('{"__proto__":{"polluted":"1"}}') as object;
    await call('userList', { headers: hostile, query: hostile });
    await call('userGet', { query: { expand: hostile } });
    await call('userGet', { path: hostile }).catch(() => undefined);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('parameters are own properties', async () => {
    await expect(call('userGet', { path: Object.create({ userId: 'x' }) as object })).resolves.toBeDefined();
    expect(graph.seen.at(-1)?.url).toBe('/v1.0/me');
  });
});
