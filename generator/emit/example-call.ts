// A documented request -> the call of the function that sends it, as an example for its comment:
// `GET /users?$select=id&$top=5` -> await userList(client, { query: { select: ['id'], top: 5 } });
// Only calls that compile: where the docs show what the types do not admit, there is a finding instead.

import type { Origin } from '../diagnostics.ts';
import type { Example, ExampleBody, Operation, Property, RequestBody, TypeName } from '../ir/ir.ts';
import { collectionItem } from '../ir/type-name.ts';
import { mendedBody } from './example-mended.ts';
import { type OptionsCode, queryCode, textCode } from './example-query.ts';
import { annotation, first, type Refusal, refusalAs, refusalOf } from './example-refusal.ts';
import { type ExampleUrl, readExampleUrl } from './example-url.ts';
import { codeString, group, isObject, type JsonObject, valueCode } from './example-value.ts';
import { propertyKey } from './identifier.ts';
import { ambiguousChoices, type PathChoice } from './operation-path.ts';
import type { SentMembers } from './sent-members.ts';
import type { Symbols } from './symbols.ts';

type ExampleRequest = NonNullable<Example['request']>;

interface Call {
  readonly identifier: string;
  readonly operation: Operation;
  readonly choices: readonly PathChoice[];
  readonly sent: SentMembers;
  /** The structured type that `select` and `expand` are about. */
  readonly row: TypeName | undefined;
  readonly symbols: Symbols;
}

/** Code of a call, or why there is none. */
export type ExampleCode = { readonly code: string } | { readonly refused: string };

/** A request that cannot be called, and why. */
export interface RefusedExample {
  readonly origin: Origin;
  readonly refused: string;
}

/** The first documented request that can be called as it stands; else why the first of them cannot. Undefined where the docs show none. */
export function exampleCall(call: Call): { readonly code: string } | RefusedExample | undefined {
  let firstRefused: RefusedExample | undefined;
  for (const { request, origin } of call.operation.examples ?? []) {
    if (request === undefined || request.method !== call.operation.method || isFile(request, call.operation)) continue;
    const result = callCode(request, call);
    if (result === undefined) continue;
    if ('code' in result) return result;
    if (result.refused !== '') firstRefused ??= { ...result, origin };
  }
  return firstRefused;
}

/** Content that a page cannot show: `<binary data>` */
function isFile({ headers }: ExampleRequest, { requestBody }: Operation): boolean {
  if (requestBody?.kind !== 'stream') return false;
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? requestBody.contentType ?? '';
  return !/^text\/|json|xml/.test(type);
}

/** Undefined where the request is of another path: `example-url-unlisted` says so. */
function callCode(request: ExampleRequest, call: Call): ExampleCode | undefined {
  const url = readExampleUrl(request.url, call.choices);
  if (url === undefined) return undefined;
  const parts = {
    path: pathCode(url, call),
    query: queryCode(url.query, call.operation, call.row, call.symbols),
    headers: headersCode(request.headers, call.operation),
  };
  for (const part of Object.values(parts)) if ('refused' in part) return part;
  const body = bodyCode(request.body, call);
  if ('refused' in body) return body;
  const isAmbiguous = ambiguousChoices(call.choices).has(url.choice);
  const options = [
    ...(isAmbiguous ? [`route: ${codeString(url.choice.literal)}`] : []),
    ...Object.entries(parts).flatMap(([name, part]) => ('refused' in part ? [] : optionCode(name, part))),
    ...(body.code === '' ? [] : [`body: ${body.code}`]),
  ];
  return { code: `await ${call.identifier}(client${options.length === 0 ? '' : `, ${group('{', options, '}', '')}`});` };
}

function optionCode(name: string, members: ReadonlyMap<string, string>): string[] {
  if (members.size === 0) return [];
  const items = [...members].map(([key, code]) => `${propertyKey(key)}: ${code}`);
  return [`${name}: ${group('{', items, '}', '  ')}`];
}

function pathCode(url: ExampleUrl, { operation, symbols }: Call): OptionsCode {
  const code = new Map<string, string>();
  for (const [name, value] of url.path) {
    const type = operation.pathParameters.find((parameter) => parameter.name === name)?.type ?? 'Edm.String';
    const text = textCode(value, type, symbols);
    if (text === undefined) return { refused: `\`${value}\` in the path, which is no \`${type}\`` };
    code.set(name, text);
  }
  return code;
}

/** Set by adapters and by the runtime, or no header of a request. */
const unwritten: ReadonlySet<string> = new Set(['authorization', 'content-length', 'content-type', 'host']);
/** Of `CommonHeaders`. */
const common: ReadonlyMap<string, string> = new Map(
  ['Accept', 'Accept-Language', 'Prefer', 'client-request-id'].map((name) => [name.toLowerCase(), name]),
);

