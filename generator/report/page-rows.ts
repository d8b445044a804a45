// Findings about the docs -> rows by page, each with the text of its line.
// `v1.0/resources/message.md:62:3 unresolved-type` shows `|body|[itemBdy](itembody.md)|The body of the message.|`

import type { Diagnostic } from '../diagnostics.ts';
import type { PageAddresses } from './page-address.ts';
import { type FindingRow, type PageRow, severities } from './report-data.ts';
import type { TextPool } from './text-pool.ts';

/** Longest part of a line that is shown. */
const MOST = 160;
/** Of it before the column of the finding. */
const BEFORE = 60;

// `v1.0/api/user-list.md`, `beta/resources/user.md`; not `v1.0/includes/x.md`
const pageFile = /^[^/]+\/(?:api|resources)\/.*\.md$/i;

/**
 * The findings that concern `version`: those of its files, and those of files that all versions share (`corrections.jsonc`).
 * `textOf` gives the text of a file where it was read.
 */
export function pageRows(
  version: string,
  versions: readonly string[],
  findings: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
  { ref }: TextPool,
  addresses: PageAddresses,
): PageRow[] {
  const isElsewhere = (file: string) => versions.some((other) => other !== version && file.startsWith(`${other}/`));
  const byFile = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    if (isElsewhere(finding.file)) continue;
    const others = byFile.get(finding.file);
    if (others) others.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  return [...byFile].map(([file, own]) => {
    const lines = textOf(file)?.split('\n') ?? [];
    const rows = own.map(({ severity, code, message, line, column }): FindingRow => {
      const row = [severities.indexOf(severity), ref(code), ref(message), line, column] as const;
      const excerpt = excerptOf(lines[line - 1] ?? '', column);
      return excerpt === '' ? row : [...row, excerpt];
    });
    const url = pageFile.test(file) ? addresses.own(file.slice(version.length + 1)) : undefined;
    return { file, ...(url !== undefined && { url }), findings: rows };
  });
}

/** The line around the column, without blanks at its ends. */
function excerptOf(line: string, column: number): string {
  const start = line.length <= MOST ? 0 : Math.max(0, Math.min(column - 1 - BEFORE, line.length - MOST));
  const part = line.slice(start, start + MOST).trim();
  return `${start > 0 ? '…' : ''}${part}${start + MOST < line.length ? '…' : ''}`;
}
