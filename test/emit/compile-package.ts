// Emitted files -> what TypeScript says about them, in memory.

import ts from 'typescript';
import type { OutputFile } from '../../generator/emit/output-file.ts';

const root = '/package';

export const strictOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  skipLibCheck: true,
  noEmit: true,
};

export const nodenext: ts.CompilerOptions = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext };
export const bundler: ts.CompilerOptions = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler };

/** Compiles the TypeScript files of a package, and `extra` files beside them; returns `path(line): message` of every error. */
export function compile(files: readonly OutputFile[], options: ts.CompilerOptions, extra: readonly OutputFile[] = []): string[] {
  const texts = new Map([...files, ...extra].map((file) => [`${root}/${file.path}`, file.text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => texts.has(path) || (!path.startsWith(root) && fileExists(path));
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.directoryExists = (path) => path === root || path.startsWith(`${root}/`) || !path.startsWith('/package');
  host.getCurrentDirectory = () => root;
  host.getSourceFile = (path, language, ...rest) => {
    const text = texts.get(path);
    return text === undefined ? getSourceFile(path, language, ...rest) : ts.createSourceFile(path, text, language);
  };
  const names = [...texts.keys()].filter((path) => path.endsWith('.ts'));
  const program = ts.createProgram({ rootNames: names, options: { ...strictOptions, ...options }, host });
  return ts.getPreEmitDiagnostics(program).map(describeDiagnostic);
}

function describeDiagnostic({ file, start, messageText }: ts.Diagnostic): string {
  const place = file && start !== undefined ? `${file.fileName}(${file.getLineAndCharacterOfPosition(start).line + 1})` : '';
  return `${place}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
}

/** The module that one file compiles to, loaded; it may import nothing. */
export async function load(text: string): Promise<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
  return import(`data:text/javascript,${encodeURIComponent(outputText)}`);
}
