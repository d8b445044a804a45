// References to pages that are not there -> types of which only the name is known, and the members that other pages say they inherit from them.
// `Inherits from [authenticationAction](../resources/authenticationaction.md)` without that page

import type { Origin } from '../diagnostics.ts';
import type { OperationPage } from '../page/operation-page.ts';
import type { Page } from '../page/page.ts';
import type { ResourcePage } from '../page/resource-page.ts';
import { findType, lastSegment, type Names, type Scope } from './names.ts';
import { defaultNamespace, type Namespaces, namespaceOf, qualify } from './namespaces.ts';
import { pageKey, pageLink } from './page-link.ts';
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
  readonly url: string | undefined;
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
  const take = (naming: Naming): void => {
    const name = missingName(naming, files, namespaces);
    if (name === undefined || findType(names, naming, naming.scope)) return;
    const known = found.get(name.toLowerCase());
    const kind = naming.entity || known?.kind === 'entity' ? 'entity' : 'complex';
    found.set(name.toLowerCase(), known ? { ...known, kind } : { name, kind, file: naming.scope.file, origin: naming.origin });
  };
  for (const page of pages) if (page.kind === 'resource') takeBases(page, namespaces, take);
  for (const use of uses) takeTypes(use, take);
  for (const page of pages) if (page.kind === 'operation') takeMentions(page, namespaces, take);
  return [...found.values()];
}

/** The qualified name, where the target of the link is a resource page that is missing and named after the type, or the name is qualified. */
function missingName(naming: Naming, files: ReadonlySet<string>, namespaces: Namespaces): string | undefined {
  const link = naming.url === undefined ? undefined : pageLink(naming.url, naming.scope.file);
  if (link ? files.has(link.page) : naming.url !== undefined) return undefined;
  const short = lastSegment(naming.name);
  // an identifier
  if (!/^[A-Za-z_]\w*$/.test(short)) return undefined;
  if (!link) return naming.name.startsWith('microsoft.graph.') ? naming.name : undefined;
  if (link.anchor !== undefined || !link.page.startsWith('resources/')) return undefined;
  const stem = link.page.slice('resources/'.length);
  const area = stem.endsWith(`-${short.toLowerCase()}`) ? stem.slice(0, -short.length - 1) : undefined;
  if (area === undefined && stem !== short.toLowerCase()) return undefined;
  if (naming.name.includes('.')) return qualify(naming.name, defaultNamespace, namespaces);
  // security-alert.md is a page of microsoft.graph.security, keyvaluepair.md of microsoft.graph
  const namespace = area === undefined ? defaultNamespace : (namespaces.get(`${defaultNamespace}.${area}`) ?? naming.scope.namespace);
  return `${namespace}.${short.charAt(0).toLowerCase()}${short.slice(1)}`;
}

function takeBases(page: ResourcePage, namespaces: Namespaces, take: (naming: Naming) => void): void {
  const { base, annotation } = page;
  const scope = { namespace: namespaceOf(page, namespaces), file: page.file };
  const entity = annotation?.keyProperty !== undefined;
  if (base) take({ name: base.text, url: base.url, scope, origin: base.origin, entity });
  const stated = annotation?.baseType;
  if (stated) take({ name: stated.value, url: undefined, scope, origin: stated.origin, entity });
}

function takeTypes({ type, scope, relationship }: Use, take: (naming: Naming) => void): void {
  if (!type) return;
  for (const { name, url } of type.alternatives) {
    if (url !== undefined) take({ name, url, scope, origin: type.origin, entity: relationship });
  }
}

function takeMentions(page: OperationPage, namespaces: Namespaces, take: (naming: Naming) => void): void {
  const scope = { namespace: namespaceOf(page, namespaces), file: page.file };
  for (const { mentions } of page.body ? [...page.responses, page.body] : page.responses) {
    for (const { text, url, origin } of mentions) if (url !== undefined) take({ name: text, url, scope, origin, entity: false });
  }
}
