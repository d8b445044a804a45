// Lines of a quote or list -> the lines of what it holds, for those that are simple to tell: no lazy lines, no tabs, no empty items.
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
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    const marker = quoteMarker.exec(line)?.[0];
    if (marker === undefined && !isLazyText(line)) break;
    if (marker === undefined || line.includes('\t')) simple = false;
    inner.push(line.slice(marker?.length));
    cut.push(marker?.length ?? 0);
  }
  if (!closesAt(lines, end, simple)) return undefined;
  const bare = isBlank(inner.at(-1) ?? '');
  // where a container above a bare `>` ends depends on what comes next
  if (bare && inner.some((line) => anyMarker.test(line))) return { end, unclear: true };
  return simple ? { end, items: [{ lines: inner, first: start, cut }] } : { end };
}

/** Text at the margin: the rest of a paragraph in the container, or a paragraph below it. Both end at the next blank line. */
function isLazyText(line: string): boolean {
  return /^[A-Za-z[("_]/.test(line) && !interrupts(line, 0);
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
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (isBlank(line)) continue;
    const open = items.at(-1);
    const indent = widthOf(line);
    if (line.charCodeAt(indent) === 9) return undefined;
    if (line.includes('\t')) simple = false;
    if (open && indent >= open.width) {
      addLines(open, lines, end, i);
    } else if (indent < codeIndent && kindOf(line) === kind && !thematicBreak.test(line)) {
      const item = openItem(line, i);
      if (!item) return undefined;
      items.push(item);
    } else if (i === end && isLazyText(line)) {
      simple = false;
    } else {
      const other = kindOf(line) !== undefined && !thematicBreak.test(line);
      if (indent > 0 || other || !closesAt(lines, i, simple)) return undefined;
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
