// Docs -> the files of their versions, not printed yet, and every finding on the way: what is done anew where nothing can be taken from
// an earlier run.

import { modelOf, type Progress, type Sources } from './build-model.ts';
import { createReport, sortedOnce } from './diagnostics.ts';
import { type VersionFile, versionFiles } from './emit/version-files.ts';
import { freeMemory } from './free-memory.ts';
import type { Built } from './print-part.ts';

/** Parses, links, corrects and emits. `take` is given each file as soon as it is there. */
export function buildVersions(sources: Sources, progress: Progress, take: (file: VersionFile) => void): Built {
  const { apis, diagnostics } = modelOf(sources, progress);
  freeMemory();
  progress('emitting', 0, 1);
  const found = [...diagnostics];
  for (const api of apis) {
    for (const file of versionFiles(api, createReport(found))) {
      freeMemory();
      take(file);
    }
  }
  const size = ({ length }: { readonly length: number }) => ({ length });
  return {
    apis: apis.map(({ version, types, enums, operations }) => {
      return { version, types: size(types), enums: size(enums), operations: size(operations) };
    }),
    diagnostics: sortedOnce(found),
  };
}
