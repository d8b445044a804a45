// Members of a union -> text with one member a line, so that one more member is one more line in a diff.

/** `| 'a'` and `| 'b'` on lines of their own; `never` for no members. */
export function unionText(members: readonly string[]): string {
  return members.length === 0 ? 'never' : members.map((member) => `\n| ${member}`).join('');
}
