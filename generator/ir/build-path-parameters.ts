// The paths of an operation -> its parameters, described by the tables of function and path parameters where there are some.
// `/users/{id | userPrincipalName}/reminderView(startDateTime=startDateTime-value)` -> userId, startDateTime

import type { Report } from '../diagnostics.ts';
import { memoised } from '../memo.ts';
import type { Member } from '../page/member.ts';
import { buildParameter, type ParameterContext } from './build-parameter.ts';
import type { Operation, Property } from './ir.ts';
import { type PathParameter, type PathTemplate, parsePathTemplate } from './path-template.ts';

/** Parameters of all paths in order of first use. `rows` are the documented ones; a key is a string unless a row says otherwise. */
export function buildPathParameters(paths: readonly PathTemplate[], rows: readonly Member[], context: ParameterContext): Property[] {
  const documented = new Map(rows.map((row) => [key(row.name.value), row]));
  const found = new Map<string, Property>();
  for (const { parameters } of paths) {
    for (const parameter of parameters) {
      if (found.has(parameter.name)) continue;
      const row = documented.size === 0 ? undefined : rowFor(parameter, documented);
      found.set(parameter.name, row ? described(parameter, row, context) : { name: parameter.name, type: impliedType(parameter) });
    }
  }
  return [...found.values()];
}

/** Reports rows that document no parameter of these operations: neither of their paths, nor a query option. */
export function reportUnplaced(rows: readonly Member[], operations: readonly Operation[], report: Report): void {
  if (rows.length === 0) return;
  const known = new Set(
    operations.flatMap(({ paths, query }) => [
      ...paths.flatMap((path) => parsePathTemplate(path).parameters).flatMap((one) => namesOf(one).map(key)),
      ...(query ?? []).map((option) => key(option.name)),
    ]),
  );
  for (const { name } of rows) if (!known.has(key(name.value))) report('parameter-unplaced', name.origin, { name: name.value });
}

/** `drive-id`, `driveId` and `_driveId_` are one name. */
const key = memoised((name): string => name.toLowerCase().replace(/[^a-z0-9]/g, ''));

function namesOf({ argument, alternatives, name }: PathParameter): string[] {
  return [...(argument === undefined ? [] : [argument]), ...alternatives, name];
}

function rowFor(parameter: PathParameter, documented: ReadonlyMap<string, Member>): Member | undefined {
  return namesOf(parameter)
    .map((name) => documented.get(key(name)))
    .find((row) => row !== undefined);
}

function described(parameter: PathParameter, row: Member, context: ParameterContext): Property {
  const property = buildParameter(row, context, impliedType(parameter));
  return { ...property, name: parameter.name };
}

/** Quotes mean an OData string; `deltaRows=2` shows a number. */
function impliedType({ text }: PathParameter): string {
  return /^-?\d+$/.test(text) ? 'Edm.Int32' : 'Edm.String';
}
