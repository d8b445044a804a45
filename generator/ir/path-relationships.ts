// Documented paths -> relationships that no table of their type has.
// `GET /users/{id}/chats` returns a collection of chat, so user has the navigation property chats: in OData nothing else can stand there.

import type { Report } from '../diagnostics.ts';
import type { Operation, Property, StructuredType, TypeName } from './ir.ts';
import { memberOf } from './member-of.ts';
import { parsePathTemplate } from './path-template.ts';
import { collectionItem, itemOf } from './type-name.ts';

interface Facts {
  readonly types: ReadonlyMap<string, StructuredType>;
  /** Types that others derive from: a segment behind one of them may belong to a derived type. */
  readonly bases: ReadonlySet<string>;
  /** `users` -> Collection(microsoft.graph.user) */
  readonly roots: ReadonlyMap<string, TypeName>;
  /** What was found, by owner and lower-case name. */
  readonly found: Map<string, Map<string, Property>>;
  /** Relationships whose row says one object, with a path where several are listed. */
  readonly singular: Map<Property, string>;
}

/**
 * Adds the relationships that only paths of `list` and `get` operations tell. Left out where two readings are possible: behind a type that
 * others derive from, where operations disagree about the type, and where a plural name comes with a single object.
 */
export function withPathRelationships(
  types: readonly StructuredType[],
  operations: readonly Operation[],
  report: Report,
): StructuredType[] {
  const reads = operations.filter(
    (one) => one.method === 'GET' && (one.kind === 'list' || one.kind === 'get') && isKnown(one.response?.type),
  );
  const paths = reads.flatMap((operation) => operation.paths.map((path): Read => ({ operation, path, segments: wordsOf(path) })));
  const facts: Facts = {
    types: new Map(types.map((type) => [type.name, type])),
    bases: new Set(types.flatMap((type) => type.baseType ?? [])),
    roots: rootsOf(paths),
    found: new Map(),
    singular: new Map(),
  };
  // shorter paths first: `/workbooks/{id}/tables` tells what `/workbooks/{id}/tables/{id}/rows` goes through
  for (const read of paths.toSorted((a, b) => a.segments.length - b.segments.length)) walk(read, facts);
  for (const [{ name, type, origin }, path] of facts.singular) {
    if (origin) report('relationship-singular-but-list-op', origin, { name, type, path });
  }
  return types.map((type) => withFound(type, facts.found.get(type.name), report));
}

function isKnown(type: TypeName | undefined): boolean {
  return type !== undefined && !type.includes('unknown');
}

interface Read {
  readonly operation: Operation;
  readonly path: string;
  /** Texts of the segments; undefined for a parameter, null for what ends the walk: function calls, `$ref`, `root:`. */
  readonly segments: readonly (string | undefined | null)[];
}

function wordsOf(path: string): Read['segments'] {
  return parsePathTemplate(path).segments.map(({ parts }) => {
    const [part, more] = parts;
    if (part?.kind === 'parameter') return more ? null : undefined;
    // an identifier, or a cast to a qualified name
    return part && !more && /^[A-Za-z][\w.]*$/.test(part.text) ? part.text : null;
  });
}

/** Entity sets and singletons, by what `GET /users` and `GET /users/{id}` return. */
function rootsOf(paths: readonly Read[]): Map<string, TypeName> {
  const roots = new Map<string, TypeName>();
  for (const { operation, segments } of paths) {
    const [first, key, more] = segments;
    const type = operation.response?.type;
    if (!first || type === undefined) continue;
    if (segments.length === 1) setOnce(roots, first, type);
    else if (
      segments.length === 2 &&
      key === undefined &&
      more === undefined &&
      collectionItem(type) === undefined &&
      !roots.has(first.toLowerCase())
    ) {
      roots.set(first.toLowerCase(), `Collection(${type})`);
    }
  }
  return roots;
}

function setOnce(roots: Map<string, TypeName>, name: string, type: TypeName): void {
  const key = name.toLowerCase();
  if (!roots.has(key)) roots.set(key, type);
}

function walk({ operation, path, segments }: Read, facts: Facts): void {
  const response = operation.response?.type;
  const [root] = segments;
  let type = root ? facts.roots.get(root.toLowerCase()) : undefined;
  for (let i = 1; type !== undefined && i < segments.length; i++) {
    const segment = segments[i];
    if (segment === null) return;
    const item = collectionItem(type);
    if (segment === undefined) {
      type = item;
      continue;
    }
    if (segment.includes('.')) {
      type = item === undefined ? segment : `Collection(${segment})`;
      continue;
    }
    if (item !== undefined) return;
    const member = memberOf(type, segment, facts.types, facts.found);
    const known = member?.type;
    const isLast = i === segments.length - 1;
    if (member && isLast && operation.kind === 'list' && response === `Collection(${known})` && !facts.singular.has(member)) {
      facts.singular.set(member, path);
    }
    if (known === undefined && response !== undefined) {
      const rest = segments.slice(i + 1);
      if (rest.length === 0) add(type, segment, response, operation, facts);
      else if (rest.length === 1 && rest[0] === undefined && collectionItem(response) === undefined)
        add(type, segment, `Collection(${response})`, operation, facts);
      return;
    }
    type = known;
  }
}

function add(owner: string, name: string, type: TypeName, operation: Operation, { types, bases, found }: Facts): void {
  const target = types.get(itemOf(type));
  if (!types.has(owner) || target?.kind !== 'entity' || bases.has(owner)) return;
  if (collectionItem(type) === undefined && name.endsWith('s')) return;
  const own = found.get(owner) ?? new Map<string, Property>();
  found.set(owner, own);
  own.set(name.toLowerCase(), { name, type, ...(operation.origin && { origin: operation.origin }) });
}

function withFound(type: StructuredType, found: ReadonlyMap<string, Property> | undefined, report: Report): StructuredType {
  if (!found) return type;
  for (const { name, origin } of found.values()) if (origin) report('relationship-unlisted', origin, { name, type: type.name });
  return { ...type, relationships: [...type.relationships, ...found.values()] };
}
