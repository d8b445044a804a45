// A fence with HTTP messages -> requests and responses with header and body. Tolerant to what people write: headers below a blank line,
// no HTTP version (`HTTP 201 Created`), no blank line before the body, several messages in one fence.

import type { Origin } from '../diagnostics.ts';
import type { Code } from './blocks.ts';
import { originWithin } from './origin.ts';

export type Message = RequestMessage | ResponseMessage;

export interface RequestMessage extends MessageParts {
  readonly kind: 'request';
  readonly method: string;
  /** As written, continuation lines joined. */
  readonly url: string;
}

export interface ResponseMessage extends MessageParts {
  readonly kind: 'response';
  /** Absent where the fence shows a body only. */
  readonly status?: number;
}

export interface MessageParts {
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: MessageBody;
  /** Of the first line. */
  readonly origin: Origin;
}

export interface MessageBody {
  readonly text: string;
  /** Read leniently; absent where the body is no JSON or cannot be read. */
  readonly json?: unknown;
  readonly origin: Origin;
}

// POST https://graph.microsoft.com/v1.0/users   GET /me
const requestStart = /^(GET|POST|PUT|PATCH|DELETE)\s+((?:https?:|\/|~\/|\{)?\S.*)$/;
// HTTP/1.1 200 OK   HTTP 201 Created
const responseStart = /^HTTP(?:\/\d(?:\.\d)?)?\s+(\d{3})\b/;
// Content-type: application/json
const header = /^([A-Za-z][\w-]*)\s*:\s*(.*)$/;

/** What such a line begins with. */
const anyStart = /^[^\S\n]*(?:GET|POST|PUT|PATCH|DELETE|HTTP)/gm;

/** The messages of a fence in order; empty where it holds none. */
export function parseMessages(code: Code): Message[] {
  const { text } = code;
  const starts = [...text.matchAll(anyStart)].map(({ index }) => index).filter((at) => isStart(text, at));
  return starts.map((start, i) => parseMessage(code, start, starts[i + 1] ?? text.length));
}

/** The line at `at`, without its end. */
function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.slice(at) : text.slice(at, end);
}

/** The first line with text, or a start line further down; not the parts of a multipart body, which are behind a boundary. */
function isStart(text: string, at: number): boolean {
  const line = lineAt(text, at).trim();
  if (!requestStart.test(line) && !responseStart.test(line)) return false;
  const above = text.slice(0, at);
  if (above.trim() === '') return true;
  // `PUT {the value}` in a text body is none
  if (!responseStart.test(line) && !/^\w+\s+(?:https?:\/\/|\/)\S+/.test(line)) return false;
  return above.endsWith('\n') && !/^\s*content-type:[^\S\n]*multipart\//im.test(above);
}

/** The message from `start` to before `end`. */
function parseMessage(code: Code, start: number, end: number): Message {
  const text = code.text.slice(0, end);
  const first = lineAt(text, start);
  const [, method, target] = requestStart.exec(first.trim()) ?? [];
  let at = start + first.length + 1;
  let url = target ?? '';
  // `?$filter=...` or `&$top=5` on lines of their own
  for (let line = lineAt(text, at); method && /^\s*[?&]/.test(line); line = lineAt(text, at)) {
    url += line.trim();
    at += line.length + 1;
  }
  const { headers, bodyAt } = readHeaders(text, at);
  const body = bodyOf(code, bodyAt, end);
  const parts = { headers, origin: originWithin(code.text, code.origin, start, start + first.length), ...(body && { body }) };
  const status = responseStart.exec(first.trim())?.[1];
  return method
    ? { kind: 'request', method, url: url.replace(/\s+HTTP\/\d(?:\.\d)?$/, ''), ...parts }
    : { kind: 'response', ...(status && { status: Number(status) }), ...parts };
}

/** Headers from `start` on, and where the body starts. One blank line may stand above headers: Intune's actions have it so. */
function readHeaders(text: string, start: number): { headers: [string, string][]; bodyAt: number } {
  const headers: [string, string][] = [];
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    const [, name, value] = header.exec(line.trim()) ?? [];
    if (name && value !== undefined) headers.push([name, value.trim()]);
    else if (headers.length > 0 || line.trim() !== '') break;
    at += line.length + 1;
  }
  return { headers, bodyAt: at };
}

/** What stands from `start` to before `end`, without white space around it. */
function bodyOf(code: Code, start: number, end: number): MessageBody | undefined {
  const written = code.text.slice(start, end);
  const text = written.trim();
  if (text === '') return undefined;
  const at = start + written.length - written.trimStart().length;
  return { text, origin: originWithin(code.text, code.origin, at, at + text.length) };
}

/** A fence that shows a body only, such as JSON below a `response` annotation. */
export function bodyMessage(code: Code): ResponseMessage {
  const body = bodyOf(code, 0, code.text.length);
  return { kind: 'response', headers: [], ...(body && { body }), origin: code.origin };
}

/** Value of a header, whatever its case. */
export function headerValue(headers: readonly (readonly [string, string])[], name: string): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1];
}
