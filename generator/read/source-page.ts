// What reading hands to parsing: the text of one page and of everything that it includes. Types only.

export interface SourcePage {
  /** `/` separated, starts with the version: `v1.0/resources/user.md`. */
  readonly file: string;
  /** `v1.0` or `beta`. */
  readonly version: string;
  /** Where the page is on this disk; for messages only. */
  readonly diskPath: string;
  /** Line ends are LF, no byte order mark. It may be read from the disk when it is asked for: read-text.ts. */
  readonly text: string;
  /** SHA-256 of its bytes; absent: it comes from no disk. */
  readonly digest?: string;
  /** By the target as the page writes it: `../includes/permissions/user-list-permissions.md`. Language snippets are left out. */
  readonly includes: ReadonlyMap<string, IncludeFile>;
}

export interface IncludeFile {
  /** Same kind of path as a page's: `v1.0/includes/permissions/user-list-permissions.md`. */
  readonly file: string;
  /** As a page's. Absent: there is no such file, or it may not be read. */
  readonly text?: string;
  /** As a page's. */
  readonly digest?: string;
  /** The target lies outside the docs folder. */
  readonly outside?: true;
  readonly includes: ReadonlyMap<string, IncludeFile>;
}
