// A response section -> what it states, sentence by sentence:
// `If successful, this method returns a `200 OK` response code and a collection of [user](../resources/user.md) objects in the response body.`

import type { Origin } from '../diagnostics.ts';
import { memoisedByObject } from '../memo.ts';
import type { Block, Span } from './blocks.ts';
import { type Mention, markAt, mentionsAt, mentionsOf, type Named, type Sentence, sentencesOf } from './mention.ts';

/** What one sentence says. */
export interface ResponseStatement {
  /** Success and failure codes in order of mention. */
  readonly statuses: readonly number[];
  readonly mentions: readonly Mention[];
  /** `It does not return anything in the response body.` */
  readonly none?: true;
  /** The body is binary content or text that is no JSON: `the content of the file`, `a CSV file`. */
  readonly binary?: true;
  /** `If an error occurred, this method returns a `207` status code`: what comes back of a success is said elsewhere. */
  readonly onError?: true;
  readonly origin: Origin;
}

/** The statements of a section about responses; sentences that say nothing about codes or bodies are left out. */
export function responseStatements(blocks: readonly Block[]): ResponseStatement[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const { spans, origin } = block.content;
    return statementsIn(spans).map((said) => ({ origin, ...said, mentions: mentionsAt(origin, said.mentions) }));
  });
}

/** A statement, wherever its sentence stands. */
interface Said extends Omit<ResponseStatement, 'mentions' | 'origin'> {
  readonly mentions: readonly Named[];
}

const statementsIn = memoisedByObject((spans: readonly Span[]): readonly Said[] => sentencesOf(spans).flatMap(statementOf));

function statementOf(sentence: Sentence): Said[] {
  const statuses = statusesOf(sentence);
  const none = nothing.test(sentence.text);
  const returns = returning.test(sentence.text);
  const isBinary = binary.test(sentence.text);
  const mentions = returns || statuses.length > 0 ? mentionsOf(sentence) : [];
  if (statuses.length === 0 && mentions.length === 0 && !none && !(returns && isBinary)) return [];
  const onError = /^if (?:an|any) errors? occur/i.test(sentence.text);
  return [{ statuses, mentions, ...(none && { none }), ...(isBinary && { binary: true }), ...(onError && { onError }) }];
}

// returns a [user] object   The response body includes an [attachment] object   the response will be a JSON object
const returning =
  /\breturn(?:s|ed|ing)?\b|\bresponse body (?:contains|includes|is)\b|\bbody of the response\b|\bresponse (?:will )?(?:contain|include|be)s?\b|\bget(?:s)? (?:a|an|the)\b/i;

// It does not return anything in the response body.   with no response body   an empty response body   There is nothing in the response body.
const nothing =
  /\b(?:(?:does not|doesn['\u2019]t|do not|don['\u2019]t|will not|won['\u2019]t) (?:return|include|contain|have)\b[^.]*\b(?:anything|body|content|object|data|any)|no (?:content|body|response body)\b(?! response code)|empty (?:response )?body|nothing (?:is returned )?in the response|(?:response )?body is empty|without a (?:response )?body)/i;

// the content of the requested photo   binary data   a CSV file   raw bytes
const binary =
  /\b(?:binary|raw bytes|bytes of|stream\b|CSV|(?:contents?|bytes) of the (?:requested )?(?:file|photo|photograph|image|item|resource|attachment|media|recording|logo|hosted content)|ZIP|photo(?:graph)? in)/i;

/** Codes in code spans or text; `Office 365` and `90 days` are none. */
function statusesOf(sentence: Sentence): number[] {
  const found: number[] = [];
  // 200 OK   204, No Content   HTTP 404   202 response code   marks
  const pattern =
    /[\ue000-\uf8ff]|(?<![\w.-])([1-5]\d\d)(?=,?\s*-?\s*(?:OK|Created|Accepted|No Content|Found|Not Found|Partial Content|Multi-Status|Bad Request|series|(?:HTTP )?(?:response|status|return|error|success))\b)|\bHTTP(?: status)?(?: code)?:?\s+([1-5]\d\d)\b|(?:response|status|error) codes?:?\s+([1-5]\d\d)\b/gi;
  for (const match of sentence.text.matchAll(pattern)) {
    const code = match[1] ?? match[2] ?? match[3] ?? statusOfMark(markAt(sentence, match[0])?.text);
    if (code && !found.includes(Number(code))) found.push(Number(code));
  }
  return found;
}

/** `200 OK`, `204`, `HTTP 302 Found`, `HTTP/1.1 200 OK`; not `2020-01-01` or `200px`. */
function statusOfMark(text: string | undefined): string | undefined {
  return /^`*\s*(?:HTTP(?:\/\d(?:\.\d)?)?\s+)?([1-5]\d\d)\b(?![-.:/\w])/i.exec(text ?? '')?.[1];
}
