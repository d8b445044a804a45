import { afterAll, describe, expect, test } from 'vitest';
import { type Client, caller, type GraphErrorFields, loadPackage } from './package.ts';
import { startServer } from './server.ts';

const graph = await startServer();
const { client: runtime, v1 } = await loadPackage('batch');
const client = runtime.createFetchClient({ token: () => 't', baseUrl: graph.url });
const call = (name: string, options?: object) => (recorder: Client) => caller(v1, recorder)(name, options);

afterAll(() => graph.close());

interface BatchRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly dependsOn?: readonly string[];
  readonly headers?: object;
  readonly body?: unknown;
}

const sent = () => (JSON.parse(graph.seen[0]?.body.toString() ?? '') as { requests: BatchRequest[] }).requests;
const json = { 'Content-Type': 'application/json' };

test('results in the order of the calls, whatever the order of the answers', async () => {
  const responses = [
    { id: '3', status: 200, headers: { 'content-type': 'image/jpeg' }, body: 'AP8B' },
    { id: '2', status: 404, headers: { ...json, 'request-id': 'r', 'Retry-After': '3' }, body: { error: { code: 'x', message: 'gone' } } },
    { id: '5', status: 204 },
    { id: '4', status: 200, headers: { 'Content-Type': 'text/plain' }, body: '42' },
    { id: '1', status: 200, headers: json, body: { value: [{ id: 'a' }], '@odata.nextLink': `${graph.url}/v1.0/next` } },
  ];
  graph.answer({ body: { responses } });
  const [users, message, photo, count, deletion] = await runtime.batch(client, [
    call('userList', { query: { search: '"a"', count: true } }),
    call('messageGet', { path: { messageId: 'a/b' } }),
    call('profilePhotoGet'),
    { run: call('userCount'), dependsOn: [0, 1] },
    call('plannerTaskDelete', { path: { taskId: '1' }, headers: { 'If-Match': 'e' } }),
  ]);
  expect(graph.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /v1.0/$batch']);
  expect(sent()).toEqual([
    { id: '1', method: 'GET', url: '/users?$search=%22a%22&$count=true', headers: { ConsistencyLevel: 'eventual' } },
    { id: '2', method: 'GET', url: '/me/messages/a%2Fb' },
    { id: '3', method: 'GET', url: '/me/photo/$value' },
    { id: '4', method: 'GET', url: '/users/$count', dependsOn: ['1', '2'], headers: { ConsistencyLevel: 'eventual' } },
    { id: '5', method: 'DELETE', url: '/planner/tasks/1', headers: { 'If-Match': 'e' } },
  ]);
  expect(users).toMatchObject({ status: 'fulfilled', value: { value: [{ id: 'a' }], nextLink: `${graph.url}/v1.0/next` } });
  expect(message).toMatchObject({
    status: 'rejected',
    reason: { name: 'GraphError', status: 404, code: 'x', requestId: 'r', retryAfter: 3 },
  });
  const photoBytes = photo?.status === 'fulfilled' ? await (photo.value as Response).arrayBuffer() : undefined;
  expect([...new Uint8Array(photoBytes ?? [])]).toEqual([0, 255, 1]);
  expect(count).toEqual({ status: 'fulfilled', value: 42 });
  expect(deletion).toEqual({ status: 'fulfilled', value: undefined });
});

test('bodies: JSON as it is, other content as base64', async () => {
  graph.answer({
    body: {
      responses: [
        { id: '1', status: 201, headers: json, body: { id: 'u' } },
        { id: '2', status: 201, headers: json, body: { id: 'd' } },
        { id: '3', status: 201, headers: json, body: { id: 'e' } },
      ],
    },
  });
  await runtime.batch(client, [
    call('userPostUsers', { body: { displayName: 'ä' } }),
    call('driveItemPutContent', { path: { itemPath: 'a.txt' }, body: new Blob(['ä']) }),
    call('driveItemPutContent', { path: { itemPath: 'a.json' }, body: new Blob(['{}'], { type: 'application/json' }) }),
  ]);
  expect(sent()).toEqual([
    { id: '1', method: 'POST', url: '/users', headers: json, body: { displayName: 'ä' } },
    { id: '2', method: 'PUT', url: '/me/drive/root:/a.txt:/content', headers: { 'Content-Type': 'text/plain' }, body: 'w6Q=' },
    { id: '3', method: 'PUT', url: '/me/drive/root:/a.json:/content', headers: json, body: 'e30=' },
  ]);
});

test('pages after the first are fetched on their own', async () => {
  graph.answer(({ url }) =>
    url.endsWith('$batch')
      ? {
          body: { responses: [{ id: '1', status: 200, headers: json, body: { value: [1], '@odata.nextLink': `${graph.url}/v1.0/next` } }] },
        }
      : { body: { value: [2] } },
  );
  const items = async (recorder: Client) => {
    const found = [];
    for await (const item of runtime.paginate(recorder, call('userList')(recorder))) found.push(item);
    return found;
  };
  expect(await runtime.batch(client, [items])).toEqual([{ status: 'fulfilled', value: [1, 2] }]);
  expect(graph.seen.map(({ url }) => url)).toEqual(['/v1.0/$batch', '/v1.0/next']);
});

describe('what goes wrong', () => {
  test('a call that sends nothing is left out', async () => {
    graph.answer({ body: { responses: [{ id: '2', status: 204 }] } });
    const results = await runtime.batch(client, [
      call('userGet', { path: { nope: '1' } }),
      call('plannerTaskDelete', { path: { taskId: '1' } }),
      async () => 7,
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(sent().map(({ id }) => id)).toEqual(['2']);
  });

  test('no call sends anything', async () => {
    graph.answer({ status: 500 });
    expect(await runtime.batch(client, [])).toEqual([]);
    expect(await runtime.batch(client, [async () => 1])).toEqual([{ status: 'fulfilled', value: 1 }]);
    expect(graph.seen).toEqual([]);
  });

  test('an answer is missing', async () => {
    graph.answer({
      body: {
        responses: [
          { id: '7', status: 200 },
          { id: '__proto__', status: 200 },
        ],
      },
    });
    expect(await runtime.batch(client, [call('userGet')])).toMatchObject([{ status: 'rejected', reason: { name: 'TypeError' } }]);
  });

  test('the batch as a whole fails', async () => {
    graph.answer({ status: 429, headers: { 'Retry-After': '9' }, body: { error: { code: 'TooManyRequests', message: 'Slow down.' } } });
    const error = (await runtime.batch(client, [call('userGet')]).catch((reason: unknown) => reason)) as GraphErrorFields;
    expect(error).toMatchObject({ name: 'GraphError', status: 429, retryAfter: 9 });
  });

  test('too many calls, or calls of two versions, are refused', async () => {
    graph.answer({ status: 500 });
    await expect(runtime.batch(client, Array(21).fill(call('userGet')))).rejects.toThrow(RangeError);
    const beta = (recorder: Client) => recorder.send({ method: 'GET', url: '/beta/me', headers: {} });
    await expect(runtime.batch(client, [call('userGet'), beta])).rejects.toThrow('one version');
    expect(graph.seen).toEqual([]);
  });
});
