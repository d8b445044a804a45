// The list of the files that a run wrote, kept in the output folder: only these are ever replaced or removed.

import { compareText } from '../diagnostics.ts';
import { isSafePath } from './output-path.ts';

export const MANIFEST = '.manifest.json';

const GENERATOR = 'msgraph-docgen';

/** The text of the manifest; one path a line, no hashes: it changes only when files come or go. */
export function printManifest(files: readonly string[]): string {
  return `${JSON.stringify({ generator: GENERATOR, files: [...files].sort(compareText) }, null, 2)}\n`;
}

/** The files that a manifest lists; undefined when the text is no manifest of ours, or lists a path outside of the folder. */
export function parseManifest(text: string): string[] | undefined {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || !('generator' in value) || value.generator !== GENERATOR) return undefined;
  if (!('files' in value) || !Array.isArray(value.files)) return undefined;
  const files = value.files.filter((file: unknown): file is string => typeof file === 'string' && isSafePath(file));
  return files.length === value.files.length ? files : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
