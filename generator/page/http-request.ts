// A fence of an HTTP request section -> its request lines, with clean paths:
// `GET https://graph.microsoft.com/v1.0/users/{id}/messages/?$top=5` -> GET, /users/{id}/messages, $top=5

import type { Origin, Report } from '../diagnostics.ts';
import { memoised } from '../memo.ts';
import type { Code } from './blocks.ts';
import { originWithin } from './origin.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One line such as `GET /users/{id | userPrincipalName}`. */
export interface RequestLine {
  readonly method: Method;
  /** Less host, version and query; starts with `/`, does not end with it. */
  readonly path: string;
  /** Without the `?`. */
  readonly query?: string;
  /** What the section says the lines are about: a heading or the sentence above the fence. */
  readonly when?: string;
  readonly origin: Origin;
}

/** GET /users   DELETE/identity/b2xUserFlows */
const requestStart = /^(GET|POST|PUT|PATCH|DELETE)(?:\s+|(?=\/))(\S.*)$/;

/** The request lines of a fence; URLs that are no path of the service are reported and left out. */
export function requestLines(code: Code, report: Report): RequestLine[] {
  return rawLines(code.text).flatMap(({ method, url, start, end }) => {
    const origin = originWithin(code.text, code.origin, start, end);
    const clean = cleanUrl(url);
    if ('problem' in clean) {
      report('request-url-invalid', origin, { url: url.slice(0, 200), problem: clean.problem });
      return [];
    }
    if (clean.irregular) report('request-url-irregular', origin, { url: url.slice(0, 200), problem: clean.irregular });
    return [{ method, path: clean.path, origin, ...(clean.query !== undefined && { query: clean.query }) }];
  });
}

/** Whether a fence holds a request line, whatever its URL. */
export function isRequestFence(code: Code): boolean {
  return rawLines(code.text).length > 0;
}

interface RawLine {
  readonly method: Method;
  readonly url: string;
  readonly start: number;
  readonly end: number;
}

const rawLines = memoised((text): readonly RawLine[] => {
  const found: RawLine[] = [];
  let offset = 0;
  let above = '';
  for (const line of text.split('\n')) {
    const [, method, url] = requestStart.exec(line.trim()) ?? [];
    const last = found.at(-1);
    const end = offset + line.trimEnd().length;
    if (method && url) {
      found.push({ method: method as Method, url, start: offset + line.length - line.trimStart().length, end });
    } else if (last && above !== '' && isWrapped(above, line)) {
      found[found.length - 1] = { ...last, url: `${last.url}${line.trim()}`, end };
    }
    above = isWrapped(above, line) || (method && url) ? line.trim() : '';
    offset += line.length + 1;
  }
  return found;
});

/** A URL that goes on in the next line: `.../getAllRecordings(userId='{id}',` / `startDateTime={startDateTime})`, or `?$filter=...` below its path. */
function isWrapped(above: string, line: string): boolean {
  const text = line.trim();
  if (text === '' || /^[A-Za-z-]+:\s/.test(text)) return false;
  return /[,(&?=]$/.test(above) || /^[?&)]/.test(text);
}

/** The longest in the docs has 600 characters. */
const longest = 4000;

export type CleanUrl = { readonly path: string; readonly query?: string; readonly irregular?: string } | { readonly problem: string };

/** Reads the URL of a request line or example. `problem`: it is no path of the service. `irregular`: it was mended. */
export const cleanUrl = memoised((url): CleanUrl => {
  if (url.length > longest) return { problem: `more than ${longest} characters` };
  const text = url
    .trim()
    .replace(/^`+|`+$/g, '')
    .replace(/\s+HTTP\/\d(?:\.\d)?$/, '')
    .replace(/%7B/gi, '{')
    .replace(/%7D/gi, '}')
    // {user-id} | user-principal-name/chats
    .replace(/\{([^{}]*)\}\s*\|\s*([\w-]+)(?=\/|$)/g, '{$1 | $2}')
    // /teams/(team-id)/channels
    .replace(/\/\(([a-z]+(?:-[a-z]+)*-id)\)(?=\/|$)/g, '/{$1}');
  // ** Collection URI for microsoft.graph.x not found
  if (/^\*\*|\bnot found$/i.test(text)) return { problem: 'the page generator found no URL' };
  const local = withoutHost(text);
  if (local === undefined) return { problem: 'another host' };
  const { path: written, query } = splitQuery(local);
  const { path: cut, irregular } = mend(written);
  const path = normalizeSlashes(cut);
  const problem = pathProblem(path);
  if (problem) return { problem };
  return { path, ...(query !== '' && query !== undefined && { query }), ...(irregular && { irregular }) };
});

