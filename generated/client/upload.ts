// Content of an upload session, in chunks. https://learn.microsoft.com/graph/api/driveitem-createuploadsession

import { readJson, send } from './call.js';
import type { GraphClient } from './types.js';

/** What `driveItemCreateUploadSession` and the like return. */
export interface UploadSession {
  /** Pre-authenticated: who has it can write, so it is sent without a token and belongs in no log. */
  readonly uploadUrl?: string | null;
  /** Bytes that the service waits for: `12345-` or `0-99`. */
  readonly nextExpectedRanges?: readonly string[];
}

export interface UploadOptions {
  /** Bytes of a chunk; a multiple of 320 KiB. 5 MiB by default. */
  readonly chunkSize?: number;
  /** Called after each chunk. */
  readonly onProgress?: (sent: number, total: number) => void;
  readonly signal?: AbortSignal | undefined;
  readonly fetch?: typeof globalThis.fetch;
}

/** The service takes chunks of this size, or multiples of it. */
const UNIT = 320 * 1024;

/**
 * Uploads content from where the session waits for it, and returns what the service made of it, for example a driveItem.
 * When it fails, `readUploadSession` tells where to go on: `uploadContent(await readUploadSession(session), content)`.
 */
export async function uploadContent<T>(session: UploadSession, content: Blob | Uint8Array, options: UploadOptions = {}): Promise<T | undefined> {
  const { chunkSize = 16 * UNIT, onProgress, signal } = options;
  if (!(chunkSize > 0) || chunkSize % UNIT) throw new RangeError(`chunkSize must be a multiple of ${UNIT}`);
  const blob = content instanceof Blob ? content : new Blob([content as BlobPart]);
  const client = uploadClient(options);
  const url = urlOf(session);
  for (let start = nextStart(session) ?? 0; ; ) {
    const chunk = blob.slice(start, start + chunkSize);
    const end = start + chunk.size;
    if (!chunk.size && blob.size) throw new RangeError(`The session waits for byte ${start} of ${blob.size}`);
    const headers = { 'Content-Range': blob.size ? `bytes ${start}-${end - 1}/${blob.size}` : 'bytes */0' };
    const answer = await readJson(await send(client, { method: 'PUT', url, headers, body: chunk, signal }));
    onProgress?.(end, blob.size);
    const next = nextStart(Object(answer)) ?? end;
    if (next >= blob.size) return answer as T | undefined;
    if (next <= start) throw new RangeError(`The session waits for byte ${next} again`);
    start = next;
  }
}

/** Asks the service which bytes it waits for. */
export async function readUploadSession(session: UploadSession, options: UploadOptions = {}): Promise<UploadSession> {
  const url = urlOf(session);
  const response = await send(uploadClient(options), { method: 'GET', url, headers: {}, signal: options.signal });
  return { ...((await readJson(response)) as UploadSession), uploadUrl: url };
}

/** Gives the session up; the service forgets what it has. */
export async function cancelUploadSession(session: UploadSession, options: UploadOptions = {}): Promise<void> {
  await send(uploadClient(options), { method: 'DELETE', url: urlOf(session), headers: {}, signal: options.signal });
}

/** Upload URLs lead to other hosts: no token, no check. */
function uploadClient({ fetch = globalThis.fetch }: UploadOptions): GraphClient {
  return { send: ({ url, method, headers, body, signal }) => fetch(url, { method, headers, body, signal } as RequestInit) };
}

function urlOf({ uploadUrl }: UploadSession): string {
  if (!uploadUrl) throw new TypeError('The session has no uploadUrl');
  return uploadUrl;
}

/** `["26-", "100-199"]` -> 26. Sessions for attachments of messages write the name in Pascal case. */
function nextStart(session: UploadSession & { readonly NextExpectedRanges?: readonly string[] }): number | undefined {
  const [range] = session.nextExpectedRanges ?? session.NextExpectedRanges ?? [];
  return range === undefined ? undefined : Number.parseInt(range, 10);
}
