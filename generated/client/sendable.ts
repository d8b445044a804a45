// Types of what may be sent. Types only.

import type { Annotated } from './types.js';

/**
 * T as a request may hold it: without the members that the docs call read-only, and without `unknownFutureValue`, in any letter case, which
 * stands for values that a newer service sends. Relationships are bound with `'manager@odata.bind'`. Members that are undefined are not sent.
 */
export type Sendable<T> = T extends string
  ? string extends T
    ? T
    : Lowercase<T> extends 'unknownfuturevalue'
      ? never
      : T
  : T extends readonly (infer U)[]
    ? Sendable<U>[]
    : T extends object
      ? Annotated<{ [K in keyof T as Kept<T, K>]: Sendable<T[K]> | undefined }>
      : T;

/** Members of an open type T beside the documented ones; none where T is not open. */
export type Undocumented<T> = { [K in keyof T as string extends K ? OpenKey<T> : never]: unknown };

/** K, unless it is read-only; the index signature of an open type as OpenKey. */
type Kept<T, K extends keyof T> = string extends K ? OpenKey<T> : number extends K ? never : IsReadonly<T, K> extends true ? never : K;

/**
 * Names that members of an open type may have. Any name would let read-only members in again; so where there are some, beside the `id` that
 * every entity has, names are those of extensions, which have a `_`.
 */
type OpenKey<T> = [Exclude<ReadonlyKeys<T>, 'id'>] extends [never] ? string : `${string}_${string}`;

type ReadonlyKeys<T> = keyof { [K in keyof T as string extends K ? never : number extends K ? never : IsReadonly<T, K> extends true ? K : never]: 0 };

type IsReadonly<T, K extends keyof T> = Same<{ [P in K]: T[K] }, { readonly [P in K]: T[K] }>;

type Same<A, B> = (<G>() => G extends A ? 1 : 2) extends <G>() => G extends B ? 1 : 2 ? true : false;
