// Who gets which name: `ResultInfo` and `resultInfo` both want `ResultInfo`; the first has it, the other is `ResultInfo2`.

/** Names that are taken in a file or in the index. */
export interface Scope {
  /** Takes all names, or none and returns false where one is taken already. */
  readonly claim: (names: readonly string[]) => boolean;
}

/** A scope in which `reserved` is taken; `key` says which names are the same. */
export function createScope(reserved: readonly string[], key: (name: string) => string = (name) => name): Scope {
  const taken = new Set(reserved.map(key));
  return {
    claim: (names) => {
      if (names.some((name) => taken.has(key(name)))) return false;
      for (const name of names) taken.add(key(name));
      return true;
    },
  };
}

/** Claims each group of names as it is wanted; then those that could not have their names with the first ordinal that is free. */
export function claimAll(groups: readonly (readonly string[])[], scope: Scope): (readonly string[])[] {
  const claimed = groups.map((group) => (scope.claim(group) ? group : undefined));
  return groups.map((group, position) => {
    const natural = claimed[position];
    if (natural) return natural;
    for (let ordinal = 2; ; ordinal++) {
      const names = group.map((name) => `${name}${ordinal}`);
      if (scope.claim(names)) return names;
    }
  });
}
