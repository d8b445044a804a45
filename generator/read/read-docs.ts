// The folders of `--docs` -> every page with its includes, and a finding for each page that cannot be read.
// Later folders lie over earlier ones: `v1.0/resources/user.md` of the last folder that has it is the page.

import { compareText, createReport, type Diagnostic, type Report, startOf } from '../diagnostics.ts';
import { unreadableInput, usageError } from '../usage-error.ts';
import type { Disk } from './disk.ts';
import { type DocsRoot, openDocsRoot } from './docs-root.ts';
import { listPages, type PageFile } from './list-pages.ts';
import { createLocator } from './locate.ts';
import { type CorrectionsFile, readCorrectionsFiles } from './read-corrections.ts';
import { createIncludeReader } from './read-includes.ts';
import { openTexts, type Texts, withText } from './read-text.ts';
import type { SourcePage } from './source-page.ts';

export interface Docs {
  /** The versions that the pages belong to, sorted. */
  readonly versions: readonly string[];
  /** In code-unit order of `file`. */
  readonly pages: readonly SourcePage[];
  readonly corrections: readonly CorrectionsFile[];
  /** All versions that the folders hold were read. */
  readonly complete: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** The pages that docs folders hold, not read yet. */
export interface DocsListing {
  readonly roots: readonly DocsRoot[];
  /** The versions that are wanted, sorted. */
  readonly versions: readonly string[];
  /** In code-unit order of `file`. */
  readonly files: readonly PageFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the pages of `versions`, or of all versions that the folders hold.
 * Throws UnreadableInput when a folder is missing or has no pages, UsageError when a wanted version is in none of them.
 */
export function readDocs(folders: readonly string[], versions?: readonly string[], texts: Texts = openTexts()): Docs {
  return readListed(listDocs(folders, versions, texts.disk), texts);
}

/** Finds the pages of `versions`, or of all. Throws as readDocs. */
export function listDocs(folders: readonly string[], versions: readonly string[] | undefined, disk: Disk): DocsListing {
  const diagnostics: Diagnostic[] = [];
  const report = createReport(diagnostics);
  const roots = folders.map((folder) => openDocsRoot(folder, disk));
  const wanted = wantedVersions(roots, versions);
  const files = overlay(roots.map((root) => listWanted(root, wanted, report, disk)));
  return { roots, versions: wanted, files: withoutTwins(files, report), diagnostics };
}

/** Reads the pages that were found, with the texts of the disk that they were found on. */
export function readListed({ roots, versions, files, ...listing }: DocsListing, texts: Texts): Docs {
  const diagnostics = [...listing.diagnostics];
  const report = createReport(diagnostics);
  const includesOf = createIncludeReader(createLocator(roots, texts.disk), texts);
  const pages = files.flatMap((file) => readPage(file, includesOf, report, texts));
  const corrections = readCorrectionsFiles(roots, report, texts);
  const complete = roots.every((root) => root.versions.every((version) => versions.includes(version)));
  return { versions, pages, corrections, complete, diagnostics };
}

function wantedVersions(roots: readonly DocsRoot[], versions: readonly string[] | undefined): string[] {
  const present = new Set(roots.flatMap((root) => root.versions));
  const absent = versions?.find((version) => !present.has(version));
  if (absent !== undefined) {
    const where = roots.map((root) => root.path).join(', ');
    throw usageError(
      `Cannot read ${absent} (--api): ${where} (--docs) has no pages of it, only of ${[...present].sort(compareText).join(', ')}.`,
    );
  }
  return [...new Set(versions ?? present)].sort(compareText);
}

function listWanted(root: DocsRoot, versions: readonly string[], report: Report, disk: Disk): PageFile[] {
  const found = root.versions.flatMap((version) => listPages(root, version, report, disk));
  if (found.length === 0) {
    throw unreadableInput(
      `Cannot read docs from ${root.path} (--docs): its folders api and resources hold no .md pages. Name a folder that holds pages.`,
    );
  }
  return found.filter((file) => versions.includes(file.version));
}

/** Pages by name, letter case ignored: an update replaces a page also where it was renamed in case. */
function overlay(layers: readonly (readonly PageFile[])[]): PageFile[] {
  const replaced = layers.map((_, index) => new Set(layers.slice(index + 1).flatMap((later) => later.map(caseless))));
  return layers
    .flatMap((layer, index) => layer.filter((page) => !replaced[index]?.has(caseless(page))))
    .sort((a, b) => compareText(a.file, b.file));
}

function caseless(page: PageFile): string {
  return page.file.toLowerCase();
}

/** `User.md` beside `user.md` can only exist on some file systems; the first in code-unit order is the page everywhere. */
function withoutTwins(files: readonly PageFile[], report: Report): PageFile[] {
  const first = new Map<string, PageFile>();
  for (const file of files) {
    const other = first.get(caseless(file));
    if (other === undefined) first.set(caseless(file), file);
    else report('page-case-twin', startOf(file.file), { other: other.file });
  }
  return [...first.values()];
}

type IncludesOf = ReturnType<typeof createIncludeReader>;

function readPage(page: PageFile, includesOf: IncludesOf, report: Report, texts: Texts): SourcePage[] {
  const read = texts.read(page.diskPath);
  const origin = startOf(page.file);
  switch (read.kind) {
    case 'unreadable':
      report('page-unreadable', origin, { problem: read.problem });
      return [];
    case 'binary':
      report('page-binary', origin, {});
      return [];
    case 'huge':
      report('page-huge', origin, { megabytes: read.megabytes });
      return [];
    case 'text':
      if (!read.blank) return [withText(read, { includes: includesOf(page.file, read.targets), ...page })];
      report('page-empty', origin, {});
      return [];
  }
}
