// Pages as they were read -> digests of them, which say whether anything that their parsed form depends on has changed.

import { hash } from 'node:crypto';
import type { IncludeFile, SourcePage } from './source-page.ts';

/** A digest of texts, in hexadecimal digits. */
export function digestOf(parts: readonly string[]): string {
  return hash('sha256', parts.map((part) => `${part.length}:${part}`).join(''));
}

/** Of a page with all that it includes: all that parsing it depends on. Undefined for a page that comes from no disk. */
export function pageDigest({ version, file, digest, includes }: SourcePage): string | undefined {
  return digest && digestOf([version, file, digest, ...partsOf(includes)]);
}

function partsOf(includes: ReadonlyMap<string, IncludeFile>): string[] {
  return [...includes].flatMap(([href, { file, digest = 'missing', outside, includes: inner }]) => {
    return [href, file, digest, outside ? 'outside' : 'inside', String(inner.size), ...partsOf(inner)];
  });
}
