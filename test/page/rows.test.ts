import { expect, test } from 'vitest';
import type { Diagnostic } from '../../generator/diagnostics.ts';
import { plainText } from '../../generator/page/inline.ts';
import { readMarkdown } from '../../generator/page/markdown.ts';
import type { Page } from '../../generator/page/page.ts';
import { parsePage } from '../../generator/page/parse-page.ts';
import { tablesIn } from '../../generator/page/table.ts';
import { readDocs } from '../../generator/read/read-docs.ts';
import { describeShared, sharedPath } from '../shared.ts';

/** Lines of the page that its model has a fact from. */
function linesOf(page: Page): Set<number> {
  const lines = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let line = from; line <= to; line++) lines.add(line);
  };
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { line, endLine } = value as { line?: number; endLine?: number };
    if (line !== undefined && endLine !== undefined) add(line, endLine);
    for (const one of Object.values(value)) walk(one);
  };
  walk(page);
  return lines;
}

describeShared('resource pages of v1.0', 'corpus/api-reference', () => {
  test('every table row ends in the model or in a finding', () => {
    const lost: string[] = [];
    let rows = 0;
    for (const source of readDocs([sharedPath('corpus/api-reference')]).pages) {
      if (!source.file.includes('/resources/')) continue;
      const { page, diagnostics } = parsePage(source);
      if (diagnostics.some((one) => one.code === 'page-of-beta')) continue;
      const lines = linesOf(page);
      const isReported = (line: number): boolean => diagnostics.some((one: Diagnostic) => one.line <= line && line <= one.endLine);
      for (const row of readMarkdown(source.file, source.text)
        .blocks.flatMap(tablesIn)
        .flatMap((table) => table.rows)) {
        if (row.cells.every((cell) => plainText(cell) === '')) continue;
        rows++;
        if (!lines.has(row.origin.line) && !isReported(row.origin.line)) lost.push(`${source.file}:${row.origin.line}`);
      }
    }
    expect(rows).toBeGreaterThan(10_000);
    expect(lost).toEqual([]);
  }, 60_000);
});
