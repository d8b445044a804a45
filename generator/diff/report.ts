// What every report of a diff is made from: the findings of all versions, where both sides came from, and what follows.

import type { AcceptanceProblem } from './accepted.ts';
import type { Bump } from './bump.ts';
import { type Finding, type Level, levels } from './finding.ts';

export interface DiffReport {
  readonly base: Side;
  readonly head: Side;
  /** Versions that both sides have, newest promise first: `v1.0`, `beta`. */
  readonly versions: readonly string[];
  /** Versions that only one side has; they are not compared. */
  readonly notCompared: readonly { readonly version: string; readonly side: 'base' | 'head' }[];
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** Whether changes by the docs and by the generator were told apart: how, or why not. */
  readonly cause: Cause;
  readonly acceptanceProblems: readonly AcceptanceProblem[];
  readonly bump: Bump;
  /** Version of the package before, where it is known. */
  readonly current?: string;
}

export interface Side {
  /** As the user named it: `main:docs-input`. */
  readonly label: string;
  readonly kind: 'docs' | 'model';
  /** Of the git commit that it was read from. */
  readonly commit?: string;
}

/** same-generator: both sides were generated now, by this version. split: findings say `docs` or `generator`. unknown: a model says neither. */
export type Cause = 'same-generator' | 'split' | 'unknown';

export type LevelCounts = Readonly<Record<Level, number>>;

export function countLevels(findings: readonly Finding[]): LevelCounts {
  const counts = { breaking: 0, risky: 0, additive: 0, docs: 0 };
  for (const { level } of findings) counts[level]++;
  return counts;
}

/** `1 breaking, 0 risky, 2 additive, 3 docs-only` */
export function levelText(counts: LevelCounts): string {
  return levels.map((level) => `${counts[level]} ${level === 'docs' ? 'docs-only' : level}`).join(', ');
}

/** `microsoft.graph.security.alert/title` -> `security.alert.title` */
export function shortSymbol(symbol: string): string {
  return shortType(symbol).replaceAll('/', '.');
}

// `Collection(microsoft.graph.user)`, `Edm.String`
const ROOTS = /\b(?:microsoft\.graph|Edm)\.(?=[\w])/g;

/** `Collection(microsoft.graph.user)` -> `Collection(user)` */
export function shortType(type: string): string {
  return type.replace(ROOTS, '');
}
