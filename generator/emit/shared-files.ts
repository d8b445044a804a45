// The files of the package that belong to no version, and the order of all: package.json, README.md, client/, api.schema.json

import { invariant } from '../assert.ts';
import { compareText } from '../diagnostics.ts';
import { apiSchemaText } from './api-schema.ts';
import type { OutputFile } from './output-file.ts';
import { packageFiles } from './package-files.ts';

/** The files of parts of a package, sorted by path, each path once. */
export function sortedFiles(parts: readonly OutputFile[]): OutputFile[] {
  const files = parts.toSorted((a, b) => compareText(a.path, b.path));
  invariant(new Set(files.map((file) => file.path.toLowerCase())).size === files.length, 'two files of the package have the same path');
  return files;
}

/** How much a model holds; a whole `Api` is one too. */
export interface ApiSize {
  readonly version: string;
  readonly types: { readonly length: number };
  readonly enums: { readonly length: number };
  readonly operations: { readonly length: number };
}

/** The files that all versions share. */
export function sharedFiles(apis: readonly ApiSize[], templates: ReadonlyMap<string, string>): OutputFile[] {
  const summaries = apis.map(({ version, types, enums, operations }) => ({
    version,
    types: types.length,
    enums: enums.length,
    operations: operations.length,
  }));
  summaries.sort((a, b) => compareText(a.version, b.version));
  return [...packageFiles(summaries, templates), { path: 'api.schema.json', text: apiSchemaText() }];
}
