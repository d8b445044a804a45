// Findings -> text for people, grouped by page, each with the line that it is about:
//   12:3  warning  Unexpected include `../x.md`, expected a file of the docs  include-missing

import picocolors from 'picocolors';
import type { Diagnostic, Severity } from '../diagnostics.ts';
import { countFindings, countText } from './count-findings.ts';
import { messageOf } from './report-sarif.ts';
import { visibleText } from './visible-text.ts';

export interface PrettyOptions {
  readonly color: boolean;
  /** The text of a page or include, for the code frames; undefined where it cannot be had. */
  readonly textOf: (file: string) => string | undefined;
  /** How many more there are that the docs know of. */
  readonly suppressed?: number;
}

type Colors = ReturnType<typeof picocolors.createColors>;

const WIDTH = 120;

/** All findings in their order; a heading wherever the file changes, and the counts at the end. */
export function prettyReport(findings: readonly Diagnostic[], { color, textOf, suppressed = 0 }: PrettyOptions): string {
  const colors = picocolors.createColors(color);
  const lines: string[] = [];
  let file: string | undefined;
  let source: readonly string[] = [];
  for (const finding of findings) {
    if (finding.file !== file) {
      file = finding.file;
      source = textOf(file)?.split('\n') ?? [];
      if (lines.length > 0) lines.push('');
      lines.push(colors.underline(visibleText(file)));
    }
    lines.push(headline(finding, colors), ...codeFrame(finding, source[finding.line - 1], colors));
  }
  if (lines.length > 0) lines.push('');
  lines.push(countText(countFindings(findings)) + (suppressed > 0 ? `; ${suppressed} suppressed by the docs` : ''), '');
  return lines.join('\n');
}

function headline(finding: Diagnostic, colors: Colors): string {
  const place = `${finding.line}:${finding.column}`.padStart(8);
  return `${place}  ${severityText(finding.severity, colors)}  ${visibleText(messageOf(finding))}  ${colors.dim(finding.code)}`;
}

function severityText(severity: Severity, colors: Colors): string {
  switch (severity) {
    case 'error':
      return colors.red('error  ');
    case 'warning':
      return colors.yellow('warning');
    case 'info':
      return colors.blue('info   ');
  }
}

/** The line of the page, cut to a width around the finding, and a mark below its range. */
function codeFrame(finding: Diagnostic, line: string | undefined, colors: Colors): string[] {
  if (line === undefined || line.trim() === '' || finding.column > line.length) return [];
  const start = finding.column - 1;
  const end = finding.endLine === finding.line ? Math.max(finding.endColumn - 1, start + 1) : line.length;
  const from = Math.max(0, Math.min(start - WIDTH / 4, line.length - WIDTH));
  const shown = line.slice(from, from + WIDTH);
  const before = visibleText(shown.slice(0, start - from));
  const marked = visibleText(shown.slice(start - from, end - from));
  const indent = ' '.repeat(10);
  return [
    indent + colors.dim(visibleText(shown)),
    `${indent}${' '.repeat(before.length)}${colors.red('^'.repeat(Math.max(marked.length, 1)))}`,
  ];
}
