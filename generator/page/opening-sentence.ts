// The first sentence of an API page -> what it says that the operation reads or writes, for pages whose other sections do not name it.
// `Retrieve the properties of a [user](../resources/user.md) object.`   `Update a [thread](../resources/conversationthread.md) object.`

import { memoisedByObject } from '../memo.ts';
import type { Span, Text } from './blocks.ts';
import { type Mention, mentionsOf, sentencesOf } from './mention.ts';

export interface OpeningSentence {
  readonly use: 'read' | 'write';
  /** The first thing that it names, by a link. */
  readonly mention: Mention;
}

/** A verb, at most seven words that are no prepositions of another thing, and a mark: `Get a list of the [user] objects`, not `List members by using [x]`. */
const rest = '(?:\\s(?!(?:by|that|for|in|from|with|using|on|to)\\b)\\w+){0,7}\\s[\\ue000-\\uf8ff]';
const reading = new RegExp(`^(?:gets?|retrieves?|lists?|reads?|returns?)\\b${rest}`, 'i');
const writing = new RegExp(`^(?:updates?|creates?|adds?|replaces?|changes?|modify|modifies|sets?|defines?)\\b${rest}`, 'i');

/** Reads the first paragraph of an introduction; undefined where its first sentence starts otherwise or names nothing. */
export function openingSentence([first]: readonly Text[]): OpeningSentence | undefined {
  const opening = first && openingIn(first.spans);
  return opening && { use: opening.use, mention: { origin: first.origin, ...opening.mention } };
}

const openingIn = memoisedByObject((spans: readonly Span[]) => {
  const [sentence] = sentencesOf(spans);
  const use = sentence === undefined ? undefined : reading.test(sentence.text) ? 'read' : writing.test(sentence.text) ? 'write' : undefined;
  if (sentence === undefined || use === undefined) return undefined;
  const [mention] = mentionsOf(sentence);
  return mention?.kind === 'link' ? ({ use, mention } as const) : undefined;
});
