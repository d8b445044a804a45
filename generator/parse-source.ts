// The text of a page -> what it says; a failure of ours names the page.

import { type ParsedPage, parsePage } from './page/parse-page.ts';
import type { SourcePage } from './read/source-page.ts';

/** `parsePage`, which never throws; should it do so nevertheless, the message names the page. */
export function parseSource(source: SourcePage): ParsedPage {
  try {
    return parsePage(source);
  } catch (cause) {
    throw new Error(`Internal error: ${source.file} cannot be parsed: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
