// A section about query parameters -> which options the page names, which it denies, and whether it means the list to be complete:
// `This method supports the `$filter` and `$top` [OData query parameters](/graph/query-parameters) to help customize the response.`

import type { Report } from '../diagnostics.ts';
import { memoisedByObject } from '../memo.ts';
import type { Block, Span, Table } from './blocks.ts';
import { readEnumTable } from './enum-section.ts';
import { plainText } from './inline.ts';
import type { Member } from './member.ts';
import { markAt, markPattern, type Sentence, sentencesOf } from './mention.ts';
import { parameterTables } from './parameter-table.ts';

export interface QueryStatement {
  /** Options that prose names as supported: OData's `$select`, and those that the service has of its own: `model`. */
  readonly named: readonly string[];
  /** Of the named ones, those without which nothing comes back: `This method requires the `$filter` parameter.` */
  readonly required?: readonly string[];
  readonly denied: readonly string[];
  /** The page supports options that it does not name: `the OData query parameters`, `including $search`. */
  readonly open?: true;
  /** `This method does not support OData query parameters.` */
  readonly none?: true;
  readonly rows: readonly Member[];
  /** Of own options: what tables right below the sentences that name them list. */
  readonly values?: readonly OptionValues[];
}

export interface OptionValues {
  readonly name: string;
  readonly values: readonly string[];
}

