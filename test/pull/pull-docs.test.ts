// `pull` against a git repository on this machine, over file:// and over http.

import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type PullOptions, pullDocs } from '../../generator/pull/pull-docs.ts';
import { readDocs } from '../../generator/read/read-docs.ts';
import { git, resourcePage } from '../diff/small-docs.ts';
import { addFiles, filesIn, type Tree, tempFolder } from '../temp-folder.ts';
import { type GitServer, serveGit } from './git-server.ts';

const page = (name: string, text = 'Identifies it.') => resourcePage(name, [`|id|String|${text}|`]);

const first: Tree = {
  'README.md': 'Not a page.',
  'concepts/overview.md': 'Not a page either.',
  'concepts/includes/room-limits.md': 'Ten lamps.',
  'includes/lamp-note.md': 'A note.',
  'includes/snippets/lamp.md': 'Not needed.',
  'api-reference/includes/note.md': 'Shared.',
  'api-reference/v1.0/api/lamp-get.md': '# Get lamp\n\n[!INCLUDE [limits](../../../concepts/includes/room-limits.md)]\n',
  'api-reference/v1.0/resources/lamp.md': page('lamp'),
  'api-reference/v1.0/resources/room.md': page('room'),
  'api-reference/v1.0/includes/permissions/lamp-get.md': '|Permission type|\n',
  'api-reference/v1.0/includes/snippets/csharp/lamp.md': 'Not needed.',
  'api-reference/v1.0/toc.yml': 'items:\n',
  'api-reference/beta/resources/lamp.md': page('lamp'),
};

const pulled = [
  'beside/concepts/includes/room-limits.md',
  'beside/includes/lamp-note.md',
  'beta/resources/lamp.md',
  'includes/note.md',
  'v1.0/api/lamp-get.md',
  'v1.0/includes/permissions/lamp-get.md',
];
const resources = ['v1.0/resources/lamp.md', 'v1.0/resources/room.md'];

const servers: GitServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

interface Origin {
  readonly work: string;
  readonly bare: string;
}

/** A work tree to commit to, and the bare repository that is pulled from. */
function createOrigin(tree: Tree = first): Origin {
  const work = tempFolder(tree);
  const bare = path.join(tempFolder(), 'docs.git');
  git(work, 'init', '--quiet');
  git(work, 'add', '--all');
  git(work, 'commit', '--quiet', '--message', 'first');
  git(work, 'clone', '--quiet', '--bare', '.', bare);
  git(bare, 'config', 'uploadpack.allowFilter', 'true');
  git(bare, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  return { work, bare };
}

function push({ work, bare }: Origin, tree: Tree, removed: readonly string[] = []): string {
  addFiles(work, tree);
  for (const file of removed) rmSync(path.join(work, file));
  git(work, 'add', '--all');
  git(work, 'commit', '--quiet', '--message', 'next');
  git(work, 'push', '--quiet', bare, 'HEAD:main');
  return git(work, 'rev-parse', 'HEAD');
}

/** Files but for the store. */
function docsIn(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(filesIn(folder)).filter(([file]) => !file.startsWith('.pull/')));
}

async function httpUrl({ bare }: Origin): Promise<GitServer> {
  const server = await serveGit(bare);
  servers.push(server);
  return server;
}

function pull(repository: string, into: string, options: Partial<PullOptions> = {}) {
  return pullDocs({ into, repository, ...options });
}

