// `msgraph-docgen explain SYMBOL`: docs -> where one fact of the package comes from.

import type { Command } from 'commander';
import { explain } from '../check/explain.ts';
import { allSymbols, findSymbols } from '../check/find-symbol.ts';
import { nearestName } from '../ir/nearest-name.ts';
import { textOfFile } from '../read/text-of-file.ts';
import { usageError } from '../usage-error.ts';
import { type CacheArguments, cacheOf, cacheOption } from './cache-option.ts';
import { apiOption, DEFAULT_DOCS, type DocsArguments, docsOption } from './options.ts';
import { withProgress } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';

/** A name such as `id` is everywhere: more than this many are only listed. */
const MOST_EXPLAINED = 8;

const help = `
Examples:
  explain user                                  a type, by its docs name or its TypeScript name
  explain User.displayName                      a property, relationship or enum member
  explain microsoft.graph.security.action/disable
  explain userList --docs ../docs --api v1.0    a request function

Exit codes: 0 explained, 2 wrong usage or no such symbol, 4 unreadable docs.`;

export function addExplainCommand(program: Command, terminal: Terminal): void {
  program
    .command('explain')
    .argument('<symbol>', 'type, property, relationship, enum, enum member or request function')
    .description('say where a type, member, enum value or function comes from: page, line and text')
    .addOption(docsOption())
    .addOption(apiOption())
    .addOption(cacheOption())
    .addHelpText('after', help)
    .action((symbol: string, options: DocsArguments & CacheArguments) => run(symbol, options, terminal));
}

async function run(typed: string, options: DocsArguments & CacheArguments, terminal: Terminal): Promise<void> {
  const { checkDocs } = await import('../check-docs.ts');
  const { docs = [DEFAULT_DOCS], api: versions } = options;
  const checked = withProgress(terminal, (progress) => checkDocs({ docs, versions, cache: cacheOf(options, terminal) }, progress));
  const symbols = allSymbols(checked.apis);
  const found = findSymbols(symbols, typed);
  if (found.length === 0)
    throw usageError(
      unknownSymbol(
        typed,
        symbols.map(({ name }) => name),
      ),
    );
  const evidence = { ...checked, textOf: textOfFile(checked.docs) };
  const shown = found.slice(0, MOST_EXPLAINED).map((symbol) => explain(symbol, evidence));
  const rest = found.slice(MOST_EXPLAINED).map(({ version, kind, name }) => `${version} ${kind} ${name}`);
  if (rest.length > 0) shown.push(`${rest.length} more, explained by their full name:\n  ${rest.join('\n  ')}\n`);
  terminal.out(shown.join('\n'));
}

function unknownSymbol(typed: string, names: readonly string[]): string {
  const short = new Map(names.map((name) => [name.replace(/^microsoft\.graph\./, '').replace('/', '.'), name]));
  const nearest = nearestName(typed.replace('/', '.'), short.keys());
  const hint =
    nearest === undefined
      ? 'Names are those of the docs or of the package, such as user, User.mail or userList.'
      : `Did you mean ${nearest}?`;
  return `Cannot explain ${typed}: the docs have no such type, member, enum value or request function. ${hint}`;
}
