// Findings -> JSON for other programs: `{ "findings": [ { "code": "include-missing", "line": 12, ... } ], "counts": { ... } }`.

import type { Diagnostic } from '../diagnostics.ts';
import { countFindings } from './count-findings.ts';

/** The findings as they are, in their order, one a line. */
export function jsonReport(findings: readonly Diagnostic[]): string {
  const lines = findings.map((finding) => `\n    ${JSON.stringify(finding)}`);
  return `{\n  "findings": [${lines.join(',')}${lines.length > 0 ? '\n  ' : ''}],\n  "counts": ${JSON.stringify(countFindings(findings))}\n}\n`;
}
