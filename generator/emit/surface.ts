// The model -> surface.txt: every public fact of a version on a line of its own, sorted, without prose. What a reviewer reads:
// `User.displayName?: string | null`, `RiskLevel | 'high'`, `userList GET /users`, `userList permission delegatedWork User.Read.All`

import type { Operation, Permission, Property, RequestBody } from '../ir/ir.ts';
import { type Part, parsePathTemplate } from '../ir/path-template.ts';
import { createFileScope, type FileScope } from './file-scope.ts';
import { propertyKey, stringLiteral } from './identifier.ts';
import { memberText } from './interface.ts';
import type { SentMembers } from './sent-members.ts';
import { type EnumSymbol, rootModule, type Symbols, type TypeSymbol } from './symbols.ts';

/** Module whose types the index exports flat. */
const homeModule = `types/${rootModule}`;

/** Text of surface.txt. Types are spelled as importers of the version's index spell them: `User`, `security.Action`. */
export function surfaceText(symbols: Symbols): string {
  const scope = createFileScope(symbols, homeModule);
  const lines: string[] = [];
  for (const symbol of symbols.types.values()) {
    for (const line of symbol.kind === 'enum' ? enumLines(symbol, scope) : typeLines(symbol, symbols, scope)) lines.push(visible(line));
  }
  for (const { path, identifier: namespace, aliases } of symbols.modules) {
    const prefix = path === homeModule ? '' : `${namespace}.`;
    for (const { identifier, target } of aliases)
      lines.push(`${prefix}${identifier} deprecated alias of ${scope.reference(target) ?? target}`);
  }
  for (const { identifier, declaration, sent } of symbols.operations.values()) {
    for (const line of operationLines(declaration, sent, scope)) lines.push(visible(`${identifier} ${line}`));
  }
  // by code units, as `sort` does by itself; then the same lines are neighbours
  const sorted = lines.sort().filter((line, index) => line !== lines[index - 1]);
  return [...sorted, ''].join('\n');
}

function typeLines({ name, declaration }: TypeSymbol, symbols: Symbols, scope: FileScope): string[] {
  const identifier = scope.reference(name) ?? name;
  const base = symbols.families.base(name);
  const members = symbols.members.own(name).flatMap(({ property, kind, required }) => {
    const { readOnly, deprecated, formerNames = [] } = property;
    const text = memberText(property, required, scope);
    const marks = `${kind === 'relationship' ? ' navigation' : ''}${readOnly === true ? ' readonly' : ''}`;
    const line = `${identifier}.${propertyKey(property.name)}?: ${text}${marks}`;
    const former = formerNames.map((earlier) => `${identifier}.${propertyKey(earlier)}?: ${text} deprecated`);
    return [`${line}${deprecated === undefined ? '' : ' deprecated'}`, ...former];
  });
  return [
    `${identifier} ${declaration.kind}`,
    ...(base === undefined ? [] : [`${identifier} extends ${scope.reference(base.name) ?? base.name}`]),
    ...(declaration.abstract === true ? [`${identifier} abstract`] : []),
    ...(declaration.open === true ? [`${identifier} open`] : []),
    ...(declaration.deprecated === undefined ? [] : [`${identifier} deprecated`]),
    ...members,
  ];
}

function enumLines({ name, declaration }: EnumSymbol, scope: FileScope): string[] {
  const identifier = scope.reference(name) ?? name;
  return [
    `${identifier} enum`,
    ...(declaration.flags ? [`${identifier} flags`] : []),
    ...(declaration.deprecated === undefined ? [] : [`${identifier} deprecated`]),
    ...declaration.members.map(
      (member) => `${identifier} | ${stringLiteral(member.name)}${member.deprecated === undefined ? '' : ' deprecated'}`,
    ),
  ];
}

function operationLines(operation: Operation, sent: SentMembers, scope: FileScope): string[] {
  const { response } = operation;
  const successes = response === undefined ? [] : [response, ...(response.alternates ?? [])];
  return [
    ...operation.paths.map((path) => `${operation.method} ${canonicalPath(path)}`),
    ...(operation.deprecated === undefined ? [] : ['deprecated']),
    ...operation.pathParameters.map((parameter) => `path ${parameterText({ ...parameter, required: true }, scope)}`),
    ...(operation.query ?? []).map((parameter) => `query ${parameterText(parameter, scope)}`),
    ...(operation.queryOpen === true && operation.method === 'GET' ? ['query other OData options'] : []),
    ...(operation.queryDenied ?? []).map((name) => `query no ${name}`),
    ...(operation.headers ?? []).map((parameter) => `header ${parameterText(parameter, scope)}`),
    ...(operation.requestBody === undefined ? [] : bodyLines(operation.requestBody, operation.kind, sent, scope)),
    ...successes.map(({ status, type }) =>
      ['returns', status ?? '', type === undefined ? '' : scope.typeText(type)].filter((part) => part !== '').join(' '),
    ),
    ...(operation.permissions ?? []).flatMap(permissionLines),
  ];
}

/** With the names that callers give, whatever the page calls its placeholders: `/users/{id}` -> `/users/{userId}`. */
function canonicalPath(path: string): string {
  return parsePathTemplate(path)
    .segments.map(({ parts }) => `/${parts.map(canonicalText).join('')}`)
    .join('');
}

function canonicalText(part: Part): string {
  if (part.kind === 'text') return part.text;
  return part.quoted ? `'{${part.name}}'` : `{${part.name}}`;
}

/** An update sends what the page lists, any other object the whole type: only what is sent beside is more. */
function bodyLines(body: RequestBody, operation: Operation['kind'], { beside, inside }: SentMembers, scope: FileScope): string[] {
  const memberLines = (members: readonly Property[]) =>
    members.flatMap((member) => [
      `body.${parameterText(member, scope)}`,
      ...(inside.get(member.name) ?? []).map((inner) => `body.${propertyKey(member.name)}.${parameterText(inner, scope)}`),
    ]);
  switch (body.kind) {
    case 'object': {
      const members = operation === 'update' && body.properties ? body.properties : beside;
      return [`body ${scope.typeText(body.type)}${contentType(body)}`, ...memberLines(members)];
    }
    case 'stream':
      return [`body stream${contentType(body)}`];
    case 'parameters':
      return ['body', ...memberLines(body.parameters)];
    default:
      return [`body ${body.kind}`];
  }
}

function contentType(body: { readonly contentType?: string }): string {
  return body.contentType === undefined ? '' : ` ${body.contentType}`;
}

function parameterText(parameter: Property, scope: FileScope): string {
  const optional = parameter.required === true ? '' : '?';
  return `${propertyKey(parameter.name)}${optional}: ${scope.valueText(parameter)}${parameter.deprecated === undefined ? '' : ' deprecated'}`;
}

function permissionLines({ scheme, least, higher }: Permission): string[] {
  if (least.length === 0 && higher.length === 0) return [`permission ${scheme} none`];
  return [...least.map((name) => `permission ${scheme} ${name} least`), ...higher.map((name) => `permission ${scheme} ${name}`)];
}

// What would break a line or act on a terminal
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
// All that is not printable ASCII, which is looked for in a third of the time; hardly any line has it
const special = /[^\x20-\x7e]/;

function visible(line: string): string {
  if (!special.test(line)) return line;
  return line.replace(invisible, (character) => stringLiteral(character).slice(1, -1));
}
