// What has to hold for any text in a type cell, any path and any name.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue, createReport, type Diagnostic } from '../../generator/diagnostics.ts';
import { moduleIdentifier, typeIdentifier } from '../../generator/emit/identifier.ts';
import { indexNames, resolveType } from '../../generator/ir/names.ts';
import { formatPathTemplate, parsePathTemplate } from '../../generator/ir/path-template.ts';
import { readType } from '../../generator/ir/type-expression.ts';
import { readInline } from '../../generator/page/markdown.ts';
import { type TypeCell, typeCell } from '../../generator/page/type-cell.ts';
import { typeText } from './arbitraries.ts';

const origin = { file: 'v1.0/resources/lamp.md', line: 1, column: 1, endLine: 1, endColumn: 1 };

function cell(markdown: string): TypeCell {
  return typeCell({ spans: readInline(markdown), origin });
}

describe('type cells', () => {
  const name = fc.constantFrom('String', 'Edm.Int32', 'lamp', 'microsoft.graph.home.lamp', 'deskLamp', 'x509Certificate');
  const reference = fc.record({
    name,
    url: fc.option(fc.constantFrom('lamp.md', '../resources/home-lamp.md', '#lampstate-values'), { nil: undefined }),
  });
  const expression = fc.record({
    alternatives: fc.uniqueArray(reference, { minLength: 1, maxLength: 3, selector: (one) => one.name }),
    collection: fc.boolean(),
  });

  /** Ways that the docs have to write the same. */
  const print = ({ alternatives, collection }: typeof expression extends fc.Arbitrary<infer T> ? T : never, style: number): string => {
    const links = alternatives.map(({ name: text, url }) => (url === undefined ? text : `[${text}](${url})`));
    const [only, ...more] = links;
    const text = more.length > 0 ? links.join(' or ') : (only ?? '');
    if (!collection) return [text, `${text}.`, `**${text}**`][style % 3] ?? text;
    const spellings = [`${text} collection`, `Collection(${text})`, `Collection of ${text}`, `${text} Collection.`, `${text} (collection)`];
    return spellings[style % spellings.length] ?? text;
  };

  test('are read as what they were written from', () => {
    fc.assert(
      fc.property(expression, fc.nat(), (written, style) => {
        const { alternatives, collection } = readType(cell(print(written, style)));
        expect({ collection, alternatives }).toEqual({
          collection: written.collection,
          alternatives: written.alternatives.map(({ name: own, url }) => ({ name: own, ...(url !== undefined && { url }) })),
        });
      }),
      { numRuns: 500 },
    );
  });

  const declared = [
    { name: 'microsoft.graph.lamp', file: 'v1.0/resources/lamp.md' },
    { name: 'microsoft.graph.room', file: 'v1.0/resources/room.md' },
    { name: 'microsoft.graph.garden.lamp', file: 'v1.0/resources/garden-lamp.md' },
    { name: 'microsoft.graph.lampState', file: 'v1.0/resources/enums.md', anchor: 'lampstate-values' },
  ];
  const names = indexNames(declared, new Map([['microsoft.graph.room', 'microsoft.graph.lamp']]));
  const known = new Set(names.qualified.values());
  const anything = fc.oneof(
    typeText,
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'Collection',
          '(',
          ')',
          '[',
          ']',
          'lamp',
          '.md',
          ' or ',
          '|',
          ',',
          '`',
          '*',
          '#',
          'microsoft.graph.',
          'Edm.',
          '<',
          '\\',
          ' ',
        ),
      )
      .map((parts) => parts.join('')),
  );

  test('of any text give a known type, or unknown and one finding that says so', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const found: Diagnostic[] = [];
        const type = resolveType(
          names,
          readType(cell(text)),
          { namespace: 'microsoft.graph', file: 'v1.0/resources/x.md' },
          createReport(found),
        );
        const item = /^Collection\((.*)\)$/.exec(type)?.[1] ?? type;
        const fallbacks = found.filter(({ code }) => 'fallback' in catalogue[code]);
        expect(fallbacks).toHaveLength(item === 'unknown' ? 1 : 0);
        expect(item === 'unknown' || known.has(item) || /^Edm\.[A-Z][A-Za-z0-9]+$/.test(item)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('paths', () => {
  const segment = fc.oneof(
    fc.constantFrom(
      'users',
      '{id}',
      '{id | name}',
      "lamps(serial='{serial}')",
      'root:',
      '{item-path}:',
      '$ref',
      'microsoft.graph.lamp',
      '<address>',
      '(team-id)',
    ),
    fc.string(),
  );
  const path = fc.array(segment, { minLength: 1, maxLength: 6 }).map((segments) => `/${segments.join('/')}`);

  test('are written as they were read, and name their parameters apart', () => {
    fc.assert(
      fc.property(path, (text) => {
        const template = parsePathTemplate(text);
        expect(formatPathTemplate(template)).toBe(text);
        expect(parsePathTemplate(formatPathTemplate(template))).toEqual(template);
        const parameters = template.parameters.map((parameter) => parameter.name);
        expect(new Set(parameters).size).toBe(parameters.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('identifiers', () => {
  test('of identifiers are the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' })), (name) => {
        const identifier = typeIdentifier(name);
        expect(identifier).toMatch(/^[A-Za-z_$][\w$]*$/);
        expect(typeIdentifier(identifier)).toBe(identifier);
        const module = moduleIdentifier([name]);
        expect(moduleIdentifier([module])).toBe(module);
      }),
      { numRuns: 1000 },
    );
  });
});
