// A file that the user names with an option -> written, with its folder.

import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileProblem, usageError } from '../usage-error.ts';

/** Throws UserError where it cannot be written; `option` names it in the message. */
export function writeNamedFile(file: string, text: string, option: string): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  } catch (error) {
    throw usageError(`Cannot write ${file} (${option}): ${fileProblem(error)}.`);
  }
}
