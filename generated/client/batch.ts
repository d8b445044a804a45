// JSON batching: several calls in one request. https://learn.microsoft.com/graph/json-batching

import { readJson, send } from './call.js';
import type { CommonOptions, GraphClient, GraphContent, GraphRequest, GraphResponse } from './types.js';

/** A call of a batch: a function that is given a client to call a request function with. */
export type BatchCall<T = unknown> = ((client: GraphClient) => Promise<T>) | DependentCall<T>;

/** A call that is sent after others have succeeded; `dependsOn` has their positions in the batch. */
export interface DependentCall<T = unknown> {
  readonly run: (client: GraphClient) => Promise<T>;
  readonly dependsOn: readonly number[];
}

/** What became of each call, in their order: `fulfilled` with a value, or `rejected` with a GraphError. */
export type BatchResults<C extends readonly BatchCall[]> = { -readonly [K in keyof C]: PromiseSettledResult<ResultOf<C[K]>> };

type ResultOf<C> = C extends BatchCall<infer T> ? T : never;

/** A call, waiting for its part of the response. */
interface Slot {
  request?: GraphRequest;
  respond?: (response: GraphResponse) => void;
  fail?: (reason: unknown) => void;
}

interface Part {
  readonly id: string;
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

const LIMIT = 20;

/**
 * Sends up to 20 calls of one version as one request.
 *
 *     const [me, messages] = await batch(client, [(c) => userGet(c), (c) => userListMessages(c, { query: { top: 5 } })]);
 *     if (me.status === 'fulfilled') me.value.displayName;
 *
 * Throws GraphError where the batch fails as a whole. Only `signal` of `options` aborts; signals of the calls do not count.
 */
export async function batch<const C extends readonly BatchCall[]>(client: GraphClient, calls: C, options: CommonOptions = {}): Promise<BatchResults<C>> {
  if (calls.length > LIMIT) throw new RangeError(`A batch holds up to ${LIMIT} calls, not ${calls.length}`);
  const slots: Slot[] = calls.map(() => ({}));
  const results = calls.map((entry, index) => start(entry, slots[index] as Slot, client));
  const settled = Promise.allSettled(results.map((result) => result.value));
  // a call that fails before it sends anything, for example for its path, is no part of the batch
  await Promise.all(results.map((result) => result.ready));
  const sent = await Promise.all(slots.flatMap((slot, index) => (slot.request ? [part(slot.request, index, calls[index])] : [])));
  if (sent.length) {
    try {
      await exchange(client, sent, slots, options);
    } catch (error) {
      for (const slot of slots) slot.fail?.(error);
      await settled;
      throw error;
    }
  }
  return (await settled) as BatchResults<C>;
}

/** Runs a call with a client that keeps its first request for the batch, and sends further ones, such as next pages, as they are. */
function start(entry: BatchCall, slot: Slot, client: GraphClient): { value: Promise<unknown>; ready: Promise<unknown> } {
  let sends = () => {};
  const asked = new Promise<void>((resolve) => {
    sends = resolve;
  });
  const recorder: GraphClient = {
    send: (request) => {
      if (slot.request) return client.send(request);
      slot.request = request;
      sends();
      return new Promise((respond, fail) => Object.assign(slot, { respond, fail }));
    },
  };
  const value = (async () => (typeof entry === 'function' ? entry(recorder) : entry.run(recorder)))();
  return { value, ready: Promise.race([asked, value.catch(() => {})]) };
}

/** One request of the batch's body. */
async function part({ method, url, headers, body }: GraphRequest, index: number, entry: BatchCall | undefined): Promise<{ version: string; request: object }> {
  const [, version = '', path = ''] = /^\/([^/]+)(\/.*)/s.exec(url) ?? [];
  const dependsOn = typeof entry === 'object' ? entry.dependsOn.map((position) => String(position + 1)) : [];
  return {
    version,
    request: {
      ...{ id: String(index + 1), method, url: path },
      ...(dependsOn.length && { dependsOn }),
      ...(Object.keys(headers).length && { headers }),
      ...(body !== undefined && { body: typeof body === 'string' && headers['Content-Type'] === 'application/json' ? JSON.parse(body) : await base64(body) }),
    },
  };
}

async function exchange(client: GraphClient, parts: readonly { version: string; request: object }[], slots: readonly Slot[], options: CommonOptions): Promise<void> {
  const [version, ...others] = new Set(parts.map((part) => part.version));
  if (!version || others.length) throw new TypeError('All calls of a batch must be of one version');
  const response = await send(client, {
    method: 'POST',
    url: `/${version}/$batch`,
    headers: { 'Content-Type': 'application/json', ...(options.headers as Record<string, string>) },
    body: JSON.stringify({ requests: parts.map((part) => part.request) }),
    signal: options.signal,
  });
  const { responses = [] } = Object((await readJson(response))) as { responses?: readonly Part[] };
  for (const answer of responses) slots[Number(answer.id) - 1]?.respond?.(toResponse(answer));
  for (const slot of slots) slot.fail?.(new TypeError('The response to the batch has no answer to this call'));
}

/** JSON and text come as they are, everything else as base64. */
function toResponse({ status, headers = {}, body }: Part): GraphResponse {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const isText = typeof body !== 'string' || /json|^text\//.test(type);
  const content = typeof body === 'string' ? (isText ? body : bytes(body)) : body === undefined ? null : JSON.stringify(body);
  return new Response(status === 204 ? null : content, { status, headers });
}

/** Content as JSON can carry it. */
export async function base64(content: GraphContent): Promise<string> {
  const buffer = new Uint8Array(await new Response(content as BodyInit).arrayBuffer());
  let text = '';
  for (const byte of buffer) text += String.fromCharCode(byte);
  return btoa(text);
}

/** What `base64` was made of. */
export function bytes(text: string): BodyInit {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
