// Types of paths, from operations that document them and from members of types: what `GET /me/insights/used/{id}/resource` gets
// follows from `GET /me/insights/used`, a list of usedInsight, whose relationship `resource` is an entity.

import type { Operation, StructuredType, TypeName } from './ir.ts';
import { memberOf } from './member-of.ts';
import { isParameter, parsePathTemplate, type Segment } from './path-template.ts';
import { collectionItem } from './type-name.ts';

/** Tells the type of a GET of a path; undefined where the docs do not. */
export type TypeOfPath = (path: string) => TypeName | undefined;

/** `operations` are those whose response is known. A path that two pages give different types has none. */
export function pathTypes(operations: readonly Operation[], types: readonly StructuredType[]): TypeOfPath {
  const byPath = new Map<string, TypeName | undefined>();
  for (const { method, paths, response } of operations) {
    const type = response?.type;
    if (method !== 'GET' || type === undefined || type.includes('unknown')) continue;
    for (const path of paths) {
      const key = keyOf(parsePathTemplate(path).segments);
      byPath.set(key, byPath.has(key) && byPath.get(key) !== type ? undefined : type);
    }
  }
  const byName = new Map(types.map((type) => [type.name, type]));
  const walk = (segments: readonly Segment[]): TypeName | undefined => {
    if (segments.length === 0) return undefined;
    const known = byPath.get(keyOf(segments));
    if (known !== undefined) return known;
    const last = segments.at(-1);
    const above = segments.length < 2 || !last ? undefined : walk(segments.slice(0, -1));
    return above === undefined || !last ? undefined : step(above, last, byName);
  };
  return (path) => walk(parsePathTemplate(path).segments);
}

/** Parameters have different names on different pages. */
function keyOf(segments: readonly Segment[]): string {
  return segments.map((segment) => (isParameter(segment) ? '{}' : segment.text.toLowerCase())).join('/');
}

/** One segment further: a key of a collection, or a member of a type. */
function step(above: TypeName, segment: Segment, types: ReadonlyMap<string, StructuredType>): TypeName | undefined {
  const item = collectionItem(above);
  if (item !== undefined) return isParameter(segment) ? item : undefined;
  const type = memberOf(above, segment.text, types)?.type;
  return type?.includes('unknown') ? undefined : type;
}
