// What two texts have in common, and what not.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../generator/report/word-diff.ts';

const marks = new Map([
  [-1, '-'],
  [0, '='],
  [1, '+'],
]);
const diff = (before: string, after: string) => wordDiff(before, after).map(([side, text]) => `${marks.get(side)}${text}`);

describe('wordDiff', () => {
  it.each([
    ['same text', 'same text', ['=same text']],
    ['The mail address.', 'The SMTP mail address.', ['=The ', '+SMTP ', '=mail address.']],
    ['It cannot be changed by a user.', "It can't be changed.", ['=It ', '-cannot', "+can't", '= be changed', '- by a user', '=.']],
    ['', 'new', ['+new']],
    ['gone', '', ['-gone']],
    ['a b', 'c d', ['-a b', '+c d']],
  ])('%s -> %s', (before, after, want) => {
    expect(diff(before, after)).toEqual(want);
  });

  it('gives both texts back, and no run that the neighbour could hold', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'user', ' ', ', ', '.', '\n', '😀', '<b>'), { maxLength: 40 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const runs = wordDiff(before, after);
        const side = (other: number) =>
          runs
            .filter(([at]) => at !== other)
            .map(([, text]) => text)
            .join('');
        expect(side(1)).toBe(before);
        expect(side(-1)).toBe(after);
        expect(runs.every(([at], index) => at !== runs[index + 1]?.[0])).toBe(true);
      }),
    );
  });

  it('does not compare very long texts word by word', () => {
    const long = (word: string) => `start ${`${word} `.repeat(2000)}end`;
    expect(diff(long('a'), long('b')).map((text) => text.slice(0, 7))).toEqual(['=start ', '-a a a ', '+b b b ', '= end']);
  });
});
