// BASE or HEAD of a diff, as the user names it -> the models of its versions.
// An api.json, a generated folder, a docs folder, or any of them in a git commit: `main:generated`, `HEAD~1:docs-input`.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildModel, type Progress } from '../build-model.ts';
import { compareText } from '../diagnostics.ts';
import type { Api } from '../ir/ir.ts';
import { listTree, readBlobs, resolveCommit, type TreeFile } from '../pull/git-tree.ts';
import { textOfFile } from '../read/text-of-file.ts';
import { fileProblem, unreadableInput, usageError } from '../usage-error.ts';
import { readModel } from './read-model.ts';
import type { Side } from './report.ts';

export interface LoadedSide extends Side {
  /** By version. */
  readonly apis: ReadonlyMap<string, Api>;
  /** Text of a page or include of a docs side: `v1.0/resources/user.md`. */
  readonly textOf?: (file: string) => string | undefined;
  /** Of a docs side: the folder below which `v1.0/...` is, from the working folder or from the root of the repository. */
  readonly pagesPath?: string;
  /** Version of the generated package, where the side is one. */
  readonly packageVersion?: string;
  /** The commit of a docs side, and the path in it below which `v1.0/...` is: for its history. */
  readonly git?: { readonly repository: string; readonly commit: string; readonly folder: string };
}

export interface LoadOptions {
  /** Folder that relative paths and refs are of. */
  readonly cwd: string;
  readonly versions?: readonly string[] | undefined;
  readonly progress: Progress;
}

/** Reads one side. `role` is BASE or HEAD, for messages. Throws UserError when there is nothing to read. */
export async function loadSide(name: string, role: string, options: LoadOptions): Promise<LoadedSide> {
  if (name === '') throw usageError(`Cannot read ${role}: it is empty. Name an api.json, a folder, or REF:path.`);
  const disk = path.resolve(options.cwd, name);
  if (existsSync(disk)) return loadDisk(disk, name, role, options);
  const colon = name.indexOf(':');
  if (colon > 0) return loadCommit(name.slice(0, colon), name.slice(colon + 1), role, options);
  throw unreadableInput(`Cannot read ${role} ${name}: there is no such file or folder. Name an api.json, a folder, or REF:path.`);
}

function loadDisk(disk: string, label: string, role: string, options: LoadOptions): LoadedSide {
  if (statSync(disk).isFile()) return modelSide([readText(disk, label, role)], label, role, options);
  const files = modelFiles(disk);
  if (files.length > 0) {
    const packageVersion = versionOf(path.join(disk, 'package.json'));
    const side = modelSide(
      files.map((file) => readText(file, label, role)),
      label,
      role,
      options,
    );
    return packageVersion === undefined ? side : { ...side, packageVersion };
  }
  const lock = lockedCommit(path.join(disk, 'docs.lock.json'));
  const side = docsSide(disk, label, options);
  return lock === undefined ? side : { ...side, commit: lock };
}

/** api.json of the folder itself, or of its version folders. */
function modelFiles(folder: string): string[] {
  const candidates = [
    folder,
    ...readdirSync(folder)
      .sort(compareText)
      .map((name) => path.join(folder, name)),
  ];
  return candidates.map((candidate) => path.join(candidate, 'api.json')).filter((file) => existsSync(file));
}

function readText(file: string, label: string, role: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw unreadableInput(`Cannot read ${role} ${label}: ${fileProblem(error)}.`);
  }
}

function versionOf(file: string): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version?: unknown };
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

/** A folder that `pull` filled says which commit it holds. */
function lockedCommit(file: string): string | undefined {
  try {
    const { commit } = JSON.parse(readFileSync(file, 'utf8')) as { commit?: unknown };
    return typeof commit === 'string' ? commit : undefined;
  } catch {
    return undefined;
  }
}

function modelSide(texts: readonly string[], label: string, role: string, { versions }: LoadOptions): LoadedSide {
  const apis = texts.map((text) => {
    const model = readModel(text);
    if (typeof model === 'string') throw unreadableInput(`Cannot read ${role} ${label}: ${model}.`);
    return model;
  });
  const wanted = apis.filter(({ version }) => versions === undefined || versions.includes(version));
  return { label, kind: 'model', apis: new Map(wanted.map((api) => [api.version, api])) };
}

