// A sample of what `npm run fuzz` does at length: broken real pages break nothing.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readDocs } from '../generator/read/read-docs.ts';
import { mutate } from './fuzz/mutate.ts';
import { seededRandom } from './fuzz/random.ts';
import { runMutants } from './fuzz/run-mutants.ts';
import { sharedPath } from './shared.ts';

const own = fileURLToPath(new URL('../docs-input', import.meta.url));
const folders = [own, sharedPath('seeds'), sharedPath('modern')].filter(existsSync);

describe('broken pages', () => {
  test('the same seed breaks pages in the same way, and breaks them', () => {
    const page = '# lamp resource type\n\n## Properties\n\n|Property|Type|\n|:---|:---|\n|id|String|\n';
    const broken = (seed: number): string[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 20 }, () => mutate(page, random));
    };
    expect(broken(1)).toEqual(broken(1));
    expect(broken(1)).not.toEqual(broken(2));
    expect(broken(1).filter((text) => text !== page).length).toBeGreaterThan(15);
  });

  test('nothing throws, hangs, or points outside of its page', () => {
    const { pages } = readDocs(folders);
    const figures = runMutants(pages, { mutants: 400, seed: 20260101, batch: 100 });
    expect(figures.failures.map((failure) => failure.problem)).toEqual([]);
    expect(figures.mutants).toBe(400);
    expect(figures.findings).toBeGreaterThan(400);
  });
});
