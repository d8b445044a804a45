// A response that is no success -> GraphError. Neither the token nor a body is ever part of a message.

import type { GraphResponse } from './types.js';

/** A request that Graph answered with an error. Failures of the network and aborts are thrown as the adapter reports them. */
export class GraphError extends Error {
  override readonly name = 'GraphError';
  /** HTTP status. */
  readonly status: number;
  /** Graph's error code, for example `Request_ResourceNotFound`; empty where the response has none. */
  readonly code: string;
  /** For support requests. */
  readonly requestId: string | undefined;
  /** Seconds to wait, where Graph says so. */
  readonly retryAfter: number | undefined;
  /** Graph's `innerError` as it came. */
  readonly innerError: Readonly<Record<string, unknown>> | undefined;

  constructor(status: number, error: Partial<Pick<GraphError, 'code' | 'message' | 'requestId' | 'retryAfter' | 'innerError'>> = {}) {
    super(error.message || `HTTP ${status}`);
    this.status = status;
    this.code = error.code ?? '';
    this.requestId = error.requestId;
    this.retryAfter = error.retryAfter;
    this.innerError = error.innerError;
  }
}

/**
 * Reads `{ "error": { "code", "message", "innerError" } }`. A body that is empty, truncated or no JSON gives an error with the status and
 * what the headers say.
 */
export async function readError(response: GraphResponse): Promise<GraphError> {
  const { status, headers } = response;
  const body = await response.text().then(JSON.parse).catch(() => undefined);
  const error = record(record(body)?.error) ?? {};
  const innerError = record(error.innerError) ?? record(error.innererror);
  return new GraphError(status, {
    code: text(error.code) ?? text(record(body)?.error) ?? '',
    message: text(error.message) ?? '',
    requestId: headers.get('request-id') ?? text(innerError?.['request-id']),
    retryAfter: readRetryAfter(headers),
    innerError,
  });
}

function record(value: unknown): Record<string, unknown> | undefined {
  return value && typeof value === 'object' ? (value as Record<string, unknown>) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Seconds of `Retry-After: 120` or `Retry-After: Fri, 31 Dec 1999 23:59:59 GMT`. */
export function readRetryAfter(headers: GraphResponse['headers']): number | undefined {
  const header = headers.get('retry-after') ?? '';
  const wait = /^\d+$/.test(header) ? +header : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}
