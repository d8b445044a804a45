// `msgraph-docgen diff BASE HEAD`: what changed between two states of the docs or of the package, for whom, and how bad it is.

import { type Command, InvalidArgumentError, Option } from 'commander';
import type { FailOn } from '../diff/bump.ts';
import type { Level } from '../diff/finding.ts';
import { levels } from '../diff/finding.ts';
import { defaultPolicy, presets } from '../diff/policy.ts';
import { type RuleId, rules } from '../diff/rules.ts';
import type { DiffFormat } from '../diff-sides.ts';
import { type CacheArguments, cacheOf, cacheOption } from './cache-option.ts';
import { apiOption, type DocsArguments } from './options.ts';
import { withProgressOf } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';

type Levels = Readonly<Record<string, Level>>;

interface DiffArguments extends Pick<DocsArguments, 'api'>, CacheArguments {
  readonly format: DiffFormat;
  readonly write?: Readonly<Partial<Record<DiffFormat, string>>>;
  readonly failOn: FailOn;
  readonly levelCap?: Levels;
  readonly severity?: Levels;
  readonly preset: keyof typeof presets;
  readonly accepted?: string;
  readonly baseDocs?: string;
  readonly witness?: boolean;
  readonly explain?: string;
  readonly current?: string;
  readonly more?: string;
}

const help = `
BASE and HEAD are each an api.json, a generated folder, a docs folder, or one of these in a git commit: REF:path.

Examples:
  diff HEAD:generated generated                 what this working tree changes in the package
  diff v1:docs-input docs-input --format json   two states of the docs, through this generator
  diff old/api.json new/api.json --fail-on any
  diff HEAD:docs-input docs-input --witness     compile a snippet for each breaking and risky finding
  diff HEAD:docs-input docs-input --explain microsoft.graph.user/mail
  diff HEAD:generated generated --base-docs HEAD:docs-input
                                                tell changes by the generator from changes by the docs

Levels: breaking, risky, additive, docs. beta promises nothing, so its findings are risky at most: --level-cap beta=breaking lifts that.
accepted.json: [ { "fingerprint": "...", "reason": "...", "by": "...", "until": "2027-01-31" } ]
Exit codes: 0 clean, 1 findings at or above --fail-on, 2 wrong usage, 4 unreadable input.`;

export function addDiffCommand(program: Command, terminal: Terminal): void {
  program
    .command('diff')
    .argument('<base>', 'the state before')
    .argument('<head>', 'the state after')
    .description('list semantic changes, and for whom they break something')
    .addOption(apiOption())
    .addOption(new Option('--format <name>', 'how findings are printed').choices(formatNames).default('md'))
    .addOption(new Option('--write <format=file>', 'writes a report of this run to a file, too; repeatable').argParser(writeParser))
    .addOption(
      new Option('--fail-on <level>', 'least level that makes the exit code 1')
        .choices(['breaking', 'risky', 'any', 'none'])
        .default('breaking'),
    )
    .addOption(new Option('--preset <name>', 'what counts as a break').choices(Object.keys(presets)).default('default'))
    .addOption(new Option('--severity <rule=level>', 'level of one rule; repeatable').argParser(levelParser(Object.keys(rules), 'rule')))
    .addOption(
      new Option('--level-cap <version=level>', 'worst level of a version; repeatable').argParser(levelParser(['v1.0', 'beta'], 'version')),
    )
    .option('--accepted <file>', 'findings that somebody agreed to, with reasons')
    .option('--base-docs <side>', 'the docs that BASE was generated from, as a docs folder or REF:path')
    .option('--witness', 'compile code against both packages to see what breaks')
    .option('--explain <finding>', 'page, line and text on both sides of one finding, by fingerprint or symbol')
    .option('--current <version>', 'version of the package before (default: that of a generated BASE)')
    .option('--more <file>', 'where the whole list is, for a markdown report that has to be cut')
    .addOption(cacheOption())
    .addHelpText('after', help)
    .action((base: string, head: string, options: DiffArguments) => run(base, head, options, terminal));
}

const formatNames: readonly DiffFormat[] = ['md', 'json', 'sarif', 'github', 'changeset'];

/** `sarif=diff.sarif` */
function writeParser(value: string, previous: DiffArguments['write'] = {}): NonNullable<DiffArguments['write']> {
  const [name = '', file = ''] = splitOnce(value);
  if (!formatNames.some((format) => format === name) || file === '') {
    throw new InvalidArgumentError(`Expected one of ${formatNames.join(', ')}, then = and a file.`);
  }
  return { ...previous, [name]: file };
}

/** At the first `=`. */
function splitOnce(value: string): [string, string] {
  const at = value.indexOf('=');
  return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
}

/** `beta=risky`; `known` are the names on the left. */
function levelParser(known: readonly string[], what: string) {
  return (value: string, previous: Levels = {}): Levels => {
    const [name, level] = splitOnce(value);
    if (!known.includes(name)) throw new InvalidArgumentError(`There is no ${what} ${name}. Expected ${what}=level.`);
    if (!isLevel(level)) throw new InvalidArgumentError(`Expected one of the levels ${levels.join(', ')} after ${name}=.`);
    return { ...previous, [name]: level };
  };
}

function isLevel(text: string): text is Level {
  return levels.some((level) => level === text);
}

async function run(base: string, head: string, options: DiffArguments, terminal: Terminal): Promise<void> {
  const { diffSides } = await import('../diff-sides.ts');
  const { api: versions, format, write, failOn, accepted, baseDocs, witness, explain, current, more, preset } = options;
  const severity: Readonly<Partial<Record<RuleId, Level>>> = options.severity ?? {};
  const policy = {
    caps: { ...defaultPolicy.caps, ...options.levelCap },
    levels: { ...presets[preset], ...severity },
  };
  const today = new Date().toISOString().slice(0, 10);
  const cache = cacheOf(options, terminal);
  const rest = { cache, accepted, baseDocs, witness, explain, current, more, policy, today };
  const result = await withProgressOf(terminal, (progress) =>
    diffSides({ base, head, cwd: terminal.folder, versions, format, write, failOn, toolVersion: terminal.version, ...rest }, progress),
  );
  terminal.out(result.stdout);
  if (result.exitCode !== 0) terminal.setExitCode(result.exitCode);
}
