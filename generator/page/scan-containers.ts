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

/** The container that starts at a line: the lines of each item, and the number of the line after it. */
export interface Container {
  readonly items: readonly Inner[];
  readonly end: number;
}

/** `> ` */
const quoteMarker = /^ {0,3}> ?/;

/** The quote that starts at `start`; undefined where lines without `>` may belong to it. */
export function quoteAt(lines: readonly string[], start: number): Container | undefined {
  const inner: string[] = [];
  const cut: number[] = [];
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    const marker = quoteMarker.exec(line)?.[0];
    if (marker === undefined) break;
    if (line.includes('\t')) return undefined;
    inner.push(line.slice(marker.length));
    cut.push(marker.length);
  }
  const next = lines[end] ?? '';
  const closed = isBlank(next) || (indentOf(next) === 0 && interrupts(next, 0));
  return closed ? { items: [{ lines: inner, first: start, cut }], end } : undefined;
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
  for (let i = start; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (isBlank(line)) continue;
    if (line.includes('\t')) return undefined;
    const open = items.at(-1);
    const indent = widthOf(line);
    if (open && indent >= open.width) {
      addLines(open, lines, end, i);
    } else if (indent < codeIndent && kindOf(line) === kind && !thematicBreak.test(line)) {
      const item = openItem(line, i);
      if (!item) return undefined;
      items.push(item);
    } else {
      const closed = i > end || (indent === 0 && interrupts(line, 0) && kindOf(line) === undefined);
      if (!closed || indent > 0 || (kindOf(line) !== undefined && !thematicBreak.test(line))) return undefined;
      break;
    }
    end = i + 1;
  }
  return { items, end };
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
