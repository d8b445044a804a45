// A row of a table of properties, relationships or parameters -> what it says about one member.
// `|displayName|String|The name to display. Required. Inherited from [device](device.md).|`

import type { Origin } from '../diagnostics.ts';
import { memoisedByObject } from '../memo.ts';
import type { Span, Text } from './blocks.ts';
import { description as describe } from './description.ts';
import { docMarkdown, plainText } from './inline.ts';
import type { Stated } from './page.ts';
import { namedAfter, type Reference } from './reference.ts';
import type { DataRow } from './table.ts';
import { type TypeCell, typeCell } from './type-cell.ts';
import { readValues, type ValueList, valuesCombine } from './value-list.ts';

export interface Member {
  readonly name: Stated;
  /** Absent: the table has no such column, or the cell is empty. */
  readonly type?: TypeCell;
  /** One line of markdown. */
  readonly description?: string;
  readonly values?: ValueList;
  /** The text says that values can be combined. */
  readonly flags?: true;
  /** Of `Inherited from [device](device.md)`. */
  readonly inheritedFrom?: Reference;
  /** The sentence that says so, or '' where only the name does: `color (deprecated)`. */
  readonly deprecated?: string;
  readonly readOnly?: true;
  readonly nullable?: boolean;
  /** `Required.` or `Optional.` */
  readonly required?: boolean;
  /** `This property is required when a user is created.`, which pages about updates say, too. */
  readonly requiredToCreate?: true;
  /** Of the row. */
  readonly origin: Origin;
}

/** Columns of a member table by what they hold; -1 for a column that the table does not have. */
export interface MemberColumns {
  readonly name: number;
  readonly type: number;
  readonly description: number;
}

/** Reads one row; undefined for a row without a name, and for one that only groups others: `|**Device configuration**|||`. */
export function readMember(row: DataRow, columns: MemberColumns): Member | undefined {
  const cell = row.cells[columns.name];
  const name = cell && readName(cell);
  if (!cell || !name || name.text === '') return undefined;
  const type = columns.type < 0 ? undefined : row.cells[columns.type];
  const text = columns.description < 0 ? undefined : row.cells[columns.description];
  const hasType = type !== undefined && type.spans.length > 0 && plainText(type) !== '';
  return {
    name: { value: name.text, origin: cell.origin },
    origin: row.origin,
    ...(hasType && { type: typeCell(type) }),
    ...(hasType && /\(read-?only\)/i.test(plainText(type)) && { readOnly: true as const }),
    ...(text && text.spans.length > 0 && readDescription(text)),
    ...(name.deprecated && { deprecated: (text && deprecation(docMarkdown(text))) ?? '' }),
  };
}

