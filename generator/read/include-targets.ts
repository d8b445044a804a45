// Text of a page or an include -> what it includes. `[!INCLUDE [permissions-table](../includes/permissions/user-list-permissions.md)]`

// `[!INCLUDE [permissions-table](../includes/x.md)]`, `[!include[a](<../includes/x.md> "title")]`; the bounds keep hostile pages linear
const includePattern = /\[!include\s{0,9}\[[^\]\n]{0,300}\]\(\s{0,9}<?([^()<>"\s]{1,500})/gi;

/** The targets as written, each once, without language snippets: they carry no facts. */
export function includeTargets(text: string): string[] {
  const found = new Set<string>();
  for (const [, href = ''] of text.matchAll(includePattern)) if (!href.includes('/snippets/')) found.add(href);
  return [...found];
}
