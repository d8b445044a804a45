// Findings -> JSON for other programs: `{ "findings": [ { "code": "include-missing", "line": 12, ... } ], "counts": { ... } }`.

import type { Diagnostic } from '../diagnostics.ts';
import { countFindings } from './count-findings.ts';
import { visibleText } from './visible-text.ts';

/** The findings as they are, in their order, one a line. The escapes of visibleText are those of JSON. */
export function jsonReport(findings: readonly Diagnostic[]): string {
  const lines = findings.map((finding) => `\n    ${visibleText(JSON.stringify(finding))}`);
  return `{\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}],\n  "counts": ${JSON.stringify(countFindings(findings))}\n}\n`;
}
