// Pages about operations -> operations of the model. A page is one operation, or several where its lines differ in verb or in what they address.
// `v1.0/api/user-list.md` -> userList, GET /users, Collection(microsoft.graph.user)

import { compareText, type Report } from '../diagnostics.ts';
import { docMarkdown, plainText } from '../page/inline.ts';
import type { Member } from '../page/member.ts';
import type { OperationPage } from '../page/operation-page.ts';
import type { Page } from '../page/page.ts';
import { buildExample, isExampleOf } from './build-examples.ts';
import { buildHeaders } from './build-headers.ts';
import { buildParameter, type ParameterContext } from './build-parameter.ts';
import { buildPathParameters } from './build-path-parameters.ts';
import { buildPermissions } from './build-permissions.ts';
import { buildQuery } from './build-query.ts';
import { buildRequestBody } from './build-request-body.ts';
import { buildResponse } from './build-response.ts';
import { withArguments } from './function-arguments.ts';
import type { EnumType, Operation, OperationKind, Property, Response } from './ir.ts';
import { lastSegment, type Names, type Scope } from './names.ts';
import { groupRequests, type OperationGroup } from './operation-groups.ts';
import { type Casing, casingOf, operationId } from './operation-id.ts';
import { type KindContext, operationKind } from './operation-kind.ts';
import { parsePathTemplate } from './path-template.ts';

interface Context extends KindContext, Omit<ParameterContext, 'scope'> {
  readonly casing: Casing;
  /** Identifier -> page that has it. */
  readonly taken: Map<string, string>;
}

/** Builds the operations of all API pages, sorted by identifier. */
export function buildOperations(pages: readonly Page[], names: Names, enums: readonly EnumType[], report: Report): Operation[] {
  const operationPages = pages.filter((page) => page.kind === 'operation').sort((a, b) => compareText(a.file, b.file));
  const relationships = new Set(
    pages.flatMap((page) => (page.kind === 'resource' ? page.relationships.map((one) => one.name.value.toLowerCase()) : [])),
  );
  const context: Context = {
    names,
    enums: new Map(enums.map((one) => [one.name, one])),
    relationships,
    casing: casingOf(spellings(operationPages, names)),
    report,
    taken: new Map(),
  };
  return operationPages.flatMap((page) => pageOperations(page, context)).sort((a, b) => compareText(a.id, b.id));
}

