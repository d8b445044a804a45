// A model and its findings -> one line a fact, to be read beside the page: no prose, the page's own order.

import type { Diagnostic } from '../generator/diagnostics.ts';
import type { Api, EnumType, Operation, Permission, Property, RequestBody, Response, StructuredType } from '../generator/ir/ir.ts';

/** The facts of every declaration and operation whose source is `file` (`resources/user.md`), types that no page documents by name only. */
export function factsOf(api: Api, file: string): string[] {
  const here = <T extends { readonly source: { readonly file: string } }>(items: readonly T[]): T[] =>
    items.filter((item) => item.source.file === file);
  return [
    ...here(api.types)
      .filter((type) => type.undocumented !== true)
      .flatMap(typeFacts),
    ...here(api.enums).flatMap(enumFacts),
    ...here(api.operations).flatMap(operationFacts),
  ];
}

/** `60:8 info values-disagree Unexpected ...` */
export function findingFacts(diagnostics: readonly Diagnostic[], file: string): string[] {
  return diagnostics
    .filter((diagnostic) => diagnostic.file === file)
    .map(({ line, column, severity, code, message }) => `${line}:${column} ${severity} ${code} ${message}`);
}

export function typeFacts(type: StructuredType): string[] {
  const flags = [
    type.abstract && 'abstract',
    type.open && 'open',
    type.key && `key=${type.key.join()}`,
    type.undocumented && 'undocumented',
  ];
  const base = type.baseType === undefined ? '' : ` : ${type.baseType}`;
  return [
    [`${type.kind} ${type.name}${base}`, ...flags.filter(Boolean)].join(' '),
    ...type.properties.map((property) => `  ${memberFact(property)}`),
    ...type.relationships.map((property) => `  -> ${memberFact(property)}`),
  ];
}

function memberFact(member: Property): string {
  const { name, type, values, readOnly, nullable, required, deprecated } = member;
  const stated = [
    values && `values ${values.join(' | ')}`,
    readOnly && 'read-only',
    nullable !== undefined && `nullable=${nullable}`,
    required !== undefined && `required=${required}`,
    deprecated !== undefined && 'deprecated',
  ];
  return [`${name}: ${type}`, ...stated.filter(Boolean)].join(', ');
}

export function enumFacts(declared: EnumType): string[] {
  const flags = [declared.evolvable && 'evolvable', declared.flags && 'flags'].filter(Boolean);
  const members = declared.members.map(({ name, value }) => (value === undefined ? name : `${name} = ${value}`));
  return [['enum', declared.name, ...flags].join(' '), ...members.map((member) => `  ${member}`)];
}

export function operationFacts(operation: Operation): string[] {
  const { id, kind, method, paths, pathParameters, query, headers, requestBody, response, permissions = [] } = operation;
  return [
    `${kind} ${id}`,
    ...paths.map((path) => `  ${method} ${path}`),
    ...pathParameters.map((parameter) => `  path ${memberFact(parameter)}`),
    ...(query ?? []).map((option) => `  query ${memberFact(option)}`),
    ...(headers ?? []).map((header) => `  header ${memberFact(header)}`),
    ...(requestBody ? bodyFacts(requestBody) : []),
    ...(response ? [`  response ${responseFact(response)}`] : []),
    ...permissions.map((permission) => `  ${permissionFact(permission)}`),
  ];
}

function bodyFacts(body: RequestBody): string[] {
  switch (body.kind) {
    case 'object':
      return [`  body ${body.type}`, ...(body.properties ?? []).map((property) => `    ${memberFact(property)}`)];
    case 'parameters':
      return ['  body of parameters', ...body.parameters.map((parameter) => `    ${memberFact(parameter)}`)];
    default:
      return [`  body ${body.kind}`];
  }
}

function responseFact({ status, type, contentType, alternates = [] }: Response): string {
  const others = alternates.map((other) => `or ${other.status} ${other.type ?? 'empty'}`);
  return [status, type ?? 'empty', contentType, ...others].filter((part) => part !== undefined).join(' ');
}

function permissionFact({ scheme, least, higher, when, paths }: Permission): string {
  const stated = [
    least.length === 0 ? 'not supported' : least.join(', '),
    higher.length > 0 && `higher ${higher.join(', ')}`,
    when !== undefined && `when "${when}"`,
    paths && `for ${paths.join(', ')}`,
  ];
  return `permission ${scheme}: ${stated.filter(Boolean).join('; ')}`;
}
