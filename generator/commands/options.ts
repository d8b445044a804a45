// Options that several commands share, with their checks.

import { InvalidArgumentError, Option } from 'commander';
import { VERSIONS } from '../read/docs-root.ts';

export const DEFAULT_DOCS = 'docs-input';
export const DEFAULT_OUT = 'generated';

/** What `--docs` and `--api` give. */
export interface DocsArguments {
  readonly docs?: readonly string[];
  readonly api?: readonly string[];
}

/** `--docs a --docs b` */
export function docsOption(): Option {
  const text = `docs folder; repeatable, later ones lie over earlier ones page by page (default: "${DEFAULT_DOCS}")`;
  return new Option('--docs <dir>', text).argParser<readonly string[]>((value, previous = []) => [...previous, folder(value)]);
}

/** `--api v1.0,beta` */
export function apiOption(): Option {
  return new Option('--api <versions>', 'versions, separated by commas (default: all in the docs)').argParser(parseVersions);
}

/** A folder's name must not be empty: that would mean the current folder. */
export function folder(value: string): string {
  if (value === '') throw new InvalidArgumentError('Expected the name of a folder.');
  return value;
}

function parseVersions(value: string): string[] {
  const names = value.split(',').map((name) => name.trim());
  if (names.every((name) => VERSIONS.includes(name))) return names;
  throw new InvalidArgumentError(`Expected ${VERSIONS.join(', ')} or both, separated by a comma.`);
}

/** The options as a user would type them again: ` --docs a --api beta`. */
export function retyped({ docs = [], api }: DocsArguments): string {
  return [...docs.map((name) => ` --docs ${quoted(name)}`), api ? ` --api ${api.join(',')}` : ''].join('');
}

/** `my docs` -> `'my docs'` for a shell. */
export function quoted(value: string): string {
  return /^[\w./@:+-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