describe.each(['file', 'http'] as const)('over %s', (protocol) => {
  const urlOf = async (origin: Origin) => (protocol === 'file' ? pathToFileURL(origin.bare).href : (await httpUrl(origin)).url);

  it('brings pages and includes, not the rest, and a lock that names the commit', async () => {
    const origin = createOrigin();
    const [url, into] = [await urlOf(origin), path.join(tempFolder(), 'docs')];
    const result = await pull(url, into);
    expect(result).toMatchObject({ exitCode: 0 });
    expect(result.stdout).toContain('8 written, 0 removed, 0 unchanged');
    const files = docsIn(into);
    expect(Object.keys(files)).toEqual([...pulled, ...resources, 'docs.lock.json'].sort());
    const commit = git(origin.work, 'rev-parse', 'HEAD');
    expect(JSON.parse(files['docs.lock.json'] ?? '')).toEqual({ repository: url, ref: 'main', commit, versions: ['beta', 'v1.0'] });
    expect(files['v1.0/resources/lamp.md']).toBe(first['api-reference/v1.0/resources/lamp.md']);
    const { pages } = readDocs([into]);
    expect(pages.map(({ file }) => file)).toEqual(['beta/resources/lamp.md', 'v1.0/api/lamp-get.md', ...resources]);
    expect([...(pages[1]?.includes.values() ?? [])].map(({ text }) => text)).toEqual(['Ten lamps.']);
  });

  it('fetches what changed, removes what went, and asks the lock for the rest', async () => {
    const origin = createOrigin();
    const [url, into] = [await urlOf(origin), tempFolder()];
    await pull(url, into, { versions: ['v1.0'] });
    const commit = push(origin, { 'api-reference/v1.0/resources/lamp.md': page('lamp', 'Another text.') }, [
      'api-reference/v1.0/resources/room.md',
    ]);
    const result = await pullDocs({ into });
    expect(result.stdout).toContain('1 written, 1 removed, 5 unchanged; v1.0 of');
    const files = docsIn(into);
    expect(Object.keys(files)).not.toContain('v1.0/resources/room.md');
    expect(files['v1.0/resources/lamp.md']).toContain('Another text.');
    expect(JSON.parse(files['docs.lock.json'] ?? '').commit).toBe(commit);
    expect((await pullDocs({ into })).stdout).toContain('0 written, 0 removed, 6 unchanged');
  });

  it('brings an old commit again with --locked, whatever the branch is now', async () => {
    const origin = createOrigin();
    const [url, into] = [await urlOf(origin), tempFolder()];
    await pull(url, into);
    const lock = docsIn(into)['docs.lock.json'] ?? '';
    push(origin, { 'api-reference/v1.0/resources/lamp.md': page('lamp', 'Another text.') });
    const clone = tempFolder({ 'docs.lock.json': lock });
    expect((await pullDocs({ into: clone, locked: true })).exitCode).toBe(0);
    expect(docsIn(clone)).toEqual(docsIn(into));
    expect((await pullDocs({ into: clone, locked: true })).stdout).toContain('0 written, 0 removed, 8 unchanged');
    writeFileSync(path.join(clone, 'v1.0/resources/lamp.md'), 'edited');
    const refused = await pullDocs({ into: clone, locked: true });
    expect(refused.exitCode).toBe(1);
    expect(refused.stdout).toContain('1 file not as in the commit of docs.lock.json; nothing was written.\n  v1.0/resources/lamp.md\n');
  });
});

describe('local edits', () => {
  it('are never overwritten, nor removed, without --force', async () => {
    const origin = createOrigin();
    const [url, into] = [pathToFileURL(origin.bare).href, tempFolder()];
    await pull(url, into);
    addFiles(into, { 'v1.0/resources/lamp.md': 'mine', 'v1.0/resources/room.md': 'mine, too', 'v1.0/resources/own.md': 'not from there' });
    const edited = docsIn(into);
    push(
      origin,
      { 'api-reference/v1.0/resources/lamp.md': page('lamp', 'Another text.'), 'api-reference/v1.0/resources/door.md': page('door') },
      ['api-reference/v1.0/resources/room.md'],
    );
    const refused = await pullDocs({ into });
    expect(refused).toMatchObject({ exitCode: 1 });
    expect(refused.stdout).toContain('2 files changed since the last pull, or not from it; nothing was written');
    expect(docsIn(into)).toEqual(edited);
    const forced = await pullDocs({ into, force: true });
    expect(forced.stdout).toContain('2 overwritten');
    const files = docsIn(into);
    expect(files['v1.0/resources/lamp.md']).toContain('Another text.');
    expect(files['v1.0/resources/room.md']).toBeUndefined();
    expect(files['v1.0/resources/own.md']).toBe('not from there');
  });

  it('that are the new content anyway are none', async () => {
    const origin = createOrigin();
    const [url, into] = [pathToFileURL(origin.bare).href, tempFolder()];
    await pull(url, into);
    const text = page('lamp', 'Another text.');
    addFiles(into, { 'v1.0/resources/lamp.md': text });
    push(origin, { 'api-reference/v1.0/resources/lamp.md': text });
    expect((await pullDocs({ into })).exitCode).toBe(0);
  });

  it('are all files that were there before the first pull', async () => {
    const origin = createOrigin();
    const into = tempFolder({ 'v1.0/resources/lamp.md': 'mine' });
    expect((await pull(pathToFileURL(origin.bare).href, into)).exitCode).toBe(1);
    expect(Object.keys(docsIn(into))).toEqual(['v1.0/resources/lamp.md']);
  });
});

