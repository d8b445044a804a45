// A Graph of our own on the loopback interface: answers as it is told, and remembers what it was asked.

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { certificate, key } from './certificate.ts';

export interface SeenRequest {
  readonly method: string;
  /** As sent, not decoded. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: object | string | Buffer;
  /** Ends the connection without an answer. */
  readonly reset?: true;
  /** Never answers. */
  readonly hang?: true;
}

/** Answers a request; `count` is the number of requests before it. */
export type Handler = (request: SeenRequest, count: number) => Answer;

export interface LoopbackServer {
  readonly url: string;
  readonly seen: SeenRequest[];
  /** Sets what comes next and forgets what was. */
  readonly answer: (handler: Handler | Answer) => void;
  readonly close: () => Promise<void>;
}

/** Starts a server on a free port, with TLS if asked for. */
export async function startServer({ tls = false } = {}): Promise<LoopbackServer> {
  const seen: SeenRequest[] = [];
  let handler: Handler = () => ({ status: 404 });
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const entry = { method, url, headers, body: Buffer.concat(chunks) };
      const count = seen.push(entry) - 1;
      reply(response, handler(entry, count));
    });
  };
  const server = tls ? createTlsServer({ key, cert: certificate }, listener) : createServer(listener);
  // On a slow machine an idle connection would be closed just as the next request goes out on it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answer: (next) => {
      seen.length = 0;
      handler = typeof next === 'function' ? next : () => next;
    },
    close: () => closeServer(server),
  };
}

function reply(response: ServerResponse, { status = 200, headers = {}, body = '', reset, hang }: Answer): void {
  if (hang) return;
  if (reset) {
    response.socket?.destroy();
    return;
  }
  const isJson = typeof body === 'object' && !Buffer.isBuffer(body);
  response.writeHead(status, { ...(isJson ? { 'Content-Type': 'application/json' } : {}), ...headers });
  response.end(isJson ? JSON.stringify(body) : body);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