/** Words as types, segments of paths and headings spell them. */
function* spellings(pages: readonly OperationPage[], names: Names): Generator<string> {
  for (const name of names.qualified.values()) yield lastSegment(name);
  for (const page of pages) {
    for (const { path } of page.requests) yield* path.match(/(?<=[/.])[a-z]\w*(?=[/(]|$)/g) ?? [];
    // identityAccounts: invokeAction
    yield* (page.heading ? plainText(page.heading) : '').match(/\b[a-z]+[A-Z]\w*/g) ?? [];
  }
}

function pageOperations(page: OperationPage, context: Context): Operation[] {
  const base = operationId(page.file, context.casing);
  const groups = groupRequests(page.requests);
  reportUnlisted(page, context.report);
  return groups.map((group) => buildOperation(page, group, `${base}${group.suffix}`, groups.length === 1, context));
}

function buildOperation(page: OperationPage, group: OperationGroup, wanted: string, only: boolean, context: Context): Operation {
  const [line] = group.lines;
  const method = line?.method ?? 'GET';
  const scope: Scope = { namespace: page.namespace?.value ?? 'microsoft.graph', file: page.file };
  const located: Located = { ...context, scope };
  const written = group.lines.map((one) => one.path);
  const examples = examplesOf(page, group, only);
  const response = group.main || method !== 'GET' ? responseOf(page, group, examples, located) : undefined;
  const kind = kindOf(page, group, response, context);
  const rows = parameterRows(page, kind);
  const paths = kind === 'function' ? withArguments(group.lines, callParameters(rows, located), context.report) : written;
  const body = buildRequestBody(page, examples, { ...located, kind, method, responseType: itemType(response?.type) });
  const headers = buildHeaders(page.headers);
  const permissions = buildPermissions(page.permissions, method);
  const [intro] = page.intro;
  return {
    id: uniqueId(wanted, page, context),
    kind,
    method,
    paths,
    ...(page.heading && { title: plainText(page.heading) }),
    ...(intro && { description: docMarkdown(intro) }),
    ...(page.deprecated && { deprecated: page.deprecated.value }),
    pathParameters: buildPathParameters(paths, rows, located),
    ...buildQuery({ page, lines: group.lines, examples, context: located }),
    ...(headers.length > 0 && { headers }),
    ...(body && { requestBody: body }),
    ...(response && { response }),
    ...(permissions && { permissions }),
    source: { file: page.file.slice(page.file.indexOf('/') + 1) },
    ...(line && { origin: line.origin }),
    ...(examples.length > 0 && { examples: examples.map(buildExample) }),
  };
}

/** The examples of an operation; on a page with one operation all of them. */
function examplesOf(page: OperationPage, group: OperationGroup, only: boolean): OperationPage['examples'] {
  const method = group.lines[0]?.method ?? 'GET';
  const paths = group.lines.map((line) => line.path);
  const own = page.examples.filter((example) => isExampleOf(example, method, paths));
  const sameVerb = page.examples.filter((example) => !example.request || example.request.method === method);
  if (!only) return own.length > 0 || !group.main ? own : sameVerb;
  return [...own, ...page.examples.filter((example) => !own.includes(example))];
}

interface Located extends Context {
  readonly scope: Scope;
}

function responseOf(
  page: OperationPage,
  group: OperationGroup,
  examples: OperationPage['examples'],
  context: Located,
): Response | undefined {
  const [line] = group.lines;
  const last = parsePathTemplate(line?.path ?? '').segments.at(-1);
  const endsInParameter = last?.parts.length === 1 && last.parts[0]?.kind === 'parameter';
  return buildResponse(page, examples, {
    names: context.names,
    scope: context.scope,
    report: context.report,
    method: line?.method ?? 'GET',
    single: endsInParameter || /^(?:get|read|retrieve)\b/i.test(titleOf(page)),
    list: !endsInParameter && (/^(?:list|enumerate)\b/i.test(titleOf(page)) || /-list(?:-|\.)/.test(page.file)),
  });
}

function titleOf(page: OperationPage): string {
  return page.heading ? plainText(page.heading) : (page.title ?? '');
}

function kindOf(page: OperationPage, group: OperationGroup, response: Response | undefined, context: Context): OperationKind {
  const [line] = group.lines;
  const prefer = page.headers.filter((header) => header.name.value.toLowerCase() === 'prefer');
  return operationKind(
    {
      method: line?.method ?? 'GET',
      path: line?.path ?? '',
      title: titleOf(page),
      file: page.file,
      binaryResponse: response?.type === 'Edm.Stream',
      collectionResponse: response?.type?.startsWith('Collection(') ?? false,
      binaryBody: page.body?.binary === true && page.body.tables.length === 0,
      statuses: page.responses.flatMap((one) => one.statuses),
      createIfMissing: prefer.some((header) => /create-if-missing/i.test(header.description ?? '')),
    },
    context,
  );
}

/** Rows that document parts of the path; of a function also those in the section of its body, where Intune has them. */
function parameterRows(page: OperationPage, kind: OperationKind): Member[] {
  const tables = [...page.functionParameters, ...page.pathParameters];
  const inBody = kind === 'function' ? (page.body?.tables ?? []) : [];
  return [...tables, ...inBody].flatMap((table) => table.rows);
}

/** Parameters of a call; a second build of the same rows, so findings are reported elsewhere. */
function callParameters(rows: readonly Member[], context: Located): Property[] {
  const quiet = { ...context, report: () => undefined };
  return rows.filter((row) => /^[A-Za-z]\w*$/.test(row.name.value)).map((row) => buildParameter(row, quiet, 'Edm.String'));
}

function itemType(type: string | undefined): string | undefined {
  if (type === undefined || type.startsWith('Edm.') || type.includes('unknown')) return undefined;
  return type.replace(/^Collection\((.*)\)$/, '$1');
}

function uniqueId(wanted: string, page: OperationPage, { taken, report }: Context): string {
  let id = wanted;
  for (let ordinal = 2; taken.has(id); ordinal++) id = `${wanted}${ordinal}`;
  taken.set(id, page.file);
  const origin = page.heading?.origin ?? page.requests[0]?.origin;
  if (id !== wanted && origin) report('operation-id-duplicate', origin, { id, other: wanted });
  return id;
}

function reportUnlisted(page: OperationPage, report: Report): void {
  for (const example of page.examples) {
    const { request } = example;
    if (!request) continue;
    const paths = page.requests.filter((line) => line.method === request.method).map((line) => line.path);
    const methods = new Set(page.requests.map((line) => line.method));
    const listed = methods.has(request.method as 'GET') && isExampleOf(example, request.method as 'GET', paths);
    if (!listed) report('example-url-unlisted', request.origin, { url: request.url });
  }
}
