// Models and templates -> every file of the package. Knows neither disk nor pages: `v1.0` gives v1.0/types/graph.ts, v1.0/api.json, ...

import type { Report } from '../diagnostics.ts';
import type { Api } from '../ir/ir.ts';
import type { OutputFile } from './output-file.ts';
import { createPrinter } from './print.ts';
import { sharedFiles, sortedFiles } from './shared-files.ts';
import { versionFiles } from './version-files.ts';

/** All files of the package, sorted by path, each path once. `templates` are texts by name, for example `package.json.hbs`. Reports as `versionFiles`. */
export function emitPackage(apis: readonly Api[], templates: ReadonlyMap<string, string>, report?: Report): OutputFile[] {
  const print = createPrinter();
  const files = apis.flatMap((api) => Array.from(versionFiles(api, report), (file) => ('statements' in file ? print(file) : file)));
  return sortedFiles([...sharedFiles(apis, templates), ...files]);
}
