// A diff -> SARIF 2.1.0, as GitHub code scanning reads it: where the head states it, and for removals where the base did.

import { maxResults } from '../check/report-sarif.ts';
import { visibleText } from '../check/visible-text.ts';
import type { DiffRule } from './diff-rule.ts';
import type { Finding, Level, Location } from './finding.ts';
import { messageOf } from './message.ts';
import type { DiffReport } from './report.ts';
import { type RuleId, rules } from './rules.ts';

const sarifLevels: Readonly<Record<Level, string>> = { breaking: 'error', risky: 'warning', additive: 'note', docs: 'note' };

const help = 'https://github.com/msgraph-docgen/msgraph-docgen/blob/main/generator/diff/rules.md';

/** One log; worst first, so that a cut loses the least. `pathOf` gives the path of a page below the root of the repository. */
export function sarifReport({ findings }: DiffReport, pathOf: (file: string) => string, toolVersion: string): string {
  const shown = findings.slice(0, maxResults);
  const ids = [...new Set(shown.map(({ rule }) => rule))].sort();
  const left = findings.length - shown.length;
  const notification = { level: 'warning', message: { text: `${left} more findings are left out: a run holds at most ${maxResults}.` } };
  const run = {
    tool: { driver: { name: 'msgraph-docgen diff', semanticVersion: toolVersion, informationUri: help, rules: ids.map(ruleOf) } },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: left > 0 ? [notification] : [] }],
    results: shown.map((finding) => resultOf(finding, ids, pathOf)),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: RuleId): object {
  const { title, reason }: DiffRule = rules[id];
  return { id, shortDescription: { text: title }, fullDescription: { text: reason }, helpUri: `${help}#${id}` };
}

function resultOf(finding: Finding, ids: readonly RuleId[], pathOf: (file: string) => string): object {
  const { rule, level, baseLoc, headLoc, fingerprint, accepted } = finding;
  const place = headLoc ?? baseLoc;
  const other = headLoc === undefined ? undefined : baseLoc;
  return {
    ruleId: rule,
    ruleIndex: ids.indexOf(rule),
    level: sarifLevels[level],
    message: { text: messageOf(finding) },
    locations: place === undefined ? [] : [locationOf(place, pathOf)],
    ...(other && { relatedLocations: [{ ...locationOf(other, pathOf), message: { text: 'before' } }] }),
    partialFingerprints: { 'diff/v1': fingerprint },
    ...(accepted !== undefined && { suppressions: [{ kind: 'external', justification: visibleText(accepted) }] }),
  };
}

/** GitHub needs a line; the first one stands for a page whose line is not known. */
function locationOf({ file, line = 1, column = 1 }: Location, pathOf: (file: string) => string) {
  const uri = pathOf(file).split('/').map(encodeURIComponent).join('/');
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } } };
}
