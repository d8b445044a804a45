// npm run fuzz -- [--docs DIR]... [--mutants 10000] [--seed 1] [--batch 250]: breaks real pages and says what broke the program.
// The work is done in a second process; the first watches that it goes on, so that an endless loop is found too.

import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readDocs } from '../../generator/read/read-docs.ts';
import { type Failure, type Figures, runMutants } from './run-mutants.ts';

interface Task {
  readonly docs: readonly string[];
  readonly mutants: number;
  readonly seed: number;
  readonly batch: number;
}

/** From the second process. */
type Message = { readonly memory: number } & ({ readonly step: string } | { readonly figures: Figures });

/** Of one page or batch; more than any that is slow but ends. */
const HANG_SECONDS = 60;
/** Resident memory of the second process, which a batch of mutants must not exceed, however many there were before. */
const MEMORY_LIMIT = 1024 ** 3;

const TASK = 'task';

const real = fileURLToPath(new URL('../../../shared/corpus/api-reference', import.meta.url));
const own = fileURLToPath(new URL('../../docs-input', import.meta.url));

function work(task: Task): void {
  const { pages } = readDocs(task.docs);
  const post = (content: { step: string } | { figures: Figures }): void => {
    process.send?.({ ...content, memory: process.memoryUsage.rss() });
  };
  post({ figures: runMutants(pages, { ...task, onStep: (step) => post({ step }) }) });
}

function watch(task: Task): void {
  const started = performance.now();
  let step = 'reading';
  let highest = 0;
  const worker = fork(fileURLToPath(import.meta.url), [TASK, JSON.stringify(task)], { execArgv: ['--import', import.meta.resolve('tsx')] });
  let watchdog = setTimeout(() => {}, 0);
  const expectStep = (): void => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => finish(1, `no end after ${HANG_SECONDS} s: ${step}`), HANG_SECONDS * 1000);
  };
  const finish = (code: number, text: string): void => {
    worker.kill();
    process.stdout.write(`${text}\n`);
    process.exit(code);
  };
  expectStep();
  worker.on('exit', (code) => finish(1, `ended with code ${code} at ${step}`));
  worker.on('message', (message: Message) => {
    expectStep();
    highest = Math.max(highest, message.memory);
    if ('step' in message) {
      step = message.step;
      return;
    }
    const { figures } = message;
    const bounded = highest <= MEMORY_LIMIT;
    const seconds = (performance.now() - started) / 1000;
    const failed = figures.failures.length > 0 || !bounded;
    finish(failed ? 1 : 0, [...figures.failures.map(describeFailure), summary(figures, seconds, highest)].join('\n'));
  });
}

function summary(figures: Figures, seconds: number, memory: number): string {
  const { mutants, findings, slowest, slowestBatch, failures } = figures;
  return [
    `${mutants} mutants, ${findings} findings, ${failures.length} failures in ${seconds.toFixed(0)} s`,
    `slowest page ${slowest.milliseconds.toFixed(0)} ms (${slowest.file}), slowest batch ${slowestBatch.toFixed(0)} ms`,
    `highest memory ${(memory / 1024 ** 2).toFixed(0)} MB, limit ${MEMORY_LIMIT / 1024 ** 2} MB`,
  ].join('; ');
}

/** Keeps the pages of a failure where they can be looked at. */
function describeFailure({ problem, pages }: Failure): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'docgen-fuzz-'));
  for (const page of pages) writeFileSync(path.join(folder, page.file.replaceAll('/', '_')), page.text);
  return `${problem}\n  in ${folder}`;
}

if (process.argv[2] === TASK) {
  work(JSON.parse(process.argv[3] ?? ''));
} else {
  const { values } = parseArgs({
    options: {
      docs: { type: 'string', multiple: true, default: [existsSync(real) ? real : own] },
      mutants: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      batch: { type: 'string', default: '250' },
    },
  });
  watch({ docs: values.docs, mutants: Number(values.mutants), seed: Number(values.seed), batch: Number(values.batch) });
}
