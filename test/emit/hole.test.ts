// What is filled in after printing.

import { describe, expect, it } from 'vitest';
import { fillHoles, holeFor, holeInComment, isHole, ownMarks } from '../../generator/emit/hole.ts';

describe('fillHoles', () => {
  it('fills each hole and says where it did', () => {
    const inJson = holeFor(3, 0);
    const inComment = holeInComment(holeFor(12, 4), 'api/a b.md');
    const asked: unknown[] = [];
    const result = fillHoles(`{ "a": "${inJson}" }\n/** ${inComment} */\n`, ownMarks, (hole) => {
      asked.push(hole);
      return `text ${asked.length}`;
    });
    expect(result).toEqual({
      text: '{ "a": "text 1" }\n/** text 2 */\n',
      filled: [
        { hole: { page: 3, text: 0 }, start: 8, length: 6 },
        { hole: { page: 12, text: 4, base: 'api/a b.md' }, start: 22, length: 6 },
      ],
    });
    expect(asked).toEqual([
      { page: 3, text: 0 },
      { page: 12, text: 4, base: 'api/a b.md' },
    ]);
  });

  it('leaves alone what a page made up', () => {
    const forged = '«k3Jx_8Qz:3.0»';
    expect(isHole(forged)).toBe(false);
    expect(fillHoles(forged, ownMarks, () => 'filled')).toEqual({ text: forged, filled: [] });
  });
});
