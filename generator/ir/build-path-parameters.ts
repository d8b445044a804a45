// The paths of an operation -> its parameters, described by the tables of function and path parameters where there are some.
// `/users/{id | userPrincipalName}/reminderView(startDateTime=startDateTime-value)` -> userId, startDateTime

import type { Member } from '../page/member.ts';
import { buildParameter, type ParameterContext } from './build-parameter.ts';
import type { Property } from './ir.ts';
import { type PathParameter, type PathTemplate, pathParameters } from './path-template.ts';

/** Parameters of all paths in order of first use. `rows` are the documented ones; a key is a string unless a row says otherwise. */
export function buildPathParameters(paths: readonly PathTemplate[], rows: readonly Member[], context: ParameterContext): Property[] {
  const documented = new Map(rows.map((row) => [key(row.name.value), row]));
  const found = new Map<string, Property>();
  for (const parameter of paths.flatMap(pathParameters)) {
    if (found.has(parameter.name)) continue;
    const row = rowFor(parameter, documented);
    found.set(parameter.name, row ? described(parameter, row, context) : { name: parameter.name, type: impliedType(parameter) });
  }
  return [...found.values()];
}

/** `drive-id`, `driveId` and `_driveId_` are one name. */
function key(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function rowFor(parameter: PathParameter, documented: ReadonlyMap<string, Member>): Member | undefined {
  const candidates = [parameter.argument, ...parameter.alternatives, parameter.name];
  return candidates.map((name) => (name === undefined ? undefined : documented.get(key(name)))).find((row) => row !== undefined);
}

function described(parameter: PathParameter, row: Member, context: ParameterContext): Property {
  const property = buildParameter(row, context, impliedType(parameter));
  return { ...property, name: parameter.name };
}

/** Quotes mean an OData string; `deltaRows=2` shows a number. */
function impliedType({ text }: PathParameter): string {
  return /^-?\d+$/.test(text) ? 'Edm.Int32' : 'Edm.String';
}
