// The pages of one version -> its types and enumerations, and the index of their names: declare, name, link, build.

import type { Report } from '../diagnostics.ts';
import type { Page } from '../page/page.ts';
import { baseTypes, entityType, identifiedTypes, type UsedTypes } from './base-type.ts';
import { buildEnum, buildListedEnum } from './build-enum.ts';
import { buildStructure } from './build-structure.ts';
import { checkPages } from './check-pages.ts';
import { type Declarations, declare } from './declarations.ts';
import { enumUses } from './enum-uses.ts';
import type { EnumType, StructuredType } from './ir.ts';
import { type ListedEnum, listedEnums } from './listed-enums.ts';
import { type Declared, findType, indexNames, type Names } from './names.ts';
import { type Namespaces, namespacesOf } from './namespaces.ts';
import { withOwnMembers } from './own-members.ts';
import { type Undocumented, undocumentedTypes } from './undocumented.ts';
import { type Use, usesIn } from './uses.ts';

/** The types and enumerations of a version, and the index of their names. */
export interface BuiltTypes {
  readonly types: readonly StructuredType[];
  readonly enums: readonly EnumType[];
  readonly names: Names;
}

/** Builds everything but the operations. `pages` are in code-unit order of their files. */
export function buildTypes(pages: readonly Page[], report: Report): BuiltTypes {
  const namespaces = namespacesOf(pages);
  const declarations = declare(pages, namespaces);
  reportShadowed(declarations, report);
  const uses = usesIn(pages, namespaces);
  const { names, listed, undocumented, identified } = nameEverything(pages, uses, declarations, namespaces, report);
  const told = enumUses(uses, names);
  const enums = [
    ...declarations.enums.map((one) => buildEnum(one, told.get(one.name), report)),
    ...listed.map((one) => buildListedEnum(one, told.get(one.name))),
  ];
  const facts = {
    names,
    namespaces,
    enums: new Map(enums.map((one) => [one.name, one])),
    propertyValues: declarations.propertyValues,
    isEntity: entityTest(declarations, undocumented, identified, names.bases),
  };
  const built = declarations.structures.map((one) => buildStructure(one, facts, report));
  const types = withOwnMembers(built, undocumented, names, report);
  checkPages(pages, declarations.structures, { names, types: new Map(types.map((type) => [type.name, type])) }, report);
  return { types, enums, names };
}

function reportShadowed({ structures, shadowed }: Declarations, report: Report): void {
  for (const { name, sections } of shadowed) {
    const type = structures.find((one) => one.name.toLowerCase() === name.toLowerCase());
    const related = type?.pages.slice(0, 1).map((page) => page.name.origin) ?? [];
    for (const { section } of sections) report('enum-shadowed', section.name.origin, { name }, { related });
  }
}

interface Named {
  readonly names: Names;
  readonly listed: readonly ListedEnum[];
  readonly undocumented: readonly Undocumented[];
  /** Entities by their use. */
  readonly identified: ReadonlySet<string>;
}

function nameEverything(
  pages: readonly Page[],
  uses: readonly Use[],
  declarations: Declarations,
  namespaces: Namespaces,
  report: Report,
): Named {
  const declared = declaredNames(declarations);
  const documented = new Set(declarations.structures.map((one) => one.name));
  const listed = listedEnums(uses, { names: indexNames(declared), namespaces, structured: documented });
  const withListed = [...declared, ...listed.map(({ name }): Declared => ({ name, file: '' }))];
  const undocumented = undocumentedTypes(pages, uses, indexNames(withListed), namespaces);
  for (const one of undocumented) report('page-missing', one.origin, { name: one.name });
  const all = [...withListed, ...undocumented.map(({ name }): Declared => ({ name, file: '' }))];
  const structured = new Set([...documented, ...undocumented.map((one) => one.name)]);
  const index = indexNames(all);
  const identified = identifiedTypes(declarations.structures, usedTypes(uses, index));
  const bases = baseTypes(declarations.structures, { names: index, namespaces, structured, identified }, report);
  return { names: { ...index, bases }, listed, undocumented, identified };
}

/** The types that relationships lead to, and those that properties have. */
function usedTypes(uses: readonly Use[], names: Names): UsedTypes {
  const related = new Set<string>();
  const contained = new Set<string>();
  for (const { type, scope, owner, relationship } of uses) {
    if (owner === undefined || !type) continue;
    for (const reference of type.alternatives) {
      const name = findType(names, reference, scope)?.name;
      if (name !== undefined) (relationship ? related : contained).add(name);
    }
  }
  return { related, contained };
}

function declaredNames({ structures, enums }: Declarations): Declared[] {
  return [
    ...structures.flatMap(({ name, pages }) => pages.map((page): Declared => ({ name, file: page.file }))),
    ...enums.flatMap(({ name, sections }) =>
      sections.map(({ section, page }): Declared => ({ name, file: page.file, ...(section.anchor !== '' && { anchor: section.anchor }) })),
    ),
  ];
}

/** A type is an entity when its farthest base is one, by use too, or when it has relationships of its own; `entity` itself always is. */
function entityTest(
  { structures }: Declarations,
  undocumented: readonly Undocumented[],
  identified: ReadonlySet<string>,
  bases: ReadonlyMap<string, string>,
): (name: string) => boolean {
  const entities = new Set([
    entityType,
    ...undocumented.filter((one) => one.kind === 'entity').map((one) => one.name),
    ...structures.filter(({ pages }) => pages.some((page) => page.relationships.length > 0)).map((one) => one.name),
    ...[...identified].filter((name) => !bases.has(name)),
  ]);
  return (name) => {
    for (let one: string | undefined = name; one !== undefined; one = bases.get(one)) if (entities.has(one)) return true;
    return false;
  };
}
