// `diff --witness`: findings -> the same, each breaking or risky one with whether code was seen to break.
// One package and one run of tsc a side; a snippet counts when it compiles against the base and fails against the head.

import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { visibleText } from '../check/visible-text.ts';
import { emitPackage } from '../emit/emit.ts';
import { createSymbols } from '../emit/symbols.ts';
import type { Api } from '../ir/ir.ts';
import { readTemplates } from '../read/read-templates.ts';
import { usageError } from '../usage-error.ts';
import type { Finding, Witness } from './finding.ts';
import { indexModel } from './model-index.ts';
import { witnessSnippet } from './witness-snippet.ts';

const templates = fileURLToPath(new URL('../../templates', import.meta.url));

/** Snippets compiled in one run; more would say little more. */
const MOST = 500;

/** Compiles a snippet for each breaking and risky finding. Throws UserError when there is no TypeScript to do it. */
export async function withWitnesses(findings: readonly Finding[], base: readonly Api[], head: readonly Api[]): Promise<Finding[]> {
  const snippets = new Map<Finding, string>();
  for (const [finding, snippet] of snippetsOf(findings, base, head)) if (snippets.size < MOST) snippets.set(finding, snippet);
  const compiled = snippets.size === 0 ? undefined : await compileBoth([...snippets], base, head);
  return findings.map((finding) => {
    if (finding.level !== 'breaking' && finding.level !== 'risky') return finding;
    return { ...finding, witness: witnessOf(finding, snippets.get(finding), compiled) };
  });
}

function snippetsOf(findings: readonly Finding[], base: readonly Api[], head: readonly Api[]): [Finding, string][] {
  return base.flatMap((before) => {
    const after = head.find(({ version }) => version === before.version);
    if (after === undefined) return [];
    const own = findings.filter(({ version, level }) => version === before.version && (level === 'breaking' || level === 'risky'));
    const renames = new Map(
      own.flatMap(({ symbol, owner, renameOf }) => (symbol === owner && renameOf ? [[symbol, renameOf.symbol]] : [])),
    );
    const baseName = (name: string) => renames.get(name) ?? name;
    const context = { base: indexModel(before), head: indexModel(after), symbols: createSymbols(before), baseName };
    return own.flatMap((finding): [Finding, string][] => {
      const snippet = witnessSnippet(finding, context);
      return snippet === undefined ? [] : [[finding, snippet]];
    });
  });
}

interface Compiled {
  /** First error of each snippet that has one. */
  readonly base: ReadonlyMap<Finding, string>;
  readonly head: ReadonlyMap<Finding, string>;
}

function witnessOf(finding: Finding, snippet: string | undefined, compiled: Compiled | undefined): Witness {
  if (snippet === undefined || compiled === undefined) {
    return { seen: 'none', reason: finding.runtime ? 'only at run time: the same code compiles' : 'no snippet can show it' };
  }
  const before = compiled.base.get(finding);
  if (before !== undefined) return { seen: 'none', reason: `the snippet does not compile against the base: ${before}` };
  const after = compiled.head.get(finding);
  return after === undefined ? { seen: 'compiles', snippet } : { seen: 'breaks', error: after, snippet };
}

async function compileBoth(snippets: readonly [Finding, string][], base: readonly Api[], head: readonly Api[]): Promise<Compiled> {
  const tsc = findTsc();
  const folder = mkdtempSync(path.join(tmpdir(), 'msgraph-docgen-'));
  try {
    return {
      base: await compile(path.join(folder, 'base'), snippets, base, tsc),
      head: await compile(path.join(folder, 'head'), snippets, head, tsc),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findTsc(): string {
  try {
    return createRequire(import.meta.url).resolve('typescript/bin/tsc');
  } catch {
    throw usageError('Cannot compile witnesses (--witness): the package typescript is not installed. npm install --save-dev typescript');
  }
}

const compilerOptions = {
  ...{ target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], module: 'nodenext', moduleResolution: 'nodenext', types: [] },
  ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: true, noEmit: true },
};

async function compile(
  folder: string,
  snippets: readonly [Finding, string][],
  apis: readonly Api[],
  tsc: string,
): Promise<Map<Finding, string>> {
  const files = emitPackage(apis, readTemplates(templates)).filter(({ path: file }) => !file.endsWith('.json') || file === 'package.json');
  const names = snippets.map((_, index) => `witness/${index}.ts`);
  const texts = snippets.map(([{ version }, snippet]) => `import * as api from '../${version}/index.js';\n${snippet}\n`);
  write(folder, 'tsconfig.json', JSON.stringify({ compilerOptions, files: names }));
  for (const file of files) write(folder, file.path, file.text);
  for (const [index, text] of texts.entries()) write(folder, names[index] ?? '', text);
  const errors = new Map<Finding, string>();
  for (const line of (await run(tsc, folder)).split(/\r?\n/)) {
    // `witness/12.ts(2,50): error TS2339: Property 'x' does not exist on type 'User'.`
    const match = /^witness\/(\d+)\.ts\(\d+,\d+\): error (TS\d+: .*)$/.exec(line);
    const finding = snippets[Number(match?.[1])]?.[0];
    if (match !== null && finding !== undefined && !errors.has(finding)) errors.set(finding, visibleText(match[2] ?? ''));
  }
  return errors;
}

function write(folder: string, file: string, text: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** TypeScript 7 has no API to call, so tsc runs as its own process. */
function run(tsc: string, folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(execPath, [tsc, '-p', folder, '--pretty', 'false'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    const out: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => out.push(chunk));
    child.on('error', reject);
    // 1 and 2: there are errors, without or with output
    child.on('close', (status) => {
      if (status === 0 || status === 1 || status === 2) resolve(out.join(''));
      else reject(new Error(`tsc ended with ${status}`));
    });
  });
}
