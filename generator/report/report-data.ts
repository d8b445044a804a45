// The data that the report's page holds as JSON and its script reads: types only. Short, as a whole version has 12,000 symbols.
// `| mail | String | The SMTP address of the user. |` is the row [12, 3, 407]: name, type and text by their place in `texts`.

import type { Severity } from '../diagnostics.ts';
import type { Verdict } from '../diff/diff-rule.ts';
import type { Level } from '../diff/finding.ts';
import type { Method, OperationKind, RequestBody } from '../ir/ir.ts';

/** Place of a text in `texts`; 0 is the empty text and means that there is none. */
export type Ref = number;

export interface ReportData {
  /** Each text once. Prose is markdown of one line: code, bold, emphasis, and links to the web or to `#/...` in the page. */
  readonly texts: readonly string[];
  /** v1.0 before beta. */
  readonly versions: readonly VersionData[];
  /** What the versions are compared with, as the user named it. */
  readonly base?: string;
  /** Of the changes: rule, title, reason. */
  readonly rules?: readonly (readonly [id: string, title: string, reason: string])[];
}

export interface VersionData {
  readonly version: string;
  /** What stands before and after the `url` of a page. */
  readonly site: readonly [before: string, after: string];
  readonly types: readonly TypeRow[];
  readonly enums: readonly EnumRow[];
  readonly operations: readonly OperationRow[];
  /** By page, in order. */
  readonly pages: readonly PageRow[];
  /** By type, enum or operation, those with the worst change first. Absent: the version was not compared. */
  readonly changes?: readonly OwnerRow[];
}

interface DeclarationRow {
  /** Qualified. */
  readonly name: string;
  /** As the package calls it: `User`, `security.Action`. */
  readonly identifier: string;
  readonly text?: Ref;
  readonly deprecated?: Ref;
  /** `resources/user.md` */
  readonly file: string;
  /** Of the page on the web: its own part, see `site`. */
  readonly url: string;
}

export interface TypeRow extends DeclarationRow {
  readonly kind: 'entity' | 'complex';
  readonly base?: string;
  readonly abstract?: true;
  readonly open?: true;
  readonly undocumented?: true;
  readonly key?: readonly string[];
  readonly properties: readonly MemberRow[];
  readonly relationships: readonly MemberRow[];
}

export interface EnumRow extends DeclarationRow {
  readonly evolvable?: true;
  readonly flags?: true;
  /** Name, text, deprecated, number (where the docs give one). */
  readonly members: readonly (readonly [name: Ref, text?: Ref, deprecated?: Ref, value?: number])[];
}

/** Name, type, text, sum of `memberFlags`, deprecated, then the known values of a string. Trailing zeros are left out. */
export type MemberRow = readonly Ref[];

export const memberFlags = { readOnly: 1, notNullable: 2, nullable: 4, required: 8, optional: 16 } as const;

export interface OperationRow {
  readonly id: string;
  /** The function's name where it is not the id. */
  readonly identifier?: string;
  readonly kind: OperationKind;
  readonly method: Method;
  readonly paths: readonly string[];
  readonly title?: string;
  readonly text?: Ref;
  readonly deprecated?: Ref;
  readonly path?: readonly MemberRow[];
  /** Absent: the page does not say; []: none. */
  readonly query?: readonly MemberRow[];
  readonly queryOpen?: true;
  readonly headers?: readonly MemberRow[];
  readonly body?: BodyRow;
  readonly response?: ResponseRow;
  readonly permissions?: readonly PermissionRow[];
  readonly example?: ExampleRow;
  readonly file: string;
  readonly url: string;
}

export interface BodyRow {
  readonly kind: RequestBody['kind'];
  readonly type?: Ref;
  readonly contentType?: string;
  readonly members?: readonly MemberRow[];
}

export interface ResponseRow {
  readonly status?: number;
  readonly type?: Ref;
  readonly contentType?: string;
  readonly alternates?: readonly { readonly status: number; readonly type?: Ref }[];
}

/** Scheme as its place in `schemes`, permissions that suffice, permissions beyond, and what the row is about. */
export type PermissionRow = readonly [scheme: number, least: readonly Ref[], higher: readonly Ref[], when?: Ref];

export const schemes = ['delegatedWork', 'delegatedPersonal', 'application'] as const;

/** The first documented request of an operation, and the response to it. */
export interface ExampleRow {
  readonly method: string;
  readonly url: string;
  readonly headers?: readonly string[];
  readonly body?: string;
  readonly status?: number;
  readonly response?: string;
}

/** A page with findings. */
export interface PageRow {
  /** `v1.0/resources/user.md` */
  readonly file: string;
  /** See `site`; absent for files that are no page of the reference. */
  readonly url?: string;
  readonly findings: readonly FindingRow[];
}

/** Severity as its place in `severities`, code, message, place, and the line's text where it is known. */
export type FindingRow = readonly [severity: number, code: Ref, message: Ref, line: number, column: number, excerpt?: string];

export const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export interface OwnerRow {
  /** Qualified name of a type or enum, or id of an operation. */
  readonly owner: string;
  /** Worst first. */
  readonly changes: readonly ChangeRow[];
}

export interface ChangeRow {
  /** Place in `rules`. */
  readonly rule: number;
  readonly level: Level;
  readonly read: Verdict;
  readonly write: Verdict;
  /** The compiler sees nothing. */
  readonly runtime?: true;
  /** What of the owner changed: `mail`, `query/$top`; absent: the owner itself. */
  readonly part?: string;
  readonly before?: string;
  readonly after?: string;
  /** In place of `before` and `after` where one is prose. */
  readonly words?: readonly WordRun[];
  readonly note?: string;
  readonly announced?: string;
  /** How alike both names are, in percent. */
  readonly alike?: number;
  readonly hints?: readonly string[];
  /** `v1.0/resources/user.md:29` */
  readonly baseAt?: string;
  readonly headAt?: string;
}

/** A run of words: 0 in both texts, -1 only before, 1 only after. */
export type WordRun = readonly [side: -1 | 0 | 1, text: string];
