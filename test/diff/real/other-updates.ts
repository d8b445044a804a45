// Updates as they might come, hundreds of pages at once: what they are is found, nothing else, and the report can still be read in a minute.

import { beforeAll, describe, expect, test } from 'vitest';
import { suggestBump } from '../../../generator/diff/bump.ts';
import { withCorrectionHints } from '../../../generator/diff/correction-hints.ts';
import { diffApis } from '../../../generator/diff/diff-apis.ts';
import type { Finding } from '../../../generator/diff/finding.ts';
import { countLevels } from '../../../generator/diff/report.ts';
import { markdownReport, maxLength } from '../../../generator/diff/report-markdown.ts';
import { type Corpus, countEdited, type Edit, edited } from './corpus.ts';

type Change = (file: string, text: string) => string;

/** Each on pages of its own. */
const changes: readonly Change[] = [
  // A type gets another name, in all texts
  (_, text) => text.replaceAll('printerShare', 'sharedPrinter').replaceAll('printershare', 'sharedprinter'),
  // Types move to a namespace of their own
  (_, text) => text.replaceAll(/microsoft\.graph\.(?=agreement\w*")/g, 'microsoft.graph.terms.'),
  // A property is retyped, another becomes an enum whose values its row has listed all along
  (file, text) =>
    file.endsWith('/resources/user.md') ? text.replace(/\|mailNickname\|String\|/, '|mailNickname|String collection|') : text,
  (file, text) => (file.endsWith('/resources/device.md') ? text.replace('|trustType|String|', '|trustType|deviceTrustType|') : text),
  // A permission is no longer enough
  (file, text) => (/\/api\/administrativeunit-/.test(file) ? text.replaceAll(/, ?Directory\.Read\.All(?=[ ,|])/g, '') : text),
  // Placeholders of paths get another name, sentences another word
  (file, text) => (/\/api\/user-/.test(file) ? text.replaceAll('{id | userPrincipalName}', '{user-id}') : text),
  (file, text) => (file.includes('/api/') ? text.replace(/^Retrieve (?=a |the )/m, 'Get ') : text),
];

/** 300 pages go: an area of the API with its types. */
const update: Edit = ({ file, text }) => {
  if (/\/intune-deviceconfig-/.test(file)) return undefined;
  return { file: file.replace('printershare', 'sharedprinter'), text: changes.reduce((now, change) => change(file, now), text) };
};

/** `level rule` -> how often. */
function countRules(findings: readonly Finding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { level, rule } of findings) counts[`${level} ${rule}`] = (counts[`${level} ${rule}`] ?? 0) + 1;
  return counts;
}

export function testOtherUpdates(corpus: () => Corpus): void {
  describe('an update of a thousand pages', () => {
    let findings: readonly Finding[];
    let report: string;
    beforeAll(() => {
      const base = corpus().api;
      const head = edited(corpus(), update);
      findings = withCorrectionHints(diffApis(base, head), { base, head });
      report = markdownReport({
        ...{ base: { label: 'old', kind: 'docs' }, head: { label: 'new', kind: 'docs' }, versions: ['v1.0'], notCompared: [], findings },
        ...{ cause: 'same-generator', acceptanceProblems: [], bump: suggestBump(findings) },
      });
    });

    test('is what it is', () => {
      expect(countEdited(corpus(), update)).toBeGreaterThan(600);
      expect(countRules(findings)).toEqual({
        'breaking type-renamed': 7,
        // Those of printerShare, and some whose letter case a type told that went
        'breaking operation-renamed': expect.any(Number),
        'breaking path-parameter-renamed': 12,
        'breaking type-changed': 1,
        'breaking string-to-enum': 1,
        'risky permission-raised': 7,
        'additive type-added': 1,
        'docs path-placeholder-renamed': expect.any(Number),
        'docs description-changed': expect.any(Number),
        // What went, what pointed there, and functions that returned the type of a page that went
        'breaking operation-removed': expect.any(Number),
        'breaking type-removed': expect.any(Number),
        'breaking property-removed': expect.any(Number),
        'breaking response-type-changed': expect.any(Number),
      });
      expect(findings.filter(({ rule, symbol }) => rule === 'operation-renamed' && symbol.startsWith('sharedPrinter'))).toHaveLength(11);
      const renamed = findings.filter(({ rule }) => rule === 'type-renamed').map(({ symbol, renameOf }) => [renameOf?.symbol, symbol]);
      expect(renamed).toContainEqual(['microsoft.graph.printerShare', 'microsoft.graph.sharedPrinter']);
      expect(renamed).toContainEqual(['microsoft.graph.agreementFile', 'microsoft.graph.terms.agreementFile']);
    });

    test('is read in a minute', () => {
      expect(report.length).toBeLessThan(maxLength);
      const shown = report.replace(/<details>.*?<\/details>\n/gs, '').split('\n');
      const rows = shown.filter((line) => line.startsWith('| ') && !line.startsWith('| :--') && line !== '| | Change | Reader | Writer |');
      expect(rows.length).toBeLessThan(25);
      const { breaking, risky, additive, docs } = countLevels(findings);
      const titles = [`### Breaking · ${breaking}`, `### Risky · ${risky}`, `### Additive · ${additive}`, `<b>Docs-only · ${docs}</b>`];
      for (const title of titles) expect(report).toContain(title);
      expect(report).toMatch(/\| \d+ functions \| \*\*\d+ ×\*\* function removed, listed below \|/);
      expect(report).toContain('**12 ×** path parameter renamed: `{printerShareId}` → `{sharedPrinterId}`, listed below');
      expect(report).toMatch(/\*\*\d+ more findings\*\* did not fit here\.\n$/);
    });
  });
}
