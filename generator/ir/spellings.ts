// Where names are spelled with capitals -> the casing of the lower-case words of file names.
// `List identityAccounts` and `/security/identities/identityAccounts` spell the word `identityaccounts` of the page's own name

import { compareText } from '../diagnostics.ts';
import { plainText } from '../page/inline.ts';
import type { OperationPage } from '../page/operation-page.ts';
import type { Page } from '../page/page.ts';
import type { StructuredType } from './ir.ts';
import { lastSegment, type Names } from './names.ts';

/** Lower-case word -> its spelling in the docs: `androidlobapp` -> androidLobApp. */
export type Casing = ReadonlyMap<string, string>;

/** Collects spellings; of several for one word the one with most capitals counts, then the first in code-unit order. */
export function casingOf(names: Iterable<string>): Casing {
  const casing = new Map<string, string>();
  for (const name of names) {
    const key = name.toLowerCase();
    const known = casing.get(key);
    if (known === undefined || (known !== name && isBetter(name, known))) casing.set(key, name);
  }
  return casing;
}

function isBetter(name: string, known: string): boolean {
  const difference = capitals(name) - capitals(known);
  return difference > 0 || (difference === 0 && compareText(name, known) < 0);
}

/** Capitals behind the first letter. */
export function capitals(name: string): number {
  return name.slice(1).replace(/[^A-Z]/g, '').length;
}

/** How the page itself spells any of `words` (lower case), their plurals and singulars. Names that this decides do not change when other pages come or go. */
export function pageCasing(page: OperationPage, words: readonly string[]): Casing {
  const { heading, title, namespace, requests, responses, body, examples } = page;
  const mentions = [...responses.flatMap((response) => response.mentions), ...(body?.mentions ?? [])];
  const texts = [
    ...[heading ? plainText(heading) : undefined, title, namespace?.value],
    ...requests.map(({ path }) => path),
    ...mentions.map(({ text }) => text),
    // without what is behind the `?`
    ...examples.flatMap(({ request, response }) => [request?.url.split('?', 1)[0], request?.type, response?.type]),
  ];
  const wanted = new Set(words.map(stemOf));
  return casingOf(wordsOf(texts.join('\n')).filter((word) => wanted.has(stemOf(word.toLowerCase()))));
}

/** `servicePrincipals` -> servicePrincipal */
function stemOf(word: string): string {
  return word.endsWith('s') ? word.replace(/s+$/, '') : word;
}

/** Spellings of types and members, and of the headings of their pages: `# ChartAxis resource type` is about workbookChartAxis. */
export function typeCasing(pages: readonly Page[], types: readonly StructuredType[], names: Names): Casing {
  const members = new Set(types.flatMap(({ relationships, properties }) => [...relationships, ...properties].map(({ name }) => name)));
  const headings = pages.flatMap((page) => (page.kind === 'resource' && page.heading ? wordsOf(plainText(page.heading)) : []));
  // multiValueExtendedProperties
  const camelCase = [...members].filter((name) => /^[a-z]+[A-Z][A-Za-z0-9]*$/.test(name));
  const declared = [...names.qualified.values()].map(lastSegment);
  // workbookTableColumn, of `tablecolumn-update.md`
  const ends = declared.flatMap((name) => /^[a-z]+([A-Z][a-z\d]+[A-Z][A-Za-z\d]*)$/.exec(name)?.[1] ?? []);
  return new Map([...casingOf(ends), ...casingOf([...declared, ...headings, ...camelCase])]);
}

// RangeFormat: autofitColumns   microsoft.graph.externalConnectors   /me/contactFolders/{id}
function wordsOf(text: string): string[] {
  return text.match(/(?<![A-Za-z\d])[A-Za-z][a-z\d]*[A-Z][A-Za-z\d]*/g) ?? [];
}
