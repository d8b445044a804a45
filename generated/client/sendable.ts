// Types of what may be sent. Types only.

import type { Annotations } from './types.js';

/**
 * T as a request may hold it: without the members that the docs call read-only, and without `unknownFutureValue`, which stands for values that
 * a newer service sends. Relationships are bound with `'manager@odata.bind'`.
 */
export type Sendable<T> = T extends string
  ? string extends T
    ? T
    : Exclude<T, 'unknownFutureValue'>
  : T extends readonly (infer U)[]
    ? Sendable<U>[]
    : T extends object
      ? { [K in keyof T as Kept<T, K>]: IsReadonly<T, K> extends true ? undefined : Sendable<T[K]> } & Annotations
      : T;

/** K, unless it is read-only. The index signature of an open type would let such a member in again, so there it stays as undefined. */
type Kept<T, K extends keyof T> = IsReadonly<T, K> extends true ? (string extends keyof T ? K : never) : K;

type IsReadonly<T, K extends keyof T> = Same<{ [P in K]: T[K] }, { readonly [P in K]: T[K] }>;

type Same<A, B> = (<G>() => G extends A ? 1 : 2) extends <G>() => G extends B ? 1 : 2 ? true : false;
