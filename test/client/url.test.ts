import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinTemplates } from '../../generator/emit/operation-path.ts';
import { api } from '../requests/api.ts';
import { buildPackage } from '../requests/build-package.ts';

interface UrlModule {
  readonly buildPath: (template: string, parameters?: object, route?: string) => string;
  readonly buildQuery: (query?: object) => string;
}

const { buildPath, buildQuery } = (await buildPackage(api, 'url')('client/url.js')) as UrlModule;

/** What a server makes of a path: segments, decoded. */
const received = (path: string) => {
  const url = new URL(`https://graph.microsoft.com${path}`);
  expect([url.origin, url.search, url.hash, url.username]).toEqual(['https://graph.microsoft.com', '', '', '']);
  return url.pathname.split('/').slice(1).map(decodeURIComponent);
};

const hostile = fc.constantFrom(
  '/',
  '\\',
  '?',
  '#',
  '%',
  '%2f',
  '%2e',
  '..',
  '.',
  "'",
  "''",
  '"',
  ')',
  '(',
  ',',
  '=',
  '&',
  ':',
  ':/',
  ' ',
  '\t',
  '\n',
  '\0',
  '@',
  '//',
  '{',
  '}',
  '[',
  '|',
  '$&',
  "$'",
  'ä',
  '𝄞',
  '\u202e',
  'null',
  '__proto__',
);
const text = fc.oneof(
  fc.array(hostile, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', minLength: 1 }),
);
const isDots = (value: string) => /^\.{0,2}$/.test(value);

describe('no value leaves its segment', () => {
  test('key', () => {
    fc.assert(
      fc.property(text, text, (user, message) => {
        fc.pre(!isDots(user) && !isDots(message));
        expect(received(buildPath('/v1.0/users/{user}/messages/{message}/x', { user, message }))).toEqual([
          'v1.0',
          'users',
          user,
          'messages',
          message,
          'x',
        ]);
      }),
    );
  });

  test('OData string', () => {
    fc.assert(
      fc.property(text, (value) => {
        const [, call = ''] = received(buildPath("/v1.0/find(q='{q}',n=1)", { q: value }));
        expect(/^find\(q='((?:[^']|'')*)',n=1\)$/s.exec(call)?.[1]?.replaceAll("''", "'")).toBe(value);
      }),
    );
  });

  test('drive path: slashes stay, nothing else does', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (parts) => {
        const names = parts.join('/').split('/');
        fc.pre(!names.some(isDots));
        expect(received(buildPath('/v1.0/drive/root:/{itemPath}:/content', { itemPath: parts.join('/') }))).toEqual([
          ...['v1.0', 'drive', 'root:'],
          ...names.map((name, index) => (index === names.length - 1 ? `${name}:` : name)),
          'content',
        ]);
      }),
    );
  });

  test.each(['', '.', '..', 'a/../b', 'a//b', '/a', 'a/.'])('%j is refused', (value) => {
    expect(() => buildPath('/v1.0/drive/root:/{p}', { p: value })).toThrow(TypeError);
    if (!value.includes('a')) expect(() => buildPath('/v1.0/users/{p}', { p: value })).toThrow(TypeError);
  });

  test('query', () => {
    fc.assert(
      fc.property(text, text, (filter, value) => {
        const url = new URL(`https://graph.microsoft.com/v1.0/users${buildQuery({ filter, [value]: value, select: ['id'] })}`);
        expect(url.hash).toBe('');
        const own = /^(?:select|expand|filter|orderby|top|skip|search|count|skiptoken|deltatoken|apply|levels)$/.test(value)
          ? `$${value}`
          : value;
        expect([...url.searchParams]).toContainEqual(['$filter', filter]);
        expect([...url.searchParams]).toContainEqual(['$select', 'id']);
        expect([...url.searchParams]).toContainEqual([own, value]);
      }),
    );
  });
});

describe('buildQuery', () => {
  test.each([
    [{}, ''],
    [{ select: undefined, top: null }, ''],
    [{ select: ['id', 'displayName'], top: 0, count: true }, '?$select=id,displayName&$top=0&$count=true'],
    [{ orderby: ['a', 'b desc'], filter: "a eq 'b & c'" }, "?$orderby=a,b%20desc&$filter=a%20eq%20'b%20%26%20c'"],
    [{ expand: ['manager', 'messages'] }, '?$expand=manager,messages'],
    [{ expand: { manager: true, messages: {}, x: false } }, '?$expand=manager,messages'],
    [{ format: 'pdf', $format: 'csv', startDateTime: 'x' }, '?format=pdf&$format=csv&startDateTime=x'],
  ])('%j', (query, wanted) => {
    expect(buildQuery(query)).toBe(wanted);
  });
});

describe('templates', () => {
  const segment = fc.constantFrom(
    'me',
    'users/{userId}',
    'groups/{g}',
    'drive',
    'items/{itemId}',
    'status/{statusId}',
    'policies/{policyId}',
    'series/{seriesId}',
    'ies/{yId}',
    's/{Id}',
    'x',
    "f(a='{a}')",
    'root:/{p}:',
  );
  const path = fc.uniqueArray(segment, { minLength: 1, maxLength: 5 }).map((parts) => `/${parts.join('/')}`);
  const namesOf = (template: string) => [...template.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? '').sort();

  test('a joined template stands for exactly its paths', () => {
    fc.assert(
      fc.property(fc.uniqueArray(path, { minLength: 1, maxLength: 12 }), (templates) => {
        const joined = `/v1.0${joinTemplates(templates)}`;
        for (const template of templates) {
          const names = namesOf(template);
          const values = Object.fromEntries(names.map((name) => [name, '1']));
          const filled = `/v1.0${template.replace(/\{\w+\}/g, '1')}`;
          expect(buildPath(joined, values, template)).toBe(filled);
          const twins = templates.filter((other) => namesOf(other).join() === names.join());
          if (twins.length > 1) expect(() => buildPath(joined, values)).toThrow(TypeError);
          else expect(buildPath(joined, values)).toBe(filled);
        }
        expect(() => buildPath(joined, {}, '/none')).toThrow(TypeError);
      }),
    );
  });
});
