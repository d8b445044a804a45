// Every rule by example: two small models in, the findings out. What is not listed must not be found.

import { expect, test } from 'vitest';
import { diffApis } from '../../generator/diff/diff-apis.ts';
import { rules, silentRow } from '../../generator/diff/rules.ts';
import { surfaceText } from '../../generator/emit/surface.ts';
import { createSymbols } from '../../generator/emit/symbols.ts';
import type { Api } from '../../generator/ir/ir.ts';
import { callCases } from './rule-cases/calls.ts';
import { enumCases } from './rule-cases/enums.ts';
import { memberCases } from './rule-cases/members.ts';
import { operationCases } from './rule-cases/operations.ts';
import { typeCases } from './rule-cases/types.ts';
import { api, lineOf } from './small-api.ts';

const cases = [...typeCases, ...memberCases, ...enumCases, ...operationCases, ...callCases];

for (const { row, name, base, head, want } of cases) {
  test(`row ${row}: ${name}`, () => {
    const found = diffApis(api(base), api(head)).map(lineOf);
    expect(found.toSorted()).toEqual([...want].sort());
  });
}

test('every rule has an example', () => {
  // `risky/additive enum-member-added tone/b ( -> b)`
  const shown = new Set(cases.flatMap(({ want }) => want.map((line) => line.split(' ')[1])));
  expect(Object.keys(rules).filter((id) => !shown.has(id))).toEqual([]);
  expect(cases.some(({ row, want }) => row === silentRow && want.length === 0)).toBe(true);
});

test('the rules have all rows', () => {
  const rows = [...new Set(Object.values(rules).map(({ row }) => row))].sort((a, b) => a - b);
  expect(rows).toEqual(Array.from({ length: silentRow - 1 }, (_, index) => index + 1));
});

for (const { row, name, base, head } of cases) {
  test(`row ${row}: nothing to say about no change: ${name}`, () => {
    expect(diffApis(api(base), api(base))).toEqual([]);
    expect(diffApis(api(head), api(head))).toEqual([]);
  });
}

/** What a reviewer of surface.txt need not see. */
const prose: ReadonlySet<string> = new Set(['description-changed', 'capability-changed', 'path-placeholder-renamed', 'enum-value-changed']);

function surfaceOf(model: Partial<Api>): string {
  return surfaceText(createSymbols(api(model)));
}

for (const { row, name, base, head } of cases) {
  test(`row ${row}: surface.txt shows what is more than text, and only that: ${name}`, () => {
    const findings = diffApis(api(base), api(head));
    const isSame = surfaceOf(base) === surfaceOf(head);
    if (findings.some(({ level }) => level !== 'docs')) expect(isSame).toBe(false);
    if (findings.every(({ rule }) => prose.has(rule))) expect(isSame).toBe(true);
  });
}
