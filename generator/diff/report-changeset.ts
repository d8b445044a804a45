// A diff -> a changeset file for the generated package (https://github.com/changesets/changesets):
// `"msgraph-from-docs": major`, then what users of the package need to know, worst first.

import { counted } from '../check/count-findings.ts';
import { changeText } from './change-text.ts';
import type { Finding, Level } from './finding.ts';
import { code } from './markdown-text.ts';
import { countLevels, type DiffReport, shortSymbol } from './report.ts';
import { rules } from './rules.ts';

/** Name of the generated package. */
const PACKAGE = 'msgraph-from-docs';
/** Lines of one level; a changelog is read by people. */
const MOST = 50;

const titles: Readonly<Record<Exclude<Level, 'docs'>, string>> = { breaking: 'Breaking', risky: 'May break', additive: 'Added' };

/** Text of the file. Without a release it is the empty changeset, which the tool takes as "nothing to release". */
export function changesetReport({ findings, bump, versions }: DiffReport): string {
  if (bump === 'none') return '---\n---\n';
  const docs = countLevels(findings).docs;
  const sections = (['breaking', 'risky', 'additive'] as const).flatMap((level) => {
    const own = findings.filter((finding) => finding.level === level);
    return own.length === 0 ? [] : ['', `**${titles[level]}**`, '', ...linesOf(own, versions.length > 1)];
  });
  const rest = docs === 0 ? [] : ['', `${counted(docs, 'description')} changed.`];
  return `---\n"${PACKAGE}": ${bump}\n---\n\nUpdate from the docs.\n${[...sections, ...rest].join('\n')}\n`;
}

function linesOf(findings: readonly Finding[], versioned: boolean): string[] {
  const lines = findings.slice(0, MOST).map((finding) => {
    const change = changeText(finding);
    const version = versioned ? `${finding.version} ` : '';
    return `- ${version}${code(shortSymbol(finding.owner))}: ${rules[finding.rule].title}${change === '' ? '' : ` ${change}`}`;
  });
  const more = findings.length - MOST;
  return more > 0 ? [...lines, `- and ${counted(more, 'more change')}`] : lines;
}
