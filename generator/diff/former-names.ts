// Earlier names that corrections.jsonc keeps as deprecated aliases: a rename breaks nobody while its alias is there, and its end was announced.
// { "target": "microsoft.graph.crate", "set": { "formerNames": ["box"] }, "reason": "..." }

import type { EnumType, StructuredType } from '../ir/ir.ts';
import { type Change, locationOf } from './finding.ts';
import type { Comparison } from './type-change.ts';

/** True where corrections.jsonc keeps the old name: qualified, or in the namespace of the new one. */
export function isFormerName(after: { readonly name: string; readonly formerNames?: readonly string[] }, name: string): boolean {
  return after.formerNames?.some((former) => qualified(former, after.name) === name) ?? false;
}

function qualified(former: string, name: string): string {
  return former.includes('.') ? former : `${name.slice(0, name.lastIndexOf('.') + 1)}${former}`;
}

/** An alias that is not kept any longer was deprecated all the time. */
export function diffFormerTypes(
  before: StructuredType | EnumType,
  after: StructuredType | EnumType,
  { version, base, head }: Comparison,
): Change[] {
  const gone = (before.formerNames ?? []).map((former) => qualified(former, before.name));
  return gone
    .filter((name) => !isFormerName(after, name) && !head.types.has(name) && !head.enums.has(name))
    .filter((name) => !base.types.has(name) && !base.enums.has(name))
    .map((name) => ({
      rule: 'type-removed',
      symbol: name,
      owner: after.name,
      before: name,
      base: locationOf(version, before.source, before.origin),
      head: locationOf(version, after.source, after.origin),
      announced: FORMER,
    }));
}

/** What the comment of an alias says since the rename. */
export const FORMER = 'a deprecated alias since its rename';
