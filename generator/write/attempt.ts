// Work on the disk that may fail without harm: `attempt(() => readFileSync(file))` -> its bytes, or undefined.

/** What the disk gives, or undefined where it refuses. */
export function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    return refusal(error);
  }
}

/** The same for work that takes its time. */
export async function attemptAsync<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    return refusal(error);
  }
}

/** Nothing where the disk has refused; throws what is anything else. */
function refusal(error: unknown): undefined {
  if (isDiskError(error)) return undefined;
  throw error;
}

/** Whether the disk has refused, and not a program failed. */
export function isDiskError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
