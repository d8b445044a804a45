// What the functions in mocks/ call: an operation and its documented response -> a handler of Mock Service Worker.

// @ts-ignore: an optional peer dependency
import { type HttpHandler, http } from 'msw';
import { base64, bytes } from './batch.js';
import type { Accepted, GraphResponse, Page } from './types.js';
import { pathsOf } from './url.js';

/** For `setupServer` and `setupWorker` of msw. */
export type MockHandler = HttpHandler;

/** The request that a mock answers. */
export interface MockedRequest {
  readonly request: Request;
  /** Values of the parameters in its path: `{ userId: '1' }`. */
  readonly path: Readonly<Record<string, string>>;
}

/** What a mock can say in place of the documented body: members of an object that differ, undefined to leave one out, or the whole of anything else. */
export type MockBody<T> = unknown extends T
  ? Readonly<Record<string, unknown>>
  : [T] extends [void]
    ? undefined
    : T extends GraphResponse
      ? BodyInit
      : T extends object
        ? { [K in keyof T]?: T[K] | undefined }
        : T;

/** What a mock answers where it is not the documented response: a body, a whole response, or a function that decides by the request. */
export type MockAnswer<T> =
  | MockBody<T>
  | Response
  | ((call: MockedRequest) => MockBody<T> | Response | undefined | Promise<MockBody<T> | Response | undefined>);

type Headers = Readonly<Record<string, string>>;

interface Written {
  readonly body?: unknown;
  readonly headers?: Headers;
  /** Sent as it is, not as JSON. */
  readonly isContent?: boolean;
}

/** What the client reads, named like the functions of call.ts that read it. */
type Kind = 'json' | 'page' | 'value' | 'count' | 'call' | 'accepted' | 'none';

/**
 * A handler of the requests of an operation, at any host. `template` as in call.ts. Where the docs show no body, and nothing else is given, it
 * answers 501.
 */
export function mock(template: string, kind: Kind, answer: unknown, status: number, body?: unknown, headers?: Headers): MockHandler {
  const [, method = '', paths = ''] = /^(\w+)!?(.*)/.exec(template) ?? [];
  const all = pathsOf(paths);
  const any = new RegExp(all.map((path) => patternOf(path, '(?:')).join('|'));
  return http[method.toLowerCase() as 'get'](any, async ({ request }: { request: Request }) => {
    const { pathname } = new URL(request.url);
    const path = valuesIn(pathname, all);
    const given: unknown = typeof answer === 'function' ? await answer({ request, path }) : answer;
    if (given instanceof Response) return given.body ? given.clone() : given;
    if (given !== undefined) return respond(status, write(kind, given, body), headers);
    const isEmpty = kind === 'none' || kind === 'accepted' || status === 202 || status === 204;
    if (body !== undefined || isEmpty) return respond(status, { body, isContent: typeof body === 'string' }, headers);
    const message = `The docs show no response of ${request.method} ${pathname}: give its mock an answer`;
    return respond(501, { body: { error: { code: 'notDocumented', message } } });
  });
}

interface BatchedRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Headers;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}

interface BatchedResponse {
  readonly id: string;
  readonly status: number;
  readonly headers?: Headers;
  readonly body?: unknown;
}

/** Answers batches: sends their requests one after the other, so that other mocks answer them. */
export function batchMock(): MockHandler {
  return http.post(/\/\$batch$/, async ({ request }: { request: Request }) => {
    const { requests } = (await request.json()) as { requests: readonly BatchedRequest[] };
    const responses: BatchedResponse[] = [];
    for (const one of requests) {
      const hasFailed = one.dependsOn?.some((id) => responses.some((response) => response.id === id && response.status >= 400));
      responses.push(hasFailed ? { id: one.id, status: 424 } : await sendPart(one, request));
    }
    return respond(200, { body: { responses } });
  });
}

async function sendPart({ id, method, url, headers, body }: BatchedRequest, batch: Request): Promise<BatchedResponse> {
  const response = await fetch(batch.url.replace(/\/\$batch$/, () => url), {
    method,
    headers: { Authorization: batch.headers.get('Authorization') ?? '', ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? bytes(body) : JSON.stringify(body) }),
  });
  const part = { id, status: response.status, headers: Object.fromEntries(response.headers) };
  if (!response.body) return part;
  const type = response.headers.get('Content-Type') ?? '';
  if (type.includes('json')) return { ...part, body: await response.json() };
  return { ...part, body: type.startsWith('text/') ? await response.text() : await base64(await response.arrayBuffer()) };
}

/** What an answer is on the wire. */
function write(kind: Kind, given: unknown, documented: unknown): Written {
  switch (kind) {
    case 'json':
      return { body: isObject(given) && isObject(documented) ? { ...documented, ...given } : given };
    case 'page':
      return { body: { ...Object(documented), ...withLinks(given as Partial<Page<unknown>>) } };
    case 'value':
      return { body: { ...Object(documented), value: given } };
    case 'count':
      return { body: String(given), isContent: true };
    case 'call':
      return { body: given, isContent: true, headers: given instanceof Blob && given.type ? { 'Content-Type': given.type } : {} };
    case 'accepted': {
      const { location, retryAfter } = given as Accepted;
      return { headers: { ...(location && { Location: location }), ...(retryAfter !== undefined && { 'Retry-After': String(retryAfter) }) } };
    }
    case 'none':
      return {};
  }
}

function respond(status: number, { body, headers, isContent }: Written, documented: Headers = {}): Response {
  const hasBody = body !== undefined && status !== 204 && status !== 205 && status !== 304;
  const content = !hasBody ? null : isContent ? (body as BodyInit) : JSON.stringify(body);
  const type = hasBody && !isContent && { 'Content-Type': 'application/json' };
  return new Response(content, { status, headers: { ...documented, ...headers, ...type } });
}

/** `{ nextLink }` -> `{ '@odata.nextLink' }` */
function withLinks(page: Partial<Page<unknown>>): object {
  return Object.fromEntries(
    Object.entries(page).map(([name, value]) => [/^(?:nextLink|deltaLink|count)$/.test(name) ? `@odata.${name}` : name, value]),
  );
}

/** Values of the parameters of the first path that fits. */
function valuesIn(pathname: string, paths: readonly string[]): Record<string, string> {
  for (const path of paths) {
    const [found, ...values] = new RegExp(patternOf(path, '(')).exec(pathname) ?? [];
    const names = [...path.matchAll(PARAMETER)].map((match) => match[1] as string);
    if (found !== undefined) return Object.fromEntries(names.map((name, index) => [name, decode(values[index] ?? '')]));
  }
  return {};
}

const PARAMETER = /\{(\w+)\}/g;

/**
 * `/users/{userId}` -> `/users/([^/]+?)`, in groups that start with `open`. No segment `$count`, `delta` or `name(...)` is a parameter: they are
 * paths of their own.
 */
function patternOf(path: string, open: '(' | '(?:'): string {
  const parts = path.split(PARAMETER).map((part, index, all) => {
    if (index % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const before = all[index - 1] as string;
    // `root:/{itemPath}` may hold slashes; `(row={row})` and `(id='{id}')` are arguments
    if (before.endsWith(':/')) return `${open}[^:]+?)`;
    if (!before.endsWith('/')) return `${open}[^/,)]*?)`;
    return `${open}(?!\\$|(?:delta|microsoft\\.graph\\.\\w+|[\\w.]+\\([^/]*\\))(?:/|$))[^/]+?)`;
  });
  return `${parts.join('')}/?$`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).replace(/''/g, "'");
  } catch {
    return text;
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
