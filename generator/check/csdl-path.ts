// Walks a documented path through CSDL: `/users/{id}/messages/{id}/send` -> the action `microsoft.graph.send`.

import type { Segment } from '../ir/path-template.ts';
import { parsePathTemplate } from '../ir/path-template.ts';
import { collectionItem, itemOf } from '../ir/type-name.ts';
import { type Csdl, lineOf, membersOf } from './csdl.ts';

/** Where a path ends. `type` is absent for an action without a result. */
export interface PathEnd {
  readonly type?: string;
}

/** The end of a path, or the text of the first segment that CSDL does not have. */
export function walkPath(csdl: Csdl, path: string): PathEnd | { readonly unknown: string } {
  const segments = withoutDrivePaths(parsePathTemplate(path).segments.map(textOf));
  let type: string | undefined;
  for (const [i, segment] of segments.entries()) {
    const next = i === 0 ? rootOf(csdl, segment) : step(csdl, type, segment);
    if (!next) return { unknown: segment };
    type = next.type;
  }
  return type === undefined ? {} : { type };
}

function textOf(segment: Segment): string {
  return segment.parts.map((part) => (part.kind === 'text' ? part.text : '{}')).join('');
}

/** `root:/{item-path}:/children` addresses the item by path: `root:` is the item, the path between the colons is no segment of CSDL. */
function withoutDrivePaths(segments: readonly string[]): string[] {
  const kept: string[] = [];
  let inPath = false;
  for (const segment of segments) {
    const name = segment.endsWith(':') ? segment.slice(0, -1) : segment;
    if (!inPath) kept.push(name);
    inPath = !inPath && segment.endsWith(':');
  }
  return kept;
}

function rootOf(csdl: Csdl, segment: string): PathEnd | undefined {
  const { name, keyed } = splitKey(segment);
  const type = csdl.roots.get(name.toLowerCase());
  if (type !== undefined) return { type: keyed ? itemOf(type) : type };
  return operationOf(csdl, name, undefined);
}

function step(csdl: Csdl, type: string | undefined, segment: string): PathEnd | undefined {
  if (segment === '$ref' || segment === '$value' || segment === '$count') return type === undefined ? {} : { type };
  if (type === undefined) return undefined;
  const item = collectionItem(type);
  if (item !== undefined && (segment === '{}' || /^\w+=\{\}$/.test(segment))) return { type: item };
  const { name, keyed } = splitKey(segment);
  const declared = csdl.types.get((item ?? type).toLowerCase());
  const member = item === undefined && declared ? memberOf(csdl, declared.name, name) : undefined;
  if (member !== undefined) return { type: keyed ? itemOf(member) : member };
  if (csdl.types.has(name.toLowerCase())) return { type: item === undefined ? name : `Collection(${name})` };
  const operation = operationOf(csdl, name, type);
  if (operation) return operation;
  return item !== undefined && !keyed ? { type: item } : undefined; // a fixed key: /authenticationMethodConfigurations/email
}

/** A member of the type or of a type derived from it: docs leave casts out. */
function memberOf(csdl: Csdl, typeName: string, name: string): string | undefined {
  const type = csdl.types.get(typeName.toLowerCase());
  const own = type && membersOf(csdl, type).get(name.toLowerCase());
  if (own) return own.type;
  for (const derived of csdl.types.values()) {
    const member = derived.members.get(name.toLowerCase());
    if (member && type && lineOf(csdl, derived).includes(type)) return member.type;
  }
  return undefined;
}

/** `applications(uniqueName='{}')` -> applications, keyed. */
function splitKey(segment: string): { name: string; keyed: boolean } {
  const open = segment.indexOf('(');
  return open < 0 ? { name: segment, keyed: false } : { name: segment.slice(0, open), keyed: true };
}

/** The action or function of that name: bound to the type or a relative of it where there is a type, else unbound. */
function operationOf(csdl: Csdl, name: string, binding: string | undefined): PathEnd | undefined {
  const short = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const found = csdl.operations.find((operation) => {
    if (!operation.name.toLowerCase().endsWith(`.${short}`)) return false;
    if (binding === undefined) return !operation.bound;
    const bound = operation.bound ? operation.parameters[0]?.type : undefined;
    return bound !== undefined && areRelated(csdl, itemOf(bound), itemOf(binding));
  });
  return found && (found.returnType === undefined ? {} : { type: found.returnType });
}

function areRelated(csdl: Csdl, a: string, b: string): boolean {
  const first = csdl.types.get(a.toLowerCase());
  const second = csdl.types.get(b.toLowerCase());
  if (!first || !second) return a.toLowerCase() === b.toLowerCase();
  return lineOf(csdl, first).includes(second) || lineOf(csdl, second).includes(first);
}
