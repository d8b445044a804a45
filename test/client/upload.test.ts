import { afterAll, describe, expect, test } from 'vitest';
import { caller, loadPackage } from './package.ts';
import { type Handler, startServer } from './server.ts';

const graph = await startServer();
const storage = await startServer();
const { client: runtime, v1 } = await loadPackage('upload');
const call = caller(v1, runtime.createFetchClient({ token: () => 'secret-token', baseUrl: graph.url }));

afterAll(() => Promise.all([graph.close(), storage.close()]));

const unit = 320 * 1024;
const content = Uint8Array.from({ length: 2.5 * unit }, (_, index) => index % 251);

/** Keeps what it is sent, and fails where `fails` says so. */
function store(fails: (count: number) => boolean = () => false) {
  const received = new Uint8Array(content.length);
  let next = 0;
  const handler: Handler = ({ method, headers, body }, count) => {
    if (fails(count)) return { reset: true };
    if (method === 'GET') return { body: { nextExpectedRanges: [`${next}-`] } };
    if (method === 'DELETE') return { status: 204 };
    const [, start = '', end = '', total = ''] = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '') ?? [];
    expect([Number(start), Number(end) + 1 - Number(start), Number(total)]).toEqual([next, body.length, content.length]);
    received.set(body, next);
    next += body.length;
    return next < content.length ? { status: 202, body: { nextExpectedRanges: [`${next}-`] } } : { status: 201, body: { id: 'item' } };
  };
  return { handler, received };
}

test('in chunks, without the token', async () => {
  graph.answer({ body: { uploadUrl: `${storage.url}/up/secret` } });
  const session = (await call('driveItemCreateUploadSession', { path: { itemPath: 'a/b.bin' } })) as object;
  expect(graph.seen[0]?.url).toBe('/v1.0/me/drive/root:/a/b.bin:/createUploadSession');
  const { handler, received } = store();
  storage.answer(handler);
  const progress: number[] = [];
  const item = await runtime.uploadContent(session, content, {
    chunkSize: unit,
    onProgress: (sent: number, total: number) => progress.push(sent / total),
  });
  expect(item).toEqual({ id: 'item' });
  expect(received).toEqual(content);
  expect(progress).toEqual([0.4, 0.8, 1]);
  expect(storage.seen.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined, undefined]);
});

test('resume after the connection broke', async () => {
  const { handler, received } = store((count) => count === 1);
  storage.answer(handler);
  const session = { uploadUrl: `${storage.url}/up` };
  await expect(runtime.uploadContent(session, new Blob([content]), { chunkSize: unit })).rejects.toThrow();
  const resumed = await runtime.readUploadSession(session);
  expect(resumed).toEqual({ uploadUrl: session.uploadUrl, nextExpectedRanges: [`${unit}-`] });
  expect(await runtime.uploadContent(resumed, new Blob([content]), { chunkSize: unit })).toEqual({ id: 'item' });
  expect(received).toEqual(content);
});

test('cancel', async () => {
  storage.answer({ status: 204 });
  await runtime.cancelUploadSession({ uploadUrl: `${storage.url}/up` });
  expect(storage.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['DELETE /up']);
});

test('attachments of messages: 200 for a chunk, another case, no body at the end', async () => {
  storage.answer((_, count) =>
    count === 0 ? { body: { NextExpectedRanges: [String(2 * unit)] } } : { status: 201, headers: { Location: 'x' } },
  );
  expect(await runtime.uploadContent({ uploadUrl: storage.url }, content, { chunkSize: 2 * unit })).toBeUndefined();
  expect(storage.seen.map(({ headers }) => headers['content-range'])).toEqual([
    `bytes 0-${2 * unit - 1}/${content.length}`,
    `bytes ${2 * unit}-${content.length - 1}/${content.length}`,
  ]);
});

describe('what goes wrong', () => {
  test('an error names neither URL nor content', async () => {
    storage.answer({ status: 409, body: { error: { code: 'upload_name_conflict', message: 'Another file exists.' } } });
    const error = (await runtime
      .uploadContent({ uploadUrl: `${storage.url}/secret` }, content)
      .catch((reason: unknown) => reason)) as Error;
    expect(error).toMatchObject({ name: 'GraphError', status: 409, code: 'upload_name_conflict' });
    expect(`${JSON.stringify(error)}${error.stack}`).not.toMatch(/secret/);
  });

  test('a service that waits for the same bytes for ever', async () => {
    storage.answer({ status: 202, body: { nextExpectedRanges: ['0-'] } });
    await expect(runtime.uploadContent({ uploadUrl: storage.url }, content)).rejects.toThrow(RangeError);
    expect(storage.seen).toHaveLength(1);
  });

  test('a session without a URL, a size of chunks that the service refuses, a session beyond the content', async () => {
    await expect(runtime.uploadContent({}, content)).rejects.toThrow(TypeError);
    await expect(runtime.uploadContent({ uploadUrl: storage.url }, content, { chunkSize: 1000 })).rejects.toThrow(RangeError);
    await expect(runtime.uploadContent({ uploadUrl: storage.url, nextExpectedRanges: ['9999999-'] }, content)).rejects.toThrow(RangeError);
  });
});