/** `**id**` -> id; `color (deprecated)`, `color (Deprecated)` -> color; `[files](../api/x.md)` -> files */
function readName(cell: Text): { text: string; deprecated: boolean } {
  const text = plainText(cell).replace(/^["'“`*\s]+|["'”`*\s.:]+$/g, '');
  const remark = text.indexOf(' (');
  if (remark < 0) return { text, deprecated: false };
  return { text: text.slice(0, remark).trim(), deprecated: /\bdeprecated\b/i.test(text.slice(remark)) };
}

type Described = Omit<Member, 'name' | 'type' | 'origin'>;

function readDescription({ spans, origin }: Text): Described {
  const { facts, base } = wordsOf(spans);
  return base ? { inheritedFrom: { origin, ...base }, ...facts } : facts;
}

/** What the words say, wherever they stand. */
const wordsOf = memoisedByObject((spans: readonly Span[]) => {
  const description = describe({ spans });
  if (description === undefined) return { facts: {} };
  const base = /inherit/i.test(description) ? namedAfter(spans, inheritance) : undefined;
  return { facts: factsOf(spans, description), base };
});

function factsOf(spans: readonly Span[], description: string): Described {
  const values = readValues({ spans }, description);
  const deprecated = deprecation(description);
  const nullable = nullability(description);
  const required = necessity(description);
  return {
    description,
    ...(values && { values }),
    ...(valuesCombine(description) && { flags: true as const }),
    ...(deprecated !== undefined && !OF_VALUE.test(deprecated) && { deprecated }),
    ...(isReadOnly(description) && { readOnly: true as const }),
    ...(nullable !== undefined && { nullable }),
    ...(required !== undefined && { required }),
  };
}

/** `Inherited from [device](device.md)`, `Inherits from microsoft.graph.device` */
export const inheritance: RegExp = /\binherit(?:s|ed)?(?: \w+){0,3}? from(?: the)?\s*$/i;

/**
 * The sentence that declares a member deprecated, undefined where none does. Being deprecated is stated at the start or of the member itself;
 * `Deprecated.`, `(Deprecated) Use color.`, `This property is deprecated and will be removed.`, not `isDeprecated` and not `Use this instead of the deprecated x`.
 */
export function deprecation(markdown: string): string | undefined {
  if (!/deprecat/i.test(markdown)) return undefined;
  // up to a full stop that ends a sentence
  const sentences = markdown.match(/[^.]+(?:\.(?=\S)[^.]*)*\.?/g) ?? [markdown];
  const at = sentences.map((one) => one.replace(/[*_`]/g, '')).findIndex((one) => DEPRECATED.test(one) && !isCondition(one));
  if (at < 0) return undefined;
  const advice = sentences.slice(at + 1).find((one) => ADVICE.test(one));
  return [sentences[at], advice].flatMap((one) => one?.trim() ?? []).join(' ');
}

/** `Whether the lamp is deprecated.` */
function isCondition(sentence: string): boolean {
  return /\b(?:whether|if|when)\b/i.test(sentence.slice(0, sentence.search(/deprecat/i)));
}

// `Use shade.`, `Please use shade.`, `Going forward, use the **shade** relationship.`, `Instead, see shade.`
const ADVICE =
  /^\s*(?:\*\*)?(?:(?:going forward|instead|in the future|for new apps),?\s+)?(?:please\s+)?(?:use|see|migrate|switch)\b|^\s*instead\b/i;

// `Deprecated`, `(deprecated)`, `[Deprecated]`, `This property is deprecated`, `has been deprecated`, `will be deprecated`
const DEPRECATED =
  /^\s*[([{]?\s*(?:note:?\s*)?deprecated\b|\b(?:this|it|the)\b[^,;]{0,60}?\b(?:is|are|was|been|be|being|now)\s+(?:now |being )?deprecated\b|[([]deprecated[)\]]/i;

// What is deprecated is one value: The `dimmed` member is deprecated   the value `dimmed` has been deprecated
const OF_VALUE =
  /`[^`]+`\s+(?:enum(?:eration)?\s+)?(?:members?|values?|options?)\s+(?:(?:is|are|was|were|has|have|will)\b[^.,;]*)?\bdeprecated\b|\b(?:members?|values?|options?)\s+`[^`]+`[^.,;]*\bdeprecated\b/i;

// `Read-only.`   `are read-only and`   `Read-only ID for the lamp`   `Read-only collection of lamps`   `This is a read-only attribute`
const READ_ONLY =
  /(?:^|[.;,)\]!?:`"'”’] ?|\b(?:is|are)(?: an?)? |\b(?:optional|required|nullable|unique) and |\()\*{0,2}read[- ]?only\b\*{0,2}(?=\s*(?:[.,;)]|$|and\b|property|attribute|id(?:entifier)?\b|(?:collection|list|set) of\b|nullable|not nullable|inherited|supports))/gi;

// In front of it in its sentence: `Once set, it is read-only`, `For synced users, this is read-only`, `Whether the lamp is read-only`
const READ_ONLY_SOMETIMES = /^[\s*]*for\b|\b(?:once|after|when|if|whether|unless|until|while)\b/i;

/** Characters of a sentence in front of it: hostile pages have longer ones. */
const LONGEST_CLAUSE = 300;

/** Says so of the member as such: not `Read-only for synced users` and not `not read-only`. */
function isReadOnly(markdown: string): boolean {
  return [...markdown.matchAll(READ_ONLY)].some(({ 0: words, index }) => {
    const start = words.search(/read/i);
    // a capital begins a sentence, also where the full stop before it is missing
    if (words.charAt(start) === 'R') return true;
    const before = markdown.slice(Math.max(0, index + start - LONGEST_CLAUSE), index + start);
    return !READ_ONLY_SOMETIMES.test(before.split(/[.;!?)\n]/).at(-1) ?? '');
  });
}

function nullability(markdown: string): boolean | undefined {
  if (!/null/i.test(markdown)) return undefined;
  // `Not nullable.`  `Cannot be null`
  if (/\b(?:not|non)[- ]?nullable\b|\b(?:cannot|can't|can not|must not|may not) be (?:`null`|null)\b/i.test(markdown)) return false;
  return /(?:^|[.;,] ?)nullable\b(?=\s*(?:[.,;)]|$))/i.test(markdown) ? true : undefined;
}

function necessity(markdown: string): boolean | undefined {
  if (/\bnot required\b|(?:^|[.;,)] ?|\()\*{0,2}optional\b\*{0,2}(?=\s*(?:[.,;:)]|$))/i.test(markdown)) return false;
  return NECESSARY.test(markdown) ? true : undefined;
}

// `Required.`  `(Required)`  `This property is required.`  ... and it is required.   Not `Required, if the lamp is on.`, `A license is required.`
const NECESSARY =
  /(?:^|[.;,)] ?|\(|(?:^|[.;:)] ?|\band )(?:it|(?:this|the) (?:property|parameter|field|value|attribute|argument|header|member|option)) is )\*{0,2}required\b\*{0,2}(?=\s*(?:[.;:)]|,(?!\s*(?:if|when|unless|only|for)\b)|$))/i;
