// Paths inside the output folder, `v1.0/types/graph.ts`: which ones are safe on every system.

import { invariant } from '../assert.ts';

// `con`, `NUL.txt`, `com1.ts`: devices on Windows, whatever the extension
const device = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
// Characters that Windows does not allow in names, and controls
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[<>:"|?*\\\u0000-\u001f\u007f]/;

/** True for a relative path, `/` separated, that stays inside its folder and is a plain file name on every system. */
export function isSafePath(file: string): boolean {
  return file.length <= 400 && file.split('/').every(isSafeName);
}

function isSafeName(name: string): boolean {
  if (name === '' || name.length > 200 || name.endsWith('.') || name.endsWith(' ')) return false;
  return !device.test(name) && !forbidden.test(name);
}

/** emit/ makes paths from names in the docs, so this is the last gate: an unsafe one, or one that is there twice on some disk, is a bug of ours. */
export function checkPaths(files: readonly string[], reserved: string): void {
  const seen = new Set<string>([reserved]);
  for (const file of files) {
    invariant(isSafePath(file), `output path ${JSON.stringify(file)} is not safe`);
    const key = file.toLowerCase();
    invariant(!seen.has(key), `output path ${JSON.stringify(file)} is written twice, letter case ignored`);
    seen.add(key);
  }
}
