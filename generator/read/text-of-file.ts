// Docs -> the text of one of their files by name, `v1.0/includes/x.md` included: for showing where a finding is.

import type { Docs } from './read-docs.ts';
import type { IncludeFile } from './source-page.ts';

/** A function from the name of a page, include or corrections file to its text; undefined for a file that was not read. */
export function textOfFile(docs: Docs): (file: string) => string | undefined {
  const texts = new Map(docs.corrections.map(({ file, text }) => [file, text]));
  for (const page of docs.pages) {
    texts.set(page.file, page.text);
    collect(page.includes, texts);
  }
  return (file) => texts.get(file);
}

function collect(includes: ReadonlyMap<string, IncludeFile>, texts: Map<string, string>): void {
  for (const include of includes.values()) {
    if (include.text !== undefined) texts.set(include.file, include.text);
    collect(include.includes, texts);
  }
}
