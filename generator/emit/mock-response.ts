// Documented responses of an operation -> the one that its mock gives, as code of arguments: 201 and `Location: https://...` and a body
// -> `201, { id: '1' }, { Location: 'https://...' }`

import type { Example, Operation, TypeName } from '../ir/ir.ts';
import { wrappedObject } from '../ir/wrapped-object.ts';
import { codeString, isObject, valueCode } from './example-value.ts';
import { propertyKey } from './identifier.ts';
import type { RequestResult } from './request-result.ts';
import type { Symbols } from './symbols.ts';

type Answer = NonNullable<Example['response']>;

/** Code of status, body and headers; the latter only as far as the docs show them. */
export function mockResponseCode(operation: Operation, result: RequestResult, symbols: Symbols): string {
  const answer = documentedAnswer(operation);
  const status = String(answer?.status ?? operation.response?.status ?? 200);
  if (answer === undefined) return status;
  const body = bodyCode(answer, result, symbols);
  const headers = headersCode(answer);
  if (headers === undefined) return body === undefined ? status : `${status}, ${body}`;
  return `${status}, ${body ?? 'undefined'}, ${headers}`;
}

/** The first success that the page shows; rather one with the status that it states, and with a body where it states a type. */
function documentedAnswer({ examples, response }: Operation): Answer | undefined {
  const answers = (examples ?? []).flatMap((example) => (example.response && isSuccess(example.response) ? [example.response] : []));
  const isStated = (answer: Answer) => (answer.status ?? 200) === (response?.status ?? 200);
  const isWhole = (answer: Answer) => response?.type === undefined || answer.body !== undefined;
  return answers.find((answer) => isStated(answer) && isWhole(answer)) ?? answers.find(isWhole) ?? answers[0];
}

function isSuccess({ status, body }: Answer): boolean {
  return status === undefined ? body !== undefined : status >= 200 && status < 400;
}

/** Undefined where there is none, or where it is meant as JSON and cannot be read. */
function bodyCode({ body }: Answer, { helper, row }: RequestResult, symbols: Symbols): string | undefined {
  if (body === undefined) return undefined;
  if (body.json === undefined) return helper === 'call' || helper === 'count' ? codeString(body.text) : undefined;
  if (helper === 'page') return valueCode(pageBody(body.json));
  return valueCode(helper === 'json' && row ? objectBody(body.json, row.name, symbols) : body.json);
}

/** A mock is the last page: the same next link again and again would be a list without end. An object by itself is its only item. */
function pageBody(json: unknown): unknown {
  if (!isObject(json)) return json;
  const { '@odata.nextLink': _, ...rest } = json;
  const isItem = !('value' in rest) && Object.keys(rest).some((name) => !name.startsWith('@'));
  return isItem ? { value: [rest] } : rest;
}

/** What the function returns is what the response holds: an object that the docs show inside `value` is answered without. */
function objectBody(json: unknown, type: TypeName, { types, families }: Symbols): unknown {
  const symbol = types.get(type);
  const line = symbol?.kind === 'type' ? [symbol.declaration, ...families.ancestors(type)] : [];
  return wrappedObject(json, line)?.value ?? json;
}

/** About the message that the docs show and not about that of the mock. */
const ofTransport: ReadonlySet<string> = new Set(
  ['Connection', 'Content-Encoding', 'Content-Length', 'Date', 'Host', 'Transfer-Encoding'].map((name) => name.toLowerCase()),
);

// `Location`, `Retry-After`
const headerName = /^[\w-]+$/;
// What a header can carry: `</users/1>; rel="next"`
const headerValue = /^[\x20-\x7e]+$/;

function headersCode({ headers, body }: Answer): string | undefined {
  const sent = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const isType = key === 'content-type';
    // the runtime says so by itself
    const isJson = isType && (body === undefined || body.json !== undefined);
    if (ofTransport.has(key) || isJson || sent.has(key) || !headerName.test(name) || !headerValue.test(value)) continue;
    sent.set(key, `${propertyKey(isType ? 'Content-Type' : name)}: ${codeString(value)}`);
  }
  return sent.size === 0 ? undefined : `{ ${[...sent.values()].join(', ')} }`;
}
