// Text of a placeholder and the segments before it -> the canonical name of a path parameter.
// `messages/{id}` -> messageId, `{user-id | user-principal-name}` -> userId, `{SubscriptionId}` -> subscriptionId, `names/{name}` -> name

import { memoised } from '../memo.ts';

/** Placeholders that say nothing by themselves, and what the name ends with instead. */
const GENERIC: Readonly<Record<string, string>> = {
  '': 'Id',
  id: 'Id',
  guid: 'Id',
  undefined: 'Id',
  name: 'Name',
  key: 'Key',
  value: 'Value',
};

/**
 * Canonical name of a parameter. `written` is the argument's key where there is one, else the first alternative of the placeholder;
 * `before` gives the texts of the segments in front, nearest first.
 * A specific name is kept, in camelCase. A generic one gets the singular of the nearest segment that is a word: `users/{id}` -> userId;
 * casts and system segments (`microsoft.graph.group`, `$ref`) are skipped.
 */
export function parameterName(written: string, before: () => readonly string[]): string {
  const name = camelCase(written);
  const suffix = Object.hasOwn(GENERIC, name.toLowerCase()) ? GENERIC[name.toLowerCase()] : undefined;
  if (suffix === undefined) return name;
  const collection = before()
    .map(wordOf)
    .find((word) => word !== '');
  const singular = collection === undefined ? '' : singularOf(collection);
  if (singular.toLowerCase() === suffix.toLowerCase()) return singular;
  return singular === '' ? suffix.toLowerCase() : `${singular}${suffix}`;
}

/** `name`, or the first of name2, name3, ... that is not taken. */
export function uniqueName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let ordinal = 2;
  while (taken.has(`${name}${ordinal}`)) ordinal++;
  return `${name}${ordinal}`;
}

/** `{user-id}` -> userId, `path and filename` -> pathAndFilename, `ID` -> id; empty where there is neither letter nor digit. */
const camelCase = memoised((text): string => {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word, index) => (index === 0 ? lowerFirst(word) : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  // `{2}` is no name
  return /^\d/.test(joined) ? '' : joined;
});

/** `SubscriptionId` -> subscriptionId, `ID` -> id, `URLName` -> urlName */
function lowerFirst(word: string): string {
  const capitals = /^[A-Z]+(?![a-z])|^[A-Z]/.exec(word)?.[0] ?? '';
  return capitals.toLowerCase() + word.slice(capitals.length);
}

/** `range(address=` -> range, `root:` -> root; empty for `microsoft.graph.group`, `$ref` and `` */
function wordOf(segment: string): string {
  return /^[A-Za-z]\w*(?=[:(]|$)/.exec(segment)?.[0] ?? '';
}

const IRREGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  axes: 'axis',
  series: 'series',
  statuses: 'status',
  aliases: 'alias',
  skus: 'sku',
  menus: 'menu',
};

/** `policies` -> policy, `classes` -> class, `responses` -> response, `status` -> status, `childFolders` -> childFolder */
const singularOf = memoised((plural): string => {
  const camel = lowerFirst(plural);
  const lastWord = /[A-Z]?[a-z\d]*$/.exec(camel)?.[0] ?? '';
  const singular = IRREGULAR[lastWord.toLowerCase()];
  if (singular !== undefined) {
    const stem = camel.slice(0, camel.length - lastWord.length);
    return stem === '' ? singular : stem + singular.charAt(0).toUpperCase() + singular.slice(1);
  }
  if (/[^aeiou]ies$/.test(camel)) return `${camel.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|z)es$/.test(camel)) return camel.slice(0, -2);
  return camel.endsWith('s') && !/(?:ss|us|is)$/.test(camel) ? camel.slice(0, -1) : camel;
});
