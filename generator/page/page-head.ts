// The part of a page above its first H2, and its annotation -> what every kind of page has.
// `# user resource type`, `Namespace: microsoft.graph`, `Represents an account.`, `<!-- { "type": "#page.annotation", "namespace": ... } -->`

import type { Report } from '../diagnostics.ts';
import { type Annotation, readAnnotation, textValue } from './annotation.ts';
import type { Block, Comment, Heading, Text } from './blocks.ts';
import { introduction } from './description.ts';
import type { FrontMatter } from './front-matter.ts';
import { docMarkdown, plainText } from './inline.ts';
import { deprecation } from './member.ts';
import { originWithin } from './origin.ts';
import type { PageHead, Stated } from './page.ts';
import type { Section } from './sections.ts';

/** What `readHead` needs to know of the page. */
export interface HeadSource {
  readonly file: string;
  readonly version: string;
  readonly frontMatter: FrontMatter;
  readonly root: Section;
  /** All blocks of the page, for the annotation. */
  readonly blocks: readonly Block[];
}

/** Reads the head of a page. Included text (disclaimers) and notes are no intro, but may say that the page's subject is deprecated. */
export function readHead(source: HeadSource, report: Report): PageHead {
  const { file, version, root, frontMatter } = source;
  const title = root.children.find((section) => section.depth === 1);
  const above = [...root.blocks, ...(title?.blocks ?? [])];
  const { namespace, intro } = readIntro(above, file);
  const annotation = readPageAnnotation(source.blocks, report);
  const stated = namespace ?? annotation.namespace;
  const deprecated = deprecationOf(title?.heading, above);
  const description = introduction(intro, frontMatter.description);
  return {
    file,
    version,
    intro,
    suppressions: annotation.suppressions,
    ...(title?.heading ? { heading: title.heading.content } : frontMatter.title !== undefined && { title: frontMatter.title }),
    ...(description !== undefined && { description }),
    ...(stated && { namespace: stated }),
    ...(deprecated && { deprecated }),
  };
}

/** `Namespace: microsoft.graph.security`, alone in its paragraph or with text below. */
const NAMESPACE = /^\s*Namespace:\s*([A-Za-z]\w*(?:\.\w+)*)\.?(?=\s|$)/;

function readIntro(blocks: readonly Block[], file: string): { namespace?: Stated; intro: Text[] } {
  let namespace: Stated | undefined;
  const intro: Text[] = [];
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.origin.file !== file) continue;
    const { content } = block;
    const start = plainStart(content);
    const match = namespace ? null : NAMESPACE.exec(start);
    if (match?.[1]) {
      namespace = { value: match[1], origin: content.origin };
      const rest = withoutStart(content, match[0].length);
      if (plainText(rest) !== '') intro.push(rest);
    } else if (!NOTE.test(start)) intro.push(content);
  }
  return { intro, ...(namespace && { namespace }) };
}

/** A note that is not set as a quotation: `**Note:** ...`, `**Important**: ...` */
const NOTE = /^\s*(?:note|important|caution|warning|tip)\s*:/i;

function plainStart({ spans: [first, second, third] }: Text): string {
  return `${first?.text ?? ''}${second?.text ?? ''}${third?.text ?? ''}`;
}

/** The text without its first `length` characters. */
function withoutStart(text: Text, length: number): Text {
  let left = length;
  const spans = text.spans.flatMap((span) => {
    const cut = Math.min(left, span.text.length);
    left -= cut;
    return cut === span.text.length ? [] : [{ ...span, text: span.text.slice(cut) }];
  });
  return { spans, origin: text.origin };
}

function deprecationOf(heading: Heading | undefined, blocks: readonly Block[]): Stated | undefined {
  for (const text of blocks.flatMap(textsOf)) {
    if (!text.spans.some((span) => /deprecat/i.test(span.text))) continue;
    // `[!CAUTION] This API is deprecated`, `**Note:** This API is deprecated`
    const value = deprecation(docMarkdown(text).replace(/^\[!\w+\]\s*|^\*\*\w+:?\*\*:?\s*/, ''));
    if (value !== undefined && SUBJECT.test(value)) return { value, origin: text.origin };
  }
  // `# educationRoot resource type (deprecated)`
  return heading && /\(deprecated\)/i.test(plainText(heading.content)) ? { value: '', origin: heading.content.origin } : undefined;
}

/** The sentence is about the page's subject, not about one of its members: `This API is deprecated`, `Deprecated.`, `The x resource is deprecated` */
const SUBJECT =
  /^\W*(?:note:?\W*)?(?:deprecated|this\b|these\b)|\b(?:resource|type|api|apis|entity|enum|enumeration|method|endpoint|object)s?\b[^.]{0,40}\bdeprecated/i;

/** The paragraphs of a block, also those of a note: `> [!TIP]`, `> This is an abstract type.` */
export function textsOf(block: Block): Text[] {
  if (block.kind === 'paragraph') return [block.content];
  return block.kind === 'quote' ? block.blocks.flatMap(textsOf) : [];
}

interface PageAnnotation {
  readonly namespace?: Stated;
  readonly suppressions: readonly Stated[];
}

function readPageAnnotation(blocks: readonly Block[], report: Report): PageAnnotation {
  const comment = blocks.findLast((block): block is Comment => block.kind === 'comment' && isPageAnnotation(block));
  const annotation = comment && readAnnotation(comment, report);
  if (!annotation) return { suppressions: [] };
  const value = textValue(annotation, 'namespace');
  return {
    suppressions: suppressionsOf(comment, annotation),
    ...(value !== undefined && { namespace: { value, origin: annotation.originOf('namespace') } }),
  };
}

/** Looking for places in a longer annotation would take long; the longest real one has 30,000 characters. */
const LONGEST = 100_000;

/** Each with the place of its first line: the others may follow as `\r\n` or as line breaks, which are no JSON. */
function suppressionsOf({ text, origin }: Comment, annotation: Annotation): Stated[] {
  const { suppressions } = annotation.values;
  const values = Array.isArray(suppressions) ? suppressions.filter((one): one is string => typeof one === 'string') : [];
  if (values.length === 0) return [];
  const whole = annotation.originOf('suppressions');
  if (text.length > LONGEST) return values.map((value) => ({ value, origin: whole }));
  let from = 0;
  return values.map((value) => {
    const [line = ''] = value.trim().split(/[\r\n]/);
    const start = line === '' ? -1 : text.indexOf(line, from);
    if (start < 0) return { value, origin: whole };
    from = start + line.length;
    return { value, origin: originWithin(text, origin, start, from) };
  });
}

/** `<!-- { "type": "#page.annotation", ... } -->` */
export function isPageAnnotation(comment: Comment): boolean {
  return comment.text.includes('#page.annotation');
}
