// The real docs, read and parsed once for all tests of a file, and the model after edits of some pages.

import { createReport, type Diagnostic } from '../../../generator/diagnostics.ts';
import { buildIr } from '../../../generator/ir/build-ir.ts';
import type { Api } from '../../../generator/ir/ir.ts';
import type { Page } from '../../../generator/page/page.ts';
import { parsePage } from '../../../generator/page/parse-page.ts';
import { readDocs } from '../../../generator/read/read-docs.ts';
import type { SourcePage } from '../../../generator/read/source-page.ts';
import { sharedPath } from '../../shared.ts';

export interface Corpus {
  readonly sources: readonly SourcePage[];
  readonly pages: readonly Page[];
  readonly api: Api;
}

export function readCorpus(): Corpus {
  const sources = readDocs([sharedPath('corpus')]).pages;
  const pages = sources.map((source) => parsePage(source).page);
  return { sources, pages, api: modelOf(pages) };
}

/** `diagnostics` takes what linking finds. */
export function modelOf(pages: readonly Page[], diagnostics: Diagnostic[] = []): Api {
  return buildIr('v1.0', pages, createReport(diagnostics));
}

/** A page under another name, with another text, or not there any more. */
export type Edit = (source: SourcePage) => Pick<SourcePage, 'file' | 'text'> | undefined;

/** The model after an edit of pages; those that it leaves alone are not parsed again. */
export function edited({ sources, pages }: Corpus, edit: Edit): Api {
  return modelOf(
    sources.flatMap((source, index): Page[] => {
      const after = edit(source);
      if (after === undefined) return [];
      const known = after.file === source.file && after.text === source.text ? pages.slice(index, index + 1) : [];
      return known.length > 0 ? known : [parsePage({ ...source, ...after }).page];
    }),
  );
}

/** How many pages an edit changes. */
export function countEdited({ sources }: Corpus, edit: Edit): number {
  return sources.filter((source) => {
    const after = edit(source);
    return after?.file !== source.file || after.text !== source.text;
  }).length;
}
