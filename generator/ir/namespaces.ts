// The namespace that a page is about, spelled as the types of the version spell it.
// `Namespace: microsoft.graph.termstore` on a page of enums, `"@odata.type": "microsoft.graph.termStore.set"` on the pages of the types

import { compareText } from '../diagnostics.ts';
import type { Page } from '../page/page.ts';

/** The namespace of pages that do not say. */
export const defaultNamespace = 'microsoft.graph';

/** Lower-case namespace -> its spelling. */
export type Namespaces = ReadonlyMap<string, string>;

/** Collects the namespaces of all pages. Where pages differ in case, annotations of types count most, then the spelling that most pages have. */
export function namespacesOf(pages: readonly Page[]): Namespaces {
  const votes = new Map<string, Map<string, number>>();
  const vote = (name: string, weight: number): void => {
    const spellings = votes.get(name.toLowerCase()) ?? new Map<string, number>();
    spellings.set(name, (spellings.get(name) ?? 0) + weight);
    votes.set(name.toLowerCase(), spellings);
  };
  vote(defaultNamespace, 1);
  for (const page of pages) {
    if (page.namespace) vote(page.namespace.value, 1);
    if (page.kind === 'resource' && page.annotation?.type) vote(prefixOf(page.annotation.type.value) ?? defaultNamespace, 100);
  }
  return new Map([...votes].map(([lower, spellings]) => [lower, mostVoted(spellings)]));
}

function mostVoted(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return first?.[0] ?? defaultNamespace;
}

/** `microsoft.graph.security.alert` -> `microsoft.graph.security`; undefined for a name without namespace. */
export function prefixOf(name: string): string | undefined {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : name.slice(0, dot);
}

/** The namespace of a page: as stated, else as the file name of a page of enums says it (`enums-managedtenants.md`), else microsoft.graph. */
export function namespaceOf(page: Page, namespaces: Namespaces): string {
  if (page.namespace) return spelled(page.namespace.value, namespaces);
  if (page.kind === 'resource') {
    const prefix = prefixOf(page.name.value);
    if (prefix !== undefined) return spelled(prefix, namespaces);
  }
  // v1.0/resources/enums-managedtenants.md
  const area = /\/enums-(\w+)\.md$/i.exec(page.file)?.[1]?.toLowerCase();
  return (area === undefined ? undefined : namespaces.get(`${defaultNamespace}.${area}`)) ?? defaultNamespace;
}

function spelled(namespace: string, namespaces: Namespaces): string {
  return namespaces.get(namespace.toLowerCase()) ?? namespace;
}

/** The qualified name of what a page of `namespace` calls `name`; `security.alert` is one of microsoft.graph.security. */
export function qualify(name: string, namespace: string, namespaces: Namespaces): string {
  const written = name.replace(/^graph\./i, `${defaultNamespace}.`);
  const prefix = prefixOf(written);
  if (prefix === undefined) return `${namespace}.${written}`;
  const below = namespaces.get(`${defaultNamespace}.${prefix}`.toLowerCase());
  return `${below ?? spelled(prefix, namespaces)}${written.slice(prefix.length)}`;
}
