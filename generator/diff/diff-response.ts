// The response that a page states before and after -> what changes for code that reads the result.
// "returns a `200 OK` response code and a [user] object" -> "returns a `204 No Content` response code": nothing is left to read.

import type { Response, TypeName } from '../ir/ir.ts';
import type { Change } from './finding.ts';
import { type Comparison, typeChange } from './type-change.ts';

type Place = Pick<Change, 'symbol' | 'owner' | 'base' | 'head'>;

/** At most one change of what is returned, and one of the status alone. A page that says nothing returns `unknown`. */
export function diffResponse(was: Response | undefined, is: Response | undefined, place: Place, comparison: Comparison): Change[] {
  const [before, after] = [bodyType(was), bodyType(is)];
  if (before === undefined || after === undefined) {
    if (before === after) return diffStatus(was, is, place);
    const rule = after === undefined ? 'response-body-removed' : 'response-body-added';
    return [{ rule, ...place, before: before ?? 'no body', after: after ?? 'no body' }];
  }
  const rule = typeChange(before, after, comparison);
  if (rule !== undefined) {
    const change = { ...place, before, after };
    return [rule === 'type-changed' ? { rule: 'response-type-changed', ...change } : { rule, ...change, side: 'read' }];
  }
  if (mayBeEmpty(was) === mayBeEmpty(is)) return diffStatus(was, is, place);
  const withNothing = `${after} or no body`;
  return mayBeEmpty(is)
    ? [{ rule: 'response-type-changed', ...place, before, after: withNothing }]
    : [{ rule: 'type-to-subtype', side: 'read', ...place, before: withNothing, after }];
}

/** Of the first success with a body; undefined: there is none. */
function bodyType(response: Response | undefined): TypeName | undefined {
  if (response === undefined) return 'unknown';
  return response.type ?? response.alternates?.find(({ type }) => type !== undefined)?.type;
}

/** One of several successes has no body. */
function mayBeEmpty(response: Response | undefined): boolean {
  if (response === undefined) return false;
  const alternates = response.alternates ?? [];
  return response.type === undefined || alternates.some(({ type, status }) => type === undefined && status < 400);
}

function diffStatus(was: Response | undefined, is: Response | undefined, place: Place): Change[] {
  const [before, after] = [statusText(was), statusText(is)];
  return before === after ? [] : [{ rule: 'response-status-changed', ...place, before, after }];
}

function statusText(response: Response | undefined): string {
  if (response === undefined) return 'not stated';
  return [response.status, ...(response.alternates ?? []).map(({ status }) => status)].map((status) => status ?? 'not stated').join(' or ');
}
