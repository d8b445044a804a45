// Where a finding about a declaration is reported.

import type { Origin } from '../diagnostics.ts';
import type { EnumType, Operation, StructuredType } from '../ir/ir.ts';

/** The declaration's origin, or the start of its page where a model comes without origins. */
export function originOf(declaration: StructuredType | EnumType | Operation): Origin {
  return declaration.origin ?? { file: declaration.source.file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
