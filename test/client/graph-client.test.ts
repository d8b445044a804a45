import { type ClientOptions, Client as GraphSdkClient } from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Client, caller, loadPackage } from './package.ts';
import { startServer } from './server.ts';

const graph = await startServer({ tls: true });
const stranger = await startServer({ tls: true });
const { client: runtime, v1, load } = await loadPackage('graph-client');
const { fromGraphClient } = (await load('client/graph-client.js')) as {
  fromGraphClient: (client: GraphSdkClient, options?: object) => Client;
};

// Its middleware sends tokens over TLS only, and takes no certificate of our own.
beforeAll(() => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await Promise.all([graph.close(), stranger.close()]);
});

const settings: ClientOptions = {
  baseUrl: `${graph.url}/`,
  customHosts: new Set(['127.0.0.1']),
  authProvider: { getAccessToken: async () => 'secret-token' },
};
const client = fromGraphClient(GraphSdkClient.initWithMiddleware(settings), { baseUrl: graph.url });
const call = caller(v1, client);

beforeEach(() => graph.answer({ body: { id: '1' } }));

const lines = () => graph.seen.map(({ method, url }) => `${method} ${url}`);
const user = { displayName: 'x' };

describe('requests and responses', () => {
  test('path and query arrive as they are', async () => {
    const filter = "startswith(displayName,'a & b') and id eq 'x=y'";
    await call('userList', {
      query: { select: ['id', 'displayName'], filter, search: '"displayName:ä"', expand: { manager: { select: ['id'] } } },
    });
    const { searchParams, pathname } = new URL(graph.seen[0]?.url ?? '', graph.url);
    expect(pathname).toBe('/v1.0/users');
    expect(Object.fromEntries(searchParams)).toEqual({
      $select: 'id,displayName',
      $filter: filter,
      $search: '"displayName:ä"',
      $expand: 'manager($select=id)',
    });
    expect(graph.seen[0]?.headers).toMatchObject({ authorization: 'Bearer secret-token', consistencylevel: 'eventual' });
  });

  test('keys stay in their segment', async () => {
    await call('messageGet', { path: { userId: 'a/b?c#d', messageId: 'https://x/..' } });
    expect(lines()).toEqual(['GET /v1.0/users/a%2Fb%3Fc%23d/messages/https%3A%2F%2Fx%2F..']);
  });

  test('every method', async () => {
    expect(await call('userPostUsers', { body: user })).toEqual({ id: '1' });
    await call('userUpdate', { path: { userId: '1' }, body: user });
    await call('userPutManager', { path: { userId: '1' }, body: { '@odata.id': 'x' } });
    await call('plannerTaskDelete', { path: { taskId: '1' }, headers: { 'If-Match': 'e' } });
    expect(lines()).toEqual(['POST /v1.0/users', 'PATCH /v1.0/users/1', 'PUT /v1.0/users/1/manager/$ref', 'DELETE /v1.0/planner/tasks/1']);
    expect(graph.seen.slice(0, 3).map(({ body }) => JSON.parse(body.toString()))).toEqual([user, user, { '@odata.id': 'x' }]);
    expect(graph.seen[3]?.headers['if-match']).toBe('e');
  });

  test.each([
    ['text', () => 'aä'],
    ['bytes, a part of a buffer', () => new Uint8Array(Buffer.from('xaäx')).subarray(1, 4)],
    ['a blob', () => new Blob(['aä'])],
    ['a stream', () => new Blob(['aä']).stream()],
  ])('stream up: %s', async (_, content) => {
    await call('driveItemPutContent', { path: { itemPath: 'a/b.txt' }, body: content() });
    expect(lines()).toEqual(['PUT /v1.0/me/drive/root:/a/b.txt:/content']);
    expect(graph.seen[0]?.body.toString()).toBe('aä');
    expect(graph.seen[0]?.headers['content-type']).toBe('text/plain');
  });

  test('stream down, count, pages, errors', async () => {
    graph.answer({ body: Buffer.from([0, 255]) });
    expect([...new Uint8Array(await ((await call('profilePhotoGet')) as Response).arrayBuffer())]).toEqual([0, 255]);
    graph.answer({ headers: { 'Content-Type': 'text/plain' }, body: '42' });
    expect(await call('userCount')).toBe(42);
    graph.answer((_, count) => ({
      body: { value: [count], ...(count === 0 && { '@odata.nextLink': `${graph.url}/v1.0/users?$skiptoken=a%2Fb` }) },
    }));
    const items = [];
    for await (const item of runtime.paginate(client, call('userList'))) items.push(item);
    expect(items).toEqual([0, 1]);
    expect(graph.seen[1]?.url).toBe('/v1.0/users?$skiptoken=a%2Fb');
    graph.answer({ status: 404, body: { error: { code: 'x', message: 'gone' } } });
    await expect(call('userGet')).rejects.toMatchObject({ name: 'GraphError', status: 404, code: 'x', message: 'gone' });
  });
});

describe('its middleware', () => {
  const retryAfter = { 'Retry-After': '0' };
  const once = (answer: object) => graph.answer((_, count) => (count === 0 ? answer : { body: { id: '1' } }));

  test('sends again what was refused', async () => {
    for (const status of [429, 503]) {
      once({ status, headers: retryAfter });
      expect(await call('userPostUsers', { body: user })).toEqual({ id: '1' });
      expect(graph.seen).toHaveLength(2);
    }
  });

  test('sends what reads again after 504, and nothing that writes', async () => {
    once({ status: 504, headers: retryAfter });
    expect(await call('userGet')).toEqual({ id: '1' });
    for (const answer of [{ status: 504, headers: retryAfter }, { status: 503 }, { reset: true }]) {
      once(answer);
      await expect(call('userPostUsers', { body: user })).rejects.toThrow();
      expect(graph.seen).toHaveLength(1);
    }
  });

  test('gives no token to another host', async () => {
    stranger.answer({ body: Buffer.from('x') });
    graph.answer({ status: 302, headers: { Location: stranger.url.replace('127.0.0.1', 'localhost') } });
    const response = (await call('profilePhotoGet')) as Response;
    expect(await response.text()).toBe('x');
    expect(stranger.seen[0]?.headers.authorization).toBeUndefined();
  });

  test('never sees a link to another host', async () => {
    stranger.answer({ body: {} });
    await expect(runtime.followLink(client, `${stranger.url}/v1.0/users`)).rejects.toThrow(/Refused/);
    expect(stranger.seen).toEqual([]);
  });

  test('neither token nor body is in the message of an error', async () => {
    graph.answer({ reset: true });
    const error = (await call('userPostUsers', { body: { displayName: 'secret-body' } }).catch((reason: unknown) => reason)) as Error;
    expect(error).toBeInstanceOf(Error);
    expect(`${JSON.stringify(error)}${error.message}${error.stack}`).not.toMatch(/secret/);
  });

  test('abort', async () => {
    graph.answer({ hang: true });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    await expect(call('userGet', { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
