// Pages about operations -> operations of the model. A page is one operation, or several where its lines differ in verb or in what they address.
// `v1.0/api/user-list.md` -> userList, GET /users, Collection(microsoft.graph.user)

import { compareText, type Report } from '../diagnostics.ts';
import type { PageExample } from '../page/example.ts';
import { plainText } from '../page/inline.ts';
import type { Member } from '../page/member.ts';
import type { OperationPage } from '../page/operation-page.ts';
import type { Page } from '../page/page.ts';
import { textProperties, withKeyPredicate } from './alternate-key.ts';
import type { BodyPropertyContext } from './body-property.ts';
import { buildExample, type ExampleRequest, exampleRequest, ownershipOf } from './build-examples.ts';
import { buildHeaders } from './build-headers.ts';
import { buildParameter } from './build-parameter.ts';
import { buildPathParameters, reportUnplaced } from './build-path-parameters.ts';
import { buildPermissions } from './build-permissions.ts';
import { buildQuery } from './build-query.ts';
import { buildRequestBody } from './build-request-body.ts';
import { buildResponse } from './build-response.ts';
import type { BuiltTypes } from './build-types.ts';
import { reportNames } from './example-names.ts';
import { withArguments } from './function-arguments.ts';
import type { Method, Operation, OperationKind, Property, Response, StructuredType } from './ir.ts';
import type { Names, Scope } from './names.ts';
import { groupRequests, type OperationGroup } from './operation-groups.ts';
import { type PlannedOperation, planIds } from './operation-id.ts';
import { type KindContext, operationKind } from './operation-kind.ts';
import { isParameter } from './path-template.ts';
import { pathTypes } from './path-types.ts';
import { withoutSamples } from './sample-arguments.ts';
import { withOneCase } from './segment-case.ts';
import { sourceOf } from './source.ts';
import { typeCasing } from './spellings.ts';
import { itemOf } from './type-name.ts';

interface Context extends KindContext, Omit<BodyPropertyContext, 'scope'> {
  readonly names: Names;
}

/** Builds the operations of all API pages, sorted by identifier. */
export function buildOperations(pages: readonly Page[], { types, enums, names }: BuiltTypes, report: Report): Operation[] {
  const operationPages = pages.filter((page) => page.kind === 'operation').sort((a, b) => compareText(a.file, b.file));
  reportNames(operationPages, report);
  let known: ReadonlySet<string> | undefined;
  const texts = () => (known ??= textProperties(pages));
  const grouped = operationPages.map((page): [OperationPage, OperationGroup[]] => {
    const lines = withOneCase(page.requests, report).map((line) => withoutSamples(withKeyPredicate(line, texts, report), page));
    return [page, groupRequests(lines)];
  });
  const planned = planIds(grouped, typeCasing(pages, types, names), report);
  const relationships = new Set(types.flatMap((type) => type.relationships.map((one) => one.name.toLowerCase())));
  const context: Context = {
    names,
    types: new Map(types.map((one) => [one.name, one])),
    enums: new Map(enums.map((one) => [one.name, one])),
    relationships,
    report,
  };
  const operations = planned.flatMap((own) => pageOperations(own, context)).sort((a, b) => compareText(a.id, b.id));
  return withResponses(operations, types, report);
}

/** Responses that their own page does not tell, as far as other pages tell the type of the path. */
function withResponses(operations: readonly Operation[], types: readonly StructuredType[], report: Report): Operation[] {
  const typeOf = pathTypes(operations, types);
  return operations.map((operation) => {
    const { response, paths, method } = operation;
    if (!response?.type?.includes('unknown')) return operation;
    const found = new Set(method === 'GET' ? paths.map(typeOf) : []);
    const [type] = found;
    if (type === undefined || found.size > 1) {
      if (operation.origin) report('response-unknown', operation.origin, {});
      return operation;
    }
    const kind = operation.kind === 'list' || operation.kind === 'get' ? (type.startsWith('Collection(') ? 'list' : 'get') : operation.kind;
    return { ...operation, kind, response: { ...response, type } };
  });
}

/** The operations of one page. */
function pageOperations(planned: readonly PlannedOperation[], context: Context): Operation[] {
  const page = planned[0]?.page;
  if (!page) return [];
  const scope: Scope = { namespace: page.namespace?.value ?? 'microsoft.graph', file: page.file };
  const owners = page.examples.map((example) => ownerOf(exampleRequest(example), planned));
  for (const [i, { request }] of page.examples.entries()) {
    if (request && owners[i] === 'none') context.report('example-url-unlisted', request.origin, { url: request.url });
  }
  const operations = planned.map((one, index) => buildOperation(one, examplesOf(planned, index, owners), { scope, ...context }));
  reportUnplaced(unplacedRows(page, operations), operations, context.report);
  return operations;
}

/** Rows of tables that must be about parameters: those of a body count if no operation of the page has it. */
function unplacedRows(page: OperationPage, operations: readonly Operation[]): Member[] {
  const hasBody = operations.some(({ requestBody: body }) => body?.kind === 'parameters' || (body?.kind === 'object' && body.properties));
  const inBody = hasBody ? [] : (page.body?.tables ?? []);
  return [...page.functionParameters, ...page.pathParameters, ...inBody].flatMap((table) => table.rows);
}

/** Index of the operation whose lines list the example's request. */
type Owner = number | 'derived' | 'none';

