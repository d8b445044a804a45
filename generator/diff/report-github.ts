// A diff -> workflow commands that GitHub Actions shows in a pull request: `::error file=...,line=29,title=property-renamed::...`

import { counted } from '../check/count-findings.ts';
import { maxPerLevel } from '../check/report-github.ts';
import { visibleText } from '../check/visible-text.ts';
import type { Finding, Level } from './finding.ts';
import { messageOf } from './message.ts';
import { countLevels, type DiffReport, levelText } from './report.ts';

const commands: Readonly<Record<Level, 'error' | 'warning' | 'notice'>> = {
  breaking: 'error',
  risky: 'warning',
  additive: 'notice',
  docs: 'notice',
};

/** Worst first within GitHub's limit of ten a level, then a plain line with the totals. Changes of text alone are only counted. */
export function githubReport({ findings }: DiffReport, pathOf: (file: string) => string): string {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const shown: string[] = [];
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const finding of open) {
    if (finding.level === 'docs') continue;
    const command = commands[finding.level];
    if (counts[command]++ < maxPerLevel) shown.push(commandOf(finding, command, pathOf));
  }
  const left = open.length - shown.length;
  const rest = left === 0 ? '' : `; ${counted(left, 'finding')} of them not annotated`;
  return [...shown, `${levelText(countLevels(open))}${rest}`, ''].join('\n');
}

function commandOf(finding: Finding, command: string, pathOf: (file: string) => string): string {
  const place = finding.headLoc ?? finding.baseLoc;
  const properties = {
    ...(place && { file: pathOf(place.file) }),
    ...(place?.line !== undefined && { line: String(place.line) }),
    title: finding.rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${command} ${list.join(',')}::${escapeData(messageOf(finding))}`;
}

/** A line break would start another command. */
function escapeData(text: string): string {
  return visibleText(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
