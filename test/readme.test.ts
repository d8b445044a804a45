// What READMEs show: programs that compile with the package of docs-input, and commands that there are.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildPackage } from '../generator/build-package.ts';
import type { OutputFile } from '../generator/emit/output-file.ts';
import { runCommand } from './cli/run-command.ts';
import { bundler, compile } from './emit/compile-package.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
const { files } = buildPackage({ docs: [path.join(root, 'docs-input')] }, () => {});

/** Texts of the fences of a language. */
function fences(markdown: string, language: string): string[] {
  return [...markdown.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
}

/** `'msgraph-from-docs/v1.0'` -> `'./v1.0/index.js'` */
function fromFiles(program: string): string {
  return program.replace(/'msgraph-from-docs\/([^']+)'/g, (_, entry: string) => {
    const module = [`${entry}.ts`, `${entry}/index.ts`].find((name) => files.some((file) => file.path === name));
    if (module === undefined) throw new Error(`The package has no ${entry}`);
    return `'./${module.replace(/ts$/, 'js')}'`;
  });
}

/** What the programs leave to their reader. */
const surroundings: OutputFile = {
  path: 'surroundings.d.ts',
  text: `declare module 'msw/node' { export function setupServer(...handlers: unknown[]): { listen(options: object): void; use(...handlers: unknown[]): void } }
declare const process: { env: Record<string, string | undefined> };
declare const userId: string;
declare const messageId: string;
`,
};

describe('programs', () => {
  test('of README.md compile, each by itself', () => {
    const programs = fences(readme, 'ts').map((text, index) => ({ path: `program-${index}.ts`, text: fromFiles(text) }));
    expect(programs.length).toBeGreaterThan(2);
    expect(compile(files, bundler, [surroundings, ...programs])).toEqual([]);
  });

  test('of the README of the package compile, one after the other', () => {
    const markdown = files.find((file) => file.path === 'README.md')?.text ?? '';
    const programs = fences(markdown, 'ts').map(fromFiles);
    expect(programs.length).toBeGreaterThan(2);
    expect(compile(files, bundler, [surroundings, { path: 'program.ts', text: programs.join('') }])).toEqual([]);
  });
});

describe('commands', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

  test('are scripts of the package', () => {
    const named = [...readme.matchAll(/npm (?:run )?(?:--silent )?(\w+)/g)].map(([, name = '']) => name).filter((name) => name !== 'ci');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    expect(named).toEqual(expect.arrayContaining(['generate', 'test', 'docgen', 'compare']));
  });

  test('and options of the program are those of its help', async () => {
    const lines = [
      ...fences(readme, 'sh')
        .join('')
        .matchAll(/docgen -- (.*)/g),
    ].map(([, line = '']) => line);
    const rows = [...readme.matchAll(/^\| `((?:generate|check|diff|explain|pull|report|cache)\b[^`]*)`/gm)].map(([, line = '']) => line);
    expect(rows.length).toBeGreaterThan(7);
    for (const line of [...lines, ...rows]) {
      const [command = ''] = line.split(' ');
      const { out } = await runCommand([command, '--help']);
      for (const option of line.match(/--[a-z-]+/g) ?? []) expect(out, line).toContain(option);
    }
  });
});
