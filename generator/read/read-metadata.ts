// The file of `--metadata` -> its text.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileProblem, unreadableInput } from '../usage-error.ts';

export interface MetadataFile {
  /** Its name without folders: how findings call it. */
  readonly file: string;
  readonly diskPath: string;
  readonly text: string;
}

/** Reads a CSDL document, which may be larger than any page. Throws UnreadableInput when that fails. */
export function readMetadata(diskPath: string): MetadataFile {
  try {
    return { file: basename(diskPath), diskPath, text: readFileSync(diskPath, 'utf8') };
  } catch (error) {
    throw unreadableInput(`Cannot read ${diskPath} (--metadata): ${fileProblem(error)}. Name a file with the CSDL of the service.`);
  }
}
