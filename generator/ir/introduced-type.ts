// The first sentence of an API page -> the type that it is about, for pages whose other sections do not name it.
// `Retrieve the properties of a [user](../resources/user.md) object.`   `Update a [thread](../resources/conversationthread.md) object.`

import type { Origin } from '../diagnostics.ts';
import { plainText } from '../page/inline.ts';
import { mentionsOf, sentencesOf } from '../page/mention.ts';
import type { OperationPage } from '../page/operation-page.ts';
import type { TypeName } from './ir.ts';
import { type MentionContext, mentionedType } from './mentioned-type.ts';
import { findType } from './names.ts';

export interface Introduced {
  readonly type: TypeName;
  readonly collection: boolean;
  readonly origin: Origin;
}

/** A verb, at most seven words that are no prepositions of another thing, and a mark: `Get a list of the [user] objects`, not `List members by using [x]`. */
const rest = '(?:\\s(?!(?:by|that|for|in|from|with|using|on|to)\\b)\\w+){0,7}\\s[\\ue000-\\uf8ff]';
const reading = new RegExp(`^(?:gets?|retrieves?|lists?|reads?|returns?)\\b${rest}`, 'i');
const writing = new RegExp(`^(?:updates?|creates?|adds?|replaces?|changes?|modify|modifies|sets?|defines?)\\b${rest}`, 'i');

/** The type; undefined where the sentence starts otherwise or names none. */
export function introducedType(page: OperationPage, use: 'read' | 'write', context: MentionContext): Introduced | undefined {
  const [sentence] = page.intro.slice(0, 1).flatMap(sentencesOf);
  if (!sentence || !(use === 'read' ? reading : writing).test(sentence.text)) return undefined;
  const [mention] = mentionsOf(sentence);
  const type = mention?.kind === 'link' ? mentionedType([mention], context) : undefined;
  return mention && type !== undefined ? { type, collection: mention.collection, origin: mention.origin } : undefined;
}

/** The type that the heading names behind a verb: `Update plannerTask`; undefined where that is no documented type. */
export function titledType(page: OperationPage, { names, scope }: MentionContext): TypeName | undefined {
  const title = page.heading ? plainText(page.heading) : '';
  // Update plannerTask   Create an androidLobApp
  const word = /^(?:update|create|add|replace|upsert|set)\s+(?:an?\s+|the\s+)?([A-Za-z]\w+)(?:\s+(?:object|resource))?$/i.exec(title)?.[1];
  const found = word === undefined ? undefined : findType(names, { name: word }, scope);
  return found === undefined || found.name.startsWith('Edm.') ? undefined : found.name;
}
