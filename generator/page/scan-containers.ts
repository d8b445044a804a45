// Lines of a quote or list -> the lines of what it holds, for those that are simple to tell: no tabs, no empty items, lazy lines only below prose.
// `> [!NOTE]` and `> text`, `- one` and `- two`, with what is indented below

import { codeIndent, interrupts, isBlank, listMarker, thematicBreak } from './line-kinds.ts';

/** Lines inside a container, without its markers and indentation. */
export interface Inner {
  readonly lines: readonly string[];
  /** Number of the first of them in the lines around the container. */
  readonly first: number;
  /** How much was cut off each line. */
  readonly cut: readonly number[];
}

/** The container that starts at a line: the number of the line after it, and the lines of each item where they are simple to tell. */
export interface Container {
  readonly end: number;
  readonly items?: readonly Inner[];
  /** Only the whole page tells where what it holds ends. */
  readonly unclear?: true;
}

/** `> ` */
const quoteMarker = /^ {0,3}> ?/;

/** The quote that starts at `start`; undefined where it is not clear what belongs to it. */
export function quoteAt(lines: readonly string[], start: number): Container | undefined {
  const inner: string[] = [];
  const cut: number[] = [];
  let end = start;
  let simple = true;
  let prose = true;
  let lazy = false;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    const marker = quoteMarker.exec(line)?.[0];
    if (marker === undefined) {
      if (!isLazyText(line)) break;
      if (!prose || isBlank(inner.at(-1) ?? '')) simple = false;
      lazy = true;
    }
    if (line.includes('\t')) simple = false;
    const text = line.slice(marker?.length);
    prose &&= isProse(text);
    inner.push(text);
    cut.push(marker?.length ?? 0);
  }
  if (!closesAt(lines, end, simple && !lazy)) return undefined;
  const bare = isBlank(inner.at(-1) ?? '');
  // where a container above a bare `>` ends depends on what comes next
  if (bare && inner.some((line) => anyMarker.test(line))) return { end, unclear: true };
  return simple ? { end, items: [{ lines: inner, first: start, cut }] } : { end };
}

/** Text at the margin: the rest of a paragraph in the container, or a paragraph below it. Both end at the next blank line. */
function isLazyText(line: string): boolean {
  return /^[A-Za-z[("_]/.test(line) && !interrupts(line, 0);
}

/** `The cTag value`, `- **id** is`, `> [!NOTE]` */
const proseStart = /^ {0,3}(?:(?:[-*+>]|\d{1,9}[.)]) {1,3})*(?:\*\*?|\[!|[[(_"'`$])?[A-Za-z0-9]/;

/** Whether `line` is blank, or surely of a paragraph, which a lazy line goes on with. */
function isProse(line: string): boolean {
  return isBlank(line) || (proseStart.test(line) && !line.includes('|') && !line.includes(']:'));
}

/** Whether the container and the text below it surely end before line `end`. */
function closesAt(lines: readonly string[], end: number, simple: boolean): boolean {
  const line = lines[end] ?? '';
  if (isBlank(line) || isBlank(lines[end - 1] ?? '')) return true;
  return simple && line.charCodeAt(0) !== 32 && interrupts(line, 0);
}

/** `> ` or `- ` */
const anyMarker = /^ {0,3}(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))[ \t]*/;
/** `-` without text, `2. two`: an item that may not follow a paragraph without a blank line */
const weakItem = /^ {0,3}(?:(?:[-*+]|\d{1,9}[.)])[ \t]*$|(?!1[.)])\d{1,9}[.)][ \t])/;

/** Whether one of the containers that start on `line` is an item that not every place allows. */
export function holdsWeakItem(line: string): boolean {
  for (let text = line; ; ) {
    const marker = anyMarker.exec(text)?.[0];
    if (marker === undefined) return false;
    if (weakItem.test(text)) return true;
    text = text.slice(marker.length);
  }
}

interface OpenItem {
  readonly lines: string[];
  readonly first: number;
  readonly cut: number[];
  readonly width: number;
}

/** The list that starts at `start`; undefined where it is not clear what belongs to it. */
export function listAt(lines: readonly string[], start: number): Container | undefined {
  const kind = kindOf(lines[start] ?? '');
  const items: OpenItem[] = [];
  let end = start;
  let simple = true;
  let prose = true;
  let lazy = false;
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (isBlank(line)) continue;
    const open = items.at(-1);
    const indent = widthOf(line);
    if (line.charCodeAt(indent) === 9) return undefined;
    if (open && indent >= open.width) {
      addLines(open, lines, end, i);
    } else if (indent < codeIndent && kindOf(line) === kind && !thematicBreak.test(line)) {
      const item = openItem(line, i);
      if (!item) return undefined;
      items.push(item);
    } else if (open && i === end && isLazyText(line)) {
      open.lines.push(line);
      open.cut.push(0);
      if (!prose) simple = false;
      lazy = true;
    } else {
      const other = kindOf(line) !== undefined && !thematicBreak.test(line);
      if (indent > 0 || other || !closesAt(lines, i, simple && !lazy)) return undefined;
      break;
    }
    const inner = items.at(-1)?.lines.at(-1) ?? '';
    prose &&= isProse(inner);
    if (inner.includes('\t')) simple = false;
    end = i + 1;
  }
  return simple ? { end, items } : { end };
}

/** Adds the lines from `from` to `to`, blank ones before the last. */
function addLines(item: OpenItem, lines: readonly string[], from: number, to: number): void {
  for (let i = from; i <= to; i++) {
    item.lines.push((lines[i] ?? '').slice(item.width));
    item.cut.push(item.width);
  }
}

function openItem(line: string, at: number): OpenItem | undefined {
  const match = listMarker.exec(line);
  const space = match?.[3] ?? '';
  // an empty item, or one that starts with indented code
  if (!match || space === '' || space.length > codeIndent || match[0].length === line.length) return undefined;
  const marker = match[0].length - space.length;
  if (space !== '\t' && space.includes('\t')) return undefined;
  const width = space === '\t' ? marker + codeIndent - (marker % codeIndent) : match[0].length;
  return { lines: [line.slice(match[0].length)], first: at, cut: [match[0].length], width };
}

/** What the items of one list share: `-`, `*`, `+`, `.` or `)`. */
function kindOf(line: string): string | undefined {
  return listMarker.exec(line)?.[2]?.at(-1);
}

function widthOf(line: string): number {
  let width = 0;
  while (line.charCodeAt(width) === 32) width++;
  return width;
}
