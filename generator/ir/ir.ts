// The model of one API version: what the API *is*, as far as the docs say. Plain data, no markdown, no TypeScript text.
// It is also the content of `generated/<version>/api.json` (see api-json.ts); only `origin`, `pathOrigins` and `examples` stay in memory.
// Absent means that the docs do not say; only emit/ turns absence into a default.

import type { Origin } from '../diagnostics.ts';

/** One API version. `types`, `enums` and `operations` are sorted by name or id, members keep the order of the docs. */
export interface Api {
  readonly format: 1;
  /** `v1.0` or `beta`. */
  readonly version: string;
  readonly types: readonly StructuredType[];
  readonly enums: readonly EnumType[];
  readonly operations: readonly Operation[];
}

/** Where the docs state a fact: page relative to the version folder, and the heading of the section. */
export interface Source {
  /** For example `resources/user.md`. */
  readonly file: string;
  readonly section?: string;
}

/**
 * A type as an OData string: `Edm.String`, `microsoft.graph.user`, `Collection(Edm.String)`, `unknown`, `Collection(unknown)`.
 * `unknown` stands for text that could not be read; a diagnostic says so. Qualified names have the casing of their declaration.
 */
export type TypeName = string;

export interface StructuredType {
  /** CSDL EntityType or ComplexType. */
  readonly kind: 'entity' | 'complex';
  /** Qualified, for example `microsoft.graph.user`. */
  readonly name: string;
  readonly baseType?: string;
  readonly abstract?: boolean;
  readonly open?: boolean;
  readonly key?: readonly string[];
  readonly description?: string;
  readonly deprecated?: string;
  /** Earlier names, kept as deprecated aliases (corrections.jsonc). */
  readonly formerNames?: readonly string[];
  /** No page documents the type: pages link to it, and some say what they inherit from it. */
  readonly undocumented?: true;
  /** Own members only. */
  readonly properties: readonly Property[];
  readonly relationships: readonly Property[];
  readonly source: Source;
  readonly origin?: Origin;
}

/** A property, a navigation property (in `relationships`), or a parameter of an action. */
export interface Property {
  readonly name: string;
  readonly type: TypeName;
  /** Values that the docs list for a string without an enum type: a pseudo-enum, open by nature. */
  readonly values?: readonly string[];
  /** Docs markdown (inline only: code, bold, links as written in the page), one line. */
  readonly description?: string;
  readonly deprecated?: string;
  /** Earlier names, kept as deprecated aliases (corrections.jsonc). */
  readonly formerNames?: readonly string[];
  readonly readOnly?: boolean;
  readonly nullable?: boolean;
  /** Stated for parameters and headers: `Required.` / `Optional.` */
  readonly required?: boolean;
  readonly origin?: Origin;
}

export interface EnumType {
  readonly name: string;
  readonly description?: string;
  readonly deprecated?: string;
  /** Earlier names, kept as deprecated aliases (corrections.jsonc). */
  readonly formerNames?: readonly string[];
  readonly members: readonly EnumMember[];
  /** True exactly when `unknownFutureValue` is a member, in any letter case. */
  readonly evolvable: boolean;
  /** The docs say that several members may be combined. */
  readonly flags: boolean;
  readonly source: Source;
  readonly origin?: Origin;
}

export interface EnumMember {
  readonly name: string;
  /** The number that the docs give; not on the wire. */
  readonly value?: number;
  readonly description?: string;
  readonly deprecated?: string;
  readonly origin?: Origin;
}

export type OperationKind =
  | 'list'
  | 'get'
  | 'create'
  | 'update'
  | 'upsert'
  | 'delete'
  | 'action'
  | 'function'
  | 'delta'
  | 'addRef'
  | 'removeRef'
  | 'setRef'
  | 'streamGet'
  | 'streamPut'
  | 'uploadSession'
  | 'count';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Operation {
  /** Identifier made from the page's file name, for example `userList`; unique in the version. */
  readonly id: string;
  readonly kind: OperationKind;
  readonly method: Method;
  /** As documented, less host, version and query: `/users/{id | userPrincipalName}/messages`. Names of parameters: path-template.ts. */
  readonly paths: readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly deprecated?: string;
  /** Canonical parameters of all `paths`, in order of first use; includes arguments of functions. */
  readonly pathParameters: readonly Property[];
  /** Documented query options, with `$` where the page writes it so for OData options; absent: the page does not say, [] : none. */
  readonly query?: readonly Property[];
  /** With `query`: the page also supports OData options that it does not name (`the OData query parameters, including $search`). */
  readonly queryOpen?: true;
  /** OData options that the page says are not supported, where it leaves others open. */
  readonly queryDenied?: readonly string[];
  readonly headers?: readonly Property[];
  readonly requestBody?: RequestBody;
  /** Absent: the page does not say. */
  readonly response?: Response;
  readonly permissions?: readonly Permission[];
  readonly source: Source;
  readonly origin?: Origin;
  /** Of the request line of each path. In memory only, as examples. */
  readonly pathOrigins?: readonly Origin[];
  readonly examples?: readonly Example[];
}

export type RequestBody =
  /** One object of a documented type; `properties` where the page itself lists what may be sent. */
  | { readonly kind: 'object'; readonly type: TypeName; readonly properties?: readonly Property[]; readonly contentType?: string }
  /** An object made of parameters (action). */
  | { readonly kind: 'parameters'; readonly parameters: readonly Property[] }
  /** `{ "@odata.id": "..." }` */
  | { readonly kind: 'reference' }
  | { readonly kind: 'stream'; readonly contentType?: string }
  /** The page asks for a body but does not describe it in a way that can be read. */
  | { readonly kind: 'unknown' };

export interface Response {
  /** Of the success that the response section states first. */
  readonly status?: number;
  /** Absent: no body. `Edm.Stream` for binary content. */
  readonly type?: TypeName;
  readonly contentType?: string;
  /** Further successes, for example 204 beside 200 or 201. */
  readonly alternates?: readonly { readonly status: number; readonly type?: TypeName }[];
}

export type PermissionScheme = 'delegatedWork' | 'delegatedPersonal' | 'application';

/**
 * One row of a permissions table. Every entry is one alternative; an alternative that demands several scopes at once is `A and B`.
 * Empty `least` and `higher`: the docs say that the scheme is not supported.
 */
export interface Permission {
  readonly scheme: PermissionScheme;
  readonly least: readonly string[];
  /** Least to most privileged as far as the docs order them. */
  readonly higher: readonly string[];
  /** What the table or row is about where a page has several: a heading, a row label or a sentence. */
  readonly when?: string;
  /** `requestUrls` of the table's annotation. */
  readonly paths?: readonly string[];
  /** Of the names, those with a `*` behind them. */
  readonly marked?: readonly string[];
  /** What the page says about them: `Permissions marked with * use resource-specific consent.` */
  readonly note?: string;
}

/** A documented request and its response. */
export interface Example {
  readonly name?: string;
  readonly title?: string;
  readonly request?: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body?: ExampleBody;
  };
  readonly response?: {
    /** Absent where the page shows a body only. */
    readonly status?: number;
    readonly headers: readonly (readonly [string, string])[];
    readonly body?: ExampleBody;
    readonly truncated?: boolean;
    /** `@odata.type` and `isCollection` of the annotation, as an OData type name where they are given. */
    readonly type?: TypeName;
  };
  readonly origin: Origin;
}

export interface ExampleBody {
  readonly text: string;
  /** Parsed JSON; absent where the body is no JSON or cannot be read even leniently. */
  readonly json?: unknown;
  /** Of the body's first character. */
  readonly origin: Origin;
}
