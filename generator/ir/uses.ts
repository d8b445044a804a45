// All pages -> every place that gives something a type in a table: members of types, and parameters of operations.

import type { Member } from '../page/member.ts';
import type { Page } from '../page/page.ts';
import type { Scope } from './names.ts';
import { type Namespaces, namespaceOf, qualify } from './namespaces.ts';
import { readType, type TypeExpression } from './type-expression.ts';

/** A member in its surroundings. */
export interface Use {
  readonly member: Member;
  /** Of its type cell; undefined where it has none. */
  readonly type: TypeExpression | undefined;
  readonly scope: Scope;
  /** Qualified name of the type that it is a member of. */
  readonly owner: string | undefined;
  readonly relationship: boolean;
}

/** Uses in page order, for pages in the order given; members of types come before parameters. */
export function usesIn(pages: readonly Page[], namespaces: Namespaces): Use[] {
  const uses: Use[] = [];
  const add = (members: readonly Member[], scope: Scope, owner?: string, relationship = false): void => {
    for (const member of members) uses.push({ member, type: member.type && readType(member.type), scope, owner, relationship });
  };
  for (const page of pages) {
    if (page.kind !== 'resource') continue;
    const scope: Scope = { namespace: namespaceOf(page, namespaces), file: page.file };
    const owner = qualify(page.name.value, scope.namespace, namespaces);
    add(page.properties, scope, owner);
    add(page.relationships, scope, owner, true);
  }
  for (const page of pages) {
    if (page.kind !== 'operation') continue;
    const scope: Scope = { namespace: namespaceOf(page, namespaces), file: page.file };
    for (const { rows } of [...page.functionParameters, ...page.pathParameters, ...(page.body?.tables ?? [])]) add(rows, scope);
  }
  return uses;
}
