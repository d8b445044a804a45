// `pull`: the pages of a docs repository at a ref -> a docs folder and its docs.lock.json.
// Only the reference is fetched, of one commit: a clone of the real repository takes gigabytes, this takes the 47 MB of the pages.

import path from 'node:path';
import { BESIDE } from '../read/docs-root.ts';
import { unreadableInput, usageError } from '../usage-error.ts';
import { onDiskIn, readLockFile, removeFile, writeWhole } from './docs-folder.ts';
import { type DocsLock, LOCK_FILE, printLock, readLock } from './docs-lock.ts';
import { type DocsStore, fetchCommit, fetchFiles, forgetOtherCommits, openStore, ROOT, wantedFiles } from './docs-store.ts';
import { readBlobs, type TreeFile } from './git-tree.ts';
import { type PullPlan, planPull } from './plan-pull.ts';

export const DEFAULT_REPOSITORY = 'https://github.com/microsoftgraph/microsoft-graph-docs-contrib';
export const DEFAULT_REF = 'main';

export interface PullOptions {
  /** Docs folder, real or to be made. */
  readonly into: string;
  /** Default: that of the lock, else the docs of Microsoft Graph. */
  readonly repository?: string | undefined;
  /** Branch, tag or full commit id. Default: that of the lock, else main. */
  readonly ref?: string | undefined;
  /** Default: those of the lock, else both. */
  readonly versions?: readonly string[] | undefined;
  /** Bring exactly the commit of the lock, and complain about every file that differs from it. */
  readonly locked?: boolean | undefined;
  /** Overwrite files that were changed here. */
  readonly force?: boolean | undefined;
  /** Told what git says on the way. */
  readonly onProgress?: ((line: string) => void) | undefined;
  /** Files in one request. */
  readonly batch?: number;
}

export interface Pulled {
  readonly stdout: string;
  /** 1: files were changed here, and nothing was written. */
  readonly exitCode: 0 | 1;
}

/** Throws UserError for wrong options and when git cannot fetch. Nothing is written before everything was fetched; the lock comes last. */
export async function pullDocs(options: PullOptions): Promise<Pulled> {
  const { into, onProgress, locked = false } = options;
  const lock = lockOf(into);
  const wanted = wantedOf(options, lock);
  const store = await openStore(into, wanted.repository, onProgress);
  const commit = await fetchCommit(store, locked && lock ? lock.commit : wanted.ref);
  const files = await wantedFiles(store, commit, wanted.versions);
  if (!files.some(({ path: file }) => file.startsWith(`${ROOT}/`))) {
    throw usageError(
      `Nothing to pull: ${wanted.ref} (--ref) of ${wanted.repository} (--repo) has no pages in ${ROOT}/${wanted.versions.join(' or ')}.`,
    );
  }
  const before = locked ? files : await filesBefore(store, lock, wanted);
  const plan = planPull(before.map(inFolder), files.map(inFolder), onDiskIn(into));
  if (plan.edited.length > 0 && !options.force) return { stdout: refusal(plan, into, locked), exitCode: 1 };
  await carryOut(plan, { store, commit, files, into, batch: options.batch });
  const next = { ...wanted, commit };
  writeWhole(into, LOCK_FILE, printLock(next));
  await forgetOtherCommits(store, commit);
  return { stdout: summary(plan, next, into), exitCode: 0 };
}

function lockOf(into: string): DocsLock | undefined {
  const text = readLockFile(into);
  const lock = text === undefined ? undefined : readLock(text);
  if (typeof lock !== 'string') return lock;
  throw usageError(`Cannot use ${path.join(into, LOCK_FILE)}: ${lock}. Remove the file to start anew.`);
}

type Wanted = Omit<DocsLock, 'commit'>;

