// URL of a documented request -> the path of the operation that it is of, the values in it, and its query:
// `https://graph.microsoft.com/v1.0/users/87d3/messages?$top=5` -> /users/{userId}/messages, userId 87d3, top 5.

import type { PathChoice } from './operation-path.ts';

export interface ExampleUrl {
  readonly choice: PathChoice;
  readonly path: ReadonlyMap<string, string>;
  /** Names less the `$` of OData options, values decoded, in order. */
  readonly query: readonly (readonly [name: string, value: string])[];
}

// `https://graph.microsoft.com/v1.0/me`, `/v1/me`, `/beta/me`, `/me`
const service = /^(?:https?:\/\/[^/?\s]*)?(?:\/(?:v\d(?:\.\d)?|beta)(?=\/))?/i;

// `getByUserIdAndRole(userId='b7ef', role='organizer')`: templates have no blank between arguments
const blankAfterComma = /,(?:\s|%20)+/g;

// `/me/events('AAMkAGE1')`, which is `/me/events/AAMkAGE1` (OData 4.01, Part 2, 4.3.1)
const keyInParentheses = /(\/\w+)\('([^'/]*)'\)(?=\/|$)/g;

/** Undefined where the URL is of none of the paths, or cannot be decoded. */
export function readExampleUrl(url: string, choices: readonly PathChoice[]): ExampleUrl | undefined {
  const [written = '', ...rest] = url.trim().replace(service, '').split('?');
  const path = written.replace(/\/$/, '').replace(blankAfterComma, ',');
  const withSegments = path.replace(keyInParentheses, '$1/$2');
  const ends = [path.toLowerCase(), withSegments.toLowerCase()];
  for (const choice of choices) {
    // Most paths end otherwise, which is known without a pattern.
    const fixed = choice.template.slice(choice.template.lastIndexOf('}') + 1).toLowerCase();
    if (!ends.some((end) => end.endsWith(fixed))) continue;
    const pattern = patternOf(choice.template);
    const values = pattern.exec(path) ?? pattern.exec(withSegments);
    if (values === null) continue;
    const query = queryPairs(rest.join('?'));
    const decoded = values.slice(1).map(decode);
    if (query === undefined || !decoded.every((value) => value !== undefined && !/^\.{0,2}$/.test(value))) return undefined;
    return { choice, query, path: new Map(choice.parameters.map((name, index) => [name, decoded[index] ?? ''])) };
  }
  return undefined;
}

// `/users/{userId}/delta(token='{token}')`: what is in braces takes one segment, in a drive path any number
const placeholder = /(:\/)?\{[^{}]*\}/;

function patternOf(template: string): RegExp {
  const texts = template.split(/((?::\/)?\{[^{}]*\})/).map((part) => {
    if (!placeholder.test(part)) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return part.startsWith(':/') ? ':/(.+)' : "([^/'(),]+)";
  });
  return new RegExp(`^${texts.join('')}$`, 'i');
}

function queryPairs(query: string): [string, string][] | undefined {
  const pairs: [string, string][] = [];
  for (const part of query.split('&').filter((text) => text !== '')) {
    const at = part.indexOf('=');
    const [name, value] = [decode(part.slice(0, at)), decode(part.slice(at + 1).replaceAll('+', ' '))];
    if (at <= 0 || name === undefined || value === undefined || value === '') return undefined;
    pairs.push([name, value]);
  }
  return pairs;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
