// Text of a type cell -> the names in it and whether it is a collection.
// `[recipient](recipient.md) collection`, `Collection(Edm.String)`, `[x][] collection`, `string (url)`, `[a](a.md) or [b](b.md)`

import type { Origin } from '../diagnostics.ts';
import { memoised } from '../memo.ts';
import type { Link } from '../page/inline.ts';
import type { TypeCell } from '../page/type-cell.ts';

/** What a cell says about a type, not resolved yet: names.ts does that. */
export interface TypeExpression {
  /** As written. */
  readonly text: string;
  readonly origin: Origin;
  readonly collection: boolean;
  /** One name in nearly every cell, several for `a or b`, none for an empty cell. */
  readonly alternatives: readonly TypeReference[];
}

export interface TypeReference {
  /** As written, without `#`: `user`, `microsoft.graph.user`, `String`. */
  readonly name: string;
  /** Target of the link that the name is the text of. */
  readonly url?: string | undefined;
}

/** Ways to say that there are many. The name is in the first group. */
const COLLECTIONS: readonly RegExp[] = [
  // Collection(Edm.String)   collection (microsoft.graph.user)
  /^collection\s*\((.*?)\)?$/i,
  // Collection of String   Array of strings   list of user
  /^(?:an? )?(?:collection|array|list) of (.*)$/i,
  // String collection   user (collection)   x collection collection
  /^(.*\S)[\s(]+collections?\)?$/i,
  // String array   user list is a name, not a list
  /^(.*\S) array$/i,
  // String[]
  /^(.*\S)\s*\[\]$/,
];

/** `Enumeration` in place of a name: the docs keep the name of the type to themselves. */
export function isGenericEnum(name: string): boolean {
  return /^enum(?:eration)?$/i.test(name);
}

/** Words beside the name that say no more than the name: `identitySet resource`, `importance enum`, `a user object`. */
const LEADING = /^(?:an?|the)\s+/i;
const TRAILING = /\s+(?:resources?|objects?|types?|enum|enumeration|entity|entities|complex|facet|values?|instance)$/i;

/** Reads a type cell. Any text gives an expression; what no name can be found in has its text as name. */
export function readType({ text, origin, links }: TypeCell): TypeExpression {
  const { collection, alternatives } = readText(text);
  return {
    text,
    origin,
    collection,
    alternatives: links ? alternatives.map((one) => linked(one, links, alternatives.length === 1)) : alternatives,
  };
}

/** What the text of a cell says without its links; `String` stands in a third of all cells. */
const readText = memoised((written): Pick<TypeExpression, 'collection' | 'alternatives'> => {
  let text = written.includes('[') ? unlinked(written) : written;
  // `[grade](grade.md) collection. Holds marks or remarks.`
  text = (text.split(/\.\s/, 1)[0] ?? '').replace(/[*`]+/g, '').replace(/^[\s.]+|[\s.,;:]+$/g, '');
  const { name, collection } = withoutCollection(text);
  return { collection, alternatives: alternativesOf(name).map((one) => ({ name: one, url: undefined })) };
});

/** The expression for a name that is known to be one, for example from an annotation: `Collection(microsoft.graph.user)`, `#microsoft.graph.user`. */
export function typeNamed(text: string, origin: Origin, url?: string): TypeExpression {
  const { name, collection } = withoutCollection(text.trim());
  return {
    text,
    origin,
    collection,
    alternatives: name === '' ? [] : [{ name: name.replace(/^#/, ''), url }],
  };
}

function withoutCollection(text: string): { name: string; collection: boolean } {
  if (!/[\s()[]/.test(text)) return { name: text, collection: false };
  for (const pattern of COLLECTIONS) {
    const inner = pattern.exec(text)?.[1];
    if (inner !== undefined) return { name: withoutCollection(inner.trim()).name, collection: true };
  }
  return { name: text, collection: false };
}

/**
 * Takes links apart that markdown does not read as such: without a definition, not closed, or with the word inside.
 * `[identitySet][]`, `[**x**][x]`, `[x](x.md`, `[x] collection(x.md)`; `String[]` stays.
 */
function unlinked(text: string): string {
  return text.replace(/\[([^\][]+)\](?:\[[^\][]*\]|\([^)\s]*\)?)?/g, '$1').replace(/\((?:[\w./-]+\/)?[\w-]+\.md[^)]*\)?/g, '');
}

/** `string (url)` -> string; `string, maximum size 20` -> string; `a or b`, `a | b`, `a/b` -> a, b */
function alternativesOf(text: string): string[] {
  if (text === '') return [];
  if (!/[\s,(|/]/.test(text)) return [text.replace(/^#/, '')];
  return text
    .replace(/\s*\([^)]*\)?/g, '')
    .split(/\s+or\s+|\s*[|/]\s*/)
    .map((part) => withoutWords(part.replace(/,.*$/, '').trim()))
    .filter((part) => part !== '');
}

function withoutWords(text: string): string {
  const shorter = text.replace(LEADING, '').replace(TRAILING, '');
  return shorter === text ? text.replace(/^#/, '') : withoutWords(shorter);
}

/** `only`: no other name is there that the link could belong to. */
function linked({ name }: TypeReference, links: readonly Link[], only: boolean): TypeReference {
  const wanted = name.toLowerCase();
  const link = only && links.length === 1 ? links[0] : links.find((one) => withoutCollection(one.text.toLowerCase()).name === wanted);
  return { name, url: link?.url };
}
