// Structures of declarations -> text of a file. The only file that runs ts-morph: whole files in one call each, because every
// later change would parse the file again (600 interfaces: 0.3 s as one structure, 16.5 s one by one).

import { IndentationText, NewLineKind, Project, QuoteKind, type StatementStructures } from 'ts-morph';

/** A statement as plain data, or as text where no structure says it better. */
export type Statement = string | StatementStructures;

export interface SourceFile {
  /** In the package: `v1.0/types/graph.ts`. */
  readonly path: string;
  readonly statements: readonly Statement[];
}

// `export type A = ` before a union that starts on the next line
const trailingSpace = / +$/gm;

/** Text of every file, in the given order. */
export function printFiles(files: readonly SourceFile[]): { readonly path: string; readonly text: string }[] {
  const project = createProject();
  return files.map(({ path, statements }) => {
    // a file without declarations would be no module, and could not be exported from
    const file = project.createSourceFile(`/${path}`, { statements: statements.length > 0 ? [...statements] : ['export {};'] });
    const text = file.getFullText().replace(trailingSpace, '');
    file.forget();
    return { path, text };
  });
}

function createProject(): Project {
  return new Project({
    useInMemoryFileSystem: true,
    skipLoadingLibFiles: true,
    skipAddingFilesFromTsConfig: true,
    compilerOptions: { noLib: true, noResolve: true },
    manipulationSettings: {
      indentationText: IndentationText.TwoSpaces,
      newLineKind: NewLineKind.LineFeed,
      quoteKind: QuoteKind.Single,
      usePrefixAndSuffixTextForRename: false,
    },
  });
}
