// Index of every type and enum that the pages of a version declare, and the resolution of names against it.
// `[ResultInfo](../resources/resultinfo.md)` on a page of microsoft.graph -> `microsoft.graph.resultInfo`, and a finding about its case

import { compareText, type Origin, type Report } from '../diagnostics.ts';
import { memoised } from '../memo.ts';
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
}

export interface Names {
  /** Lower-case qualified name -> name as declared. */
  readonly qualified: ReadonlyMap<string, string>;
  /** Lower-case last segment -> qualified names. */
  readonly short: ReadonlyMap<string, readonly string[]>;
  /** `resources/user` -> what the page declares, the page's own type first. */
  readonly pages: ReadonlyMap<string, readonly Indexed[]>;
  /** Base types by the names of the types that have one, for the common base of `a or b`. */
  readonly bases: ReadonlyMap<string, string>;
}

interface Indexed {
  readonly name: string;
  /** Lower-case last segment of it. */
  readonly short: string;
  readonly anchor: string | undefined;
}

/** Where a name is used. */
export interface Scope {
  /** `microsoft.graph.security`; `microsoft.graph` where the page does not say. */
  readonly namespace: string;
  readonly file: string;
}

/** Indexes declarations. Of names that differ in case only the first in code-unit order of files counts as the spelling. */
export function indexNames(declared: readonly Declared[], bases: ReadonlyMap<string, string> = new Map()): Names {
  const qualified = new Map<string, string>();
  const short = new Map<string, string[]>();
  const pages = new Map<string, Indexed[]>();
  for (const one of declared) {
    const lower = one.name.toLowerCase();
    const name = qualified.get(lower) ?? one.name;
    const last = lastSegment(lower);
    if (!qualified.has(lower)) {
      qualified.set(lower, name);
      append(short, last, name);
    }
    append(pages, pageKey(one.file), { name, short: last, anchor: one.anchor });
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
  /** The type that the target of the link declares. */
  readonly target: TypeName | undefined;
}

interface Wanted {
  /** Lower case, as in the index. */
  readonly name: string;
  /** The last segment of it. */
  readonly short: string;
  readonly primitive: TypeName | undefined;
}

/** What a name is looked up by; the docs use the same ones everywhere. */
const wantedBy = memoised((text): Wanted => {
  const name = text.toLowerCase().replace(/^graph\./, 'microsoft.graph.');
  return { name, short: lastSegment(name), primitive: primitiveNamed(name) };
});

/**
 * Resolves one name: a link whose target declares that very name; a primitive; a qualified name; the scope's namespace; microsoft.graph;
 * the link's target; the only type of that name, unless it is qualified. Letter case does not count.
 */
export function findType(names: Names, reference: TypeReference, scope: Scope): Found | undefined {
  const { name, short, primitive } = wantedBy(reference.name);
  const target = reference.url === undefined ? undefined : linkedType(names, reference.url, scope.file, short);
  if (target?.short === short) return { name: target.name, via: 'name', target: target.name };
  const named = primitive ?? qualifiedType(names, name, scope);
  if (named !== undefined) return { name: named, via: 'name', target: target?.name };
  if (target) return { name: target.name, via: 'link', target: target.name };
  if (short !== name) return undefined; // a name that is qualified means no other
  const [same, other] = names.short.get(short) ?? [];
  return same === undefined || other !== undefined ? undefined : { name: same, via: 'short', target: undefined };
}

function qualifiedType({ qualified }: Names, name: string, { namespace }: Scope): TypeName | undefined {
  // `security.alert` lacks the first words of microsoft.graph.security.alert
  if (name.includes('.')) return qualified.get(name) ?? qualified.get(`microsoft.graph.${name}`);
  return qualified.get(`${namespace.toLowerCase()}.${name}`) ?? qualified.get(`microsoft.graph.${name}`);
}

/**
 * Resolves the type of a cell. What cannot be resolved is `unknown` and reported once, with the nearest name; case slips and links
 * that point elsewhere are reported too.
 */
export function resolveType(names: Names, expression: TypeExpression, scope: Scope, report: Report): TypeName {
  return resolveFound(
    names,
    expression,
    expression.alternatives.map((reference) => findType(names, reference, scope)),
    report,
  );
}

/** As resolveType, for who knows already what each alternative resolves to. */
export function resolveFound(names: Names, expression: TypeExpression, found: readonly (Found | undefined)[], report: Report): TypeName {
  const { alternatives, collection, origin, text } = expression;
  const known = found.filter((one) => one !== undefined);
  if (known.length < found.length || known.length === 0) {
    reportUnresolved(names, expression, report);
    return collection ? 'Collection(unknown)' : 'unknown';
  }
  known.forEach((one, i) => {
    reportSlips(alternatives[i]?.name ?? one.name, one, origin, report);
  });
  const types = known.map((one) => one.name);
  const name = types.length === 1 ? types[0] : commonType(names, types);
  if (name === undefined) report('type-union', origin, { text });
  return collection ? `Collection(${name ?? 'unknown'})` : (name ?? 'unknown');
}

function reportUnresolved(names: Names, expression: TypeExpression, report: Report): void {
  const name = expression.alternatives[0]?.name ?? '';
  const near = name === '' ? undefined : nearestName(lastSegment(name), names.short.keys());
  const nearest = near === undefined ? undefined : names.short.get(near)?.[0];
  const { text, origin } = expression;
  report('unresolved-type', origin, { text, nearest }, { actual: text, ...(nearest !== undefined && { expected: nearest }) });
}

function reportSlips(written: string, { name, via, target }: Found, origin: Origin, report: Report): void {
  if (name.startsWith('Edm.')) return;
  const actual = lastSegment(written);
  const expected = lastSegment(name);
  if (actual !== expected && actual.toLowerCase() === expected.toLowerCase()) {
    report('type-case-mismatch', origin, { actual, expected }, { actual, expected });
  }
  if (target !== undefined && (target !== name || via === 'link')) {
    report('link-text-target-mismatch', origin, { text: written, target, used: name }, { actual: written, expected: target });
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
  if (type === base) return true;
  const seen = new Set<string>();
  for (let one: string | undefined = type; one !== undefined && !seen.has(one); one = names.bases.get(one)) {
    if (one === base) return true;
    seen.add(one);
  }
  return false;
}

/** The type that the target of a link documents: by anchor where the link has one, else the page's own type; undefined for other pages. */
export function typeOfPage(names: Names, url: string, file: string): TypeName | undefined {
  return linkedType(names, url, file, '')?.name;
}

function linkedType(names: Names, url: string, file: string, short: string): Indexed | undefined {
  const link = pageLink(url, file);
  const declared = link && names.pages.get(link.page);
  if (!declared) return undefined;
  const { anchor } = link;
  const meant =
    (anchor === undefined ? undefined : declared.find((one) => one.anchor === anchor)) ?? declared.find((one) => one.short === short);
  // `#lampstate-values`, and the page has no such section: an enumeration, not what the page is about
  if (meant || (anchor !== undefined && enumTitle(anchor.replace(/-/g, ' ')) !== undefined)) return meant;
  return declared.find((one) => one.anchor === undefined);
}
