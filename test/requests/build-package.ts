// Api -> the emitted package, as texts and as modules that can be imported.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { emitPackage } from '../../generator/emit/emit.ts';
import type { OutputFile } from '../../generator/emit/output-file.ts';
import type { Api } from '../../generator/ir/ir.ts';
import { templates } from '../emit/templates-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** TypeScript files of the package. */
export function emitSources(api: Api): OutputFile[] {
  return emitPackage([api], templates).filter((file) => file.path.endsWith('.ts'));
}

/**
 * Writes the package as JavaScript below node_modules, where it finds the packages that its adapters need, and returns a function that
 * imports a module of it.
 */
export function buildPackage(api: Api, name: string): (path: string) => Promise<never> {
  const folder = join(root, 'node_modules', '.test-packages', name);
  rmSync(folder, { recursive: true, force: true });
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };
  for (const { path, text } of emitSources(api)) {
    const file = join(folder, path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, ts.transpileModule(text, { compilerOptions }).outputText);
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  return async (path) => (await import(pathToFileURL(join(folder, path)).href)) as never;
}
