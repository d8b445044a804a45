// Documented requests as calls of the functions: every one compiles, and those that the types do not admit are not there.

import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { buildPackage } from '../../generator/build-package.ts';
import { createReport, type Diagnostic } from '../../generator/diagnostics.ts';
import { emitPackage } from '../../generator/emit/emit.ts';
import { codeString } from '../../generator/emit/example-value.ts';
import type { OutputFile } from '../../generator/emit/output-file.ts';
import type { Example, Operation } from '../../generator/ir/ir.ts';
import { api, entity, enumeration, operation, property } from './api-builder.ts';
import { bundler, compile } from './compile-package.ts';
import { examplesIn, examplesProgram } from './examples-in.ts';
import { templates } from './templates-folder.ts';

/** What the compiler says about examples. */
function errorsOf(files: readonly OutputFile[], version: string, examples: readonly string[]): string[] {
  return compile(files, bundler, [examplesProgram(version, examples)]);
}

describe('examples of docs-input', () => {
  const docs = fileURLToPath(new URL('../../docs-input', import.meta.url));
  const { apis, files } = buildPackage({ docs: [docs] }, () => {});

  test.each(apis)('of $version compile', ({ version, operations }) => {
    const examples = examplesIn(files, version);
    expect(examples.length).toBeGreaterThan(operations.length / 2);
    expect(errorsOf(files, version, examples)).toEqual([]);
  });
});

const host = 'https://graph.microsoft.com/v1.0';
const origin = { file: 'v1.0/api/user-update.md', line: 1, column: 1, endLine: 1, endColumn: 1 };
const model = {
  types: [
    entity('microsoft.graph.user', {
      properties: [
        property('id', 'Edm.String', { readOnly: true }),
        property('code', 'Edm.String', { readOnly: true }),
        property('displayName', 'Edm.String'),
        property('age', 'Edm.Int32'),
        property('tags', 'Collection(Edm.String)'),
        property('risk', 'microsoft.graph.riskLevel'),
      ],
      relationships: [property('manager', 'microsoft.graph.user'), property('reports', 'Collection(microsoft.graph.user)')],
    }),
    entity('microsoft.graph.desk'),
    entity('microsoft.graph.robot', { baseType: 'microsoft.graph.user', properties: [property('serial', 'Edm.String')] }),
  ],
  enums: [enumeration('microsoft.graph.riskLevel', ['low', 'unknownFutureValue'])],
};
const user = { pathParameters: [property('userId', 'Edm.String')], paths: ['/me', '/users/{id}'], source: { file: 'api/user-update.md' } };

/** Every operation that a test below has emitted; the last test compiles them together. */
const emitted: Operation[] = [];

/** The example of one operation whose page has this request. */
function exampleOf(request: Partial<NonNullable<Example['request']>> & { readonly json?: unknown }, more: Partial<Operation> = {}): string {
  const { json, ...rest } = request;
  const body = json === undefined ? {} : { body: { text: JSON.stringify(json), json, origin } };
  const example = { request: { method: more.method ?? 'GET', url: `${host}/me`, headers: [], ...body, ...rest }, origin };
  const one = operation(`call${emitted.length}`, { ...user, ...more, examples: [example] });
  emitted.push(one);
  const examples = examplesIn(emitPackage([api({ ...model, operations: [one] })], templates), 'v1.0');
  return examples.join('').trim().replace(one.id, 'call');
}

const get = { kind: 'get', response: { status: 200, type: 'microsoft.graph.user' } } as const;
const create = { kind: 'create', method: 'POST', requestBody: { kind: 'object', type: 'microsoft.graph.user' } } as const;
const update = { ...create, kind: 'update', method: 'PATCH' } as const;
const action = { kind: 'action', method: 'POST' } as const;

function onOneLine(code: string): string {
  return code.replace(/,\s*([}\]])/g, ' $1').replace(/\s+/g, ' ');
}

