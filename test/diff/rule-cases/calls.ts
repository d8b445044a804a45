// Examples of what happens to parameters, bodies and responses of functions: each row of the rules with two small models and the findings between them.

import { operation, property } from '../small-api.ts';
import { call, creates, type RuleCase, sends, user } from './rule-case.ts';

const userGet = { response: { status: 200, type: 'microsoft.graph.user' } };

export const callCases: readonly RuleCase[] = [
  {
    row: 16,
    name: 'parameter of a body became required',
    base: call('POST /users/send', { requestBody: { kind: 'parameters', parameters: [property('to')] } }),
    head: call('POST /users/send', { requestBody: { kind: 'parameters', parameters: [property('to', { required: true })] } }),
    want: ['additive/breaking parameter-became-required userGet/body/to (optional -> required)'],
  },
  {
    row: 17,
    name: 'nullable added, parameter became optional',
    base: {
      ...user(property('mail', { nullable: false }), property('list', { type: 'Collection(Edm.String)', nullable: false })),
      ...call('POST /users/send', { requestBody: { kind: 'parameters', parameters: [property('to', { required: true })] } }),
    },
    head: {
      ...user(property('mail'), property('list', { type: 'Collection(Edm.String)' })),
      ...call('POST /users/send', { requestBody: { kind: 'parameters', parameters: [property('to', { required: false })] } }),
    },
    want: [
      'breaking/additive nullable-added user/mail (not nullable -> nullable)',
      'none/additive parameter-became-optional userGet/body/to (required -> optional)',
    ],
  },
  {
    row: 27,
    name: 'optional and required parameters and headers; those that every request may have do not count',
    base: call('GET /users', { query: [], headers: [] }),
    head: call('GET /users', {
      query: [property('$top', { type: 'Edm.Int32' })],
      headers: [property('If-Match', { required: true }), property('Authorization', { required: true })],
    }),
    want: [
      'breaking/breaking required-option-added userGet/headers/If-Match ( -> Edm.String, required)',
      'additive/additive option-added userGet/query/$top ( -> Edm.Int32)',
    ],
  },
  {
    row: 27,
    name: 'query options stated for the first time',
    base: call('GET /users'),
    head: call('GET /users', { query: [property('$select')] }),
    want: ['risky/risky query-stated userGet ( -> $select)'],
  },
  {
    row: 27,
    name: 'other query options no longer supported',
    base: call('GET /users', { query: [property('$select')], queryOpen: true }),
    head: call('GET /users', { query: [property('$select')] }),
    want: ['risky/risky query-stated userGet ($select -> $select)'],
  },
  {
    row: 27,
    name: 'one option not named any more among others that are open',
    base: call('GET /users', { query: [property('$select'), property('$top'), property('days')], queryOpen: true }),
    head: call('GET /users', { query: [property('$select')], queryOpen: true }),
    want: ['breaking/breaking option-removed userGet/query/days (Edm.String -> )'],
  },
  {
    row: 27,
    name: 'an option denied, another not denied any more',
    base: call('GET /users', { query: [property('$top')], queryOpen: true, queryDenied: ['$skip'] }),
    head: call('GET /users', { query: [property('$top')], queryOpen: true, queryDenied: ['$search'] }),
    want: [
      'breaking/breaking option-removed userGet/query/$search (Edm.String -> )',
      'additive/additive option-added userGet/query/$skip ( -> Edm.String)',
    ],
  },
  {
    row: 27,
    name: 'options that the page names, and then others',
    base: call('GET /users', { query: [property('$select'), property('$top')] }),
    head: call('GET /users', { query: [property('$select')], queryOpen: true }),
    want: ['additive/additive query-no-longer-stated userGet ($select, $top -> $select)'],
  },
  {
    row: 27,
    name: 'parameter removed, another renamed',
    base: call('POST /users/send', { requestBody: { kind: 'parameters', parameters: [property('to'), property('saveToSentItem')] } }),
    head: call('POST /users/send', { requestBody: { kind: 'parameters', parameters: [property('saveToSentItems')] } }),
    want: [
      'none/breaking option-removed userGet/body/to (Edm.String -> )',
      'none/breaking option-renamed userGet/body/saveToSentItems (saveToSentItem -> saveToSentItems)',
    ],
  },
  {
    row: 28,
    name: 'response type changed, and body gone',
    base: {
      ...user(),
      operations: [
        operation('a', 'GET /a', userGet),
        operation('b', 'GET /b', userGet),
        operation('c', 'POST /c', { response: { status: 204 } }),
      ],
    },
    head: {
      ...user(),
      operations: [
        operation('a', 'GET /a', { response: { status: 200, type: 'Collection(microsoft.graph.user)' } }),
        operation('b', 'GET /b', { response: { status: 204 } }),
        operation('c', 'POST /c', { response: { status: 202 } }),
      ],
    },
    want: [
      'breaking/none response-type-changed a (user -> Collection(user))',
      'breaking/none response-body-removed b (user -> no body)',
      'none/none response-status-changed c (204 -> 202)',
    ],
  },
  {
    row: 27,
    name: 'parameters of a body concern its sender only, options of a call everybody',
    base: call('POST /users/send', { ...sends(property('to')), query: [property('top')], headers: [property('If-Match')] }),
    head: call('POST /users/send', {
      ...sends(property('To'), property('cc', { required: true })),
      query: [],
      headers: [property('If-Match', { required: true })],
    }),
    want: [
      'breaking/breaking option-became-required userGet/headers/If-Match (optional -> required)',
      'breaking/breaking option-removed userGet/query/top (Edm.String -> )',
      'none/breaking option-renamed userGet/body/To (to -> To)',
      'none/breaking required-option-added userGet/body/cc ( -> Edm.String, required)',
    ],
  },
  {
    row: 27,
    name: 'rows about a new object that say more than its type',
    base: {
      ...user(property('name'), property('code', { readOnly: true }), property('id', { readOnly: true })),
      ...call('POST /users', { kind: 'create', ...creates(property('fax'), property('mobile'), property('name'), property('id')) }),
    },
    head: {
      ...user(property('name'), property('code', { readOnly: true }), property('id', { readOnly: true })),
      ...call('POST /users', {
        kind: 'create',
        ...creates(property('fax', { type: 'Edm.Int32' }), property('code'), property('seats', { readOnly: true })),
      }),
    },
    want: [
      'none/breaking option-removed userGet/body/mobile (Edm.String -> )',
      'none/breaking type-changed userGet/body/fax (Edm.String -> Edm.Int32)',
      'none/additive option-added userGet/body/code ( -> Edm.String)',
    ],
  },
  {
    row: 27,
    name: 'query options no longer stated',
    base: call('GET /users', { query: [property('$select')] }),
    head: call('GET /users'),
    want: ['additive/additive query-no-longer-stated userGet ($select -> )'],
  },
  {
    row: 27,
    name: 'body added, removed, replaced, and no longer described',
    base: {
      ...user(),
      operations: [
        operation('a', 'POST /a'),
        operation('b', 'POST /b', { requestBody: { kind: 'reference' } }),
        operation('c', 'POST /c', sends(property('to'))),
        operation('d', 'POST /d', sends(property('to'))),
      ],
    },
    head: {
      ...user(),
      operations: [
        operation('a', 'POST /a', sends(property('to', { required: true }))),
        operation('b', 'POST /b'),
        operation('c', 'POST /c', { requestBody: { kind: 'object', type: 'microsoft.graph.user' } }),
        operation('d', 'POST /d', { requestBody: { kind: 'unknown' } }),
      ],
    },
    want: [
      'none/breaking request-body-added a (no body -> to)',
      'none/breaking request-body-removed b (reference -> no body)',
      'none/breaking request-body-changed c (to -> user)',
      'none/additive request-body-widened d (to -> unknown)',
    ],
  },
  {
    row: 28,
    name: 'response has a body now, and the kind of request is read otherwise',
    base: {
      ...user(),
      operations: [operation('a', 'POST /a', { response: { status: 204 } }), operation('b', 'POST /b', { kind: 'action' })],
    },
    head: { ...user(), operations: [operation('a', 'POST /a', userGet), operation('b', 'POST /b', { kind: 'create' })] },
    want: ['additive/none response-body-added a (no body -> user)', 'none/none operation-kind-changed b (action -> create)'],
  },
  {
    row: 23,
    name: 'content type of a request body',
    base: call('PUT /me/photo', { requestBody: { kind: 'stream', contentType: 'image/jpeg' } }),
    head: call('PUT /me/photo', { requestBody: { kind: 'stream', contentType: 'image/png' } }),
    want: ['none/risky content-type-changed userGet (image/jpeg -> image/png) runtime'],
  },
  {
    row: 27,
    name: 'a header that every request may have counts where it is needed, and for what is said about it',
    base: { operations: [operation('a', 'GET /a', { headers: [property('Prefer', { required: true })] }), operation('b', 'GET /b')] },
    head: {
      operations: [operation('a', 'GET /a'), operation('b', 'GET /b', { headers: [property('Prefer', { description: 'A zone.' })] })],
    },
    want: [
      'none/additive parameter-became-optional a/headers/Prefer (required -> optional)',
      'docs/docs description-changed b/headers/Prefer ( -> A zone.)',
    ],
  },
];
