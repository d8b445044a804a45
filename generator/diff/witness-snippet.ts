// A finding -> the few lines of a consumer that it breaks, written against the base: they must compile there.
// property-renamed of appRoleAssignment: `export const read = (value: api.AppRoleAssignment) => value.creationTimestamp;`

import { propertyKey, stringLiteral } from '../emit/identifier.ts';
import type { Symbols } from '../emit/symbols.ts';
import { typeText, valueText } from '../emit/type-text.ts';
import type { Property, StructuredType, TypeName } from '../ir/ir.ts';
import { pathParameterNames } from '../ir/path-template.ts';
import { isCollection, itemOf } from '../ir/type-name.ts';
import type { Finding } from './finding.ts';
import type { ModelIndex } from './model-index.ts';

export interface SnippetContext {
  readonly base: ModelIndex;
  readonly head: ModelIndex;
  /** Identifiers of the base. */
  readonly symbols: Symbols;
  /** Name in the base of a type or operation that the head calls so. */
  readonly baseName: (name: string) => string;
}

/** Lines of TypeScript that know the version's index as `api`; undefined where no code can show the change. */
export function witnessSnippet(finding: Finding, context: SnippetContext): string | undefined {
  const { rule, symbol, owner, renameOf } = finding;
  const base = renameOf?.symbol ?? `${context.baseName(owner)}${symbol.slice(owner.length)}`;
  const [name = '', ...rest] = base.split('/');
  const member = rest.at(-1) ?? '';
  switch (rule) {
    case 'type-removed':
    case 'type-renamed':
      return withType(name, context, (type) => `export type Witness = ${type};`);
    case 'operation-removed':
    case 'operation-renamed':
      return withFunction(name, context, (call) => `export const witness = ${call};`);
    case 'property-removed':
    case 'property-renamed':
      return withType(name, context, (type) => `export const read = (value: ${type}) => ${access(member)};`);
    case 'open-type-closed':
      return withType(name, context, (type) => `export const read = (value: ${type}): unknown => value['x-not-documented'];`);
    case 'enum-member-removed':
    case 'enum-member-renamed':
      return withType(name, context, (type) => `export const value: ${type} = ${stringLiteral(member)};`);
    case 'enum-member-added':
    case 'enum-became-evolvable':
      return exhaustiveSwitch(name, context);
    case 'base-replaced':
    case 'base-edge-changed':
      return baseSnippet(name, context);
    case 'type-changed':
    case 'type-lost':
    case 'type-resolved':
    case 'string-to-enum':
    case 'enum-to-string':
    case 'nullable-added':
    case 'nullable-removed':
    case 'became-read-only':
    case 'became-read-only-unsent':
      return context.base.types.has(name) ? memberSnippet(finding, name, member, context) : parameterSnippet(finding, name, rest, context);
    case 'response-type-changed':
    case 'response-body-removed':
      return resultSnippet(name, context);
    case 'path-parameter-added':
    case 'path-parameter-removed':
    case 'path-parameter-renamed':
    case 'path-removed':
      return pathSnippet(finding, name, context);
    case 'option-removed':
    case 'option-renamed':
      return optionSnippet(name, rest, context, (list, key) => `export type Witness = Pick<${list}, ${key}>;`);
    case 'parameter-became-required':
    case 'option-became-required':
    case 'required-option-added':
      return optionSnippet(name, rest, context, (list, key) => `export const witness = (value: Omit<${list}, ${key}>): ${list} => value;`);
    default:
      return undefined;
  }
}

/** `value.displayName`, `value['odd name']` */
function access(member: string): string {
  return propertyKey(member) === member ? `value.${member}` : `value[${stringLiteral(member)}]`;
}

/** `api.User`, `api.security.Alert` */
function typeReference(name: string, { symbols }: SnippetContext): string | undefined {
  const symbol = symbols.types.get(name);
  const module = symbols.modules.find(({ path }) => path === symbol?.module);
  if (symbol === undefined || module === undefined) return undefined;
  return module.namespace === 'microsoft.graph' ? `api.${symbol.identifier}` : `api.${module.identifier}.${symbol.identifier}`;
}

function withType(name: string, context: SnippetContext, text: (type: string) => string): string | undefined {
  const type = typeReference(name, context);
  return type === undefined ? undefined : text(type);
}

function withFunction(id: string, { symbols }: SnippetContext, text: (call: string) => string): string | undefined {
  const symbol = symbols.operations.get(id);
  return symbol === undefined ? undefined : text(`api.${symbol.identifier}`);
}

function exhaustiveSwitch(name: string, context: SnippetContext): string | undefined {
  const members = context.base.enums.get(name)?.members ?? [];
  const cases = members.map((member) => `case ${stringLiteral(member.name)}: return 1;`).join(' ');
  return withType(
    name,
    context,
    (type) =>
      `export const rank = (value: ${type}): number => { switch (value) { ${cases} default: { const rest: never = value; return rest; } } };`,
  );
}

function baseSnippet(name: string, context: SnippetContext): string | undefined {
  const structure = context.base.types.get(name);
  const type = typeReference(name, context);
  if (structure === undefined || type === undefined) return undefined;
  const inherited = [...context.base.membersOf(structure).values()].filter(({ owner }) => owner !== structure);
  const reads = inherited.map(({ property }) => access(property.name));
  const above = structure.baseType === undefined ? undefined : typeReference(structure.baseType, context);
  const up = above === undefined ? '' : `\nexport const up = (value: ${type}): ${above} => value;`;
  return `export const read = (value: ${type}): unknown[] => [${reads.join(', ')}];${up}`;
}

