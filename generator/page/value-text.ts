// Inline text flattened for reading lists: each code span is one mark, each bullet and line break a character.
// `Possible values: <ul><li>`a` - first</li><li>`b` - second</li></ul>`

import type { Span } from './blocks.ts';
import { type Inline, spansText } from './inline.ts';

/** `text` has MARK where the page has a code span; `codes` and `offsets` are the spans' texts and places in `text`. */
export interface Flat {
  readonly text: string;
  readonly codes: readonly string[];
  readonly offsets: readonly number[];
}

const MARK = '\ue000';
const BULLET = '\n\u2022';

/** Flattens a text; white space other than line breaks from HTML is collapsed. Of HTML tables the rows are bullets, and the header is dropped. */
export function flatten(source: Inline): Flat {
  let text = '';
  const codes: string[] = [];
  const offsets: number[] = [];
  const push = (code: string): void => {
    offsets.push(text.length);
    codes.push(code.trim());
    text += MARK;
  };
  let code: string | undefined; // inside <code>
  let isHeader = false; // inside <th>
  for (const span of source.spans) {
    if (span.html) {
      const tag = span.text.toLowerCase();
      if (tag.startsWith('<th')) isHeader = true;
      else if (tag.startsWith('</th')) isHeader = false;
      else if (tag.startsWith('<code')) code = '';
      else if (tag.startsWith('</code') && code !== undefined) {
        push(code);
        code = undefined;
      } else text += tagText(span, text);
    } else if (isHeader) continue;
    else if (code !== undefined) code += span.text;
    else if (span.code) push(span.text);
    else text += span.text.replace(/[\s\u00a0\u200b\u202f\ufeff\ue000]+/g, ' ');
  }
  return { text, codes, offsets };
}

function tagText(span: Span, before: string): string {
  const tag = span.text.toLowerCase();
  if (/^<(?:li|tr)\b/.test(tag)) return BULLET;
  // the second cell of a row is a remark on the first
  if (/^<td\b/.test(tag)) return before.endsWith(BULLET) ? '' : ' - ';
  return /^<(?:\/li|\/?(?:br|p|ul|table))\b/.test(tag) ? '\n' : spansText([span]);
}

/** Only separators between two values: `, `, ` and `, ` | `, `, 1 - `, or nothing. */
const SEPARATOR = /^(?:[\s,;|/•"'+]|\band\/or\b|\band\b|\bor\b|\d+\s*[-=:])*$/i;
/** A remark on the value before, and a separator: ` (the default), `, ` - read only; `, ` for admins, or ` */
const REMARK =
  /^\s*(?:["']?\s*[([:=–—-]|,?\s*(?:for|if|when|means|which|indicates|where|to|as)\b).*?(?:[,;\n•]|\bor|\band)\s*(?:["']|the )?$/is;

/** Longer text between two code spans is no remark on a value. */
const longestRemark = 400;

/** The code spans of the list that starts at most `reach` characters after `from`, in the same sentence. */
export function codeList(flat: Flat, from: number, reach: number): string[] {
  const { text, codes, offsets } = flat;
  const first = offsets.findIndex((offset) => offset >= from);
  const start = offsets[first];
  if (start === undefined || start - from > reach) return [];
  const lead = text.slice(from, start);
  const bulleted = lead.includes('\n');
  if (!bulleted && sentenceEnd(lead, 0) >= 0) return [];
  const values: string[] = [];
  let before = ''; // text since the last value
  for (let i = first; i < codes.length; i++) {
    // `a` (needs `x`), `b`: x stands inside a remark
    if (isOpen(before)) {
      before += MARK;
    } else {
      if (i > first && !continues(before, bulleted)) break;
      values.push(codes[i] ?? '');
      before = '';
    }
    before += text.slice((offsets[i] ?? 0) + 1, offsets[i + 1] ?? text.length);
  }
  return values;
}

/** A parenthesis is open at the end of the text. */
function isOpen(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

function continues(gap: string, bulleted: boolean): boolean {
  if (SEPARATOR.test(gap)) return true;
  if (bulleted && /\n\s*•?\s*$/.test(gap)) return true;
  return gap.length < longestRemark && REMARK.test(gap) && sentenceEnd(gap.replace(/\([^)]*\)/g, ''), 0) < 0;
}

/** A word that can be a value where nothing marks it as one. */
const WORD = /^["'“‘]?[A-Za-z][\w.-]*["'”’]?$/;

/** Values written as plain words: `: Active, ActiveWithError, Disabled and Error.` A list needs a colon, bullets, quotes or inner capitals to be one. */
export function bareList(flat: Flat, from: number): string[] {
  const rest = flat.text.slice(from);
  // ` for the property are: `
  const lead = /^[^.:\n\ue000]{0,60}?(?::|\b(?:are|is|be|include|includes|being|of)\b(?!\s*:)|\n|(?=["'“‘]))/.exec(rest)?.[0];
  if (lead === undefined) return [];
  const body = rest.slice(lead.length);
  const bulleted = /^\s*[\n•]/.test(body) || lead.endsWith('\n');
  const end = bulleted ? body.length : sentenceEnd(body, 0);
  const list = end < 0 ? body : body.slice(0, end);
  if (list.includes(MARK)) return [];
  const items = bulleted ? lineItems(list) : list.split(/[,;|\n]|\band\/or\b|\band\b|\bor\b/).map(bareItem);
  const filled = items.filter((item) => item !== '');
  if (filled.length < 2 || !filled.every((item) => WORD.test(item))) return [];
  const marked = filled.some((item) => /^["'“‘]|[a-z][A-Z]/.test(item)) || filled.every((item) => /^[A-Z]/.test(item));
  return marked || bulleted || lead.includes(':') ? filled : [];
}

/** The first words of the lines, up to the first line that is prose. */
function lineItems(list: string): string[] {
  const lines = list.split('\n').map((line) => bareItem(line.replace(/\s*(?:-|–|—|:|\().*$/s, '')));
  const end = lines.findIndex((line) => line !== '' && !WORD.test(line));
  return end < 0 ? lines : lines.slice(0, end);
}

function bareItem(item: string): string {
  return item.replace(/\([^)]*\)/g, '').replace(/^[\s•*]+|[\s.*]+$/g, '');
}

/** The offset of the full stop that ends the sentence; -1 where the text goes on to its end. `24 hours.The` ends one, `1.1` and `e.g. a` do not. */
export function sentenceEnd(text: string, from: number): number {
  for (let i = text.indexOf('.', from); i >= 0; i = text.indexOf('.', i + 1)) {
    if (/\b(?:e\.g|i\.e|etc|vs)$/i.test(text.slice(Math.max(0, i - 4), i))) continue;
    const next = text[i + 1];
    if (next === undefined || next === MARK || /[\sA-Z"')\]]/.test(next)) return i;
  }
  return -1;
}
