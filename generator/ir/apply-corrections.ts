// The linked model and the corrections -> the corrected model. An entry that matches nothing or changes nothing is an error:
// corrections must not outlive the fault that they mend.

import { isDeepStrictEqual } from 'node:util';
import type { Report } from '../diagnostics.ts';
import { type Correction, isObject } from './corrections.ts';
import type { Api, EnumMember, EnumType, Operation, Property, StructuredType } from './ir.ts';
import { itemOf } from './type-name.ts';
import { isUnknownFutureValue } from './unknown-future-value.ts';

type Facts = Readonly<Record<string, unknown>>;
type Check = (value: unknown, names: ReadonlySet<string>) => boolean;

const text: Check = (value) => typeof value === 'string';
const flag: Check = (value) => typeof value === 'boolean';
const texts: Check = (value) => Array.isArray(value) && value.every((item) => typeof item === 'string');
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(String(value));
/** `Edm.String`, a declared name, or a collection of one. */
const type: Check = (value, names) => {
  const inner = itemOf(String(value));
  return typeof value === 'string' && (inner.startsWith('Edm.') || names.has(inner));
};

/** The facts that `set` may name, by kind of target. */
const settable: Readonly<Record<'type' | 'property' | 'enum' | 'member' | 'operation', Readonly<Record<string, Check>>>> = {
  type: {
    kind: oneOf('entity', 'complex'),
    baseType: type,
    abstract: flag,
    open: flag,
    key: texts,
    description: text,
    deprecated: text,
    formerNames: texts,
  },
  property: {
    type,
    values: texts,
    description: text,
    deprecated: text,
    readOnly: flag,
    nullable: flag,
    required: flag,
    formerNames: texts,
  },
  enum: { description: text, deprecated: text, flags: flag, formerNames: texts },
  member: { description: text, deprecated: text, value: (value) => Number.isInteger(value) },
  operation: { title: text, description: text, deprecated: text, response: isObject, requestBody: isObject },
};

/**
 * Applies `corrections` in order to the versions of one run. `complete` tells that the run has all versions of the docs:
 * only then an entry without `version` that matches nothing is known to be stale.
 */
export function applyCorrections(apis: readonly Api[], corrections: readonly Correction[], complete: boolean, report: Report): Api[] {
  let corrected = [...apis];
  for (const correction of corrections) {
    const wanted = corrected.filter((api) => correction.version === undefined || api.version === correction.version);
    const targets = wanted.filter((api) => hasTarget(api, correction));
    if (targets.length === 0) {
      if (complete || wanted.length > 0) report('correction-unmatched', correction.origin, { target: correction.target });
      continue;
    }
    const problems = new Set<string>();
    const next = corrected.map((api) => (targets.includes(api) ? correctApi(api, correction, problems) : api));
    for (const problem of problems) report('correction-invalid', correction.origin, { problem });
    if (problems.size === 0 && isDeepStrictEqual(next, corrected))
      report('correction-unchanged', correction.origin, { target: correction.target });
    corrected = next;
  }
  return corrected;
}

/** `microsoft.graph.user/mail` -> `microsoft.graph.user`, `mail` */
function splitTarget(target: string): { owner: string; member?: string } {
  const slash = target.indexOf('/');
  return slash < 0 ? { owner: target } : { owner: target.slice(0, slash), member: target.slice(slash + 1) };
}

function hasTarget(api: Api, { target, add }: Correction): boolean {
  const { owner, member } = splitTarget(target);
  const structure = api.types.find(({ name }) => name === owner);
  const enumType = api.enums.find(({ name }) => name === owner);
  if (member === undefined) return structure !== undefined || enumType !== undefined || api.operations.some(({ id }) => id === owner);
  const members = structure ? [...structure.properties, ...structure.relationships] : (enumType?.members ?? []);
  const exists = members.some(({ name }) => name === member);
  return add === undefined ? exists : !exists && (add === 'member' ? enumType !== undefined : structure !== undefined);
}

/** An entry that cannot be applied leaves the item as it is, and adds to `problems`. */
function correctApi(api: Api, correction: Correction, problems: Set<string>): Api {
  const { owner, member } = splitTarget(correction.target);
  const names = new Set([...api.types, ...api.enums].map(({ name }) => name));
  const change = <T extends object>(kind: keyof typeof settable, item: T): T[] => {
    if (correction.set === null) return [];
    const problem = factProblem(correction.set, settable[kind], names);
    if (problem === undefined) return [merge(item, correction.set)];
    problems.add(problem);
    return [item];
  };
  const isOwner = (item: StructuredType | EnumType): boolean => item.name === owner;
  if (member === undefined) {
    return {
      ...api,
      types: api.types.flatMap((item) => (isOwner(item) ? change('type', item) : [item])),
      enums: api.enums.flatMap((item) => (isOwner(item) ? change('enum', item) : [item])),
      operations: api.operations.flatMap((item: Operation) => (item.id === owner ? change('operation', item) : [item])),
    };
  }
  const { add } = correction;
  const properties = (list: readonly Property[], adds: boolean): Property[] => [
    ...list.flatMap((item) => (item.name === member ? change('property', item) : [item])),
    ...(adds ? change('property', { name: member, type: 'unknown', origin: correction.origin }) : []),
  ];
  const members = (list: readonly EnumMember[]): EnumMember[] => [
    ...list.flatMap((item) => (item.name === member ? change('member', item) : [item])),
    ...(add === 'member' ? change('member', { name: member, origin: correction.origin }) : []),
  ];
  return {
    ...api,
    types: api.types.map((item) =>
      isOwner(item)
        ? {
            ...item,
            properties: properties(item.properties, add === 'property'),
            relationships: properties(item.relationships, add === 'relationship'),
          }
        : item,
    ),
    enums: api.enums.map((item) => (isOwner(item) ? withMembers(item, members(item.members)) : item)),
  };
}

function withMembers(item: EnumType, members: readonly EnumMember[]): EnumType {
  return { ...item, members, evolvable: members.some(({ name }) => isUnknownFutureValue(name)) };
}

function factProblem(set: Facts, allowed: Readonly<Record<string, Check>>, names: ReadonlySet<string>): string | undefined {
  for (const [fact, value] of Object.entries(set)) {
    const check = Object.hasOwn(allowed, fact) ? allowed[fact] : undefined;
    if (!check) return `\`${fact}\` cannot be set here, only ${Object.keys(allowed).join(', ')}`;
    if (value !== null && !check(value, names)) return `\`${fact}\` cannot be ${JSON.stringify(value)}`;
  }
  return undefined;
}

/** The item with the facts of `set`; a fact that is null goes. */
function merge<T extends object>(item: T, set: Facts): T {
  return Object.fromEntries(Object.entries({ ...item, ...set }).filter(([, value]) => value !== null)) as T;
}
