// Findings of one level -> rows of a table: alike changes of one owner are one row, and a change that many owners share is one row, too.
// Thirty types that gained `lastModifiedDateTime` need no thirty rows.

import { changeText } from './change-text.ts';
import type { Finding } from './finding.ts';

export interface Row {
  /** Stands for the verdicts and the rule of all. */
  readonly first: Finding;
  readonly findings: readonly Finding[];
  /** One finding for each, in order. */
  readonly owners: readonly Finding[];
  /** The change of all is the same to the letter. */
  readonly same: boolean;
  /** Too many for the row: they are listed elsewhere. */
  readonly listed: boolean;
}

/** From so many on, findings of one rule share a row. */
const MANY = 10;
/** From so many owners on, the very same change shares a row. */
const SAME = 3;

/** Rows in the order of the findings; those that share a row come together where the first one was. */
export function alikeRows(findings: readonly Finding[]): Row[] {
  const texts = new Map(findings.map((finding) => [finding, changeText(finding)]));
  const kindOf = (finding: Finding) => keyOf(finding, [finding.version, finding.rule]);
  const sameOf = (finding: Finding) => keyOf(finding, [finding.version, finding.rule, texts.get(finding) ?? '']);
  const many = keysOf(findings, kindOf, (alike) => alike.length >= MANY && ownersOf(alike).length > 1);
  const same = keysOf(findings, sameOf, (alike) => alike.every((finding) => texts.get(finding) !== '') && ownersOf(alike).length >= SAME);
  const rows = groupBy(findings, (finding) => {
    if (many.has(kindOf(finding))) return kindOf(finding);
    if (same.has(sameOf(finding))) return sameOf(finding);
    return keyOf(finding, [finding.version, finding.rule, finding.owner, '']);
  });
  return [...rows].flatMap(([key, group]): Row[] => {
    const [first] = group;
    if (first === undefined) return [];
    const alike = group.every((finding) => texts.get(finding) === texts.get(first));
    return [{ first, findings: group, owners: ownersOf(group), same: alike, listed: many.has(key) }];
  });
}

/** Keys whose groups are as wanted. */
function keysOf(
  findings: readonly Finding[],
  keyOfFinding: (finding: Finding) => string,
  isWanted: (group: readonly Finding[]) => boolean,
): Set<string> {
  return new Set([...groupBy(findings, keyOfFinding)].filter(([, group]) => isWanted(group)).map(([key]) => key));
}

function ownersOf(findings: readonly Finding[]): Finding[] {
  return [...groupBy(findings, ({ owner }) => owner).values()].flatMap((group) => group.slice(0, 1));
}

/** Verdicts stand in the row, so they must be the same. */
function keyOf({ read, write, runtime }: Finding, parts: readonly string[]): string {
  return JSON.stringify([...parts, read, write, runtime]);
}

/** Groups in the order of their first finding. */
export function groupBy(findings: readonly Finding[], keyOfFinding: (finding: Finding) => string): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOfFinding(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  return groups;
}
