// Lines of a page -> blocks, in one pass over the lines. Gives what remark gives (a test holds them equal over all pages), or nothing.
// The rare rest, such as a list with lazy lines, is read by remark, region by region.

import type { Origin } from '../diagnostics.ts';
import { endOfComment, endOfFence, endOfFrontMatter, endOfIndented, nextBlank, restIsBlank } from './block-ends.ts';
import type { Block, Code, Markdown } from './blocks.ts';
import { splitHtml } from './html-comment.ts';
import type { InlineReader } from './inline-memo.ts';
import { irregularTable } from './irregular-table.ts';
import {
  atxHeading,
  codeIndent,
  fenceOpen,
  htmlStart,
  indentOf,
  interrupts,
  isBlank,
  listMarker,
  opensFence,
  setextUnderline,
  thematicBreak,
  trimLineEnd,
} from './line-kinds.ts';
import { isDefinition } from './link-definitions.ts';
import { contentOrigin } from './origin.ts';
import { readRegion, staysOpen } from './region.ts';
import { type Container, holdsWeakItem, listAt, quoteAt } from './scan-containers.ts';
import { endOfTable, readTableLines, startsTable } from './scan-table.ts';
import { holdsOnlySnippets } from './snippets.ts';

/** Lines that are read, of a page or of a container in it. */
interface Scan {
  readonly file: string;
  readonly lines: readonly string[];
  /** All lines of the page. */
  readonly page: readonly string[];
  /** Lines of the page above the first of `lines`. */
  readonly above: number;
  /** How much of each line of the page stands before it, in a container. */
  readonly cut?: readonly number[];
  readonly inline: InlineReader;
  /** Lines of the page's link definitions, as far as known. */
  readonly definitions: string;
  /** The text holds `]:`, without which there are no definitions. */
  readonly mayDefine: boolean;
  readonly blocks: Block[];
  readonly definitionLines: string[];
}

export interface Scanned extends Markdown {
  /** Lines of link definitions that stand in the page. */
  readonly definitions: readonly string[];
}

/** What reading the block at a line gives: the number of the line after it, or undefined for doubt about the whole page. */
type End = number | undefined;

/** Reads the blocks of a page whose link definitions are known; undefined where only remark can read it. */
export function scanBlocks(file: string, lines: readonly string[], inline: InlineReader, definitions: string): Scanned | undefined {
  const mayDefine = lines.some((line) => line.includes(']:'));
  const scan: Scan = { file, lines, page: lines, above: 0, inline, definitions, mayDefine, blocks: [], definitionLines: [] };
  const bodyStart = endOfFrontMatter(lines);
  if (bodyStart === undefined || !readBlocks(scan, bodyStart)) return undefined;
  const found = { blocks: scan.blocks, definitions: scan.definitionLines };
  if (bodyStart === 0) return found;
  const origin = originOf(scan, 0, 0, bodyStart);
  return { frontMatter: { text: lines.slice(1, bodyStart - 1).join('\n'), origin }, ...found };
}

/** Reads the lines from `start` on; false for doubt. */
function readBlocks(scan: Scan, start: number): boolean {
  for (let i = start; i < scan.lines.length; ) {
    const line = scan.lines[i] ?? '';
    if (line === '' || isBlank(line)) {
      i++;
      continue;
    }
    const end = readBlock(scan, line, i);
    if (end === undefined) return false;
    i = end;
  }
  return true;
}

/** Of the lines from `start` to before `end`, behind the white space of the first. */
function originOf(scan: Scan, start: number, indent: number, end: number): Origin {
  const { file, above, cut, lines } = scan;
  return {
    file,
    line: above + start + 1,
    column: (cut?.[start] ?? 0) + indent + 1,
    endLine: above + end,
    endColumn: (cut?.[end - 1] ?? 0) + (lines[end - 1]?.length ?? 0) + 1,
  };
}

/** What a list or a line across the page may start with. */
const mayMark = /^ {0,3}[-*_+\d]/;

