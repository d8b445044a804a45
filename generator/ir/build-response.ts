// What an API page says about the response -> status and type. The sentence comes first, then the annotation of an example, then its JSON,
// then the introduction. Where sentence and example disagree the sentence wins, and a finding says so.

import type { Origin } from '../diagnostics.ts';
import type { PageExample } from '../page/example.ts';
import { headerValue } from '../page/http-message.ts';
import type { OperationPage } from '../page/operation-page.ts';
import type { ResponseStatement } from '../page/response-sentence.ts';
import { type ExampleShape, exampleShape } from './example-shape.ts';
import { introducedType } from './introduced-type.ts';
import type { Method, Response, TypeName } from './ir.ts';
import { type MentionContext, mentionedType, statedType } from './mentioned-type.ts';
import { derivesFrom } from './names.ts';

export interface ResponseContext extends MentionContext {
  readonly method: Method;
  /** The sentences of the page are about this operation, which is not so for a further GET on the page. */
  readonly stated: boolean;
  /** The path ends in `$value`, which is the raw value (OData 4.01, Part 2, 4.8), or `$count`, which is a number (4.9). */
  readonly raw: 'Edm.Stream' | 'Edm.Int32' | undefined;
  /** The path ends in a parameter or in a singular word. */
  readonly single: boolean;
  /** Title or file name say that this is a list. */
  readonly list: boolean;
}

interface Typed {
  /** Without `Collection`. */
  readonly type: TypeName;
  readonly collection: boolean;
  readonly origin: Origin;
}

/** Status and type of the first success; undefined where neither the page nor an example says anything. */
export function buildResponse(page: OperationPage, examples: readonly PageExample[], context: ResponseContext): Response | undefined {
  const stated = context.stated ? page.responses : [];
  const statements = stated.filter((one) => one.statuses.length === 0 || one.statuses.some(isSuccess));
  const [first, ...later] = statements.filter((one) => !one.onError);
  const example = examples.find((one) => one.response && isSuccess(one.response.status ?? 200));
  const shown = example?.response && shownType(example.response, context);
  const status = first?.statuses.find(isSuccess) ?? example?.response?.status ?? later.flatMap((one) => one.statuses).find(isSuccess);
  const body =
    rawType(page, context) ??
    bodyType(first, statements, shown, { shown: shown?.type, ...context }) ??
    silentType(page, first, shown, context);
  if (status === undefined && body === undefined) {
    // a sentence of the page is about its main operation
    if (context.stated && stated.length === 0) context.report('response-unstated', titleOrigin(page), {});
    return undefined;
  }
  const type = body && (body.collection ? `Collection(${body.type})` : body.type);
  const contentType = type === 'Edm.Stream' ? binaryType(examples) : undefined;
  const alternates = alternatesOf(statements, status, type, context);
  return {
    ...(status !== undefined && { status: mendedStatus(status, body, example) }),
    ...(type !== undefined && { type }),
    ...(contentType !== undefined && { contentType }),
    ...(alternates.length > 0 && { alternates }),
  };
}

function rawType(page: OperationPage, { raw }: ResponseContext): Typed | undefined {
  return raw && { type: raw, collection: false, origin: titleOrigin(page) };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 400;
}

/** `204 No Content and a [x] object`: there is an object, so the example's status is right. */
function mendedStatus(status: number, body: Typed | undefined, example: PageExample | undefined): number {
  const shown = example?.response?.status;
  return status === 204 && body && shown !== undefined && isSuccess(shown) && shown !== 204 ? shown : status;
}

/** The type that the sentences state; undefined where they state none, or that there is no body. */
function bodyType(
  first: ResponseStatement | undefined,
  statements: readonly ResponseStatement[],
  shown: Shown | undefined,
  context: ResponseContext,
): Typed | undefined {
  if (!first) return undefined;
  const isEmpty =
    first.none === true ||
    (first.statuses.find(isSuccess) === 204 && (first.mentions.length === 0 || !shown || shown.shape.kind === 'none'));
  if (isEmpty) return undefined;
  // a later sentence about another code is about another case
  const about = [first, ...statements.filter((one) => one !== first && one.statuses.length === 0)];
  for (const statement of about) {
    const type = mentionedType(statement.mentions, context);
    const mention = statement.mentions[0];
    if (type !== undefined && mention) {
      const stated = { type, collection: mention.collection, origin: mention.origin };
      return reconcile(stated, shown, context);
    }
    if (statement.binary && statement.mentions.length === 0) return { type: 'Edm.Stream', collection: false, origin: statement.origin };
    // 302 Found: what is behind the redirect, if the example does not say what
    if (statement.statuses.includes(302)) return { type: shown?.type ?? 'Edm.Stream', collection: false, origin: statement.origin };
  }
  return undefined;
}