describe('a request becomes a call', () => {
  it.each([
    ['/me', 'await call(client);'],
    ['/users/ada%40contoso.com', "await call(client, { path: { userId: 'ada@contoso.com' } });"],
    ['/users/1?$select=id,displayName', "await call(client, { path: { userId: '1' }, query: { select: ['id', 'displayName'] } });"],
    ['/me?$expand=manager', "await call(client, { query: { expand: ['manager'] } });"],
    [
      '/me?$expand=reports($select=id,age),manager',
      "await call(client, { query: { expand: { reports: { select: ['id', 'age'] }, manager: true } } });",
    ],
  ])('GET %s', (url, code) => {
    expect(onOneLine(exampleOf({ url: `${host}${url}` }, get))).toBe(code);
  });

  it('with an annotation in the query', () => {
    const query = [property('@microsoft.graph.conflictBehavior', 'Edm.String')];
    const code = "await call(client, { query: { '@microsoft.graph.conflictBehavior': 'replace' } });";
    for (const at of ['@', '%40']) {
      expect(onOneLine(exampleOf({ url: `${host}/me?${at}microsoft.graph.conflictBehavior=replace` }, { ...get, query }))).toBe(code);
    }
  });

  it('with blanks between the arguments of a function', () => {
    const lit = {
      ...get,
      kind: 'function',
      pathParameters: [property('since', 'Edm.String'), property('by', 'Edm.String')],
      paths: ["/me/lit(since='{since}', by='{by}')"],
    } as const;
    const code = "await call(client, { path: { since: '1', by: 'ada' } });";
    for (const comma of [',', ', ', ',%20', ',  ']) {
      expect(onOneLine(exampleOf({ url: `${host}/me/lit(since='1'${comma}by='ada')` }, lit))).toBe(code);
    }
  });

  it.each([
    [{ displayName: 'Ada', age: 3, tags: ['a'], risk: 'low' }],
    [{ displayName: null, reports: [{ age: 1 }], 'manager@odata.bind': 'https://x' }],
    [{ '@odata.type': '#microsoft.graph.robot', serial: '7' }],
    [{ reports: [{ age: 1, '@microsoft.graph.conflictBehavior': 'rename', 'age@contoso.checked': true }] }],
  ])('POST %j', (json) => {
    expect(exampleOf({ json }, create)).toMatch(/^await call\(client, \{/);
  });

  it.each([
    ['what it shows of a member that the type calls read-only', [], { id: '1' }, true],
    ['what it shows and a row requires', [property('id', 'Edm.String', { required: true })], { id: '1' }, true],
    ['a row that the type does not know', [property('fax', 'Edm.String')], { fax: '1' }, true],
    ['a row that the type calls read-only', [property('code', 'Edm.String')], { code: '1' }, true],
    ['less than the type has', [property('fax', 'Edm.String'), property('code', 'Edm.String')], {}, true],
    ['no row that says read-only', [property('id', 'Edm.String', { readOnly: true })], { id: '1' }, false],
    ['no value that does not fit the row', [property('fax', 'Edm.Int32')], { fax: '1' }, false],
    ['nothing without what a row requires', [property('fax', 'Edm.String', { required: true })], {}, false],
    ['no value that fits the row and not the type', [property('age', 'Edm.String', { required: true })], { age: '1' }, false],
  ] as const)('of a new object: %s', (_, properties, json, isCall) => {
    const requestBody = { ...create.requestBody, properties };
    expect(exampleOf({ json }, { ...create, requestBody })).toMatch(isCall ? /^await call\(client, \{ body: \{/ : /^$/);
  });

  it.each([
    ['a new object', create],
    [
      'a new object with a row',
      { ...create, requestBody: { ...create.requestBody, properties: [property('manager', 'microsoft.graph.user')] } },
    ],
    ['an update', { ...update, requestBody: { ...create.requestBody, properties: [property('manager', 'microsoft.graph.user')] } }],
    ['an action', { ...action, requestBody: { kind: 'parameters', parameters: [property('manager', 'microsoft.graph.user')] } }],
  ] as const)('of %s that sends a member of a member that the type calls read-only', (_, more) => {
    expect(exampleOf({ json: { manager: { id: '1', displayName: 'Ada' } } }, more)).toMatch(/^await call\(client, \{ body: \{/);
    expect(exampleOf({ json: { manager: { id: '1' }, '@microsoft.graph.conflictBehavior': 'fail' } }, more)).not.toBe('');
    expect(exampleOf({ json: { manager: { id: 1 } } }, more)).toBe('');
    expect(exampleOf({ json: { manager: { id: '1', nope: 1 } } }, more)).toBe('');
  });

  it('not of what only the request of another path sends', () => {
    expect(exampleOf({ json: { id: '1' }, url: `${host}/groups` }, create)).toBe('');
  });
});

describe('spellings that the service forgives are those of the types', () => {
  it.each([
    [{ '@odata.type': 'microsoft.graph.robot', serial: '7' }, "'@odata.type': '#microsoft.graph.robot'"],
    [{ risk: 'Low' }, "risk: 'low'"],
    [{ reports: [{ risk: 'LOW' }] }, "reports: [{ risk: 'low' }]"],
  ])('%j', (json, code) => {
    expect(exampleOf({ json }, create)).toContain(code);
  });
});

describe('what the types do not admit is no example', () => {
  it.each([
    { nope: 1 },
    { reports: [{ id: 'x' }] },
    { manager: { manager: { id: 'x' } } },
    { age: '3' },
    { tags: null },
    { risk: 'unknownFutureValue' },
    { risk: 'high' },
    { '@odata.type': '#microsoft.graph.other' },
    { serial: '7' },
    { 'age@contoso': '3' },
    JSON.parse('{ "__proto__": 1 }'),
  ])('POST %j', (json) => {
    expect(exampleOf({ json }, create)).toBe('');
  });

  it.each(['/me?$select=nope', '/me?$top=5', '/me?$expand=displayName', '/groups/1', '/users/%zz', '/users/..'])('GET %s', (url) => {
    expect(exampleOf({ url: `${host}${url}` }, get)).toBe('');
  });

  it('a header that is not documented', () => {
    expect(exampleOf({ headers: [['If-Match', 'x']] }, get)).toBe('');
    expect(exampleOf({ headers: [['Prefer', 'x']] }, get)).toContain("Prefer: 'x'");
  });
});

describe('a finding says why there is none', () => {
  const example = (url: string, json?: unknown): Example => {
    const body = json === undefined ? {} : { body: { text: JSON.stringify(json), json, origin } };
    return { request: { method: 'POST', url: `${host}${url}`, headers: [], ...body }, origin };
  };
  const findings = (examples: readonly Example[], more: Partial<Operation> = {}): string[] => {
    const found: Diagnostic[] = [];
    const one = operation('call', { ...user, ...create, ...more, examples });
    emitPackage([api({ ...model, operations: [one] })], templates, createReport(found));
    return found.map(({ code, message }) => `${code}: ${/^Unexpected (.*?) in the request/.exec(message)?.[1]}`);
  };

  it.each([
    [example('/me', { reports: [{ id: '1' }] }), 'read-only property `id`'],
    [example('/me', { nope: 1 }), 'property `nope` unknown to `microsoft.graph.user`'],
    [example('/me', { tags: null }), '`null` for `tags`'],
    [example('/me', { age: '3' }), 'value of `age` that is no `Edm.Int32`'],
    [example('/me', { '@odata.type': '#microsoft.graph.desk' }), 'object of the type `#microsoft.graph.desk` for `microsoft.graph.user`'],
    [example('/me'), 'request without a body'],
    [example('/me?$top=5', {}), 'query option `$top`'],
    [example('/me?top=5', {}), 'query option `top`'],
  ])('%#: %s', (one, what) => {
    expect(findings([one])).toEqual([`example-not-callable: ${what}`]);
  });

  it('none where another request can be called, or where none is of the operation', () => {
    expect(findings([example('/me', { nope: 1 }), example('/me', { age: 3 })])).toEqual([]);
    expect(findings([example('/groups', { id: '1' })])).toEqual([]);
    expect(findings([])).toEqual([]);
  });
});

describe('hostile text in an example', () => {
  it.each(['*/ process.exit() /*', 'a @deprecated b', '{@link x}', '\n * @see x', "'); evil('", '$`{x}', '\u202e', '__proto__'])(
    '%j',
    (text) => {
      const code = exampleOf({ json: { displayName: text } }, create);
      expect(code).not.toBe('');
      expect(code).not.toMatch(/\*\/|[\s{]@/);
      // The literal means the text that the docs have.
      expect(new Function(`return ${codeString(text)}`)()).toBe(text);
    },
  );
});

test('all of these examples compile', () => {
  const files = emitPackage([api({ ...model, operations: emitted })], templates);
  const examples = examplesIn(files, 'v1.0');
  expect(examples.length).toBeGreaterThan(10);
  expect(errorsOf(files, 'v1.0', examples)).toEqual([]);
});
