// Permission tables of one operation before and after -> what a token that was enough is still good for.
// `AppRoleAssignment.ReadWrite.All, Directory.AccessAsUser.All` -> `..., Directory.ReadWrite.All, ...` adds an alternative.

import type { Permission, PermissionScheme } from '../ir/ir.ts';
import type { Change } from './finding.ts';
import type { RuleId } from './rules.ts';

type Place = Pick<Change, 'symbol' | 'owner' | 'base' | 'head'>;

/** The alternatives of one scheme, least privileged first; several tables of a page count as one. */
interface Row {
  readonly label: string;
  readonly names: readonly string[];
}

const labels: Readonly<Record<PermissionScheme, string>> = {
  delegatedWork: 'delegated',
  delegatedPersonal: 'delegated, personal',
  application: 'application',
};
const schemes = ['delegatedWork', 'delegatedPersonal', 'application'] as const;

/** At most one change for each rule; the schemes that it concerns are listed in it. Spacing and order of columns make no difference. */
export function diffPermissions(
  before: readonly Permission[] | undefined,
  after: readonly Permission[] | undefined,
  place: Place,
): Change[] {
  if (before === undefined && after === undefined) return [];
  if (before === undefined || after === undefined) {
    return [{ rule: 'permission-stated', ...place, before: textOf(rowsOf(before ?? [])), after: textOf(rowsOf(after ?? [])) }];
  }
  const [had, has] = [rowsOf(before), rowsOf(after)];
  const found = schemes.flatMap((scheme) => {
    const [was, is] = [had.get(scheme), has.get(scheme)];
    const rule = was === undefined || is === undefined ? ruleOfMissing(was, is) : ruleOf(was, is);
    return rule === undefined ? [] : [{ scheme, rule }];
  });
  const rules = [...new Set(found.map(({ rule }) => rule))];
  const [was, is] = [remarksOf(before), remarksOf(after)];
  if (rules.length === 0 && was !== is) return [{ rule: 'permission-remark-changed', ...place, before: was, after: is }];
  return rules.map((rule): Change => {
    const concerned = found.filter((one) => one.rule === rule).map(({ scheme }) => scheme);
    return { rule, ...place, before: textOf(had, concerned), after: textOf(has, concerned) };
  });
}

function rowsOf(permissions: readonly Permission[]): Map<PermissionScheme, Row> {
  const rows = new Map<PermissionScheme, Row>();
  for (const { scheme, least, higher } of permissions) {
    const names = new Set([...(rows.get(scheme)?.names ?? []), ...least, ...higher]);
    rows.set(scheme, { label: labels[scheme], names: [...names] });
  }
  return rows;
}

/** What is said beside names: when a row counts, for which paths, and what a mark means. */
function remarksOf(permissions: readonly Permission[]): string {
  const remarks = permissions.flatMap(({ scheme, when, paths = [], marked = [], note }) => {
    const parts = [when, ...paths, ...marked.map((name) => `${name} *`), note].filter((part) => part !== undefined);
    return parts.length === 0 ? [] : [`${labels[scheme]}: ${parts.join(', ')}`];
  });
  return remarks.join('; ') || 'none';
}

/** A row that the table does not have says nothing, unlike `Not supported.` */
function ruleOfMissing(was: Row | undefined, is: Row | undefined): RuleId | undefined {
  return was === is ? undefined : 'permission-stated';
}

function ruleOf({ names: had }: Row, { names: has }: Row): RuleId | undefined {
  if (had.length > 0 && has.length === 0) return 'permission-unsupported';
  if (had.some((name) => !has.includes(name))) return 'permission-raised';
  if (has.length > had.length) return 'permission-added';
  return had.join() === has.join() ? undefined : 'permission-reordered';
}

/** `delegated: User.Read, User.ReadWrite; application: not supported` */
function textOf(rows: ReadonlyMap<PermissionScheme, Row>, concerned: readonly PermissionScheme[] = schemes): string {
  return concerned
    .flatMap((scheme) => {
      const row = rows.get(scheme);
      return row === undefined ? [] : [`${row.label}: ${row.names.join(', ') || 'not supported'}`];
    })
    .join('; ');
}
