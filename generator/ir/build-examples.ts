// Examples of a page -> examples of one operation: those whose request has its verb and one of its paths.
// `GET https://graph.microsoft.com/v1.0/users?$top=5` belongs to `GET /users`

import type { PageExample } from '../page/example.ts';
import { cleanUrl } from '../page/http-request.ts';
import type { Example, Method } from './ir.ts';
import { type PathTemplate, pathSegments, type Segment } from './path-template.ts';

/** An example as the model has it. */
export function buildExample(example: PageExample): Example {
  const { name, title, request, response, origin } = example;
  return {
    origin,
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
        headers: response.headers,
        ...(response.status !== undefined && { status: response.status }),
        ...(response.body && { body: response.body }),
        ...(response.truncated !== undefined && { truncated: response.truncated }),
        ...(response.type !== undefined && { type: annotatedType(response.type, response.collection === true) }),
      },
    }),
  };
}

function annotatedType(type: string, collection: boolean): string {
  const name = type.replace(/^#/, '');
  return collection && !/^collection\(/i.test(name) ? `Collection(${name})` : name;
}

/** listed: the request is one of the lines. derived: it is one with `/$count` or a cast behind, which OData allows for any collection. */
export type Ownership = 'listed' | 'derived' | undefined;

/** What an example asks for. */
export interface ExampleRequest {
  readonly method: string;
  /** Texts of the path's segments. */
  readonly segments: readonly string[];
}

/** Undefined for an example without request, or with one that is no path of the service. */
export function exampleRequest({ request }: PageExample): ExampleRequest | undefined {
  const segments = request && exampleSegments(request.url);
  return segments && { method: request.method, segments };
}

/** Texts of the segments of a URL's path; undefined where it is no path of the service. */
export function exampleSegments(url: string): readonly string[] | undefined {
  const clean = cleanUrl(url);
  return 'path' in clean ? pathSegments(clean.path) : undefined;
}

/** Tells whether the request of an example is one of these. */
export function ownershipOf({ method, segments }: ExampleRequest, wanted: Method, paths: readonly PathTemplate[]): Ownership {
  if (method !== wanted) return undefined;
  const isListed = (texts: readonly string[]): boolean => paths.some((path) => matches(path.segments, texts));
  if (isListed(segments)) return 'listed';
  const shorter = segments.at(-1) === '$count' ? segments.slice(0, -1) : segments;
  const bare = /^microsoft\.graph\.\w/i.test(shorter.at(-1) ?? '') ? shorter.slice(0, -1) : shorter;
  return method === 'GET' && bare.length < segments.length && (isListed(shorter) || isListed(bare)) ? 'derived' : undefined;
}

/** From the segments at `i` and `j` on. A parameter takes any segment, a drive path (`root:/{path}:`) any number; a call any arguments. */
function matches(template: readonly Segment[], segments: readonly string[], i = 0, j = 0): boolean {
  const wanted = template[i];
  if (!wanted) return j === segments.length;
  const segment = segments[j];
  if (segment === undefined) return false;
  const [part] = wanted.parts;
  if (part?.kind === 'parameter' && part.style === 'path') {
    return segments.slice(j).some((_, taken) => matches(template, segments, i + 1, j + taken + 1));
  }
  if (part?.kind === 'parameter') return matches(template, segments, i + 1, j + 1);
  if (wordOf(wanted.text) !== wordOf(segment)) return false;
  // `events('AAMkAGE1')` is `events/AAMkAGE1` (OData 4.01, Part 2, 4.3.1)
  const isKeyed = template[i + 1]?.parts[0]?.kind === 'parameter' && /^\w+\('[^']*'\)$/.test(segment);
  return matches(template, segments, i + (isKeyed ? 2 : 1), j + 1);
}

function wordOf(text: string): string {
  const end = text.indexOf('(');
  return (end < 0 ? text : text.slice(0, end)).toLowerCase();
}
