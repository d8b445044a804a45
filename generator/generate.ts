// The whole pipeline: docs folders -> a TypeScript package on disk.

import type { DocsOptions, Progress } from './build-model.ts';
import { openBuilder } from './build-part.ts';
import { buildParts } from './build-parts.ts';
import type { Part } from './kept-part.ts';
import { type Docs, listDocs, readListed } from './read/read-docs.ts';
import { openTexts, type Texts } from './read/read-text.ts';
import { isEnough, type Threads } from './threads.ts';
import { applyWrite } from './write/apply-write.ts';
import { withAside } from './write/aside.ts';
import { keepVersion } from './write/keep-version.ts';
import { planWrite, type WritePlan } from './write/plan-write.ts';
import { checkOutput, openOutput, readOutput } from './write/read-output.ts';

export interface GenerateOptions extends DocsOptions {
  /** The folder of the package. */
  readonly out: string;
  /** With which pages are parsed; absent: with this one alone. */
  readonly threads?: Threads | undefined;
  /** Compare only, write nothing. */
  readonly check?: boolean | undefined;
}

export interface Generated extends Part {
  readonly docs: Docs;
  /** What was done, or with `check` what would have to be done. */
  readonly plan: WritePlan;
}

/**
 * Nothing of the package is replaced before everything is known, so a run that fails leaves the old one whole.
 * Throws UserError for unreadable docs and for an output folder that cannot be written; findings about the docs never stop it.
 */
export async function generate(options: GenerateOptions, progress: Progress = () => {}, texts: Texts = openTexts()): Promise<Generated> {
  if (options.check) return run(options, undefined, progress, texts);
  return withAside(options.out, (aside) => run(options, aside, progress, texts));
}

/** `aside` is for files that are to be moved into the package; nothing is written without it. */
async function run(options: GenerateOptions, aside: string | undefined, progress: Progress, texts: Texts): Promise<Generated> {
  const { cache, threads } = options;
  const listing = listDocs(options.docs, options.versions, texts.disk);
  const builder = openBuilder({ cache, aside, threads: threads && isEnough(listing.files, threads) ? threads : undefined }, progress);
  try {
    if (!texts.anyKnown) builder.prepare();
    const docs = readListed(listing, texts);
    checkOutput(options.out);
    const folder = openOutput(options.out);
    const built = await buildParts({ docs, output: folder, cache, threads, builder, writes: aside !== undefined }, progress);
    progress('writing', 0, 1);
    const paths = built.files.map((file) => file.path);
    const output = readOutput(folder, paths);
    const files = keepVersion(built.files, output);
    const plan = planWrite(output, files);
    if (aside !== undefined) applyWrite(plan);
    return { ...built, docs, files, plan };
  } finally {
    await builder.close();
  }
}
