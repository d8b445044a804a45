// Findings and pages -> the findings whose position is not in their page or include.

import type { Diagnostic, Origin } from '../generator/diagnostics.ts';
import type { IncludeFile, SourcePage } from '../generator/read/source-page.ts';

/**
 * `file:line:column code` of each finding whose range, or related range, is not a range of a page or include.
 * `others` are further files that findings may be about: their texts by name.
 */
export function outsidePages(
  diagnostics: readonly Diagnostic[],
  pages: readonly SourcePage[],
  others: ReadonlyMap<string, string> = new Map(),
): string[] {
  const lines = new Map<string, readonly string[]>([...others].map(([file, text]) => [file, text.split('\n')]));
  for (const page of pages) {
    lines.set(page.file, page.text.split('\n'));
    addIncludes(page.includes, lines);
  }
  return diagnostics.flatMap((diagnostic) =>
    [diagnostic, ...(diagnostic.related ?? [])]
      .filter((origin) => !isInside(origin, lines.get(origin.file)))
      .map((origin) => `${origin.file}:${origin.line}:${origin.column}-${origin.endLine}:${origin.endColumn} ${diagnostic.code}`),
  );
}

function addIncludes(includes: ReadonlyMap<string, IncludeFile>, lines: Map<string, readonly string[]>): void {
  for (const include of includes.values()) {
    if (include.text !== undefined) lines.set(include.file, include.text.split('\n'));
    addIncludes(include.includes, lines);
  }
}

/** Whether a range lies in a text of these lines, its end not before its start. */
export function isInside(origin: Origin, lines: readonly string[] | undefined): boolean {
  if (!lines) return false;
  const { line, column, endLine, endColumn } = origin;
  const isPoint = (at: number, unit: number): boolean =>
    Number.isInteger(at) &&
    Number.isInteger(unit) &&
    at >= 1 &&
    at <= lines.length &&
    unit >= 1 &&
    unit <= (lines[at - 1] ?? '').length + 1;
  return isPoint(line, column) && isPoint(endLine, endColumn) && (endLine > line || (endLine === line && endColumn >= column));
}
