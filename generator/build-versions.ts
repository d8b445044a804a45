// Docs -> the files of their versions and every finding on the way: what is done anew where nothing can be taken from an earlier run.

import { modelOf, type Progress, type Sources } from './build-model.ts';
import { createReport, sortedOnce } from './diagnostics.ts';
import { versionFiles } from './emit/emit.ts';
import type { OutputFile } from './emit/output-file.ts';
import { sortedFiles } from './emit/shared-files.ts';
import { freeMemory } from './free-memory.ts';
import type { Part } from './kept-part.ts';

/** Parses, links, corrects and emits. `finish` is what is done to each file as soon as it is there. */
export function buildVersions(sources: Sources, progress: Progress, finish: (file: OutputFile) => OutputFile): Part {
  const { apis, diagnostics } = modelOf(sources, progress);
  freeMemory();
  progress('emitting', 0, 1);
  const found = [...diagnostics];
  const files = apis.flatMap((api) =>
    Array.from(versionFiles(api, createReport(found)), (file) => {
      freeMemory();
      return finish(file);
    }),
  );
  const size = ({ length }: { readonly length: number }) => ({ length });
  return {
    apis: apis.map(({ version, types, enums, operations }) => {
      return { version, types: size(types), enums: size(enums), operations: size(operations) };
    }),
    diagnostics: sortedOnce(found),
    files: sortedFiles(files),
  };
}
