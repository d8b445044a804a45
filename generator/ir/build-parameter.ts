// A documented row of a parameter, header or query option -> a property of the model.
// `|severity|microsoft.graph.security.remediationSeverity|The severity. Required.|`

import type { Report } from '../diagnostics.ts';
import type { Member } from '../page/member.ts';
import type { EnumType, Property, TypeName } from './ir.ts';
import { memberType } from './member-type.ts';
import type { Names, Scope } from './names.ts';

/** What resolving types on an API page takes. */
export interface ParameterContext {
  readonly names: Names;
  /** By qualified name. */
  readonly enums: ReadonlyMap<string, EnumType>;
  readonly scope: Scope;
  readonly report: Report;
}

/** Builds a parameter. Without a type cell it has the type `otherwise`. */
export function buildParameter(member: Member, { names, enums, scope, report }: ParameterContext, otherwise?: TypeName): Property {
  const typed = member.type || otherwise === undefined ? memberType(member, scope, { names, enums }, report) : { type: otherwise };
  return {
    name: member.name.value,
    origin: member.origin,
    ...typed,
    ...(member.description !== undefined && { description: member.description }),
    ...(member.deprecated !== undefined && { deprecated: member.deprecated }),
    ...(member.readOnly && { readOnly: true }),
    ...(member.nullable !== undefined && { nullable: member.nullable }),
    ...(member.required !== undefined && { required: member.required }),
  };
}

/** Parameters of one list by name, whatever case: of several rows for one name the first counts. */
export function distinct(parameters: readonly Property[]): Property[] {
  const seen = new Set<string>();
  return parameters.filter(({ name }) => {
    const key = name.toLowerCase();
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
