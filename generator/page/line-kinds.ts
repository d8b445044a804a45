// One line of markdown -> what block it can start, by the rules of CommonMark 0.31 as micromark reads them.
// `# Properties`, `|Property|Type|`, ```` ```http ````, `<!-- {`, `> [!NOTE]`, `- one of`

import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';

/** A line that is indented this far is code, or goes on with the paragraph above. */
export const codeIndent = 4;

/** `## Properties` */
export const atxHeading = /^ {0,3}(#{1,6})(?![^ \t])[ \t]*/;
/** `---`, `* * *` */
export const thematicBreak = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** `===` or `---` below a paragraph */
export const setextUnderline = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** ```` ```http ```` */
export const fenceOpen = /^( {0,3})(`{3,}|~{3,})[ \t]*([^ \t]*)/;
/** `- one`, `2. two`, `*` */
export const listMarker = /^( {0,3})([-*+]|\d{1,9}[.)])(?:([ \t]+)|$)/;
/** `- one`, `1. one`: a list that may follow a paragraph without a blank line */
const interruptingItem = /^ {0,3}(?:[-*+]|1[.)])[ \t]+[^ \t]/;
/** `</details>`, `<div class="x">` */
const tagStart = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)(?:\/?>|[ \t]|$)/;
/** `<?xml`, `<!DOCTYPE`, `<![CDATA[` */
const declaration = /^<(?:\?|![A-Za-z]|!\[CDATA\[)/;
/** `<br/>` and nothing else on the line */
const loneTag = /^(?:<[A-Za-z][A-Za-z0-9-]*[ \t]*\/?>|<\/[A-Za-z][A-Za-z0-9-]*[ \t]*>)$/;

const blockNames = new Set(htmlBlockNames);
const rawNames = new Set(htmlRawNames);

/** Width of the white space that `line` starts with: 0 to 3, or `codeIndent` for anything wider. */
export function indentOf(line: string): number {
  let indent = 0;
  while (indent < codeIndent && line.charCodeAt(indent) === 32) indent++;
  return line.charCodeAt(indent) === 9 ? codeIndent : indent;
}

/** Nothing, spaces and tabs; other white space is text. */
export function isBlank(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** Without the spaces and tabs at its end. */
export function trimLineEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line.charCodeAt(end - 1) === 32 || line.charCodeAt(end - 1) === 9)) end--;
  return end === line.length ? line : line.slice(0, end);
}

/** Whether `line` opens a code fence; what follows the backticks holds no backtick. */
export function opensFence(line: string): boolean {
  const indent = indentOf(line);
  const mark = line[indent] ?? '';
  if (indent >= codeIndent || (mark !== '`' && mark !== '~') || !line.startsWith(mark.repeat(3), indent)) return false;
  let end = indent + 3;
  while (line[end] === mark) end++;
  return mark === '~' || !line.includes('`', end);
}

/** Raw HTML that a line starts: a comment, a block that ends at a blank line, one with rules of its own, none, or only remark knows. */
export type HtmlStart = 'comment' | 'block' | 'other' | 'none' | 'unsure';

/** What raw HTML `line` starts. `interrupting`: below a line of a paragraph. */
export function htmlStart(line: string, interrupting: boolean): HtmlStart {
  const text = line.trimStart();
  if (text.startsWith('<!--')) return 'comment';
  if (declaration.test(text)) return 'other';
  const tag = tagStart.exec(text);
  const name = (tag?.[2] ?? '').toLowerCase();
  if (tag && tag[1] === '' && rawNames.has(name)) return 'other';
  if (tag && blockNames.has(name)) return 'block';
  if (interrupting) return 'none';
  const end = trimLineEnd(text);
  if (loneTag.test(end)) return 'block';
  return tag && end.endsWith('>') ? 'unsure' : 'none';
}

/**
 * Whether `line` ends the paragraph above it, other than by an underline or as the head of a table.
 * A line with white space of `codeIndent` or more in front always goes on with the paragraph.
 */
export function interrupts(line: string, indent: number): boolean {
  if (indent >= codeIndent) return false;
  switch (line[indent]) {
    case '#':
      return atxHeading.test(line);
    case '>':
      return true;
    case '`':
    case '~':
      return opensFence(line);
    case '<':
      return htmlStart(line, true) !== 'none';
    case '_':
      return thematicBreak.test(line);
    case '-':
    case '+':
    case '*':
    case '1':
      return thematicBreak.test(line) || interruptingItem.test(line);
    default:
      return false;
  }
}
