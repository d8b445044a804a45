// Where a block ends that a line has started: the number of the line after it.
// `---` below front matter, `-->` below `<!-- {`, ```` ``` ```` below ```` ```http ````

import { codeIndent, indentOf, isBlank } from './line-kinds.ts';

/** Number of the line after the front matter, 0 where there is none; undefined where it is never closed. */
export function endOfFrontMatter(lines: readonly string[]): number | undefined {
  const fence = /^---[ \t]*$/;
  if (!fence.test(lines[0] ?? '')) return 0;
  for (let i = 1; i < lines.length; i++) if (fence.test(lines[i] ?? '')) return i + 1;
  return undefined;
}

/** Whether nothing is left from line `at` on. */
export function restIsBlank(lines: readonly string[], at: number): boolean {
  for (let i = at; i < lines.length; i++) if (!isBlank(lines[i] ?? '')) return false;
  return true;
}

/** Indented code goes on over blank lines. */
export function endOfIndented(lines: readonly string[], at: number): number {
  let end = at + 1;
  for (let i = end; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (indentOf(line) >= codeIndent) end = i + 1;
    else if (!isBlank(line)) break;
  }
  return end;
}

/** A comment ends with the line that closes it, or never. */
export function endOfComment(lines: readonly string[], at: number, indent: number): number | undefined {
  // `<!-->` is a whole comment
  if ((lines[at] ?? '').includes('-->', indent + 2)) return at + 1;
  for (let i = at + 1; i < lines.length; i++) if (lines[i]?.includes('-->')) return i + 1;
  return undefined;
}

/** Most raw HTML ends at a blank line. */
export function nextBlank(lines: readonly string[], at: number): number {
  for (let i = at + 1; i < lines.length; i++) if (isBlank(lines[i] ?? '')) return i;
  return lines.length;
}

/** A fence is closed by as many marks at least, or never. */
export function endOfFence(lines: readonly string[], at: number, marks: string): number | undefined {
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    const indent = indentOf(line);
    if (indent >= codeIndent || !line.startsWith(marks, indent)) continue;
    let end = indent + marks.length;
    while (line[end] === marks[0]) end++;
    if (isBlank(line.slice(end))) return i + 1;
  }
  return undefined;
}
