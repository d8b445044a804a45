// The shell steps of the action, run as the runner would: a docs repository, a checkout with its origin, and a `gh` that writes down what it is asked.

import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { git, lampDocs, lampRows, withRow } from '../diff/small-docs.ts';
import { addFiles, type Tree, tempFolder } from '../temp-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const scripts = path.join(root, '.github/actions/docgen-update');
// As update-docs.yml starts it
const program = `node ${root}generator/start.js`;

/** Answers as gh does for a repository that has the pull request 7 once it was created, and one comment of a person beside. */
const fakeGh = `#!/usr/bin/env bash
(IFS=' '; printf '%s\\n' "$*") >>"$GH_LOG"
for ((i = 1; i <= $#; i++)); do
  if [ "\${!i}" = --body-file ]; then j=$((i + 1)); cp "\${!j}" "$GH_STATE/body.md"; fi
  case "\${!i}" in body=@*) file=\${!i}; cp "\${file#body=@}" "$GH_STATE/comment.md" ;; esac
done
case "$1 $2" in
'pr list') if [ -e "$GH_STATE/open" ]; then echo 7; fi ;;
'pr create') touch "$GH_STATE/open" ;;
'api --paginate') if [ -e "$GH_STATE/commented" ]; then echo 42; fi ;;
'api --silent') touch "$GH_STATE/commented" ;;
esac
`;

interface World {
  readonly upstream: string;
  readonly checkout: string;
  readonly origin: string;
  readonly env: Record<string, string>;
  readonly state: string;
}

/** A docs repository, and a repository with the package of nothing yet. */
function createWorld(options: Record<string, string> = {}): World {
  const upstream = tempFolder(referenceOf(lampDocs()));
  git(upstream, 'init', '--quiet');
  git(upstream, 'add', '--all');
  git(upstream, 'commit', '--quiet', '--message', 'docs');
  git(upstream, 'config', 'uploadpack.allowFilter', 'true');
  git(upstream, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  const origin = path.join(tempFolder(), 'origin.git');
  const checkout = tempFolder({ 'README.md': 'A package.\n', '.gitignore': 'docs-input/*\n!docs-input/docs.lock.json\n' });
  git(checkout, 'init', '--quiet');
  git(checkout, 'add', '--all');
  git(checkout, 'commit', '--quiet', '--message', 'start');
  git(checkout, 'clone', '--quiet', '--bare', '.', origin);
  git(checkout, 'remote', 'add', 'origin', origin);
  const state = tempFolder();
  const bin = tempFolder({ gh: fakeGh });
  chmodSync(path.join(bin, 'gh'), 0o755);
  const env = {
    PATH: `${bin}${path.delimiter}${process.env.PATH}`,
    HOME: tempFolder(),
    RUNNER_TEMP: tempFolder(),
    GITHUB_REPOSITORY: 'octocat/package',
    GITHUB_RUN_ID: '99',
    GH_LOG: path.join(state, 'log'),
    GH_STATE: state,
    DOCGEN_PROGRAM: program,
    DOCGEN_FOLDER: checkout,
    DOCGEN_DOCS: 'docs-input',
    DOCGEN_OUT: 'generated',
    DOCGEN_REPOSITORY: pathToFileURL(upstream).href,
    DOCGEN_REF: 'main',
    DOCGEN_BASE: 'main',
    DOCGEN_BRANCH: 'docgen/update',
    DOCGEN_TITLE: 'Update from the docs',
    ...options,
  };
  return { upstream, checkout, origin, env, state };
}

function referenceOf(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([file, text]) => [`api-reference/${file}`, text]));
}

function changeDocs({ upstream }: World, tree: Tree): void {
  rmSync(path.join(upstream, 'api-reference'), { recursive: true });
  addFiles(upstream, referenceOf(tree));
  git(upstream, 'add', '--all');
  git(upstream, 'commit', '--quiet', '--message', 'change');
}

/** One step; gives its exit code and outputs. */
function step({ env }: World, script: string, more: Record<string, string> = {}) {
  const output = path.join(tempFolder(), 'output');
  writeFileSync(output, '');
  const ran = spawnSync(path.join(scripts, script), {
    env: { ...env, GITHUB_OUTPUT: output, ...more },
    encoding: 'utf8',
    cwd: tempFolder(),
  });
  const lines = readFileSync(output, 'utf8').split('\n');
  const outputs: Record<string, string> = Object.fromEntries(lines.filter((line) => line !== '').map((line) => line.split(/=(.*)/, 2)));
  return { code: ran.status, err: ran.stderr, outputs };
}

/** Both steps, as action.yml has them, on a checkout of main as the runner makes it. */
function update(world: World) {
  rmSync(world.checkout, { recursive: true });
  git(world.origin, 'clone', '--quiet', '--branch', 'main', '.', world.checkout);
  return runSteps(world);
}

function runSteps(world: World) {
  const updated = step(world, 'update.sh');
  expect(updated, updated.err).toMatchObject({ code: 0 });
  const report = updated.outputs.report ?? '';
  if (updated.outputs.changed !== 'true') return { updated, published: undefined };
  const published = step(world, 'publish.sh', { DOCGEN_REPORT: report });
  expect(published, published.err).toMatchObject({ code: 0 });
  return { updated, published };
}

