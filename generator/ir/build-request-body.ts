// What an API page says about the request body -> an object of a type, parameters, a reference, a stream, or none.
// `In the request body, supply a JSON representation of the [androidLobApp](...) object.` and the table below it

import type { Report } from '../diagnostics.ts';
import type { BodyStatement } from '../page/body-statement.ts';
import type { PageExample } from '../page/example.ts';
import { headerValue, type MessageBody } from '../page/http-message.ts';
import type { Member } from '../page/member.ts';
import type { OperationPage } from '../page/operation-page.ts';
import { entityType } from './base-type.ts';
import { type BodyPropertyContext, bodyProperty } from './body-property.ts';
import { buildParameter } from './build-parameter.ts';
import { exampleShape } from './example-shape.ts';
import { introducedType, titledType } from './introduced-type.ts';
import type { Method, OperationKind, Property, RequestBody, TypeName } from './ir.ts';
import { memberOf } from './member-of.ts';
import { type MentionContext, mentionedType, statedType } from './mentioned-type.ts';
import { commonType } from './names.ts';
import { isRecord, type Sample, sampleParameters, wrapperOf } from './sample-parameters.ts';

export interface BodyContext extends BodyPropertyContext {
  readonly kind: OperationKind;
  readonly method: Method;
  /** Item type of the response, which an update without a named type sends too. */
  readonly responseType: TypeName | undefined;
  /** Examples show requests of the operation. */
  readonly hasRequests: boolean;
}

/** The body of anything but a GET or DELETE; undefined where the page says that there is none, or says nothing. */
export function buildRequestBody(page: OperationPage, examples: readonly PageExample[], context: BodyContext): RequestBody | undefined {
  const body = statedBody(page, examples, context);
  const header = contentTypeRow(page);
  const other = mediaTypes(header?.description).find((type) => !type.includes('json'));
  if (header && other !== undefined && body?.kind !== 'stream') context.report('request-body-alternative', header.origin, { type: other });
  return body;
}

function statedBody(page: OperationPage, examples: readonly PageExample[], context: BodyContext): RequestBody | undefined {
  const { kind } = context;
  if ((kind === 'addRef' || kind === 'setRef') && !listsProperties(page.body)) return { kind: 'reference' };
  const sent = examples.find((example) => example.request?.body !== undefined);
  const contentType = contentTypeOf(page, sent);
  if (kind === 'streamPut') return { kind: 'stream', ...(contentType !== undefined && { contentType }) };
  const { body } = page;
  const isPatch = context.method === 'PATCH';
  // `Do not supply a request body` on a PATCH is a copy of another page
  if (body?.none && !isPatch && body.tables.length === 0 && body.mentions.length === 0) return undefined;
  if (isBinary(body, sent)) return { kind: 'stream', ...(contentType !== undefined && { contentType }) };
  const rows = firstRows(
    (body?.tables ?? []).flatMap((table) => table.rows),
    context.report,
  );
  if (kind === 'action' || kind === 'uploadSession') return withOptional(actionBody(body, rows, sent, contentType, context), body);
  return objectBody(page, body, rows, sent, contentType, { shown: shownType(examples, context), ...context });
}

/** A body that may be left out has no parameter that must be there, but for what says so itself. */
function withOptional(built: RequestBody | undefined, body: BodyStatement | undefined): RequestBody | undefined {
  if (!body?.optional || built?.kind !== 'parameters') return built;
  return { ...built, parameters: built.parameters.map((one) => (one.required === undefined ? { ...one, required: false } : one)) };
}

/** `The request body is the binary stream of the file`, unless a type, a table or the JSON of an example tells otherwise. */
function isBinary(body: BodyStatement | undefined, sent: PageExample | undefined): boolean {
  const isSilent = body?.mentions.length === 0 && body.tables.length === 0 && !body.sample && !body.parameters;
  return isSilent && body.binary === true && sent?.request?.body?.json === undefined;
}

/** One row a name, whatever its case: the first counts, and a further one with another type is reported. */
function firstRows(rows: readonly Member[], report: Report): Member[] {
  const first = new Map<string, Member>();
  for (const row of rows) {
    const known = first.get(row.name.value.toLowerCase());
    if (!known) first.set(row.name.value.toLowerCase(), row);
    else if (known.type && row.type && known.type.text !== row.type.text)
      report('member-conflict', row.name.origin, { name: row.name.value, type: row.type.text, other: known.type.text });
  }
  return [...first.values()];
}

/** Types of rows are resolved only where the model has the rows: what cannot be resolved is reported there. */
function propertiesOf(rows: readonly Member[], context: BodyContext): Property[] {
  return rows.map((row) => asSent(row, buildParameter(row, context), context));
}

/** `This property is required when a lamp is created.` counts where one is. */
function asSent({ required, requiredToCreate }: Member, property: Property, { kind }: BodyContext): Property {
  return required === undefined && requiredToCreate && kind === 'create' ? { ...property, required: true } : property;
}

/** A table of anything but `@odata.id`: the page sends an object to `$ref`. */
function listsProperties(body: BodyStatement | undefined): boolean {
  return body?.tables.some((table) => table.rows.some((row) => !row.name.value.startsWith('@odata.'))) ?? false;
}

