// The text of a page -> what the page says. What a page is follows from what it holds, never from `doc_type` alone:
// a table of members beats a resource block, which beats the heading.

import { createReport, type Diagnostic, type Origin, type Report, startOf } from '../diagnostics.ts';
import type { SourcePage } from '../read/source-page.ts';
import type { Block } from './blocks.ts';
import { enumHeading, membersSection, parseEnumPage } from './enum-page.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { withIncludes } from './includes.ts';
import { plainText } from './inline.ts';
import { type Markdown, readMarkdown } from './markdown.ts';
import { hasRequestLines, parseOperationPage } from './operation-page.ts';
import type { OtherPage, Page, PageHead, Stated } from './page.ts';
import { readHead } from './page-head.ts';
import { parseResourcePage, resourceAnnotations } from './resource-page.ts';
import { allSections, type Section, sectionsOf } from './sections.ts';
import { tablesIn } from './table.ts';

/** A parsed page and what was found on the way. */
export interface ParsedPage {
  readonly page: Page;
  readonly diagnostics: readonly Diagnostic[];
}

/** Parses one page. Pure, and never fails: any text is some page. */
export function parsePage(source: SourcePage): ParsedPage {
  const diagnostics: Diagnostic[] = [];
  const report = createReport(diagnostics);
  const markdown = readMarkdown(source.file, source.text);
  if (source.text.trim() === '') report('page-empty', startOf(source.file), {});
  const frontMatter = frontMatterOf(source, markdown, report);
  reportUnterminated(markdown.blocks, report);
  const blocks = withIncludes(markdown.blocks, source.includes, report);
  const root = sectionsOf(blocks);
  const head = readHead({ file: source.file, version: source.version, frontMatter, root, blocks: markdown.blocks }, report);
  return { page: parseKind(head, root, report), diagnostics };
}

function frontMatterOf(source: SourcePage, markdown: Markdown, report: Report): FrontMatter {
  const { frontMatter } = markdown;
  if (frontMatter) return readFrontMatter(frontMatter.text, frontMatter.origin, report);
  if (source.text.trim() !== '') report('front-matter-missing', startOf(source.file), {});
  return { title: undefined, description: undefined };
}

function reportUnterminated(blocks: readonly Block[], report: Report): void {
  for (const block of blocks) {
    if (block.kind === 'comment' && block.unterminated) report('unterminated-comment', block.origin, {});
    if (block.kind === 'code' && block.unterminated) report('unterminated-fence', block.origin, {});
  }
}

function parseKind(head: PageHead, root: Section, report: Report): Page {
  const beta = head.version === 'beta' ? undefined : betaNote(head, root);
  if (beta) {
    report('page-of-beta', beta, { version: head.version });
    return { ...head, kind: 'other' };
  }
  if (isOperation(head, root)) return parseOperationPage(head, root, report) ?? parseOther(head, root, report);
  const enumName = enumHeading(head);
  const [annotation] = resourceAnnotations(root, report);
  const hasMembers = membersSection(root) !== undefined;
  if (enumName || (hasMembers && !annotation)) {
    const page = parseEnumPage(head, root, enumName ?? headingName(head), report);
    if (page) return page;
  }
  const name = headingName(head);
  if (name && (annotation || isResource(head, root))) return parseResourcePage(head, root, annotation, name, report);
  return parseEnumPage(head, root, undefined, report) ?? parseOther(head, root, report);
}

/**
 * The note of a page that says that it is about the beta version: `Microsoft Graph APIs under the /beta version are subject to change`.
 * Some machine-written pages of Intune stand in the folder of v1.0 and describe beta, down to the URLs of their examples.
 * An included disclaimer does not count: on the few pages of v1.0 that have one it was left behind.
 */
function betaNote(head: PageHead, root: Section): Origin | undefined {
  const title = root.children.find((section) => section.depth === 1);
  for (const block of title?.blocks ?? []) {
    for (const paragraph of block.kind === 'quote' ? block.blocks : [block]) {
      if (paragraph.kind !== 'paragraph' || paragraph.origin.file !== head.file) continue;
      if (/\bAPIs under the \/beta version\b/.test(plainText(paragraph.content))) return paragraph.origin;
    }
  }
  return undefined;
}

/** API pages live in `api/`; outside of `resources/` any page with request lines is one. */
function isOperation(head: PageHead, root: Section): boolean {
  if (/^[^/]+\/api\//.test(head.file)) return true;
  return !/^[^/]+\/resources\//.test(head.file) && hasRequestLines(root);
}

/** `# user resource type`, `# lampColor complex type`, `# Deleted facet`; or any heading of one word; above members or a JSON body. */
function isResource(head: PageHead, root: Section): boolean {
  const heading = head.heading ? plainText(head.heading) : '';
  const says = /\b(?:resou?rce(?: type)?|complex type|entity type|facet)\b/i.test(heading);
  const shows = allSections(root).some(
    (section) =>
      /^(?:properties|json representation|relationships)$/i.test(section.title) &&
      section.blocks.some((block) => block.kind === 'table' || block.kind === 'code'),
  );
  return shows && (says || head.namespace !== undefined || /^\w+$/.test(heading.trim()));
}

/** The first word of the heading, which is the name of the type where no annotation says it. */
function headingName(head: PageHead): Stated | undefined {
  const text = head.heading ? plainText(head.heading) : (head.title ?? '');
  const name = /^[`*]*((?:microsoft\.graph\.)?[A-Za-z_][\w.]*)/.exec(text)?.[1]?.replace(/\.$/, '');
  if (name === undefined) return undefined;
  return { value: name, origin: head.heading?.origin ?? startOf(head.file) };
}

function parseOther(head: PageHead, root: Section, report: Report): OtherPage {
  for (const section of allSections(root)) {
    for (const table of section.blocks.flatMap(tablesIn)) report('table-unplaced', table.origin, { section: section.title });
  }
  return { ...head, kind: 'other' };
}
