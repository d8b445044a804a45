// Findings of one level -> rows of a table: alike changes of one owner are one row, and a change that many owners share is one row, too.
// Thirty types that gained `lastModifiedDateTime` need no thirty rows.

import type { Finding } from './finding.ts';

export interface Row {
  /** Stands for the verdicts and the rule of all. */
  readonly first: Finding;
  readonly findings: readonly Finding[];
  /** Of several owners: the findings are listed elsewhere. */
  readonly collapsed: boolean;
  readonly owners: number;
}

/** From so many on, findings of one rule share a row. */
const MANY = 10;

/** Rows in the order of the findings; those of a rule that has many come together where its first one was. */
export function alikeRows(findings: readonly Finding[]): Row[] {
  const kindOf = (finding: Finding) => keyOf(finding, [finding.version, finding.rule]);
  const shared = new Set(
    [...groupBy(findings, kindOf)].filter(([, alike]) => alike.length >= MANY && ownersOf(alike) > 1).map(([kind]) => kind),
  );
  const rows = groupBy(findings, (finding) => {
    const kind = kindOf(finding);
    return shared.has(kind) ? kind : keyOf(finding, [finding.version, finding.rule, finding.owner]);
  });
  return [...rows].flatMap(([key, group]): Row[] => {
    const [first] = group;
    return first === undefined ? [] : [{ first, findings: group, collapsed: shared.has(key), owners: ownersOf(group) }];
  });
}

function ownersOf(findings: readonly Finding[]): number {
  return new Set(findings.map(({ owner }) => owner)).size;
}

/** Verdicts stand in the row, so they must be the same. */
function keyOf({ read, write, runtime }: Finding, parts: readonly string[]): string {
  return JSON.stringify([...parts, read, write, runtime]);
}

/** Groups in the order of their first finding. */
export function groupBy(findings: readonly Finding[], keyOfFinding: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) append(groups, keyOfFinding(finding), finding);
  return groups;
}

function append(groups: Map<string, Finding[]>, key: string, finding: Finding): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [finding]);
  else group.push(finding);
}
