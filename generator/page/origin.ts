// Positions inside a block of text, for findings that point at a JSON key or a line of a code block.

import { invariant } from '../assert.ts';
import type { Origin } from '../diagnostics.ts';

/** The origin of `text.slice(start, end)`, where `text` starts at `origin` and its lines keep their length in the page. */
export function originWithin(text: string, origin: Origin, start: number, end: number = start): Origin {
  invariant(origin.column > 0, 'the place of a text is known by its number only'); // see wording.ts
  const from = pointAt(text, origin, start);
  const to = pointAt(text, origin, end);
  return { file: origin.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}

function pointAt(text: string, origin: Origin, offset: number): { line: number; column: number } {
  let line = origin.line;
  let lineStart = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
    line++;
    lineStart = i + 1;
  }
  return { line, column: lineStart === 0 ? origin.column + offset : offset - lineStart + 1 };
}

/** Of what a fence at `whole` holds: from the fence's column on its next line, if that is so long. */
export function contentOrigin(lines: readonly string[], whole: Origin): Origin {
  if (whole.endLine === whole.line) return { ...whole, column: whole.endColumn }; // opened on the last line
  const first = lines[whole.line] ?? '';
  // a blank line of a list item need not be indented
  const column = first.trim() === '' ? whole.column : Math.min(whole.column, first.length + 1);
  return { ...whole, line: whole.line + 1, column };
}
