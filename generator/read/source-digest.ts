// What was read -> digests of it, which say whether anything that the output depends on has changed. No times: only content counts.

import { hash } from 'node:crypto';
import type { Docs } from './read-docs.ts';
import type { IncludeFile, SourcePage } from './source-page.ts';

/** A digest of texts, in hexadecimal digits. */
export function digestOf(parts: readonly string[]): string {
  return hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''));
}

/** Of a page with all that it includes: all that parsing it depends on. */
export function pageDigest(page: SourcePage): string {
  const parts = [page.version, page.file, page.text];
  addIncludes(page.includes, parts);
  return digestOf(parts);
}

function addIncludes(includes: ReadonlyMap<string, IncludeFile>, parts: string[]): void {
  for (const [href, { file, text, outside, includes: inner }] of includes) {
    parts.push(href, file, text === undefined ? 'missing' : 'text', text ?? '', outside ? 'outside' : 'inside', String(inner.size));
    addIncludes(inner, parts);
  }
}

/** Of everything that was read; `pages` are the digests of its pages. */
export function docsDigest(docs: Docs, pages: readonly string[]): string {
  const { versions, corrections, complete, diagnostics } = docs;
  return digestOf([JSON.stringify([versions, corrections, complete, diagnostics]), ...pages]);
}
