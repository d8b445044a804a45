// Fences -> HTTP messages.

import { describe, expect, it } from 'vitest';
import type { Code } from '../../generator/page/blocks.ts';
import { bodyMessage, parseMessages } from '../../generator/page/http-message.ts';

function code(text: string): Code {
  return { kind: 'code', language: 'http', text, origin: { file: 'v1.0/api/x.md', line: 10, column: 1, endLine: 30, endColumn: 1 } };
}

/** Messages in short: start, headers, body. */
function short(text: string): string[] {
  return parseMessages(code(text)).map((message) => {
    const start = message.kind === 'request' ? `${message.method} ${message.url}` : `${message.status}`;
    return [start, ...message.headers.map((header) => header.join('=')), message.body?.text ?? ''].join(' | ');
  });
}

const cases: readonly (readonly [name: string, text: string, want: readonly string[]])[] = [
  ['a request without body', 'GET https://graph.microsoft.com/v1.0/lamps', ['GET https://graph.microsoft.com/v1.0/lamps | ']],
  [
    'headers and body',
    'POST /lamps\nContent-type: application/json\n\n{ "on": true }\n',
    ['POST /lamps | Content-type=application/json | { "on": true }'],
  ],
  [
    'headers below a blank line',
    'POST /lamps/{id}/dim\n\nContent-type: application/json\nContent-length: 12\n\n{ "to": 1 }',
    ['POST /lamps/{id}/dim | Content-type=application/json | Content-length=12 | { "to": 1 }'],
  ],
  [
    'no blank line above the body',
    'POST /lamps\nContent-type: application/json\n{ "a": 1 }',
    ['POST /lamps | Content-type=application/json | { "a": 1 }'],
  ],
  ['an HTTP version behind the URL', 'GET /lamps HTTP/1.1\nHost: graph.microsoft.com', ['GET /lamps | Host=graph.microsoft.com | ']],
  ['a URL on several lines', 'GET /lamps\n?$top=5\n&$skip=1', ['GET /lamps?$top=5&$skip=1 | ']],
  ['a response', 'HTTP/1.1 200 OK\n\n{}', ['200 | {}']],
  ['a response without version', 'HTTP 201 Created', ['201 | ']],
  ['request and response in one fence', 'GET /lamps\n\nHTTP/1.1 200 OK\n\n[]', ['GET /lamps | ', '200 | []']],
  [
    'two requests in one fence',
    'GET /lamps\n\nGET https://graph.microsoft.com/v1.0/rooms',
    ['GET /lamps | ', 'GET https://graph.microsoft.com/v1.0/rooms | '],
  ],
  [
    'parts of a multipart body',
    'POST /batch\nContent-Type: multipart/mixed\n\n--b\nGET /lamps\n--b--',
    ['POST /batch | Content-Type=multipart/mixed | --b\nGET /lamps\n--b--'],
  ],
  [
    'a text body that looks like a request',
    'PUT /note\nContent-Type: text/plain\n\nGET well soon',
    ['PUT /note | Content-Type=text/plain | GET well soon'],
  ],
  ['no message', '{ "on": true }', []],
];

describe('parseMessages', () => {
  it.each(cases)('%s', (_, text, want) => {
    expect(short(text)).toEqual(want);
  });

  it('knows where a body stands', () => {
    const [message] = parseMessages(code('HTTP/1.1 200 OK\n\n  {\n  }'));
    expect(message?.body?.origin).toMatchObject({ line: 12, column: 3, endLine: 13, endColumn: 4 });
  });

  it('takes a fence that is all body', () => {
    expect(bodyMessage(code('{ "on": true }\n')).body?.text).toBe('{ "on": true }');
  });
});
