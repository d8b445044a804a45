// URL of a documented request -> the path of the operation that it is of, the values in it, and its query:
// `https://graph.microsoft.com/v1.0/users/87d3/messages?$top=5` -> /users/{userId}/messages, userId 87d3, top 5.

import { memoised } from '../memo.ts';
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
  const spellings = [...new Set([path, path.replace(keyInParentheses, '$1/$2')])].map((text) => text.split('/'));
  for (const choice of choices) {
    for (const segments of spellings) {
      const values = valuesIn(segments, choice.template);
      if (values === undefined) continue;
      const query = queryPairs(rest.join('?'));
      const decoded = values.map(decode);
      if (query === undefined || !decoded.every((value) => value !== undefined && !/^\.{0,2}$/.test(value))) return undefined;
      return { choice, query, path: new Map(choice.parameters.map((name, index) => [name, decoded[index] ?? ''])) };
    }
  }
  return undefined;
}

/** The values of a template's placeholders in a path, which is given in segments; undefined where the path is of another template. */
function valuesIn(segments: readonly string[], template: string): readonly string[] | undefined {
  const pattern = patternOf(template);
  if (pattern instanceof RegExp) return pattern.exec(segments.join('/'))?.slice(1);
  if (segments.length !== pattern.length) return undefined;
  const values: string[] = [];
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (typeof expected === 'string') {
      if (segment !== expected && segment.toLowerCase() !== expected.toLowerCase()) return undefined;
    } else {
      const found = expected.exec(segment);
      if (found === null) return undefined;
      values.push(...found.slice(1));
    }
  }
  return values;
}

// `/users/{userId}/delta(token='{token}')`: what is in braces takes one segment, in a drive path any number
const placeholder = /(:\/)?\{[^{}]*\}/;

/** A text or an expression a segment, as segments repeat and templates do not; one expression in all for drive paths. */
const patternOf = memoised((template): RegExp | readonly (string | RegExp)[] => {
  if (template.includes(':/{')) return expressionOf(template);
  return template.split('/').map((segment) => (segment.includes('{') ? expressionOf(segment) : segment));
});

const expressionOf = memoised((template) => {
  const texts = template.split(/((?::\/)?\{[^{}]*\})/).map((part) => {
    if (!placeholder.test(part)) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return part.startsWith(':/') ? ':/(.+)' : "([^/'(),]+)";
  });
  return new RegExp(`^${texts.join('')}$`, 'i');
});

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
