// A request body section -> what it asks for: nothing, an object of a type, parameters in a table, a reference.
// `In the request body, supply a JSON representation of the [user](../resources/user.md) object.`

import type { Origin, Report } from '../diagnostics.ts';
import { memoisedByObject } from '../memo.ts';
import type { Block, Span, Text } from './blocks.ts';
import { bodyMessage, type MessageBody } from './http-message.ts';
import { readJson } from './lenient-json.ts';
import { type Mention, mentionsAt, mentionsOf, type Sentence, sentencesOf } from './mention.ts';
import { type ParameterTable, parameterTables } from './parameter-table.ts';

export interface BodyStatement {
  /** Of the first sentence that asks for a body, else of the section's content. */
  readonly origin: Origin;
  /** The sentence that says that there is no body. */
  readonly none?: Origin;
  /** The first sentence says that a request may do without one: `No request body is required. However, you can specify ...` */
  readonly optional?: true;
  /** A sentence asks for a body. */
  readonly asks?: true;
  /** Types of the sentences that ask for a body. */
  readonly mentions: readonly Mention[];
  /** `supply a JSON representation of the parameters` */
  readonly parameters?: true;
  /** `supply the identifier of the directory object`, `@odata.id` */
  readonly reference?: true;
  /** `the binary contents of the file` */
  readonly binary?: true;
  readonly tables: readonly ParameterTable[];
  /** Members that sentences call required, whether tables list them or not: `The request body must contain **displayName**.` */
  readonly required?: readonly string[];
  /** The first JSON of the section. */
  readonly sample?: MessageBody;
}

/** Reads the blocks of a section; undefined where there is nothing in it. */
export function bodyStatement(blocks: readonly Block[], section: string, report: Report): BodyStatement | undefined {
  const content = blocks.filter((block) => block.kind !== 'comment');
  const [first] = content;
  if (!first) return undefined;
  const sentences = content.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const { spans, origin } = block.content;
    return wordsOf(spans).map((words) => ({ words, origin }));
  });
  const none = sentences.find(({ words }) => words.none)?.origin;
  const asking = sentences.filter(({ words }) => words.asks);
  const parameters = asking.some(({ words }) => words.parameters);
  const reference = sentences.some(({ words }) => words.reference);
  const binary = sentences.some(({ words }) => words.binary);
  const requirements = content.flatMap(textsOf).flatMap(({ spans }) => wordsOf(spans).flatMap(({ requires }) => requires ?? []));
  const required = [...new Set(requirements.flatMap((one) => one.names))];
  const isRequired = (name: string): boolean => required.includes(name.toLowerCase()) || requirements.some((one) => one.all);
  const tables = parameterTables(content, 'body', section, report);
  const fence = content.find((block) => block.kind === 'code' && block.text.trimStart().startsWith('{'));
  const shown = fence?.kind === 'code' ? bodyMessage(fence).body : undefined;
  const sample = shown && { ...shown, json: readJson(shown.text).value };
  return {
    origin: asking[0]?.origin ?? first.origin,
    ...(none && { none }),
    ...(sentences[0]?.words.optional && { optional: true as const }),
    ...(asking.length > 0 && { asks: true as const }),
    mentions: asking.flatMap(({ words, origin }) => mentionsAt(origin, words.mentions)),
    ...(parameters && { parameters }),
    ...(reference && { reference }),
    ...(binary && { binary }),
    tables: requirements.length === 0 ? tables : tables.map((table) => withRequired(table, isRequired)),
    ...(required.length > 0 && { required }),
    ...(sample && { sample }),
  };
}

/** What rows themselves say of it counts. */
function withRequired(table: ParameterTable, isRequired: (name: string) => boolean): ParameterTable {
  const rows = table.rows.map((row) => (row.required === undefined && isRequired(row.name.value) ? { ...row, required: true } : row));
  return { ...table, rows };
}

/** Of paragraphs, and of notes. */
function textsOf(block: Block): Text[] {
  if (block.kind === 'paragraph') return [block.content];
  return block.kind === 'quote' ? block.blocks.flatMap(textsOf) : [];
}

