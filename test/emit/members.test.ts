import { describe, expect, test } from 'vitest';
import { createReport, type Diagnostic } from '../../generator/diagnostics.ts';
import { createFamilies } from '../../generator/emit/families.ts';
import { createMembers } from '../../generator/emit/members.ts';
import { tagText } from '../../generator/emit/type-tag.ts';
import type { Property, StructuredType } from '../../generator/ir/ir.ts';
import { api, complex, entity, enumeration, property } from './api-builder.ts';

const origin = { file: 'v1.0/resources/x.md', line: 3, column: 1, endLine: 3, endColumn: 9 };
const shared = [entity('microsoft.graph.item'), entity('microsoft.graph.message', { baseType: 'microsoft.graph.item' })];
const enums = [
  enumeration('microsoft.graph.level', ['low', 'high']),
  enumeration('microsoft.graph.part', ['low']),
  enumeration('microsoft.graph.many', ['low'], { flags: true }),
];

/** Members of a type that declares `own` under a base that declares `inherited`. */
function override(inherited: Omit<Property, 'name'>, own: Omit<Property, 'name'>) {
  const base = complex('microsoft.graph.base', { properties: [{ name: 'p', ...inherited }] });
  const derived = complex('microsoft.graph.derived', { baseType: base.name, properties: [{ name: 'p', origin, ...own }] });
  const model = api({ types: [base, derived, ...shared], enums });
  const found: Diagnostic[] = [];
  const members = createMembers(model, createFamilies(model), createReport(found));
  return { members, codes: found.map((diagnostic) => diagnostic.code) };
}

describe('a member that a base declares, too', () => {
  test.each([
    ['Edm.String', 'Edm.String'],
    ['Edm.Int32', 'Edm.Int64'],
    ['Edm.String', 'Edm.Guid'],
    ['Edm.String', 'microsoft.graph.level'],
    ['microsoft.graph.level', 'microsoft.graph.part'],
    ['microsoft.graph.item', 'microsoft.graph.message'],
    ['Collection(microsoft.graph.item)', 'Collection(microsoft.graph.message)'],
    ['unknown', 'Collection(Edm.String)'],
    ['Edm.Stream', 'Edm.Int32'],
    ['Collection(unknown)', 'Collection(Edm.String)'],
  ])('of %s may be %s', (inherited, own) => {
    const { members, codes } = override({ type: inherited }, { type: own });
    expect(codes).toEqual([]);
    expect(members.all('microsoft.graph.derived').get('p')?.property.type).toBe(own);
  });

  test.each([
    ['Edm.Int32', 'Edm.String'],
    ['microsoft.graph.level', 'Edm.String'],
    ['microsoft.graph.part', 'microsoft.graph.level'],
    ['microsoft.graph.level', 'microsoft.graph.many'],
    ['microsoft.graph.message', 'microsoft.graph.item'],
    ['Edm.String', 'Collection(Edm.String)'],
    ['Collection(Edm.String)', 'Edm.String'],
    ['Collection(unknown)', 'Edm.String'],
    ['Edm.String', 'unknown'],
    ['Edm.String', 'microsoft.graph.item'],
  ])('of %s may not be %s: the base is kept', (inherited, own) => {
    const { members, codes } = override({ type: inherited }, { type: own });
    expect(codes).toEqual(['override-incompatible']);
    expect(members.own('microsoft.graph.derived')).toEqual([]);
    expect(members.all('microsoft.graph.derived').get('p')?.property.type).toBe(inherited);
  });

  test('stays without null where the docs do not say otherwise', () => {
    const { members, codes } = override({ type: 'Edm.String', nullable: false }, { type: 'Edm.String' });
    expect([members.own('microsoft.graph.derived')[0]?.required, codes]).toEqual([true, []]);
    expect(override({ type: 'Edm.String', nullable: false }, { type: 'Edm.String', nullable: true }).codes).toEqual([
      'override-incompatible',
    ]);
  });
});

test('keys are not null: the stated one, the inherited one, or id of an entity', () => {
  const model = api({
    types: [
      entity('microsoft.graph.a', { properties: [property('id', 'Edm.String'), property('name', 'Edm.String')] }),
      entity('microsoft.graph.b', { key: ['name'], properties: [property('id', 'Edm.String'), property('name', 'Edm.String')] }),
      entity('microsoft.graph.c', {
        baseType: 'microsoft.graph.b',
        properties: [property('name', 'Edm.String'), property('id', 'Edm.String')],
      }),
      complex('microsoft.graph.d', { properties: [property('id', 'Edm.String')] }),
    ],
  });
  const members = createMembers(model, createFamilies(model));
  const required = (name: string) => members.own(name).flatMap((member) => (member.required ? [member.property.name] : []));
  expect(['a', 'b', 'c', 'd'].map((name) => required(`microsoft.graph.${name}`))).toEqual([['id'], ['name'], ['name'], []]);
});

describe('tagText', () => {
  const family = (types: readonly StructuredType[], name: string) => {
    const families = createFamilies(api({ types }));
    const type = types.find((candidate) => candidate.name === name);
    return type && tagText(type, families);
  };
  const base = entity('base');
  const leaf = entity('leaf', { baseType: 'base' });

  test.each([
    ['neither base nor descendants', [base], 'base', undefined],
    ['a leaf', [base, leaf], 'leaf', "'#leaf'"],
    ['a base', [base, leaf], 'base', "'#base' | '#leaf'"],
    ['an abstract base', [{ ...base, abstract: true }, leaf], 'base', "'#leaf'"],
    ['an abstract leaf', [base, { ...leaf, abstract: true }], 'leaf', 'string'],
    ['above an abstract leaf', [base, { ...leaf, abstract: true }], 'base', 'string'],
    [
      'many descendants',
      [base, ...Array.from({ length: 25 }, (_, index) => entity(`leaf${index}`, { baseType: 'base' }))],
      'base',
      'string',
    ],
    ['a cycle', [entity('a', { baseType: 'b' }), entity('b', { baseType: 'a' })], 'a', undefined],
  ])('%s', (_, types, name, want) => expect(family(types, name)).toBe(want));
});
