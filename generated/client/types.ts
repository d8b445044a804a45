// What request functions and adapters agree on. An adapter is one function, `send`; everything else in this package is written against it.

/** Content of a request that is no JSON. */
export type GraphContent = string | Blob | ArrayBuffer | ArrayBufferView | ReadableStream<Uint8Array>;

/** A request that is ready to be sent, but for the token. */
export interface GraphRequest {
  readonly method: string;
  /** From the version on: `/v1.0/users?$top=5`, or an absolute link that Graph returned. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: GraphContent | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What comes back, whatever the status. The `Response` of fetch is one. */
export interface GraphResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: ReadableStream<Uint8Array> | null;
  text(): Promise<string>;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Sends requests to Graph. Made by an adapter, for example `createFetchClient`. */
export interface GraphClient {
  send(request: GraphRequest): Promise<GraphResponse>;
}

/** One page of a list. `paginate` iterates over the items of all pages. */
export interface Page<T> {
  value: T[];
  /** Link to the next page, if there is one. */
  nextLink?: string;
  /** Link for the next round of change tracking; on the last page of a delta function. */
  deltaLink?: string;
  /** Count of all items, if asked for. */
  count?: number;
}

/** Body of a `$ref` request: the URL of the object that is meant. */
export interface Reference {
  '@odata.id': string;
}

/** What Graph answers when it goes on working after the response. */
export interface Accepted {
  /** Where to ask how it goes, if Graph says so. */
  location?: string;
  /** Seconds to wait before asking. */
  retryAfter?: number;
}

/** Instance annotations of a body: the type of a derived object, references to existing objects, `@microsoft.graph.conflictBehavior`. */
export interface Annotations {
  '@odata.type'?: string;
  [annotation: `${string}@${string}.${string}`]: unknown;
}

/** M with annotations, or without, which is for variables: no interface has the index signature of annotations. */
export type Annotated<M> = M | (M & Annotations);

/** Headers that every request may have; a request function adds the documented ones. */
export interface CommonHeaders {
  Accept?: string | undefined;
  'Accept-Language'?: string | undefined;
  ConsistencyLevel?: 'eventual' | undefined;
  'Content-Type'?: string | undefined;
  Prefer?: string | undefined;
  'client-request-id'?: string | undefined;
}

/** Options that every request function takes. */
export interface CommonOptions {
  headers?: CommonHeaders;
  /** Aborts the request. */
  signal?: AbortSignal | undefined;
}
