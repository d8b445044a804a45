// BASE or HEAD of a diff, as the user names it -> the models of its versions.
// An api.json, a generated folder, a docs folder, or any of them in a git commit: `main:generated`, `HEAD~1:docs-input`.

import { posix, relative, resolve, sep } from 'node:path';
import { buildModel, type Progress } from './build-model.ts';
import { readModel } from './diff/read-model.ts';
import type { Side } from './diff/report.ts';
import type { Api } from './ir/ir.ts';
import { listTree, readBlobs, resolveCommit, type TreeFile } from './pull/git-tree.ts';
import type { DocsHistory } from './pull/page-history.ts';
import { findModels, textField } from './read/find-models.ts';
import { textOfFile } from './read/text-of-file.ts';
import { unreadableInput, usageError } from './usage-error.ts';
import type { Cache } from './write/cache.ts';
import { withTempFolder } from './write/temp-folder.ts';

export interface LoadedSide extends Side {
  /** By version. */
  readonly apis: ReadonlyMap<string, Api>;
  /** Text of a page or include of a docs side: `v1.0/resources/user.md`. */
  readonly textOf?: (file: string) => string | undefined;
  /** Of a docs side: the folder below which `v1.0/...` is, from the working folder or from the root of the repository. */
  readonly pagesPath?: string;
  /** Version of the generated package, where the side is one. */
  readonly packageVersion?: string;
  /** Of a docs side in git. */
  readonly history?: DocsHistory;
}

export interface LoadOptions {
  /** Real path of the folder that relative paths and refs are of. */
  readonly cwd: string;
  readonly versions?: readonly string[] | undefined;
  readonly progress: Progress;
  /** Where parsed pages are kept. */
  readonly cache?: Cache | undefined;
}

/** Reads one side. `role` is BASE or HEAD, for messages. Throws UserError when there is nothing to read. */
export async function loadSide(name: string, role: string, options: LoadOptions): Promise<LoadedSide> {
  if (name === '') throw usageError(`Cannot read ${role}: it is empty. Name an api.json, a folder, or REF:path.`);
  const disk = resolve(options.cwd, name);
  const found = findModels(disk, role);
  if (found !== undefined) {
    const { models, packageVersion, commit } = found;
    if (models.length > 0) return { ...modelSide(models, name, role, options), ...(packageVersion !== undefined && { packageVersion }) };
    return { ...docsSide(disk, name, options), ...(commit !== undefined && { commit }) };
  }
  const colon = name.indexOf(':');
  if (colon > 0) return loadCommit(name.slice(0, colon), name.slice(colon + 1), role, options);
  throw unreadableInput(`Cannot read ${role} ${name}: there is no such file or folder. Name an api.json, a folder, or REF:path.`);
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

function docsSide(folder: string, label: string, { versions, progress, cwd, cache }: LoadOptions): LoadedSide {
  const { apis, docs } = buildModel({ docs: [folder], versions, cache }, progress);
  const [page] = docs.pages;
  return {
    label,
    kind: 'docs',
    apis: new Map(apis.map((api) => [api.version, api])),
    textOf: textOfFile(docs),
    ...(page && { pagesPath: relative(cwd, page.diskPath.slice(0, -page.file.length)).split(sep).join('/') }),
  };
}

/** Only the files that count are taken out of the commit. */
async function loadCommit(ref: string, treePath: string, role: string, options: LoadOptions): Promise<LoadedSide> {
  const label = `${ref}:${treePath}`;
  const repository = options.cwd;
  const commit = await resolveCommit(repository, ref);
  if (commit === undefined) {
    throw unreadableInput(
      `Cannot read ${role} ${label}: there is neither such a file nor a commit ${ref} in the git repository ${repository}. Name a path, or REF:path.`,
    );
  }
  const root = treePath.replace(/^\.?\//, '').replace(/\/+$/, '');
  const all = await listTree(repository, commit, [root]);
  const models = all.filter((file) => isModelFile(file.path, root));
  const files = models.length > 0 ? models : all.filter((file) => isDocsFile(file.path.slice(root.length)));
  if (files.length === 0) {
    throw unreadableInput(`Cannot read ${role} ${label}: the commit has neither api.json nor pages (api/*.md, resources/*.md) there.`);
  }
  const manifest = all.find((file) => file.path === posix.join(root, 'package.json'));
  const blobs = await readBlobs(
    repository,
    [...files, ...(manifest ? [manifest] : [])].map(({ id }) => id),
  );
  const textOf = (file: TreeFile | undefined) => blobs.get(file?.id ?? '')?.toString('utf8') ?? '';
  if (models.length > 0) {
    const packageVersion = textField(textOf(manifest), 'version');
    return { ...modelSide(models.map(textOf), label, role, options), commit, ...(packageVersion !== undefined && { packageVersion }) };
  }
  // A version folder is known by its name.
  const top = posix.basename(root) || 'docs';
  const copies = files.map((file) => ({ path: posix.join(top, file.path.slice(root.length)), text: blobs.get(file.id) ?? '' }));
  const side = await withTempFolder(copies, (folder) => docsSide(resolve(folder, top), label, options));
  const pagesPath = pagesFolder(files, root);
  return { ...side, commit, pagesPath, history: { repository, commit, folder: pagesPath } };
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
  return /(?:^|\/)(?:api|resources|includes)\/.*\.md$/i.test(rest) || /(?:^|\/)corrections\.jsonc$/.test(rest);
}

/** The folder of the repository that holds `v1.0/...`: `api-reference`, or what the user named. */
function pagesFolder(files: readonly TreeFile[], root: string): string {
  // `api-reference/v1.0/resources/user.md`
  const versioned = /(?:^|\/)(?:v1\.0|beta)\/(?:api|resources)\/.*$/;
  const page = files.find((file) => versioned.test(file.path))?.path;
  return page?.replace(versioned, '') ?? root;
}
