// An Api -> look-ups that comparing needs: declarations by name, members with the inherited ones, and which types calls send and receive.
// `Inherits from [directoryObject]` -> the members of directoryObject are members of user.

import type { Api, EnumType, Operation, Property, RequestBody, StructuredType, TypeName } from '../ir/ir.ts';

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
  /** Own and inherited members by name, the bases' first; own ones win. */
  readonly membersOf: (type: StructuredType) => ReadonlyMap<string, Member>;
  /** Names of the bases, nearest first. */
  readonly basesOf: (type: StructuredType) => readonly string[];
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
  return {
    api,
    types,
    enums,
    operations: new Map(api.operations.map((operation) => [operation.id, operation])),
    membersOf,
    basesOf: (type) =>
      chainOf(type)
        .slice(1)
        .map((base) => base.name),
    received: reachable(types, membersOf, derived, api.operations.flatMap(receivedTypes)),
    sent: reachable(types, membersOf, derived, api.operations.flatMap(sentTypes)),
  };
}

/** `Collection(microsoft.graph.user)` -> `microsoft.graph.user` */
export function itemOf(type: TypeName): TypeName {
  return isCollection(type) ? type.slice('Collection('.length, -1) : type;
}

export function isCollection(type: TypeName): boolean {
  return type.startsWith('Collection(') && type.endsWith(')');
}

/** Properties, then relationships, each with its list. */
export function ownMembers(owner: StructuredType): [string, Member][] {
  const entry = (property: Property, navigation: boolean): [string, Member] => [property.name, { property, owner, navigation }];
  return [...owner.properties.map((property) => entry(property, false)), ...owner.relationships.map((property) => entry(property, true))];
}

function baseIn(types: ReadonlyMap<string, StructuredType>, type: StructuredType): StructuredType | undefined {
  return type.baseType === undefined ? undefined : types.get(type.baseType);
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
    if (baseType !== undefined) derived.set(baseType, [...(derived.get(baseType) ?? []), name]);
  }
  return derived;
}
