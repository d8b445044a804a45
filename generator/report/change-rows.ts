// Findings of a diff -> rows by the type, enum or operation that changed, and the rules that they refer to.
// `microsoft.graph.appRoleAssignment`: breaking, `creationTimestamp` renamed to `createdDateTime`.

import type { Finding, Location } from '../diff/finding.ts';
import { shortType } from '../diff/report.ts';
import { type RuleId, rules } from '../diff/rules.ts';
import type { ChangeRow, OwnerRow, ReportData } from './report-data.ts';
import { wordDiff } from './word-diff.ts';

/** Longest text that is shown whole. */
const MOST = 3000;

export interface ChangeRows {
  /** By version. */
  readonly owners: ReadonlyMap<string, readonly OwnerRow[]>;
  readonly rules: NonNullable<ReportData['rules']>;
}

/** `findings` are sorted worst first, and stay so. A version without findings has an empty list. */
export function changeRows(versions: readonly string[], findings: readonly Finding[]): ChangeRows {
  const used = [...new Set(findings.map(({ rule }) => rule))].sort((a, b) => rules[a].row - rules[b].row || (a < b ? -1 : 1));
  const places = new Map(used.map((rule, index) => [rule, index]));
  const owners = new Map(versions.map((version): [string, OwnerRow[]] => [version, []]));
  for (const [version, list] of owners) {
    const byOwner = new Map<string, ChangeRow[]>();
    for (const finding of findings) {
      if (finding.version !== version) continue;
      const row = changeRow(finding, places);
      const others = byOwner.get(finding.owner);
      if (others) others.push(row);
      else byOwner.set(finding.owner, [row]);
    }
    list.push(...[...byOwner].map(([owner, changes]) => ({ owner, changes })));
  }
  return { owners, rules: used.map((rule) => [rule, rules[rule].title, rules[rule].reason]) };
}

function changeRow(finding: Finding, places: ReadonlyMap<RuleId, number>): ChangeRow {
  const { rule, level, read, write, runtime, symbol, owner, note, announced, renameOf, corrections = [], baseLoc, headLoc } = finding;
  return {
    rule: places.get(rule) ?? 0,
    level,
    read,
    write,
    ...(runtime && { runtime }),
    ...(symbol !== owner && { part: symbol.startsWith(`${owner}/`) ? symbol.slice(owner.length + 1) : symbol }),
    ...valuesOf(finding),
    ...(note !== undefined && { note }),
    ...(announced !== undefined && { announced: announced.slice(0, MOST) }),
    ...(renameOf && renameOf.score < 1 && { alike: Math.floor(renameOf.score * 100) }),
    ...(corrections.length > 0 && { hints: corrections.map(({ text }) => text) }),
    ...(baseLoc && { baseAt: placeText(baseLoc) }),
    ...(headLoc && { headAt: placeText(headLoc) }),
  };
}

/** Prose is compared word by word. */
function valuesOf({ before, after }: Finding): Pick<ChangeRow, 'before' | 'after' | 'words'> {
  const [was, is] = [before, after].map((text) => text && shortType(text).slice(0, MOST));
  if (isProse(was ?? '') || isProse(is ?? '')) return { words: wordDiff(was ?? '', is ?? '') };
  return { ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) };
}

/** More than a name or a type: `The user's mail address.`; `delegated: User.Read, User.ReadWrite` is compared word by word, too. */
function isProse(text: string): boolean {
  return text.trim().split(/\s+/).length > 2;
}

/** `v1.0/resources/user.md:29` */
function placeText({ file, line }: Location): string {
  return line === undefined ? file : `${file}:${line}`;
}
