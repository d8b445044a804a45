// Fences with HTTP messages -> examples, a request with its response. Pairs by order, or by the name that a response annotation gives:
// `<!-- { "blockType": "response", "name": ["get-drive-default", "get-drive-by-id"] } -->`

import type { Origin, Report } from '../diagnostics.ts';
import { type Annotation, booleanValue, textValue } from './annotation.ts';
import type { Code } from './blocks.ts';
import { bodyMessage, headerValue, type MessageBody, parseMessages, type RequestMessage, type ResponseMessage } from './http-message.ts';
import { readJson } from './lenient-json.ts';
import type { Part } from './operation-sections.ts';
import { originWithin } from './origin.ts';

export interface PageExample {
  /** Of the request's annotation. */
  readonly name?: string;
  /** Heading of the example. */
  readonly title?: string;
  readonly request?: ExampleRequest;
  readonly response?: ExampleResponse;
  readonly origin: Origin;
}

export interface ExampleRequest extends Omit<RequestMessage, 'kind'> {
  /** `@odata.type` of the annotation as written: the type of the body. */
  readonly type?: string;
  /** Of the annotation's `name`. */
  readonly nameOrigin?: Origin;
}

export interface ExampleResponse extends Omit<ResponseMessage, 'kind'> {
  /** `@odata.type` of the annotation as written. */
  readonly type?: string;
  readonly collection?: boolean;
  readonly truncated?: boolean;
  /** The annotation's `@odata.type`, else the first line of the message. */
  readonly typeOrigin: Origin;
}

interface Open {
  readonly name: string | undefined;
  readonly request: ExampleRequest | undefined;
  readonly responses: ExampleResponse[];
  readonly fence: Fence;
  readonly origin: Origin;
}

/** A fence among the examples. */
interface Fence {
  readonly code: Code;
  readonly annotation: Annotation | undefined;
  readonly part: Part;
}

/** The examples of a page. Messages to other hosts (callbacks to a bot, upload URLs) are no examples of an operation and are left out. */
export function pageExamples(parts: readonly Part[], annotations: ReadonlyMap<Code, Annotation>, report: Report): PageExample[] {
  const examples: Open[] = [];
  let foreign = false;
  for (const fence of fences(parts, annotations)) {
    for (const message of messagesOf(fence).map((one) => withJson(one, report))) {
      if (message.kind === 'request') {
        foreign = isForeign(message.url);
        if (!foreign) examples.push(openExample(message, fence));
      } else if (!foreign) {
        addResponse(examples, message, fence);
      }
    }
  }
  return examples.map((example) => closeExample(example, report));
}

function fences(parts: readonly Part[], annotations: ReadonlyMap<Code, Annotation>): Fence[] {
  return (
    parts
      .filter((part) => part.role !== 'permissions')
      .flatMap((part) =>
        part.blocks.filter((block) => block.kind === 'code').map((code) => ({ code, annotation: annotations.get(code), part })),
      )
      // old OneDrive pages show the request of an example in the HTTP request section
      .filter(({ annotation, part }) => part.role !== 'request' || annotation?.blockType === 'request')
  );
}

function messagesOf({ code, annotation, part }: Fence): (RequestMessage | ResponseMessage)[] {
  const messages = parseMessages(code);
  if (messages.length > 0) return part.role === 'request' ? messages.filter((message) => message.kind === 'request') : messages;
  const isBody = annotation?.blockType === 'response' || (code.language === 'json' && /^responses?\b/i.test(part.trail.at(-1) ?? ''));
  return isBody ? [bodyMessage(code)] : [];
}

