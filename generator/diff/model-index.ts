// An Api -> look-ups that comparing needs: declarations by name, members with the inherited ones, and which types calls send and receive.
// `Inherits from [directoryObject]` -> the members of directoryObject are members of user.

import type { Api, EnumType, Operation, Property, RequestBody, StructuredType, TypeName } from '../ir/ir.ts';
import { itemOf } from '../ir/type-name.ts';
import { pathShape } from './path-shape.ts';

/** A member of a type, its own or inherited. */
export interface Member {
  readonly property: Property;
  /** The type that declares it. */
  readonly owner: StructuredType;
  readonly navigation: boolean;
}

export interface ModelIndex {
  readonly api: Api;
  readonly types: ReadonlyMap<string, StructuredType>;
  readonly enums: ReadonlyMap<string, EnumType>;
  readonly operations: ReadonlyMap<string, Operation>;
  /** Shapes of the paths of an operation, see path-shape.ts. */
  readonly shapesOf: (operation: Operation) => readonly string[];
  /** Operations by a verb and the shape of a path: `GET /users/{}`. */
  readonly byRequest: ReadonlyMap<string, readonly Operation[]>;
  /** Own and inherited members by name, the bases' first; own ones win. */
  readonly membersOf: (type: StructuredType) => ReadonlyMap<string, Member>;
  /** Names of the bases, nearest first. */
  readonly basesOf: (type: StructuredType) => readonly string[];
  /** Where a type or enum is used: `microsoft.graph.print/shares`, `GET /print/shares response`. */
  readonly usesOf: (name: string) => readonly string[];
  /** Types and enums that responses hold; a type that no operation mentions is in neither set. */
  readonly received: ReadonlySet<string>;
  /** Types and enums that bodies and parameters hold. */
  readonly sent: ReadonlySet<string>;
}

/** Indexes a model. Cycles of bases, which the docs can state, end where they close. */
export function indexModel(api: Api): ModelIndex {
  const types = new Map(api.types.map((type) => [type.name, type]));
  const enums = new Map(api.enums.map((type) => [type.name, type]));
  const cache = new Map<string, ReadonlyMap<string, Member>>();
  const chainOf = (type: StructuredType): StructuredType[] => {
    const chain = [type];
    for (let base = baseIn(types, type); base && !chain.includes(base); base = baseIn(types, base)) chain.push(base);
    return chain;
  };
  const membersOf = (type: StructuredType): ReadonlyMap<string, Member> => {
    const known = cache.get(type.name);
    if (known !== undefined) return known;
    const members = new Map(chainOf(type).toReversed().flatMap(ownMembers));
    cache.set(type.name, members);
    return members;
  };
  const derived = derivedTypes(api);
  const shapes = new Map(api.operations.map((operation) => [operation, operation.paths.map(pathShape)]));
  const shapesOf = (operation: Operation): readonly string[] => shapes.get(operation) ?? [];
  return {
    api,
    types,
    enums,
    operations: new Map(api.operations.map((operation) => [operation.id, operation])),
    shapesOf,
    byRequest: requestsOf(api, shapesOf),
    membersOf,
    basesOf: (type) =>
      chainOf(type)
        .slice(1)
        .map((base) => base.name),
    usesOf: usesIn(api, shapesOf),
    received: reachable(types, membersOf, derived, api.operations.flatMap(receivedTypes)),
    sent: reachable(types, membersOf, derived, api.operations.flatMap(sentTypes)),
  };
}

/** Properties, then relationships, each with its list. */
export function ownMembers(owner: StructuredType): [string, Member][] {
  const entry = (property: Property, navigation: boolean): [string, Member] => [property.name, { property, owner, navigation }];
  return [...owner.properties.map((property) => entry(property, false)), ...owner.relationships.map((property) => entry(property, true))];
}

/** `GET /users/{}`: a verb and the shape of a path. */
export function requestKey(method: string, shape: string): string {
  return `${method} ${shape}`;
}

function requestsOf(api: Api, shapesOf: ModelIndex['shapesOf']): Map<string, Operation[]> {
  const requests = new Map<string, Operation[]>();
  for (const operation of api.operations) {
    for (const shape of shapesOf(operation)) append(requests, requestKey(operation.method, shape), operation);
  }
  return requests;
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

function baseIn(types: ReadonlyMap<string, StructuredType>, type: StructuredType): StructuredType | undefined {
  return type.baseType === undefined ? undefined : types.get(type.baseType);
}

/** Look-up of uses, made when it is asked for the first time: most updates rename no type. */
function usesIn(api: Api, shapesOf: ModelIndex['shapesOf']): ModelIndex['usesOf'] {
  let uses: Map<string, string[]> | undefined;
  return (name) => {
    uses ??= collectUses(api, shapesOf);
    return uses.get(name) ?? [];
  };
}

function collectUses(api: Api, shapesOf: ModelIndex['shapesOf']): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const type of api.types) {
    if (type.baseType !== undefined) append(uses, type.baseType, `${type.name} base`);
    for (const [name, { property }] of ownMembers(type)) append(uses, itemOf(property.type), `${type.name}/${name}`);
  }
  for (const operation of api.operations) {
    const request = requestKey(operation.method, shapesOf(operation)[0] ?? '');
    for (const type of receivedTypes(operation)) append(uses, itemOf(type), `${request} response`);
    for (const type of sentTypes(operation)) append(uses, itemOf(type), `${request} request`);
  }
  return uses;
}

function receivedTypes({ response }: Operation): TypeName[] {
  return [response?.type, ...(response?.alternates ?? []).map(({ type }) => type)].filter((type) => type !== undefined);
}

function sentTypes(operation: Operation): TypeName[] {
  const parameters = [...operation.pathParameters, ...(operation.query ?? []), ...(operation.headers ?? [])];
  return [...bodyTypes(operation.requestBody), ...parameters.map(({ type }) => type)];
}

function bodyTypes(body: RequestBody | undefined): TypeName[] {
  if (body?.kind === 'object') return [body.type, ...(body.properties ?? []).map(({ type }) => type)];
  return body?.kind === 'parameters' ? body.parameters.map(({ type }) => type) : [];
}

/** What values of the given types can hold: members, also inherited ones, and derived types, over and over. */
function reachable(
  types: ReadonlyMap<string, StructuredType>,
  membersOf: ModelIndex['membersOf'],
  derived: ReadonlyMap<string, readonly string[]>,
  roots: readonly TypeName[],
): Set<string> {
  const found = new Set<string>();
  const open = roots.map(itemOf);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    const type = types.get(name);
    if (type === undefined) continue;
    for (const { property } of membersOf(type).values()) open.push(itemOf(property.type));
    open.push(...(derived.get(name) ?? []));
  }
  return found;
}

function derivedTypes(api: Api): Map<string, string[]> {
  const derived = new Map<string, string[]>();
  for (const { name, baseType } of api.types) {
    if (baseType !== undefined) append(derived, baseType, name);
  }
  return derived;
}
