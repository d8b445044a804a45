// Adapter over @azure/core-rest-pipeline: retries, tokens of any TokenCredential, proxies and tracing are its policies.

// @ts-ignore: an optional peer dependency
import type { TokenCredential } from '@azure/core-auth';
// @ts-ignore: an optional peer dependency
import { bearerTokenAuthenticationPolicy, createDefaultHttpClient, createHttpHeaders, createPipelineFromOptions, createPipelineRequest, defaultRetryPolicy, throttlingRetryPolicy } from '@azure/core-rest-pipeline';
// @ts-ignore: an optional peer dependency
import type { HttpClient, PipelineOptions, PipelinePolicy, PipelineRequest, SendRequest } from '@azure/core-rest-pipeline';
import { GLOBAL_SERVICE, resolveUrl } from './resolve-url.js';
import type { GraphClient, GraphContent, GraphRequest, GraphResponse } from './types.js';

export interface PipelineClientOptions {
  /** For example `new DefaultAzureCredential()` of @azure/identity. */
  readonly credential: TokenCredential;
  /** `https://graph.microsoft.com/.default` by default. */
  readonly scopes?: string | string[];
  /** Root of the Graph service; other clouds have others. The token goes to this origin only. */
  readonly baseUrl?: string;
  /** Milliseconds to wait for a response; without it, for ever. */
  readonly timeout?: number;
  /** Options of the pipeline: `retryOptions`, `proxyOptions`, `userAgentOptions` and so on. */
  readonly pipeline?: PipelineOptions;
  /** Sends the requests, for example in tests. */
  readonly httpClient?: HttpClient;
}

/**
 * A client over a pipeline. A request that reads is sent again after 408, 429, 5xx and failures of the network. One that writes is sent again
 * only where the service says that it has not worked on it, and when to come back: 429 and 503 with `Retry-After`.
 */
export function createPipelineClient(options: PipelineClientOptions): GraphClient {
  const { credential, baseUrl = GLOBAL_SERVICE, timeout = 0, httpClient = createDefaultHttpClient() } = options;
  const { origin } = new URL(baseUrl);
  const pipeline = createPipelineFromOptions({
    ...options.pipeline,
    telemetryOptions: { clientRequestIdHeaderName: 'client-request-id', ...options.pipeline?.telemetryOptions },
    // content is on other hosts, which are sent no token; the option is one of the runtime below that the pipeline's types leave out
    redirectOptions: { allowCrossOriginRedirects: true, ...options.pipeline?.redirectOptions } as NonNullable<PipelineOptions['redirectOptions']>,
  });
  pipeline.removePolicy({ name: defaultRetryPolicy().name });
  pipeline.addPolicy(retryPolicy(options.pipeline?.retryOptions), { phase: 'Retry' });
  pipeline.addPolicy(onlyTo(origin, bearerTokenAuthenticationPolicy({ credential, scopes: options.scopes ?? `${origin}/.default` })), { phase: 'Sign' });
  return {
    async send(request) {
      const response = await pipeline.sendRequest(httpClient, toPipelineRequest(request, baseUrl, timeout));
      const { status, headers, browserStreamBody, readableStreamBody, bodyAsText } = response;
      const stream = (await browserStreamBody) ?? (readableStreamBody && toWebStream(readableStreamBody as AsyncIterable<Uint8Array>));
      const body = WITHOUT_BODY.includes(status) ? null : (stream ?? bodyAsText);
      return new Response(body as BodyInit | null, { status, headers: headers.toJSON() }) as GraphResponse;
    },
  };
}

/** Statuses whose responses have no body. */
const WITHOUT_BODY = [204, 205, 304];

function retryPolicy(options: PipelineOptions['retryOptions']): PipelinePolicy {
  const always = defaultRetryPolicy(options);
  const throttled = throttlingRetryPolicy(options);
  return {
    name: always.name,
    sendRequest(request: PipelineRequest, next: SendRequest) {
      // a stream can be read once
      if (isStream(request.body)) return next(request);
      return (request.method === 'GET' ? always : throttled).sendRequest(request, next);
    },
  };
}

/** A policy that leaves requests to other origins alone: redirects come by here, too. */
function onlyTo(origin: string, policy: PipelinePolicy): PipelinePolicy {
  return {
    name: policy.name,
    sendRequest: (request: PipelineRequest, next: SendRequest) => (new URL(request.url).origin === origin ? policy.sendRequest(request, next) : next(request)),
  };
}

function toPipelineRequest({ method, url, headers, body, signal }: GraphRequest, baseUrl: string, timeout: number): PipelineRequest {
  return createPipelineRequest({
    method: method as PipelineRequest['method'],
    url: resolveUrl(url, baseUrl),
    headers: createHttpHeaders({ ...headers, ...(body instanceof Blob && { 'Content-Length': String(body.size) }) }),
    timeout,
    streamResponseStatusCodes: new Set([200, 206]),
    ...(body !== undefined && { body: toPipelineBody(body) }),
    ...(signal && { abortSignal: signal }),
  });
}

type PipelineBody = NonNullable<PipelineRequest['body']>;

/** In Node the pipeline sends streams of Node, and no blobs. A blob can be read again for a retry. */
function toPipelineBody(body: GraphContent): PipelineBody {
  const node = nodeStreams();
  if (!node) return body as PipelineBody;
  if (body instanceof Blob) return () => node.Readable.fromWeb(body.stream());
  return body instanceof ReadableStream ? node.Readable.fromWeb(body) : (body as PipelineBody);
}

interface NodeStreams {
  readonly Readable: { fromWeb(stream: ReadableStream<Uint8Array>): never };
}

/** `node:stream`, in Node; an import would keep the module from browsers. */
function nodeStreams(): NodeStreams | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?(id: string): NodeStreams } };
  return process?.getBuiltinModule?.('node:stream');
}

function isStream(body: unknown): boolean {
  return body instanceof ReadableStream || typeof (body as { pipe?: unknown } | undefined)?.pipe === 'function';
}

function toWebStream(stream: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