/** `https://graph.microsoft.com/v1.0/me`, `~/me`, `/beta/me`, `me` -> `/me`; undefined for hosts of others. */
function withoutHost(url: string): string | undefined {
  const [whole, host] = /^(?:https?:)?\/\/([^/?\s]*)/i.exec(url) ?? [];
  if (whole !== undefined && !/graph/i.test(host ?? '')) return undefined;
  // `https://graph/microsoft.com/v1.0/me`, a slip for the host
  const rest = url.slice(whole?.length ?? 0).replace(/^\/microsoft\.com(?=\/)/i, '');
  const local = rest.replace(/^~(?=\/)/, '').replace(/^\/?(?:v1\.0|v1|beta|\{version\})(?=\/|$)/i, '');
  return /^[/?]|^$/.test(local) ? local : `/${local}`;
}

/** Cuts at the first `?` outside braces and quotes; `[?includeIDs=true]` marks an optional query. */
function splitQuery(url: string): { path: string; query?: string } {
  let close = '';
  for (let i = 0; i < url.length; i++) {
    const character = url.charAt(i);
    if (close !== '') {
      if (character === close) close = '';
    } else if (character === '?') {
      const optional = url.charAt(i - 1) === '[';
      const query = url.slice(i + 1).trim();
      return { path: url.slice(0, optional ? i - 1 : i), query: optional ? query.replace(/\]$/, '') : query };
    } else {
      close = character === '{' ? '}' : character === "'" && url.includes("'", i + 1) ? "'" : '';
    }
  }
  return { path: url };
}

// /adhocCalls/getAllRecordings,startDateTime={startDateTime},endDateTime={endDateTime}
const BARE_ARGUMENTS = /\/([A-Za-z]\w*),\s*(\w+='?\{[^{}]*\}'?(?:,\s*\w+='?\{[^{}]*\}'?)*)$/;

/** Drops prose behind the path, puts arguments in parentheses and closes a parenthesis that is never closed. */
function mend(path: string): { path: string; irregular?: string } {
  const end = endOfPath(path);
  const cut = path.slice(0, end).trim();
  const called = cut.replace(BARE_ARGUMENTS, '/$1($2)');
  if (called !== cut) return { path: called, irregular: 'arguments without parentheses' };
  if (cut.includes('(') && !cut.includes(')')) {
    const segments = cut.split(/(?<=\/)/);
    const closed = segments
      .map((one) => (/^[A-Za-z]\w*\([^()]*\/?$/.test(one) ? one.replace(/\/?$/, (slash) => `)${slash}`) : one))
      .join('');
    if (closed !== cut) return { path: closed, irregular: 'a parenthesis is not closed' };
  }
  return end < path.trimEnd().length ? { path: cut, irregular: 'text behind the path' } : { path: cut };
}

/** Offset of the first white space outside brackets and quotes, unless alternatives follow: `{user-id} | user-principal-name/` */
function endOfPath(path: string): number {
  if (!/\s/.test(path)) return path.length;
  const closing: string[] = [];
  const pairs: Readonly<Record<string, string>> = { '{': '}', '<': '>', '(': ')' };
  for (let i = 0; i < path.length; i++) {
    const character = path.charAt(i);
    if (character === closing.at(-1)) closing.pop();
    else if (pairs[character] && path.includes(pairs[character], i)) closing.push(pairs[character]);
    else if (closing.length === 0 && /\s/.test(character) && !/^\s*(?:\||$)/.test(path.slice(i)) && !/\|\s*$/.test(path.slice(0, i)))
      return i;
  }
  return path.length;
}

/** `/me//drive/items/{id}$ref/` -> `/me/drive/items/{id}/$ref` */
function normalizeSlashes(path: string): string {
  const joined = `/${path}`.replace(/([^/])(?=\$(?:ref|value|count)$)/, '$1/').replace(/\/{2,}/g, '/');
  return joined.replace(/(?<=.)\/+$/, '').trim();
}

function pathProblem(path: string): string | undefined {
  if (path === '/' || path === '') return 'no path';
  // /me/mailFolders/{id}/childFolders/{id}/.../messages
  if (/\/(?:\.{2,}|\u2026)(?:\/|$)/.test(path)) return 'a path that repeats without end';
  // /workbook/tables/$/add
  if (/\/\$(?:\/|$)/.test(path)) return 'an empty segment';
  return /^\/[^/]*[A-Za-z$]/.test(path) ? undefined : 'no path';
}
