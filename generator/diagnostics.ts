// Findings about the docs. Each stage reports through a `Report` that it is handed; nothing here prints.
// Vocabulary of vfile-message: a code is a `ruleId`, an origin is its `place`.

import { checkFindings } from './catalogue/check.ts';
import { modelFindings } from './catalogue/model.ts';
import { pageFindings } from './catalogue/pages.ts';
import type { Rule, Severity } from './catalogue/rule.ts';

export type { Severity } from './catalogue/rule.ts';

/** A range in a page. Lines and columns count from 1 as in vfile; the end is exclusive. */
export interface Origin {
  /** Page or include, `/` separated, from the version folder on: `v1.0/resources/user.md`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Diagnostic extends Origin {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly actual?: string;
  readonly expected?: string;
  readonly related?: readonly Origin[];
}

/** Every finding there is. Grammar of messages: "Unexpected X, expected Y", values in backticks. Explained one by one in diagnostics.md. */
export const catalogue = { ...pageFindings, ...modelFindings, ...checkFindings } as const satisfies Record<string, Rule<never>>;

export type Code = keyof typeof catalogue;
type DataOf<C extends Code> = (typeof catalogue)[C] extends Rule<infer Data> ? Data : never;

export interface Extra {
  readonly actual?: string;
  readonly expected?: string;
  readonly related?: readonly Origin[];
}

/** Reports a finding: `report('include-missing', origin, { href })`. The type of `data` follows from the code. */
export type Report = <C extends Code>(code: C, origin: Origin, data: DataOf<C>, extra?: Extra) => void;

/** A report that collects into `found`. */
export function createReport(found: Diagnostic[]): Report {
  return (code, origin, data, extra = {}) => {
    const entry: Rule<never> = catalogue[code];
    const { file, line, column, endLine, endColumn } = origin;
    found.push({ code, severity: entry.severity, message: entry.message(data as never), file, line, column, endLine, endColumn, ...extra });
  };
}

/** The place of a finding about a file as a whole: its first position. */
export function startOf(file: string): Origin {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** Order of findings in every report: by file, position, then code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

/** Sorts findings and drops repetitions: an include that many pages share is parsed with each of them, and has the same findings each time. */
export function sortedOnce(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const sorted = diagnostics.toSorted(compareDiagnostics);
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1];
    return before === undefined || compareDiagnostics(before, diagnostic) !== 0;
  });
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Order of reports that may be cut: worst first, else as compareDiagnostics. */
export function compareSeverity(a: Diagnostic, b: Diagnostic): number {
  return severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareDiagnostics(a, b);
}

/** Code-unit order, the same on every machine and locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
