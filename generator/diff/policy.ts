// Levels: what the rules say, changed by what the user configures. `--level-cap beta=risky`, `--severity enum-member-added=additive`

import type { DiffRule, Verdict } from './diff-rule.ts';
import { type Change, type Finding, fingerprintOf, type Level, levelOf, rankOf } from './finding.ts';
import { type RuleId, rules } from './rules.ts';

export interface Policy {
  /** The worst level that findings of a version can have. */
  readonly caps: Readonly<Record<string, Level>>;
  /** Levels that overrule those of rules. */
  readonly levels: Readonly<Partial<Record<RuleId, Level>>>;
}

/** Microsoft promises nothing for beta (concepts/versioning-and-support), so nothing there can be more than risky. */
export const defaultPolicy: Policy = { caps: { beta: 'risky' }, levels: {} };

/** Contracts between which users choose, as levels of rules. */
export const presets: Readonly<Record<'default' | 'source' | 'runtime' | 'strict-closed-enums', Policy['levels']>> = {
  default: {},
  // What the compiler of a consumer sees, and nothing else.
  source: {
    'path-changed': 'docs',
    'verb-changed': 'docs',
    'path-parameters-reordered': 'docs',
    'permission-raised': 'docs',
    'permission-unsupported': 'docs',
  },
  // What a running program notices: names of types and functions are gone then, and lists of values are no walls.
  runtime: {
    'type-removed': 'docs',
    'type-renamed': 'docs',
    'operation-renamed': 'docs',
    'path-parameter-renamed': 'docs',
    'string-to-enum': 'additive',
    'enum-to-string': 'additive',
    'enum-member-added': 'additive',
    'enum-became-evolvable': 'additive',
    'enum-no-longer-evolvable': 'docs',
    'base-edge-changed': 'docs',
    'navigation-changed': 'docs',
  },
  // Code that switches over all values of an enum without a default arm, whatever the docs say about later ones.
  'strict-closed-enums': { 'enum-member-added': 'breaking', 'enum-member-added-open': 'risky', 'enum-became-evolvable': 'breaking' },
};

/** A change with its verdicts. What was deprecated before counts as risky at most when it goes. */
export function settle(change: Change, version: string, policy: Policy): Finding {
  const { rule: id, base, head, side, runtime, ...facts } = change;
  const rule: DiffRule = rules[id];
  const limit = change.announced === undefined ? 'breaking' : 'risky';
  const read = side === 'write' ? 'none' : atMost(rule.read, limit);
  const write = side === 'read' ? 'none' : atMost(rule.write, limit);
  const own = levelOf(read, write);
  const level = leveled(policy.levels[id] ?? own, policy.caps[version]);
  return {
    rule: id,
    level,
    read: capped(read, own, level),
    write: capped(write, own, level),
    runtime: runtime ?? rule.runtime ?? false,
    version,
    ...facts,
    ...(base && { baseLoc: base }),
    ...(head && { headLoc: head }),
    ...(level !== own && { uncapped: own }),
    fingerprint: fingerprintOf(version, change),
  };
}

function leveled(level: Level, cap: Level | undefined): Level {
  return cap === undefined ? level : (atMost(level, cap) as Level);
}

/** `limit` where the verdict is worse. */
function atMost(verdict: Verdict, limit: Verdict): Verdict {
  return rankOf(verdict) < rankOf(limit) ? limit : verdict;
}

/** A verdict follows its finding when the level was lowered; where it was raised the worst verdict is. */
function capped(verdict: Verdict, own: Level, level: Level): Verdict {
  if (rankOf(level) > rankOf(own)) return atMost(verdict, level);
  return verdict === own ? level : verdict;
}
