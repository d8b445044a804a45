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

interface Line {
  readonly text: string;
  readonly offset: number;
}

/** The messages of a fence in order; empty where it holds none. */
export function parseMessages(code: Code): Message[] {
  const lines = linesOf(code.text);
  const starts = lines.flatMap((line, i) => (isStart(line.text, i, lines) ? [i] : []));
  return starts.map((start, i) => parseMessage(code, lines.slice(start, starts[i + 1] ?? lines.length)));
}

function linesOf(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const at = offset;
    offset += line.length + 1;
    return { text: line, offset: at };
  });
}

/** The first line with text, or a start line further down; not the parts of a multipart body, which are behind a boundary. */
function isStart(text: string, index: number, lines: readonly Line[]): boolean {
  const line = text.trim();
  if (!requestStart.test(line) && !responseStart.test(line)) return false;
  if (index === 0 || lines.slice(0, index).every((other) => other.text.trim() === '')) return true;
  // `PUT {the value}` in a text body is none
  if (!responseStart.test(line) && !/^\w+\s+(?:https?:\/\/|\/)\S+/.test(line)) return false;
  return !lines.slice(0, index).some((other) => /^content-type:\s*multipart\//i.test(other.text.trim()));
}

function parseMessage(code: Code, lines: readonly Line[]): Message {
  const [first, ...rest] = lines;
  const start = first?.text.trim() ?? '';
  const [, method, target] = requestStart.exec(start) ?? [];
  const more = method ? continuations(rest) : 0;
  const url = `${target ?? ''}${rest
    .slice(0, more)
    .map((line) => line.text.trim())
    .join('')}`;
  const { headers, bodyAt } = readHeaders(rest, more);
  const body = bodyOf(code, rest.slice(bodyAt));
  const offset = first?.offset ?? 0;
  const parts = {
    headers,
    ...(body && { body }),
    origin: originWithin(code.text, code.origin, offset, offset + (first?.text.length ?? 0)),
  };
  const status = responseStart.exec(start)?.[1];
  return method
    ? { kind: 'request', method, url: url.replace(/\s+HTTP\/\d(?:\.\d)?$/, ''), ...parts }
    : { kind: 'response', ...(status && { status: Number(status) }), ...parts };
}

/** Number of lines that continue the URL: `?$filter=...` or `&$top=5` on lines of their own. */
function continuations(lines: readonly Line[]): number {
  const end = lines.findIndex((line) => !/^\s*[?&]/.test(line.text));
  return end < 0 ? lines.length : end;
}

/** Headers from line `start` on, and the index of the body's first line. One blank line may stand above headers: Intune's actions have it so. */
function readHeaders(lines: readonly Line[], start: number): { headers: [string, string][]; bodyAt: number } {
  const headers: [string, string][] = [];
  let at = start;
  while (lines[at]?.text.trim() === '') at++;
  for (; at < lines.length; at++) {
    const [, name, value] = header.exec(lines[at]?.text.trim() ?? '') ?? [];
    if (!name || value === undefined) break;
    headers.push([name, value.trim()]);
  }
  return { headers, bodyAt: at };
}

function bodyOf(code: Code, lines: readonly Line[]): MessageBody | undefined {
  const first = lines.find((line) => line.text.trim() !== '');
  const last = lines.findLast((line) => line.text.trim() !== '');
  if (!first || !last) return undefined;
  const start = first.offset + first.text.length - first.text.trimStart().length;
  const end = last.offset + last.text.trimEnd().length;
  return { text: code.text.slice(start, end), origin: originWithin(code.text, code.origin, start, end) };
}

/** A fence that shows a body only, such as JSON below a `response` annotation. */
export function bodyMessage(code: Code): ResponseMessage {
  const body = bodyOf(code, linesOf(code.text));
  return { kind: 'response', headers: [], ...(body && { body }), origin: code.origin };
}

/** Value of a header, whatever its case. */
export function headerValue(headers: readonly (readonly [string, string])[], name: string): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name)?.[1];
}
