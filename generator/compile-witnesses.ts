// Snippets and models -> the generated package of the models with the snippets beside it, compiled in one run of tsc.

import { fileURLToPath } from 'node:url';
import { visibleText } from './check/visible-text.ts';
import { runTsc } from './diff/run-tsc.ts';
import type { Snippet } from './diff/witness.ts';
import { emitPackage } from './emit/emit.ts';
import type { Api } from './ir/ir.ts';
import { readTemplates } from './read/read-templates.ts';
import { withTempFolder } from './write/temp-folder.ts';

const templates = fileURLToPath(new URL('../templates', import.meta.url));

const compilerOptions = {
  ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], module: 'nodenext', moduleResolution: 'nodenext', types: [] },
  ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: true, noEmit: true },
};

/** The first error of each snippet; undefined where it compiles. */
export async function compileWitnesses(snippets: readonly Snippet[], apis: readonly Api[]): Promise<(string | undefined)[]> {
  const names = snippets.map((_, index) => `witness/${index}.ts`);
  const files = [
    ...emitPackage(apis, readTemplates(templates)),
    ...snippets.map(({ version, text }, index) => ({
      path: names[index] ?? '',
      text: `import * as api from ${JSON.stringify(`../${version}/index.js`)};\n${text}\n`,
    })),
    { path: 'witness/tsconfig.json', text: JSON.stringify({ compilerOptions, files: snippets.map((_, index) => `${index}.ts`) }) },
  ];
  const output = await withTempFolder(files, (folder) => runTsc(`${folder}/witness`));
  const errors: (string | undefined)[] = snippets.map(() => undefined);
  for (const line of output.split(/\r?\n/)) {
    // `12.ts(2,50): error TS2339: Property 'x' does not exist on type 'User'.`
    const match = /^(\d+)\.ts\(\d+,\d+\): error (TS\d+: .*)$/.exec(line);
    if (match !== null) errors[Number(match[1])] ??= visibleText(match[2] ?? '');
  }
  return errors;
}
