import type { AccessToken, TokenCredential } from '@azure/core-auth';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { certificate } from './certificate.ts';
import { type Client, caller, type GraphErrorFields, loadPackage } from './package.ts';
import { startServer } from './server.ts';

const graph = await startServer({ tls: true });
const stranger = await startServer({ tls: true });
const { client: runtime, v1, load } = await loadPackage('core-rest-pipeline');
const { createPipelineClient } = (await load('client/core-rest-pipeline.js')) as { createPipelineClient: (options: object) => Client };

afterAll(() => Promise.all([graph.close(), stranger.close()]));

/** Gives a new token each time it is asked; each is valid for `seconds`. */
function fakeCredential(seconds = 3600) {
  const asked: { scopes: string | string[]; claims?: string | undefined }[] = [];
  const credential: TokenCredential = {
    getToken: async (scopes, options): Promise<AccessToken> => {
      asked.push({ scopes, claims: options?.claims });
      return { token: `token-${asked.length}`, expiresOnTimestamp: Date.now() + seconds * 1000 };
    },
  };
  return { credential, asked };
}

function connect(options: object = {}, credential = fakeCredential()) {
  const pipeline = { tlsOptions: { ca: certificate }, retryOptions: { retryDelayInMs: 1, maxRetryDelayInMs: 5 } };
  const client = createPipelineClient({ credential: credential.credential, baseUrl: graph.url, pipeline, ...options });
  return { client, call: caller(v1, client), asked: credential.asked };
}

const user = { displayName: 'secret-body' };
const get = (call: ReturnType<typeof caller>) => call('userGet', { path: { userId: '1' } });
const create = (call: ReturnType<typeof caller>) => call('userPostUsers', { body: user });

beforeEach(() => graph.answer({ body: { id: '1' } }));

describe('requests and responses', () => {
  test('JSON, both ways', async () => {
    const { call, asked } = connect();
    expect(await create(call)).toEqual({ id: '1' });
    expect(graph.seen[0]).toMatchObject({
      method: 'POST',
      url: '/v1.0/users',
      headers: { authorization: 'Bearer token-1', 'content-type': 'application/json' },
    });
    expect(JSON.parse(graph.seen[0]?.body.toString() ?? '')).toEqual(user);
    expect(graph.seen[0]?.headers['client-request-id']).toBeTruthy();
    expect(asked).toEqual([{ scopes: [`${graph.url}/.default`], claims: undefined }]);
  });

  test('nothing', async () => {
    graph.answer({ status: 204 });
    expect(await connect().call('userUpdate', { path: { userId: '1' }, body: user })).toBeUndefined();
  });

  test('pages', async () => {
    graph.answer((_, count) => ({ body: { value: [count], ...(count === 0 && { '@odata.nextLink': `${graph.url}/v1.0/next` }) } }));
    const { client, call } = connect();
    const items = [];
    for await (const item of runtime.paginate(client, call('userList'))) items.push(item);
    expect(items).toEqual([0, 1]);
  });

  test.each([
    ['text', () => 'aä'],
    ['bytes, a part of a buffer', () => new Uint8Array(Buffer.from('xaäx')).subarray(1, 4)],
    ['a blob', () => new Blob(['aä'])],
    ['a stream', () => new Blob(['aä']).stream()],
  ])('stream up: %s', async (_, content) => {
    await connect().call('driveItemPutContent', { path: { itemPath: 'a.txt' }, body: content() });
    expect(graph.seen[0]?.body.toString()).toBe('aä');
    expect(graph.seen[0]?.headers['content-type']).toBe('text/plain');
  });

  test('stream down', async () => {
    graph.answer({ body: Buffer.from([0, 255]) });
    const response = (await connect().call('profilePhotoGet')) as Response;
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255]);
  });

  test('a Graph error', async () => {
    graph.answer({ status: 403, headers: { 'request-id': 'r' }, body: { error: { code: 'Forbidden', message: 'No.' } } });
    await expect(get(connect().call)).rejects.toMatchObject({ name: 'GraphError', status: 403, code: 'Forbidden', requestId: 'r' });
    expect(graph.seen).toHaveLength(1);
  });
});

describe('tokens', () => {
  test('kept while valid, asked for again afterwards', async () => {
    const kept = connect();
    await get(kept.call);
    await get(kept.call);
    expect(kept.asked).toHaveLength(1);
    const expired = connect({}, fakeCredential(-10));
    await get(expired.call);
    await get(expired.call);
    expect(expired.asked).toHaveLength(2);
    expect(graph.seen.at(-1)?.headers.authorization).toBe('Bearer token-2');
  });

  test('scopes', async () => {
    const { call, asked } = connect({ scopes: ['User.Read'] });
    await get(call);
    expect(asked[0]?.scopes).toEqual(['User.Read']);
  });

  test('401 with a claims challenge', async () => {
    const claims = Buffer.from('{"access_token":{}}').toString('base64');
    const challenge = { 'WWW-Authenticate': `Bearer realm="", error="insufficient_claims", claims="${claims}"` };
    graph.answer((_, count) => (count === 0 ? { status: 401, headers: challenge } : { body: { id: '1' } }));
    const { call, asked } = connect();
    expect(await get(call)).toEqual({ id: '1' });
    expect(asked[1]?.claims).toBe('{"access_token":{}}');
    expect(graph.seen[1]?.headers.authorization).toBe('Bearer token-2');
  });

  test('401 without one is an error', async () => {
    graph.answer({ status: 401, body: { error: { code: 'InvalidAuthenticationToken', message: 'Expired.' } } });
    await expect(get(connect().call)).rejects.toMatchObject({ status: 401, code: 'InvalidAuthenticationToken' });
    expect(graph.seen).toHaveLength(1);
  });

  test('not over http', async () => {
    const { call } = connect({ baseUrl: 'http://127.0.0.1:1' });
    await expect(get(call)).rejects.toThrow(/non-TLS/);
  });
});

