// The folder templates/ -> texts by name: `client/fetch.ts.hbs` is the path inside that folder.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../diagnostics.ts';

/** Reads every `.hbs` file; the key is its path with `/`, extension included. LF line ends. */
export function readTemplates(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.hbs'),
  );
  const paths = files.map((entry) => path.join(entry.parentPath, entry.name)).sort(compareText);
  return new Map(
    paths.map((file) => [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8').replaceAll('\r\n', '\n')]),
  );
}
