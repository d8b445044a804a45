// Lines of a quote or list -> the lines of what it holds, for those that are simple to tell: no lazy lines, no tabs, no empty items.
// `> [!NOTE]` and `> text`, `- one` and `- two`, with what is indented below

import { codeIndent, indentOf, interrupts, isBlank, listMarker, thematicBreak } from './line-kinds.ts';

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
}

/** `> ` */
const quoteMarker = /^ {0,3}> ?/;

/** The quote that starts at `start`; undefined where lines without `>` may belong to it. */
export function quoteAt(lines: readonly string[], start: number): Container | undefined {
  const inner: string[] = [];
  const cut: number[] = [];
  let end = start;
  let simple = true;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    const marker = quoteMarker.exec(line)?.[0];
    if (marker === undefined) break;
    if (line.includes('\t')) simple = false;
    inner.push(line.slice(marker.length));
    cut.push(marker.length);
  }
  if (!closesAt(lines, end)) return undefined;
  if (isBlank(inner.at(-1) ?? '')) simple = false; // containers inside end below their text then
  return simple ? { end, items: [{ lines: inner, first: start, cut }] } : { end };
}

/** Whether the line at `end`, which no container claims, also is no lazy rest of a paragraph in one. */
function closesAt(lines: readonly string[], end: number): boolean {
  const line = lines[end] ?? '';
  if (isBlank(line) || isBlank(lines[end - 1] ?? '')) return true;
  return line.charCodeAt(0) !== 32 && interrupts(line, 0);
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
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (isBlank(line)) continue;
    if (line.includes('\t')) simple = false;
    if (indentOf(line) >= codeIndent && widthOf(line) < codeIndent) return undefined; // a tab
    const open = items.at(-1);
    const indent = widthOf(line);
    if (open && indent >= open.width) {
      addLines(open, lines, end, i);
    } else if (indent < codeIndent && kindOf(line) === kind && !thematicBreak.test(line)) {
      const item = openItem(line, i);
      if (!item) return undefined;
      items.push(item);
    } else {
      if (indent > 0 || !closesAt(lines, i) || (kindOf(line) !== undefined && !thematicBreak.test(line))) return undefined;
      break;
    }
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
  const space = match?.[3]?.length ?? 0;
  // an empty item, or one that starts with indented code
  if (!match || space === 0 || space > codeIndent || match[0].length === line.length) return undefined;
  const width = match[0].length;
  return { lines: [line.slice(width)], first: at, cut: [width], width };
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
