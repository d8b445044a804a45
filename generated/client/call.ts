// What the bodies of request functions call: template and options -> request -> typed result.

import { GraphError, readError, readRetryAfter } from './error.js';
import type { Accepted, GraphClient, GraphContent, GraphRequest, GraphResponse, Page } from './types.js';
import { buildPath, buildQuery } from './url.js';

interface Options {
  readonly path?: object;
  readonly route?: string | undefined;
  readonly query?: object;
  readonly headers?: object;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The request of an operation. `template` is method and path template: `GET/v1.0/users/{userId}`; `GET!` asks for `ConsistencyLevel: eventual`
 * together with `$search` and `$count`. Objects are sent as JSON, other bodies as they are, blobs with their own type.
 */
function createRequest(template: string, options: Options = {}, contentType?: string): GraphRequest {
  const [, method = '', eventual, paths = ''] = /^(\w+)(!?)(.*)/.exec(template) ?? [];
  const query: { search?: unknown; count?: unknown } = options.query ?? {};
  const isJson = /^\[object (Object|Array)/.test(Object.prototype.toString.call(options.body));
  const type = isJson ? 'application/json' : (options.body as Partial<Blob> | undefined)?.type || contentType;
  const headers = {
    ...(type && { 'Content-Type': type }),
    ...(eventual && (query.search ?? query.count ?? paths.endsWith('$count')) && { ConsistencyLevel: 'eventual' }),
    ...options.headers,
  };
  return {
    method,
    url: buildPath(paths, options.path, options.route) + buildQuery(query),
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value != null)) as Record<string, string>,
    body: (isJson ? JSON.stringify(options.body) : options.body) as GraphContent | undefined,
    signal: options.signal,
  };
}

/** Sends a request. Throws GraphError unless the response is a success. */
export async function send(client: GraphClient, request: GraphRequest): Promise<GraphResponse> {
  const response = await client.send(request);
  if (response.status >= 400) throw await readError(response);
  return response;
}

/** JSON of a response; undefined where there is no body. */
export async function readJson(response: GraphResponse): Promise<unknown> {
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    throw new GraphError(response.status, { message: 'Unexpected end of response or no JSON' });
  }
}

/** A call whose response is the caller's to read. */
export async function call(client: GraphClient, template: string, options?: Options, contentType?: string): Promise<GraphResponse> {
  return send(client, createRequest(template, options, contentType));
}

/** A call whose response is a JSON object, or nothing. */
export async function json<T>(client: GraphClient, template: string, options?: Options, contentType?: string): Promise<T> {
  return (await readJson(await call(client, template, options, contentType))) as T;
}

/** A call whose response is `{ "value": ... }` around a primitive. */
export async function value<T>(client: GraphClient, template: string, options?: Options): Promise<T> {
  return (await json<{ value: T }>(client, template, options)).value;
}

/** A call whose response is a collection. */
export async function page<T>(client: GraphClient, template: string, options?: Options): Promise<Page<T>> {
  return getPage(client, createRequest(template, options));
}

/** Headers of the request that a page came from: Graph wants `ConsistencyLevel` and `Prefer` again for the next one. */
export const HEADERS = /* @__PURE__ */ Symbol();

/** Sends a request whose response is a collection. */
export async function getPage<T>(client: GraphClient, request: GraphRequest): Promise<Page<T>> {
  return asPage(Object(await readJson(await send(client, request))), request.headers);
}

/** Names the links of a collection. All members of the response stay as they came. */
export function asPage<T>(body: object, headers: object | undefined): Page<T> {
  for (const name of ['nextLink', 'deltaLink', 'count']) {
    const value = (body as Record<string, unknown>)[`@odata.${name}`];
    if (value != null) Object.assign(body, { [name]: value });
  }
  return Object.defineProperty(body as Page<T>, HEADERS, { value: headers });
}

/** A call whose response is text around a number, for example `/users/$count`. */
export async function count(client: GraphClient, template: string, options?: Options): Promise<number> {
  return Number(await (await call(client, template, options)).text());
}

/** A call that Graph accepts and works on later. */
export async function accepted(client: GraphClient, template: string, options?: Options): Promise<Accepted> {
  return readAccepted(await call(client, template, options));
}

/** What the headers say about work that goes on. */
export async function readAccepted({ headers, body }: GraphResponse): Promise<Accepted> {
  await body?.cancel();
  const location = headers.get('location');
  const retryAfter = readRetryAfter(headers);
  return { ...(location && { location }), ...(retryAfter !== undefined && { retryAfter }) };
}

/** A call whose response is no matter. */
export async function none(client: GraphClient, template: string, options?: Options, contentType?: string): Promise<void> {
  await (await call(client, template, options, contentType)).body?.cancel();
}
