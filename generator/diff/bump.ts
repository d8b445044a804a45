// Findings -> the version that semantic versioning asks for, and whether they reach the threshold of the exit code.

import { type Finding, type Level, rankOf } from './finding.ts';

export type Bump = 'major' | 'minor' | 'patch' | 'none';
export type FailOn = 'breaking' | 'risky' | 'any' | 'none';

/** Accepted findings count: to accept a break does not undo it. `current` is the version of the package before; in 0.x a break is a minor. */
export function suggestBump(findings: readonly Finding[], current = '1.0.0'): Bump {
  const worst = worstLevel(findings);
  if (worst === undefined) return 'none';
  if (worst === 'breaking') return current.startsWith('0.') ? 'minor' : 'major';
  return worst === 'docs' ? 'patch' : 'minor';
}

/** `1.4.2` and minor -> `1.5.0`; undefined where the version is not three numbers. */
export function bumpVersion(current: string, bump: Bump): string | undefined {
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(current)?.slice(1).map(Number);
  if (numbers === undefined) return undefined;
  const [major = 0, minor = 0, patch = 0] = numbers;
  switch (bump) {
    case 'major':
      return `${major + 1}.0.0`;
    case 'minor':
      return `${major}.${minor + 1}.0`;
    case 'patch':
      return `${major}.${minor}.${patch + 1}`;
    case 'none':
      return current;
  }
}

/** Accepted findings do not count here. `any` means any finding at all; a problem with accepted.json counts as risky. */
export function reachesFailOn(findings: readonly Finding[], acceptanceProblems: number, failOn: FailOn): boolean {
  if (failOn === 'none') return false;
  const open = findings.filter(({ accepted }) => accepted === undefined);
  if (failOn === 'any') return open.length > 0 || acceptanceProblems > 0;
  if (failOn === 'risky' && acceptanceProblems > 0) return true;
  return open.some(({ level }) => rankOf(level) <= rankOf(failOn));
}

function worstLevel(findings: readonly Finding[]): Level | undefined {
  return findings.reduce<Level | undefined>(
    (worst, { level }) => (worst === undefined || rankOf(level) < rankOf(worst) ? level : worst),
    undefined,
  );
}
