// Models and templates -> every file of the package. Knows neither disk nor pages: `v1.0` gives v1.0/types/graph.ts, v1.0/api.json, ...

import type { Report } from '../diagnostics.ts';
import type { Api } from '../ir/ir.ts';
import { apiJson } from './api-json.ts';
import { indexFile } from './index-file.ts';
import { mockModules } from './mocks.ts';
import { type RequestModule, requestModule, signOperations } from './operation.ts';
import type { OutputFile } from './output-file.ts';
import { pathsFile } from './paths.ts';
import { permissionModules } from './permissions.ts';
import { printFiles, type SourceFile } from './print.ts';
import { relationsFile } from './relations.ts';
import { sharedFiles, sortedFiles } from './shared-files.ts';
import { surfaceText } from './surface.ts';
import { createSymbols, type Symbols } from './symbols.ts';
import { enumFiles, typeFiles } from './type-files.ts';

/**
 * All files of the package, sorted by path, each path once. `templates` are texts by name, for example `package.json.hbs`.
 * Names that collide, members that cannot be overridden, and documented requests that cannot be called are reported.
 */
export function emitPackage(apis: readonly Api[], templates: ReadonlyMap<string, string>, report?: Report): OutputFile[] {
  return sortedFiles([...sharedFiles(apis, templates), ...apis.flatMap((api) => [...versionFiles(api, report)])]);
}

/** The files of one version, one after the other: whoever takes one decides what stays of it in memory. */
export function* versionFiles(api: Api, report: Report | undefined): Generator<OutputFile> {
  const symbols = createSymbols(api, report);
  const requests = signOperations(api, symbols);
  yield { path: `${api.version}/api.json`, text: apiJson(api) };
  yield { path: `${api.version}/surface.txt`, text: surfaceText(symbols) };
  yield* printFiles(sourceFiles(api, requests, symbols, report));
}

function* sourceFiles(api: Api, requests: readonly RequestModule[], symbols: Symbols, report: Report | undefined): Generator<SourceFile> {
  yield* typeFiles(symbols);
  yield* enumFiles(symbols);
  for (const module of requests) yield requestModule(module, symbols, report);
  yield* permissionModules(api, symbols);
  yield* mockModules(requests, symbols);
  yield relationsFile(symbols);
  yield pathsFile(requests, symbols);
  yield indexFile(symbols);
}