const odata = 'select|filter|expand|orderby|top|skip|count|search|format|skiptoken|deltatoken|apply';
// $orderBy   \$filter   `select` in code
const option = new RegExp(`\\$(${odata})\\b`, 'gi');
// not supported   isn't supported   doesn't support   There is no support for   currently not available   can't be used
const negation =
  /(?:\bnot|n['\u2019]t) (?:currently |yet )?(?:support(?:ed)?|available|applicable|be used)\b|\b(?:unsupported|cannot be used|no (?:odata )?(?:query )?(?:parameters|options|support for))\b/i;

// `@odata.nextLink` is no option
const topic = /\bquery (?:parameters?|options?|strings?)\b|(?<!@)\bOData\b/i;
// supports all OData query parameters except $skip
const exception = /\b(?:except(?: for)?|other than|but not)\b/i;
// the OData query parameters, including `$search`   Not: use `$expand` to include the shade
const sample = /(?<!\bto (?:\w+ )?)\b(?:including|includes?|like)\b.*/i;
const example = /\b(?:such as|for example|e\.g\.)/i;

/** Reads the blocks of a section; undefined where there are none. */
export function queryStatement(blocks: readonly Block[], section: string, report: Report): QueryStatement | undefined {
  if (blocks.every((block) => block.kind === 'comment')) return undefined;
  const facts = blocks.flatMap((block) => (block.kind === 'paragraph' ? factsOf(block.content.spans) : []));
  const allRequired = facts.some((fact) => fact.rowsRequired);
  const tables = parameterTables(blocks, 'parameter', section, report);
  const listed = valueTables(blocks);
  for (const { kind, origin } of blocks) {
    const isPlaced = [...tables, ...listed.map(({ table }) => table)].some((table) => table.origin === origin);
    if (kind === 'table' && !isPlaced) report('table-unplaced', origin, { section });
  }
  const rows = tables
    .flatMap((table) => table.rows)
    .map(
      (row): Member => (allRequired && row.required === undefined && !row.name.value.startsWith('$') ? { ...row, required: true } : row),
    );
  // `$search` is supported, and a later sentence says where it is not: `not available in Azure AD B2C tenants`
  const named = unique(facts.flatMap((fact) => fact.named));
  const denied = unique(facts.flatMap((fact) => fact.denied)).filter((name) => !named.includes(name));
  const required = unique(facts.flatMap((fact) => fact.required));
  // what must be there is not all that may be
  const open = facts.some((fact) => fact.open) || (required.length > 0 && named.length === required.length);
  const none = !open && named.length === 0 && rows.length === 0 && facts.some((fact) => fact.none);
  const values = listed.map(({ name, table }) => ({ name, values: (readEnumTable(table, report) ?? []).map((row) => row.name.value) }));
  return {
    named,
    ...(required.length > 0 && { required }),
    denied,
    ...(open && { open }),
    ...(none && { none }),
    rows,
    ...(values.length > 0 && { values }),
  };
}

/** Tables such as `|Value|Description|` right below a paragraph that names exactly one option of the service's own. */
function valueTables(blocks: readonly Block[]): { readonly name: string; readonly table: Table }[] {
  return blocks.flatMap((table, i) => {
    const above = blocks[i - 1];
    if (table.kind !== 'table' || above?.kind !== 'paragraph') return [];
    const [name, ...others] = unique(factsOf(above.content.spans).flatMap((fact) => fact.own));
    const [first] = table.header;
    const isList = first !== undefined && /^values?$/i.test(plainText(first)) && table.header.length === 2;
    return name !== undefined && others.length === 0 && isList ? [{ name, table }] : [];
  });
}

// This method requires the $filter query parameter   This method requires roomId $filter to be specified.
const requires = new RegExp(
  `^this (?:method|function|API|operation) requires (?:(?:an?|the) )?(?:\\w+ )?\\$(?:${odata})\\b(?!.*\\b(?:if|when)\\b)`,
  'i',
);

const factsOf = memoisedByObject((spans: readonly Span[]) =>
  sentencesOf(spans).map((sentence) => ({
    ...sentenceFacts(sentence),
    own: ownOptions(sentence),
    required: /\brequires\b/.test(sentence.text) ? optionsOf(requires.exec(withMarks(sentence))?.[0] ?? '') : [],
    rowsRequired: /\bfollowing required (?:query )?parameters?\b/i.test(sentence.text),
  })),
);

interface Facts {
  readonly named: readonly string[];
  readonly denied: readonly string[];
  readonly open: boolean;
  readonly none: boolean;
}

function sentenceFacts(sentence: Sentence): Facts {
  const text = withMarks(sentence);
  const others = ownOptions(sentence);
  const options = [...optionsOf(text), ...others];
  const about = topic.test(text);
  const denies = negation.test(text);
  if (denies) {
    // does not support the OData query parameters, for example `$filter`
    const [whole = ''] = text.split(example, 1);
    const all = others.length === 0 && optionsOf(whole).length === 0 && negation.test(whole) && topic.test(whole);
    const none = all || (options.length === 0 && (about || /^\W*(?:none|not (?:supported|applicable))\W*$/i.test(text)));
    return { named: [], denied: options, open: false, none };
  }
  // If you use any query parameter (other than `$deltatoken`)
  const supports = about && /\bsupports?\b|\bcan (?:be )?use/i.test(text);
  const except = exception.exec(text)?.index ?? text.length;
  if (supports && namesOptions(text.slice(except)))
    return { named: optionsOf(text.slice(0, except)), denied: optionsOf(text.slice(except)), open: true, none: false };
  if (/^\W*none\W*$/i.test(text)) return { named: [], denied: [], open: false, none: true };
  // the OData query parameters, including `$search`   some of the OData query parameters
  // but not: the following OData query parameters
  const open =
    supports && !/\bfollowing\b/i.test(text) && (options.length === 0 || namesOptions(sample.exec(text)?.[0] ?? '') || example.test(text));
  return { named: options, denied: [], open, none: false };
}

// model   @microsoft.graph.conflictBehavior   Not @odata.nextLink, which responses have
const ownName = /^(?:[A-Za-z]\w*|@(?!odata\.)[A-Za-z]\w*(?:\.\w+)+)$/;

// the `model` query parameter   the `startDateTime` and `endDateTime` query parameters
const own = new RegExp(`(?:${markPattern}(?:,? (?:and|or) |, )?)+ query parameters?\\b`, 'g');

/** Names of options that are none of OData's. */
function ownOptions(sentence: Sentence): string[] {
  const marks = [...sentence.text.matchAll(own)].flatMap(([found]) => [...found].flatMap((character) => markAt(sentence, character) ?? []));
  return marks.flatMap(({ kind, text }) => (kind === 'name' && ownName.test(text) && !bare.test(text) ? [text] : []));
}

const bare = new RegExp(`^(?:${odata})$`, 'i');

/** The sentence as text; code, or a link to what options do, that is the bare name of one gets its `$`. */
function withMarks(sentence: Sentence): string {
  return sentence.text.replace(/[\ue000-\uf8ff]/g, (character) => {
    const mark = sentence.marks[character.charCodeAt(0) - 0xe000];
    const text = mark?.text ?? '';
    return mark && (mark.kind === 'name' || mark.url?.includes('query-parameters')) && bare.test(text) ? `$${text}` : text;
  });
}

/** Not: except for the **color** property, including those that are not returned by default */
function namesOptions(text: string): boolean {
  return optionsOf(text).length > 0 || topic.test(text);
}

function optionsOf(text: string): string[] {
  return unique([...text.matchAll(option)].map((match) => `$${(match[1] ?? '').toLowerCase()}`));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
