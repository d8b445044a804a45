// Index of every type and enum that the pages of a version declare, and the resolution of names against it.
// `[ResultInfo](../resources/resultinfo.md)` on a page of microsoft.graph -> `microsoft.graph.resultInfo`, and a finding about its case

import { compareText, type Origin, type Report } from '../diagnostics.ts';
import { enumTitle } from '../page/enum-section.ts';
import type { TypeName } from './ir.ts';
import { nearestName } from './nearest-name.ts';
import { pageKey, pageLink } from './page-link.ts';
import { primitiveNamed } from './primitives.ts';
import type { TypeExpression, TypeReference } from './type-expression.ts';

/** One declaration of a type or enum: a name can have several pages, a page several names. */
export interface Declared {
  /** `microsoft.graph.user` */
  readonly name: string;
  /** `v1.0/resources/user.md` */
  readonly file: string;
  /** Of the section that declares it, where the page declares several: `risklevel-values`. */
  readonly anchor?: string;
  /** For the common base of `a or b`. */
  readonly baseType?: string;
}

export interface Names {
  /** Lower-case qualified name -> name as declared. */
  readonly qualified: ReadonlyMap<string, string>;
  /** Lower-case last segment -> qualified names. */
  readonly short: ReadonlyMap<string, readonly string[]>;
  /** `resources/user` -> what the page declares, the page's own type first. */
  readonly pages: ReadonlyMap<string, readonly Declared[]>;
  readonly bases: ReadonlyMap<string, string>;
}

/** Where a name is used. */
export interface Scope {
  /** `microsoft.graph.security`; `microsoft.graph` where the page does not say. */
  readonly namespace: string;
  readonly file: string;
}

