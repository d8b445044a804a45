// `msgraph-docgen generate`: docs -> package, or with --check whether the package is up to date.

import { type Command, Option } from 'commander';
import { counted, countText } from '../check/count-findings.ts';
import type { ApiSize } from '../emit/shared-files.ts';
import { type Run, runGenerate } from '../run-generate.ts';
import { isUpToDate, type WritePlan } from '../write/plan-write.ts';
import { type CacheArguments, cacheOf, cacheOption } from './cache-option.ts';
import { type JobsArguments, jobsOption, threadsOf } from './jobs-option.ts';
import { apiOption, DEFAULT_DOCS, DEFAULT_OUT, type DocsArguments, docsOption, folder, quoted, retyped } from './options.ts';
import { withProgressOf } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';

interface GenerateArguments extends DocsArguments, CacheArguments, JobsArguments {
  readonly out: string;
  readonly check?: boolean;
  readonly watch?: boolean;
}

const EXIT_STALE = 3;
/** Of the errors in the docs; `check` shows all. */
const ERRORS_SHOWN = 20;

const help = `
Examples:
  generate                                      docs-input/ -> generated/
  generate --docs ../microsoft-graph-docs       a clone of the docs repository
  generate --docs ../docs --docs my-pages       the same, with some pages replaced or added
  generate --api v1.0 --out ../graph            one version, into another folder
  generate --watch                              again on every save, with what it changes for users of the package
  generate --check                              writes nothing; exit code 3 when generated/ is not what the docs give

Exit codes: 0 done, 2 wrong usage, 3 stale (--check), 4 unreadable docs. Problems in single pages never stop it; check lists them.`;

export function addGenerateCommand(program: Command, terminal: Terminal): void {
  program
    .command('generate')
    .description('write the TypeScript package that the docs give')
    .addOption(docsOption())
    .option('--out <dir>', 'folder of the package; files in it that are no longer generated are removed', folder, DEFAULT_OUT)
    .addOption(apiOption())
    .option('--check', 'write nothing, but list the files that are stale, missing or orphaned')
    .addOption(new Option('--watch', 'go on, and write the package again whenever a page is saved; Ctrl+C ends').conflicts('check'))
    .addOption(cacheOption())
    .addOption(jobsOption())
    .addHelpText('after', help)
    .action((options: GenerateArguments) => run(options, terminal));
}

async function run(options: GenerateArguments, terminal: Terminal): Promise<void> {
  if (!options.watch) {
    await generateOnce(options, terminal);
    return;
  }
  const [{ watchDocs }, { changeLines }, { findModels }] = await Promise.all([
    import('./watch-docs.ts'),
    import('./change-lines.ts'),
    import('../read/find-models.ts'),
  ]);
  const models = () => findModels(options.out, '--out')?.models ?? [];
  await watchDocs(async () => {
    const before = models();
    const { trace } = await generateOnce(options, terminal);
    for (const line of changeLines(before, models())) terminal.out(`${line}\n`);
    return trace;
  }, terminal);
}

async function generateOnce(options: GenerateArguments, terminal: Terminal): Promise<Run> {
  const { docs = [DEFAULT_DOCS], api: versions, out, check } = options;
  const [cache, threads] = [cacheOf(options, terminal), threadsOf(options, terminal)];
  const result = await withProgressOf(terminal, (progress) => runGenerate({ docs, versions, out, check, cache, threads }, progress));
  if (result.errors.length > 0) await showErrors(result, options, terminal);
  if (check && !isUpToDate(result.plan)) {
    terminal.out(staleReport(result.plan, `${terminal.program} generate${retypedAll(options)}`));
    terminal.setExitCode(EXIT_STALE);
  } else {
    terminal.out(`${summary(result, check ?? false)}\n`);
  }
  return result;
}

async function showErrors({ docs, errors }: Run, options: GenerateArguments, terminal: Terminal): Promise<void> {
  const [{ prettyReport }, { textOfFile }] = await Promise.all([import('../check/report-pretty.ts'), import('../read/text-of-file.ts')]);
  terminal.err(prettyReport(errors.slice(0, ERRORS_SHOWN), { color: terminal.color, textOf: textOfFile(await docs()) }));
  const more = errors.length - ERRORS_SHOWN;
  if (more > 0) terminal.err(`${counted(more, 'more error')}: ${terminal.program} check${retyped(options)}\n`);
}

/** The list that `--check` prints, and the command that puts it right. */
function staleReport(plan: WritePlan, command: string): string {
  const stale = [...plan.changed, ...plan.foreign].map((file) => `stale     ${file}`);
  const missing = plan.created.map((file) => `missing   ${file}`);
  const orphaned = plan.removed.map((file) => `orphaned  ${file}`);
  const head = `${plan.folder} is not what the docs give: ${stale.length} stale, ${missing.length} missing, ${orphaned.length} orphaned`;
  return `${[head, ...stale, ...missing, ...orphaned, `To put it right: ${command}`].join('\n')}\n`;
}

function retypedAll(options: GenerateArguments): string {
  return retyped(options) + (options.out === DEFAULT_OUT ? '' : ` --out ${quoted(options.out)}`);
}

/** `generated: 3 files written, 0 removed, 40 unchanged; v1.0: 12 types, ...; findings: 0 errors, ...` */
function summary({ plan, apis, pages, counts }: Run, check: boolean): string {
  const files = check
    ? `up to date, ${counted(plan.unchanged.length, 'file')}`
    : `${counted(plan.writes.length, 'file')} written, ${plan.removed.length} removed, ${plan.unchanged.length} unchanged`;
  const parts = [files, counted(pages, 'page'), ...apis.map(apiText), `findings: ${countText(counts)}`];
  return `${plan.folder}: ${parts.join('; ')}`;
}

/** `v1.0: 989 types, 317 enums, 2110 operations` */
export function apiText(api: ApiSize): string {
  return `${api.version}: ${counted(api.types.length, 'type')}, ${counted(api.enums.length, 'enum')}, ${counted(api.operations.length, 'operation')}`;
}
