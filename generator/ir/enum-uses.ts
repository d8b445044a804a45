// What members say about the enumeration that is their type, beside a list of all its values -> by name of the enumeration.
// `Use the `Prefer: include-unknown-enum-members` request header to get the following value in this evolvable enum: `dimmed`.`

import type { Origin } from '../diagnostics.ts';
import { findType, type Names } from './names.ts';
import { readType } from './type-expression.ts';
import type { Use } from './uses.ts';

export interface EnumUse {
  /** Values that a note adds to those that older clients get: no list of its own, and so no rival of a table. */
  readonly noted: readonly { readonly name: string; readonly origin: Origin }[];
  /** `This is a multi-valued enumeration.` */
  readonly flags: boolean;
}

/** Collects them from all uses, by qualified name of the type. */
export function enumUses(uses: readonly Use[], names: Names): ReadonlyMap<string, EnumUse> {
  const found = new Map<string, EnumUse>();
  for (const { member, scope } of uses) {
    const noted = member.values?.noted ?? [];
    if (!member.type || (noted.length === 0 && member.flags !== true)) continue;
    const { origin } = member.type;
    const { alternatives, collection } = readType(member.type);
    const [reference, other] = alternatives;
    // `Multi-valued.` of a collection says what its type does
    const flags = member.flags === true && !collection;
    const name = reference && !other ? findType(names, reference, scope)?.name : undefined;
    if (name === undefined) continue;
    const known = found.get(name);
    const values = noted.map((value) => ({ name: value, origin }));
    found.set(name, { noted: [...(known?.noted ?? []), ...values], flags: flags || known?.flags === true });
  }
  return found;
}
