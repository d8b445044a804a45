// Prints what runs of the generator cost, as ratios to a bare pass of remark over the same pages, taken in turn.
// `npm run bench -- --docs DIR --runs 5 --grow --json`

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { baseOf, copyGrown, copyPart, editOnePage, pagesOf } from './docs-sets.mjs';
import { measure, median } from './measure.mjs';
import { openApiOf, sizeOf } from './openapi.mjs';
import { stagesOf } from './stage-profile.mjs';

const usage = `npm run bench -- [options]
  --docs DIR      docs to measure (default: ../shared/corpus/api-reference, or docs-input where that is absent)
  --runs N        repetitions of each pair (default: 3)
  --grow          measure a set as large as v1.0 and beta together, made of the docs
  --only A,B      of: runs, growth, profile, openapi, consumer (default: all)
  --json          machine-readable
`;

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../../..');
const edits = { words: 'words of one page changed', fact: 'a fact of one page changed' };
const sections = ['runs', 'growth', 'profile', 'openapi', 'consumer'];
const { values: options } = parseArgs({
  options: {
    docs: { type: 'string' },
    runs: { type: 'string', default: '3' },
    grow: { type: 'boolean', default: false },
    only: { type: 'string', default: sections.join(',') },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const runs = Number(options.runs);
const only = options.only.split(',');
if (options.help || !Number.isInteger(runs) || runs < 1 || only.some((name) => !sections.includes(name))) {
  process.stdout.write(usage);
  process.exit(options.help ? 0 : 2);
}

const work = mkdtempSync(path.join(tmpdir(), 'docgen-bench-'));
/** Removed at the end: ext4 takes up to a second longer to create files where thousands have just been removed, which no first run has to do. */
const placeOf = (name) => ({ out: path.join(work, `out-${name}`), cache: path.join(work, `cache-${name}`) });
try {
  const result = await bench();
  process.stdout.write(options.json ? `${JSON.stringify(result, null, 2)}\n` : table(result));
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function bench() {
  const source = baseOf(path.resolve(options.docs ?? defaultDocs()));
  const docs = path.join(work, 'docs');
  if (options.grow) copyGrown(source, docs);
  else copyPart(source, docs, 1);
  // The program is bundled at its first start in a checkout.
  await measure(docgen('--version'), { cwd: root });
  const result = { docs: source, pages: pagesOf(docs).length, runs, node: process.version };
  if (only.includes('runs')) result.table = await measureRuns(docs);
  if (only.includes('growth')) result.growth = await measureGrowth(docs);
  if (only.includes('profile')) result.profile = await measureProfile(docs);
  const place = placeOf('others');
  if (['openapi', 'consumer'].some((name) => only.includes(name))) await generate(docs, place);
  if (only.includes('openapi')) result.openapi = await measureOpenApi(docs, place.out);
  if (only.includes('consumer')) result.consumer = await measureConsumer(place.out);
  return result;
}

function defaultDocs() {
  const corpus = path.join(root, '../shared/corpus/api-reference');
  return existsSync(corpus) ? corpus : path.join(root, 'docs-input');
}

function docgen(...args) {
  return ['npm', 'run', '--silent', 'docgen', '--', ...args];
}

function floor(docs) {
  return measure([process.execPath, path.join(here, 'floor.mjs'), docs]);
}

function generate(docs, { out, cache }, ...more) {
  return measure(docgen('generate', '--docs', docs, '--out', out, ...more), { cwd: root, env: { MSGRAPH_DOCGEN_CACHE: cache } });
}

/** Each run in turn, so that what else the machine does meets all of them. */
async function measureRuns(docs) {
  const taken = { floor: [], full: [], unchanged: [], [edits.words]: [], [edits.fact]: [], check: [] };
  for (let turn = 1; turn <= runs; turn++) {
    taken.floor.push(await floor(docs));
    const place = placeOf(turn);
    taken.full.push(await generate(docs, place));
    taken.unchanged.push(await generate(docs, place));
    for (const [kind, name] of Object.entries(edits)) {
      editOnePage(docs, turn, kind);
      taken[name].push(await generate(docs, place));
    }
    taken.check.push(await measure(docgen('check', '--docs', docs, '--format', 'json', '--fail-on', 'none'), { cwd: root }));
  }
  return Object.entries(taken).map(([name, all]) => row(name, all, taken.floor));
}

function row(name, all, floors) {
  return {
    name,
    ratio: median(all.map(({ seconds }, turn) => seconds / floors[turn].seconds)),
    cpuRatio: median(all.map(({ cpu }, turn) => cpu / floors[turn].cpu)),
    seconds: median(all.map(({ seconds }) => seconds)),
    cpu: median(all.map(({ cpu }) => cpu)),
    megabytes: Math.max(...all.map(({ megabytes }) => megabytes)),
  };
}

async function measureGrowth(docs) {
  const parts = [4, 2, 1].map((step) => ({ step, docs: path.join(work, `part${step}`), taken: [] }));
  for (const part of parts) copyPart(docs, part.docs, part.step);
  for (let turn = 0; turn < runs; turn++) {
    for (const part of parts) {
      part.taken.push(await generate(part.docs, placeOf(`growth-${part.step}-${turn}`), '--no-cache'));
    }
  }
  return parts.map((part) => ({ ...row(`1/${part.step}`, part.taken, parts.at(-1).taken), pages: pagesOf(part.docs).length }));
}

async function measureProfile(docs) {
  const folder = path.join(work, 'profile');
  const out = path.join(work, 'profiled');
  const start = path.join(root, 'generator/start.js');
  await measure([process.execPath, '--cpu-prof', '--cpu-prof-dir', folder, start, 'generate', '--no-cache', '--docs', docs, '--out', out]);
  const [name = ''] = readdirSync(folder);
  return stagesOf(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
}

/** What a generator of OpenAPI types takes for a document that says the same as the package. */
async function measureOpenApi(docs, out) {
  const models = ['v1.0', 'beta'].map((version) => path.join(out, version, 'api.json')).filter((file) => existsSync(file));
  const document = openApiOf(models.map((file) => JSON.parse(readFileSync(file, 'utf8'))));
  const file = path.join(work, 'openapi.json');
  writeFileSync(file, JSON.stringify(document));
  const cli = path.join(here, 'node_modules/openapi-typescript/bin/cli.js');
  const floors = [];
  const taken = [];
  for (let turn = 0; turn < runs; turn++) {
    floors.push(await floor(docs));
    taken.push(await measure([process.execPath, cli, file, '--output', path.join(work, 'openapi.ts')], { cwd: here }));
  }
  return { ...row('openapi-typescript', taken, floors), ...sizeOf(document) };
}

async function measureConsumer(out) {
  const script = path.join(here, '../bundle/bench-tsc.mjs');
  const { stdout } = await measure([process.execPath, script, out, '--json']);
  return JSON.parse(stdout);
}

function table(result) {
  const lines = [`${result.docs}: ${result.pages} pages; medians of ${result.runs} runs, taken in turn; Node ${result.node}`];
  const head = `${'x floor'.padStart(9)} ${'cpu'.padStart(7)} ${'seconds'.padStart(9)} ${'cpu s'.padStart(8)} ${'peak MB'.padStart(8)}`;
  const section = (title, rows, more = () => '') => {
    lines.push('', title.padEnd(36) + head);
    for (const one of rows) lines.push(one.name.padEnd(36) + figures(one) + more(one));
  };
  if (result.table) section('started by npm', result.table);
  if (result.growth) section('generate --no-cache (x: of 1/1)', result.growth, ({ pages }) => `  ${pages} pages`);
  if (result.openapi) section('others', [result.openapi], ({ operations, schemas }) => `  ${operations} operations, ${schemas} schemas`);
  if (result.profile) lines.push('', 'profile of generate --no-cache', ...result.profile.map(stageLine(result.profile)));
  if (result.consumer) lines.push('', 'tsc of an app with two calls', ...result.consumer.map(consumerLine));
  return `${lines.join('\n')}\n`;
}

function figures({ ratio, cpuRatio, seconds, cpu, megabytes }) {
  const memory = megabytes === 0 ? '-' : megabytes.toFixed(0);
  return `${ratio.toFixed(4).padStart(9)} ${cpuRatio.toFixed(3).padStart(7)} ${seconds.toFixed(2).padStart(9)} ${cpu.toFixed(2).padStart(8)} ${memory.padStart(8)}`;
}

function stageLine(stages) {
  const total = stages.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  return ({ stage, milliseconds }) =>
    `  ${stage.padEnd(34)} ${((100 * milliseconds) / total).toFixed(1).padStart(8)} % ${milliseconds.toFixed(0).padStart(8)} ms`;
}

function consumerLine({ compiler, app, seconds, megabytes }) {
  return `  ${compiler.padEnd(16)} ${app.padEnd(34)} ${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(1).padStart(7)} MB`;
}