function docsSide(folder: string, label: string, { versions, progress, cwd }: LoadOptions): LoadedSide {
  const { apis, docs } = buildModel({ docs: [folder], versions }, progress);
  const pagesPath = docs.pages
    .slice(0, 1)
    .map(({ diskPath, file }) => path.relative(realpathSync(cwd), diskPath.slice(0, -file.length)))[0];
  return {
    label,
    kind: 'docs',
    apis: new Map(apis.map((api) => [api.version, api])),
    textOf: textOfFile(docs),
    ...(pagesPath !== undefined && { pagesPath: pagesPath.split(path.sep).join('/') }),
  };
}

async function loadCommit(ref: string, treePath: string, role: string, options: LoadOptions): Promise<LoadedSide> {
  const label = `${ref}:${treePath}`;
  const repository = options.cwd;
  const commit = await resolveCommit(repository, ref);
  if (commit === undefined) {
    throw unreadableInput(
      `Cannot read ${role} ${label}: there is neither such a file nor a git commit ${ref} in ${repository}. Name a path, or REF:path.`,
    );
  }
  const root = treePath.replace(/^\.?\//, '').replace(/\/+$/, '');
  const all = await listTree(repository, commit, [root]);
  if (all.length === 0) throw unreadableInput(`Cannot read ${role} ${label}: the commit has no files there.`);
  const models = all.filter((file) => isModelFile(file.path, root));
  const files = models.length > 0 ? models : all.filter((file) => isDocsFile(file.path.slice(root.length)));
  const blobs = await readBlobs(
    repository,
    files.map(({ id }) => id),
  );
  if (models.length > 0) {
    const texts = models.map(({ id }) => (blobs.get(id) ?? Buffer.alloc(0)).toString('utf8'));
    return { ...modelSide(texts, label, role, options), commit };
  }
  if (files.length === 0)
    throw unreadableInput(`Cannot read ${role} ${label}: it has neither api.json nor pages (api/*.md, resources/*.md).`);
  const side = withTempFolder(files, root, blobs, (folder) => docsSide(folder, label, options));
  const pagesPath = pagesFolder(files, root);
  return { ...side, commit, pagesPath, git: { repository, commit, folder: pagesPath } };
}

/** `generated/v1.0/api.json` below `generated`, or the file itself. */
function isModelFile(file: string, root: string): boolean {
  if (file === root) return file.endsWith('.json');
  const rest = root === '' ? file : file.slice(root.length + 1);
  return rest === 'api.json' || /^[^/]+\/api\.json$/.test(rest);
}

/** Pages, what they include, and corrections; language snippets are never read. */
function isDocsFile(rest: string): boolean {
  if (/(?:^|\/)includes\/snippets\//.test(rest)) return false;
  return /(?:^|\/)(?:api|resources|includes)\/.*\.md$/i.test(rest) || /(?:^|\/)(?:corrections\.jsonc|docs\.lock\.json)$/.test(rest);
}

/** The folder of the repository that holds `v1.0/...`: `api-reference`, or what the user named. */
function pagesFolder(files: readonly TreeFile[], root: string): string {
  const page = files.find(({ path: file }) => /(?:^|\/)(?:v1\.0|beta)\/(?:api|resources)\//.test(file))?.path;
  return page?.replace(/(?:^|\/)(?:v1\.0|beta)\/(?:api|resources)\/.*$/, '') ?? root;
}

function withTempFolder<T>(files: readonly TreeFile[], root: string, blobs: ReadonlyMap<string, Buffer>, work: (folder: string) => T): T {
  const temp = mkdtempSync(path.join(tmpdir(), 'msgraph-docgen-'));
  // A version folder is known by its name.
  const folder = path.join(temp, path.posix.basename(root) || 'docs');
  try {
    for (const { path: file, id } of files) {
      const target = path.join(folder, ...file.slice(root.length).split('/'));
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, blobs.get(id) ?? '');
    }
    return work(folder);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}
