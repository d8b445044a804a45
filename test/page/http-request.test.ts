// URLs of request lines -> paths.

import { describe, expect, it } from 'vitest';
import { createReport, type Diagnostic } from '../../generator/diagnostics.ts';
import { cleanUrl, requestLines } from '../../generator/page/http-request.ts';

const clean: readonly [given: string, path: string, query?: string][] = [
  ['/lamps', '/lamps'],
  ['lamps/{id}', '/lamps/{id}'],
  ['~/lamps', '/lamps'],
  ['/beta/lamps', '/lamps'],
  ['https://graph.microsoft.com/v1.0/lamps', '/lamps'],
  ['https://graph/microsoft.com/v1.0/lamps', '/lamps'],
  ['https://graph.microsoft.com/V1.0/lamps/', '/lamps'],
  ['/lamps HTTP/1.1', '/lamps'],
  ['/lamps/?$filter=on eq true', '/lamps', '$filter=on eq true'],
  ['/lamps[?withColors=true]', '/lamps', 'withColors=true'],
  ["/lamps/{id}?$expand=room($filter=id eq '{id}')", '/lamps/{id}', "$expand=room($filter=id eq '{id}')"],
  ["/lamps/search(q='what?')", "/lamps/search(q='what?')"],
  ['/lamps/%7Bid%7D', '/lamps/{id}'],
  ['/lamps/{id}$ref', '/lamps/{id}/$ref'],
  ['/rooms//lamps', '/rooms/lamps'],
  ['/rooms/(room-id)/lamps', '/rooms/{room-id}/lamps'],
  ['/users/{user-id} | user-principal-name/lamps', '/users/{user-id | user-principal-name}/lamps'],
  ['/drives/{id}/root:/{path and name}:/content', '/drives/{id}/root:/{path and name}:/content'],
  ['/lamps/dim(to={level}, in={n})', '/lamps/dim(to={level}, in={n})'],
];

const irregular: readonly [given: string, path: string, problem: string][] = [
  ['me/calls/getAll,start={start},end={end}', '/me/calls/getAll(start={start},end={end})', 'arguments without parentheses'],
  ["/lamps/range(address='<address>'/row", "/lamps/range(address='<address>')/row", 'a parenthesis is not closed'],
  ['/lamps (all of them)', '/lamps', 'text behind the path'],
];

const invalid: readonly [given: string, problem: string][] = [
  ['** Collection URI for microsoft.graph.lamp not found', 'the page generator found no URL'],
  ['https://bot.contoso.com/callback', 'another host'],
  ['/folders/{id}/.../lamps', 'a path that repeats without end'],
  ['/lamps/$/add', 'an empty segment'],
  ['https://graph.microsoft.com/v1.0', 'no path'],
];

describe('cleanUrl', () => {
  it.each(clean)('%s', (given, path, query) => {
    expect(cleanUrl(given)).toEqual({ path, ...(query !== undefined && { query }) });
  });

  it.each(irregular)('%s', (given, path, problem) => {
    expect(cleanUrl(given)).toEqual({ path, irregular: problem });
  });

  it.each(invalid)('%s', (given, problem) => {
    expect(cleanUrl(given)).toEqual({ problem });
  });
});

describe('requestLines', () => {
  function read(text: string): { lines: string[]; found: Diagnostic[] } {
    const found: Diagnostic[] = [];
    const origin = { file: 'v1.0/api/lamp-list.md', line: 20, column: 1, endLine: 30, endColumn: 1 };
    const lines = requestLines({ kind: 'code', language: 'http', text, origin }, createReport(found));
    return { lines: lines.map((line) => `${line.method} ${line.path}${line.query === undefined ? '' : `?${line.query}`}`), found };
  }

  it('takes lines that start with a verb, and nothing else', () => {
    const text = 'GET /lamps\nor\nGET /rooms/{id}/lamps\nPrefer: odata.maxpagesize=2\n\n{ "GET": "/x" }';
    expect(read(text).lines).toEqual(['GET /lamps', 'GET /rooms/{id}/lamps']);
  });

  it('takes a verb that no blank follows', () => {
    expect(read('DELETE/lamps/{id}').lines).toEqual(['DELETE /lamps/{id}']);
  });

  it('joins a wrapped line', () => {
    expect(read('GET /lamps/litBetween(start={start},\n    end={end})\nGET /lamps\n  ?$top=5').lines).toEqual([
      'GET /lamps/litBetween(start={start},end={end})',
      'GET /lamps?$top=5',
    ]);
  });

  it('reports a URL that is none at its line', () => {
    const { lines, found } = read('GET /lamps\n  GET https://example.com/lamps');
    expect(lines).toEqual(['GET /lamps']);
    expect(found).toMatchObject([{ code: 'request-url-invalid', line: 21, column: 3, endColumn: 32 }]);
  });
});
