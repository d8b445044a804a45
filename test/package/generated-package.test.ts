// The generated package as its users get it: packed by npm, unpacked into projects of their own, outside of the repository.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { rollup } from 'rollup';
import ts from 'typescript';
import { build as vite } from 'vite';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Tree } from '../temp-folder.ts';
import { adapterConsumer, consumer, expected, mockConsumer, smallConsumer } from './consumer.ts';
import { type PackedPackage, packGenerated } from './generated-project.ts';
import { root, runNode } from './run.ts';

let packed: PackedPackage;
beforeAll(async () => {
  packed = await packGenerated();
});
afterAll(() => packed.remove());

const strict = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [] as string[],
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  // The declarations of the package are checked as well.
  skipLibCheck: false,
  noEmit: true,
};

function tsconfig(options: object): string {
  return JSON.stringify({ compilerOptions: { ...strict, ...options }, include: ['*.ts'] });
}

/** Throws what the compiler prints when it finds anything. */
function compile(version: string, folder: string): void {
  const from = version === '5.9' ? root : path.join(root, 'test/package', `typescript-${version}`, 'package.json');
  runNode(
    [path.join(createRequire(from).resolve('typescript/package.json'), '../bin/tsc'), '--project', 'tsconfig.json', '--pretty', 'false'],
    folder,
  );
}

describe('the tarball', () => {
  it('holds what is published, and nothing else', () => {
    const kinds = [...new Set(packed.files.map((file) => file.replace(/[^/]+(?=\.(js|d\.ts)$)/, '*')))];
    expect(kinds).toEqual([
      'LICENSE',
      'README.md',
      'api.schema.json',
      'beta/api.json',
      'beta/surface.txt',
      ...['beta/enums', 'beta', 'beta/mocks', 'beta/permissions', 'beta/requests', 'beta/types'].flatMap((folder) => [
        `dist/${folder}/*.d.ts`,
        `dist/${folder}/*.js`,
      ]),
      'dist/client/*.d.ts',
      'dist/client/*.js',
      ...['v1.0/enums', 'v1.0', 'v1.0/mocks', 'v1.0/permissions', 'v1.0/requests', 'v1.0/types'].flatMap((folder) => [
        `dist/${folder}/*.d.ts`,
        `dist/${folder}/*.js`,
      ]),
      'package.json',
      'v1.0/api.json',
      'v1.0/surface.txt',
    ]);
  });

  it('passes publint without a message', async () => {
    const tarball = readFileSync(packed.tarball);
    const { messages, pkg } = await publint({ strict: true, pack: { tarball: new Uint8Array(tarball).buffer } });
    expect(messages.map((message) => formatMessage(message, pkg ?? {}))).toEqual([]);
  });

  it('passes attw as a package of modules', () => {
    const attw = path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const out = runNode([attw, packed.tarball, '--profile', 'esm-only', '--no-definitely-typed', '--format', 'table', '--no-color'], root);
    // It ends with an error where a module resolves wrongly.
    expect(out).toContain('msgraph-from-docs/v1.0');
  });
});

