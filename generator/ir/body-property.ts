// A row of the table about a body, and the type of that -> a property of the body.
// `|color|String|The color.|` beside a type whose `color` is a lampColor -> color: microsoft.graph.lampColor, and a finding

import type { Report } from '../diagnostics.ts';
import type { Member } from '../page/member.ts';
import { buildParameter, type ParameterContext } from './build-parameter.ts';
import type { Property, StructuredType, TypeName } from './ir.ts';
import { memberOf } from './member-of.ts';
import { untypedJson } from './primitives.ts';
import { itemOf } from './type-name.ts';

export interface BodyPropertyContext extends ParameterContext {
  /** By qualified name. */
  readonly types: ReadonlyMap<string, StructuredType>;
}

/** Builds a property of a body of the type `owner`. That a string lists values is no finding where the type has an enumeration. */
export function bodyProperty(row: Member, owner: TypeName, context: BodyPropertyContext): Property {
  const { report, types } = context;
  let listed: (() => void) | undefined;
  const hold: Report = (code, origin, data, extra) => {
    if (code === 'pseudo-enum') listed = () => report(code, origin, data, extra);
    else report(code, origin, data, extra);
  };
  const { type, values, ...property } = buildParameter(row, { ...context, report: hold });
  const member = memberOf(owner, row.name.value, types);
  if (!row.type || !member || !isSlip(type, member.type, types)) {
    listed?.();
    return { ...property, type, ...(values && { values }) };
  }
  const related = member.origin ? [member.origin] : [];
  const data = { name: row.name.value, type, owner, expected: member.type };
  report('body-type-conflict', row.type.origin, data, { actual: type, expected: member.type, related });
  const known = member.values ?? (itemOf(member.type) === 'Edm.String' ? values : undefined);
  return { ...property, type: member.type, ...(known && { values: known }) };
}

/** One for many, or a string for what is none; but of entities, strings are links. */
function isSlip(type: TypeName, expected: TypeName, types: ReadonlyMap<string, StructuredType>): boolean {
  const [item, other] = [itemOf(type), itemOf(expected)];
  if (type === expected || other === 'unknown' || other === untypedJson) return false;
  return item === other || (item === 'Edm.String' && types.get(other)?.kind !== 'entity');
}