function readBlock(scan: Scan, line: string, at: number): End {
  const indent = indentOf(line);
  if (indent >= codeIndent) return region(scan, at, endOfIndented(scan.lines, at));
  switch (line[indent]) {
    case '#':
      if (atxHeading.test(line)) return heading(scan, line, at, indent);
      break;
    case '|':
      break;
    case '`':
    case '~':
      if (opensFence(line)) return fence(scan, line, at, indent);
      break;
    case '<':
      switch (htmlStart(line, false)) {
        case 'comment':
          return html(scan, at, endOfComment(scan.lines, at, indent));
        case 'block':
          return html(scan, at, nextBlank(scan.lines, at));
        case 'other':
        case 'unsure':
          return rest(scan, at);
      }
      break;
    case '>':
      return quote(scan, at, indent);
    default:
      if (!mayMark.test(line)) break;
      if (thematicBreak.test(line)) return rule(scan, at, indent);
      if (listMarker.test(line)) return list(scan, at, indent);
  }
  return startsTable(line, scan.lines[at + 1]) ? table(scan, at) : paragraph(scan, at, indent);
}

function quote(scan: Scan, at: number, indent: number): End {
  if (isHindered(scan, at)) return undefined;
  const container = quoteAt(scan.lines, at);
  if (container?.unclear) return undefined;
  const items = container && innerBlocks(scan, container);
  if (!items || (scan.cut && items.flat().length === 0)) return region(scan, at, container?.end);
  scan.blocks.push({ kind: 'quote', blocks: items.flat(), origin: originOf(scan, at, indent, container.end) });
  return container.end;
}

function list(scan: Scan, at: number, indent: number): End {
  if (isHindered(scan, at)) return undefined;
  const container = listAt(scan.lines, at);
  const items = container && innerBlocks(scan, container);
  if (!items) return region(scan, at, container?.end);
  scan.blocks.push({ kind: 'list', items, origin: originOf(scan, at, indent, container.end) });
  return container.end;
}

/** Whether the container at a line holds a list that cannot start there because of what stands above. */
function isHindered(scan: Scan, at: number): boolean {
  if (!holdsWeakItem(scan.lines[at] ?? '')) return false;
  const free = at === 0 ? !scan.cut : isBlank(scan.lines[at - 1] ?? '');
  return !free || scan.blocks.at(-1)?.kind === 'code';
}

/** The blocks of each item; undefined where one holds what only remark reads. */
function innerBlocks(scan: Scan, container: Container): Block[][] | undefined {
  if (!container.items) return undefined;
  // where a container in a container ends without a blank line depends on what ends it
  if (scan.cut && !isBlank(scan.lines[container.end] ?? '')) return undefined;
  const all: Block[][] = [];
  for (const { lines, first, cut } of container.items) {
    const blocks: Block[] = [];
    const whole = cut.map((width, i) => width + (scan.cut?.[first + i] ?? 0));
    if (!readBlocks({ ...scan, lines, above: scan.above + first, cut: whole, blocks }, 0)) return undefined;
    all.push(blocks);
  }
  return all;
}

/** What no shorter way is known for: all of the page from here on. */
function rest(scan: Scan, at: number): End {
  return region(scan, at, undefined);
}

function region(scan: Scan, at: number, end: number | undefined): End {
  if (scan.cut) return undefined; // the container as a whole is a region
  let stop = end ?? scan.lines.length;
  if (end === undefined && scan.definitions !== '') return undefined; // a block that stays open would take them up
  if (restIsBlank(scan.lines, stop)) stop = scan.lines.length;
  const text = scan.lines.slice(at, stop).join('\n');
  if (scan.mayDefine && text.includes(']:')) return undefined;
  const blocks = readRegion(scan.file, text, at + 1, scan.definitions);
  if ((stop < scan.lines.length || scan.definitions !== '') && blocks.some(staysOpen)) return undefined;
  for (const block of blocks) scan.blocks.push(block);
  return stop;
}

