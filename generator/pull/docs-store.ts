// The git store of `pull`: a bare repository that holds the wanted commits, without history, and only the files that were asked for.
// It stays beside the pages, so that the next pull fetches what changed, and one that was interrupted goes on where it stopped.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unreadableInput } from '../usage-error.ts';
import { gitOutput, lastLine, runGit } from './git.ts';
import { listTree, type TreeFile } from './git-tree.ts';

export interface DocsStore {
  readonly folder: string;
  readonly repository: string;
  readonly onProgress: ((line: string) => void) | undefined;
}

/** Opens the store below `into`, or makes it. */
export async function openStore(into: string, repository: string, onProgress?: (line: string) => void): Promise<DocsStore> {
  const parent = path.join(into, '.pull');
  const folder = path.join(parent, 'docs.git');
  mkdirSync(parent, { recursive: true });
  // The store is not for committing.
  writeFileSync(path.join(parent, '.gitignore'), '*\n');
  const store = { folder, repository, onProgress };
  if (!existsSync(path.join(folder, 'HEAD'))) {
    await gitOutput(['init', '--quiet', '--bare', folder], { cwd: parent }, `Cannot make ${folder}`);
  }
  const settings = [
    ['remote.origin.url', repository],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.partialclonefilter', 'blob:none'],
    ['extensions.partialClone', 'origin'],
    ['core.repositoryFormatVersion', '1'],
  ];
  for (const [name = '', value = ''] of settings) {
    await gitOutput([...inStore(store), 'config', name, value], { cwd: folder }, `Cannot set up ${folder}`);
  }
  return store;
}

/** Fetches what `ref` names, a branch, a tag or a full commit id, without history and without files. Gives the commit. */
export async function fetchCommit(store: DocsStore, ref: string): Promise<string> {
  const { folder, repository, onProgress } = store;
  if (await hasCommit(store, ref)) return ref;
  const options = { cwd: folder, onProgress };
  const problem = `Cannot fetch ${ref} (--ref) from ${repository} (--repo)`;
  const args = ['fetch', '--depth=1', '--filter=blob:none', '--no-tags', '--no-write-fetch-head', '--progress'];
  // `+` because a branch may have been rewritten
  await gitOutput([...inStore(store), ...args, 'origin', `+${ref}:refs/pull/wanted`], options, problem);
  const commit = (await gitOutput([...inStore(store), 'rev-parse', '--verify', 'refs/pull/wanted^{commit}'], options, problem)).trim();
  await gitOutput([...inStore(store), 'update-ref', `refs/pull/${commit}`, commit], options, problem);
  return commit;
}

/** Commits have a ref of their own once they are complete; asking for the object itself would make git fetch it. */
async function hasCommit(store: DocsStore, ref: string): Promise<boolean> {
  const { status } = await runGit([...inStore(store), 'show-ref', '--verify', '--quiet', `refs/pull/${ref}`], { cwd: store.folder });
  return status === 0 && ref !== 'wanted';
}

/** Forgets the commits that no lock needs any more. */
export async function forgetOtherCommits(store: DocsStore, commit: string): Promise<void> {
  const text = await gitOutput(
    [...inStore(store), 'for-each-ref', '--format=%(refname)', 'refs/pull'],
    { cwd: store.folder },
    'Cannot list refs',
  );
  const other = text.split('\n').filter((name) => name !== '' && name !== `refs/pull/${commit}`);
  const input = other.map((name) => `delete ${name}\n`).join('');
  await gitOutput([...inStore(store), 'update-ref', '--stdin'], { cwd: store.folder, input }, 'Cannot delete refs');
}

/** Whatever repository the working folder belongs to. */
function inStore({ folder }: DocsStore): string[] {
  return ['--git-dir', folder];
}

/** The files of a commit that count: pages and includes of some versions, and the includes that all versions share, beside the reference too. */
export async function wantedFiles(store: DocsStore, commit: string, versions: readonly string[]): Promise<TreeFile[]> {
  const folders = versions.flatMap((version) => ['api', 'resources', 'includes'].map((name) => `${ROOT}/${version}/${name}`));
  const files = await listTree({ gitDir: store.folder }, commit, [...folders, `${ROOT}/includes`, 'concepts/includes', 'includes']);
  return files.filter(({ path: file }) => /\.md$/i.test(file) && !SNIPPETS.test(file));
}

/** Where the docs repositories of Microsoft Graph keep the reference. */
export const ROOT = 'api-reference';

// `api-reference/v1.0/includes/snippets/csharp/get-user-csharp-snippets.md`: 24,000 files that no page of the package needs
const SNIPPETS = /(?:^|\/)includes\/snippets\//;

/** Blobs in one request; what was fetched before an interruption stays. */
const BATCH = 2000;

/** Fetches the contents of files that the store does not have yet. */
export async function fetchFiles(store: DocsStore, commit: string, files: readonly TreeFile[], batch = BATCH): Promise<void> {
  const missing = await missingBlobs(store, commit);
  const wanted = [...new Set(files.map(({ id }) => id))].filter((id) => missing.has(id));
  const args = ['fetch', '--filter=blob:none', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--stdin', 'origin'];
  for (let start = 0; start < wanted.length; start += batch) {
    store.onProgress?.(`files ${start}/${wanted.length}`);
    const input = wanted.slice(start, start + batch).map((id) => `${id}\n`);
    // As git itself asks for missing objects: nothing that is here has to be told to the server.
    const { status, stderr } = await runGit([...inStore(store), '-c', 'fetch.negotiationAlgorithm=noop', ...args], {
      cwd: store.folder,
      input: input.join(''),
    });
    if (status !== 0) throw unreadableInput(`Cannot fetch files from ${store.repository} (--repo): ${lastLine(stderr)}`);
  }
}

/** Ids of the commit's objects that are not here. */
async function missingBlobs(store: DocsStore, commit: string): Promise<Set<string>> {
  const args = [...inStore(store), 'rev-list', '--objects', '--no-object-names', '--missing=print', '--max-count=1', commit];
  const text = await gitOutput(args, { cwd: store.folder }, `Cannot list what is missing of ${commit}`);
  return new Set(text.split('\n').flatMap((line) => (line.startsWith('?') ? [line.slice(1)] : [])));
}
