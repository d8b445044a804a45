// Renamed declarations keep their earlier names for a while (`formerNames`, from corrections.jsonc):
// microsoft.graph.box, now microsoft.graph.crate -> `/** @deprecated Use Crate. */ export type Box = Crate;`

import { compareText } from '../diagnostics.ts';
import type { Api, EnumType, StructuredType } from '../ir/ir.ts';

export interface FormerName {
  /** Qualified. */
  readonly name: string;
  readonly declaration: StructuredType | EnumType;
}

/** Earlier names of types and enums, sorted; names that are declared again are left out. */
export function formerNames(api: Api): FormerName[] {
  const declared = new Set([...api.types, ...api.enums].map((declaration) => declaration.name));
  const found = new Map<string, FormerName>();
  for (const declaration of [...api.types, ...api.enums]) {
    const namespace = declaration.name.slice(0, declaration.name.lastIndexOf('.') + 1);
    for (const former of declaration.formerNames ?? []) {
      const name = former.includes('.') ? former : `${namespace}${former}`;
      if (!declared.has(name) && !found.has(name)) found.set(name, { name, declaration });
    }
  }
  return [...found.values()].sort((a, b) => compareText(a.name, b.name));
}
