// All pages -> every place that gives something a type in a table: members of types, and parameters of operations.

import type { Member } from '../page/member.ts';
import type { Page } from '../page/page.ts';
import type { Scope } from './names.ts';
import { type Namespaces, namespaceOf, qualify } from './namespaces.ts';

/** A member in its surroundings. */
export interface Use {
  readonly member: Member;
  readonly scope: Scope;
  /** Qualified name of the type that it is a member of. */
  readonly owner?: string;
  readonly relationship?: true;
}

/** Uses in page order, for pages in the order given; members of types come before parameters. */
export function usesIn(pages: readonly Page[], namespaces: Namespaces): Use[] {
  const resources = pages.filter((page) => page.kind === 'resource');
  return [...resources, ...pages.filter((page) => page.kind === 'operation')].flatMap((page) => {
    const scope: Scope = { namespace: namespaceOf(page, namespaces), file: page.file };
    if (page.kind === 'resource') {
      const owner = qualify(page.name.value, scope.namespace, namespaces);
      const properties = page.properties.map((member): Use => ({ member, scope, owner }));
      return [...properties, ...page.relationships.map((member): Use => ({ member, scope, owner, relationship: true }))];
    }
    const tables = [...page.functionParameters, ...page.pathParameters, ...(page.body?.tables ?? [])];
    return tables.flatMap((table) => table.rows).map((member): Use => ({ member, scope }));
  });
}