function merge({ origin, state }: World): void {
  git(origin, 'update-ref', 'refs/heads/main', 'refs/heads/docgen/update');
  rmSync(path.join(state, 'open'));
  rmSync(path.join(state, 'commented'));
}

function read(world: World, name: string): string {
  return readFileSync(path.join(world.state, name), 'utf8');
}

// Each run starts the program several times.
describe('the action', { timeout: 300_000 }, () => {
  it('opens a pull request for the first package, does nothing when nothing changed, and reports a rename with lines', () => {
    const world = createWorld();
    const first = update(world);
    expect(first.updated.outputs).toMatchObject({ changed: 'true', failed: 'false' });
    expect(first.published?.outputs['pull-request']).toBe('7');
    expect(read(world, 'body.md')).toContain('This is the first package');
    const files = git(world.origin, 'ls-tree', '-r', '--name-only', 'docgen/update').split('\n');
    expect(files).toContain('generated/v1.0/api.json');
    expect(files.filter((file) => file.startsWith('docs-input/'))).toEqual(['docs-input/docs.lock.json']);
    merge(world);

    expect(update(world).updated.outputs).toMatchObject({ changed: 'false', bump: 'none' });

    changeDocs(
      world,
      lampDocs(withRow('creationTimestamp', '|createdDateTime|DateTimeOffset|The time when the lamp was created, always in UTC.|')),
    );
    const second = update(world);
    expect(second.updated.outputs).toMatchObject({ changed: 'true', bump: 'minor', failed: 'false' });
    const body = read(world, 'body.md');
    expect(body).toMatch(/^<!-- msgraph-docgen diff -->\n## API changes: 1 breaking, 0 risky, 0 additive, 0 docs-only\n/);
    expect(body).toContain('property renamed: `creationTimestamp` → `createdDateTime`');
    const report = JSON.parse(readFileSync(path.join(second.updated.outputs.report ?? '', 'diff.json'), 'utf8'));
    expect(report.cause).toBe('split');
    expect(report.findings[0]).toMatchObject({
      cause: 'docs',
      baseLoc: { line: expect.any(Number) },
      headLoc: { line: expect.any(Number) },
    });
    expect(read(world, 'log')).toContain('--title Update from the docs: 1 breaking, 0 risky, 0 additive, 0 docs-only --body-file');
  });

  it('keeps one branch, one pull request and one comment up to date', () => {
    const world = createWorld();
    update(world);
    changeDocs(world, lampDocs([...lampRows, '|name|String|Its name.|']));
    update(world);
    const log = read(world, 'log');
    expect(log.match(/^pr create /gm)).toHaveLength(1);
    expect(log.match(/^pr edit 7 /gm)).toHaveLength(1);
    expect(log.match(/^api --silent --method POST /gm)).toHaveLength(1);
    expect(log.match(/^api --silent --method PATCH repos\/octocat\/package\/issues\/comments\/42 /gm)).toHaveLength(1);
    expect(read(world, 'comment.md')).toMatch(
      /^<!-- msgraph-docgen update -->\n\[This run\]\(https:\/\/github\.com\/octocat\/package\/actions\/runs\/99\)/,
    );
    expect(git(world.origin, 'branch', '--list')).toContain('docgen/update');
    expect(git(world.origin, 'rev-list', '--count', 'main..docgen/update')).toBe('1');
  });

  it('takes pages in git as the base, and writes a changeset', () => {
    const world = createWorld({ DOCGEN_PULL: 'false', DOCGEN_CHANGESET: '.changeset/docs.md', DOCGEN_FAIL_ON: 'risky' });
    addFiles(world.checkout, { '.gitignore': '', ...docsInput(lampDocs()) });
    git(world.checkout, 'add', '--all');
    git(world.checkout, 'commit', '--quiet', '--message', 'pages');
    execFileSync('bash', ['-c', `${program} generate`], { cwd: world.checkout });
    git(world.checkout, 'add', '--all');
    git(world.checkout, 'commit', '--quiet', '--message', 'package');
    addFiles(world.checkout, docsInput(lampDocs(withRow('brightness', undefined))));
    const { updated } = runSteps(world);
    expect(updated.outputs).toMatchObject({ changed: 'true', failed: 'true' });
    expect(readFileSync(path.join(world.checkout, '.changeset/docs.md'), 'utf8')).toMatch(/^---\n"msgraph-from-docs": \w+\n---\n/);
    expect(git(world.origin, 'ls-tree', '-r', '--name-only', 'docgen/update')).toContain('.changeset/docs.md');
  });

  it('publishes nothing when a step fails', () => {
    const world = createWorld({ DOCGEN_REF: 'nowhere' });
    const { code, err, outputs } = step(world, 'update.sh');
    expect(code).toBe(4);
    expect(err).toContain('Cannot fetch nowhere (--ref)');
    expect(outputs).toEqual({});
    expect(existsSync(path.join(world.state, 'log'))).toBe(false);
  });

  it('refuses a comment without a marker', () => {
    const world = createWorld();
    const comment = path.join(tempFolder({ 'comment.md': 'text\n' }), 'comment.md');
    expect(step(world, 'comment.sh', { DOCGEN_COMMENT: comment, DOCGEN_PULL_REQUEST: '7' }).code).toBe(2);
  });
});

function docsInput(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([file, text]) => [`docs-input/${file}`, text]));
}
