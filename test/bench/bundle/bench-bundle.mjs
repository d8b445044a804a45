// Prints what an app weighs that lists users and gets one message: ours over several adapters, and others. `npm run bench:bundle [-- FOLDER]`
// takes the generated package in FOLDER, by default the one of this repository. Sizes are those of bundles for browsers; the time is that of
// the first import of a bundle for Node.

import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import commonjs from '@rollup/plugin-commonjs';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { apps, here, sizeOf, withEsbuild, writeApp } from './apps.mjs';
import { installPackage } from './install-package.mjs';

const source = resolve(process.argv[2] ?? join(here, '../../../generated'));

async function withRollup(file) {
  const plugins = [nodeResolve({ browser: true }), commonjs(), json()];
  const bundle = await rollup({ input: file, plugins, onwarn: () => {} });
  const { output } = await bundle.generate({ format: 'esm', inlineDynamicImports: true });
  return (await transform(output[0].code, { minify: true, target: 'es2022' })).code;
}

/** Median milliseconds of a first import in fresh processes. */
function importTime(specifiers) {
  const code = `const start = performance.now(); await Promise.all(${JSON.stringify(specifiers)}.map((x) => import(x))); console.log(performance.now() - start);`;
  const run = () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { cwd: here, encoding: 'utf8' }));
  return Array.from({ length: 5 }, run).sort((a, b) => a - b)[2];
}

const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
const print = (line = '') => process.stdout.write(`${line}\n`);

async function printApps() {
  print(
    `${'app'.padEnd(36)} ${'esbuild'.padStart(10)} ${'gzip'.padStart(10)} ${'Rollup'.padStart(10)} ${'gzip'.padStart(10)} ${'import'.padStart(10)}`,
  );
  for (const [name, code] of Object.entries(apps)) {
    const file = writeApp(name, code);
    const [esbuilt, rolled] = [await withEsbuild(file), await withRollup(file)];
    const bundleForNode = writeApp(`${name} node`, await withEsbuild(file, 'node'), 'mjs');
    const sizes = [sizeOf(esbuilt), sizeOf(rolled)].flatMap(({ minified, gzipped }) => [kilobytes(minified), kilobytes(gzipped)]);
    print(
      `${name.padEnd(36)} ${sizes.join(' ')} ${importTime([pathToFileURL(bundleForNode).href])
        .toFixed(1)
        .padStart(7)} ms`,
    );
  }
}

/** What more functions add, all that there are and the first 200, and the share of those that add more than 120 bytes. */
async function printGrowth() {
  const { names, file } = await functionNames();
  const more = names.filter((name) => name !== 'userList' && name !== 'messageGet');
  const code = `${apps['ours over fetch']}\nexport const more = [];`;
  const longer = (list) => code.replace('= [];', `= [${list.join(', ')}];\nimport { ${list.join(', ')} } from 'msgraph-from-docs/v1.0';`);
  for (const [bundler, bundle] of [
    ['esbuild', withEsbuild],
    ['Rollup', withRollup],
  ]) {
    const { minified: least } = sizeOf(await bundle(writeApp('empty', code)));
    const averages = [];
    for (const list of [more, more.slice(0, 200)])
      averages.push(((sizeOf(await bundle(writeApp('longer', longer(list)))).minified - least) / list.length).toFixed(1));
    print(
      `a further function, ${bundler}: ${averages[0]} bytes minified, average of all ${more.length}; ${averages[1]}, average of the first 200`,
    );
  }
  const each = textsOfFunctions(file).map((text) => text.length);
  const over = each.filter((length) => length > 120).length;
  print(`functions that add more than 120 bytes by themselves: ${over} of ${each.length}`);
}

/** Names of all request functions, and a bundle of them. */
async function functionNames() {
  const isFunction = "([name, value]) => typeof value === 'function' && !/^is[A-Z]/.test(name)";
  const source = `import * as v1 from 'msgraph-from-docs/v1.0'; export const names = Object.entries(v1).filter(${isFunction}).map(([name]) => name);`;
  const text = await withEsbuild(writeApp('names', source));
  const { names } = await import(pathToFileURL(writeApp('names-bundle', text, 'mjs')).href);
  return { names, file: text };
}

/** `function ab(e,t){return c(e,"GET/v1.0/users",t)}` in a bundle. */
function textsOfFunctions(text) {
  return text.match(/function [\w$]+\(\w,\w\)\{return [\w$]+\(\w,"[A-Z]+!?\/[^"]*",\w(?:,"[^"]*")?\)\}/g) ?? [];
}

installPackage(source);
print(`package: ${source}`);
await printApps();
print();
await printGrowth();
const modules = ['client/fetch', 'v1.0/requests/user', 'v1.0/requests/message'].map((path) => `msgraph-from-docs/${path}`);
print(
  `first import of three modules, not bundled: ${importTime(modules).toFixed(1)} ms; of the index: ${importTime(['msgraph-from-docs/v1.0']).toFixed(1)} ms`,
);
