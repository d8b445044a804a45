// File name of an API page -> identifier of its operation, cased by the names that the docs know.
// `v1.0/api/user-list-messages.md` -> userListMessages, `intune-apps-androidlobapp-update.md` -> intuneAppsAndroidLobAppUpdate

import { compareText } from '../diagnostics.ts';

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

/** Base of the identifiers of a page; a valid JavaScript identifier. */
export function operationId(file: string, casing: Casing): string {
  const slug = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  const words = slug.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const cased = words.map((word) => (/[A-Z]/.test(word) ? word : (casing.get(word) ?? word)));
  const id = cased.map((word, i) => (i === 0 ? lowerFirst(word) : upperFirst(word))).join('');
  return /^[A-Za-z]/.test(id) ? id : `operation${upperFirst(id)}`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
