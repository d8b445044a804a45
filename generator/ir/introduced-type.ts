// The first sentence of an API page -> the type that it is about, for pages whose other sections do not name it.
// `Retrieve the properties of a [user](../resources/user.md) object.`   `Update a [thread](../resources/conversationthread.md) object.`

import type { Origin } from '../diagnostics.ts';
import { plainText } from '../page/inline.ts';
import type { OperationPage } from '../page/operation-page.ts';
import type { TypeName } from './ir.ts';
import { type MentionContext, mentionedType } from './mentioned-type.ts';
import { findType } from './names.ts';

export interface Introduced {
  readonly type: TypeName;
  readonly collection: boolean;
  readonly origin: Origin;
}

/** The type; undefined where the sentence is about another use or names no documented type. */
export function introducedType({ opening }: OperationPage, use: 'read' | 'write', context: MentionContext): Introduced | undefined {
  if (opening?.use !== use) return undefined;
  const { mention } = opening;
  const type = mentionedType([mention], context);
  return type === undefined ? undefined : { type, collection: mention.collection, origin: mention.origin };
}

/** The type that the heading names behind a verb: `Update plannerTask`; undefined where that is no documented type. */
export function titledType(page: OperationPage, { names, scope }: MentionContext): TypeName | undefined {
  const title = page.heading ? plainText(page.heading) : '';
  // Update plannerTask   Create an androidLobApp
  const word = /^(?:update|create|add|replace|upsert|set)\s+(?:an?\s+|the\s+)?([A-Za-z]\w+)(?:\s+(?:object|resource))?$/i.exec(title)?.[1];
  const found = word === undefined ? undefined : findType(names, { name: word }, scope);
  return found === undefined || found.name.startsWith('Edm.') ? undefined : found.name;
}
