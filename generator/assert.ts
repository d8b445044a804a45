// For our own bugs only: a docs problem is a diagnostic, wrong usage is a UsageError.

/** Throws when a condition that the program itself guarantees does not hold. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Internal error: ${message}`);
}

/** Marks the unreachable arm of an exhaustive switch. */
export function assertNever(value: never): never {
  throw new Error(`Internal error: unexpected ${JSON.stringify(value)}`);
}

/** An item that is there. */
export function itemAt<T>(items: readonly T[], index: number): T {
  const item = items[index];
  invariant(item !== undefined, `no item ${index} of ${items.length}`);
  return item;
}
