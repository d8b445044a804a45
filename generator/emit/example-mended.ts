// JSON of a documented request -> the same with spellings that the service forgives and the types do not: `"contentType": "HTML"` -> 'html',
// `"@odata.type": "microsoft.graph.user"` -> '#microsoft.graph.user'. `check` reports the first of them.

import type { Property, RequestBody, TypeName } from '../ir/ir.ts';
import { collectionItem } from '../ir/type-name.ts';
import { isObject } from './example-value.ts';
import type { Symbols } from './symbols.ts';

/** Types of members by name. */
type Types = (name: string) => TypeName | undefined;

/** A body with the spellings of the types that it is declared to have. */
export function mendedBody(json: unknown, body: RequestBody, symbols: Symbols): unknown {
  switch (body.kind) {
    case 'object':
      return mended(json, body.type, symbols);
    case 'parameters':
      return isObject(json) ? mendedMembers(json, typesIn(body.parameters), symbols) : json;
    default:
      return json;
  }
}

function mended(json: unknown, type: TypeName | undefined, symbols: Symbols): unknown {
  if (Array.isArray(json)) return json.map((each) => mended(each, type && collectionItem(type), symbols));
  if (isObject(json)) return mendedObject(json, type, symbols);
  const symbol = type === undefined ? undefined : symbols.types.get(type);
  if (typeof json !== 'string' || symbol?.kind !== 'enum') return json;
  const { members } = symbol.declaration;
  const isMember = members.some(({ name }) => name === json);
  return isMember ? json : (members.find(({ name }) => name.toLowerCase() === json.toLowerCase())?.name ?? json);
}

function mendedObject(json: Readonly<Record<string, unknown>>, type: TypeName | undefined, symbols: Symbols): unknown {
  const tag = json['@odata.type'];
  const bare = typeof tag === 'string' ? tag.replace(/^#/, '') : undefined;
  const isKnown = bare !== undefined && symbols.types.get(bare)?.kind === 'type';
  const members = symbols.members.all((isKnown ? bare : type) ?? '');
  const tagged = isKnown ? { ...json, '@odata.type': `#${bare}` } : json;
  return mendedMembers(tagged, (name) => members?.get(name)?.property.type, symbols);
}

function mendedMembers(json: Readonly<Record<string, unknown>>, types: Types, symbols: Symbols): object {
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, mended(value, types(name), symbols)]));
}

function typesIn(properties: readonly Property[]): Types {
  const types = new Map(properties.map(({ name, type }) => [name, type]));
  return (name) => types.get(name);
}
