// File of a page -> the source that api.json states.
// `v1.0/resources/user.md` -> `resources/user.md`

import type { Source } from './ir.ts';

/** The page relative to its version, and the heading of the section. */
export function sourceOf(file: string, section?: string): Source {
  return { file: file.slice(file.indexOf('/') + 1), ...(section !== undefined && section !== '' && { section }) };
}