/** Indexes declarations. Of names that differ in case only the first in code-unit order of files counts as the spelling. */
export function indexNames(declared: readonly Declared[]): Names {
  const qualified = new Map<string, string>();
  const short = new Map<string, string[]>();
  const pages = new Map<string, Declared[]>();
  const bases = new Map<string, string>();
  for (const one of declared) {
    const lower = one.name.toLowerCase();
    const name = qualified.get(lower) ?? one.name;
    if (!qualified.has(lower)) {
      qualified.set(lower, name);
      append(short, lastSegment(lower), name);
    }
    append(pages, pageKey(one.file), { ...one, name });
    if (one.baseType !== undefined) bases.set(name, one.baseType);
  }
  for (const names of short.values()) names.sort(compareText);
  return { qualified, short, pages, bases };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** `microsoft.graph.security.alert` -> `alert` */
export function lastSegment(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** What a reference resolves to, without a finding. */
export interface Found {
  readonly name: TypeName;
  /** name: by its name, in whatever case. link: only by the target of the link. short: nothing else is called so, in any namespace. */
  readonly via: 'name' | 'link' | 'short';
}

/**
 * Resolves one name: a link whose target declares that very name; a primitive; a qualified name; the scope's namespace; microsoft.graph;
 * the link's target; the only type of that name, unless it is qualified. Letter case does not count.
 */
export function findType(names: Names, reference: TypeReference, scope: Scope): Found | undefined {
  const written = reference.name.replace(/^graph\./i, 'microsoft.graph.');
  const short = lastSegment(written).toLowerCase();
  const target = reference.url === undefined ? undefined : linkedType(names, reference.url, scope.file, short);
  if (target !== undefined && lastSegment(target).toLowerCase() === short) return { name: target, via: 'name' };
  const primitive = primitiveNamed(written);
  if (primitive !== undefined) return { name: primitive, via: 'name' };
  const qualified = written.includes('.')
    ? names.qualified.get(written.toLowerCase())
    : (names.qualified.get(`${scope.namespace}.${written}`.toLowerCase()) ??
      names.qualified.get(`microsoft.graph.${written}`.toLowerCase()));
  if (qualified !== undefined) return { name: qualified, via: 'name' };
  if (target !== undefined) return { name: target, via: 'link' };
  if (written.includes('.')) return undefined; // a name that is qualified means no other
  const same = names.short.get(short) ?? [];
  return same.length === 1 && same[0] !== undefined ? { name: same[0], via: 'short' } : undefined;
}

/**
 * Resolves the type of a cell. What cannot be resolved is `unknown` and reported once, with the nearest name; case slips and links
 * that point elsewhere are reported too.
 */
export function resolveType(names: Names, expression: TypeExpression, scope: Scope, report: Report): TypeName {
  const found = expression.alternatives.map((reference) => findType(names, reference, scope));
  const known = found.filter((one) => one !== undefined);
  if (known.length < found.length || known.length === 0) {
    reportUnresolved(names, expression, report);
    return expression.collection ? 'Collection(unknown)' : 'unknown';
  }
  for (const [i, reference] of expression.alternatives.entries()) reportSlips(names, reference, known[i], expression.origin, scope, report);
  const name = commonType(
    names,
    known.map((one) => one.name),
  );
  if (name === undefined) report('type-union', expression.origin, { text: expression.text });
  return expression.collection ? `Collection(${name ?? 'unknown'})` : (name ?? 'unknown');
}

function reportUnresolved(names: Names, expression: TypeExpression, report: Report): void {
  const name = expression.alternatives[0]?.name ?? '';
  const near = name === '' ? undefined : nearestName(lastSegment(name), names.short.keys());
  const nearest = near === undefined ? undefined : names.short.get(near)?.[0];
  const { text, origin } = expression;
  report('unresolved-type', origin, { text, nearest }, { actual: text, ...(nearest !== undefined && { expected: nearest }) });
}

function reportSlips(names: Names, reference: TypeReference, found: Found | undefined, origin: Origin, scope: Scope, report: Report): void {
  if (!found || found.name.startsWith('Edm.')) return;
  const actual = lastSegment(reference.name);
  const expected = lastSegment(found.name);
  if (actual !== expected && actual.toLowerCase() === expected.toLowerCase()) {
    report('type-case-mismatch', origin, { actual, expected }, { actual, expected });
  }
  const target =
    reference.url === undefined ? undefined : linkedType(names, reference.url, scope.file, lastSegment(reference.name).toLowerCase());
  if (target !== undefined && (target !== found.name || found.via === 'link')) {
    report(
      'link-text-target-mismatch',
      origin,
      { text: reference.name, target, used: found.name },
      { actual: reference.name, expected: target },
    );
  }
}

/** The only type, or the nearest one that all derive from. */
export function commonType(names: Names, types: readonly TypeName[]): TypeName | undefined {
  const [first, ...rest] = types;
  for (let base = first; base !== undefined; base = names.bases.get(base)) {
    if (rest.every((type) => derivesFrom(names, type, base))) return base;
  }
  return undefined;
}

/** True for the type itself too. */
export function derivesFrom(names: Names, type: TypeName, base: TypeName): boolean {
  const seen = new Set<string>();
  for (let one: string | undefined = type; one !== undefined && !seen.has(one); one = names.bases.get(one)) {
    if (one === base) return true;
    seen.add(one);
  }
  return false;
}

/** The type that the target of a link documents: by anchor where the link has one, else the page's own type; undefined for other pages. */
export function typeOfPage(names: Names, url: string, file: string): TypeName | undefined {
  return linkedType(names, url, file, '');
}

function linkedType(names: Names, url: string, file: string, short: string): TypeName | undefined {
  const link = pageLink(url, file);
  const declared = link && names.pages.get(link.page);
  if (!declared) return undefined;
  const byAnchor = link.anchor === undefined ? undefined : declared.find((one) => one.anchor === link.anchor);
  const byName = declared.find((one) => lastSegment(one.name).toLowerCase() === short);
  // `#lampstate-values`, and the page has no such section: an enumeration, not what the page is about
  const isValues = link.anchor !== undefined && enumTitle(link.anchor.replace(/-/g, ' ')) !== undefined;
  return (byAnchor ?? byName ?? (isValues ? undefined : declared.find((one) => one.anchor === undefined)))?.name;
}
