// Request lines of a page that write one segment in several ways -> lines that write it in one, so that a parameter has one name.
// `/me/contactfolders/{id}` and `/users/{id}/contactFolders/{id}` -> `/me/contactFolders/{id}`

import type { Report } from '../diagnostics.ts';
import type { RequestLine } from '../page/http-request.ts';
import { casingOf } from './spellings.ts';

// contactfolders   microsoft.graph.user
const word = /(?<=\/)[A-Za-z][\w.]*(?=[/(]|$)/g;

/** Of several spellings on the page the one with most capitals counts; every other is reported. */
export function withOneCase(lines: readonly RequestLine[], report: Report): readonly RequestLine[] {
  const words = lines.flatMap(({ path }) => path.match(word) ?? []);
  const casing = casingOf(words);
  if (words.every((written) => casing.get(written.toLowerCase()) === written)) return lines;
  return lines.map((line) => {
    const path = line.path.replace(word, (written) => {
      const expected = casing.get(written.toLowerCase()) ?? written;
      if (expected !== written) report('segment-case-mismatch', line.origin, { actual: written, expected });
      return expected;
    });
    return path === line.path ? line : { ...line, path };
  });
}
