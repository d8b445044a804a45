// File name of an API page -> identifier of its operation, cased by the names that the docs know.
// `v1.0/api/user-list-messages.md` -> userListMessages, `intune-apps-androidlobapp-update.md` -> intuneAppsAndroidLobAppUpdate

import type { Report } from '../diagnostics.ts';
import type { OperationPage } from '../page/operation-page.ts';
import type { OperationGroup } from './operation-groups.ts';
import { type Casing, capitals, pageCasing } from './spellings.ts';

/** An operation of a page before it is built. */
export interface PlannedOperation {
  readonly page: OperationPage;
  readonly group: OperationGroup;
  readonly id: string;
}

/**
 * Names the operations of all pages, unique. Names without a suffix come first, so that a further operation of one page never takes the
 * name of another page; of two pages with one name the first in the order given has it. One list a page. `types` helps where a page does not
 * itself tell how the words of its name are spelled.
 */
export function planIds(
  pages: readonly (readonly [OperationPage, readonly OperationGroup[]])[],
  types: Casing,
  report: Report,
): PlannedOperation[][] {
  const taken = new Set<string>();
  const wanted = pages.flatMap(([page, groups]) => {
    const base = operationId(page, types);
    return groups.map((group) => ({ page, group, wanted: `${base}${group.suffix}` }));
  });
  const ids = new Map<OperationGroup, string>();
  const plain = wanted.filter(({ group }) => group.suffix === '');
  for (const one of [...plain, ...wanted.filter((other) => other.group.suffix !== '')]) {
    let id = one.wanted;
    for (let ordinal = 2; taken.has(id); ordinal++) id = `${one.wanted}${ordinal}`;
    taken.add(id);
    ids.set(one.group, id);
    const origin = one.group.lines[0]?.origin;
    if (id !== one.wanted && origin) report('operation-id-duplicate', origin, { id, other: one.wanted });
  }
  return pages.map(([page, groups]) => groups.map((group) => ({ page, group, id: ids.get(group) ?? '' })));
}

/** Base of the identifiers of a page; a valid JavaScript identifier. */
function operationId(page: OperationPage, types: Casing): string {
  const slug = page.file.slice(page.file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const words = slug.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const own = pageCasing(page, words);
  const cased = words.map((word) => (/[A-Z]/.test(word) ? word : spelled(word, own, types)));
  const id = cased.map((word, i) => (i === 0 ? lowerFirst(word) : upperFirst(word))).join('');
  return /^[A-Za-z]/.test(id) ? id : `operation${upperFirst(id)}`;
}

/** As the page spells it, unless a type or member is spelled with more capitals. */
function spelled(word: string, page: Casing, types: Casing): string {
  const [own, declared] = [spellingIn(page, word), spellingIn(types, word)];
  if (own === undefined || declared === undefined) return own ?? declared ?? word;
  return capitals(declared) > capitals(own) ? declared : own;
}

/** Of the word, its plural or its singular: `serviceprincipal` by way of `servicePrincipals`. */
function spellingIn(casing: Casing, word: string): string | undefined {
  const singular = word.endsWith('s') ? casing.get(word.slice(0, -1)) : undefined;
  return casing.get(word) ?? casing.get(`${word}s`)?.slice(0, -1) ?? (singular && `${singular}s`);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
