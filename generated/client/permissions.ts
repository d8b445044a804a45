// Permissions as data, and the least of them that a set of calls needs.

export type PermissionScheme = 'delegatedWork' | 'delegatedPersonal' | 'application';

/**
 * What an operation needs under one scheme. Each text is one alternative; one that demands several scopes at once is `A and B`.
 * No alternatives: the scheme is not supported.
 */
export interface Permission {
  readonly scheme: PermissionScheme;
  readonly least: readonly string[];
  /** From the least privileged on, as far as the docs order them. */
  readonly higher: readonly string[];
  /** What the entry is about, where it depends on more than the operation. */
  readonly when?: string;
  /** Request lines that the entry is about. */
  readonly paths?: readonly string[];
  /** Of the names, those that the docs mark: they say in `note` what is special about them, such as consent for a single resource. */
  readonly marked?: readonly string[];
  readonly note?: string;
}

/**
 * The scopes that all of the calls together need: for each call its least privileged alternative, unless what the other calls need
 * already covers it. Where an operation has several entries for a scheme, each of them counts; pass a filtered list to leave one out.
 *
 *     leastPrivileged([userListPermissions, userSendMailPermissions], 'delegatedWork') // ['Mail.Send', 'User.ReadBasic.All']
 *
 * Throws a RangeError where a call does not support the scheme, as far as the docs say.
 */
export function leastPrivileged(calls: readonly (readonly Permission[])[], scheme: PermissionScheme): string[] {
  const needs = calls.flatMap((permissions, call) => {
    const entries = permissions.filter((entry) => entry.scheme === scheme);
    const alternatives = entries.map(({ least, higher }) => [...least, ...higher].map((text) => text.split(' and ')));
    if (!alternatives.length || alternatives.some((list) => !list.length)) throw new RangeError(`Call ${call + 1} of ${calls.length} does not support ${scheme}`);
    return alternatives;
  });
  const scopes = new Set(needs.flatMap(([least]) => least ?? []));
  for (const scope of [...scopes]) {
    scopes.delete(scope);
    if (!needs.every((alternatives) => alternatives.some((alternative) => alternative.every((name) => scopes.has(name))))) scopes.add(scope);
  }
  return [...scopes].sort();
}
