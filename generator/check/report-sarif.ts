// Findings -> SARIF 2.1.0, as GitHub code scanning reads it.

import { createHash } from 'node:crypto';
import { type Code, catalogue, type Diagnostic, type Origin, type Severity } from '../diagnostics.ts';
import { helpUri } from './help.ts';

/** GitHub refuses a run of more results than this. */
export const maxResults = 25_000;

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/**
 * One SARIF log. `findings` are in report order, worst first, so that a cut loses the least; how many were cut is a notification in the log.
 * `suppressed` are those that the docs know of; they come last, marked as such. `pathOf` gives the path of a page below the root of the repository, `/` separated.
 */
export function sarifReport(
  findings: readonly Diagnostic[],
  pathOf: (file: string) => string,
  toolVersion: string,
  suppressed: readonly Diagnostic[] = [],
): string {
  const known = new Set(suppressed);
  const shown = [...findings, ...suppressed].slice(0, maxResults);
  const codes = [...new Set(shown.map((finding) => finding.code))].sort();
  const ruleIndex = new Map(codes.map((code, i) => [code, i]));
  const left = findings.length + suppressed.length - shown.length;
  const notification = { level: 'warning', message: { text: `${left} more findings are left out: a run holds at most ${maxResults}.` } };
  const run = {
    tool: {
      driver: { name: 'msgraph-docgen', semanticVersion: toolVersion, informationUri: helpUri(), rules: codes.map(ruleOf) },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: left > 0 ? [notification] : [] }],
    results: shown.map((finding) => ({
      ruleId: finding.code,
      ruleIndex: ruleIndex.get(finding.code),
      level: levels[finding.severity],
      message: { text: messageOf(finding) },
      locations: [locationOf(finding, pathOf)],
      ...(finding.related && { relatedLocations: finding.related.map((origin) => locationOf(origin, pathOf)) }),
      partialFingerprints: { 'finding/v1': fingerprint(finding) },
      ...(known.has(finding) && { suppressions: [{ kind: 'inSource' }] }),
    })),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(code: Code): object {
  return { id: code, helpUri: helpUri(code), defaultConfiguration: { level: levels[catalogue[code].severity] } };
}

/** The message with what was found and what was expected, where the finding states them. */
export function messageOf({ message, actual, expected }: Diagnostic): string {
  const facts = [actual === undefined ? '' : `found \`${actual}\``, expected === undefined ? '' : `expected \`${expected}\``].filter(
    Boolean,
  );
  return facts.length === 0 ? message : `${message} (${facts.join(', ')})`;
}

function locationOf(origin: Origin, pathOf: (file: string) => string): object {
  const uri = pathOf(origin.file).split('/').map(encodeURIComponent).join('/');
  const { line, column, endLine, endColumn } = origin;
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column, endLine, endColumn } },
  };
}

/** The same finding of the next run has the same fingerprint: lines move, so they are left out. */
function fingerprint({ code, file, message }: Diagnostic): string {
  return createHash('sha256').update(`${code}\n${file}\n${message}`).digest('hex').slice(0, 32);
}