function headersCode(headers: readonly (readonly [string, string])[], operation: Operation): OptionsCode {
  const documented = new Map((operation.headers ?? []).map((header) => [header.name.toLowerCase(), header]));
  const code = new Map<string, string>();
  for (const [written, value] of headers) {
    const key = written.toLowerCase();
    if (unwritten.has(key)) continue;
    const name = key === 'consistencylevel' && value === 'eventual' ? 'ConsistencyLevel' : (common.get(key) ?? documented.get(key)?.name);
    if (name === undefined) return { refused: `header \`${written}\`` };
    code.set(name, codeString(value));
  }
  const given = new Set([...code.keys()].map((name) => name.toLowerCase()));
  const missing = [...documented].find(([key, header]) => header.required === true && !unwritten.has(key) && !given.has(key));
  return missing === undefined ? code : { refused: `request without the header \`${missing[1].name}\`` };
}

/** Code of the body; empty where there is none. */
function bodyCode(body: ExampleBody | undefined, call: Call): ExampleCode {
  const declared = call.operation.requestBody;
  const isEmpty = body === undefined || body.text.trim() === '' || /^\{\s*\}$/.test(body.text.trim());
  if (declared === undefined) return isEmpty ? { code: '' } : { refused: 'body' };
  if (declared.kind === 'stream') return isEmpty ? { refused: 'request without a body' } : { code: codeString(body.text.trim()) };
  if (body === undefined) return isOptional(declared) ? { code: '' } : { refused: 'request without a body' };
  const json = mendedBody(body.json, declared, call.symbols);
  const refused = refusalInside(json, call) ?? refusalOfBody(withoutInside(json, call.sent), declared, call);
  return refused === undefined ? { code: valueCode(json, '  ') } : { refused };
}

function isOptional(body: RequestBody): boolean {
  return body.kind === 'unknown' || (body.kind === 'parameters' && body.parameters.every((parameter) => parameter.required === false));
}

/** Members in members are looked at by themselves where their type does not let them be sent. */
function refusalInside(json: unknown, { sent: { inside }, symbols }: Call): Refusal {
  return first([...inside], ([name, sent]) => {
    const value = isObject(json) ? json[name] : undefined;
    return isObject(value) ? first(sent, (property) => refusalOfListed(value, property, symbols)) : undefined;
  });
}

function withoutInside(json: unknown, { inside }: SentMembers): unknown {
  if (!isObject(json) || inside.size === 0) return json;
  const rest = Object.entries(json).map(([name, value]) => [name, isObject(value) ? without(value, inside.get(name) ?? []) : value]);
  return Object.fromEntries(rest);
}

function refusalOfBody(json: unknown, body: RequestBody, { operation, sent: { beside }, symbols }: Call): Refusal {
  if (body.kind === 'object' && collectionItem(body.type) !== undefined) return refusalOf(json, body.type, 'body', symbols);
  if (!isObject(json)) return 'body that is no object of JSON';
  switch (body.kind) {
    case 'reference':
      return Object.keys(json).join() === '@odata.id' && typeof json['@odata.id'] === 'string' ? undefined : 'body without an `@odata.id`';
    case 'parameters':
      return body.parameters.length === 0 ? undefined : refusalByList(json, body.parameters, symbols);
    case 'object': {
      const listed = body.properties ?? [];
      if (operation.kind === 'update' && listed.length > 0) return refusalByList(json, listed, symbols);
      const unfit = first(beside, (property) => refusalOfListed(json, property, symbols));
      return unfit ?? refusalOf(without(json, beside.filter(isUnsendable(body.type, symbols))), body.type, 'body', symbols);
    }
    case 'unknown':
    case 'stream':
      return undefined;
  }
}

/** An object has listed members and annotations only, and all that are required. */
function refusalByList(json: JsonObject, listed: readonly Property[], symbols: Symbols): Refusal {
  const byName = new Map(listed.map((property) => [property.name, property]));
  const unfit = first(Object.entries(json), ([name]) => {
    const property = byName.get(name);
    if (property) return refusalOfListed(json, property, symbols);
    return annotation.test(name) ? undefined : `property \`${name}\` that the page does not list`;
  });
  return unfit ?? first(listed, (property) => refusalOfListed(json, property, symbols));
}

function refusalOfListed(json: JsonObject, property: Property, symbols: Symbols): Refusal {
  const { name, nullable, required = false } = property;
  if (!(name in json)) return required ? `body without the required \`${name}\`` : undefined;
  return refusalAs(json[name], property, symbols, required || nullable === false);
}

/** Not a member that `Sendable` of the type has, and the row has to fit, too. */
function isUnsendable(type: TypeName, { members }: Symbols): (property: Property) => boolean {
  const known = members.all(type);
  return ({ name }) => known.get(name)?.property.readOnly ?? !known.has(name);
}

function without(json: JsonObject, properties: readonly Property[]): JsonObject {
  const names = new Set(properties.map(({ name }) => name));
  return Object.fromEntries(Object.entries(json).filter(([name]) => !names.has(name)));
}
