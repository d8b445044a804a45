// Inline markdown -> spans, for text whose reading is beyond doubt; everything else is left to remark.
// `The **id** of the [user](../resources/user.md); use `$select`.<br/>`

import { classifyCharacter } from 'micromark-util-classify-character';
import type { Span } from './blocks.ts';
import { type Item, spansOfItems } from './inline-items.ts';

/** Characters that can mean something inside a line: plain text has none of them. */
const special = /[\\`*_[\]<&\n]/;
const nextSpecial = /[\\`*_[\]<&\n]/g;
/** `(../resources/user.md)`, `( user.md "User" )` */
const resource = /\([ \t]*(?:([^()\s<>\\\p{Cc}]+)(?:[ \t]+"[^"\\&\n]*")?)?[ \t]*\)/uy;
/** `[identitySet]` behind the text of a link */
const label = /\[([^[\]\\]*)\]/y;
/** `<br/>`, `</b>`, `<a name="top">` */
const tag =
  /<(?:[A-Za-z][A-Za-z0-9-]*(?:[ \t]+[A-Za-z_:][\w.:-]*(?:=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'=<>`/]+))?)*[ \t]*\/?|\/[A-Za-z][A-Za-z0-9-]*[ \t]*)>/y;
/** `<!-- a note -->` */
const comment = /<!--[^\n]*?-->/y;
/** `&nbsp;`, `&#160;` */
const entity = /^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{0,31});/;
/** Those that the docs use. */
const entities: ReadonlyMap<string, string> = new Map([
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&amp;', '&'],
  ['&quot;', '"'],
  ['&nbsp;', '\u00a0'],
]);
/** `?a=1&amp;b=2` */
const holdsEntity = /&[#A-Za-z][A-Za-z0-9]*;/;
/** `\|`, `\_` */
const escaped = /[!-/:-@[-`{-~]/;

/** The target of the link definition with a label; undefined where the page has none. */
export type TargetOf = (label: string) => string | undefined;

/** A `[`: its place in the text, and the number of its item. */
interface Bracket {
  readonly at: number;
  readonly item: number;
}

interface Scan {
  readonly text: string;
  /** The text is a cell: `\|` is a pipe also in code. */
  readonly cell: boolean;
  readonly targetOf: TargetOf;
  readonly items: Item[];
  /** Each `[` that may still open a link. */
  readonly brackets: Bracket[];
  /** Brackets below this one stand around a link, and links do not nest. */
  inactive: number;
  /** Lengths of backtick runs that nothing closes. */
  readonly unclosed: number[];
  /** Where the last `>` stands. */
  readonly lastAngle: number;
}

/**
 * Reads `text`, which neither starts nor ends with white space; undefined where only remark knows.
 */
export function scanInline(text: string, cell: boolean, targetOf: TargetOf): Span[] | undefined {
  if (!special.test(text)) return text === '' ? [] : [{ text }];
  const lastAngle = text.lastIndexOf('>');
  const scan: Scan = { text, cell, targetOf, items: [], brackets: [], inactive: 0, unclosed: [], lastAngle };
  let at = 0;
  while (at < text.length) {
    nextSpecial.lastIndex = at;
    const match = nextSpecial.exec(text);
    const stop = match ? match.index : text.length;
    if (stop > at) pushText(scan.items, text.slice(at, stop));
    if (!match) break;
    at = step(scan, stop);
    if (at < 0) return undefined;
  }
  return spansOfItems(scan.items);
}

/** Reads the special character at `at`; gives where to go on, or -1 for doubt. */
function step(scan: Scan, at: number): number {
  switch (scan.text[at]) {
    case '\\':
      return escapeAt(scan, at);
    case '`':
      return code(scan, at);
    case '<':
      return html(scan, at);
    case '&':
      return reference(scan, at);
    case '[':
      if (scan.text[at - 1] === '!') return -1; // an image
      scan.brackets.push({ item: scan.items.length, at });
      scan.items.push({ kind: 'text', text: '[' });
      return at + 1;
    case ']':
      return closeBracket(scan, at);
    case '\n':
      return lineEnd(scan, at);
    default:
      return mark(scan, at);
  }
}

/** A character that is written by name; only remark knows all names. */
function reference(scan: Scan, at: number): number {
  const name = entity.exec(scan.text.slice(at, at + 40))?.[0];
  if (name === undefined) return literal(scan, at, 1);
  const character = entities.get(name);
  if (character === undefined) return -1;
  pushText(scan.items, character);
  return at + name.length;
}

function literal(scan: Scan, at: number, length: number): number {
  pushText(scan.items, scan.text.slice(at, at + length));
  return at + length;
}

function pushText(items: Item[], text: string): void {
  items.push({ kind: 'text', text });
}

function escapeAt(scan: Scan, at: number): number {
  const next = scan.text[at + 1] ?? '';
  if (next === '\n') return -1; // a hard break
  if (!escaped.test(next)) return literal(scan, at, 1);
  pushText(scan.items, next);
  return at + 2;
}

function code(scan: Scan, at: number): number {
  const { text } = scan;
  const length = runLength(text, at);
  const close = scan.unclosed.includes(length) ? -1 : findRun(text, at + length, length);
  if (close < 0) {
    if (!scan.unclosed.includes(length)) scan.unclosed.push(length);
    return scan.unclosed.length > 20 ? -1 : literal(scan, at, length);
  }
  let value = text.slice(at + length, close);
  if (value.includes('\n')) return -1;
  if (value.startsWith(' ') && value.endsWith(' ') && /[^ ]/.test(value)) value = value.slice(1, -1);
  if (scan.cell) value = value.replace(/\\([\\|])/g, (pair, char: string) => (char === '|' ? char : pair));
  scan.items.push({ kind: 'leaf', span: { text: value, code: true } });
  return close + length;
}

function findRun(text: string, from: number, length: number): number {
  for (let at = text.indexOf('`', from); at >= 0; ) {
    const run = runLength(text, at);
    if (run === length) return at;
    at = text.indexOf('`', at + run);
  }
  return -1;
}

/** How often the character at `at` repeats. */
function runLength(text: string, at: number): number {
  const char = text.charCodeAt(at);
  let end = at + 1;
  while (text.charCodeAt(end) === char) end++;
  return end - at;
}

function html(scan: Scan, at: number): number {
  const { text } = scan;
  for (const pattern of [tag, comment]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    if (pattern === comment && /^<!---?>/.test(match[0])) return -1;
    scan.items.push({ kind: 'leaf', span: { text: match[0], html: true } });
    return at + match[0].length;
  }
  // `<` before a space is never a tag or an address, nor is one that nothing closes
  return /\s/.test(text[at + 1] ?? ' ') || scan.lastAngle < at ? literal(scan, at, 1) : -1;
}

function closeBracket(scan: Scan, at: number): number {
  const open = scan.brackets.pop();
  if (!open || open.item < scan.inactive) return literal(scan, at, 1);
  if (scan.text[at + 1] === '(') {
    resource.lastIndex = at + 1;
    const match = resource.exec(scan.text);
    if (!match || holdsEntity.test(match[1] ?? '')) return -1;
    return link(scan, open.item, match[1] ?? '', resource.lastIndex);
  }
  return closeReference(scan, open, at);
}

/** `[drive][]`, `[drive]` or `[a drive][drive]` with a definition; any other bracket is text. */
function closeReference(scan: Scan, open: Bracket, at: number): number {
  const target = scan.targetOf(scan.text.slice(open.at + 1, at));
  label.lastIndex = at + 1;
  const second = scan.text[at + 1] === '[' ? label.exec(scan.text) : null;
  const full = second && second[1] !== '' ? scan.targetOf(second[1] ?? '') : undefined;
  if (full !== undefined) return link(scan, open.item, full, label.lastIndex);
  if (target === undefined) return literal(scan, at, 1);
  if (second?.[1] === '') return link(scan, open.item, target, label.lastIndex);
  return scan.text[at + 1] === '[' ? literal(scan, at, 1) : link(scan, open.item, target, at + 1);
}

/** Makes a link of the items since its bracket. */
function link(scan: Scan, open: number, url: string, end: number): number {
  const [, ...items] = scan.items.splice(open);
  scan.inactive = open;
  scan.items.push({ kind: 'link', url, items });
  return end;
}

/** White space around a line end is dropped; two spaces before it are a hard break. */
function lineEnd(scan: Scan, at: number): number {
  const { text, items } = scan;
  let before = at;
  while (before > 0 && text.charCodeAt(before - 1) === 32) before--;
  if (text.charCodeAt(before - 1) === 9) return -1;
  let after = at + 1;
  while (text.charCodeAt(after) === 32 || text.charCodeAt(after) === 9) after++;
  const spaces = at - before;
  const last = items.at(-1);
  if (spaces > 0 && last?.kind === 'text') items[items.length - 1] = { kind: 'text', text: last.text.slice(0, -spaces) };
  if (spaces > 1) items.push({ kind: 'leaf', span: { text: '\n' } });
  else pushText(items, '\n');
  return after;
}

/** A run of `*` or `_`, by the rules for what may open and close emphasis. */
function mark(scan: Scan, at: number): number {
  const { text } = scan;
  const length = runLength(text, at);
  const before = classify(text, at - 1);
  const after = classify(text, at + length);
  const leftFlanking = !after || (after === 2 && before !== undefined);
  const rightFlanking = !before || (before === 2 && after !== undefined);
  const star = text[at] === '*';
  const opens = leftFlanking && (star || before !== undefined || !rightFlanking);
  const closes = rightFlanking && (star || after !== undefined || !leftFlanking);
  if (!opens && !closes) return literal(scan, at, length);
  if (opens && closes && isOnly(text, at, length)) return literal(scan, at, length);
  if (length > 2) return -1;
  scan.items.push({ kind: 'mark', text: text.slice(at, at + length), opens, closes });
  return at + length;
}

/** `(*.cer`: the run at `at` has no other to pair with. */
function isOnly(text: string, at: number, length: number): boolean {
  const character = text.charAt(at);
  return text.indexOf(character) === at && text.indexOf(character, at + length) < 0;
}

function classify(text: string, at: number): 1 | 2 | undefined {
  const code = at < 0 || at >= text.length ? null : text.charCodeAt(at);
  return code === 10 ? 1 : (classifyCharacter(code) as 1 | 2 | undefined);
}
