// Relationships of all types, own and inherited, for `expand`: a file of types only.
// "| manager | [directoryObject](directoryobject.md) | The user's manager. |" -> manager: Relation<graph.DirectoryObject>

import { compareText } from '../diagnostics.ts';
import type { Property } from '../ir/ir.ts';
import { collectionItem } from '../ir/type-name.ts';
import { createFileScope, type FileScope } from './file-scope.ts';
import { propertyKey, stringLiteral } from './identifier.ts';
import { objectText } from './object-text.ts';
import type { SourceFile } from './print.ts';
import { importOf, relationsModule } from './request-imports.ts';
import type { Symbols } from './symbols.ts';

/** Reference to the relationships of a type: `Relations['microsoft.graph.user']`; `object` where it has none. */
export function relationsText(type: string, symbols: Symbols): string {
  return symbols.members.relationships(type).length === 0 ? 'object' : `Relations[${stringLiteral(type)}]`;
}

/** `relations.ts` of a version. */
export function relationsFile(symbols: Symbols): SourceFile {
  const scope = createFileScope(symbols, relationsModule);
  const names = [...symbols.types.values()].filter((symbol) => symbol.kind === 'type').map((symbol) => symbol.name);
  names.sort(compareText);
  const relations = names.flatMap((name) => entry(name, relationLines(name, scope, symbols)));
  const text = `\n/** Relationships that \`expand\` can name, by the type that has them. */\nexport interface Relations ${interfaceBody(relations)}`;
  const imports = relations.length === 0 ? [] : [importOf(relationsModule, '../client/query', ['Relation'])];
  return { path: `${symbols.version}/${relationsModule}.ts`, statements: [...imports, ...scope.imports(), text] };
}

function entry(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${stringLiteral(name)}: ${objectText(lines)};`];
}

function interfaceBody(lines: readonly string[]): string {
  return lines.length === 0 ? '{}' : objectText(lines);
}

function relationLines(name: string, scope: FileScope, symbols: Symbols): string[] {
  return symbols.members
    .relationships(name)
    .map((relationship) => `${propertyKey(relationship.name)}: ${relationText(relationship, scope, symbols)};`);
}

function relationText(relationship: Property, scope: FileScope, symbols: Symbols): string {
  const target = scope.anyText(relationship.type);
  const type = collectionItem(relationship.type) ?? relationship.type;
  return symbols.members.relationships(type).length === 0 ? `Relation<${target}>` : `Relation<${target}, ${stringLiteral(type)}>`;
}
