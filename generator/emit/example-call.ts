// A documented request -> the call of the function that sends it, as an example for its comment:
// `GET /users?$select=id&$top=5` -> await userList(client, { query: { select: ['id'], top: 5 } });
// Only calls that compile: where the docs show what the types do not admit, `check` says so at the page, and there is no example.

import type { Example, Operation, Property, RequestBody, TypeName } from '../ir/ir.ts';
import { queryCode, textCode } from './example-query.ts';
import { type ExampleUrl, readExampleUrl } from './example-url.ts';
import { codeString, group, isObject, isSendable, isSendableAs, valueCode } from './example-value.ts';
import { propertyKey } from './identifier.ts';
import { ambiguousChoices, type PathChoice } from './operation-path.ts';
import type { Symbols } from './symbols.ts';

interface Call {
  readonly identifier: string;
  readonly operation: Operation;
  readonly choices: readonly PathChoice[];
  /** The structured type that `select` and `expand` are about. */
  readonly row: TypeName | undefined;
  readonly symbols: Symbols;
}

/** Code of the first documented request that can be called as it stands; undefined where there is none. */
export function exampleCall(call: Call): string | undefined {
  for (const example of call.operation.examples ?? []) {
    const code = callCode(example, call);
    if (code !== undefined) return code;
  }
  return undefined;
}

function callCode({ request }: Example, call: Call): string | undefined {
  if (request === undefined || request.method !== call.operation.method) return undefined;
  const url = readExampleUrl(request.url, call.choices);
  if (url === undefined) return undefined;
  const path = pathCode(url, call);
  const query = queryCode(url.query, call.operation, call.row, call.symbols);
  const headers = headersCode(request.headers, call.operation);
  const body = bodyCode(request.body, call);
  if (path === undefined || query === undefined || headers === undefined || body === undefined) return undefined;
  const isAmbiguous = ambiguousChoices(call.choices).has(url.choice);
  const options = [
    ...(isAmbiguous ? [`route: ${codeString(url.choice.literal)}`] : []),
    ...optionCode('path', path),
    ...optionCode('query', query),
    ...optionCode('headers', headers),
    ...(body === '' ? [] : [`body: ${body}`]),
  ];
  return `await ${call.identifier}(client${options.length === 0 ? '' : `, ${group('{', options, '}', '')}`});`;
}

function optionCode(name: string, members: ReadonlyMap<string, string>): string[] {
  if (members.size === 0) return [];
  const items = [...members].map(([key, code]) => `${propertyKey(key)}: ${code}`);
  return [`${name}: ${group('{', items, '}', '  ')}`];
}

function pathCode(url: ExampleUrl, { operation, symbols }: Call): Map<string, string> | undefined {
  const code = new Map<string, string>();
  for (const [name, value] of url.path) {
    const type = operation.pathParameters.find((parameter) => parameter.name === name)?.type ?? 'Edm.String';
    const text = textCode(value, type, symbols);
    if (text === undefined) return undefined;
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

function headersCode(headers: readonly (readonly [string, string])[], operation: Operation): Map<string, string> | undefined {
  const documented = new Map((operation.headers ?? []).map((header) => [header.name.toLowerCase(), header]));
  const code = new Map<string, string>();
  for (const [written, value] of headers) {
    const key = written.toLowerCase();
    if (unwritten.has(key)) continue;
    if (key === 'consistencylevel' && value === 'eventual') {
      code.set('ConsistencyLevel', codeString(value));
      continue;
    }
    const name = common.get(key) ?? documented.get(key)?.name;
    if (name === undefined) return undefined;
    code.set(name, codeString(value));
  }
  const given = new Set([...code.keys()].map((name) => name.toLowerCase()));
  const isMissing = [...documented].some(([key, header]) => header.required === true && !unwritten.has(key) && !given.has(key));
  return isMissing ? undefined : code;
}

/** Code of the body; empty where there is none. */
function bodyCode(body: { readonly json?: unknown; readonly text: string } | undefined, call: Call): string | undefined {
  const declared = call.operation.requestBody;
  if (declared === undefined) return body === undefined || body.text.trim() === '' ? '' : undefined;
  if (body === undefined || !isObject(body.json)) return isOptional(declared) && body === undefined ? '' : undefined;
  return isBody(body.json, declared, call) ? valueCode(body.json, '  ') : undefined;
}

function isOptional(body: RequestBody): boolean {
  return body.kind === 'unknown' || (body.kind === 'parameters' && body.parameters.every((parameter) => parameter.required === false));
}

function isBody(json: Readonly<Record<string, unknown>>, body: RequestBody, { operation, symbols }: Call): boolean {
  switch (body.kind) {
    case 'reference':
      return Object.keys(json).join() === '@odata.id' && typeof json['@odata.id'] === 'string';
    case 'parameters':
      return body.parameters.length === 0 || isOf(json, body.parameters, symbols);
    case 'object': {
      const listed = body.properties ?? [];
      if (operation.kind === 'update' && listed.length > 0) return isOf(json, listed, symbols);
      const required = listed.filter((property) => property.required === true);
      const isWhole = required.every((property) => property.name in json && isSendableAs(json[property.name], property, symbols, true));
      return isWhole && isSendable(json, body.type, symbols);
    }
    case 'unknown':
      return true;
    case 'stream':
      return false;
  }
}

/** Whether an object has listed members and annotations only, and all that are required. */
function isOf(json: Readonly<Record<string, unknown>>, listed: readonly Property[], symbols: Symbols): boolean {
  const byName = new Map(listed.map((property) => [property.name, property]));
  const isKnown = Object.entries(json).every(([name, value]) => {
    const property = byName.get(name);
    if (property === undefined) return name.includes('@odata.');
    return isSendableAs(value, property, symbols, property.required === true || property.nullable === false);
  });
  return isKnown && listed.every((property) => property.required !== true || property.name in json);
}
