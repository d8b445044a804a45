// Types of query options and of what they make of a result. Types only.
// Names: T is the type of a row, R its relationships, A the relationships of all types by name, S and X what `select` and `expand` name,
// V the union of T and its documented descendants. Nothing here is computed before a call selects or expands something.

/** What a relationship leads to; N is the name of its type in A. */
export interface Relation<T, N = never> {
  target: T;
  type: N;
}

type RelationsOf<L, A> = L extends Relation<unknown, infer N> ? ([N] extends [keyof A] ? ([N] extends [never] ? object : A[N]) : object) : object;

/** Declared members: without the index signature of an open type. */
type Declared<T> = keyof { [K in keyof T as string extends K ? never : number extends K ? never : K]: 0 };

/** Members of T that `select` may name. */
export type Selectable<T, R = object> = Exclude<Declared<T>, keyof R | '@odata.type' | symbol>;

/** A member or a relationship that a descendant adds: `microsoft.graph.user/manager`. */
export type Cast = `${string}.${string}/${string}`;

/** The descendant in V that has the name N. */
type Descendant<V, N extends string> = Extract<V, { '@odata.type'?: `#${N}` }>;

/** S, unless it names a member that no descendant has. */
export type CheckedCast<S, V> = S & (S extends Cast ? ([MemberAt<V, S>] extends [never] ? never : unknown) : unknown);

/** What `expand` may hold: names, or names with options. C is Cast where there are descendants. */
export type Expandable<R, A, C extends string = never> =
  | readonly (keyof R | C)[]
  | ({ readonly [K in keyof R]?: boolean | NestedQuery<R[K], A> } & ([C] extends [never] ? unknown : { readonly [K in C]?: boolean | object }));

type Item<T> = T extends readonly (infer U)[] ? U : T;

/** Options of an expanded relationship. */
export interface NestedQuery<L, A> {
  readonly select?: L extends Relation<infer T, unknown> ? readonly Selectable<Item<T>, RelationsOf<L, A>>[] : never;
  readonly expand?: Expandable<RelationsOf<L, A>, A>;
  readonly filter?: string;
  readonly orderby?: string;
  readonly top?: number;
  readonly skip?: number;
  readonly count?: boolean;
  readonly levels?: number | 'max';
}

/** X, unless it names relationships that are not there, or options that do not exist. */
export type Checked<X, R, A, V = never> = X &
  (X extends readonly (infer K)[]
    ? K extends Cast
      ? RelationAt<R, A, V, K> extends never
        ? never
        : unknown
      : unknown
    : { readonly [K in keyof X]: CheckedQuery<X[K], RelationAt<R, A, V, K>, A> });

type CheckedQuery<O, L, A> = [L] extends [never]
  ? never
  : O extends object
    ? { readonly [P in keyof O]: P extends 'expand' ? Checked<O[P], RelationsOf<L, A>, A> : P extends keyof NestedQuery<L, A> ? NestedQuery<L, A>[P] : never }
    : O;

/** The relationship K, which may be one of a descendant in V. */
type RelationAt<R, A, V, K> = K extends keyof R
  ? R[K]
  : K extends `${infer N}/${infer M}`
    ? [Descendant<V, N>] extends [never]
      ? never
      : N extends keyof A
        ? M extends keyof A[N]
          ? A[N][M]
          : never
        : never
    : never;

/**
 * T with the members S only, and with the relationships X; V, if there is one, where nothing is selected or expanded. What a result is assigned
 * to says nothing about S and X: `const page: Page<User> = await userList(client)` expands nothing.
 */
export type Result<T, R, A, S, X, V = never> = Narrowed<T, R, A, NoInfer<S>, NoInfer<X>, V>;

type Narrowed<T, R, A, S, X, V> = [X] extends [never]
  ? [S] extends [never]
    ? [V] extends [never]
      ? T
      : V
    : Picked<T, S, V>
  : Picked<T, [S] extends [never] ? Selectable<T, R> : S, V> & Expanded<R, A, X, V>;

/** Members of descendants are there if the object is one. */
type Picked<T, S, V> = [V] extends [never]
  ? Pick<T, Extract<S, keyof T>>
  : [Extract<S, Cast>] extends [never]
    ? Pick<T, Extract<S | '@odata.type', keyof T>>
    : Pick<T, Extract<S | '@odata.type', keyof T>> & { [P in S as Leaf<P>]?: MemberAt<V, P> };

/** `microsoft.graph.user/jobTitle` -> jobTitle */
type Leaf<P> = P extends `${string}/${infer M}` ? M : never;

type MemberAt<V, P> = P extends `${infer N}/${infer M}` ? DeclaredAt<Descendant<V, N>, M> : never;

type DeclaredAt<T, M> = [T] extends [never] ? never : M extends Declared<T> & keyof T ? T[M] : never;

type Expanded<R, A, X, V> = X extends readonly (infer K)[] ? ExpandedNames<R, A, K, unknown, V> : ExpandedNames<R, A, keyof X, X, V>;

/** Relationships of descendants are there if the object is one. */
type ExpandedNames<R, A, K, X, V> = [Extract<K, Cast>] extends [never]
  ? { [P in K & PropertyKey]: Target<RelationAt<R, A, V, P>, A, OptionsAt<X, P>> }
  : { [P in Exclude<K, Cast> & PropertyKey]: Target<RelationAt<R, A, V, P>, A, OptionsAt<X, P>> } & {
      [P in Extract<K, Cast> as Leaf<P>]?: Target<RelationAt<R, A, V, P>, A, OptionsAt<X, P>>;
    };

type OptionsAt<X, P> = P extends keyof X ? X[P] : true;

type Target<L, A, O> = L extends Relation<infer T, unknown>
  ? T extends readonly (infer U)[]
    ? Nested<U, RelationsOf<L, A>, A, O>[]
    : Nested<T, RelationsOf<L, A>, A, O> | null | undefined
  : never;

type Nested<T, R, A, O> = Narrowed<
  T,
  R,
  A,
  O extends { readonly select: readonly (infer S)[] } ? S : never,
  O extends { readonly expand: infer X } ? X : never,
  never
>;