/** The type text of a member as the base has it. Aliases are plain strings; bytes have no short text. */
function memberType(property: Property, context: SnippetContext): string | undefined {
  if (itemOf(property.type) === 'Edm.Stream') return undefined;
  return valueText(property, namesOf(context));
}

function namesOf(context: SnippetContext) {
  return { reference: (name: string) => typeReference(name, context), alias: () => 'string' };
}

/** Reads the member as the type it had, and sends it as such. */
function memberSnippet(finding: Finding, name: string, member: string, context: SnippetContext): string | undefined {
  const structure = context.base.types.get(name);
  const found = structure && context.base.membersOf(structure).get(member);
  const type = typeReference(name, context);
  const text = found && memberType(found.property, context);
  if (found === undefined || type === undefined || text === undefined) return undefined;
  const key = propertyKey(member);
  const place = access(member);
  const reads = `export const read = (value: ${type}): ${text} | null | undefined => ${place};`;
  const assigns = `export const assign = (value: ${type}, next: ${text}): void => { ${place} = next; };`;
  switch (finding.rule) {
    case 'nullable-added':
      return `export const read = (value: ${type}): ${text} | undefined => ${place};`;
    case 'nullable-removed':
      return `export const sent: Pick<${type}, ${stringLiteral(member)}> = { ${key}: null };`;
    case 'became-read-only':
    case 'became-read-only-unsent':
      return assigns;
    case 'enum-to-string':
    case 'type-lost':
      return reads;
    case 'string-to-enum':
    case 'type-resolved':
      return assigns;
    default:
      return found.property.readOnly === true ? reads : `${reads}\n${assigns}`;
  }
}

/** `query` or `body` of a function's options. */
function listReference(id: string, list: string, context: SnippetContext): string | undefined {
  return withFunction(id, context, (call) => `NonNullable<NonNullable<Parameters<typeof ${call}>[1]>[${stringLiteral(list)}]>`);
}

function parameterSnippet(
  { rule }: Finding,
  id: string,
  [list = '', name = '']: readonly string[],
  context: SnippetContext,
): string | undefined {
  const operation = context.base.operations.get(id);
  if (list === '') return rule === 'string-to-enum' || rule === 'type-resolved' ? undefined : resultSnippet(id, context);
  const body = operation?.requestBody;
  const lists: Readonly<Record<string, readonly Property[] | undefined>> = {
    body: body?.kind === 'parameters' ? body.parameters : body?.kind === 'object' ? body.properties : undefined,
    query: operation?.query,
    path: operation?.pathParameters,
  };
  const property = lists[list]?.find((parameter) => parameter.name === name);
  const text = property && memberType(property, context);
  const reference = listReference(id, list, context);
  if (text === undefined || reference === undefined) return undefined;
  const key = stringLiteral(optionKey(list, name));
  return `export const witness = (value: ${text}): NonNullable<${reference}[${key}]> => value;`;
}

/** `$top` -> top */
function optionKey(list: string, name: string): string {
  return list === 'query' ? name.replace(/^\$/, '') : name;
}

function optionSnippet(
  id: string,
  [list = '', name = '']: readonly string[],
  context: SnippetContext,
  text: (list: string, key: string) => string,
): string | undefined {
  const reference = listReference(id, list, context);
  return reference === undefined || name === '' ? undefined : text(reference, stringLiteral(optionKey(list, name)));
}

/** Reads what only the result before had: the items of a page, or a member. */
function resultSnippet(id: string, context: SnippetContext): string | undefined {
  const [before, after] = [responseType(id, context.base), responseType(id, context.head)];
  if (before === undefined) return undefined;
  const read = resultRead(before, after, context);
  return withFunction(id, context, (call) => `export const read = (value: Awaited<ReturnType<typeof ${call}>>): unknown => ${read};`);
}

function resultRead(before: TypeName, after: TypeName | undefined, context: SnippetContext): string {
  if (isCollection(before)) return 'value.value';
  const structure = context.base.types.get(before);
  if (structure === undefined) return `(value satisfies ${typeText(before, namesOf(context))})`;
  const kept = after === undefined ? undefined : context.head.types.get(after);
  const lost = [...context.base.membersOf(structure).keys()].find((name) => kept === undefined || !hasMember(kept, name, context.head));
  return lost === undefined ? `(value satisfies ${typeReference(before, context) ?? 'unknown'})` : access(lost);
}

function hasMember(type: StructuredType, name: string, index: ModelIndex): boolean {
  return index.membersOf(type).has(name);
}

function responseType(id: string, index: ModelIndex): TypeName | undefined {
  const response = index.operations.get(id)?.response;
  return response?.type ?? response?.alternates?.find(({ type }) => type !== undefined)?.type;
}

/** The path object that callers gave. */
function pathSnippet({ before }: Finding, id: string, context: SnippetContext): string | undefined {
  const operation = context.base.operations.get(id);
  const path = operation?.paths.find((documented) => before?.includes(documented));
  const reference = listReference(id, 'path', context);
  if (path === undefined || reference === undefined) return undefined;
  const keys = pathParameterNames(path).map((name) => `${propertyKey(name)}: 'x'`);
  return `export const path: ${reference} = { ${keys.join(', ')} } as const;`;
}
