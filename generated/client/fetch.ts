// Adapter over `fetch`: browsers, Node, Deno and the like.

import { resolveUrl } from './resolve-url.js';
import type { GraphClient } from './types.js';

export interface FetchClientOptions {
  /** An access token for Microsoft Graph. Called for each request, so keep tokens until they expire, as MSAL does. */
  readonly token: () => string | Promise<string>;
  /** Root of the Graph service; other clouds have others. The token goes to this origin only. */
  readonly baseUrl?: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** A client over `fetch`. Retries nothing; see `client/core-rest-pipeline` for a client that does. */
export function createFetchClient(options: FetchClientOptions): GraphClient {
  const { token, baseUrl } = options;
  return {
    async send(request) {
      const url = resolveUrl(request.url, baseUrl);
      const bearer = await token();
      // an error of fetch about a header would show it
      if (!/^[!-~]+$/.test(bearer)) throw new TypeError('token() gave no bearer token');
      const { method, headers, body, signal } = request;
      const init = { method, headers: { ...headers, Authorization: `Bearer ${bearer}` }, body, signal, duplex: 'half' };
      // the global one of now: tests and polyfills replace it
      const { fetch = globalThis.fetch } = options;
      return fetch(url, init as RequestInit);
    },
  };
}
