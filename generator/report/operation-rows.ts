// Operations of the model -> their rows: request, response, permissions, and the first example of the page.
// `GET /users/{id | userPrincipalName}` with `User.Read` as the least privileged permission.

import type { Example, Operation, Permission, Property, RequestBody, Response } from '../ir/ir.ts';
import { type BodyRow, type ExampleRow, type OperationRow, type PermissionRow, type ResponseRow, schemes } from './report-data.ts';
import { memberRow, optionalRef, type RowContext } from './row-context.ts';

/** Longest body of an example that is shown whole. */
const MOST_BODY = 1200;
/** Longest title that is shown whole. */
const MOST_TITLE = 200;

export function operationRow(operation: Operation, context: RowContext): OperationRow {
  const { id, kind, method, paths, title, description, deprecated, pathParameters, query, headers, response, permissions } = operation;
  const { file } = operation.source;
  const { symbols, prose, ref, addresses } = context;
  const members = (list: readonly Property[]) => list.map((property) => memberRow(property, file, context));
  const { identifier = id } = symbols.operations.get(id) ?? {};
  const example = operation.examples?.find(({ request }) => request !== undefined);
  return {
    id,
    ...(identifier !== id && { identifier }),
    kind,
    method,
    paths,
    ...(title !== undefined && { title: title.slice(0, MOST_TITLE) }),
    ...optionalRef('text', prose(description, file)),
    ...(deprecated !== undefined && { deprecated: prose(deprecated, file) || ref('Deprecated.') }),
    ...(pathParameters.length > 0 && { path: members(pathParameters) }),
    ...(query && { query: members(query) }),
    ...(operation.queryOpen && { queryOpen: true }),
    ...(headers && headers.length > 0 && { headers: members(headers) }),
    ...(operation.requestBody && { body: bodyRow(operation.requestBody, file, context) }),
    ...(response && { response: responseRow(response, context) }),
    ...(permissions &&
      permissions.length > 0 && { permissions: permissions.map((permission) => permissionRow(permission, file, context)) }),
    ...(example && { example: exampleRow(example) }),
    file,
    url: addresses.own(file),
  };
}

function bodyRow(body: RequestBody, file: string, context: RowContext): BodyRow {
  const members = (list: readonly Property[]) => ({ members: list.map((property) => memberRow(property, file, context)) });
  switch (body.kind) {
    case 'object':
      return {
        kind: body.kind,
        type: context.ref(body.type),
        ...(body.contentType !== undefined && { contentType: body.contentType }),
        ...(body.properties && members(body.properties)),
      };
    case 'parameters':
      return { kind: body.kind, ...members(body.parameters) };
    case 'stream':
      return { kind: body.kind, ...(body.contentType !== undefined && { contentType: body.contentType }) };
    case 'reference':
    case 'unknown':
      return { kind: body.kind };
  }
}

function responseRow({ status, type, contentType, alternates }: Response, { ref }: RowContext): ResponseRow {
  return {
    ...(status !== undefined && { status }),
    ...optionalRef('type', ref(type)),
    ...(contentType !== undefined && { contentType }),
    ...(alternates &&
      alternates.length > 0 && {
        alternates: alternates.map((other) => ({ status: other.status, ...optionalRef('type', ref(other.type)) })),
      }),
  };
}

function permissionRow({ scheme, least, higher, when }: Permission, file: string, { ref, prose }: RowContext): PermissionRow {
  const lists = [schemes.indexOf(scheme), least.map(ref), higher.map(ref)] as const;
  return when === undefined ? lists : [...lists, prose(when, file)];
}

function exampleRow({ request, response }: Example): ExampleRow {
  const headers = request?.headers.map(([name, value]) => `${name}: ${value}`) ?? [];
  return {
    method: request?.method ?? '',
    url: request?.url ?? '',
    ...(headers.length > 0 && { headers }),
    ...(request?.body && { body: shortened(request.body.text) }),
    ...(response?.status !== undefined && { status: response.status }),
    ...(response?.body && { response: shortened(response.body.text) }),
  };
}

function shortened(text: string): string {
  const trimmed = text.trim();
  return trimmed.length <= MOST_BODY ? trimmed : `${trimmed.slice(0, MOST_BODY)}\n…`;
}
