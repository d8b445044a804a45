// Where a finding is explained: generator/diagnostics.md has one heading for each code.

import type { Code } from '../diagnostics.ts';

const page = 'https://github.com/msgraph-docgen/msgraph-docgen/blob/main/generator/diagnostics.md';

/** Address of the explanation of a code, or of all. */
export function helpUri(code?: Code): string {
  return code === undefined ? page : `${page}#${code}`;
}
