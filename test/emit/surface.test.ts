import { expect, test } from 'vitest';
import { surfaceText } from '../../generator/emit/surface.ts';
import { createSymbols } from '../../generator/emit/symbols.ts';
import type { Api } from '../../generator/ir/ir.ts';
import { api, complex, entity, enumeration, operation, property } from './api-builder.ts';

const origin = { file: 'v1.0/api/user-create.md', line: 1, column: 1, endLine: 1, endColumn: 1 };
const model: Api = api({
  types: [
    entity('microsoft.graph.user', {
      baseType: 'microsoft.graph.entity',
      open: true,
      abstract: true,
      deprecated: 'Prose.',
      description: 'Prose.',
      properties: [
        property('displayName', 'Edm.String', { readOnly: true, deprecated: 'Prose.' }),
        property('tags', 'Collection(Edm.Guid)'),
        property('a\nb', 'unknown'),
        property('state', 'Edm.String', { readOnly: true }),
        property('owner', 'Edm.String', { readOnly: true }),
      ],
      relationships: [property('case', 'microsoft.graph.security.case')],
    }),
    entity('microsoft.graph.entity', { properties: [property('id', 'Edm.String', { readOnly: true })] }),
    complex('microsoft.graph.security.case', { properties: [property('number', 'Edm.Int32', { readOnly: true })] }),
  ],
  enums: [
    enumeration('microsoft.graph.risk', ['low', 'high']),
    enumeration('microsoft.graph.security.rights', ['read'], { flags: true, deprecated: '' }),
  ],
  operations: [
    operation('userList', {
      paths: ['/users', '/me'],
      query: [property('$top', 'Edm.Int32')],
      headers: [property('If-Match', 'Edm.String', { required: true })],
      response: { status: 200, type: 'Collection(microsoft.graph.user)', alternates: [{ status: 204 }] },
      permissions: [
        { scheme: 'delegatedWork', least: ['User.Read'], higher: ['User.Read.All'] },
        { scheme: 'application', least: [], higher: [] },
      ],
    }),
    operation('userCreate', {
      method: 'POST',
      requestBody: {
        kind: 'object',
        type: 'microsoft.graph.user',
        properties: [
          property('id', 'Edm.String'),
          property('displayName', 'Edm.String', { required: true }),
          property('size', 'Edm.Int32', { readOnly: true }),
          property('state', 'Edm.String'),
          property('colour', 'Edm.String'),
          property('tags', 'Collection(Edm.Guid)'),
          property('@odata.type', 'Edm.String'),
        ],
      },
      examples: [
        {
          request: { method: 'POST', url: '/users', headers: [], body: { text: '', json: { case: { number: 1 } }, origin } },
          origin,
        },
        // a way there that the page does not list
        { request: { method: 'POST', url: '/rooms/1/users', headers: [], body: { text: '', json: { owner: 'x' }, origin } }, origin },
        { request: { method: 'POST', url: '/groups', headers: [], body: { text: '', json: { id: 'x' }, origin } }, origin },
      ],
    }),
    operation('userAssign', {
      method: 'POST',
      paths: ['/users/{id}/assign'],
      pathParameters: [property('userId', 'Edm.String')],
      requestBody: { kind: 'parameters', parameters: [property('risk', 'microsoft.graph.risk')] },
    }),
    operation('userPhoto', { method: 'PUT', requestBody: { kind: 'stream' }, deprecated: '' }),
  ],
});

const want = `Entity entity
Entity.id?: string readonly
Risk enum
Risk | 'high'
Risk | 'low'
User abstract
User deprecated
User entity
User extends Entity
User open
User.'a\\u000ab'?: unknown
User.case?: security.Case | null navigation
User.displayName?: string | null readonly deprecated
User.owner?: string | null readonly
User.state?: string | null readonly
User.tags?: Guid[]
security.Case complex
security.Case.number?: number | null readonly
security.Rights deprecated
security.Rights enum
security.Rights flags
security.Rights | 'read'
userAssign POST /users/{userId}/assign
userAssign body
userAssign body.risk?: Risk
userAssign path userId: string
userCreate POST /users
userCreate body User
userCreate body.case.number?: number
userCreate body.case?: security.Case
userCreate body.colour?: string
userCreate body.displayName: string
userCreate body.owner?: string
userCreate body.state?: string
userList GET /me
userList GET /users
userList header 'If-Match': string
userList permission application none
userList permission delegatedWork User.Read least
userList permission delegatedWork User.Read.All
userList query $top?: number
userList returns 200 User[]
userList returns 204
userPhoto PUT /users
userPhoto body stream
userPhoto deprecated
`;

test('one sorted line for each public fact, without prose', () => {
  expect(surfaceText(createSymbols(model))).toBe(want);
});

test('the order of the model does not show', () => {
  const reversed = {
    ...model,
    types: model.types.toReversed(),
    enums: model.enums.toReversed(),
    operations: model.operations.toReversed(),
  };
  expect(surfaceText(createSymbols(reversed))).toBe(want);
});
