// Members of a union -> text with one member a line, so that one more member is one more line in a diff.

import type { WriterFunction } from 'ts-morph';

/** `| 'a'` and `| 'b'` on lines of their own; `never` for no members. */
export function unionText(members: readonly string[]): string | WriterFunction {
  if (members.length === 0) return 'never';
  return (writer) => {
    for (const member of members) writer.newLine().write(`| ${member}`);
  };
}