describe('an interrupted pull', () => {
  it('goes on where it stopped, and leaves the old pages until everything is there', async () => {
    const origin = createOrigin();
    const server = await httpUrl(origin);
    const into = tempFolder();
    await pull(server.url, into);
    const before = docsIn(into);
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`api-reference/v1.0/resources/x${index}.md`, page(`x${index}`)]),
    );
    push(origin, many);
    // Two requests bring the commit; each batch needs two more.
    server.answerOnly(8);
    await expect(pullDocs({ into, batch: 5 })).rejects.toThrow(/Cannot fetch/);
    expect(docsIn(into)).toEqual(before);
    server.answerOnly(Number.POSITIVE_INFINITY);
    const done = server.requests.length;
    await pullDocs({ into, batch: 5 });
    const rest = server.requests.length - done;
    expect(Object.keys(docsIn(into))).toHaveLength(Object.keys(before).length + 30);
    const whole = tempFolder();
    const start = server.requests.length;
    await pull(server.url, whole, { batch: 5 });
    expect(rest).toBeLessThan(server.requests.length - start);
  });
});

describe('wrong use', () => {
  const cases: [string, Partial<PullOptions>, RegExp][] = [
    ['a ref that is not there', { ref: 'nowhere' }, /Cannot fetch nowhere \(--ref\)/],
    ['a ref that git would take for an option', { ref: '--upload-pack=touch x' }, /no such name/],
    ['a ref that would write another one', { ref: 'main:refs/heads/x' }, /no such name/],
    ['a repository that git would take for an option', { repository: '--upload-pack=touch x' }, /no such name/],
    ['a repository that names a command', { repository: 'ext::sh -c touch% x' }, /not allowed/],
    ['a repository that is not there', { repository: 'file:///nowhere/docs.git' }, /Cannot fetch main/],
    ['--locked without a lock', { locked: true }, /no docs.lock.json/],
  ];
  it.each(cases)('%s', async (_, options, message) => {
    const url = pathToFileURL(createOrigin().bare).href;
    await expect(pull(url, tempFolder(), options)).rejects.toThrow(message);
  });

  it('a repository without pages', async () => {
    const origin = createOrigin({ 'README.md': 'Nothing.' });
    await expect(pull(pathToFileURL(origin.bare).href, tempFolder())).rejects.toThrow(/has no pages/);
  });

  it('a lock that cannot be read', async () => {
    const into = tempFolder({ 'docs.lock.json': '{"repository":"x","ref":"main","commit":"main","versions":["v1.0"]}' });
    await expect(pullDocs({ into })).rejects.toThrow(/no full commit id/);
  });
});

it('a server that cannot filter sends more, and the pages are the same', async () => {
  const origin = createOrigin();
  git(origin.bare, 'config', 'uploadpack.allowFilter', 'false');
  const into = tempFolder();
  expect((await pull(pathToFileURL(origin.bare).href, into)).stdout).toContain('8 written');
});

it('symbolic links of the docs are not made', async () => {
  const origin = createOrigin();
  symlinkSync('/etc/hostname', path.join(origin.work, 'api-reference/v1.0/resources/evil.md'));
  push(origin, {});
  const into = tempFolder();
  await pull(pathToFileURL(origin.bare).href, into);
  expect(Object.keys(docsIn(into))).toEqual([...pulled, ...resources, 'docs.lock.json'].sort());
});