function ownerOf(request: ExampleRequest | undefined, planned: readonly PlannedOperation[]): Owner {
  if (!request) return 'none';
  const found = planned.map(({ group }) => ownershipOf(request, methodOf(group), group.templates));
  const listed = found.indexOf('listed');
  return listed >= 0 ? listed : found.includes('derived') ? 'derived' : 'none';
}

function methodOf(group: OperationGroup): Method {
  return group.lines[0]?.method ?? 'GET';
}

/** Examples that show one of the operation's paths, then, for the main one of its verb, those of no operation in particular. */
function examplesOf(planned: readonly PlannedOperation[], index: number, owners: readonly Owner[]): PageExample[] {
  const one = planned[index];
  if (!one) return [];
  const { page, group } = one;
  const own = page.examples.filter((_, i) => owners[i] === index);
  if (!group.main) return group.alike ? own : [];
  const method = methodOf(group);
  const loose = page.examples.filter((example, i) => owners[i] === 'none' && (!example.request || example.request.method === method));
  return [...own, ...loose];
}

function buildOperation({ page, group, id }: PlannedOperation, examples: readonly PageExample[], context: Located): Operation {
  const method = methodOf(group);
  const response = responseOf(page, group, examples, context);
  const kind = kindOf(page, group, response, context);
  const isArgument = argumentTest(group);
  const rows = [...parameterRows(page, kind), ...(page.query?.rows ?? []).filter((row) => isArgument(row.name.value))];
  const called = kind === 'function' || kind === 'delta' ? callParameters(rows, context) : [];
  const { paths, templates, pathOrigins } = withArguments(group, called, context.report);
  const hasRequests = examples.some(({ request }) => request !== undefined);
  const sends = method !== 'GET' && method !== 'DELETE';
  const body = sends
    ? buildRequestBody(page, examples, { kind, method, responseType: responseItem(response), hasRequests, ...context })
    : undefined;
  const headers = buildHeaders(page.headers);
  const permissions = buildPermissions(page.permissions, method);
  const description = group.topic === undefined ? page.description : `${group.topic}.`;
  const origin = group.lines[0]?.origin;
  return {
    id,
    kind,
    method,
    paths,
    ...(page.heading && { title: plainText(page.heading) }),
    ...(description !== undefined && { description }),
    ...(page.deprecated && { deprecated: page.deprecated.value }),
    pathParameters: buildPathParameters(templates, rows, context),
    ...buildQuery({ page, lines: group.lines, examples, isArgument, context }),
    ...(headers.length > 0 && { headers }),
    ...(body && { requestBody: body }),
    ...(response && { response }),
    ...(permissions && { permissions }),
    source: sourceOf(page.file),
    ...(origin && { origin }),
    pathOrigins,
    ...(examples.length > 0 && { examples: examples.map(buildExample) }),
  };
}

const rawTypes: ReadonlyMap<string, 'Edm.Stream' | 'Edm.Int32'> = new Map([
  ['$value', 'Edm.Stream'],
  ['$count', 'Edm.Int32'],
]);

interface Located extends Context {
  readonly scope: Scope;
}

function responseOf(page: OperationPage, group: OperationGroup, examples: readonly PageExample[], context: Located): Response | undefined {
  const [line] = group.lines;
  const last = group.templates[0]?.segments.at(-1);
  const endsInParameter = isParameter(last);
  return buildResponse(page, examples, {
    names: context.names,
    scope: context.scope,
    report: context.report,
    method: line?.method ?? 'GET',
    stated: group.main || line?.method !== 'GET',
    raw: line?.method === 'GET' ? rawTypes.get(last?.text ?? '') : undefined,
    single: endsInParameter || /^(?:get|read|retrieve)\b/i.test(titleOf(page)),
    list: group.main && !endsInParameter && (/^(?:list|enumerate)\b/i.test(titleOf(page)) || /-list(?:-|\.)/.test(page.file)),
  });
}

function titleOf(page: OperationPage): string {
  return page.heading ? plainText(page.heading) : (page.title ?? '');
}

function kindOf(page: OperationPage, group: OperationGroup, response: Response | undefined, context: Context): OperationKind {
  const [line] = group.lines;
  const segments = group.templates[0]?.segments ?? [];
  return operationKind(
    {
      method: line?.method ?? 'GET',
      last: segments.at(-1),
      alone: segments.length === 1,
      title: titleOf(page),
      file: page.file,
      binaryResponse: response?.type === 'Edm.Stream',
      collectionResponse: response?.type?.startsWith('Collection('),
      main: group.main,
      binaryBody: page.body?.binary === true && page.body.tables.length === 0,
      statuses: page.responses.flatMap((one) => one.statuses),
      createIfMissing: page.headers.some(({ name, description = '' }) => {
        return name.value.toLowerCase() === 'prefer' && /create-if-missing/i.test(description);
      }),
    },
    context,
  );
}

/** Whether the lines of the operation call a function with an argument of that name. */
function argumentTest({ templates }: OperationGroup): (name: string) => boolean {
  return (name) => templates.some(({ parameters }) => parameters.some(({ argument }) => argument?.toLowerCase() === name.toLowerCase()));
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

/** `Collection(microsoft.graph.user)` -> microsoft.graph.user; of the first success that has a documented type. */
function responseItem(response: Response | undefined): string | undefined {
  const types = [response?.type, ...(response?.alternates ?? []).map((one) => one.type)];
  const first = types.find((type) => type !== undefined);
  const item = first && itemOf(first);
  return item === undefined || item.startsWith('Edm.') || item === 'unknown' ? undefined : item;
}
