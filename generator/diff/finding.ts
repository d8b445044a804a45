// One semantic change of an API version between two states of the docs. Types, identity and order of findings.
// `microsoft.graph.channel/membershipType`: description-changed, for nobody more than a line on hover.

import { createHash } from 'node:crypto';
import { compareText, type Origin } from '../diagnostics.ts';
import type { Source } from '../ir/ir.ts';
import type { Verdict } from './diff-rule.ts';
import { type RuleId, rules } from './rules.ts';

/** The worse of the two verdicts; what neither side can notice is `docs`. */
export type Level = 'breaking' | 'risky' | 'additive' | 'docs';

/** Where one side states the fact. Lines are there where that side was read from docs. */
export interface Location {
  /** `v1.0/resources/user.md` */
  readonly file: string;
  readonly section?: string;
  readonly line?: number;
  readonly column?: number;
}

/** What the functions that compare find, before verdicts are settled. */
export interface Change {
  readonly rule: RuleId;
  /** `microsoft.graph.user`, `microsoft.graph.user/mail` (a member), `userList` (a function) or `userList/query/$top`; as the head names it where it has it. */
  readonly symbol: string;
  /** What it belongs to: a qualified type or enum, or an operation. Findings are grouped by it. */
  readonly owner: string;
  readonly before?: string;
  readonly after?: string;
  readonly base?: Location;
  readonly head?: Location;
  /** Only this side of the code is concerned; absent: both. */
  readonly side?: 'read' | 'write';
  /** Overrules the rule's own. */
  readonly runtime?: boolean;
  /** The docs announced it: the text of the deprecation. */
  readonly announced?: string;
  readonly renameOf?: RenameOf;
  /** What follows from it, or limits it: `values of it are only sent`. */
  readonly note?: string;
}

export interface RenameOf {
  readonly symbol: string;
  /** 0 to 1: how alike both are. */
  readonly score: number;
}

/** A reason to believe that the docs were wrong before, or are now. Shown; never lowers a level. */
export interface CorrectionHint {
  readonly kind: 'siblings' | 'example' | 'flip-flop' | 'case-only';
  readonly text: string;
}

export interface Finding {
  readonly rule: RuleId;
  readonly level: Level;
  readonly read: Verdict;
  readonly write: Verdict;
  readonly runtime: boolean;
  readonly version: string;
  readonly symbol: string;
  readonly owner: string;
  readonly before?: string;
  readonly after?: string;
  readonly baseLoc?: Location;
  readonly headLoc?: Location;
  readonly fingerprint: string;
  readonly announced?: string;
  readonly renameOf?: RenameOf;
  readonly note?: string;
  /** The level before a cap or a configured level. */
  readonly uncapped?: Level;
  readonly corrections?: readonly CorrectionHint[];
  /** Known only where the docs of the base could be generated anew. */
  readonly cause?: 'docs' | 'generator';
  /** Reason of the entry in accepted.json that covers it. */
  readonly accepted?: string;
  readonly witness?: Witness;
}

/** Whether code that compiled against the base was seen to fail against the head. */
export type Witness =
  | { readonly seen: 'breaks'; readonly error: string; readonly snippet: string }
  | { readonly seen: 'compiles'; readonly snippet: string }
  | { readonly seen: 'none'; readonly reason: string };

export const levels = ['breaking', 'risky', 'additive', 'docs'] as const satisfies readonly Level[];

/** Smaller is worse. */
export function rankOf(verdict: Verdict): number {
  return verdict === 'none' ? levels.length : levels.indexOf(verdict);
}

/** The worse of two verdicts as a level. */
export function levelOf(read: Verdict, write: Verdict): Level {
  return levels[Math.min(rankOf(read), rankOf(write), rankOf('docs'))] ?? 'docs';
}

// Rules whose `before` and `after` are prose: a fingerprint does not depend on wording.
const prose: ReadonlySet<RuleId> = new Set(['description-changed', 'capability-changed', 'deprecated-added', 'deprecated-lifted']);

/** The same change of the next run has the same fingerprint: no line, no wording, no level is in it. */
export function fingerprintOf(version: string, { rule, symbol, before = '', after = '' }: Change): string {
  const facts = prose.has(rule) ? [] : [before, after];
  return createHash('sha256')
    .update(JSON.stringify([version, rule, symbol, ...facts]))
    .digest('hex')
    .slice(0, 16);
}

/** Order in every report: worst first, then v1.0 before beta, then by owner and symbol. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    rankOf(a.level) - rankOf(b.level) ||
    compareText(b.version, a.version) ||
    compareText(a.owner, b.owner) ||
    rules[a.rule].row - rules[b.rule].row ||
    compareText(a.rule, b.rule) ||
    compareText(a.symbol, b.symbol) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** The word that a finding says came or went; undefined where it is about something else. */
export function wordOf({ rule, symbol, after }: Finding): string | undefined {
  if (rule.endsWith('-renamed')) return after;
  const isMember = symbol.includes('/') && /-(?:added|removed)(?:-open)?$/.test(rule);
  return isMember ? symbol.slice(symbol.lastIndexOf('/') + 1) : undefined;
}

/** The place of a fact of the model. */
export function locationOf(version: string, source: Source, origin?: Origin): Location {
  const section = source.section === undefined ? {} : { section: source.section };
  if (origin === undefined) return { file: `${version}/${source.file}`, ...section };
  return { file: origin.file, ...section, line: origin.line, column: origin.column };
}
