// Sentences -> the types that they name: `a collection of [user](../resources/user.md) objects`, `a **chat** object`, `a String`.
// What a name means is decided in ir/, which knows all pages.

import type { Origin } from '../diagnostics.ts';
import type { Span } from './blocks.ts';
import { collapse, spansText } from './inline.ts';

/** A type that a sentence names. */
export interface Mention {
  /** link: to a page of the reference. name: bold or code. primitive: a word such as `String`. words: plain text before `object`. */
  readonly kind: 'link' | 'name' | 'primitive' | 'words';
  readonly text: string;
  readonly url?: string;
  /** The sentence says collection, list, array or uses the plural `objects`. */
  readonly collection: boolean;
  /** Or-ed with the mention before: `[user], [group] and/or [device] objects`. */
  readonly alternative?: true;
  readonly origin: Origin;
}

/** A sentence with each link, code and bold span replaced by a mark: U+E000 + index. Equal paragraphs of many pages share theirs. */
export interface Sentence {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly kind: 'link' | 'name';
  readonly text: string;
  readonly url?: string;
}

const firstMark = 0xe000;
/** What is longer is no sentence; patterns look at no more of it. */
const longest = 2000;
/** Any mark; captures it. */
export const markPattern = '[\\ue000-\\uf8ff]';
const anyMark = new RegExp(markPattern, 'g');