// Not: the properties that are required when you create the lamp, parameters that are required when you call this action. Tables below
// these have whatever can be sent.
const allRequired = new RegExp(
  [
    'provide the following required (?:properties|parameters)\\b',
    '^the following (?:properties|parameters) are required\\b(?! (?:if|when)\\b)',
    '\\brequires the following (?:properties|parameters)\\b',
    '^all (?:of )?the (?:properties|parameters) listed in the following table are required\\.',
  ].join('|'),
  'i',
);
/** Each captures the name. */
const oneRequired = [
  // The request body must contain displayName, which is a required property.   The body must contain the vendorInformation property with
  /^the (?:request )?body must contain (?:the )?(\w+)(?= property\b|[,.]|$)/i,
  // Only the body property is mandatory, other properties are optional.
  /^only the (\w+) property is (?:mandatory|required)\b(?! (?:if|when|for)\b)/i,
  // Id is the only property that can be specified and it is required.
  /^(\w+) is the only property that can be specified and it is required\b/i,
];

interface Requirement {
  /** Everything that tables list. */
  readonly all: boolean;
  /** In lower case. */
  readonly names: readonly string[];
}

/** What a sentence requires; hardly any does. */
function requirementIn(text: string): Requirement | undefined {
  if (!/\brequire|\bmandatory\b|\bmust contain\b/i.test(text)) return undefined;
  const names = oneRequired.flatMap((pattern) => pattern.exec(text)?.[1]?.toLowerCase() ?? []);
  const all = allRequired.test(text);
  return all || names.length > 0 ? { all, names } : undefined;
}

const asks = /\b(?:supply|provide|specify|include|send|contains?|JSON representation|JSON object|representation of)\b/i;
// the binary contents of the file   the binary stream   base64-encoded image data   XML file
const binaryContent =
  /\bbinary\b|\bstream\b|\bcontents? of the (?:request body should be|(?:file|photo|image))\b|\bbytes of\b|\bXML (?:file|data|document|string)\b/i;

// Do not supply a request body for this method.   Don't supply   No request body is required.   This method has no request body.   None.
// This operation has no request content.   Provide an empty json {} as request body.   Specifying a request body is not necessary.
function isNone(text: string): boolean {
  return (
    /\b(?:do not|don['\u2019]?t|does not|doesn['\u2019]?t|not)\s+(?:supply|specify|provide|include|require|need|have|send|take|necessary)\b[^.]*\b(?:body|payload)\b/i.test(
      text,
    ) ||
    /\bno request (?:body|content)\b|\bwithout (?:a|any) request body\b|\bempty (?:request body|json)\b/i.test(text) ||
    /\b(?:request )?body\b[^.]*\b(?:must be|is|should be|leave)\s+(?:left\s+)?empty\b|\bnot (?:required|used|applicable)\b[^.]*\bbody\b|\bbody\b[^.]*\b(?:is not|isn['\u2019]t) (?:required|used|needed|necessary)\b/i.test(
      text,
    ) ||
    /^\W*(?:none|n\/a|empty|not applicable)\W*$/i.test(text)
  );
}

// No request body is required.   The request body is optional.   In the request body, you can optionally provide   provide an optional `lamp`
const optionalBody = new RegExp(
  [
    '^no request body is (?:required|needed|necessary)\\b',
    '^(?:the|a) request body is (?:optional|not (?:required|needed|necessary))\\b(?! (?:if|when|for)\\b)',
    '^in the request(?: body)?, (?:you (?:can|may) optionally (?:supply|provide|specify|include)|provide an optional)\\b',
  ].join('|'),
  'i',
);

/** What each sentence of a paragraph says. */
const wordsOf = memoisedByObject((spans: readonly Span[]) =>
  sentencesOf(spans).map((sentence) => {
    const { text } = sentence;
    const isAsking = asks.test(text);
    const named = withNames(sentence);
    return {
      asks: isAsking,
      none: isNone(text),
      optional: optionalBody.test(text),
      parameters: /\bparameters?\b/i.test(text),
      binary: binaryContent.test(text),
      reference: referring.test(named),
      requires: requirementIn(named),
      mentions: isAsking ? mentionsOf(sentence) : [],
    };
  }),
);

// @odata.id   the identifier of the directory object   a reference to the user object to add
const referring = /@odata\.id|\b(?:identifier|id|reference) (?:of|to) the\b.*\b(?:object|add|assign)/i;

function withNames(sentence: Sentence): string {
  return sentence.text.replace(/[\ue000-\uf8ff]/g, (character) => sentence.marks[character.charCodeAt(0) - 0xe000]?.text ?? '');
}
