// The pretty and the json report of findings.

import { describe, expect, it } from 'vitest';
import { countFindings, countText, reachesThreshold } from '../../generator/check/count-findings.ts';
import { jsonReport } from '../../generator/check/report-json.ts';
import { prettyReport } from '../../generator/check/report-pretty.ts';
import { createReport, type Diagnostic, startOf } from '../../generator/diagnostics.ts';

function sample(): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = createReport(found);
  report('page-binary', startOf('v1.0/api/a.md'), {});
  report('include-missing', { file: 'v1.0/api/b.md', line: 2, column: 5, endLine: 2, endColumn: 8 }, { href: '\u001b[31mx' });
  report('row-wrapped', { file: 'v1.0/api/b.md', line: 3, column: 1, endLine: 4, endColumn: 2 }, {}, { actual: 'a', expected: 'b' });
  return found;
}

const text = `# b\nabc\tdefghi\n${'x'.repeat(300)}\n`;
const textOf = (file: string) => (file === 'v1.0/api/b.md' ? text : undefined);

describe('the pretty report', () => {
  it('groups by file and marks the place', () => {
    expect(prettyReport(sample(), { color: false, textOf })).toBe(
      [
        'v1.0/api/a.md',
        '     1:1  error    Unexpected binary content, expected UTF-8 text  page-binary',
        '',
        'v1.0/api/b.md',
        '     2:5  warning  Unexpected include `\\u001b[31mx`, expected a file of the docs  include-missing',
        '          abc defghi',
        '              ^^^',
        '     3:1  info     Unexpected line break inside a table row; read as the rest of the row before (found `a`, expected `b`)  row-wrapped',
        `          ${'x'.repeat(120)}`,
        `          ${'^'.repeat(120)}`,
        '',
        '1 error, 1 warning, 1 info',
        '',
      ].join('\n'),
    );
  });

  it('shows a window of a long line, and control characters before the mark at their shown width', () => {
    const found: Diagnostic[] = [];
    createReport(found)('row-wrapped', { file: 'x', line: 1, column: 201, endLine: 1, endColumn: 204 }, {});
    const line = `${'a'.repeat(198)}\u001b\u001bBCD${'e'.repeat(200)}`;
    const [, , shown = '', mark = ''] = prettyReport(found, { color: false, textOf: () => line }).split('\n');
    expect(shown.slice(mark.indexOf('^'), mark.lastIndexOf('^') + 1)).toBe('BCD');
    expect(shown).toContain('\\u001b\\u001bBCD');
  });

  it('has colours when asked, and nothing but its own escapes', () => {
    const report = prettyReport(sample(), { color: true, textOf });
    expect(report).toContain('\u001b[31merror');
    expect(report).not.toContain('\u001b[31mx');
  });

  it('of nothing is the count', () => {
    expect(prettyReport([], { color: false, textOf })).toBe('0 errors, 0 warnings, 0 infos\n');
  });
});

describe('the json report', () => {
  it('holds the findings as they are', () => {
    expect(JSON.parse(jsonReport(sample()))).toEqual({ findings: sample(), suppressed: [], counts: { error: 1, warning: 1, info: 1 } });
    expect(JSON.parse(jsonReport([]))).toEqual({ findings: [], suppressed: [], counts: { error: 0, warning: 0, info: 0 } });
  });

  it('holds the findings that the docs suppress apart', () => {
    const [first, ...others] = sample();
    expect(JSON.parse(jsonReport(others, first && [first]))).toMatchObject({ findings: others, suppressed: [first] });
    expect(prettyReport([], { color: false, textOf, suppressed: 2 })).toBe('0 errors, 0 warnings, 0 infos; 2 suppressed by the docs\n');
  });

  it('has no control characters even where JSON would allow them', () => {
    const found: Diagnostic[] = [];
    createReport(found)('include-missing', startOf('x'), { href: '\u009b2J\u202e' });
    const report = jsonReport(found);
    expect(report).not.toMatch(/[\u0080-\u009f\u202e]/);
    expect(JSON.parse(report).findings).toEqual(found);
  });
});

describe('the threshold', () => {
  it.each([
    ['none', false, false, false],
    ['error', true, false, false],
    ['warning', true, true, false],
    ['info', true, true, true],
  ] as const)('%s counts errors: %s, warnings: %s, infos: %s', (threshold, error, warning, info) => {
    const [a, b, c] = sample();
    expect([a, b, c].map((finding) => reachesThreshold(countFindings(finding ? [finding] : []), threshold))).toEqual([
      error,
      warning,
      info,
    ]);
    expect(reachesThreshold(countFindings([]), threshold)).toBe(false);
  });

  it('is told in words', () => {
    expect(countText({ error: 1, warning: 0, info: 2 })).toBe('1 error, 0 warnings, 2 infos');
  });
});