/** Splits a paragraph into sentences. */
export function sentencesOf(all: readonly Span[]): Sentence[] {
  const marks: Mark[] = [];
  let out = '';
  for (const { spans, url } of runsOf(all)) {
    const inner = spansText(spans);
    const marked = url !== undefined || spans[0]?.code || spans[0]?.strong;
    if (!marked || inner.trim() === '' || marks.length > 6000) {
      out += inner;
      continue;
    }
    out += `${/^\s/.test(inner) ? ' ' : ''}${String.fromCharCode(firstMark + marks.length)}${/\s$/.test(inner) ? ' ' : ''}`;
    marks.push({ kind: url === undefined ? 'name' : 'link', text: collapse(inner), ...(url !== undefined && { url }) });
  }
  // The first half. The second half; `A` and (for example) more.
  const sentences = collapse(out).split(/(?<=[.;!](?:\)|")?)\s+(?=[A-Z(\ue000-\uf8ff])/);
  return sentences.filter((sentence) => sentence !== '').map((sentence) => ({ text: sentence.slice(0, longest), marks }));
}

/** Neighbouring spans that belong to one link, or one code or bold span. */
function runsOf(spans: readonly Span[]): { spans: Span[]; url: string | undefined }[] {
  const runs: { spans: Span[]; url: string | undefined }[] = [];
  for (const span of spans) {
    const last = runs.at(-1);
    const before = last?.spans[0];
    const same =
      last && last.url === span.url && (span.url !== undefined || (before?.strong === span.strong && before?.code === span.code));
    if (same) last.spans.push(span);
    else runs.push({ spans: [span], url: span.url });
  }
  return runs;
}

/** The mark at a character of a sentence. */
export function markAt(sentence: Sentence, character: string | undefined): Mark | undefined {
  return character === undefined || character === '' ? undefined : sentence.marks[character.charCodeAt(0) - firstMark];
}

// ../resources/user.md   /graph/api/resources/user?view=graph-rest-1.0   https://docs.microsoft.com/en-us/graph/api/resources/user
const resourceUrl = /(?:^|\/)resources\/[^/#?]+|^(?!.*\/)[\w-]+\.md/i;

/** Whether a link leads to a page about a type. */
export function isResourceUrl(url: string): boolean {
  return resourceUrl.test(url);
}

const primitive =
  /\b(?:an?|the|new|of)\s+(?:Edm\.)?(String|Boolean|Int16|Int32|Int64|Double|Single|Decimal|Guid|DateTimeOffset|Stream|Binary|boolean|string|integer|stream)s?\b(?=\s*(?:\.|,|$|in the|value|object|collection|that|with|containing))/;
const namedType = new RegExp(
  `(${markPattern})\\s+(?:(?:data|complex|base)\\s+)?(?:objects?|resources?|collections?|entit(?:y|ies)|types?|instances?|list)\\b`,
);
// a new agent identity blueprint object
const plainWords =
  /\b(?:an?|the)\s+(?:new(?:ly created)?\s+|updated\s+|requested\s+|created\s+)?((?!JSON\b|response\b|empty\b)[A-Za-z]\w*(?:\s[A-Za-z]\w*){0,3})\s+(objects?|resources?|collection|entity)\b/;

/** A mention, wherever the sentence stands. */
export type Named = Omit<Mention, 'origin'>;

/** What sentences at `origin` name. */
export function mentionsAt(origin: Origin, named: readonly Named[]): Mention[] {
  return named.map((one) => ({ origin, ...one }));
}

/** The types that a sentence names, links first. */
export function mentionsOf(sentence: Sentence): Named[] {
  const links = linkMentions(sentence);
  if (links.length > 0) return links;
  const named = namedType.exec(sentence.text);
  const name = markAt(sentence, named?.[1]);
  if (named && name && isTypeName(name.text) && !apart.test(sentence.text.slice(0, named.index)))
    return [mention(sentence, 'name', name.text, named.index, named.index + 1)];
  const word = primitive.exec(sentence.text);
  if (word?.[1]) {
    const end = word.index + word[0].length;
    return [mention(sentence, 'primitive', word[1], end - word[1].length, end)];
  }
  const words = plainWords.exec(sentence.text);
  if (!words?.[1] || aside.test(sentence.text.slice(0, words.index))) return [];
  const at = words.index + words[0].length - words[1].length - (words[2]?.length ?? 0) - 1;
  return [mention(sentence, 'words', words[1], at, at + words[1].length)];
}

function linkMentions(sentence: Sentence): Named[] {
  const found: Named[] = [];
  let end = 0;
  for (const { index: at, 0: character } of sentence.text.matchAll(anyMark)) {
    const mark = markAt(sentence, character);
    if (mark?.kind !== 'link' || mark.url === undefined || !isResourceUrl(mark.url)) continue;
    if (found.length === 0 && aside.test(sentence.text.slice(0, at))) continue;
    const alternative = found.length > 0 && separator.test(sentence.text.slice(end, at));
    const one = mention(sentence, 'link', mark.text, at, at + 1);
    found.push({ url: mark.url, ...one, ...(alternative && { alternative }) });
    end = at + 1;
  }
  return found;
}

// a link to the [printerCreateOperation]   a URL path to the newly created member   which contains the location of the [teamsAsyncOperation]   expanded with the matching [x]
const aside =
  /\b(?:links? to|pointing to|location of|URLs?(?: paths?)? (?:of|to|for)|status of|expanded with|the matching|ids? of|identifiers? of|from|using)\s+(?:(?:the|an?|each|this|matching|associated|newly created)\s+)*$/i;

// [user], [group]   [user] and/or [group]   a [user] or a [group]
const separator = /^\s*(?:objects?|resources?)?\s*(?:,|,?\s*(?:and\/or|or|and))\s*(?:an?\s+|the\s+)?$/;

// when searching from the **drive** resource   for the **group** resource
const apart = /\b(?:from|in|on|to|for|by|with|within|using|not|of the)\s+(?:(?:the|an?|this|each)\s+)?$/i;

/** `chat`, `microsoft.graph.chat`; not `200 OK`, `Location` header, `Prefer: x`. */
function isTypeName(text: string): boolean {
  return /^(?:#?microsoft\.graph\.)?[A-Za-z][\w.]*$/.test(text);
}

function mention(sentence: Sentence, kind: Mention['kind'], text: string, start: number, end: number): Named {
  return { kind, text, collection: saysCollection(sentence.text.slice(0, start), sentence.text.slice(end)) };
}

function saysCollection(before: string, after: string): boolean {
  // a collection of   a list of the requested   an array of zero or more
  if (/\b(?:collections?|lists?|arrays?|sets?|pages?)\s+(?:of|containing|with|that contains?)\b[^.;\ue000-\uf8ff]*$/i.test(before))
    return true;
  // [user] collection object   [user] objects   [x](..) object collection
  if (/^\s*(?:objects?\s+|resources?\s+)?(?:collections?|list|array)\b/i.test(after)) return true;
  return (
    /^\s*(?:objects|resources|entities|items|instances|records|types)\b/i.test(after) &&
    !/\b(?:an?|one of the)\s+(?:\w+\s+)?$/i.test(before)
  );
}
