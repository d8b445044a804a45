// A structured type -> its interface, and the union of a family: fileAttachment ->
// `export interface FileAttachment extends Attachment`, attachment -> also `export type AnyAttachment = FileAttachment | ...`.

import type { InterfaceDeclarationStructure, PropertySignatureStructure, TypeAliasDeclarationStructure } from 'ts-morph';
import type { StructuredType } from '../ir/ir.ts';
import { untypedJson } from '../ir/primitives.ts';
import { commentText, docText, lineComment } from './doc-comment.ts';
import type { PagePlace } from './doc-link.ts';
import type { FileScope } from './file-scope.ts';
import { propertyKey } from './identifier.ts';
import type { Member } from './members.ts';
import { StructureKind } from './structure-kind.ts';
import type { Symbols, TypeSymbol } from './symbols.ts';
import { tagOf, tagText } from './type-tag.ts';
import { orNull } from './type-text.ts';
import { typed } from './typed.ts';
import { unionText } from './union-text.ts';

const tagKey = '@odata.type';

/** The interface of a type, then the union of its family where it has one. */
export function typeStatements(
  symbol: TypeSymbol,
  symbols: Symbols,
  scope: FileScope,
): (InterfaceDeclarationStructure | TypeAliasDeclarationStructure)[] {
  if (symbol.name === untypedJson) return [untypedAlias(symbol, symbols)];
  const union = symbol.any === undefined ? [] : [familyUnion(symbol, symbol.any, symbols, scope)];
  return [interfaceStructure(symbol, symbols, scope), ...union];
}

/** `export type Json = unknown` */
function untypedAlias({ declaration, identifier }: TypeSymbol, { version }: Symbols): TypeAliasDeclarationStructure {
  const { description, deprecated, source } = declaration;
  const leadingTrivia = commentText({ description, deprecated, see: true }, { version, file: source.file });
  return { kind: StructureKind.TypeAlias, name: identifier, isExported: true, leadingTrivia, type: 'unknown' };
}

function interfaceStructure({ declaration, identifier }: TypeSymbol, symbols: Symbols, scope: FileScope): InterfaceDeclarationStructure {
  const place: PagePlace = { version: symbols.version, file: declaration.source.file };
  const base = symbols.families.base(declaration.name);
  const baseText = base && scope.reference(base.name);
  const { deprecated } = declaration;
  const description =
    declaration.undocumented === true ? (declaration.description ?? 'No page of the docs describes this type.') : declaration.description;
  return {
    kind: StructureKind.Interface,
    name: identifier,
    isExported: true,
    leadingTrivia: commentText({ description, deprecated, see: true }, place),
    extends: baseText === undefined ? [] : [baseText],
    indexSignatures:
      declaration.open === true || isBlank(declaration, symbols) ? [{ keyName: 'name', keyType: 'string', returnType: 'unknown' }] : [],
    properties: propertyStructures(declaration, symbols, scope, place),
  };
}

/**
 * Nothing is known but the name: `parameters` is a keyValuePair, and no page describes keyValuePair. Its values may have any members,
 * where an empty interface would admit none in a literal.
 */
function isBlank({ name, properties, relationships }: StructuredType, { families }: Symbols): boolean {
  return properties.length === 0 && relationships.length === 0 && families.base(name) === undefined && families.children(name).length === 0;
}

function propertyStructures(
  declaration: StructuredType,
  symbols: Symbols,
  scope: FileScope,
  place: PagePlace,
): PropertySignatureStructure[] {
  const members = symbols.members.own(declaration.name);
  const all = symbols.members.all(declaration.name);
  const tag = tagText(declaration, symbols.families);
  const properties = members
    .filter((member) => tag === undefined || member.property.name !== tagKey)
    .flatMap((member) => [propertyStructure(member, scope, place), ...formerProperties(member, all, scope, place)]);
  if (tag === undefined) return properties;
  const documented = members.find((member) => member.property.name === tagKey)?.property.description;
  return [optional(tagKey, tag, commentText({ description: documented }, place)), ...properties];
}

function propertyStructure({ property, required }: Member, scope: FileScope, place: PagePlace): PropertySignatureStructure {
  const { name, description, deprecated } = property;
  return optional(name, memberText(property, required, scope), commentText({ description, deprecated }, place), property.readOnly);
}

/** Earlier names of a member (`formerNames`, from corrections.jsonc), so that programs that use them still compile. */
function formerProperties(
  { property, required }: Member,
  all: ReadonlyMap<string, Member>,
  scope: FileScope,
  place: PagePlace,
): PropertySignatureStructure[] {
  const names = new Set((property.formerNames ?? []).filter((name) => name !== tagKey && !all.has(name)));
  const comment = lineComment(`@deprecated Use \`${docText(property.name, place)}\`.`);
  return [...names].map((name) => optional(name, memberText(property, required, scope), comment));
}

/** Type text of a member: scalars are `| null` where nothing says otherwise, collections never. */
export function memberText(property: Member['property'], required: boolean, scope: Pick<FileScope, 'valueText'>): string {
  const text = scope.valueText(property);
  return required ? text : orNull(text, property.type);
}

function optional(name: string, type: string, comment: string, isReadonly = false): PropertySignatureStructure {
  return {
    kind: StructureKind.PropertySignature,
    leadingTrivia: comment,
    isReadonly,
    name: typed(propertyKey(name), type, true),
  };
}

/** The type itself with its own tag, unless it is abstract, and each child with all that descends from it. */
function familyUnion(
  { declaration, identifier }: TypeSymbol,
  name: string,
  symbols: Symbols,
  scope: FileScope,
): TypeAliasDeclarationStructure {
  const own = declaration.abstract === true ? [] : [`(${identifier} & { ${propertyKey(tagKey)}?: ${tagOf(declaration)} })`];
  const children = symbols.families.children(declaration.name).map((child) => scope.anyText(child.name));
  const description = `Any kind of \`${identifier}\`; comparing \`@odata.type\` tells them apart.`;
  return {
    kind: StructureKind.TypeAlias,
    name,
    isExported: true,
    leadingTrivia: lineComment(description),
    type: unionText([...own, ...children]),
  };
}
