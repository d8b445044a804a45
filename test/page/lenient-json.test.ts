import { expect, test } from 'vitest';
import { readJson } from '../../generator/page/lenient-json.ts';

const readable: readonly (readonly [what: string, text: string, want: unknown, strict: boolean])[] = [
  ['JSON', '{ "a": 1 }', { a: 1 }, true],
  ['a trailing comma', '{ "a": 1, }', { a: 1 }, false],
  ['a line break in a string', '{ "a": ["one:\n  two", "x"] }', { a: ['one:\n  two', 'x'] }, false],
  ['a line break behind an escaped quote', '{ "a": "\\"b\n" }', { a: '"b\n' }, false],
];

test.each(readable)('%s', (_, text, want, strict) => {
  const { value, problem } = readJson(text);
  expect(value).toEqual(want);
  expect(problem === undefined).toBe(strict);
});

test('a string that never ends cannot be read, however many quotes it holds', () => {
  expect(readJson('{ "a": "b\n }')).not.toHaveProperty('value');
  expect(readJson(`{ "a": "${'\\"'.repeat(200_000)}\n\\`)).not.toHaveProperty('value');
});
