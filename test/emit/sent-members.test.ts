import { expect, test } from 'vitest';
import { pathChoices } from '../../generator/emit/operation-path.ts';
import { sentMembers } from '../../generator/emit/sent-members.ts';
import { entity, operation, property } from './api-builder.ts';

const origin = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };
const owner = entity('microsoft.graph.lamp');
const id = { kind: 'property', owner, property: property('id', 'Edm.String', { readOnly: true }), required: false } as const;

const cases: readonly (readonly [path: string, url: string, isSent: boolean])[] = [
  ['/rooms/{roomId}/lamps', '/rooms/1/lamps', true],
  ['/rooms/{roomId}/lamps', '/me/room/lamps', true],
  ['/rooms/{roomId}/lamps', '/me/room/shades', false],
  ['/lamps/{lampId}', '/rooms/{lampId}', false],
];

test.each(cases)('POST %s, shown by POST %s', (path, url, isSent) => {
  const create = operation('lampCreate', {
    method: 'POST',
    paths: [path],
    requestBody: { kind: 'object', type: 'microsoft.graph.lamp' },
    examples: [{ request: { method: 'POST', url, headers: [], body: { text: '', json: { id: '1' }, origin } }, origin }],
  });
  const { beside } = sentMembers(create, pathChoices(create), () => new Map([['id', id]]));
  expect(beside.map(({ name }) => name)).toEqual(isSent ? ['id'] : []);
});
