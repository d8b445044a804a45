import { describe, expect, test } from 'vitest';
import { emitPackage } from '../generator/emit/emit.ts';
import type { Api } from '../generator/ir/ir.ts';
import { api, complex, entity, enumeration, operation, property } from './emit/api-builder.ts';
import { bundler, compile, nodenext } from './emit/compile-package.ts';
import { templates } from './emit/templates-folder.ts';

const p = property;

/** One of everything that emission has to bring together. */
const everything: Api = api({
  types: [
    entity('microsoft.graph.entity', { properties: [p('id', 'Edm.String', { readOnly: true })] }),
    entity('microsoft.graph.directoryObject', {
      baseType: 'microsoft.graph.entity',
      properties: [p('deletedDateTime', 'Edm.DateTimeOffset')],
    }),
    entity('microsoft.graph.user', {
      baseType: 'microsoft.graph.directoryObject',
      open: true,
      deprecated: 'Use @x */ instead.',
      properties: [
        p('displayName', 'Edm.String', { description: 'Name, see [user](user.md) */' }),
        p('businessPhones', 'Collection(Edm.String)'),
        p('age', 'Edm.Int64', { nullable: false, readOnly: true }),
        p('risk', 'microsoft.graph.riskLevel'),
        p('mode', 'Edm.String', { values: ['on', 'off'] }),
        p('picture', 'Edm.Stream'),
        p('data', 'microsoft.graph.Json'),
        p('odd name', 'unknown'),
        p('__proto__', 'Edm.Binary'),
      ],
      relationships: [p('manager', 'microsoft.graph.directoryObject'), p('attachments', 'Collection(microsoft.graph.attachment)')],
    }),
    entity('microsoft.graph.attachment', {
      abstract: true,
      baseType: 'microsoft.graph.entity',
      properties: [p('name', 'Edm.String'), p('size', 'Edm.Int32')],
    }),
    entity('microsoft.graph.itemAttachment', {
      baseType: 'microsoft.graph.attachment',
      properties: [p('@odata.type', 'Edm.String'), p('size', 'Collection(Edm.Int32)')],
    }),
    entity('microsoft.graph.fileAttachment', {
      baseType: 'microsoft.graph.attachment',
      properties: [p('contentBytes', 'Edm.Binary'), p('name', 'Edm.String', { values: ['a'] })],
    }),
    entity('microsoft.graph.bigFileAttachment', { baseType: 'microsoft.graph.fileAttachment' }),
    entity('microsoft.graph.cycleA', { baseType: 'microsoft.graph.cycleB' }),
    entity('microsoft.graph.cycleB', { baseType: 'microsoft.graph.cycleA' }),
    ...['event', 'error', 'date', 'record', 'function', 'object', 'guid', 'sendable', 'request', 'string', 'array'].map((name) =>
      complex(`microsoft.graph.${name}`, {
        properties: [p('when', 'Edm.Date'), p('id', 'Edm.Guid'), p('other', 'Collection(microsoft.graph.date)')],
      }),
    ),
    complex('microsoft.graph.security.user', {
      baseType: 'microsoft.graph.user',
      properties: [p('state', 'microsoft.graph.security.action'), p('id', 'Edm.String', { nullable: true })],
    }),
    complex('microsoft.graph.security.__proto__'),
  ],
  enums: [
    enumeration('microsoft.graph.riskLevel', ['low', 'high', 'unknownFutureValue'], { description: 'Level of `risk`.' }),
    enumeration('microsoft.graph.security.action', ['__proto__', "it's", 'constructor', '1', '1']),
    enumeration('microsoft.graph.security.options', ['a', 'b'], { flags: true }),
    enumeration('microsoft.graph.security.none', []),
    enumeration('microsoft.graph.security.graph', ['x'], { deprecated: '' }),
  ],
  operations: [
    operation('userList', { response: { status: 200, type: 'Collection(microsoft.graph.user)' } }),
    operation('userUpdate', {
      kind: 'update',
      method: 'PATCH',
      paths: ['/users/{id}'],
      pathParameters: [p('userId', 'Edm.String')],
      requestBody: { kind: 'object', type: 'microsoft.graph.user' },
      response: { status: 204 },
      source: { file: 'api/user-update.md' },
    }),
  ],
});

const files = emitPackage([everything, { ...everything, version: 'beta' }], templates);

/** Program text that has to compile with each line as it says: lines that end with `// error` must not. */
const consumer = `
import type { AnyAttachment, AnyDirectoryObject, Attachment, FileAttachment, RiskLevel as Level, User, security } from './v1.0/index.js';
import { RiskLevel, isRiskLevel, riskLevelValues } from './v1.0/index.js';
import { Action, isOptions } from './v1.0/enums/security.js';
declare const user: User;
declare const attachment: AnyAttachment;
const level: Level = RiskLevel.high;
const all: readonly Level[] = riskLevelValues;
const name: string | null | undefined = user.displayName;
const age: number | undefined = user.age;
user.age = 3; // error
user.mode = 'other';
user.displayName = 3; // error
const anything: unknown = user['someExtension'];
const action: security.Action = Action.constructor;
const options: security.Options = isOptions(action) ? 'a,b' : 'c';
const bad: Level = 'other'; // error
if (attachment['@odata.type'] === '#microsoft.graph.fileAttachment') attachment.contentBytes;
if (attachment['@odata.type'] === '#microsoft.graph.itemAttachment') attachment.contentBytes; // error
const base: Attachment = attachment;
const file: FileAttachment = { '@odata.type': '#microsoft.graph.bigFileAttachment' };
const wrong: FileAttachment = { '@odata.type': '#microsoft.graph.itemAttachment' }; // error
const sent: User = { attachments: [{ '@odata.type': '#microsoft.graph.fileAttachment', contentBytes: '' }], manager: user };
const manager: AnyDirectoryObject | null | undefined = user.manager;
const text: unknown = '';
if (isRiskLevel(text)) { const risk: Level = text; }
`;

describe('the emitted package', () => {
  test.each([
    ['nodenext', nodenext],
    ['bundler', bundler],
  ])('compiles with module resolution %s', (_, options) => {
    expect(compile(files, options, [{ path: 'package.json', text: '{ "type": "module" }' }])).toEqual([]);
  });

  test('does for its users what its README says', () => {
    const wanted = consumer.split('\n').flatMap((line, index) => (line.endsWith('// error') ? [index + 1] : []));
    const found = compile(files, bundler, [{ path: 'consumer.ts', text: consumer }]);
    expect(found.map((message) => Number(/^\/package\/consumer\.ts\((\d+)\)/.exec(message)?.[1] ?? Number.NaN))).toEqual(wanted);
  });
});
