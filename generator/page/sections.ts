// Flat blocks -> tree of sections by heading. Headings of language tabs are no sections: of a tab group only the HTTP tab stays,
// in the section around it:  `# [HTTP](#tab/http)` ... `# [C#](#tab/csharp)` ... `---`

import type { Block, Heading } from './blocks.ts';
import { plainText } from './inline.ts';

export interface Section {
  /** Absent for the part above the first heading. */
  readonly heading?: Heading;
  /** Plain text of the heading, '' for the root. */
  readonly title: string;
  /** 0 for the root, else 1 to 6. */
  readonly depth: number;
  /** Up to the first heading below. */
  readonly blocks: readonly Block[];
  readonly children: readonly Section[];
}

interface OpenSection extends Section {
  readonly blocks: Block[];
  readonly children: OpenSection[];
}

/** Builds the tree. Every block lands in exactly one section, but for tab headings and the content of tabs other than HTTP. */
export function sectionsOf(blocks: readonly Block[]): Section {
  const root: OpenSection = { title: '', depth: 0, blocks: [], children: [] };
  const open: OpenSection[] = [root];
  let tab: string | undefined;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      tab = tabOf(block);
      if (tab === undefined) openSection(open, block);
      continue;
    }
    if (tab !== undefined && block.kind === 'rule') {
      tab = undefined;
      continue;
    }
    if (tab === undefined || tab === 'http') open.at(-1)?.blocks.push(block);
  }
  return root;
}

function openSection(open: OpenSection[], heading: Heading): void {
  while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
  const section: OpenSection = { heading, title: plainText(heading.content), depth: heading.depth, blocks: [], children: [] };
  open.at(-1)?.children.push(section);
  open.push(section);
}

/** The id of a tab heading, `http` in `# [HTTP](#tab/http)`. */
function tabOf(heading: Heading): string | undefined {
  const url = heading.content.spans.find((span) => span.url !== undefined)?.url;
  return url?.startsWith('#tab/') ? /^#tab\/([^/]+)/.exec(url)?.[1]?.toLowerCase() : undefined;
}

/** The section and all below it, in page order. */
export function allSections(section: Section): Section[] {
  const all = [section];
  for (const child of section.children) all.push(...allSections(child));
  return all;
}
