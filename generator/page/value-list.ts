// The description of a member -> the values that it lists.
// `The importance of the message. The possible values are: `low`, `normal`, `high`. Default is `normal`.` -> low, normal, high

import type { Inline } from './inline.ts';
import { bareList, codeList, type Flat, flatten, sentenceEnd } from './value-text.ts';

/** Values that a description lists, as written, without duplicates, in order. */
export interface ValueList {
  readonly values: readonly string[];
  /** Of these, those that `Prefer: include-unknown-enum-members` adds. */
  readonly noted?: readonly string[];
  /**
   * phrase: words such as `possible values` introduce them. loose: words such as `one of` or `either` do. colon: only a colon does.
   * note: only the ones that `Prefer: include-unknown-enum-members` adds.
   */
  readonly stated: 'phrase' | 'loose' | 'colon' | 'note';
}

interface Lead {
  readonly phrase: RegExp;
  /** The phrase says that these are all values, so that a single one is a list too. */
  readonly exhaustive?: true;
}

/** Phrases that introduce a list of values. field/resource-pages.md section 7 counts them; the most specific comes first. */
const LEADS: readonly Lead[] = [
  // The possible values are:   Possible values for the **state** property include   Valid values:   only supported value is   Possible vaules
  {
    phrase:
      /\b(?:possible|allowed|supported|valid|permitted|accepted|acceptable|available)\s+(?:(?:enum|enumeration|string|property|attribute|type)\s+)?(?:values?|vaules?|options?|labels?)\b/gi,
    exhaustive: true,
  },
  // Possible value are   the following values are supported   use one of the following (valid) string values:
  { phrase: /\bthe following\s+(?:\(?\w+\)?\s+){0,2}values?\b/gi },
  // Must be one of   One of   is either
  { phrase: /\b(?:one|any) of(?:\s+the)?(?:\s+following)?(?:\s+(?:values?|options?|types?|states?))?\b/gi },
  { phrase: /\beither\b/gi },
  // Value can be:   Values are:   the values include
  { phrase: /\bvalues?(?:\s+for\s+[^.:]{1,40}?)?\s+(?:can be|could be|may be|must be|are|include)\b/gi },
  // Types include:   Options are:
  { phrase: /\b(?:types|options|states|labels|members|roles)\s+(?:include|are)(?=\s*:)/gi },
  // Can be set to   Can be `a` or `b`   can be: a, b
  { phrase: /\b(?:can|could|may|should|must) be(?:\s+set to)?(?=\s*[:\ue000])/gi },
];

/** What stands before a colon that introduces no list of all values: samples and conditions, or names of what a value is made of, unless it is their kind: `The pattern type:` */
const FALSE_LEAD =
  /\b(?:default|examples?|e\.g\.|such as|not|like|supports?|operators?|note|unlike|except)\b[^.]*$|\b(?:format|pattern|syntax|query|keys|properties|fields|attributes|columns|parameters)\b[^.]*(?<!\b(?:type|kind)\W{0,3})$/i;

/** OData operators, which `Supports $filter (eq, ne)` lists. */
const OPERATORS: ReadonlySet<string> = new Set([
  ...['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in', 'and', 'or', 'not', 'any', 'all', 'has'],
  ...[
    'startsWith',
    'startswith',
    'endsWith',
    'endswith',
    'contains',
    '$filter',
    '$select',
    '$search',
    '$orderby',
    '$expand',
    '$count',
    '$top',
    '$skip',
  ],
]);

const NEGATED = /\b(?:not|cannot|never)\b|n['’]t\b/i;

/** The words without which there is no list; a cheap test before everything else. */
const HINT =
  /valu|vaul|one of|any of|either|(?:can|could|may|should|must) be|include|(?:option|label|member|role|state|type)s are|: ?`|evolvable/i;

const FLAGS_SAID: readonly RegExp[] = [
  // multivalued enumeration   flagged enum   The values can be combined
  /\bmulti-?valued enum|\bflag(?:s|ged)? enum|\bvalues? can be combined\b/,
  // The lampModes enum is multivalued   and is a multi-valued property   It's multi-valued; not `if the attribute is multi-valued`, `a setting that is multi-valued`
  /\b(?=(?:is|it['’]s) (?:an? )?multi-?valued\b)(?<!\b(?:that|which) )(?<!\b(?:if|when|whether|unless) (?:[^\s.,;]+ ){0,6})/,
  // Multi-valued. The possible values are   Required. Multi-valued property.   **Multi-valued**: `a`; not `Multi-valued settings are merged`
  /(?:^|[.;>\n])\W{0,4}multi-?valued(?: property| parameter)?\W{0,3}(?:[.,;:(]|$)/,
  // A comma-separated list of the parts; not `csv` is one of rows, and no example
  /(?<!(?:` is|\b(?:not|cannot be|such as|like|e\.g\.,?|example,?)) (?:an? |the )?)\bcomma-separated list of\b/,
];

const FLAGS = new RegExp(FLAGS_SAID.map((said) => said.source).join('|'), 'i');

