// The files of a package, and the package.json that is there -> the same files with its version: `"version": "2.4.0"`.
// Docs say what is in a package; which release it is, say those who publish it.

import type { OutputFile } from '../emit/output-file.ts';
import type { OutputFolder } from './read-output.ts';

const MANIFEST_OF_PACKAGE = 'package.json';

/** A version that npm would not take is not kept. */
export function keepVersion(files: readonly OutputFile[], output: OutputFolder): readonly OutputFile[] {
  const isThere = output.find(MANIFEST_OF_PACKAGE)?.digest !== undefined;
  const version = isThere ? versionIn(output.text(MANIFEST_OF_PACKAGE)) : undefined;
  if (version === undefined) return files;
  return files.map((file) => (file.path === MANIFEST_OF_PACKAGE ? { path: file.path, text: withVersion(file.text, version) } : file));
}

function versionIn(text: string): string | undefined {
  // `  "version": "1.0.0-beta.1",`
  return /^ {2}"version": "(\d+\.\d+\.\d+(?:-[\w.-]+)?)",\r?$/m.exec(text)?.[1];
}

function withVersion(text: string, version: string): string {
  // `  "version": "0.1.0",`
  return text.replace(/^( {2}"version": ")[^"]*/m, `$1${version}`);
}
