// The model of a version -> every file of it: v1.0/types/graph.ts, v1.0/api.json, ... Those with declarations are still to be printed.

import type { Report } from '../diagnostics.ts';
import type { Api } from '../ir/ir.ts';
import { apiJson } from './api-json.ts';
import { indexFile } from './index-file.ts';
import { mockModules } from './mocks.ts';
import { requestModule, signOperations } from './operation.ts';
import type { OutputFile } from './output-file.ts';
import { pathsFile } from './paths.ts';
import { permissionModules } from './permissions.ts';
import type { SourceFile } from './print.ts';
import { relationsFile } from './relations.ts';
import { surfaceText } from './surface.ts';
import { createSymbols } from './symbols.ts';
import { enumFiles, typeFiles } from './type-files.ts';

/** A file as text, or as statements. */
export type VersionFile = OutputFile | SourceFile;

/**
 * The files of one version, one after the other: whoever takes one decides what stays of it in memory.
 * Names that collide, members that cannot be overridden, and documented requests that cannot be called are reported.
 */
export function* versionFiles(api: Api, report: Report | undefined): Generator<VersionFile> {
  const symbols = createSymbols(api, report);
  // first what takes longer to print than to emit, so that the thread that prints is not the last to be done: decisions/0006-speed.md
  yield* permissionModules(api, symbols);
  yield* enumFiles(symbols);
  yield* typeFiles(symbols);
  yield { path: `${api.version}/api.json`, text: apiJson(api) };
  const requests = signOperations(api, symbols);
  yield* mockModules(requests, symbols);
  for (const module of requests) yield requestModule(module, symbols, report);
  yield { path: `${api.version}/surface.txt`, text: surfaceText(symbols) };
  yield pathsFile(requests, symbols);
  yield relationsFile(symbols);
  yield indexFile(symbols);
}
