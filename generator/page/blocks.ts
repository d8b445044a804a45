// What markdown says, without mdast: the border between remark and the parsers of pages. Types only.

import type { Origin } from '../diagnostics.ts';

/** The blocks of a page and its front matter. */
export interface Markdown {
  readonly frontMatter?: { readonly text: string; readonly origin: Origin };
  readonly blocks: readonly Block[];
}

/** Link targets by normalised label: `[identitySet]: identityset.md`. */
export type Definitions = ReadonlyMap<string, string>;

/** A run of inline text with one formatting. `| id | **The** `key`. |` has the spans `The` (strong), ` `, `key` (code) and `.` in its second cell. */
export interface Span {
  readonly text: string;
  readonly code?: true;
  readonly strong?: true;
  readonly emphasis?: true;
  /** Target of the link that the span belongs to; neighbours with the same `url` are one link. */
  readonly url?: string;
  /** `text` is a raw inline HTML tag or comment. */
  readonly html?: true;
}

/** A heading, paragraph or cell. */
export interface Text {
  readonly spans: readonly Span[];
  readonly origin: Origin;
}

export type Block = Heading | Paragraph | List | Quote | Table | Code | Comment | Html | Rule;

export interface Heading {
  readonly kind: 'heading';
  readonly depth: number;
  readonly content: Text;
  readonly origin: Origin;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly content: Text;
  readonly origin: Origin;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly (readonly Block[])[];
  readonly origin: Origin;
}

export interface Quote {
  readonly kind: 'quote';
  readonly blocks: readonly Block[];
  readonly origin: Origin;
}

export interface Table {
  readonly kind: 'table';
  readonly header: readonly Text[];
  readonly rows: readonly Row[];
  /** Not a table to GFM (header and delimiter differ, or no delimiter), but meant as one. */
  readonly irregular?: true;
  readonly origin: Origin;
}

export interface Row {
  readonly cells: readonly Text[];
  /** The source line starts with `|`; a line without is often the rest of the row before. */
  readonly piped: boolean;
  readonly origin: Origin;
}

export interface Code {
  readonly kind: 'code';
  /** First word of the info string, lower case: `http`, `json`, ``. */
  readonly language: string;
  readonly text: string;
  /** Of the first character of `text`; the column accounts for indentation. */
  readonly origin: Origin;
  /** The fence is never closed. */
  readonly unterminated?: true;
}

/** `<!-- ... -->` */
export interface Comment {
  readonly kind: 'comment';
  /** Between `<!--` and `-->`. */
  readonly text: string;
  /** Of the first character of `text`. */
  readonly origin: Origin;
  readonly unterminated?: true;
}

/** Any other raw HTML block. */
export interface Html {
  readonly kind: 'html';
  readonly text: string;
  readonly origin: Origin;
}

/** `---`; ends a group of language tabs. */
export interface Rule {
  readonly kind: 'rule';
  readonly origin: Origin;
}
