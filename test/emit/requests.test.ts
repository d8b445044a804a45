import { expect, test } from 'vitest';
import { requestModule, signOperations } from '../../generator/emit/operation.ts';
import { createPrinter } from '../../generator/emit/print.ts';
import { createSymbols } from '../../generator/emit/symbols.ts';
import type { Operation } from '../../generator/ir/ir.ts';
import { api, entity, enumeration, operation, property } from './api-builder.ts';

const user = entity('microsoft.graph.user', { properties: [property('displayName', 'Edm.String')] });

function printed(content: Partial<Operation>): string {
  const model = api({
    types: [user],
    enums: [enumeration('microsoft.graph.lampState', ['on', 'off'])],
    operations: [operation('userList', content)],
  });
  const symbols = createSymbols(model);
  return signOperations(model, symbols)
    .map((module) => requestModule(module, symbols))
    .map(createPrinter())
    .map((file) => file.text)
    .join('')
    .replace(/\s+/g, ' ');
}

const list = { status: 200, type: 'Collection(microsoft.graph.user)' };

const requests: readonly (readonly [what: string, content: Partial<Operation>, want: readonly string[]])[] = [
  [
    'listed values of an argument',
    {
      kind: 'function',
      paths: ["/reports/lamps(period='{period}')"],
      pathParameters: [property('period', 'Edm.String', { values: ['D7', 'D30'] })],
    },
    ["path: { period: 'D7' | 'D30' | (string & {}) }"],
  ],
  [
    'arguments whose line has no quotes, quoted where OData has them: strings and members of enumerations',
    {
      kind: 'function',
      paths: ['/reports/lamps(color={color},state={state},since={since},count={count})'],
      pathParameters: [
        property('color', 'Edm.String'),
        property('state', 'microsoft.graph.lampState'),
        property('since', 'Edm.DateTimeOffset'),
        property('count', 'Edm.Int32'),
      ],
    },
    ["GET/v1.0/reports/lamps(color=\\'{color}\\',state=\\'{state}\\',since={since},count={count})"],
  ],
  [
    'a redirect leads to a file, whatever the annotation names',
    { kind: 'function', response: { status: 302, type: 'microsoft.graph.user' } },
    ['userList(client: GraphClient, options?: UserListOptions): Promise<GraphResponse>', "return call(client, 'GET/v1.0/users', options)"],
  ],
  [
    'a required option of OData',
    { query: [property('search', 'Edm.String', { required: true })], response: list },
    ['query: { search: string }', 'options: UserListOptions'],
  ],
  [
    'options that the page names, and others that it leaves open',
    {
      query: [property('days', 'Edm.String'), property('$top', 'Edm.Int32')],
      queryOpen: true,
      queryDenied: ['$search', '$skip'],
      response: list,
    },
    ['filter?: string; orderby?: string | readonly string[]; top?: number; count?: boolean; days?: string'],
  ],
  [
    'an annotation among the options',
    { method: 'PUT', query: [property('@microsoft.graph.conflictBehavior', 'Edm.String')] },
    ["query?: { '@microsoft.graph.conflictBehavior'?: string }"],
  ],
  [
    'what the page says about common headers',
    {
      query: [],
      headers: [
        property('Prefer', 'Edm.String', { description: '`return=minimal`. Optional.', required: false }),
        property('ConsistencyLevel', 'Edm.String', { description: '`eventual`. Required.', required: true }),
        property('Authorization', 'Edm.String', { required: true }),
      ],
    },
    [
      "headers?: CommonHeaders & { /** `return=minimal`. Optional. */ Prefer?: string; /** `eventual`. Required. */ ConsistencyLevel?: 'eventual'; };",
    ],
  ],
];

test.each(requests)('%s', (_, content, want) => {
  const text = printed(content);
  for (const part of want) expect(text).toContain(part);
});
