// Colour, bars, and text that is safe to print.

import { describe, expect, it } from 'vitest';
import { visibleText } from '../../generator/check/visible-text.ts';
import { quoted, retyped } from '../../generator/commands/options.ts';
import { wantsBar, wantsColor } from '../../generator/commands/terminal.ts';

describe('colour', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, true, false],
    [{ CI: 'true' }, false, false],
  ])('with %j on a terminal (%s) is %s', (env, isTerminal, expected) => {
    expect(wantsColor(env, isTerminal)).toBe(expected);
  });
});

describe('the progress bar', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{ CI: 'true' }, true, false],
    [{ CI: 'false' }, true, true],
    [{ TERM: 'dumb' }, true, false],
  ])('with %j on a terminal (%s) is drawn: %s', (env, isTerminal, expected) => {
    expect(wantsBar(env, isTerminal)).toBe(expected);
  });
});

describe('printed text', () => {
  it('shows what would move the cursor or turn the text round', () => {
    expect(visibleText('a\u001b[2Jb\u009bc\u0007\r\u202ed\u2066\ufeff')).toBe('a\\u001b[2Jb\\u009bc\\u0007\\u000d\\u202ed\\u2066\\ufeff');
  });

  it('keeps line feeds and other letters, and makes tabs blanks', () => {
    expect(visibleText('a\tb\n\u00e4 \u{1f600}')).toBe('a b\n\u00e4 \u{1f600}');
  });
});

describe('a command typed again', () => {
  it('is what a shell reads back', () => {
    expect(retyped({ docs: ['../docs', "it's mine"], api: ['beta', 'v1.0'] })).toBe(
      " --docs ../docs --docs 'it'\\''s mine' --api beta,v1.0",
    );
    expect(retyped({})).toBe('');
    expect(quoted('a b')).toBe("'a b'");
    expect(quoted('$(x)')).toBe("'$(x)'");
  });
});