function wantedOf({ into, repository, ref, versions, locked }: PullOptions, lock: DocsLock | undefined): Wanted {
  const wanted = {
    repository: repository ?? lock?.repository ?? DEFAULT_REPOSITORY,
    ref: ref ?? lock?.ref ?? DEFAULT_REF,
    versions: versions ?? lock?.versions ?? ['beta', 'v1.0'],
  };
  for (const [value, option] of [
    [wanted.repository, '--repo'],
    [wanted.ref, '--ref'],
  ] as const) {
    // git would take it for an option, or for several refs
    if (/^-|[\s:^~?*[\\]/.test(option === '--ref' ? value : value.slice(0, 1)))
      throw usageError(`Cannot pull ${JSON.stringify(value)} (${option}): no such name.`);
  }
  if (!locked) return wanted;
  if (lock === undefined) throw usageError(`Cannot use --locked: ${into} has no ${LOCK_FILE}. Run pull without it once.`);
  if (wanted.repository !== lock.repository || wanted.ref !== lock.ref || wanted.versions.join() !== lock.versions.join()) {
    throw usageError(`Cannot use --locked with another --repo, --ref or --api than ${path.join(into, LOCK_FILE)} has.`);
  }
  return wanted;
}

/** The files that the last pull wrote; none where its commit is of another repository. */
async function filesBefore(store: DocsStore, lock: DocsLock | undefined, { repository }: Wanted): Promise<readonly TreeFile[]> {
  if (lock === undefined || lock.repository !== repository) return [];
  return wantedFiles(store, await fetchCommit(store, lock.commit), lock.versions);
}

/** `api-reference/v1.0/api/user-get.md` -> `v1.0/api/user-get.md`, and `concepts/includes/x.md` -> where read/docs-root.ts looks for it. */
function inFolder(file: TreeFile): TreeFile {
  const { path: before } = file;
  return { ...file, path: before.startsWith(`${ROOT}/`) ? before.slice(ROOT.length + 1) : `${BESIDE}/${before}` };
}

interface Work {
  readonly store: DocsStore;
  readonly commit: string;
  readonly files: readonly TreeFile[];
  readonly into: string;
  readonly batch?: number | undefined;
}

/** Edited files are among what is written: it comes to that only with --force. */
async function carryOut(plan: PullPlan, { store, commit, files, into, batch }: Work): Promise<void> {
  const edited = new Set(plan.edited);
  const all = files.map(inFolder);
  const write = [...plan.write, ...all.filter((file) => edited.has(file.path))];
  await fetchFiles(store, commit, write, batch);
  const blobs = await readBlobs(
    { gitDir: store.folder },
    write.map(({ id }) => id),
  );
  for (const { path: file, id } of write) {
    const content = blobs.get(id);
    if (content === undefined)
      throw unreadableInput(`Cannot fetch ${file} from ${store.repository} (--repo): the server does not have it.`);
    writeWhole(into, file, content);
  }
  const present = new Set(all.map((file) => file.path));
  for (const file of [...plan.remove, ...plan.edited.filter((file) => !present.has(file))]) removeFile(into, file);
}

/** Files that are listed by name. */
const SHOWN = 20;

function refusal({ edited }: PullPlan, into: string, locked: boolean): string {
  const what = locked ? `not as in the commit of ${LOCK_FILE}` : 'changed since the last pull, or not from it';
  const more = edited.length - SHOWN;
  const lines = [
    `${into}: ${edited.length} ${edited.length === 1 ? 'file' : 'files'} ${what}; nothing was written.`,
    ...edited.slice(0, SHOWN).map((file) => `  ${file}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
    'Pull into another folder (--into), or overwrite them (--force).',
  ];
  return `${lines.join('\n')}\n`;
}

function summary({ write, remove, unchanged, edited }: PullPlan, { repository, ref, commit, versions }: DocsLock, into: string): string {
  const overwritten = edited.length > 0 ? `, ${edited.length} overwritten` : '';
  const files = `${write.length} written${overwritten}, ${remove.length} removed, ${unchanged} unchanged`;
  return `${into}: ${files}; ${versions.join(' and ')} of ${repository} ${ref} at ${commit.slice(0, 12)}\n`;
}
