// The emitted package, imported, with the types that its modules have for their callers.

import { api } from '../requests/api.ts';
import { buildPackage } from '../requests/build-package.ts';

/** A request function, as far as the tests at run time need to know. */
export type RequestFunction = (client: Client, options?: object) => Promise<unknown>;

export interface Client {
  readonly send: (request: SentRequest) => Promise<Response>;
}

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

export interface GraphErrorFields {
  readonly name: string;
  readonly message: string;
  readonly status: number;
  readonly code: string;
  readonly requestId?: string;
  readonly retryAfter?: number;
  readonly innerError?: object;
}

interface Page {
  readonly value: readonly object[];
  readonly nextLink?: string;
  readonly deltaLink?: string;
}

export interface PathClient {
  readonly api: (
    literal: string,
    options?: object,
  ) => Readonly<Record<'get' | 'post' | 'put' | 'patch' | 'delete' | 'getStream', (options?: object) => Promise<unknown>>>;
}

export interface ClientModule {
  readonly GraphError: new (...args: never[]) => Error;
  readonly createFetchClient: (options: { token: () => string | Promise<string>; baseUrl?: string; fetch?: typeof fetch }) => Client;
  readonly paginate: (client: Client, first: unknown, options?: object) => AsyncGenerator<object>;
  readonly followLink: (client: Client, link: string, options?: object) => Promise<Page>;
  readonly batch: (client: Client, calls: readonly unknown[], options?: object) => Promise<readonly PromiseSettledResult<never>[]>;
  readonly uploadContent: (session: object, content: Blob | Uint8Array, options?: object) => Promise<unknown>;
  readonly readUploadSession: (session: object) => Promise<object>;
  readonly cancelUploadSession: (session: object) => Promise<void>;
  readonly createPathClient: (client: Client, version?: string) => PathClient;
  readonly leastPrivileged: (calls: readonly unknown[], scheme: string) => string[];
}

/** Builds the package of api.ts; `name` keeps test files apart. */
export async function loadPackage(name: string) {
  const load = buildPackage(api, name);
  return {
    load,
    client: (await load('client/index.js')) as ClientModule,
    v1: (await load('v1.0/index.js')) as Readonly<Record<string, RequestFunction>>,
  };
}

/** Calls a function of the package by name. */
export function caller(functions: Readonly<Record<string, RequestFunction>>, client: Client) {
  return (name: string, options?: object): Promise<unknown> => {
    const call = functions[name];
    if (call === undefined) throw new Error(`The package has no function ${name}`);
    return call(client, options);
  };
}
