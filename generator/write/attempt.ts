// Work on the disk that may fail without harm: `attempt(() => readFileSync(file))` -> its bytes, or undefined.

/** What the disk gives, or undefined where it refuses. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return undefined;
    throw error;
  }
}
