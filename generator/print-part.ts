// The files of a part of the package, as declarations or as text -> their bytes, one after the other.

import type { HoleMarks } from './emit/hole.ts';
import type { OutputFile } from './emit/output-file.ts';
import { createPrinter } from './emit/print.ts';
import { sortedFiles } from './emit/shared-files.ts';
import type { VersionFile } from './emit/version-files.ts';
import { openPart, type Part } from './kept-part.ts';
import type { PartPages } from './part-pages.ts';
import type { Cache } from './write/cache.ts';
import { encodedFile, type StoredFile } from './write/recorded-output.ts';

/** What linking and emitting give beside files. Plain data. */
export type Built = Omit<Part, 'files'>;

/** A part whose pages have substitutes for their wording. */
export interface Holes {
  readonly pages: PartPages;
  /** Of what the cache is to keep of the part; absent where it is to keep nothing. */
  readonly key?: string | undefined;
}

/** What fills the holes of a part. */
export interface Filling extends Holes {
  readonly marks: HoleMarks;
  readonly cache: Cache | undefined;
}

export interface PartPrinter {
  readonly add: (file: VersionFile) => void;
  /** The part of the files so far. */
  readonly end: (built: Built) => Part;
}

/** `filling` is absent where the wording is in the files already; `put` is given each file as it is done, and gives what is held of it. */
export function openPartPrinter(filling?: Filling, put: (file: OutputFile & StoredFile) => OutputFile = (file) => file): PartPrinter {
  const print = createPrinter();
  const files: OutputFile[] = [];
  const builder = filling && openPart(filling.pages, filling.marks);
  const finishFile = builder?.finishFile ?? (({ path, text }) => encodedFile(path, text));
  return {
    add: (file) => {
      files.push(put(finishFile('statements' in file ? print(file) : file)));
    },
    end: (built) => {
      const whole = { ...built, files: sortedFiles(files) };
      if (!builder) return whole;
      const { part, kept } = builder.finish(whole);
      if (filling.key !== undefined) filling.cache?.parts.put(filling.key, JSON.stringify(kept));
      return part;
    },
  };
}
