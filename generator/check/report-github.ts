// Findings -> workflow commands that GitHub Actions shows in a pull request:
// `::warning file=docs/v1.0/resources/user.md,line=12,col=3,title=unresolved-type::...`

import type { Diagnostic, Severity } from '../diagnostics.ts';
import { messageOf } from './report-sarif.ts';

/** GitHub shows at most ten annotations of a level for a step; more are dropped without a word. */
export const maxPerLevel = 10;

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** One line a finding, worst first within GitHub's limits, and a plain last line that counts the rest. `pathOf` as in sarifReport. */
export function githubReport(findings: readonly Diagnostic[], pathOf: (file: string) => string): string {
  const shown: string[] = [];
  let left = 0;
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) {
    if (counts[finding.severity]++ < maxPerLevel) shown.push(commandOf(finding, pathOf));
    else left++;
  }
  const rest = left > 0 ? [`${left} more findings are not annotated; run \`msgraph-docgen check\` to see all of them.`] : [];
  return [...shown, ...rest, ''].join('\n');
}

function commandOf(finding: Diagnostic, pathOf: (file: string) => string): string {
  const { line, endLine, column, endColumn, code } = finding;
  // GitHub ignores columns of a range over several lines.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = { file: pathOf(finding.file), line, endLine, ...columns, title: code };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[finding.severity]} ${list.join(',')}::${escapeData(messageOf(finding))}`;
}

/** A line break would start another command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
