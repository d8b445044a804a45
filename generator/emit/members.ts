// Members of a type together with the inherited ones, as TypeScript can have them: a member that a base declares already must fit it.
// Pages repeat inherited rows, `| status | String |` under a base that says `| status | taskStatus |`; such a row cannot be an override.

import { compareText, type Report } from '../diagnostics.ts';
import type { Api, EnumType, Property, StructuredType } from '../ir/ir.ts';
import { collectionItem } from '../ir/type-name.ts';
import { memoised } from '../memo.ts';
import type { Families } from './families.ts';
import { primitives } from './odata-alias.ts';

export interface Member {
  readonly property: Property;
  readonly kind: 'property' | 'relationship';
  /** The type that declares it. */
  readonly owner: StructuredType;
  /** No `| null`: a key, or "not nullable" here or in a base. */
  readonly required: boolean;
}

export interface Members {
  /** Declared by the type itself and fit to stand in its interface, in the order of the docs. */
  readonly own: (name: string) => readonly Member[];
  /** Own and inherited: the base's first, then what the type adds. */
  readonly all: (name: string) => ReadonlyMap<string, Member>;
  /** Relationships, own and inherited, sorted by name. */
  readonly relationships: (name: string) => readonly Property[];
}

/** Members of every type of an Api. Where an own member does not fit the base's, the base's stays: `override-incompatible`. */
export function createMembers(api: Api, families: Families, report: Report = () => {}): Members {
  const enums = new Map(api.enums.map((declaration) => [declaration.name, declaration]));
  const own = new Map<string, readonly Member[]>();
  const all = new Map<string, ReadonlyMap<string, Member>>();
  const visit = (type: StructuredType): ReadonlyMap<string, Member> => {
    const known = all.get(type.name);
    if (known) return known;
    const base = families.base(type.name);
    const inherited = base === undefined ? new Map<string, Member>() : visit(base);
    const kept = ownMembers(type, inherited, { enums, families, report });
    const merged = new Map([...inherited, ...kept.map((member) => [member.property.name, member] as const)]);
    own.set(type.name, kept);
    all.set(type.name, merged);
    return merged;
  };
  for (const type of api.types) visit(type);
  return {
    own: (name) => own.get(name) ?? none,
    all: (name) => all.get(name) ?? noneByName,
    relationships: memoised((name) => relationshipsIn(all.get(name) ?? noneByName)),
  };
}

const none: readonly Member[] = [];
const noneByName: ReadonlyMap<string, Member> = new Map();

function relationshipsIn(members: ReadonlyMap<string, Member>): Property[] {
  const relationships = [...members.values()].filter((member) => member.kind === 'relationship');
  return relationships.map((member) => member.property).sort((a, b) => compareText(a.name, b.name));
}

interface Context {
  readonly enums: ReadonlyMap<string, EnumType>;
  readonly families: Families;
  readonly report: Report;
}

function ownMembers(type: StructuredType, inherited: ReadonlyMap<string, Member>, context: Context): readonly Member[] {
  const keys = keysOf(type, context.families);
  const members = new Map<string, Member>();
  const declared = [
    ...type.properties.map((property) => ({ property, kind: 'property' as const })),
    ...type.relationships.map((property) => ({ property, kind: 'relationship' as const })),
  ];
  for (const { property, kind } of declared) {
    if (members.has(property.name)) continue;
    const base = inherited.get(property.name);
    if (base && !fits(property, base, context)) {
      const origin = property.origin ?? type.origin;
      if (origin)
        context.report('override-incompatible', origin, { name: property.name, base: base.owner.name }, actualAndExpected(property, base));
      continue;
    }
    const required = property.nullable === false || keys.includes(property.name) || base?.required === true;
    members.set(property.name, { property, kind, owner: type, required });
  }
  return [...members.values()];
}

function actualAndExpected(property: Property, base: Member) {
  return { actual: property.type, expected: base.property.type };
}

/** The stated key of the type or of the nearest base that states one; `id` for entities whose pages say nothing. */
function keysOf(type: StructuredType, families: Families): readonly string[] {
  const stated = [type, ...families.ancestors(type.name)].find((candidate) => candidate.key !== undefined)?.key;
  return stated ?? (type.kind === 'entity' ? ['id'] : []);
}

/** Whether every value of `property` is one of the base's member. */
function fits(property: Property, base: Member, context: Context): boolean {
  if (base.required && property.nullable === true) return false;
  const item = collectionItem(property.type);
  const baseItem = collectionItem(base.property.type);
  if (baseItem === undefined && jsonTypeOf(base.property.type, context) === 'unknown') return true;
  if ((item === undefined) !== (baseItem === undefined)) return false;
  return itemFits(item ?? property.type, baseItem ?? base.property.type, context);
}

function itemFits(type: string, base: string, context: Context): boolean {
  if (type === base) return true;
  const jsonType = jsonTypeOf(base, context);
  if (jsonType === 'unknown') return true;
  if (jsonType === 'declared') return context.families.ancestors(type).some((ancestor) => ancestor.name === base);
  if (jsonType === 'enum') return enumFits(context.enums.get(type), context.enums.get(base));
  const own = jsonTypeOf(type, context);
  return own === jsonType || (own === 'enum' && jsonType === 'string');
}

function enumFits(declaration: EnumType | undefined, base: EnumType | undefined): boolean {
  if (declaration === undefined || base === undefined || declaration.flags !== base.flags) return false;
  const names = new Set(base.members.map((member) => member.name));
  return declaration.members.every((member) => names.has(member.name));
}

/** `declared` covers structured types; everything that emission writes as `unknown` is `unknown`. */
function jsonTypeOf(type: string, { enums, families }: Context): 'string' | 'number' | 'boolean' | 'enum' | 'declared' | 'unknown' {
  const primitive = primitives.get(type);
  if (primitive !== undefined) {
    if ('keyword' in primitive) return primitive.keyword;
    return primitive.alias === 'Stream' ? 'unknown' : 'string';
  }
  if (enums.has(type)) return 'enum';
  return families.has(type) ? 'declared' : 'unknown';
}
