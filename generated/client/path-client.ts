// Requests by path literal: `createPathClient<Paths>(client).api('/users/{user-id}', { path: { userId } }).get()`.
// All types come from the map in paths.ts, so a bundle has this file and nothing for each path.

import { asPage, call, readAccepted, readJson } from './call.js';
import type { CommonOptions, GraphClient, Page } from './types.js';

/** Options of a request function, less what names the path. */
export type WithoutPath<O> = Omit<O, 'path' | 'route'>;

/** What `api` takes beside the literal. */
type PathArguments<E> = E extends { path: infer P } ? [options: { path: P }] : [];

/** A client whose requests are named by path. `P` is the map of a version: `Paths` of `v1.0/paths`. */
export interface PathClient<P> {
  /** The methods that the docs have for a path. */
  api<L extends keyof P>(literal: L, ...options: PathArguments<P[L]>): Omit<P[L], 'path'>;
}

interface Options extends CommonOptions {
  readonly query?: object;
  readonly body?: unknown;
}

/**
 * Makes a path client of a version, `v1.0` unless you say another.
 *
 *     const graph = createPathClient<Paths>(client);
 *     const messages = await graph.api('/users/{user-id}/messages', { path: { userId } }).get({ query: { select: ['subject'] } });
 *
 * Here `$search` and `$count` need `headers: { ConsistencyLevel: 'eventual' }` where the docs ask for it; request functions set it themselves.
 */
export function createPathClient<P>(client: GraphClient, version = 'v1.0'): PathClient<P> {
  return {
    api: (literal, ...options: readonly unknown[]) => {
      const [given] = options as readonly { path?: object }[];
      // `{user-id}` -> `{userId}`
      const path = `/${version}${String(literal).replace(/-(\w)(?=[^{}]*})/g, (_, letter: string) => letter.toUpperCase())}`;
      const methods = ['get', 'post', 'put', 'patch', 'delete', 'getStream', 'postStream', 'putStream'];
      const entries = methods.map((name) => [name, (own: Options) => send(client, name, path, { ...own, ...given })]);
      return Object.fromEntries(entries) as never;
    },
  };
}

async function send(client: GraphClient, name: string, path: string, options: Options): Promise<unknown> {
  const response = await call(client, name.replace('Stream', '').toUpperCase() + path, options);
  if (name.endsWith('Stream')) return response;
  if (response.status === 202) return readAccepted(response);
  if (path.endsWith('/$count')) return Number(await response.text());
  const body = await readJson(response);
  return body && Array.isArray((body as Partial<Page<unknown>>).value) ? asPage(body, options.headers) : body;
}
