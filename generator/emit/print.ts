// Structures of declarations -> text of a file. The only file that runs ts-morph: whole files in one call each, because every
// later change would parse the file again (600 interfaces: 0.3 s as one structure, 16.5 s one by one).

import type { CodeBlockWriter, StatementStructures } from 'ts-morph';
import { invariant } from '../assert.ts';
import { statementAsWritten } from './as-written.ts';
import type { OutputFile } from './output-file.ts';
import { IndentationText, NewLineKind, Project, QuoteKind } from './ts-morph.ts';

/** A statement as plain data, or as text where no structure says it better. In structures, comments and bodies are texts as in a file. */
export type Statement = string | StatementStructures;

/** Plain data. */
export interface SourceFile {
  /** In the package: `v1.0/types/graph.ts`. */
  readonly path: string;
  readonly statements: readonly Statement[];
}

/** What prints files, one after the other. */
export function createPrinter(): (file: SourceFile) => OutputFile {
  const project = createProject();
  return ({ path, statements }) => {
    // a file without declarations would be no module, and could not be exported from
    const printed = print(project, path, statements.length > 0 ? statements : ['export {};']);
    return { path, text: `${withoutTrailingSpaces(printed.trimEnd())}\n` };
  };
}

// `export type A = ` before a union that starts on the next line; looked for only where a run of spaces starts, which keeps long runs linear
const trailingSpaces = /(?<! ) +$/gm;

/** Most files have none, which is quickly known. */
function withoutTrailingSpaces(text: string): string {
  return text.includes(' \n') ? text.replace(trailingSpaces, '') : text;
}

/**
 * ts-morph parses what it has printed, which takes longer than the printing, and nobody asks for the tree. The last statement
 * is therefore one that takes the text so far and ends the call.
 */
function print(project: Project, path: string, statements: readonly Statement[]): string {
  const printed: string[] = [];
  const take = (writer: CodeBlockWriter): never => {
    printed.push(writer.toString());
    throw taken;
  };
  try {
    project.createSourceFile(`/${path}`, { statements: [...statements.map(statementAsWritten), take] });
  } catch (error) {
    if (error !== taken) throw error;
  }
  invariant(printed[0] !== undefined, 'ts-morph printed no file');
  return printed[0];
}

const taken = new Error('the text is taken');

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