describe('what is sent again', () => {
  const retryAfter = { 'Retry-After': '0' };
  const once = (answer: object) => graph.answer((_, count) => (count === 0 ? answer : { body: { id: '1' } }));

  test.each([
    ['429 with Retry-After', { status: 429, headers: retryAfter }],
    ['503 with Retry-After', { status: 503, headers: retryAfter }],
  ])('%s: everything', async (_, answer) => {
    once(answer);
    expect(await get(connect().call)).toEqual({ id: '1' });
    once(answer);
    expect(await create(connect().call)).toEqual({ id: '1' });
    expect(graph.seen.map(({ body }) => body.toString())).toEqual([JSON.stringify(user), JSON.stringify(user)]);
    once(answer);
    expect(await connect().call('driveItemPutContent', { path: { itemPath: 'a' }, body: new Blob(['x']) })).toEqual({ id: '1' });
    expect(graph.seen.map(({ body }) => body.toString())).toEqual(['x', 'x']);
  });

  test('not before Retry-After says so', async () => {
    once({ status: 429, headers: { 'Retry-After': '1' } });
    const start = Date.now();
    await get(connect().call);
    expect(Date.now() - start).toBeGreaterThan(900);
  });

  test('waits longer from one failure to the next', async () => {
    const times: number[] = [];
    graph.answer((_, count) => {
      times.push(Date.now());
      return count < 3 ? { status: 500 } : { body: { id: '1' } };
    });
    const retryOptions = { retryDelayInMs: 100, maxRetryDelayInMs: 10_000 };
    expect(await get(connect({ pipeline: { tlsOptions: { ca: certificate }, retryOptions } }).call)).toEqual({ id: '1' });
    // the pipeline waits between half of 100, 200, 400 ms and the whole
    const [first = 0, second = 0, third = 0] = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect([first >= 49, second >= 99, third >= 199]).toEqual([true, true, true]);
  });

  test.each([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503 without Retry-After', { status: 503 }],
    ['504', { status: 504 }],
    ['504 with Retry-After', { status: 504, headers: retryAfter }],
    ['a reset', { reset: true }],
  ])('%s: what reads, and nothing that writes', async (_, answer) => {
    once(answer);
    expect(await get(connect().call)).toEqual({ id: '1' });
    expect(graph.seen).toHaveLength(2);
    for (const [name, options] of [
      ['userPostUsers', { body: user }],
      ['userSendMail', { body: { message: {} } }],
      ['userUpdate', { path: { userId: '1' }, body: user }],
      ['plannerTaskDelete', { path: { taskId: '1' } }],
      ['userPutManager', { path: { userId: '1' }, body: { '@odata.id': 'x' } }],
    ] as const) {
      once(answer);
      await expect(connect().call(name, options)).rejects.toThrow();
      expect(graph.seen).toHaveLength(1);
    }
  });

  test('not a stream, which can be read once', async () => {
    once({ status: 429, headers: retryAfter });
    const promise = connect().call('driveItemPutContent', { path: { itemPath: 'a' }, body: new Blob(['x']).stream() });
    await expect(promise).rejects.toMatchObject({ status: 429 });
    expect(graph.seen).toHaveLength(1);
  });

  test('not for ever', async () => {
    graph.answer({ status: 429, headers: retryAfter, body: { error: { code: 'TooManyRequests', message: 'Slow down.' } } });
    await expect(get(connect().call)).rejects.toMatchObject({ status: 429, code: 'TooManyRequests', retryAfter: 0 });
    expect(graph.seen).toHaveLength(4);
  });
});

describe('abort and timeout', () => {
  test.each([
    ['while waiting for a response', { hang: true }],
    ['while waiting to try again', { status: 429, headers: { 'Retry-After': '60' } }],
  ] as const)('abort %s', async (_, answer) => {
    const controller = new AbortController();
    graph.answer(() => {
      setTimeout(() => controller.abort(), 50);
      return answer;
    });
    await expect(connect().call('userGet', { signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('timeout', async () => {
    graph.answer({ hang: true });
    await expect(connect({ timeout: 1000 }).call('userPostUsers', { body: user })).rejects.toMatchObject({ name: 'AbortError' });
    expect(graph.seen).toHaveLength(1);
  });
});

describe('hosts', () => {
  test('a redirect to another host gets no token, one to the same host does', async () => {
    stranger.answer({ body: Buffer.from('x') });
    graph.answer((_, count) => ({
      status: 302,
      headers: { Location: count === 0 ? `${graph.url}/v1.0/other` : `${stranger.url}/content` },
    }));
    const response = (await connect().call('profilePhotoGet')) as Response;
    expect(await response.text()).toBe('x');
    expect(graph.seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-1', 'Bearer token-1']);
    expect(stranger.seen.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  test('a link to another host is refused', async () => {
    stranger.answer({ body: {} });
    await expect(runtime.followLink(connect().client, `${stranger.url}/v1.0/users`)).rejects.toThrow(/Refused/);
    expect(stranger.seen).toEqual([]);
  });

  test('neither token nor body is in the message of an error', async () => {
    graph.answer({ reset: true });
    const error = (await create(connect().call).catch((reason: unknown) => reason)) as GraphErrorFields & Error;
    expect(`${error.message}${error.stack}`).not.toMatch(/token-1|secret-body/);
  });
});
