// Relationships of all types, own and inherited, for `expand`: a file of types only.
// "| manager | [directoryObject](directoryobject.md) | The user's manager. |" -> manager: Relation<graph.DirectoryObject>

import { type ImportDeclarationStructure, StructureKind } from 'ts-morph';
import { compareText } from '../diagnostics.ts';
import type { Property, StructuredType } from '../ir/ir.ts';
import { createFileScope, type FileScope } from './file-scope.ts';
import { propertyKey, stringLiteral } from './identifier.ts';
import { objectText } from './object-text.ts';
import type { SourceFile } from './print.ts';
import type { Symbols } from './symbols.ts';
import { itemType } from './type-text.ts';

export const relationsModule = 'relations';

/** Reference to the relationships of a type: `Relations['microsoft.graph.user']`; `object` where it has none. */
export function relationsText(type: string, symbols: Symbols): string {
  return relationshipsOf(type, symbols).length === 0 ? 'object' : `Relations[${stringLiteral(type)}]`;
}

/** `relations.ts` of a version. */
export function relationsFile(symbols: Symbols): SourceFile {
  const scope = createFileScope(symbols, relationsModule);
  const types = [...symbols.types.values()].filter((symbol) => symbol.kind === 'type').map((symbol) => symbol.declaration);
  const properties = types
    .toSorted((a, b) => compareText(a.name, b.name))
    .filter((type) => relationshipsOf(type.name, symbols).length > 0)
    .map((type) => entry(type, scope, symbols));
  const text = `export interface Relations ${properties.length === 0 ? '{}' : objectText(properties)}`;
  const declaration = `\n/** Relationships that \`expand\` can name, by the type that has them. */\n${text}`;
  const path = `${symbols.version}/${relationsModule}.ts`;
  if (properties.length === 0) return { path, statements: [declaration] };
  const specifier = '../client/query.js';
  const relation: ImportDeclarationStructure = {
    kind: StructureKind.ImportDeclaration,
    isTypeOnly: true,
    namedImports: ['Relation'],
    moduleSpecifier: specifier,
  };
  return { path, statements: [relation, ...scope.imports(), declaration] };
}

function entry(type: StructuredType, scope: FileScope, symbols: Symbols): string {
  const members = relationshipsOf(type.name, symbols).map(
    (relationship) => `${propertyKey(relationship.name)}: ${relationText(relationship, scope, symbols)};`,
  );
  return `${stringLiteral(type.name)}: ${objectText(members)};`;
}

function relationText(relationship: Property, scope: FileScope, symbols: Symbols): string {
  const target = scope.anyText(relationship.type);
  const relations = relationsText(itemType(relationship.type) ?? relationship.type, symbols);
  return relations === 'object' ? `Relation<${target}>` : `Relation<${target}, ${relations}>`;
}

/** Own and inherited relationships, sorted by name. */
function relationshipsOf(name: string, symbols: Symbols): Property[] {
  const members = [...symbols.members.all(name).values()].filter((member) => member.kind === 'relationship');
  return members.map((member) => member.property).sort((a, b) => compareText(a.name, b.name));
}
