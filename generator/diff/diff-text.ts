// Descriptions and deprecations before and after -> changes that concern nobody's code.
// `cannot be changed` -> `can't be changed` is one; a value that joins the list in the same cell is reported as that value.

import type { Change } from './finding.ts';

interface Texts {
  readonly description?: string;
  readonly deprecated?: string;
}

/** Words of the text that another finding already reports: names of values, `Read-only.`. */
export interface Reported {
  readonly names: ReadonlySet<string>;
  readonly phrases: readonly RegExp[];
}

export const nothingReported: Reported = { names: new Set(), phrases: [] };

type Place = Pick<Change, 'symbol' | 'owner' | 'base' | 'head'>;

/** At most one change of the description and one of the deprecation. */
export function diffText(before: Texts, after: Texts, place: Place, reported: Reported = nothingReported): Change[] {
  const changes: Change[] = [];
  const same = before.description === after.description;
  if (!same && plain(before.description, reported) !== plain(after.description, reported)) {
    const [was, is] = [withoutCapability(before.description), withoutCapability(after.description)];
    const rule = plain(was, reported) === plain(is, reported) ? 'capability-changed' : 'description-changed';
    changes.push({ rule, ...place, ...stated('before', before.description), ...stated('after', after.description) });
  }
  const [notice, other] = [before.deprecated, after.deprecated];
  const isReworded = notice !== undefined && other !== undefined && plain(notice, nothingReported) !== plain(other, nothingReported);
  if (isReworded && changes.length === 0) {
    changes.push({ rule: 'description-changed', ...place, ...stated('before', notice), ...stated('after', other) });
  }
  if ((before.deprecated === undefined) !== (after.deprecated === undefined)) {
    const rule = after.deprecated === undefined ? 'deprecated-lifted' : 'deprecated-added';
    changes.push({ rule, ...place, ...stated('before', before.deprecated), ...stated('after', after.deprecated) });
  }
  return changes;
}

/** `{ before: text }`, or nothing where the docs say nothing. */
export function stated<Key extends 'before' | 'after'>(key: Key, text: string | undefined): { readonly [K in Key]?: string } {
  return text === undefined || text === '' ? {} : ({ [key]: text } as { [K in Key]: string });
}

// `[x](../resources/x.md#a)`; the bounds keep hostile texts linear
const LINK = /\[([^\]]{0,500})\]\([^)]{0,500}\)/g;
// `Supports $filter (`eq`, `ne`).`, `Returned only on $select.`
const SENTENCE = /[^.]+\.?/g;
const CAPABILITY = /\$(?:filter|orderby|search|select|expand|count)/i;
// `Use the `Prefer: include-unknown-enum-members` request header to get the following value(s) in this evolvable enum: ` before new values
const PREFER = /(?:note that )?(?:you must )?use the `Prefer: include-unknown-enum-members` request header to get the following [^:]*:/gi;
// `$filter`, `externalItem`
const WORD = /[$@\p{L}\p{N}_]+/gu;

/** `[lamp](../resources/lamp.md)` -> `lamp` */
export function withoutTargets(text: string): string {
  return text.replace(LINK, '$1');
}

/** The text without what makes no difference: link targets, emphasis, white space, and what is reported elsewhere. */
function plain(text: string | undefined, { names, phrases }: Reported): string {
  let words = withoutTargets(text ?? '').replaceAll('*', '');
  for (const phrase of phrases) words = words.replace(phrase, ' ');
  if (names.size === 0) return words.replace(/\s+/g, ' ').trim();
  words = words.replace(PREFER, ' ');
  // A value that comes or goes moves commas and the `and` before the last one.
  const kept = (words.match(WORD) ?? []).filter((word) => !names.has(word) && word !== 'and' && word !== 'or');
  return kept.join(' ');
}

function withoutCapability(text: string | undefined): string {
  return (text ?? '').replace(SENTENCE, (sentence) => (CAPABILITY.test(sentence) ? '' : sentence));
}
