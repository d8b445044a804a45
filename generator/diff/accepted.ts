// accepted.json -> findings that somebody has agreed to, and entries that are no longer of use.
// { "fingerprint": "0a1b2c3d4e5f6789", "reason": "The service never had it, see ...", "by": "octocat", "until": "2027-01-31" }

import type { Finding } from './finding.ts';

export interface Acceptance {
  readonly fingerprint: string;
  readonly reason: string;
  readonly by?: string;
  /** Last day that it counts, `YYYY-MM-DD`. */
  readonly until?: string;
}

/** An entry that does not do what it was written for. */
export interface AcceptanceProblem {
  readonly rule: 'acceptance-unused' | 'acceptance-expired';
  readonly fingerprint: string;
  readonly text: string;
}

export interface Accepted {
  /** All findings; those that an entry covers have its reason as `accepted`. */
  readonly findings: readonly Finding[];
  readonly problems: readonly AcceptanceProblem[];
}

// `2027-01-31`
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the text of accepted.json. Gives the entries, or what is wrong with the file in words. */
export function readAccepted(text: string): readonly Acceptance[] | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  if (!Array.isArray(value)) return 'expected a list of entries';
  const problem = value.map((entry: unknown, index) => [index + 1, problemOf(entry)] as const).find(([, text]) => text !== undefined);
  return problem === undefined ? (value as Acceptance[]) : `entry ${problem[0]}: ${problem[1]}`;
}

function problemOf(entry: unknown): string | undefined {
  if (typeof entry !== 'object' || entry === null) return 'expected an object';
  const { fingerprint, reason, by, until, ...rest } = entry as Record<string, unknown>;
  if (typeof fingerprint !== 'string' || fingerprint === '') return '`fingerprint` is missing';
  if (typeof reason !== 'string' || reason.trim() === '') return '`reason` is missing';
  if (by !== undefined && typeof by !== 'string') return '`by` is a name';
  if (until !== undefined && (typeof until !== 'string' || !DAY.test(until))) return '`until` is a day such as 2027-01-31';
  const unknown = Object.keys(rest)[0];
  return unknown === undefined ? undefined : `an entry has no \`${unknown}\``;
}

/** Marks accepted findings; `today` is `YYYY-MM-DD`. An entry counts through the day of its `until`. */
export function applyAccepted(findings: readonly Finding[], entries: readonly Acceptance[], today: string): Accepted {
  const present = new Set(findings.map(({ fingerprint }) => fingerprint));
  const expired = (entry: Acceptance) => entry.until !== undefined && entry.until < today;
  const valid = new Map(entries.filter((entry) => !expired(entry)).map((entry) => [entry.fingerprint, entry]));
  const problems = entries.flatMap((entry): AcceptanceProblem[] => {
    const { fingerprint } = entry;
    if (!present.has(fingerprint))
      return [{ rule: 'acceptance-unused', fingerprint, text: `no finding has it any more (${entry.reason})` }];
    if (!expired(entry)) return [];
    return [{ rule: 'acceptance-expired', fingerprint, text: `it counted until ${entry.until} (${entry.reason})` }];
  });
  return {
    findings: findings.map((finding) => {
      const entry = valid.get(finding.fingerprint);
      return entry === undefined
        ? finding
        : { ...finding, accepted: entry.by === undefined ? entry.reason : `${entry.reason} (${entry.by})` };
    }),
    problems,
  };
}
