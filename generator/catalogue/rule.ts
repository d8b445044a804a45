// The shape of an entry of the catalogue of findings: code -> severity and message.

/** error: the output would be wrong. warning: a fact was lost or guessed. info: irregular but harmless. */
export type Severity = 'error' | 'warning' | 'info';

export interface Rule<Data> {
  readonly severity: Severity;
  /** The finding means that a reference in the model became `unknown`. */
  readonly fallback?: true;
  readonly message: (data: Data) => string;
}

/** Declares an entry whose message takes `Data`. */
export const rule =
  <Data = Record<never, never>>() =>
  <const R extends Rule<Data>>(r: R): Rule<Data> =>
    r;
