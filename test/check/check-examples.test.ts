import { describe, expect, test } from 'vitest';
import { checkExamples } from '../../generator/check/check-examples.ts';
import { createReport, type Diagnostic, type Origin } from '../../generator/diagnostics.ts';
import type { Api, Example, Operation } from '../../generator/ir/ir.ts';

const source = { file: 'resources/message.md' };
const origin: Origin = { file: 'v1.0/api/message-get.md', line: 50, column: 1, endLine: 60, endColumn: 1 };

const types: Api['types'] = [
  {
    kind: 'entity',
    name: 'microsoft.graph.message',
    properties: [
      { name: 'subject', type: 'Edm.String' },
      { name: 'importance', type: 'microsoft.graph.importance' },
      { name: 'labels', type: 'microsoft.graph.label' },
      { name: 'from', type: 'microsoft.graph.recipient' },
      { name: 'size', type: 'Edm.Int64' },
      { name: 'extra', type: 'microsoft.graph.Json' },
    ],
    relationships: [{ name: 'replies', type: 'Collection(microsoft.graph.message)' }],
    source,
  },
  {
    kind: 'entity',
    name: 'microsoft.graph.eventMessage',
    baseType: 'microsoft.graph.message',
    properties: [{ name: 'place', type: 'Edm.String' }],
    relationships: [],
    source,
  },
  { kind: 'complex', name: 'microsoft.graph.Json', properties: [], relationships: [], source },
  {
    kind: 'complex',
    name: 'microsoft.graph.recipient',
    open: true,
    properties: [{ name: 'name', type: 'Edm.String' }],
    relationships: [],
    source,
  },
];
const enums: Api['enums'] = [
  { name: 'microsoft.graph.importance', members: [{ name: 'low' }, { name: 'high' }], evolvable: false, flags: false, source },
  { name: 'microsoft.graph.label', members: [{ name: 'red' }, { name: 'blue' }], evolvable: false, flags: true, source },
];

const get: Operation = {
  id: 'messageGet',
  kind: 'get',
  method: 'GET',
  paths: ['/messages/{id}'],
  pathParameters: [],
  response: { status: 200, type: 'microsoft.graph.message' },
  source,
};

