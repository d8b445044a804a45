// What one page *says*, in the page's own terms: text and positions, nothing resolved, nothing guessed. Types only, plain data.
// resource-page.ts, enum-page.ts and operation-page.ts hold the parts of their kind.

import type { Origin } from '../diagnostics.ts';
import type { Text } from './blocks.ts';
import type { EnumPage } from './enum-page.ts';
import type { OperationPage } from './operation-page.ts';
import type { ResourcePage } from './resource-page.ts';

export type Page = ResourcePage | EnumPage | OperationPage | OtherPage;

/** What every page has. */
export interface PageHead {
  /** `v1.0/resources/user.md` */
  readonly file: string;
  readonly version: string;
  /** The H1; absent where the page has none. */
  readonly heading?: Text;
  /** `title` of the front matter, where the page has no H1. */
  readonly title?: string;
  /** What the page is about: a paragraph of its introduction, or the front matter's `description`. */
  readonly description?: string;
  /** `microsoft.graph.security` of the line `Namespace: microsoft.graph.security`, or of the page's annotation. */
  readonly namespace?: Stated;
  /** Paragraphs between H1 and the first H2 that are prose: no notes, no includes, no Namespace line. */
  readonly intro: readonly Text[];
  /** The sentence that says so, or '' where only the H1 does: `# educationRoot resource type (deprecated)`. */
  readonly deprecated?: Stated;
  /** `suppressions` of the page's annotation: findings that the authors know of. */
  readonly suppressions: readonly Stated[];
}

/** A text value and where it stands. */
export interface Stated {
  readonly value: string;
  readonly origin: Origin;
}

/** A page without a type, enum or operation: an overview, a concept. */
export interface OtherPage extends PageHead {
  readonly kind: 'other';
}
