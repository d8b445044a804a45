// `diff BASE HEAD` as a whole: compare both sides, print what was found, say with the exit code whether it reaches the threshold.

import { resolve } from 'node:path';
import type { Progress } from './build-model.ts';
import { type CompareOptions, compareSides, type Sides } from './compare-sides.ts';
import { type FailOn, reachesFailOn } from './diff/bump.ts';
import { explainFinding } from './diff/explain-finding.ts';
import type { Finding } from './diff/finding.ts';
import type { DiffReport } from './diff/report.ts';
import { changesetReport } from './diff/report-changeset.ts';
import { githubReport } from './diff/report-github.ts';
import { jsonReport } from './diff/report-json.ts';
import { markdownReport } from './diff/report-markdown.ts';
import { sarifReport } from './diff/report-sarif.ts';
import type { LoadedSide } from './load-side.ts';
import { usageError } from './usage-error.ts';
import { writeNamedFile } from './write/write-named-file.ts';

export const formats = ['md', 'json', 'sarif', 'github', 'changeset'] as const;
export type DiffFormat = (typeof formats)[number];

export interface DiffOptions extends CompareOptions {
  /** What stdout is. */
  readonly format: DiffFormat;
  /** Further reports of the same run: file by format. */
  readonly write?: Readonly<Partial<Record<DiffFormat, string>>> | undefined;
  readonly failOn: FailOn;
  /** Print one finding with page, line and text on both sides instead of a report. */
  readonly explain?: string | undefined;
  /** Named in a markdown report that had to be cut. */
  readonly more?: string | undefined;
  readonly toolVersion: string;
}

export interface CommandResult {
  readonly stdout: string;
  readonly exitCode: 0 | 1;
}

/** Compares two sides. Throws UserError as compareSides does, and for a finding to explain that is not there. */
export async function diffSides(options: DiffOptions, progress: Progress = () => {}): Promise<CommandResult> {
  const { report, sides } = await compareSides(options, progress);
  const { head } = sides;
  const stdout = options.explain === undefined ? print(report, options.format, head, options) : explain(report, sides, options.explain);
  for (const format of formats) {
    const file = options.write?.[format];
    if (file !== undefined) writeNamedFile(resolve(options.cwd, file), print(report, format, head, options), '--write');
  }
  return { stdout, exitCode: exitCodeOf(report, options.failOn) };
}

/** 1: findings, or problems with accepted.json, at or above the threshold. */
export function exitCodeOf({ findings, acceptanceProblems }: DiffReport, failOn: FailOn): 0 | 1 {
  return reachesFailOn(findings, acceptanceProblems.length, failOn) ? 1 : 0;
}

function print(report: DiffReport, format: DiffFormat, head: LoadedSide, options: DiffOptions): string {
  const pathOf = (file: string) => (head.pagesPath === undefined || head.pagesPath === '' ? file : `${head.pagesPath}/${file}`);
  switch (format) {
    case 'md':
      return markdownReport(report, options.more === undefined ? {} : { more: options.more });
    case 'json':
      return jsonReport(report);
    case 'sarif':
      return sarifReport(report, pathOf, options.toolVersion);
    case 'github':
      return githubReport(report, pathOf);
    case 'changeset':
      return changesetReport(report);
  }
}

/** By the fingerprint, or the start of it, or the symbol. With docs of the base at hand each cause has two sides of its own. */
function explain({ findings }: DiffReport, { base, head, middle }: Sides, wanted: string): string {
  const sidesOf = ({ cause }: Finding) => {
    if (middle === undefined) return { base, head };
    return cause === 'generator' ? { base, head: middle } : { base: middle, head };
  };
  const matching = findings.filter(({ fingerprint, symbol }) => fingerprint.startsWith(wanted) || symbol === wanted);
  if (matching.length > 0) return matching.map((finding) => explainFinding(finding, sidesOf(finding))).join('\n');
  throw usageError(`Cannot explain ${wanted} (--explain): no finding has this fingerprint or symbol. --format json lists both.`);
}
