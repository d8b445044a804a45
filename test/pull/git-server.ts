// A git repository over http on loopback: git's own http-backend behind Node's server.

import { execFileSync, spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface GitServer {
  readonly url: string;
  /** Requests so far, `POST /docs.git/git-upload-pack`. */
  readonly requests: string[];
  /** Requests that are still answered; later ones fail as if the server were down. */
  answerOnly: (count: number) => void;
  readonly close: () => Promise<void>;
}

/** Serves the bare repository `folder`. */
export async function serveGit(folder: string): Promise<GitServer> {
  const requests: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    if (left-- > 0) void answer(folder, request, response);
    else request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/${path.basename(folder)}`,
    requests,
    answerOnly: (count) => {
      left = count;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const backend = path.join(execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim(), 'git-http-backend');

/** One request by CGI (RFC 3875). */
async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [pathInfo = '', query = ''] = (request.url ?? '').split('?');
  const child = spawn(backend, [], {
    env: {
      ...process.env,
      GIT_PROJECT_ROOT: path.dirname(folder),
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      REQUEST_METHOD: request.method,
      PATH_INFO: pathInfo,
      QUERY_STRING: query,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
      HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''),
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  request.pipe(child.stdin);
  child.stdin.on('error', () => {});
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
  const output = Buffer.concat(chunks);
  const end = output.indexOf('\r\n\r\n');
  const headers = output.toString('utf8', 0, end).split('\r\n');
  response.statusCode = 200;
  for (const header of headers) {
    const [name = '', value = ''] = header.split(/:\s*/, 2);
    if (name.toLowerCase() === 'status') response.statusCode = Number.parseInt(value, 10);
    else if (name !== '') response.setHeader(name, value);
  }
  response.end(output.subarray(end + 4));
}