function actionBody(
  body: BodyStatement | undefined,
  rows: readonly Member[],
  sent: PageExample | undefined,
  contentType: string | undefined,
  context: BodyContext,
): RequestBody | undefined {
  const sample = sampleOf(sent?.request?.body) ?? sampleOf(body?.sample);
  if (rows.length > 0) {
    const documented = rows.map(({ name, origin }) => ({ name: name.value, origin }));
    const wrapper = sample && wrapperOf(sample, documented, context);
    return { kind: 'parameters', parameters: wrapper ? [wrapper] : propertiesOf(rows, context) };
  }
  const type = body && mentionedType(body.mentions, context);
  if (type !== undefined && !body?.parameters) return { kind: 'object', type };
  if (contentType !== undefined) return { kind: 'stream', contentType };
  if (sample && Object.keys(sample.json).length > 0) return { kind: 'parameters', parameters: sampleParameters(sample, context) };
  return sent || (body && !body.none) ? unknownBody(body, sent, context) : undefined;
}

function sampleOf(body: MessageBody | undefined): Sample | undefined {
  return body && isRecord(body.json) ? { json: body.json, origin: body.origin } : undefined;
}

/**
 * A page that asks for a body without saying which. It has none where the JSON of the example is `{}`, and where the section asks for nothing
 * (`This action takes no parameters.`) and the example sends nothing.
 */
function unknownBody(
  body: BodyStatement | undefined,
  sent: PageExample | undefined,
  { report, hasRequests }: BodyContext,
): RequestBody | undefined {
  const shown = sent?.request?.body;
  if (isRecord(shown?.json) && Object.keys(shown.json).length === 0) return undefined;
  if (!shown && !body?.asks && !body?.parameters && hasRequests) return undefined;
  const origin = shown?.origin ?? body?.origin;
  // every unknown has its finding, so what stands nowhere is none
  if (!origin) return undefined;
  report('request-body-unknown', origin, {});
  return { kind: 'unknown' };
}

function objectBody(
  page: OperationPage,
  body: BodyStatement | undefined,
  rows: readonly Member[],
  sent: PageExample | undefined,
  contentType: string | undefined,
  context: BodyContext & MentionContext,
): RequestBody | undefined {
  const named = body && mentionedType(body.mentions, context);
  const type = named ?? context.shown ?? context.responseType ?? introducedType(page, 'write', context)?.type ?? titledType(page, context);
  if (type !== undefined && contentType === undefined) {
    // `supply an array of [x] objects`: there is no wrapper around them
    if (Array.isArray(sent?.request?.body?.json)) return { kind: 'object', type: `Collection(${type})` };
    const listed = rows.map((row) => asSent(row, bodyProperty(row, type, context), context));
    const properties = [...listed, ...requiredMembers(type, body, rows, context)];
    return { kind: 'object', type, ...(properties.length > 0 && { properties }) };
  }
  if (contentType !== undefined) return { kind: 'stream', contentType };
  if (rows.length > 0) return { kind: 'parameters', parameters: propertiesOf(rows, context) };
  return sent || (body && !body.none) ? unknownBody(body, sent, context) : undefined;
}

/** Members of the type that sentences require and no table lists. Of an update, a list of them would be all that it may send. */
function requiredMembers(type: TypeName, body: BodyStatement | undefined, rows: readonly Member[], context: BodyContext): Property[] {
  if (context.kind === 'update') return [];
  const listed = new Set(rows.map((row) => row.name.value.toLowerCase()));
  return (body?.required ?? []).flatMap((name): Property[] => {
    const member = listed.has(name) ? undefined : memberOf(type, name, context.types);
    return member ? [{ name: member.name, type: member.type, required: true }] : [];
  });
}

/** The type that examples send: what all are where they differ. Undefined where none names one, or they are only entities. */
function shownType(examples: readonly PageExample[], context: BodyContext): TypeName | undefined {
  const types = examples.map((example) => sentType(example, context)).filter((type) => type !== undefined);
  const common = commonType(context.names, types);
  return common === entityType ? undefined : common;
}

/** `@odata.type` of the request's annotation, or in the body of the example. */
function sentType({ request }: PageExample, { names, scope }: BodyContext): TypeName | undefined {
  if (!request?.body) return undefined;
  const annotated = request.type === undefined ? undefined : statedType(names, request.type, request.origin, scope);
  if (annotated) return annotated.name;
  const shape = exampleShape(request.body.json);
  return shape.kind === 'object' && shape.type !== undefined ? statedType(names, shape.type, request.body.origin, scope)?.name : undefined;
}

/** The media type of a body that is no JSON: of the example, else of the headers table: `image/jpeg. Required.` */
function contentTypeOf(page: OperationPage, sent: PageExample | undefined): string | undefined {
  const shown = sent?.request && headerValue(sent.request.headers, 'content-type');
  const text = shown ?? contentTypeRow(page)?.description ?? '';
  return /json/i.test(text) ? undefined : mediaTypes(text)[0];
}

function contentTypeRow(page: OperationPage): Member | undefined {
  return page.headers.find((header) => header.name.value.toLowerCase() === 'content-type');
}

function mediaTypes(text = ''): string[] {
  const found = text.toLowerCase().match(/\b(?:application|audio|image|message|multipart|text|video)\/[\w.+*-]*\w/g);
  return found ?? [];
}
