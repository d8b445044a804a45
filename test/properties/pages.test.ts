// What has to hold for any set of pages.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../generator/diagnostics.ts';
import { parsePage } from '../../generator/page/parse-page.ts';
import { isInside, outsidePages } from '../origins.ts';
import { docs } from './arbitraries.ts';
import { type Built, build, emit } from './build.ts';

describe('any pages', () => {
  test('in any order give the same model and the same findings', () => {
    fc.assert(
      fc.property(
        docs.chain((pages) => fc.tuple(fc.constant(pages), fc.shuffledSubarray(pages, { minLength: pages.length }))),
        ([pages, shuffled]) => {
          const sorted = build(pages);
          const other = build(shuffled);
          expect(other.text).toBe(sorted.text);
          expect(other.diagnostics).toEqual(sorted.diagnostics);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('give the same bytes twice', () => {
    fc.assert(
      fc.property(docs, (pages) => {
        const [first, second] = [build(pages), build(pages)];
        expect(second.diagnostics).toEqual(first.diagnostics);
        expect(emit(second)).toEqual(emit(first));
      }),
      { numRuns: 25 },
    );
  });

  test('lose no declaration when a page is added', () => {
    fc.assert(
      fc.property(docs, fc.nat(), (pages, index) => {
        const without = build(pages.filter((_, i) => i !== index % pages.length));
        const all = build(pages);
        expect(declared(without).filter((name) => !declared(all).includes(name))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('have every position in them: of findings, of what pages say, of what the model has', () => {
    fc.assert(
      fc.property(docs, (pages) => {
        const { api, diagnostics } = build(pages);
        expect(outsidePages(diagnostics, pages)).toEqual([]);
        for (const source of pages) expect(outside(parsePage(source).page, pages)).toEqual([]);
        expect(outside(api, pages)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('have as many references to `unknown` as findings that say so', () => {
    fc.assert(
      fc.property(docs, (pages) => {
        const { text, diagnostics } = build(pages);
        const unknown = text.match(/"type": "(?:unknown|Collection\(unknown\))"/g) ?? [];
        const fallbacks = diagnostics.filter(({ code }) => 'fallback' in catalogue[code] && catalogue[code].fallback === true);
        expect(unknown).toHaveLength(fallbacks.length);
      }),
      { numRuns: 300 },
    );
  });
});

/**
 * Names of all that pages declare, in lower case: a page may show how a name in the file name of another is written.
 * Types that no page documents, and enumerations that only lists in descriptions tell of, come and go with pages that do.
 */
function declared({ api }: Built): string[] {
  const types = api.types.filter((type) => type.undocumented !== true);
  const enums = api.enums.filter((one) => one.source.section !== undefined);
  return [...[...types, ...enums].map((one) => one.name), ...api.operations.map((one) => one.id)].map((name) => name.toLowerCase());
}

/** Every origin in a value that is not in its page. */
function outside(value: unknown, pages: Parameters<typeof build>[0]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.values(value).flatMap((inner) => outside(inner, pages));
  if (!isOrigin(value)) return found;
  const page = pages.find((one) => one.file === value.file);
  return isInside(value, page?.text.split('\n')) ? found : [...found, JSON.stringify(value)];
}

function isOrigin(value: object): value is Parameters<typeof isInside>[0] {
  return 'file' in value && 'line' in value && 'endColumn' in value;
}
