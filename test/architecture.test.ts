// The shape of generator/: which stage may import what, no cycles, no long files.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../generator', import.meta.url));
const MAX_LINES = 350;

/** The folders that files of a folder may import from, beside their own and files of the top. */
const layers: Readonly<Record<string, readonly string[]>> = {
  read: [],
  page: ['read'],
  ir: ['page'],
  emit: ['ir'],
  write: ['read', 'emit'],
  check: ['ir', 'page'],
  catalogue: [],
  diff: ['ir', 'emit', 'check'],
  report: ['ir', 'emit', 'check', 'diff'],
  pull: ['read', 'write'],
  commands: ['read', 'page', 'ir', 'emit', 'write', 'check', 'diff', 'report', 'pull'],
};

/** Files at the top that every stage may import. */
const common = ['diagnostics.ts', 'assert.ts', 'usage-error.ts', 'memo.ts'];

/** Packages that only some folders know; '' is the top, where only cli.ts may. */
const packages: readonly { readonly name: RegExp; readonly folders: readonly string[] }[] = [
  { name: /^(mdast|unified|unist|remark|micromark|hast|vfile)/, folders: ['page'] },
  { name: /^(ts-morph|typescript|handlebars)$/, folders: ['emit'] },
  { name: /^(node:)?(fs|fs\/promises)$/, folders: ['read', 'write', 'pull', 'cli.ts'] },
  { name: /^(node:)?(http|https|net|child_process)$/, folders: ['pull', 'diff'] },
  { name: /^(commander|cli-progress)$/, folders: ['commands', 'cli.ts'] },
  { name: /^(node:)?process$/, folders: ['cli.ts'] },
];

interface Source {
  /** `ir/build-ir.ts` */
  readonly file: string;
  /** `ir`, or the file itself at the top. */
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
  /** Without `import type`: those leave no trace at run time. */
  readonly valueImports: readonly string[];
}

const sources: readonly Source[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.split(path.sep).join('/'))
  .sort()
  .map((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return { file, folder: file.split('/')[0] ?? '', text, imports: importsOf(text), valueImports: importsOf(withoutTypeImports(text)) };
  });

function importsOf(text: string): string[] {
  // `} from './x.ts';`, `import './x.ts'`, `await import('./x.ts')`, `= require('x')`
  const pattern = /(?:^|[\s}])(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

function withoutTypeImports(text: string): string {
  // `import type { Api } from './ir.ts';`, `export type { Api } from './ir.ts';`
  return text.replace(/^(import|export) type [^;]*;/gm, '');
}

/** `../ir/ir.ts` in `emit/enum.ts` -> `ir/ir.ts`; undefined for packages. */
function resolved(from: Source, name: string): string | undefined {
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(from.file), name) : undefined;
}

describe('imports', () => {
  it('are found', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(importsOf("import a, { b }\n  from './a.ts';\nconst c = await import('./c.ts');\nimport 'd';\nexport * from './e.ts';")).toEqual(
      ['./a.ts', './c.ts', 'd', './e.ts'],
    );
  });

  it('go one way through the stages', () => {
    const wrong = sources.flatMap((source) =>
      source.imports.flatMap((name) => {
        const target = resolved(source, name);
        return target === undefined || mayImport(source, target) ? [] : [`${source.file} imports ${target}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('of packages and node modules stay where they belong', () => {
    const wrong = sources.flatMap((source) =>
      source.imports.flatMap((name) => {
        const rule = packages.find((entry) => entry.name.test(name));
        return rule === undefined || rule.folders.includes(source.folder) ? [] : [`${source.file} imports ${name}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('form no cycle', () => {
    expect(cycles()).toEqual([]);
  });
});

function mayImport(source: Source, target: string): boolean {
  if (target.startsWith('../') || target === 'cli.ts') return false;
  const folder = target.split('/')[0] ?? '';
  const allowed = layers[source.folder];
  // Files at the top put the stages together; only they and commands import them.
  if (allowed === undefined) return folder !== 'commands' || source.file === 'cli.ts';
  if (!target.includes('/')) return common.includes(target) || source.folder === 'commands';
  return folder === source.folder || allowed.includes(folder);
}

function cycles(): string[] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) found.push([...trail.slice(start), file].join(' -> '));
    const source = byFile.get(file);
    if (start >= 0 || source === undefined || done.has(file)) return;
    for (const name of source.valueImports) visit(resolved(source, name) ?? '', [...trail, file]);
    done.add(file);
  };
  for (const { file } of sources) visit(file, []);
  return found;
}

describe('ARCHITECTURE.md', () => {
  it('justifies every dependency, and none that is gone', () => {
    const text = readFileSync(path.join(root, '..', 'ARCHITECTURE.md'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(path.join(root, '..', 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const table = text.slice(text.indexOf('| package | for |'), text.indexOf('For development:'));
    // `| unified, remark-parse | markdown; ... |`
    const named = [...table.matchAll(/^\| ([a-z@].*?) \|/gm)]
      .flatMap(([, names = '']) => names.split(', '))
      .filter((name) => name !== 'package');
    expect(named.sort()).toEqual(Object.keys(dependencies).sort());
  });
});

describe('files', () => {
  it('are in folders that have a rule', () => {
    expect(
      [...new Set(sources.filter(({ file }) => file.includes('/')).map(({ folder }) => folder))].filter((folder) => !layers[folder]),
    ).toEqual([]);
  });

  it(`have less than ${MAX_LINES} lines`, () => {
    const long = sources.map(({ file, text }) => ({ file, lines: text.split('\n').length })).filter(({ lines }) => lines >= MAX_LINES);
    expect(long).toEqual([]);
  });

  it('are named in kebab-case and open with a comment', () => {
    expect(
      sources.filter(({ file }) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)?[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(file)).map(({ file }) => file),
    ).toEqual([]);
    expect(sources.filter(({ text }) => !/^(#!.*\n)?\/\/ \S/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it('leave process and console to cli.ts', () => {
    const users = sources.filter(({ file, text }) => file !== 'cli.ts' && /\b(process\.[a-z]|console\.)/.test(withoutComments(text)));
    expect(users.map(({ file }) => file)).toEqual([]);
  });

  it('have no class, enum or default export', () => {
    const users = sources.filter(({ text }) =>
      /^(export )?(default|declare |const )?\s*(abstract )?(class|enum) |^export default/m.test(text),
    );
    expect(users.map(({ file }) => file)).toEqual([]);
  });
});

/** Comments and texts in single quotes or backticks may speak of anything. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '');
}
