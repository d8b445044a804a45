// Response of an operation -> the helper of client/call that reads it, and the type of its promise.
// "returns a `200 OK` response code and a collection of [user](../resources/user.md) objects" -> page, Page<...>

import type { Operation, TypeName } from '../ir/ir.ts';
import { untypedJson } from '../ir/primitives.ts';
import { collectionItem } from '../ir/type-name.ts';
import type { FileScope } from './file-scope.ts';
import { relationsText } from './relations.ts';
import type { Narrowing } from './request-query.ts';
import type { Symbols } from './symbols.ts';

/** Functions of client/call. */
export type Helper = 'call' | 'json' | 'value' | 'page' | 'count' | 'none' | 'accepted';

export interface RequestResult {
  readonly helper: Helper;
  /** Text of what the promise holds: `Page<graph.User>`. */
  readonly type: string;
  /** Names of types.ts and query.ts that `type` uses. */
  readonly clientTypes: readonly string[];
  /** The structured type that `select` and `expand` are about, where the result is one or a collection of it. */
  readonly row?: Row;
}

/** Texts about the structured type of a result. */
export interface Row {
  /** `microsoft.graph.user` */
  readonly name: TypeName;
  /** `graph.User` */
  readonly type: string;
  /** `Relations['microsoft.graph.user']`; `object` where there are none */
  readonly relations: string;
  /** Relationships of all types: `Relations`; `object` where nothing needs them. */
  readonly all: string;
  /** `graph.AnyMessage`, where the type has documented descendants. */
  readonly union?: string;
}

/** How a function's result looks. `narrowing`: the type parameters of `select` and `expand` that the function has. */
export function requestResult(operation: Operation, scope: FileScope, symbols: Symbols, narrowing: readonly Narrowing[]): RequestResult {
  const { response, kind } = operation;
  if (kind === 'count') return { helper: 'count', type: 'number', clientTypes: [] };
  if (response === undefined) return { helper: 'json', type: 'unknown', clientTypes: [] };
  const type = response.type ?? response.alternates?.find((alternate) => alternate.type !== undefined)?.type;
  // `302 Found`: what is behind the redirect is a file, whatever type its annotation names
  const isRedirect = (response.status ?? 0) >= 300;
  if (type === 'Edm.Stream' || kind === 'streamGet' || isRedirect)
    return { helper: 'call', type: 'GraphResponse', clientTypes: ['GraphResponse'] };
  if (type === undefined)
    return response.status === 202
      ? { helper: 'accepted', type: 'Accepted', clientTypes: ['Accepted'] }
      : { helper: 'none', type: 'void', clientTypes: [] };
  const result = typedResult(type, scope, symbols, narrowing);
  const isOptional = response.type === undefined || (response.alternates ?? []).some((alternate) => isEmpty(alternate, operation));
  return isOptional && result.helper === 'json' && result.type !== 'unknown' ? { ...result, type: `${result.type} | undefined` } : result;
}

/**
 * Whether a success of which the page names no type has no body, where it names that of another: `204 No Content` says so, and `202 Accepted`
 * of a write. An upload session that is there is never nothing: its page goes on with what chunks are answered with.
 */
function isEmpty({ status, type }: { readonly status: number; readonly type?: TypeName }, { method, kind }: Operation): boolean {
  if (type !== undefined || kind === 'uploadSession') return false;
  return status === 204 || (status === 202 && method !== 'GET');
}

function typedResult(type: TypeName, scope: FileScope, symbols: Symbols, narrowing: readonly Narrowing[]): RequestResult {
  const item = collectionItem(type);
  const row = rowOf(item ?? type, scope, symbols);
  const valueType = scope.anyText(item ?? type);
  const isNarrowed = narrowing.length > 0 && row !== undefined;
  const [selected, expanded] = (['S', 'X'] as const).map((parameter) => (narrowing.includes(parameter) ? parameter : 'never'));
  const text = isNarrowed
    ? `Result<${row.type}, ${row.relations}, ${row.all}, ${selected}, ${expanded}${row.union === undefined ? '' : `, ${row.union}`}>`
    : valueType;
  const clientTypes = isNarrowed ? ['Result'] : [];
  if (item !== undefined) return { helper: 'page', type: `Page<${text}>`, clientTypes: ['Page', ...clientTypes], ...(row && { row }) };
  const isPrimitive = type.startsWith('Edm.') || symbols.types.get(type)?.kind === 'enum';
  return { helper: isPrimitive ? 'value' : 'json', type: text, clientTypes, ...(row && { row }) };
}

/** Texts about a structured type; absent for any other. */
export function rowOf(type: TypeName, scope: FileScope, symbols: Symbols): Row | undefined {
  if (type === untypedJson || symbols.types.get(type)?.kind !== 'type') return undefined;
  const relations = relationsText(type, symbols);
  const [own, union] = [scope.typeText(type), scope.anyText(type)];
  if (union !== own) return { name: type, type: own, relations, all: 'Relations', union };
  return { name: type, type: own, relations, all: relations === 'object' ? relations : 'Relations' };
}
