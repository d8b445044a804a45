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
  readonly title: string | undefined;
  readonly request: ExampleRequest | undefined;
  readonly responses: ExampleResponse[];
  readonly origin: Origin;
}

/** The examples of a page. Messages to other hosts (callbacks to a bot, upload URLs) are no examples of an operation and are left out. */
export function pageExamples(parts: readonly Part[], annotations: ReadonlyMap<Code, Annotation>, report: Report): PageExample[] {
  const examples: Open[] = [];
  let foreign = false;
  for (const { code, annotation, part } of fences(parts, annotations)) {
    for (const message of messagesOf(code, annotation, part)) {
      if (message.kind === 'request') {
        foreign = isForeign(message.url);
        if (!foreign) examples.push(openExample(message, annotation, part));
      } else if (!foreign) {
        addResponse(examples, message, annotation, part);
      }
      if (message.body) checkJson(message.body, message, report);
    }
  }
  return examples.map(closeExample);
}

function fences(
  parts: readonly Part[],
  annotations: ReadonlyMap<Code, Annotation>,
): { code: Code; annotation: Annotation | undefined; part: Part }[] {
  return parts.flatMap((part) =>
    part.blocks.flatMap((block) => {
      if (block.kind !== 'code' || part.role === 'permissions') return [];
      const annotation = annotations.get(block);
      // old OneDrive pages show the request of an example in the HTTP request section
      if (part.role === 'request' && annotation?.blockType !== 'request') return [];
      return [{ code: block, annotation, part }];
    }),
  );
}

function messagesOf(code: Code, annotation: Annotation | undefined, part: Part): (RequestMessage | ResponseMessage)[] {
  const messages = parseMessages(code);
  if (messages.length > 0) return part.role === 'request' ? messages.filter((message) => message.kind === 'request') : messages;
  const isBody =
    annotation?.blockType === 'response' ||
    (code.language === 'json' && part.role === 'example' && /^response/i.test(part.trail.at(-1) ?? ''));
  return isBody ? [bodyMessage(code)] : [];
}

/** `https://bot.contoso.com/callback`; every address of the service itself has `graph` in its host. */
function isForeign(url: string): boolean {
  const host = /^https?:\/\/([^/?\s]*)/i.exec(url)?.[1];
  return host !== undefined && !/graph|^\{/i.test(host);
}

function openExample(message: RequestMessage, annotation: Annotation | undefined, part: Part): Open {
  const { kind: _, ...request } = message;
  const own = annotation?.blockType === 'response' ? undefined : annotation;
  const name = own && textValue(own, 'name');
  const type = own && textValue(own, '@odata.type');
  return {
    name,
    title: titleOf(part),
    request: { ...request, ...(type !== undefined && { type }), ...(own && name !== undefined && { nameOrigin: own.originOf('name') }) },
    responses: [],
    origin: message.origin,
  };
}

/** The heading of the example: the last one that is not `Request` or `Response`. */
function titleOf(part: Part): string | undefined {
  return part.trail.findLast((title) => !/^(?:requests?|responses?|examples?|http requests?)(?: \d+)?$/i.test(title));
}

function addResponse(examples: Open[], message: ResponseMessage, annotation: Annotation | undefined, part: Part): void {
  const { kind: _, ...parts } = message;
  const own = annotation?.blockType === 'request' ? undefined : annotation;
  const type = own && (textValue(own, '@odata.type') ?? textValue(own, '@type'));
  const collection = own && booleanValue(own, 'isCollection');
  const truncated = own && booleanValue(own, 'truncated');
  const typeKey = own && (textValue(own, '@odata.type') ? '@odata.type' : '@type');
  const response: ExampleResponse = {
    ...parts,
    ...(type !== undefined && { type }),
    ...(collection !== undefined && { collection }),
    ...(truncated !== undefined && { truncated }),
    typeOrigin: own && type && typeKey ? own.originOf(typeKey) : message.origin,
  };
  const named = examplesNamed(examples, own);
  const last = examples.at(-1);
  if (named.length > 0) for (const example of named) example.responses.push(response);
  else if (last && last.responses.length === 0) last.responses.push(response);
  else examples.push({ name: undefined, title: titleOf(part), request: undefined, responses: [response], origin: message.origin });
}

function examplesNamed(examples: readonly Open[], annotation: Annotation | undefined): Open[] {
  const name = annotation?.values.name;
  const names = Array.isArray(name) ? name : [name];
  return examples.filter((example) => example.name !== undefined && example.responses.length === 0 && names.includes(example.name));
}

function closeExample({ name, title, request, responses, origin }: Open): PageExample {
  const [response] = responses;
  return {
    ...(name !== undefined && { name }),
    ...(title !== undefined && { title }),
    ...(request && { request }),
    ...(response && { response }),
    origin,
  };
}

/** Reports a JSON body that is none, at the character where strict reading stops. */
function checkJson(body: MessageBody, message: RequestMessage | ResponseMessage, report: Report): void {
  if (!isJsonBody(body, message.headers)) return;
  const { problem, value } = readJson(body.text);
  if (!problem) return;
  const origin = originWithin(body.text, body.origin, Math.min(problem.offset, body.text.length));
  if (value === undefined) report('body-unreadable', origin, { problem: problem.message });
  else report('body-invalid', origin, { problem: problem.message });
}

/** Whether a body is meant as JSON: it starts like an object or array, and no header says otherwise. */
export function isJsonBody(body: MessageBody, headers: readonly (readonly [string, string])[]): boolean {
  const type = headerValue(headers, 'content-type');
  if (type !== undefined && !/json/i.test(type) && type !== '') return false;
  // `[Zip file containing ...]` and `<final bytes>` stand for content
  return /^\{|^\[\s*(?:[{"[\]\d-]|true|false|null)/.test(body.text);
}
