// Findings -> JSON for other programs: `{ "findings": [ { "code": "include-missing", "line": 12, ... } ], "counts": { ... } }`.

import type { Diagnostic } from '../diagnostics.ts';
import { countFindings } from './count-findings.ts';
import { visibleText } from './visible-text.ts';

/** The findings as they are, in their order, one a line; `suppressed` are those that the docs know of. The escapes of visibleText are those of JSON. */
export function jsonReport(findings: readonly Diagnostic[], suppressed: readonly Diagnostic[] = []): string {
  const counts = JSON.stringify(countFindings(findings));
  return `{\n  "findings": ${listText(findings)},\n  "suppressed": ${listText(suppressed)},\n  "counts": ${counts}\n}\n`;
}

function listText(findings: readonly Diagnostic[]): string {
  const lines = findings.map((finding) => `\n    ${visibleText(JSON.stringify(finding))}`);
  return `[${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}]`;
}