describe('a program that uses the package', () => {
  const consumers: Tree = { 'consumer.ts': consumer };

  test.each([
    ['5.4', { module: 'node16', moduleResolution: 'node16' }],
    ['5.4', { module: 'esnext', moduleResolution: 'bundler' }],
    ['5.9', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['5.9', { module: 'esnext', moduleResolution: 'bundler' }],
    ['6', { module: 'node16', moduleResolution: 'node16' }],
    ['6', { module: 'esnext', moduleResolution: 'bundler' }],
    ['7', { module: 'nodenext', moduleResolution: 'nodenext' }],
    ['7', { module: 'esnext', moduleResolution: 'bundler' }],
  ])('compiles with TypeScript %s and %o', (version, options) => {
    compile(version, packed.project({ ...consumers, 'tsconfig.json': tsconfig(options) }));
  });

  it('compiles for Node, without the types of browsers', () => {
    const node = tsconfig({ module: 'nodenext', moduleResolution: 'nodenext', lib: ['es2023'], types: ['node'], skipLibCheck: true });
    compile('5.9', packed.project({ ...consumers, 'tsconfig.json': node }, ['@types/node']));
  });

  it('compiles with the adapters where their packages are installed', () => {
    const peers = ['@azure/core-auth', '@azure/core-rest-pipeline', '@microsoft/microsoft-graph-client', '@types/node'];
    const options = tsconfig({ module: 'nodenext', moduleResolution: 'nodenext', types: ['node'], skipLibCheck: true });
    compile('5.9', packed.project({ 'adapters.ts': adapterConsumer, 'tsconfig.json': options }, peers));
  });

  it('compiles and runs with the mocks where msw is installed', () => {
    const options = tsconfig({ module: 'nodenext', moduleResolution: 'nodenext', types: ['node'], skipLibCheck: true });
    const files = { 'mocks.ts': mockConsumer, 'mocks.js': javascript(mockConsumer), 'tsconfig.json': options };
    const project = packed.project({ ...files, 'main.js': "console.log(JSON.stringify((await import('./mocks.js')).mocked));\n" }, [
      'msw',
      '@types/node',
    ]);
    compile('5.9', project);
    compile('5.4', project);
    expect(runNode(['main.js'], project)).toBe('[true,"Ada",1,3,404]\n');
  });

  it('runs in Node, also from CommonJS', () => {
    const project = packed.project({
      'consumer.js': javascript(consumer),
      'main.js': "import { result } from './consumer.js';\nconsole.log(JSON.stringify(result));\n",
      'main.cjs': "console.log(typeof require('msgraph-from-docs/v1.0').userGet, require('msgraph-from-docs/v1.0/api.json').version);\n",
    });
    expect(JSON.parse(runNode(['main.js'], project))).toEqual(expected);
    expect(runNode(['--no-warnings', 'main.cjs'], project)).toBe('function v1.0\n');
  });
});

describe('a bundle', () => {
  /** Bundles hold the function that is called, and nothing of the other 37, of permissions, enums, mocks, or the adapters. */
  const unwanted =
    /userList|messageGet|users\/delta|User\.ReadWrite\.All|unknownFutureValue|bearerTokenAuthenticationPolicy|Nadia|createUploadSession|\$batch/;

  function expectSmall(project: string, file: string): void {
    expect(runNode(['--input-type=module', '--eval', `console.log((await import('./${file}')).result)`], project)).toBe('Ada\n');
    const text = readFileSync(path.join(project, file), 'utf8');
    expect(text).not.toMatch(unwanted);
    expect(text).toContain('users/{}');
  }

  const sources: Tree = { 'small.js': javascript(smallConsumer), 'index.html': '<script type="module" src="small.js"></script>' };

  it('of esbuild holds what is used', async () => {
    const project = packed.project(sources);
    await esbuild({
      absWorkingDir: project,
      entryPoints: ['small.js'],
      bundle: true,
      format: 'esm',
      target: 'es2022',
      outfile: 'out/small.js',
      logLevel: 'error',
    });
    expectSmall(project, 'out/small.js');
  });

  it('of Rollup holds what is used', async () => {
    const project = packed.project(sources);
    const warnings: string[] = [];
    const bundle = await rollup({
      input: path.join(project, 'small.js'),
      plugins: [nodeResolve()],
      onwarn: ({ message }) => warnings.push(message),
    });
    await bundle.write({ file: path.join(project, 'out/small.js'), format: 'es' });
    await bundle.close();
    expect(warnings).toEqual([]);
    expectSmall(project, 'out/small.js');
  });

  it('of Vite holds what is used', async () => {
    const project = packed.project(sources);
    const lib = { entry: 'small.js', formats: ['es' as const], fileName: 'small' };
    await vite({ root: project, configFile: false, logLevel: 'error', build: { lib, outDir: 'out', minify: false, target: 'es2022' } });
    expectSmall(project, 'out/small.js');
  });
});

/** The program as JavaScript. */
function javascript(text: string): string {
  const compilerOptions = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022, verbatimModuleSyntax: true };
  return ts.transpileModule(text, { compilerOptions }).outputText;
}
