// References to pages that are not there -> types of which only the name is known, and the members that other pages say they inherit from them.
// `Inherits from [authenticationAction](../resources/authenticationaction.md)` without that page

import type { Origin } from '../diagnostics.ts';
import type { Page } from '../page/page.ts';
import { findType, lastSegment, type Names, type Scope } from './names.ts';
import { defaultNamespace, type Namespaces, namespaceOf, qualify } from './namespaces.ts';
import { pageKey, pageLink } from './page-link.ts';
import { readType } from './type-expression.ts';
import type { Use } from './uses.ts';

/** A type that pages name but none documents. */
export interface Undocumented {
  readonly name: string;
  readonly kind: 'entity' | 'complex';
  /** The first place that names it. */
  readonly file: string;
  readonly origin: Origin;
}

/** A name in prose, a cell or an annotation that stands for a structured type. */
interface Naming {
  readonly name: string;
  readonly url?: string;
  readonly scope: Scope;
  readonly origin: Origin;
  readonly entity: boolean;
}

/**
 * Finds the types that are linked to a missing page named after them, and the base types that annotations name. Nothing else is taken for
 * a type: a link with other words may lead anywhere.
 */
export function undocumentedTypes(pages: readonly Page[], uses: readonly Use[], names: Names, namespaces: Namespaces): Undocumented[] {
  const files = new Set(pages.map((page) => pageKey(page.file)));
  const found = new Map<string, Undocumented>();
  for (const naming of [...basesNamed(pages, namespaces), ...typesNamed(uses), ...mentionsNamed(pages, namespaces)]) {
    if (findType(names, naming, naming.scope)) continue;
    const name = missingName(naming, files, namespaces);
    if (name === undefined) continue;
    const known = found.get(name.toLowerCase());
    const kind = naming.entity || known?.kind === 'entity' ? 'entity' : 'complex';
    found.set(name.toLowerCase(), known ? { ...known, kind } : { name, kind, file: naming.scope.file, origin: naming.origin });
  }
  return [...found.values()];
}

/** The qualified name, where the target of the link is a resource page that is missing and named after the type, or the name is qualified. */
function missingName(naming: Naming, files: ReadonlySet<string>, namespaces: Namespaces): string | undefined {
  const short = lastSegment(naming.name);
  // an identifier
  if (!/^[A-Za-z_]\w*$/.test(short)) return undefined;
  const named = `${short.charAt(0).toLowerCase()}${short.slice(1)}`;
  if (naming.url === undefined) return naming.name.startsWith('microsoft.graph.') ? naming.name : undefined;
  const link = pageLink(naming.url, naming.scope.file);
  if (!link || link.anchor !== undefined || files.has(link.page) || !link.page.startsWith('resources/')) return undefined;
  const stem = link.page.slice('resources/'.length);
  const area = stem.endsWith(`-${short.toLowerCase()}`) ? stem.slice(0, -short.length - 1) : undefined;
  if (area === undefined && stem !== short.toLowerCase()) return undefined;
  if (naming.name.includes('.')) return qualify(naming.name, defaultNamespace, namespaces);
  // security-alert.md is a page of microsoft.graph.security, keyvaluepair.md of microsoft.graph
  const namespace = area === undefined ? defaultNamespace : (namespaces.get(`${defaultNamespace}.${area}`) ?? naming.scope.namespace);
  return `${namespace}.${named}`;
}

function basesNamed(pages: readonly Page[], namespaces: Namespaces): Naming[] {
  return pages.flatMap((page) => {
    if (page.kind !== 'resource') return [];
    const scope = { namespace: namespaceOf(page, namespaces), file: page.file };
    const entity = page.annotation?.keyProperty !== undefined;
    const { base } = page;
    const stated = page.annotation?.baseType;
    return [
      ...(base ? [{ name: base.text, ...(base.url !== undefined && { url: base.url }), scope, origin: base.origin, entity }] : []),
      ...(stated ? [{ name: stated.value, scope, origin: stated.origin, entity }] : []),
    ];
  });
}

function typesNamed(uses: readonly Use[]): Naming[] {
  return uses.flatMap(({ member, scope, relationship }) => {
    if (!member.type) return [];
    const { origin } = member.type;
    return readType(member.type).alternatives.flatMap((one) =>
      one.url === undefined ? [] : [{ name: one.name, url: one.url, scope, origin, entity: relationship === true }],
    );
  });
}

function mentionsNamed(pages: readonly Page[], namespaces: Namespaces): Naming[] {
  return pages.flatMap((page) => {
    if (page.kind !== 'operation') return [];
    const scope = { namespace: namespaceOf(page, namespaces), file: page.file };
    const mentions = [...page.responses.flatMap((response) => response.mentions), ...(page.body?.mentions ?? [])];
    return mentions.flatMap(({ text, url, origin }) => (url === undefined ? [] : [{ name: text, url, scope, origin, entity: false }]));
  });
}
