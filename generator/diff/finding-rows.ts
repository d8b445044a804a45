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
  const kinds = groupBy(findings, (finding) => keyOf(finding, [finding.version, finding.rule]));
  const rows = new Map<string, Finding[]>();
  const collapsed = new Set<string>();
  for (const finding of findings) {
    const kind = keyOf(finding, [finding.version, finding.rule]);
    const alike = kinds.get(kind) ?? [];
    const many = alike.length >= MANY && new Set(alike.map(({ owner }) => owner)).size > 1;
    const key = many ? kind : keyOf(finding, [finding.version, finding.owner, finding.rule]);
    if (many) collapsed.add(key);
    append(rows, key, finding);
  }
  return [...rows].flatMap(([key, group]): Row[] => {
    const [first] = group;
    if (first === undefined) return [];
    return [{ first, findings: group, collapsed: collapsed.has(key), owners: new Set(group.map(({ owner }) => owner)).size }];
  });
}

/** Verdicts stand in the row, so they must be the same. */
function keyOf({ read, write, runtime }: Finding, parts: readonly string[]): string {
  return JSON.stringify([...parts, read, write, runtime]);
}

function groupBy(findings: readonly Finding[], keyOfFinding: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) append(groups, keyOfFinding(finding), finding);
  return groups;
}

function append(groups: Map<string, Finding[]>, key: string, finding: Finding): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [finding]);
  else group.push(finding);
}
