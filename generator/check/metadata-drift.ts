// Where the docs and the service's CSDL say different things. The metadata judges; it never changes what is generated.

import type { Origin, Report } from '../diagnostics.ts';
import type { Api, EnumType, Operation, Property, StructuredType } from '../ir/ir.ts';
import { itemOf } from '../ir/type-name.ts';
import { type Csdl, type CsdlType, membersOf } from './csdl.ts';
import { walkPath } from './csdl-path.ts';

/** Reports each difference: at the docs where they say something else or more, at the type's or enum's page where they say less. */
export function reportDrift(api: Api, csdl: Csdl, report: Report): void {
  for (const type of api.types) reportType(api, type, csdl, report);
  for (const enumType of api.enums) reportEnum(enumType, csdl, report);
  for (const operation of api.operations) reportPaths(operation, csdl, report);
  const documented = new Set([...api.types, ...api.enums].map((declaration) => declaration.name.toLowerCase()));
  for (const declaration of [...csdl.types.values(), ...csdl.enums.values()]) {
    if (!documented.has(declaration.name.toLowerCase())) report('drift-type-undocumented', declaration.origin, { name: declaration.name });
  }
}

function reportType(api: Api, type: StructuredType, csdl: Csdl, report: Report): void {
  if (!type.origin) return;
  const theirs = csdl.types.get(type.name.toLowerCase());
  if (!theirs) {
    report('drift-type-unknown', type.origin, { name: type.name });
    return;
  }
  const related = [theirs.origin];
  const [ours, base] = [type.baseType ?? 'none', theirs.baseType ?? 'none'];
  if (ours.toLowerCase() !== base.toLowerCase()) {
    report('drift-base-type', type.origin, { type: type.name }, { actual: ours, expected: base, related });
  }
  reportMembers(api, type, theirs, csdl, type.origin, report);
}

function reportMembers(api: Api, type: StructuredType, theirs: CsdlType, csdl: Csdl, at: Origin, report: Report): void {
  const members = membersOf(csdl, theirs);
  const documented = new Set<string>();
  for (const member of [...type.properties, ...type.relationships]) {
    documented.add(member.name.toLowerCase());
    const declared = members.get(member.name.toLowerCase());
    const origin = member.origin ?? at;
    const name = `${type.name}.${member.name}`;
    if (!declared) {
      report('drift-member-unknown', origin, { name });
    } else if (!sameType(api, csdl, member, declared.type)) {
      report('drift-member-type', origin, { name }, { actual: member.type, expected: declared.type, related: [declared.origin] });
    }
  }
  for (const [name, declared] of theirs.members) {
    if (!documented.has(name))
      report('drift-member-undocumented', at, { name: `${type.name}.${declared.name}` }, { related: [declared.origin] });
  }
}

/** Equal but for case, or a documented string whose enum only CSDL names. */
function sameType(api: Api, csdl: Csdl, member: Property, declared: string): boolean {
  if (member.type.toLowerCase() === declared.toLowerCase()) return true;
  if (member.type === 'unknown' || member.type === 'Collection(unknown)') return true; // reported as unreadable already
  const pseudo = member.values !== undefined && csdl.enums.has(itemOf(declared).toLowerCase());
  const renamed = api.enums.some((known) => known.name === itemOf(member.type)) && csdl.enums.has(itemOf(declared).toLowerCase());
  return (pseudo || renamed) && member.type.startsWith('Collection(') === declared.startsWith('Collection(');
}

function reportEnum(enumType: EnumType, csdl: Csdl, report: Report): void {
  if (!enumType.origin) return;
  const theirs = csdl.enums.get(enumType.name.toLowerCase());
  if (!theirs) {
    report('drift-type-unknown', enumType.origin, { name: enumType.name });
    return;
  }
  const documented = new Set(enumType.members.map((member) => member.name.toLowerCase()));
  for (const member of enumType.members) {
    if (theirs.members.has(member.name.toLowerCase())) continue;
    report(
      'drift-value-unknown',
      member.origin ?? enumType.origin,
      { enum: enumType.name, value: member.name },
      { related: [theirs.origin] },
    );
  }
  for (const [key, member] of theirs.members) {
    if (documented.has(key)) continue;
    report('drift-value-undocumented', enumType.origin, { enum: enumType.name, value: member.name }, { related: [member.origin] });
  }
}

function reportPaths(operation: Operation, csdl: Csdl, report: Report): void {
  for (const [i, path] of operation.paths.entries()) {
    const origin = operation.pathOrigins?.[i] ?? operation.origin;
    const end = walkPath(csdl, path);
    if (origin && 'unknown' in end) report('drift-path', origin, { path, segment: end.unknown });
  }
}
