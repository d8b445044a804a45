// Two sides, as the user names them -> everything that is known about the difference: findings with hints, acceptances, witnesses and the bump.
// `diff HEAD:generated docs-input --base-docs HEAD:docs-input`: both sides are loaded, and each version is compared with its other state.

import { resolve } from 'node:path';
import type { Progress } from './build-model.ts';
import { compileWitnesses } from './compile-witnesses.ts';
import { compareText } from './diagnostics.ts';
import { type Acceptance, applyAccepted, readAccepted } from './diff/accepted.ts';
import { suggestBump } from './diff/bump.ts';
import { withCorrectionHints } from './diff/correction-hints.ts';
import { diffApis } from './diff/diff-apis.ts';
import { compareFindings, type Finding } from './diff/finding.ts';
import { defaultPolicy, type Policy } from './diff/policy.ts';
import { readHistory } from './diff/read-history.ts';
import type { DiffReport, Side } from './diff/report.ts';
import { withWitnesses } from './diff/witness.ts';
import type { Api } from './ir/ir.ts';
import { type LoadedSide, type LoadOptions, loadSide } from './load-side.ts';
import { recentChange } from './pull/page-history.ts';
import { readNamedFile } from './read/find-models.ts';
import { usageError } from './usage-error.ts';
import type { Cache } from './write/cache.ts';

export interface CompareOptions {
  /** api.json, generated folder, docs folder, or `REF:path`. */
  readonly base: string;
  readonly head: string;
  /** Real path of the folder that relative paths and git refs are of. */
  readonly cwd: string;
  readonly versions?: readonly string[] | undefined;
  /** Where parsed pages are kept. */
  readonly cache?: Cache | undefined;
  readonly policy?: Policy;
  /** accepted.json; absent: none. */
  readonly accepted?: string | undefined;
  /** `YYYY-MM-DD`, for entries that expire. */
  readonly today: string;
  /** The docs that a base made of api.json was generated from: tells changes by the generator from changes by the docs. */
  readonly baseDocs?: string | undefined;
  /** Compile a snippet for each breaking and risky finding against both packages. */
  readonly witness?: boolean | undefined;
  /** Version of the package before; default: that of a generated base. */
  readonly current?: string | undefined;
}

export interface Compared {
  readonly report: DiffReport;
  readonly sides: Sides;
}

export interface Sides {
  readonly base: LoadedSide;
  readonly head: LoadedSide;
  /** What this generator makes of the docs of the base. */
  readonly middle?: LoadedSide | undefined;
}

/** Throws UserError for sides that cannot be read or have no version in common, and for a wrong accepted.json. */
export async function compareSides(options: CompareOptions, progress: Progress = () => {}): Promise<Compared> {
  const load: LoadOptions = { cwd: options.cwd, versions: options.versions, cache: options.cache, progress };
  const acceptances = acceptancesOf(options);
  const base = await loadSide(options.base, 'BASE', load);
  const head = await loadSide(options.head, 'HEAD', load);
  const middle = options.baseDocs === undefined ? undefined : await loadSide(options.baseDocs, '--base-docs', load);
  const versions = commonVersions(base, head);
  const sides = { base, head, middle };
  const found = versions.flatMap((version) => findingsOf(version, sides, options.policy ?? defaultPolicy));
  const hinted = await withHints(found, versions, sides);
  const { findings, problems } = applyAccepted(hinted.toSorted(compareFindings), acceptances, options.today);
  const witnessed = options.witness ? await withWitnesses(findings, apisOf(base), apisOf(head), compileWitnesses) : findings;
  const current = options.current ?? base.packageVersion;
  const report: DiffReport = {
    base: sideOf(base),
    head: sideOf(head),
    versions,
    notCompared: notCompared(base, head),
    findings: witnessed,
    cause: middle !== undefined ? 'split' : base.kind === 'docs' && head.kind === 'docs' ? 'same-generator' : 'unknown',
    acceptanceProblems: problems,
    bump: suggestBump(witnessed, current),
    ...(current !== undefined && { current }),
  };
  return { report, sides };
}

function acceptancesOf({ accepted, cwd }: CompareOptions): readonly Acceptance[] {
  if (accepted === undefined) return [];
  const text = readNamedFile(resolve(cwd, accepted), accepted, '--accepted');
  const entries = readAccepted(text);
  if (typeof entries === 'string') throw usageError(`Cannot use ${accepted} (--accepted): ${entries}.`);
  return entries;
}

/** v1.0 first. */
function commonVersions(base: LoadedSide, head: LoadedSide): string[] {
  const versions = [...base.apis.keys()].filter((version) => head.apis.has(version));
  if (versions.length === 0) {
    const text = (side: LoadedSide) => [...side.apis.keys()].join(' and ') || 'no version that was asked for';
    throw usageError(`Nothing to compare: ${base.label} has ${text(base)}, ${head.label} has ${text(head)}.`);
  }
  return versions.sort((a, b) => compareText(b, a));
}

function notCompared(base: LoadedSide, head: LoadedSide): DiffReport['notCompared'] {
  const only = (side: LoadedSide, other: LoadedSide, name: 'base' | 'head') =>
    [...side.apis.keys()].filter((version) => !other.apis.has(version)).map((version) => ({ version, side: name }));
  return [...only(base, head, 'base'), ...only(head, base, 'head')];
}

function findingsOf(version: string, { base, head, middle }: Sides, policy: Policy): Finding[] {
  const [before, after, between] = [base, head, middle].map((side) => side?.apis.get(version));
  if (before === undefined || after === undefined) return [];
  if (between === undefined) return diffApis(before, after, policy);
  return [
    ...diffApis(before, between, policy).map((finding): Finding => ({ ...finding, cause: 'generator' })),
    ...diffApis(between, after, policy).map((finding): Finding => ({ ...finding, cause: 'docs' })),
  ];
}

async function withHints(findings: readonly Finding[], versions: readonly string[], { base, head, middle }: Sides): Promise<Finding[]> {
  const docs = middle ?? base;
  const { history: repository } = docs;
  const history = repository === undefined ? undefined : await readHistory(findings, (file, word) => recentChange(file, word, repository));
  return versions.flatMap((version) => {
    const [before, after] = [docs.apis.get(version), head.apis.get(version)];
    const own = findings.filter((finding) => finding.version === version);
    if (before === undefined || after === undefined) return own;
    return withCorrectionHints(own, { base: before, head: after, ...(history && { history }) });
  });
}

function apisOf(side: LoadedSide): Api[] {
  return [...side.apis.values()];
}

function sideOf({ label, kind, commit }: LoadedSide): Side {
  return commit === undefined ? { label, kind } : { label, kind, commit };
}
