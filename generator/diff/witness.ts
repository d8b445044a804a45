// `diff --witness`: findings -> the same, each breaking or risky one with whether code was seen to break.
// A snippet counts when it compiles against the package of the base and fails against that of the head.

import { createSymbols } from '../emit/symbols.ts';
import type { Api } from '../ir/ir.ts';
import type { Finding, Witness } from './finding.ts';
import { indexModel } from './model-index.ts';
import { witnessSnippet } from './witness-snippet.ts';

/** A few lines that know the index of their version as `api`. */
export interface Snippet {
  readonly version: string;
  readonly text: string;
}

/** Compiles snippets against the package of some models; gives the first error of each, or undefined. */
export type CompileSnippets = (snippets: readonly Snippet[], apis: readonly Api[]) => Promise<readonly (string | undefined)[]>;

/** Snippets compiled in one run; more would say little more. */
const MOST = 500;

/** Adds a witness to each breaking and risky finding. */
export async function withWitnesses(
  findings: readonly Finding[],
  base: readonly Api[],
  head: readonly Api[],
  compile: CompileSnippets,
): Promise<Finding[]> {
  const wanted = snippetsOf(findings, base, head).slice(0, MOST);
  const snippets = wanted.map(([{ version }, text]): Snippet => ({ version, text }));
  const before = snippets.length === 0 ? [] : await compile(snippets, base);
  const after = snippets.length === 0 ? [] : await compile(snippets, head);
  const seen = new Map(wanted.map(([finding, snippet], index) => [finding, witnessOf(snippet, before[index], after[index])]));
  return findings.map((finding) => {
    if (finding.level !== 'breaking' && finding.level !== 'risky') return finding;
    const reason = finding.runtime ? 'only at run time: the same code compiles' : 'no snippet can show it';
    return { ...finding, witness: seen.get(finding) ?? { seen: 'none', reason } };
  });
}

function witnessOf(snippet: string, before: string | undefined, after: string | undefined): Witness {
  if (before !== undefined) return { seen: 'none', reason: `the snippet does not compile against the base: ${before}` };
  return after === undefined ? { seen: 'compiles', snippet } : { seen: 'breaks', error: after, snippet };
}

function snippetsOf(findings: readonly Finding[], base: readonly Api[], head: readonly Api[]): [Finding, string][] {
  return base.flatMap((before) => {
    const after = head.find(({ version }) => version === before.version);
    if (after === undefined) return [];
    const own = findings.filter(({ version, level }) => version === before.version && (level === 'breaking' || level === 'risky'));
    const renames = new Map(
      own.flatMap(({ symbol, owner, renameOf }) => (symbol === owner && renameOf ? [[symbol, renameOf.symbol]] : [])),
    );
    const baseName = (name: string) => renames.get(name) ?? name;
    const context = { base: indexModel(before), head: indexModel(after), symbols: createSymbols(before), baseName };
    return own.flatMap((finding): [Finding, string][] => {
      const snippet = witnessSnippet(finding, context);
      return snippet === undefined ? [] : [[finding, snippet]];
    });
  });
}
