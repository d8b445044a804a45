// An enum -> a union of its values in types/, and an object, a list and a guard in enums/, which bundles leave out when they are not used:
// `| medium | Medium. |` -> `export type RiskLevel = 'low' | 'medium'`, `RiskLevel.medium`, `riskLevelValues`, `isRiskLevel(x)`.

import type { FunctionDeclarationStructure, TypeAliasDeclarationStructure } from 'ts-morph';
import type { EnumMember, EnumType } from '../ir/ir.ts';
import { commentText } from './doc-comment.ts';
import type { PagePlace } from './doc-link.ts';
import { propertyKey, stringLiteral } from './identifier.ts';
import type { Statement } from './print.ts';
import { StructureKind } from './structure-kind.ts';
import type { EnumSymbol } from './symbols.ts';
import { closedUnion } from './type-text.ts';
import { typed } from './typed.ts';
import { unionText } from './union-text.ts';

/** The type of the values. Values of a flags enum are several members at once: `'a,b'`. */
export function enumType({ declaration, identifier }: EnumSymbol, version: string): TypeAliasDeclarationStructure {
  const { description, deprecated, flags } = declaration;
  const members = closedUnion(declaration.members.map((member) => member.name));
  return {
    kind: StructureKind.TypeAlias,
    name: identifier,
    isExported: true,
    leadingTrivia: commentText({ description, deprecated, see: true }, { version, file: declaration.source.file }),
    type: unionText(flags || members.length === 0 ? [...members, '(string & {})'] : members),
  };
}

/** The type under its name once more, `reference` to it, then the object of its values, their list and the guard. */
export function enumValues(symbol: EnumSymbol, reference: string, version: string): Statement[] {
  const place: PagePlace = { version, file: symbol.declaration.source.file };
  const type: TypeAliasDeclarationStructure = {
    kind: StructureKind.TypeAlias,
    name: symbol.identifier,
    isExported: true,
    leadingTrivia: commentText({ deprecated: symbol.declaration.deprecated }, place),
    type: reference,
  };
  return [type, valuesObject(symbol, place), valuesList(symbol), guard(symbol)];
}

/** Text, because ts-morph indents the lines of an initializer once more than its statement. */
function valuesObject({ declaration, identifier }: EnumSymbol, place: PagePlace): string {
  const { description, deprecated } = declaration;
  const comment = commentText({ description, deprecated, see: true }, place);
  const entries = uniqueMembers(declaration).map(({ name, description, deprecated }) => {
    const entry = `${commentText({ description, deprecated }, place)}${objectKey(name)}: ${stringLiteral(name)},`;
    return `  ${entry.replaceAll('\n', '\n  ')}\n`;
  });
  return `${comment}export const ${identifier} = {\n${entries.join('')}} as const;`;
}

/** `__proto__: x` would set the prototype, `['__proto__']: x` does not. */
function objectKey(name: string): string {
  return name === '__proto__' ? `[${stringLiteral(name)}]` : propertyKey(name);
}

function uniqueMembers({ members }: EnumType): EnumMember[] {
  const seen = new Set<string>();
  return members.filter(({ name }) => !seen.has(name) && seen.add(name));
}

function valuesList({ declaration, identifier, values }: EnumSymbol): string {
  const type = declaration.flags ? 'readonly string[]' : `readonly ${identifier}[]`;
  return `export const ${typed(values, type)} = /* @__PURE__ */ Object.values(${identifier});`;
}

function guard({ declaration, identifier, values, guard: name }: EnumSymbol): FunctionDeclarationStructure {
  const list = `(${values} as readonly unknown[])`;
  const test = declaration.flags
    ? `typeof value === 'string' && value.split(/, ?/).every((part) => ${values}.includes(part))`
    : `${list}.includes(value)`;
  return {
    kind: StructureKind.Function,
    name,
    isExported: true,
    parameters: [{ name: typed('value', 'unknown') }],
    returnType: `value is ${identifier}`,
    statements: `  return ${test};`,
  };
}
