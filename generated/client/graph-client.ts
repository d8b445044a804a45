// Adapter over a client of @microsoft/microsoft-graph-client, whose middleware does authentication, retries and redirects.

// @ts-ignore: an optional peer dependency
import { RetryHandlerOptions } from '@microsoft/microsoft-graph-client';
// @ts-ignore: an optional peer dependency
import type { Client, GraphRequest as ClientRequest, ResponseType } from '@microsoft/microsoft-graph-client';
import { resolveUrl } from './resolve-url.js';
import type { GraphClient, GraphContent, GraphResponse } from './types.js';

export interface GraphClientOptions {
  /** The `baseUrl` that the client was made with, if any. */
  readonly baseUrl?: string;
  /** How often a request that writes is sent again; 3 times by default. */
  readonly maxRetries?: number;
}

/**
 * Makes a client out of one that is there. Its middleware sends requests again, writing ones after 504 as well, which can do things twice;
 * requests that come through here and write are sent again after 429, and after 503 with `Retry-After`, only.
 */
export function fromGraphClient(client: Client, { baseUrl, maxRetries = 3 }: GraphClientOptions = {}): GraphClient {
  return {
    async send({ method, url, headers, body, signal }) {
      const { pathname, search } = new URL(resolveUrl(url, baseUrl));
      // `/v1.0/users` -> `v1.0`, `/users`
      const [, version = '', path = ''] = /^\/([^/]+)(.*)/.exec(pathname) ?? [];
      const request = client.api(path + search).version(version).headers({ ...headers }).responseType('raw' as ResponseType);
      if (signal) request.option('signal', signal);
      if (method !== 'GET') request.middlewareOptions([new RetryHandlerOptions(undefined, maxRetries, isRefused)]);
      try {
        return (await sendRaw(request, method, body)) as GraphResponse;
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      }
    },
  };
}

/** The service says that it has not worked on the request, and when to come back. */
function isRefused(_delay: number, _attempt: number, _request: unknown, _options: unknown, response: Response): boolean {
  return response.status === 429 || (response.status === 503 && response.headers.has('Retry-After'));
}

function sendRaw(request: ClientRequest, method: string, body: GraphContent | undefined): Promise<unknown> {
  if (body instanceof ReadableStream) {
    if (method !== 'PUT') throw new TypeError('This client takes streams with PUT only; make a Blob of the content');
    return request.option('duplex', 'half').putStream(body);
  }
  // the client would send the whole buffer below a part of it
  const content = body === undefined || typeof body === 'string' || body instanceof Blob ? body : new Blob([body as BlobPart]);
  switch (method) {
    case 'GET':
      return request.get();
    case 'DELETE':
      return request.delete();
    case 'PUT':
      return request.put(content);
    case 'PATCH':
      return request.patch(content);
    default:
      return request.post(content);
  }
}
