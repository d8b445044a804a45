// Examples of a page -> examples of one operation: those whose request has its verb and one of its paths.
// `GET https://graph.microsoft.com/v1.0/users?$top=5` belongs to `GET /users`

import type { PageExample } from '../page/example.ts';
import { cleanUrl } from '../page/http-request.ts';
import type { Example, Method } from './ir.ts';
import { type PathTemplate, parsePathTemplate, type Segment } from './path-template.ts';

/** An example as the model has it. */
export function buildExample(example: PageExample): Example {
  const { name, title, request, response, origin } = example;
  return {
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
    ...(request && {
      request: {
        method: request.method,
        url: request.url,
        headers: request.headers,
        ...(request.body && { body: request.body }),
      },
    }),
    ...(response && {
      response: {
        ...(response.status !== undefined && { status: response.status }),
        headers: response.headers,
        ...(response.body && { body: response.body }),
        ...(response.truncated !== undefined && { truncated: response.truncated }),
        ...(response.type !== undefined && { type: annotatedType(response.type, response.collection === true) }),
      },
    }),
    origin,
  };
}

function annotatedType(type: string, collection: boolean): string {
  const name = type.replace(/^#/, '');
  return collection && !/^collection\(/i.test(name) ? `Collection(${name})` : name;
}

/** listed: the request is one of the lines. derived: it is one with `/$count` or a cast behind, which OData allows for any collection. */
export type Ownership = 'listed' | 'derived' | undefined;

/** Tells whether the request of an example is one of these; an example without request is none. */
export function exampleTest(method: Method, paths: readonly PathTemplate[]): (example: PageExample) => Ownership {
  const isListed = (segments: readonly string[]): boolean => paths.some((path) => matches(path.segments, segments));
  return ({ request }) => {
    const clean = request?.method === method ? cleanUrl(request.url) : undefined;
    if (!clean || !('path' in clean)) return undefined;
    const segments = parsePathTemplate(clean.path).segments.map(textOf);
    if (isListed(segments)) return 'listed';
    const shorter = segments.at(-1) === '$count' ? segments.slice(0, -1) : segments;
    const bare = /^microsoft\.graph\.\w/i.test(shorter.at(-1) ?? '') ? shorter.slice(0, -1) : shorter;
    return method === 'GET' && bare.length < segments.length && (isListed(shorter) || isListed(bare)) ? 'derived' : undefined;
  };
}

function textOf(segment: Segment): string {
  return segment.parts.map((part) => part.text).join('');
}

/** A parameter takes any segment, a drive path (`root:/{path}:`) any number; a call any arguments. */
function matches(template: readonly Segment[], segments: readonly string[]): boolean {
  const [first, ...rest] = template;
  if (!first) return segments.length === 0;
  const [segment, ...more] = segments;
  if (segment === undefined) return false;
  const [part] = first.parts;
  if (part?.kind === 'parameter' && part.style === 'path') {
    return segments.some((_, i) => matches(rest, segments.slice(i + 1)));
  }
  if (part?.kind === 'parameter') return matches(rest, more);
  // `events('AAMkAGE1')` is `events/AAMkAGE1` (OData 4.01, Part 2, 4.3.1)
  const [next, ...behind] = rest;
  if (next?.parts[0]?.kind === 'parameter' && /^\w+\('[^']*'\)$/.test(segment) && wordOf(textOf(first)) === wordOf(segment)) {
    return matches(behind, more);
  }
  return wordOf(textOf(first)) === wordOf(segment) && matches(rest, more);
}

function wordOf(text: string): string {
  return text.replace(/\(.*$/s, '').toLowerCase();
}