/** Codes and lines of the findings in a response body; the body starts at line 50. */
function findings(
  text: string,
  operation: Operation = get,
  response: Partial<NonNullable<Example['response']>> = {},
  known: Api['types'] = types,
): string[] {
  const example: Example = {
    request: { method: operation.method, url: 'https://graph.microsoft.com/v1.0/messages/1', headers: [] },
    response: { status: 200, headers: [], body: { text, json: JSON.parse(text), origin }, ...response },
    origin,
  };
  const found: Diagnostic[] = [];
  const api: Api = { format: 1, version: 'v1.0', types: known, enums, operations: [{ ...operation, examples: [example] }] };
  checkExamples(api, createReport(found));
  return found.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

describe('response bodies', () => {
  test.each([
    ['what fits', '{ "subject": "Hi", "importance": "low", "labels": "red, blue", "size": "12", "replies": [{}] }', []],
    [
      'null, control information, unknown properties of an open type',
      '{ "subject": null, "@odata.etag": 1, "from": { "colour": "red" } }',
      [],
    ],
    ['any JSON', '{ "extra": [[1, "a"]] }', []],
    ['an unknown property, at its key', '{\n  "subjekt": "Hi"\n}', ['example-property-unknown 51:3']],
    ['letter case', '{ "Subject": "Hi", "importance": "Low" }', ['example-property-case 50:3', 'example-value-case 50:20']],
    [
      'an unknown value, also one of several flags',
      '{ "importance": "medium", "labels": "red,green" }',
      ['example-value-unknown 50:3', 'example-value-unknown 50:27'],
    ],
    ['members combined, where no page says that they can be', '{ "importance": "low, high" }', []],
    ['a value of another kind', '{ "subject": 1, "replies": {} }', ['example-type-mismatch 50:3', 'example-type-mismatch 50:17']],
    ['a property of a derived type', '{ "place": "here" }', ['example-property-derived 50:3']],
    ['the derived type with its name', '{ "@odata.type": "#microsoft.graph.eventMessage", "place": "here" }', []],
    ['an unknown type name', '{ "@odata.type": "microsoft.graph.mesage" }', ['example-type-unknown 50:3']],
    [
      'a wrapper, and what is wrong inside',
      '{\n "value": {\n  "subjekt": "Hi" } }',
      ['example-wrapped 51:2', 'example-property-unknown 52:3'],
    ],
    [
      'the one item of a list, and what is wrong inside',
      '{\n "value": [{\n  "subjekt": "Hi" }] }',
      ['example-wrapped 51:2', 'example-property-unknown 52:3'],
    ],
  ])('%s', (_, text, want) => {
    expect(findings(text)).toEqual(want);
  });

  test('an unknown property is told from the one that is meant', () => {
    const sender: Api['types'][number] = {
      kind: 'complex',
      name: 'microsoft.graph.letter',
      properties: [{ name: 'senderName', type: 'Edm.String' }],
      relationships: [],
      source,
    };
    const found: Diagnostic[] = [];
    const text = '{ "sendrName": "", "name": "", "mail": "" }';
    const response = { status: 200, headers: [], body: { text, json: JSON.parse(text), origin } };
    const operation: Operation = { ...get, response: { status: 200, type: sender.name }, examples: [{ response, origin }] };
    checkExamples({ format: 1, version: 'v1.0', types: [sender], enums: [], operations: [operation] }, createReport(found));
    expect(found.map(({ message }) => /such as `(\w+)`/.exec(message)?.[1])).toEqual(['senderName', 'senderName', undefined]);
  });

  test('a collection is in `value`', () => {
    const list: Operation = { ...get, kind: 'list', response: { status: 200, type: 'Collection(microsoft.graph.message)' } };
    expect(findings('{ "value": [{ "subjekt": "Hi" }] }', list)).toEqual(['example-property-unknown 50:15']);
  });

  test('an example that is whole must have every property; one that is truncated or selects need not', () => {
    const whole = '{ "subject": "Hi", "importance": "low", "labels": "red", "from": {}, "extra": 1 }';
    expect(findings(whole, get, { truncated: false })).toEqual(['example-property-missing 50:1']);
    expect(findings(whole, get, { truncated: true })).toEqual([]);
  });

  test('of a type that no page documents, or that derives from one, no member can be known to be wrong', () => {
    const stranger: Api['types'][number] = {
      kind: 'complex',
      name: 'microsoft.graph.stranger',
      undocumented: true,
      properties: [],
      relationships: [],
      source,
    };
    const child: Api['types'][number] = { ...stranger, name: 'microsoft.graph.child', baseType: stranger.name };
    const { undocumented: _, ...documented } = child;
    for (const type of [stranger, documented]) {
      const operation: Operation = { ...get, response: { status: 200, type: type.name } };
      expect(findings('{ "colour": "red" }', operation, {}, [...types, stranger, documented])).toEqual([]);
      expect(findings('{ "value": { "colour": "red" } }', operation, {}, [...types, stranger, documented])).toEqual([]);
    }
    const stated = '{ "@odata.type": "microsoft.graph.other", "value": "red" }';
    expect(findings(stated, { ...get, response: { status: 200, type: stranger.name } }, {}, [stranger])).toEqual([]);
  });

  test('an example that says that it shows another type is compared with that', () => {
    expect(findings('{ "name": "red" }', get, { type: 'microsoft.graph.recipient' })).toEqual([]);
    expect(findings('{ "name": 1 }', get, { type: 'microsoft.graph.recipient' })).toEqual(['example-type-mismatch 50:3']);
    expect(findings('{ "name": "red" }', get, { type: 'microsoft.graph.message' })).toEqual(['example-property-unknown 50:3']);
    expect(findings('{ "place": "here" }', get, { type: 'microsoft.graph.eventMessage' })).toEqual(['example-property-derived 50:3']);
  });

  test('an error response is no object of the type', () => {
    expect(findings('{ "error": {} }', get, { status: 404 })).toEqual([]);
  });
});

test('parameters of an action', () => {
  const found: Diagnostic[] = [];
  const text = '{ "importance": "high", "colour": "red" }';
  const example: Example = {
    request: { method: 'POST', url: '/messages/1/mark', headers: [], body: { text, json: JSON.parse(text), origin } },
    origin,
  };
  const action: Operation = {
    ...get,
    kind: 'action',
    method: 'POST',
    requestBody: { kind: 'parameters', parameters: [{ name: 'importance', type: 'microsoft.graph.importance' }] },
    examples: [example],
  };
  checkExamples({ format: 1, version: 'v1.0', types, enums, operations: [action] }, createReport(found));
  expect(found.map(({ message }) => message)).toEqual(['Unexpected property `colour` in the example, expected one of `the request body`']);
});
