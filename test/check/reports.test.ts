import { createRequire } from 'node:module';
import Ajv04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { githubReport } from '../../generator/check/report-github.ts';
import { maxResults, sarifReport } from '../../generator/check/report-sarif.ts';
import type { Diagnostic } from '../../generator/diagnostics.ts';

const missing: Diagnostic = {
  code: 'include-missing',
  severity: 'warning',
  message: 'Unexpected include `../includes/a,b:c.md`, expected a file of the docs',
  file: 'v1.0/api/user list.md',
  line: 7,
  column: 1,
  endLine: 7,
  endColumn: 40,
};
const broken: Diagnostic = {
  ...missing,
  code: 'include-outside',
  severity: 'error',
  message: 'one\n::error::two 100%',
  endLine: 8,
  actual: 'a',
  expected: 'b',
};
const pathOf = (file: string): string => `docs/${file}`;

const require = createRequire(import.meta.url);
const schema = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

function isValid(log: unknown): boolean {
  const ajv = new Ajv04.default({ strict: false, unicodeRegExp: false });
  addFormats.default(ajv as never);
  const valid = ajv.validate(schema, log);
  if (!valid) throw new Error(ajv.errorsText());
  return valid;
}

describe('sarifReport', () => {
  test('is valid SARIF 2.1.0 with a rule for each code', () => {
    const log = JSON.parse(sarifReport([broken, { ...missing, related: [missing] }], pathOf, '1.2.3'));
    expect(isValid(log)).toBe(true);
    const [run] = log.runs;
    expect(run.tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(['include-missing', 'include-outside']);
    expect(run.results[0]).toMatchObject({ ruleId: 'include-outside', ruleIndex: 1, level: 'error' });
    expect(run.results[0].message.text).toContain('(found `a`, expected `b`)');
    expect(run.results[1].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'docs/v1.0/api/user%20list.md' },
      region: { startLine: 7, startColumn: 1, endLine: 7, endColumn: 40 },
    });
  });

  test('a finding keeps its fingerprint when it moves to another line', () => {
    const log = JSON.parse(sarifReport([missing, { ...missing, line: 99, endLine: 99 }], pathOf, '1.2.3'));
    const [first, second] = log.runs[0].results.map((result: { partialFingerprints: unknown }) => result.partialFingerprints);
    expect(first).toEqual(second);
  });

  test('findings that the docs suppress come last, marked', () => {
    const log = JSON.parse(sarifReport([broken], pathOf, '1.2.3', [missing]));
    expect(isValid(log)).toBe(true);
    expect(log.runs[0].results.map((result: { suppressions?: unknown }) => result.suppressions)).toEqual([
      undefined,
      [{ kind: 'inSource' }],
    ]);
  });

  test('a log over the limit of GitHub says how much is left out', () => {
    const log = JSON.parse(
      sarifReport(
        Array.from({ length: maxResults + 3 }, () => missing),
        pathOf,
        '1.2.3',
      ),
    );
    expect(log.runs[0].results).toHaveLength(maxResults);
    expect(log.runs[0].invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^3 more findings/);
  });
});

describe('githubReport', () => {
  test('escapes what would end a property or start another command', () => {
    expect(githubReport([broken, missing], pathOf)).toBe(
      [
        '::error file=docs/v1.0/api/user list.md,line=7,endLine=8,title=include-outside::one%0A::error::two 100%25 (found `a`, expected `b`)',
        '::warning file=docs/v1.0/api/user list.md,line=7,endLine=7,col=1,endColumn=40,title=include-missing::Unexpected include `../includes/a,b:c.md`, expected a file of the docs',
        '',
      ].join('\n'),
    );
  });

  test('ten of a level are shown, the rest is counted', () => {
    const lines = githubReport([broken, ...Array.from({ length: 14 }, () => missing)], pathOf).split('\n');
    expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(lines.at(-2)).toBe('4 more findings are not annotated; run `msgraph-docgen check` to see all of them.');
  });
});
