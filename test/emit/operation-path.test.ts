import { expect, test } from 'vitest';
import { pathChoices } from '../../generator/emit/operation-path.ts';
import { operation, property } from './api-builder.ts';

const cases: readonly (readonly [what: string, paths: readonly string[], want: readonly string[]])[] = [
  ['one path in two notations of keys', ['/lamps/{lampId}/dim', "/lamps('{lampId}')/dim"], ['/lamps/{lampId}/dim']],
  ['the notation that comes first', ['/lamps({lampId})/dim', '/lamps/{lampId}/dim'], ['/lamps({lampId})/dim']],
  ['a key and an argument', ['/lamps/{lampId}', "/lamps(id='{lampId}')", '/lamps/{lampId}/'], ['/lamps/{lampId}', "/lamps(id='{lampId}')"]],
];

test.each(cases)('%s', (_, paths, want) => {
  const choices = pathChoices(operation('lampDim', { paths, pathParameters: [property('lampId', 'Edm.String')] }));
  expect(choices.map(({ template }) => template)).toEqual(want);
});
