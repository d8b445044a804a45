// Query of a documented request -> code of the option `query`: `$select=id,mail&$top=5` -> { select: ['id', 'mail'], top: 5 }

import type { Operation, Property, TypeName } from '../ir/ir.ts';
import { collectionItem } from '../ir/type-name.ts';
import { isEnumValue } from './example-refusal.ts';
import { codeString, group } from './example-value.ts';
import { propertyKey } from './identifier.ts';
import { primitives } from './odata-alias.ts';
import { optionName, queryOptions } from './request-query.ts';
import type { Symbols } from './symbols.ts';

type Pairs = readonly (readonly [name: string, value: string])[];

/** Code of options by name; or why there is none, as the object of "Unexpected". */
export type OptionsCode = ReadonlyMap<string, string> | { readonly refused: string };

/** Code of the query options. `row` is the structured type that `select` and `expand` are about. */
export function queryCode(pairs: Pairs, operation: Operation, row: TypeName | undefined, symbols: Symbols): OptionsCode {
  const options = queryOptions(operation, row !== undefined);
  const code = new Map<string, string>();
  for (const [written, value] of pairs) {
    const name = optionName(written);
    const option = options.get(name);
    const text = option && optionCode(name, value, option, row, symbols);
    if (text === undefined)
      return { refused: option === undefined ? `query option \`${written}\`` : `\`${value}\` for the query option \`${written}\`` };
    code.set(name, text);
  }
  const missing = [...options.values()].find((option) => option.required === true && !code.has(optionName(option.name)));
  return missing === undefined ? code : { refused: `request without the query option \`${missing.name}\`` };
}

function optionCode(name: string, value: string, option: Property, row: TypeName | undefined, symbols: Symbols): string | undefined {
  switch (name) {
    case 'select':
      return row === undefined ? namesCode(namesIn(value)) : selectCode(value, row, symbols);
    case 'expand':
      return row === undefined ? namesCode(namesIn(value)) : expandCode(value, row, symbols);
    case 'top':
    case 'skip':
      return /^\d{1,9}$/.test(value) ? value : undefined;
    case 'count':
      return /^(?:true|false)$/.test(value) ? value : undefined;
    case 'levels':
      return /^\d{1,9}$/.test(value) ? value : undefined;
    case 'filter':
    case 'orderby':
    case 'search':
    case 'skiptoken':
    case 'deltatoken':
    case 'apply':
      return codeString(value);
    default:
      return textCode(value, option.type, symbols);
  }
}

/** Text of a URL as a value of a type: a number, a boolean, a value of an enum, or text. */
export function textCode(value: string, type: TypeName, symbols: Symbols): string | undefined {
  if (collectionItem(type) !== undefined) return undefined;
  const primitive = primitives.get(type);
  const keyword = primitive && 'keyword' in primitive ? primitive.keyword : 'string';
  if (keyword === 'number') return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(value) ? String(Number(value)) : undefined;
  if (keyword === 'boolean') return /^(?:true|false)$/.test(value) ? value : undefined;
  const symbol = symbols.types.get(type);
  if (symbol === undefined || primitive) return codeString(value);
  return symbol.kind === 'enum' && isEnumValue(value, symbol.declaration) ? codeString(value) : undefined;
}

function namesIn(value: string): string[] {
  return value.split(',').map((name) => name.trim());
}

function namesCode(names: readonly string[]): string {
  return group('[', names.map(codeString), ']', '');
}

function selectCode(value: string, type: TypeName, symbols: Symbols): string | undefined {
  const members = symbols.members.all(type);
  const names = namesIn(value);
  return names.every((name) => members.get(name)?.kind === 'property' && name !== '@odata.type') ? namesCode(names) : undefined;
}

// `manager`, `members($select=id,displayName)`, `fields(select=Name)`: one option is what examples have
const expanded = /^(\w+)(?:\(\$?(select)=([\w,\s]+)\))?$/;

function expandCode(value: string, type: TypeName, symbols: Symbols): string | undefined {
  const parts: { readonly name: string; readonly select?: string }[] = [];
  // A comma inside parentheses is part of a name's options; the bound keeps hostile URLs linear.
  for (const part of value.split(/,(?![^()]{0,500}\))/)) {
    const [, name = '', option, names = ''] = expanded.exec(part.trim()) ?? [];
    const target = symbols.members.all(type).get(name);
    if (target?.kind !== 'relationship') return undefined;
    const select =
      option === undefined ? undefined : selectCode(names, collectionItem(target.property.type) ?? target.property.type, symbols);
    if (option !== undefined && select === undefined) return undefined;
    parts.push(select === undefined ? { name } : { name, select });
  }
  if (parts.every(({ select }) => select === undefined)) return namesCode(parts.map(({ name }) => name));
  const items = parts.map(({ name, select }) => `${propertyKey(name)}: ${select === undefined ? 'true' : `{ select: ${select} }`}`);
  return group('{', items, '}', '');
}
