// The examples in the comments of an emitted package, and a program that makes all of their calls.

import type { OutputFile } from '../../generator/emit/output-file.ts';

/** Code of the examples of a version, as a reader of the comments copies it. */
export function examplesIn(files: readonly OutputFile[], version: string): string[] {
  const modules = files.filter((file) => file.path.startsWith(`${version}/requests/`));
  // ` * @example`, lines of code, ` */`
  const found = modules.flatMap(({ text }) => [...text.matchAll(/^ \* @example\n((?: \* .*\n)+) \*\/$/gm)]);
  return found.map(([, lines = '']) => lines.replace(/^ \* /gm, ''));
}

/** A file beside the package that makes the calls. */
export function examplesProgram(version: string, examples: readonly string[]): OutputFile {
  const head = `import { createFetchClient } from './client/index.js';\nimport * as api from './${version}/index.js';\n`;
  const calls = examples.map((code) => code.replace(/^await /, 'await api.'));
  return { path: 'examples.ts', text: `${head}const client = createFetchClient({ token: () => '' });\n${calls.join('')}` };
}
