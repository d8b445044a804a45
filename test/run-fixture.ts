// A folder of test/fixtures -> the model and findings of its pages.
//   fixtures/row-wrapped/  case.json (what it shows, real pages that have it)  docs/ (input)  api.json  diagnostics.txt
//   metadata.xml, where there is one, is the CSDL that the docs are compared with.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Checked, checkDocs } from '../generator/check-docs.ts';
import type { Diagnostic } from '../generator/diagnostics.ts';

export const fixtures: string = fileURLToPath(new URL('fixtures', import.meta.url));

/** Names of all fixtures. */
export const fixtureNames: readonly string[] = readdirSync(fixtures).sort();

const done = new Map<string, Checked>();

/** Runs a fixture, once. */
export function runFixture(name: string): Checked {
  const known = done.get(name);
  if (known) return known;
  const metadata = path.join(fixtures, name, 'metadata.xml');
  const checked = checkDocs({ docs: [path.join(fixtures, name, 'docs')], ...(existsSync(metadata) && { metadata }) });
  done.set(name, checked);
  return checked;
}

/** Findings as text, each with what its range covers: `v1.0/resources/lamp.md:9:8-14 info row-ragged Unexpected ...` above `  | String` */
export function diagnosticsText(name: string, diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((diagnostic) => `${describe(diagnostic)}\n${covered(name, diagnostic)}\n`).join('');
}

function describe({ file, line, column, endLine, endColumn, severity, code, message }: Diagnostic): string {
  const end = endLine === line ? `${endColumn}` : `${endLine}:${endColumn}`;
  return `${file}:${line}:${column}-${end} ${severity} ${code} ${message}`;
}

function covered(name: string, { file, line, column, endLine, endColumn }: Diagnostic): string {
  const text = readFileSync(path.join(fixtures, name, file === 'metadata.xml' ? '' : 'docs', file), 'utf8');
  const lines = text.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines.map((own, i) => `  | ${own.slice(i === 0 ? column - 1 : 0, i === last ? endColumn - 1 : own.length)}`).join('\n');
}
