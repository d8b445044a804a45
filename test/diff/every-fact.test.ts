// Every fact of a model, changed or taken away: where the package changes there is a finding, and where it is more than text surface.txt changes.
// So nobody is told that nothing changed when something did, and nobody has to read more than surface.txt.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { diffApis } from '../../generator/diff/diff-apis.ts';
import { readModel } from '../../generator/diff/read-model.ts';
import { emitPackage } from '../../generator/emit/emit.ts';
import { surfaceText } from '../../generator/emit/surface.ts';
import { createSymbols } from '../../generator/emit/symbols.ts';
import type { Api } from '../../generator/ir/ir.ts';
import { templates } from '../emit/templates-folder.ts';

type Path = readonly (string | number)[];

/** Paths of everything in a value; places in lists are numbers. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[...path, key], ...pathsIn((value as Record<string | number, unknown>)[key], [...path, key])]);
}

/** A copy without what is at a path, or with another value there. */
function edited(api: Api, path: Path, how: 'dropped' | 'changed'): unknown {
  const copy = structuredClone(api);
  const key = path.at(-1) ?? '';
  const parent = path.slice(0, -1).reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], copy);
  const fields = parent as Record<string | number, unknown>;
  if (how === 'changed') fields[key] = other(fields[key]);
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete fields[key];
  return copy;
}

function other(value: unknown): unknown {
  if (typeof value === 'string') return `${value}X`;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : value;
}

/** Where a fact stands alone; a model with another one there says what no page can say. */
const notAlone = [
  // One follows from the members, the other from the paths
  /^enums\.\*\.evolvable$/,
  /^operations\.\*\.pathParameters(?:\.\*(?:\.name)?)?$/,
  /^(?:format|version)$/,
];
/** The name of a page is in addresses, and the heading of a section is for people who look for it: no change, whatever the bytes. */
const places = /\.source(?:\.(?:file|section))?$/;

function filesOf(api: Api): Map<string, string> {
  return new Map(emitPackage([api], templates).map(({ path, text }) => [path, text]));
}

function surfaceOf(api: Api): string {
  return surfaceText(createSymbols(api));
}

test.each(['v1.0', 'beta'])('every fact of %s', (version) => {
  const text = readFileSync(fileURLToPath(new URL(`../../generated/${version}/api.json`, import.meta.url)), 'utf8');
  const base = JSON.parse(text) as Api;
  const [before, surface] = [filesOf(base), surfaceOf(base)];
  const tried = new Set<string>();
  const silent: string[] = [];
  const hidden: string[] = [];
  for (const path of pathsIn(base)) {
    const shape = path.map((key) => (typeof key === 'number' ? '*' : key)).join('.');
    for (const how of ['dropped', 'changed'] as const) {
      const name = `${shape} ${how}`;
      if (tried.has(name) || places.test(shape) || notAlone.some((one) => one.test(shape))) continue;
      tried.add(name);
      // A name, a type or a list that is missing is no model
      const head = readModel(JSON.stringify(edited(base, path, how)));
      if (typeof head === 'string') continue;
      const findings = diffApis(base, head);
      if (findings.length === 0) {
        const changed = [...filesOf(head)].filter(([file, now]) => before.get(file) !== now && !file.endsWith('/api.json'));
        if (changed.length > 0) silent.push(`${name}: ${changed.map(([file]) => file).join(', ')}`);
      } else if (findings.some(({ level }) => level !== 'docs') && surfaceOf(head) === surface) {
        hidden.push(`${name}: ${findings.map(({ rule }) => rule).join(', ')}`);
      }
    }
  }
  expect(tried.size).toBeGreaterThan(100);
  expect(silent).toEqual([]);
  expect(hidden).toEqual([]);
});
