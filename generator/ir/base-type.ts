// What pages say about inheritance -> the base type of each structured type, without cycles.
// `Inherits from [entity](entity.md)`, `"baseType": "microsoft.graph.entity"`, `Base type of [a](a.md) and [b](b.md)`

import type { Report } from '../diagnostics.ts';
import type { Reference } from '../page/reference.ts';
import type { ResourcePage } from '../page/resource-page.ts';
import type { StructureDeclaration } from './declarations.ts';
import { findType, type Names, type Scope, typeOfPage } from './names.ts';
import { type Namespaces, namespaceOf } from './namespaces.ts';
import { pageKey, pageLink } from './page-link.ts';

export const entityType = 'microsoft.graph.entity';

/** Base types by the names of the types that have one. */
export type BaseTypes = ReadonlyMap<string, string>;

/** Everything that deciding on base types takes. */
export interface BaseFacts {
  readonly names: Names;
  readonly namespaces: Namespaces;
  /** Names of structured types, documented or not: nothing else can be a base. */
  readonly structured: ReadonlySet<string>;
  /** Types that are entities by their use; see identifiedTypes. */
  readonly identified: ReadonlySet<string>;
}

/**
 * Decides on the base of every type: prose where the annotation is silent or says `entity`, else the annotation; then what rows say they
 * are inherited from; then what the base's own page lists; then `entity` for a type that is one by its use. Bases that would close a cycle are reported
 * and left out.
 */
export function baseTypes(declarations: readonly StructureDeclaration[], facts: BaseFacts, report: Report): BaseTypes {
  const bases = new Map<string, string>();
  for (const declaration of declarations) {
    const base = statedBase(declaration, facts, report);
    if (base !== undefined) bases.set(declaration.name, base);
  }
  for (const [derived, base] of listedBases(declarations, facts)) {
    if (!bases.has(derived)) bases.set(derived, base);
  }
  for (const { name } of declarations) {
    if (!bases.has(name) && name !== entityType && facts.structured.has(entityType) && facts.identified.has(name))
      bases.set(name, entityType);
  }
  for (const { name, pages } of declarations) {
    if (!isCyclic(name, bases)) continue;
    const page = pages[0];
    if (page) report('base-cycle', page.base?.origin ?? page.name.origin, { name, base: bases.get(name) ?? '' });
    bases.delete(name);
  }
  return bases;
}

/** Types that relationships, and types that properties have. */
export interface UsedTypes {
  readonly related: ReadonlySet<string>;
  readonly contained: ReadonlySet<string>;
}

/** The types that are entities by what their pages say, also where no base is stated. */
export function identifiedTypes(declarations: readonly StructureDeclaration[], used: UsedTypes): Set<string> {
  return new Set(declarations.filter((declaration) => isIdentified(declaration, used)).map(({ name }) => name));
}

/**
 * Whether a type without a stated base is an entity. Relationships lead to entities only; what has an `id` and methods, or a `Get` page of
 * its own, is addressed by it. `keyProperty` says so too, but it stands on complex types as well, which then are types of properties and have neither relationships
 * to them nor methods.
 */
function isIdentified({ name, pages }: StructureDeclaration, { related, contained }: UsedTypes): boolean {
  const hasMethods = pages.some((page) => page.methods.length > 0);
  if (related.has(name)) return true;
  if (pages.some((page) => page.annotation?.keyProperty !== undefined)) return hasMethods || !contained.has(name);
  if (!contained.has(name) && pages.some(hasOwnGet)) return true;
  return hasMethods && pages.some((page) => page.properties.some((member) => member.name.value === 'id'));
}

/** `resources/usersettings.md` links to `api/usersettings-get.md`. */
function hasOwnGet(page: ResourcePage): boolean {
  const own = `${pageKey(page.file).replace(/^resources\//, 'api/')}-get`;
  return page.methods.some((method) => method.url !== undefined && pageLink(method.url, page.file)?.page === own);
}

function isCyclic(name: string, bases: BaseTypes): boolean {
  const seen = new Set<string>();
  for (let base = bases.get(name); base !== undefined && !seen.has(base); base = bases.get(base)) {
    if (base === name) return true;
    seen.add(base);
  }
  return false;
}

function statedBase({ name, pages }: StructureDeclaration, facts: BaseFacts, report: Report): string | undefined {
  for (const page of pages) {
    const scope = { namespace: namespaceOf(page, facts.namespaces), file: page.file };
    const prose = page.base && structuredType(page.base, scope, facts);
    const { baseType } = page.annotation ?? {};
    const annotated = baseType && structuredType({ text: baseType.value, origin: baseType.origin }, scope, facts);
    if (baseType && annotated === undefined) report('base-unresolved', baseType.origin, { name: baseType.value });
    if (page.base && prose === undefined) report('base-unresolved', page.base.origin, { name: page.base.text });
    const rows = inheritedBase(page, name, scope, facts);
    const stated = [annotated === entityType ? undefined : annotated, prose, rows, annotated].find(
      (one) => one !== undefined && one !== name,
    );
    if (stated === entityType && rows !== undefined && rows !== name) return rows;
    if (stated !== undefined) return stated;
  }
  return undefined;
}

/** The type that rows of the page say they come from; of several the one that is not `entity`. */
function inheritedBase(page: ResourcePage, name: string, scope: Scope, facts: BaseFacts): string | undefined {
  const found = new Set<string>();
  for (const member of [...page.properties, ...page.relationships]) {
    const base = member.inheritedFrom && structuredType(member.inheritedFrom, scope, facts);
    if (base !== undefined && base !== name) found.add(base);
  }
  const [first, second] = [...found].filter((base) => base !== entityType);
  if (second !== undefined) return undefined; // rows of several ancestors do not tell which is the nearest
  return first ?? (found.has(entityType) ? entityType : undefined);
}

/** A structured type that prose names; the target of the link counts more than its text, which is often a display name. */
function structuredType(reference: Reference, scope: Scope, { names, structured }: BaseFacts): string | undefined {
  const linked = reference.url === undefined ? undefined : typeOfPage(names, reference.url, scope.file);
  const found = linked ?? findType(names, { name: reference.text, url: reference.url }, scope)?.name;
  return found !== undefined && structured.has(found) ? found : undefined;
}

function listedBases(declarations: readonly StructureDeclaration[], facts: BaseFacts): [derived: string, base: string][] {
  return declarations.flatMap(({ name, pages }) =>
    pages.flatMap((page) => {
      const scope = { namespace: namespaceOf(page, facts.namespaces), file: page.file };
      return page.derived.flatMap((reference): [string, string][] => {
        const derived = structuredType(reference, scope, facts);
        return derived === undefined || derived === name ? [] : [[derived, name]];
      });
    }),
  );
}
