// Documented paths of an operation -> the template that the runtime expands, and the choices that callers have:
// `/me/messages/{id}`, `/users/{id}/messages/{id}` -> `/[me|users/{userId}]/messages/{messageId}`.

import type { Operation, Property } from '../ir/ir.ts';
import { type PathParameter, type PathTemplate, parsePathTemplate } from '../ir/path-template.ts';
import { memoised, memoisedByObject } from '../memo.ts';

// A URL parser would resolve it: `..`, `%2e`
const dotSegment = /^(?:\.|%2e){1,2}$/i;

/** One documented path. */
export interface PathChoice {
  /** As the runtime fills it: `/users/{userId}`. */
  readonly template: string;
  /** As callers write it: `/users/{user-id}`. */
  readonly literal: string;
  readonly parameters: readonly string[];
}

// `lamps('{lampId}')` is `lamps/{lampId}` (OData 4.01, Part 2, 4.3.1)
const KEY_IN_PARENTHESES = /\('?(\{\w+\})'?\)/g;

/** The paths of an operation, each once, in the order of the docs; none with a segment `..`. */
export function pathChoices(operation: Operation): PathChoice[] {
  const properties = new Map(operation.pathParameters.map((property) => [property.name, property]));
  const choices = new Map<string, PathChoice>();
  for (const path of operation.paths) {
    const parsed = parsePathTemplate(path.replace(/\/$/, ''));
    if (parsed.segments.some((segment) => dotSegment.test(segment.parts.map((part) => part.text).join('')))) continue;
    const choice = {
      template: spell(parsed, properties, (name) => name),
      literal: spell(parsed, properties, kebab),
      parameters: parsed.parameters.map((parameter) => parameter.name),
    };
    const key = choice.template.replace(KEY_IN_PARENTHESES, '/$1');
    if (!choices.has(key)) choices.set(key, choice);
  }
  return [...choices.values()];
}

/** Choices that take the same parameters as another one: the caller has to name the route. */
export const ambiguousChoices = memoisedByObject((choices: readonly PathChoice[]): ReadonlySet<PathChoice> => {
  const ambiguous = new Set<PathChoice>();
  const firsts = new Map<string, PathChoice>();
  for (const choice of choices) {
    const key = choice.parameters.toSorted().join();
    const first = firsts.get(key);
    if (first) ambiguous.add(first).add(choice);
    else firsts.set(key, choice);
  }
  return ambiguous;
});

/** The templates of an operation's paths as one. */
export const joinedTemplate = memoisedByObject((choices: readonly PathChoice[]) => joinTemplates(choices.map(({ template }) => template)));

/**
 * Joins templates into one: `[a|b]` stands for a or b, and `users/{}` for `users/{userId}`. The runtime expands it to exactly these templates.
 */
export function joinTemplates(templates: readonly string[]): string {
  const [first = '', ...others] = templates.map(shorten);
  // `/me/messages` -> `/me`, `/messages`
  return others.length === 0 ? first : join([first, ...others].map((template) => template.split(/(?=\/)/)));
}

/** `/users/{userId}`, `/policies/{policyId}` -> `/users/{}`, `/policies/{}`: leaves out names that are the singular of the segment before, with `Id`. */
function shorten(template: string): string {
  return template.replace(/(\w+)\/\{(\w+)\}/g, (whole, segment: string, name: string) =>
    name === keyOf(segment) ? `${segment}/{}` : whole,
  );
}

/** `users` -> userId */
const keyOf = memoised((segment) => `${segment.replace(/ies$/, 'y').replace(/s$/, '')}Id`);

/** What all start with, the rest, what all end with. */
function join(paths: readonly (readonly string[])[]): string {
  const head = commonStart(paths);
  const rests = paths.map((path) => path.slice(head.length).reverse());
  const tail = commonStart(rests);
  const middles = rests.map((rest) => rest.slice(tail.length).reverse());
  const middle = middles.every((path) => path.length === 0) ? '' : joinBranches(middles);
  return [...head, middle, ...tail.toReversed()].join('');
}

/** Groups paths by their first segment; groups that continue alike are written with one continuation: `/[me|users/{userId}]/messages`. */
function joinBranches(paths: readonly (readonly string[])[]): string {
  const groups = new Map<string, (readonly string[])[]>();
  for (const path of paths) groups.set(path[0] ?? '', [...(groups.get(path[0] ?? '') ?? []), path]);
  const heads = new Map<string, (readonly string[])[]>();
  for (const group of groups.values()) {
    const head = commonStart(group);
    const rest = join(group.map((path) => path.slice(head.length)));
    heads.set(rest, [...(heads.get(rest) ?? []), head]);
  }
  return alternatives([...heads].map(([rest, starts]) => joinHeads(starts) + rest));
}

/** Heads that continue alike may end alike: `/[items/{}|root:/{itemPath}:]/workbook`. */
function joinHeads(heads: readonly (readonly string[])[]): string {
  const backwards = heads.map((head) => head.toReversed());
  const tail = heads.length === 1 ? [] : commonStart(backwards);
  return [alternatives(backwards.map((head) => head.slice(tail.length).reverse().join(''))), ...tail.toReversed()].join('');
}

function alternatives(texts: readonly string[]): string {
  if (texts.length === 1) return texts[0] ?? '';
  return texts.every((text) => text.startsWith('/')) ? `/[${texts.map((text) => text.slice(1)).join('|')}]` : `[${texts.join('|')}]`;
}

function commonStart(paths: readonly (readonly string[])[]): string[] {
  const [first = [], ...others] = paths;
  const length = first.findIndex((segment, index) => others.some((path) => path[index] !== segment));
  return first.slice(0, length === -1 ? first.length : length);
}

function spell(template: PathTemplate, properties: ReadonlyMap<string, Property>, name: (canonical: string) => string): string {
  return template.segments
    .map(
      (segment) =>
        `/${segment.parts.map((part) => (part.kind === 'text' ? literalText(part.text) : placeholder(part, properties, name))).join('')}`,
    )
    .join('');
}

function placeholder(part: PathParameter, properties: ReadonlyMap<string, Property>, name: (canonical: string) => string): string {
  const isArgument = part.argument !== undefined;
  const text = `{${isArgument ? part.name : name(part.name)}}`;
  // OData 4.01, Part 2, 4.5.1: `find(kind={kind})` of a string or a member of an enumeration is called as find(kind='desk')
  const isQuoted = part.quoted || (isArgument && /^(?:Edm\.String$|(?!Edm\.)\w+\.)/.test(properties.get(part.name)?.type ?? ''));
  return isQuoted ? `'${text}'` : text;
}

const kebab = memoised((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

/** Fixed text of a path as it may stand in a URL: `resizedRange(deltaRows=1, ` loses its blank; a hostile `#` or `[` is encoded. */
const literalText = memoised((text) =>
  text
    .replace(/,\s+/g, ',')
    .replace(/[^\w\-.~$&'()*+,;=:@%!]/gu, (character) => (/\p{Cs}/u.test(character) ? '' : encodeURIComponent(character))),
);
