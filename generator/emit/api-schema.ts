// The JSON Schema of api.json (draft 2020-12), `api.schema.json` in the package. What it says about each field is the contract of ir.ts.

import type {
  Api,
  EnumMember,
  EnumType,
  Operation,
  Permission,
  Property,
  RequestBody,
  Response,
  Source,
  StructuredType,
} from '../ir/ir.ts';

const strings = { type: 'array', items: { type: 'string' } };
const markdown = { type: 'string', description: 'One line of markdown; links are as written in the page.' };
const deprecated = { type: 'string', description: 'Deprecated; empty where the docs give no reason.' };
const formerNames = { ...strings, description: 'Earlier names that still work, but are deprecated.' };
const typeName = {
  type: 'string',
  minLength: 1,
  description: 'OData type: `Edm.String`, `microsoft.graph.user`, `Collection(...)` of these, or `unknown` for what could not be read.',
};

function ref(name: string): { readonly $ref: string } {
  return { $ref: `#/$defs/${name}` };
}

function listOf(name: string, description?: string) {
  return { type: 'array', items: ref(name), ...(description === undefined ? {} : { description }) };
}

/** Fields of T in api.json; a field that is missing here, or too much, is a compile error. */
type Fields<T> = { readonly [Field in Exclude<keyof T, 'origin' | 'pathOrigins' | 'examples'>]-?: object };

/** Fields of T that are always there. */
type Stated<T> = { [Field in keyof T]-?: object extends Pick<T, Field> ? never : Field }[keyof T];

/** An object of T: these fields and no others. */
function record<T>(required: readonly Stated<T>[], properties: Fields<T>, description?: string) {
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    properties,
    required: [...required],
    additionalProperties: false,
  };
}

const source = record<Source>(['file'], {
  file: { type: 'string', description: 'Page, from the version folder on: `resources/user.md`.' },
  section: { type: 'string', description: 'Heading of the section.' },
});

const property = record<Property>(
  ['name', 'type'],
  {
    name: { type: 'string' },
    type: typeName,
    values: { ...strings, description: 'Values that the docs list for a string without an enum type; others are possible.' },
    description: markdown,
    deprecated,
    formerNames,
    readOnly: { type: 'boolean' },
    nullable: { type: 'boolean' },
    required: { type: 'boolean', description: 'Of parameters and headers.' },
  },
  'A property, a relationship or a parameter.',
);

const structuredType = record<StructuredType>(['kind', 'name', 'properties', 'relationships', 'source'], {
  kind: { enum: ['entity', 'complex'] },
  name: { type: 'string', description: 'Qualified: `microsoft.graph.user`.' },
  baseType: { type: 'string' },
  abstract: { type: 'boolean' },
  open: { type: 'boolean', description: 'Values may have properties that are not declared.' },
  key: strings,
  description: markdown,
  deprecated,
  formerNames,
  undocumented: { const: true, description: 'No page documents the type; others refer to it.' },
  properties: listOf('property', 'Own members only, in the order of the docs.'),
  relationships: listOf('property'),
  source: ref('source'),
});

const enumType = record<EnumType>(['name', 'members', 'evolvable', 'flags', 'source'], {
  name: { type: 'string' },
  description: markdown,
  deprecated,
  formerNames,
  members: listOf('enumMember'),
  evolvable: { type: 'boolean', description: 'Has the member `unknownFutureValue`, in any letter case.' },
  flags: { type: 'boolean', description: 'A value may be several members, joined by commas.' },
  source: ref('source'),
});

const enumMember = record<EnumMember>(['name'], {
  name: { type: 'string' },
  value: { type: 'number', description: 'As documented; not on the wire.' },
  description: markdown,
  deprecated,
});

type Body<Kind extends RequestBody['kind']> = Extract<RequestBody, { kind: Kind }>;

const requestBody = {
  oneOf: [
    record<Body<'object'>>(['kind', 'type'], {
      kind: { const: 'object' },
      type: typeName,
      properties: listOf('property', 'What the page says may be sent.'),
      contentType: { type: 'string' },
    }),
    record<Body<'parameters'>>(['kind', 'parameters'], { kind: { const: 'parameters' }, parameters: listOf('property') }),
    record<Body<'reference'>>(['kind'], { kind: { const: 'reference' } }, '`{ "@odata.id": "..." }`'),
    record<Body<'stream'>>(['kind'], { kind: { const: 'stream' }, contentType: { type: 'string' } }),
    record<Body<'unknown'>>(['kind'], { kind: { const: 'unknown' } }, 'A body that the page does not describe in a way that can be read.'),
  ],
};

type Alternate = NonNullable<Response['alternates']>[number];

const response = record<Response>([], {
  status: { type: 'integer' },
  type: { ...typeName, description: 'Absent: no body. `Edm.Stream` for binary content.' },
  contentType: { type: 'string' },
  alternates: { type: 'array', items: record<Alternate>(['status'], { status: { type: 'integer' }, type: typeName }) },
});

const permission = record<Permission>(
  ['scheme', 'least', 'higher'],
  {
    scheme: { enum: ['delegatedWork', 'delegatedPersonal', 'application'] },
    least: { ...strings, description: 'Alternatives; `A and B` needs both.' },
    higher: { ...strings, description: 'Further alternatives, least privileged first.' },
    when: { type: 'string', description: 'What the table is about where a page has several.' },
    paths: strings,
    marked: { ...strings, description: 'Of the names, those with a `*` behind them.' },
    note: { type: 'string', description: 'What the page says about marked names.' },
  },
  'Both lists empty: the scheme is not supported.',
);

const operation = record<Operation>(['id', 'kind', 'method', 'paths', 'pathParameters', 'source'], {
  id: { type: 'string', description: 'Unique in the version: `userList`.' },
  kind: {
    enum: [
      ...['list', 'get', 'create', 'update', 'upsert', 'delete', 'action', 'function', 'delta', 'addRef', 'removeRef', 'setRef'],
      ...['streamGet', 'streamPut', 'uploadSession', 'count'],
    ],
  },
  method: { enum: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] },
  paths: { ...strings, description: 'As documented, less host, version and query.' },
  title: { type: 'string' },
  description: markdown,
  deprecated,
  pathParameters: listOf('property'),
  query: listOf('property', 'Absent: the page does not say. Empty: none.'),
  queryOpen: { const: true, description: 'The page supports OData query options that it does not name, too.' },
  queryDenied: { ...strings, description: 'OData query options that the page says are not supported, where it leaves others open.' },
  headers: listOf('property'),
  requestBody: ref('requestBody'),
  response: ref('response'),
  permissions: listOf('permission'),
  source: ref('source'),
});

/** The schema as data. Absent fields mean that the docs do not say. */
export const apiSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Model of a version of Microsoft Graph, as documented',
  description: 'An absent field means that the docs do not say.',
  ...record<Api>(['format', 'version', 'types', 'enums', 'operations'], {
    format: { const: 1 },
    version: { type: 'string', description: '`v1.0` or `beta`.' },
    types: listOf('structuredType', 'Sorted by name.'),
    enums: listOf('enumType', 'Sorted by name.'),
    operations: listOf('operation', 'Sorted by id.'),
  }),
  $defs: { structuredType, property, enumType, enumMember, operation, requestBody, response, permission, source },
};

/** Text of api.schema.json. */
export function apiSchemaText(): string {
  return `${JSON.stringify(apiSchema, null, 2)}\n`;
}
