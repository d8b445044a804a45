// Types that no page declares, but whose values tables list -> enumerations.
// `|severity|alertSeverity|The possible values are: `low`, `high`.|` on a page of microsoft.graph.security, without a page for alertSeverity

import type { Origin } from '../diagnostics.ts';
import { findType, type Names } from './names.ts';
import { type Namespaces, qualify } from './namespaces.ts';
import { isGenericEnum, type TypeExpression } from './type-expression.ts';
import type { Use } from './uses.ts';

/** An enumeration that only lists in descriptions tell of. */
export interface ListedEnum {
  readonly name: string;
  readonly lists: readonly Listing[];
}

export interface Listing {
  readonly values: readonly string[];
  readonly file: string;
  /** Of the type cell. */
  readonly origin: Origin;
  readonly property: string;
}

export interface ListedFacts {
  readonly names: Names;
  readonly namespaces: Namespaces;
  /** Names of structured types, which have no values. */
  readonly structured: ReadonlySet<string>;
}

/** Collects them from all uses. A type written `Enumeration` is named after its owner and property: securityActionStatus. */
export function listedEnums(uses: readonly Use[], facts: ListedFacts): ListedEnum[] {
  const found = new Map<string, { name: string; lists: Listing[] }>();
  for (const use of uses) {
    const { member, type, scope } = use;
    if (!type || !member.values) continue;
    // a link has a page to declare the type: only a clear list makes it an enumeration before the page is there
    if (member.values.stated !== 'phrase' && member.type?.links) continue;
    const name = undeclaredName(type, use, facts);
    if (name === undefined) continue;
    const listing = { values: member.values.values, file: scope.file, origin: type.origin, property: member.name.value };
    const known = found.get(name.toLowerCase());
    if (known) known.lists.push(listing);
    else found.set(name.toLowerCase(), { name, lists: [listing] });
  }
  return [...found.values()];
}

function undeclaredName(type: TypeExpression, { member, owner, scope }: Use, facts: ListedFacts): string | undefined {
  const { names, namespaces, structured } = facts;
  const [reference, other] = type.alternatives;
  if (!reference || other) return undefined;
  if (isGenericEnum(reference.name)) {
    const name = owner === undefined ? undefined : enumOfProperty(owner, member.name.value);
    return name === undefined || names.qualified.has(name.toLowerCase()) ? undefined : name;
  }
  // an identifier, qualified or not
  if (!/^[A-Za-z_]\w*(?:\.\w+)*$/.test(reference.name) || /^edm\./i.test(reference.name)) return undefined;
  const found = findType(names, reference, scope);
  // a structured type of another namespace that happens to be called so is not meant: it has no values
  return found && !(found.via === 'short' && structured.has(found.name)) ? undefined : qualify(reference.name, scope.namespace, namespaces);
}

/** `microsoft.graph.securityAction`, `status` -> `microsoft.graph.securityActionStatus` */
export function enumOfProperty(owner: string, property: string): string {
  return `${owner}${property.charAt(0).toUpperCase()}${property.slice(1)}`;
}