/** `https://bot.contoso.com/callback`; every address of the service itself has `graph` in its host. */
function isForeign(url: string): boolean {
  const host = /^https?:\/\/([^/?\s]*)/i.exec(url)?.[1];
  return host !== undefined && !/graph|^\{/i.test(host);
}

function openExample(message: RequestMessage, fence: Fence): Open {
  const { kind: _, method, ...request } = message;
  const own = fence.annotation?.blockType === 'response' ? undefined : fence.annotation;
  const name = own && textValue(own, 'name');
  const type = own && textValue(own, '@odata.type');
  const nameOrigin = own && name !== undefined ? { nameOrigin: own.originOf('name') } : {};
  return {
    name,
    request: { method, ...request, ...(type !== undefined && { type }), ...nameOrigin },
    responses: [],
    fence,
    origin: message.origin,
  };
}

function addResponse(examples: Open[], message: ResponseMessage, fence: Fence): void {
  const response = readResponse(message, fence.annotation?.blockType === 'request' ? undefined : fence.annotation);
  const named = examplesNamed(examples, fence.annotation);
  const last = examples.at(-1);
  const before = last?.responses.at(-1);
  if (named.length > 0) {
    for (const example of named) example.responses.push(response);
  } else if (last && before && before.status !== undefined && !before.body && message.status === undefined && message.body) {
    // the headers in one fence, the body in the next
    last.responses.splice(-1, 1, { ...before, body: message.body });
  } else if (last && !before) {
    // `GET /me/x` and `GET /users/{id}/x` in one fence get the same
    const start = examples.findLastIndex((one) => one.fence.code !== last.fence.code || one.responses.length > 0) + 1;
    for (const example of examples.slice(start)) example.responses.push(response);
  } else {
    // a further response of the same request, unless the one before redirects elsewhere
    const request = before?.status !== undefined && before.status < 300 ? withoutName(last?.request) : undefined;
    examples.push({ name: undefined, request, responses: [response], fence, origin: message.origin });
  }
}

function withoutName(request: ExampleRequest | undefined): ExampleRequest | undefined {
  if (!request) return undefined;
  const { nameOrigin: _, ...rest } = request;
  return rest;
}

function readResponse({ kind: _, ...parts }: ResponseMessage, annotation: Annotation | undefined): ExampleResponse {
  const key = annotation && (['@odata.type', '@type'] as const).find((one) => textValue(annotation, one) !== undefined);
  const type = key && textValue(annotation, key);
  const collection = annotation && booleanValue(annotation, 'isCollection');
  const truncated = annotation && booleanValue(annotation, 'truncated');
  return {
    typeOrigin: annotation && key ? annotation.originOf(key) : parts.origin,
    ...parts,
    ...(type !== undefined && { type }),
    ...(collection !== undefined && { collection }),
    ...(truncated !== undefined && { truncated }),
  };
}

function examplesNamed(examples: readonly Open[], annotation: Annotation | undefined): Open[] {
  const name = annotation?.values.name;
  const names = Array.isArray(name) ? name : [name];
  // a response stands near its requests; old OneDrive pages have five of them above one response
  const near = examples.slice(-50);
  return near.filter((example) => example.name !== undefined && example.responses.length === 0 && names.includes(example.name));
}

function closeExample({ name, request, responses, fence, origin }: Open, report: Report): PageExample {
  const [response] = responses;
  const title = titleOf(fence.part);
  const counts = fence.part.role === 'example' && fence.annotation?.blockType !== 'ignored';
  if (counts && (!request || !response)) report('example-unpaired', origin, { part: request ? 'request' : 'response' });
  return {
    origin,
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
    ...(request && { request }),
    ...(response && { response }),
  };
}

/** The heading of the example: the last one that is not `Request` or `Response`. */
function titleOf(part: Part): string | undefined {
  return part.trail.findLast((title) => !/^(?:requests?|responses?|examples?|http requests?)(?: \d+)?$/i.test(title));
}

/** Reads a JSON body; a broken one is reported at the character where strict reading stops. */
function withJson<M extends RequestMessage | ResponseMessage>(message: M, report: Report): M {
  const { body } = message;
  if (!body || !isJsonBody(body, message.headers)) return message;
  const { problem, value } = readJson(body.text);
  if (problem) {
    const origin = originWithin(body.text, body.origin, Math.min(problem.offset, body.text.length));
    report(value === undefined ? 'body-unreadable' : 'body-invalid', origin, { problem: problem.message });
  }
  return value === undefined ? message : { ...message, body: { json: value, ...body } };
}

/** Whether a body is meant as JSON: it starts like an object or array, and no header says otherwise. */
function isJsonBody(body: MessageBody, headers: readonly (readonly [string, string])[]): boolean {
  const type = headerValue(headers, 'content-type');
  if (type !== undefined && !/json/i.test(type) && type !== '') return false;
  // `[Zip file containing ...]` and `<final bytes>` stand for content
  return /^\{|^\[\s*(?:[{"[\]\d-]|true|false|null)/.test(body.text);
}