/** The words without which nothing says so. */
const FLAGS_HINT = /multi-?valued|flag|comma-separated|combined/i;

/** Whether a description says that values of the enumeration combine. */
export function valuesCombine(markdown: string): boolean {
  return FLAGS_HINT.test(markdown) && FLAGS.test(markdown);
}

/** Finds the list of values in a description; undefined where it has none. `markdown` is its docMarkdown. */
export function readValues(description: Inline, markdown: string): ValueList | undefined {
  if (!HINT.test(markdown)) return undefined;
  const flat = flatten(description);
  const note = flat.codes.findIndex((code) => /^prefer\b|include-?\s*unknown/i.test(code));
  const later = note < 0 ? [] : clean(codeList(flat, (flat.offsets[note] ?? 0) + 1, 200));
  const main = byPhrase(flat) ?? byColon(flat);
  const noted = later.length > 0 && { noted: later };
  if (main) return { ...main, values: unique([...main.values, ...later]), ...noted };
  return noted ? { values: later, ...noted, stated: 'note' } : undefined;
}

function byPhrase(flat: Flat): ValueList | undefined {
  for (const { phrase, exhaustive } of LEADS) {
    let plain: ValueList | undefined; // `Possible values are: on, off. Possible values are: `on`, `off`, `dimmed`.`: words are a copy of the list in code
    let code: ValueList | undefined; // `Possible values are: `on`, `off`. Possible values are: `on`, `off`, `dimmed`.`: the list that has the other is whole
    for (const match of flat.text.matchAll(phrase)) {
      const before = flat.text.slice(Math.max(0, match.index - 24), match.index);
      if (/\b(?:not|example,?|default)\s+(?:\w+\s+)?$/i.test(before)) continue;
      // `supported values for each of the parts are`: the list names the parts
      if (/^\W*\w*\s*values?\s+(?:for|of) each\b/i.test(flat.text.slice(match.index))) continue;
      // `must not contain any of the following`
      if (!exhaustive && NEGATED.test(flat.text.slice(lastSentence(flat.text, match.index), match.index))) continue;
      const from = match.index + match[0].length;
      const inCode = clean(codeList(flat, from, 100));
      const values = inCode.length > 0 ? inCode : clean(bareList(flat, from));
      if (!exhaustive && isOperators(values)) continue;
      if (values.length < 2 && !(exhaustive && values.length === 1 && !isSample(values[0]) && !isRange(flat, from))) continue;
      const found: ValueList = { values, stated: exhaustive ? 'phrase' : 'loose' };
      if (inCode.length === 0) plain ??= found;
      else if (!exhaustive) return found;
      else if (!code || code.values.every((value) => values.includes(value))) code = found;
    }
    if (code ?? plain) return code ?? plain;
  }
  return undefined;
}

/** Not a list but its ends: `c1` through `c25` */
function isRange({ text, offsets }: Flat, from: number): boolean {
  const first = offsets.find((offset) => offset >= from);
  return first !== undefined && /^\s*(?:through|thru|(?:up )?to|[-–—…]|\.{2,3})\s*\ue000/.test(text.slice(first + 1));
}

/** A value that only shows a format: `1`, `2019-07-03`. */
function isSample(value: string | undefined): boolean {
  return value === undefined || /^[\d\W]/.test(value) || /\s/.test(value);
}

/** `The importance of the message: `low`, `normal`, `high`.` */
function byColon(flat: Flat): ValueList | undefined {
  // `status: ` directly before code
  for (const match of flat.text.matchAll(/:\s*(?=\ue000)/g)) {
    const sentence = flat.text.slice(lastSentence(flat.text, match.index), match.index);
    if (FALSE_LEAD.test(sentence) || NEGATED.test(sentence)) continue;
    const values = clean(codeList(flat, match.index + 1, 2));
    if (values.length > 1 && !isOperators(values) && values.every((value) => /^[A-Za-z][\w-]*$/.test(value)))
      return { values, stated: 'colon' };
  }
  return undefined;
}

function lastSentence(text: string, end: number): number {
  let start = 0;
  for (let next = sentenceEnd(text, 0); next >= 0 && next < end; next = sentenceEnd(text, next + 1)) start = next + 1;
  return start;
}

/** Values as they go over the wire: several in one code span taken apart, `null` (which is no member) and repetitions dropped. */
function clean(written: readonly string[]): string[] {
  const values = written
    // `disablePasswordExpiration, disableStrongPassword`
    .flatMap((value) => (/^[\w-]+(?:\s*[,|]\s*[\w-]+)+$/.test(value) ? value.split(/\s*[,|]\s*/) : [value]))
    .map((value) => value.replace(/^["'“]+|["'”]+$/g, '').trim())
    .filter((value) => value !== '' && value.toLowerCase() !== 'null' && value.length <= 128 && !/^prefer\s*:/i.test(value));
  // `:`, `;`, `,` are characters, no values
  return values.every((value) => /[\p{L}\d]/u.test(value)) ? unique(values) : [];
}

function isOperators(values: readonly string[]): boolean {
  return values.every((value) => OPERATORS.has(value));
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
