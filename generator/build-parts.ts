// Docs -> the package in parts, each of which is built only where what it depends on has changed: one part a version, and one of the
// files that versions share. What was not built is taken from the output, if it is there as the earlier run left it.

import { fileURLToPath } from 'node:url';
import { modelOf, type Progress, sortedOnce } from './build-model.ts';
import { cachedParser } from './cached-parser.ts';
import { createReport, type Diagnostic } from './diagnostics.ts';
import { type ApiSize, sharedFiles, sortedFiles, versionFiles } from './emit/emit.ts';
import type { OutputFile } from './emit/output-file.ts';
import { freeMemory } from './free-memory.ts';
import type { ParsedPage } from './page/parse-page.ts';
import { parseSource } from './parse-source.ts';
import type { Docs } from './read/read-docs.ts';
import { readTemplates } from './read/read-templates.ts';
import { digestOf } from './read/source-digest.ts';
import type { SourcePage } from './read/source-page.ts';
import type { Cache } from './write/cache.ts';
import type { Shelf } from './write/cache-shelf.ts';
import { readRecorded, recordedFile } from './write/recorded-output.ts';

/** A part, or all of them together. */
export interface Part {
  readonly apis: readonly ApiSize[];
  /** Sorted, each once. */
  readonly diagnostics: readonly Diagnostic[];
  /** Sorted by path. */
  readonly files: readonly OutputFile[];
}

export interface PartsOptions {
  readonly docs: Docs;
  /** The folder that holds the output of earlier runs. */
  readonly out: string;
  readonly cache?: Cache | undefined;
}

const templates = fileURLToPath(new URL('../templates', import.meta.url));

/** Parses, links, corrects and emits, with the same result whatever is kept of earlier runs. */
export function buildParts({ docs, out, cache }: PartsOptions, progress: Progress): Part {
  const parts = separate(docs).map((part) => {
    if (!cache) return buildVersions(part, parseSource, progress);
    const parser = cachedParser(cache.pages);
    const pages = part.pages.map((page, index) => {
      progress('parsing pages', index, part.pages.length);
      return parser.digest(page);
    });
    cache.pages.save();
    freeMemory();
    const key = digestOf([JSON.stringify([part.versions, part.corrections, part.complete]), ...pages]);
    return remembered(key, cache.parts, out, () => buildVersions(part, parser.parse, progress));
  });
  const apis = parts.flatMap((part) => part.apis);
  const shared = sharedFiles(apis, readTemplates(templates));
  return {
    apis,
    diagnostics: sortedOnce([...docs.diagnostics, ...parts.flatMap((part) => part.diagnostics)]),
    files: sortedFiles([...shared, ...parts.flatMap((part) => part.files)]),
  };
}

/** The docs of each version; corrections may touch any version, and keep them together. */
function separate(docs: Docs): Docs[] {
  const whole = { ...docs, diagnostics: [] };
  if (docs.corrections.length > 0) return [whole];
  return docs.versions.map((version) => ({ ...whole, versions: [version], pages: docs.pages.filter((page) => page.version === version) }));
}

function buildVersions(docs: Docs, parse: (source: SourcePage) => ParsedPage, progress: Progress): Part {
  const { apis, diagnostics } = modelOf({ docs, parse }, progress);
  freeMemory();
  progress('emitting', 0, 1);
  const found = [...diagnostics];
  const files = apis.flatMap((api) => versionFiles(api, createReport(found)));
  freeMemory();
  const size = ({ length }: { readonly length: number }) => ({ length });
  return {
    apis: apis.map(({ version, types, enums, operations }) => {
      return { version, types: size(types), enums: size(enums), operations: size(operations) };
    }),
    diagnostics: sortedOnce(found),
    files: sortedFiles(files),
  };
}

/** What `build` gives, or what it gave in an earlier run for the same key, if its files are in the output. */
function remembered(key: string, shelf: Shelf, out: string, build: () => Part): Part {
  const text = shelf.get(key);
  if (text !== undefined) {
    const { files: recorded, ...part } = JSON.parse(text);
    const files = readRecorded(out, recorded);
    if (files) return { ...part, files };
  }
  const part = build();
  shelf.put(key, JSON.stringify({ ...part, files: part.files.map((file) => recordedFile(file.path, file.text)) }));
  return part;
}