function heading(scan: Scan, line: string, at: number, indent: number): End {
  const match = atxHeading.exec(line);
  const text = trimLineEnd(line.slice(match?.[0].length ?? 0));
  if (text.endsWith('#')) return region(scan, at, at + 1); // `## Properties ##`
  const origin = originOf(scan, at, indent, at + 1);
  const content = { spans: scan.inline.text(text), origin };
  scan.blocks.push({ kind: 'heading', depth: match?.[1]?.length ?? 1, content, origin });
  return at + 1;
}

function rule(scan: Scan, at: number, indent: number): End {
  scan.blocks.push({ kind: 'rule', origin: originOf(scan, at, indent, at + 1) });
  return at + 1;
}

function html(scan: Scan, at: number, end: number | undefined): End {
  if (end === undefined) return rest(scan, at);
  for (const block of splitHtml(scan.lines.slice(at, end).join('\n'), originOf(scan, at, 0, end))) scan.blocks.push(block);
  return end;
}

function fence(scan: Scan, line: string, at: number, indent: number): End {
  const { lines } = scan;
  const [, , marks = '', info = ''] = fenceOpen.exec(line) ?? [];
  const end = endOfFence(lines, at, marks);
  if (end === undefined) return rest(scan, at);
  const content = lines.slice(at + 1, end - 1);
  if (/[&\\]/.test(info) || (indent > 0 && content.some((text) => text.includes('\t')))) return region(scan, at, end);
  const inside = indent === 0 ? content : content.map((text) => text.slice(Math.min(indent, indentOf(text))));
  const origin = contentOrigin(scan.page, originOf(scan, at, indent, end));
  const code: Code = { kind: 'code', language: info.toLowerCase(), text: inside.join('\n'), origin };
  scan.blocks.push(code);
  return end;
}

function table(scan: Scan, at: number): End {
  if (scan.cut) return undefined;
  const end = endOfTable(scan.lines, at);
  if (end === undefined) return rest(scan, at);
  scan.blocks.push(readTableLines(scan.file, scan.lines, at, end, scan.inline.row));
  return end;
}

// Some line that starts like a row: the second of `x\n|a|b|`
const rowLike = /^[ \t]*\|/m;

function paragraph(scan: Scan, at: number, indent: number): End {
  const { lines } = scan;
  let end = at + 1;
  let underline = false;
  for (; end < lines.length; end++) {
    const line = lines[end] ?? '';
    if (isBlank(line)) break;
    const inner = indentOf(line);
    if (inner < codeIndent && /[=-]/.test(line.charAt(inner)) && setextUnderline.test(line)) {
      underline = true;
      break;
    }
    if (interrupts(line, inner) || startsTable(line, lines[end + 1])) break;
  }
  const text = (end === at + 1 ? (lines[at] ?? '') : lines.slice(at, end).join('\n')).slice(indent);
  if (scan.mayDefine && mayBeDefinition.test(text)) return underline || scan.cut ? undefined : definitions(scan, at, end);
  // what remark takes for the head of a table at first, it may take up again below a comment
  if (underline) return rowLike.test(text) ? undefined : region(scan, at, end + 1);
  if (holdsOnlySnippets(text)) return end;
  const origin = originOf(scan, at, indent, end);
  // one line of prose is no table wherever it stands
  if (scan.cut && text.includes('|') && (end > at + 1 || text.startsWith('|'))) return undefined;
  const irregular = text.includes('|') ? irregularTable(lines, origin, scan.inline.irregular) : undefined;
  scan.blocks.push(irregular ?? { kind: 'paragraph', content: { spans: scan.inline.text(trimLineEnd(text)), origin }, origin });
  return end;
}

/** `[identitySet]: identityset.md` */
const mayBeDefinition = /^\[(?:[^[\]\\]|\\[\s\S])*\]:/;

/** Lines that are link definitions, all of them; undefined for doubt. */
function definitions(scan: Scan, at: number, end: number): End {
  for (let i = at; i < end; i++) {
    const line = scan.lines[i] ?? '';
    if (!isDefinition(line)) return undefined;
    scan.definitionLines.push(line.trim());
  }
  return end;
}