/** The sentence wins, but for a page that is a list by title or path and shows one: there, `a [member] object` is a slip for many. */
function reconcile(stated: Typed, shown: Shown | undefined, context: ResponseContext): Typed {
  const { names, report } = context;
  if (!shown) return stated;
  const { shape, type, origin } = shown;
  // the JSON of a scalar is no statement about its type
  const comparable = type !== undefined && !type.startsWith('Edm.') && stated.type !== 'Edm.Stream';
  if (comparable && !derivesFrom(names, type, stated.type) && !derivesFrom(names, stated.type, type)) {
    report(
      'response-conflict',
      origin,
      { sentence: stated.type, example: type },
      { actual: type, expected: stated.type, related: [stated.origin] },
    );
  }
  const many = shape.kind === 'collection';
  const conflict = many !== stated.collection && (many || shape.kind === 'object') && stated.type !== 'Edm.Stream';
  if (!conflict || (stated.collection ? shown.collection : !many)) return stated;
  const written = (collection: boolean): TypeName => (collection ? `Collection(${stated.type})` : stated.type);
  const flips = many ? context.list : context.single && !context.list;
  if (flips || isRealConflict(stated, shown)) {
    report(
      'response-conflict',
      stated.origin,
      { sentence: written(stated.collection), example: written(many) },
      { actual: written(stated.collection), expected: written(many), related: [origin] },
    );
  }
  return flips ? { ...stated, collection: many } : stated;
}

/** `value` may be a property of the one object that the sentence names, so only the annotation makes it certain. */
function isRealConflict(stated: Typed, shown: Shown): boolean {
  return stated.collection || shown.collection;
}

interface Shown {
  readonly shape: ExampleShape;
  /** Resolved, without `Collection`. */
  readonly type?: TypeName;
  /** The annotation says that it is one. */
  readonly collection: boolean;
  /** 302 Found: the body is behind the redirect. */
  readonly redirect: boolean;
  readonly origin: Origin;
}

type ExampleResponse = NonNullable<PageExample['response']>;

function shownType(response: ExampleResponse, { names, scope }: ResponseContext): Shown {
  const { typeOrigin: origin } = response;
  const shape = exampleShape(response.body?.json);
  const annotated = response.type === undefined ? undefined : statedType(names, response.type, origin, scope);
  const inJson = annotated || shape.type === undefined ? undefined : statedType(names, shape.type, origin, scope);
  const type = (annotated ?? inJson)?.name;
  const collection = annotated?.collection === true || response.collection === true;
  return { shape, ...(type !== undefined && { type }), collection, redirect: response.status === 302, origin };
}

/** Sentences without a type: the example tells it, else the introduction. */
function silentType(
  page: OperationPage,
  first: ResponseStatement | undefined,
  shown: Shown | undefined,
  context: ResponseContext,
): Typed | undefined {
  const status = first?.statuses.find(isSuccess);
  if (first?.none || status === 204) return undefined;
  const isGet = context.method === 'GET';
  const hasBody = shown !== undefined && (shown.shape.kind !== 'none' || shown.type === 'Edm.Stream');
  if (shown?.type !== undefined && (hasBody || status === 200)) {
    return { type: shown.type, collection: hasBody ? shown.shape.kind === 'collection' : shown.collection, origin: shown.origin };
  }
  // `returns a [lamp] object` whose page is not there: there is a body, if nobody knows which
  const [named] = context.stated ? (first?.mentions ?? []) : [];
  if (!isGet && !hasBody && !named) return undefined;
  if (isGet && (shown?.redirect || status === 302))
    return { type: 'Edm.Stream', collection: false, origin: shown?.origin ?? titleOrigin(page) };
  const collection = shown ? shown.shape.kind === 'collection' : context.list || named?.collection === true;
  const introduced = context.stated ? introducedType(page, isGet ? 'read' : 'write', context) : undefined;
  return introduced ? { ...introduced, collection } : { type: 'unknown', collection, origin: titleOrigin(page) };
}

function titleOrigin(page: OperationPage): Origin {
  return page.heading?.origin ?? page.requests[0]?.origin ?? { file: page.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** Other successes, each with the type of its own sentence; `201 Created` and `200 OK` in one sentence are about one object. */
function alternatesOf(
  statements: readonly ResponseStatement[],
  status: number | undefined,
  main: TypeName | undefined,
  context: ResponseContext,
): { status: number; type?: TypeName }[] {
  const found = new Map<number, { status: number; type?: TypeName }>();
  for (const statement of statements) {
    const codes = statement.statuses.filter((code) => code >= 200 && code < 300 && code !== status && !found.has(code));
    const [mention] = statement.mentions;
    const named = codes.length > 0 && mention ? mentionedType(statement.mentions, context) : undefined;
    const stated = named !== undefined && mention?.collection ? `Collection(${named})` : named;
    const isShared = (code: number): boolean => code <= 201 && status !== undefined && status <= 201 && statement.statuses.includes(status);
    for (const code of codes) {
      const type = stated ?? (isShared(code) && !statement.none ? main : undefined);
      found.set(code, { status: code, ...(type !== undefined && code !== 204 && { type }) });
    }
  }
  return [...found.values()];
}

/** `image/jpeg` of the first example that shows content, where it is not JSON. What a redirect says about itself is not about the file behind it. */
function binaryType(examples: readonly PageExample[]): string | undefined {
  const response = examples.flatMap((one) => one.response ?? []).find(({ status = 200 }) => status >= 200 && status < 300);
  const type = response && headerValue(response.headers, 'content-type');
  const [media] = (type ?? '').split(';');
  return media && /^[\w.+-]+\/[\w.+-]+$/.test(media.trim()) && !/json/i.test(media) ? media.trim().toLowerCase() : undefined;
}
