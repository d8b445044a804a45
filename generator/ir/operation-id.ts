// File name of an API page -> identifier of its operation, cased by the names that the docs know.
// `v1.0/api/user-list-messages.md` -> userListMessages, `intune-apps-androidlobapp-update.md` -> intuneAppsAndroidLobAppUpdate

import { compareText, type Report } from '../diagnostics.ts';
import type { OperationPage } from '../page/operation-page.ts';
import type { OperationGroup } from './operation-groups.ts';

/** Lower-case word -> its spelling in the docs: `androidlobapp` -> androidLobApp. */
export type Casing = ReadonlyMap<string, string>;

/** Collects spellings; of several for one word the one with most capitals counts, then the first in code-unit order. */
export function casingOf(names: Iterable<string>): Casing {
  const casing = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    const known = casing.get(key);
    if (known === undefined || isBetter(name, known)) casing.set(key, name);
  }
  return casing;
}

function isBetter(name: string, known: string): boolean {
  const difference = capitals(name) - capitals(known);
  return difference > 0 || (difference === 0 && compareText(name, known) < 0);
}

/** Capitals behind the first letter. */
function capitals(name: string): number {
  return name.slice(1).replace(/[^A-Z]/g, '').length;
}

/** An operation of a page before it is built. */
export interface PlannedOperation {
  readonly page: OperationPage;
  readonly group: OperationGroup;
  readonly id: string;
}

/**
 * Names the operations of all pages, unique. Names without a suffix come first, so that a further operation of one page never takes the
 * name of another page; of two pages with one name the first in the order given has it. One list a page.
 */
export function planIds(
  pages: readonly (readonly [OperationPage, readonly OperationGroup[]])[],
  casing: Casing,
  report: Report,
): PlannedOperation[][] {
  const taken = new Set<string>();
  const wanted = pages.flatMap(([page, groups]) => {
    const base = operationId(page.file, casing);
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
export function operationId(file: string, casing: Casing): string {
  const slug = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const words = slug.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const cased = words.map((word) => (/[A-Z]/.test(word) ? word : (casing.get(word) ?? singularOf(casing, word) ?? word)));
  const id = cased.map((word, i) => (i === 0 ? lowerFirst(word) : upperFirst(word))).join('');
  return /^[A-Za-z]/.test(id) ? id : `operation${upperFirst(id)}`;
}

/** `serviceprincipal` by way of `servicePrincipals` */
function singularOf(casing: Casing, word: string): string | undefined {
  return casing.get(`${word}s`)?.slice(0, -1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
