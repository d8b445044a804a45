import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { apiJson } from '../../generator/emit/api-json.ts';
import { apiSchema } from '../../generator/emit/api-schema.ts';
import type { Api } from '../../generator/ir/ir.ts';
import { api, entity, enumeration, operation, property } from './api-builder.ts';

const origin = { file: 'v1.0/resources/user.md', line: 1, column: 1, endLine: 1, endColumn: 2 };
const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(apiSchema);

const model: Api = api({
  types: [
    entity('microsoft.graph.user', {
      origin,
      description: 'A person \u202e\u009b.',
      key: ['id'],
      open: true,
      properties: [property('id', 'Edm.String', { origin, values: ['a', 'b'], nullable: false })],
    }),
  ],
  enums: [enumeration('microsoft.graph.risk', ['low', 'high'])],
  operations: [
    operation('userCreate', {
      title: 'Create user',
      requestBody: { kind: 'object', type: 'microsoft.graph.user', properties: [property('id', 'Edm.String', { required: true })] },
      response: { status: 201, type: 'microsoft.graph.user', alternates: [{ status: 204 }] },
      permissions: [{ scheme: 'application', least: ['User.Read'], higher: [] }],
      query: [],
      examples: [{ origin }],
    }),
    ...(['parameters', 'reference', 'stream', 'unknown'] as const).map((kind) =>
      operation(`body-${kind}`, { requestBody: kind === 'parameters' ? { kind, parameters: [] } : { kind } }),
    ),
  ],
});

test('members are lines, origins and examples are left out, what acts on a terminal is escaped', () => {
  const { types, enums } = model;
  expect(apiJson(api({ types, enums }))).toBe(`{
  "format": 1,
  "version": "v1.0",
  "types": [
    {
      "name": "microsoft.graph.user",
      "kind": "entity",
      "open": true,
      "key": ["id"],
      "description": "A person \\u202e\\u009b.",
      "source": { "file": "resources/sample.md", "section": "Properties" },
      "properties": [
        { "name": "id", "type": "Edm.String", "values": ["a", "b"], "nullable": false }
      ],
      "relationships": []
    }
  ],
  "enums": [
    {
      "name": "microsoft.graph.risk",
      "evolvable": false,
      "flags": false,
      "source": { "file": "resources/sample.md", "section": "Properties" },
      "members": [
        { "name": "low" },
        { "name": "high" }
      ]
    }
  ],
  "operations": []
}
`);
});

test('the text is all that is public, whatever the order of fields in memory', () => {
  const inMemory = ['origin', 'pathOrigins', 'examples'];
  const publicText = JSON.stringify(model, (field, content) => (inMemory.includes(field) ? undefined : content));
  const reverse = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(reverse)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([field, content]) => [field, reverse(content)]),
          )
        : value;
  expect(JSON.parse(apiJson(model))).toEqual(JSON.parse(publicText));
  expect(apiJson(reverse(model) as Api)).toBe(apiJson(model));
  expect(apiJson(model)).not.toContain('origin');
});

test('the schema accepts the model', () => {
  expect([validate(JSON.parse(apiJson(model))), validate.errors]).toEqual([true, null]);
});

test.each([
  ['another format', { ...model, format: 2 }],
  ['a field that is not in the contract', { ...model, date: 'today' }],
  ['a type without a name', { ...model, types: [{ ...model.types[0], name: undefined }] }],
  ['an unknown kind of operation', { ...model, operations: [{ ...model.operations[0], kind: 'other' }] }],
  ['a body without its type', { ...model, operations: [{ ...model.operations[0], requestBody: { kind: 'object' } }] }],
])('the schema rejects %s', (_, value) => {
  expect(validate(JSON.parse(apiJson(value as unknown as Api)))).toBe(false);
});
