import { afterAll, expect, test } from 'vitest';
import { loadPackage, type PathClient } from './package.ts';
import { startServer } from './server.ts';

const graph = await startServer();
const { client: runtime } = await loadPackage('path-client');
const client = runtime.createFetchClient({ token: () => 't', baseUrl: graph.url });
const paths: PathClient = runtime.createPathClient(client);

afterAll(() => graph.close());

const lines = () => graph.seen.map((request) => `${request.method} ${request.url}`);

test('get of an object, with parameters and query', async () => {
  graph.answer({ body: { id: '1' } });
  const messages = paths.api('/users/{user-id}/messages/{message-id}', { path: { userId: 'a/b', messageId: 'x' } });
  expect(await messages.get({ query: { select: ['id'] } })).toEqual({ id: '1' });
  expect(lines()).toEqual(['GET /v1.0/users/a%2Fb/messages/x?$select=id']);
});

test('get of a collection, and its further pages', async () => {
  graph.answer((_, count) => ({ body: { value: [count], ...(count === 0 && { '@odata.nextLink': `${graph.url}/v1.0/next` }) } }));
  const items = [];
  const headers = { ConsistencyLevel: 'eventual' };
  for await (const item of runtime.paginate(client, paths.api('/users').get({ headers }))) items.push(item);
  expect(items).toEqual([0, 1]);
  expect(graph.seen.map((request) => request.headers.consistencylevel)).toEqual(['eventual', 'eventual']);
});

test('post, patch, delete, count, stream, accepted', async () => {
  graph.answer({ status: 204 });
  expect(await paths.api("/groups(uniqueName='{uniqueName}')", { path: { uniqueName: 'a' } }).patch({ body: {} })).toBeUndefined();
  expect(await paths.api('/users/{user-id}', { path: { userId: '1' } }).delete()).toBeUndefined();
  graph.answer({ body: '42' });
  expect(await paths.api('/users/$count').get()).toBe(42);
  graph.answer({ body: '{}' });
  expect(await ((await paths.api('/me/photo/$value').getStream()) as Response).text()).toBe('{}');
  graph.answer({ status: 202, headers: { Location: 'x' } });
  expect(await paths.api('/me/drive/items/{item-id}/copy', { path: { itemId: '1' } }).post()).toEqual({ location: 'x' });
});

test('another version', async () => {
  graph.answer({ body: {} });
  await runtime.createPathClient(client, 'beta').api('/me').get();
  expect(lines()).toEqual(['GET /beta/me']);
});

test('what does not fit the literal is refused before it is sent', async () => {
  graph.answer({ body: {} });
  await expect(paths.api('/users/{user-id}', { path: { userId: '..' } }).get()).rejects.toThrow(TypeError);
  await expect(paths.api('/users/{user-id}').get()).rejects.toThrow(TypeError);
  expect(graph.seen).toEqual([]);
});
