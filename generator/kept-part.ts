// A part of the package as a run has built it -> the same part after an edit of wording alone: "The city of the user." is put in its
// places in the files, findings move to where their rows stand now, and nothing is linked or printed again.

import { invariant, itemAt } from './assert.ts';
import { type Diagnostic, type Origin, sortedOnce } from './diagnostics.ts';
import { jsonText } from './emit/api-json.ts';
import { docText } from './emit/doc-comment.ts';
import { fillHoles, type Hole, type HoleMarks, holeFor } from './emit/hole.ts';
import type { OutputFile } from './emit/output-file.ts';
import type { ApiSize } from './emit/shared-files.ts';
import { memoised } from './memo.ts';
import { placeAt, type Substitutes } from './page/wording.ts';
import type { PartPages } from './part-pages.ts';
import type { OutputFolder } from './write/read-output.ts';
import { encodedFile, type RecordedFile, readRecorded, recordedFile, type StoredFile } from './write/recorded-output.ts';

/** A part, or all of them together. */
export interface Part {
  readonly apis: readonly ApiSize[];
  /** Sorted, each once. */
  readonly diagnostics: readonly Diagnostic[];
  /** Sorted by path. */
  readonly files: readonly OutputFile[];
}

/** What is kept of a part. */
export interface KeptPart {
  readonly apis: readonly ApiSize[];
  /** Digests of the wording of each page. */
  readonly wording: readonly string[];
  /** What parsing has found, by page. */
  readonly parsed: readonly PageFindings[];
  /** What linking and printing have found, on places by number. */
  readonly found: readonly Diagnostic[];
  /** The same, on places in the docs. */
  readonly placed: readonly Diagnostic[];
  readonly files: readonly KeptFile[];
  /** Pages that links in comments are relative to. */
  readonly bases: readonly string[];
}

type PageFindings = readonly [page: number, diagnostics: readonly Diagnostic[]];

interface KeptFile extends RecordedFile {
  /** Of each text that was filled in: start, length, number of the page, number of the text in it, number of the base or -1; all in one row. */
  readonly filled: readonly number[];
}

/** Numbers of a text in `filled`. */
const PER_TEXT = 5;

/** What stands in a page for its wording while it is linked and printed. No column in the docs is 0. */
export function substitutesFor(page: number, file: string): Substitutes {
  return {
    intro: [],
    text: (index) => holeFor(page, index),
    place: (index) => ({ file, line: index, column: 0, endLine: index, endColumn: 0 }),
  };
}

/** A part that is being built of pages with substitutes. */
export interface PartBuilder {
  /** Fills the holes of a file. */
  readonly finishFile: (file: OutputFile) => OutputFile & StoredFile;
  /** The part, of finished files, and what to keep of it. */
  readonly finish: (built: Part) => { readonly part: Part; readonly kept: KeptPart };
}

/** `marks` are those of the holes in its files. */
export function openPart(pages: PartPages, marks: HoleMarks): PartBuilder {
  const [fill, place, bases] = [filler(pages), placer(pages), new Map<string, number>()];
  const filledIn = new Map<string, readonly number[]>();
  const parsed = findingsOf([...pages.pages.keys()], pages);
  return {
    finishFile: ({ path, text: before }) => {
      const { text, filled } = fillHoles(before, marks, fill);
      // what was put together before it was printed as a comment has lost what would make it safe there
      invariant(
        filled.every(({ hole }) => (hole.base === undefined) === path.endsWith('.json')),
        `a description is where none may be in ${path}`,
      );
      const numbers: number[] = [];
      for (const { hole, start, length } of filled) numbers.push(start, length, hole.page, hole.text, baseNumber(hole.base, bases));
      filledIn.set(path, numbers);
      return encodedFile(path, text);
    },
    finish: ({ apis, diagnostics, files }) => {
      const kept = {
        apis,
        wording: digestsOf(pages),
        parsed,
        found: diagnostics,
        placed: diagnostics.map(place),
        files: files.map((file) => ({ ...recordedFile(file), filled: filledIn.get(file.path) ?? [] })),
        bases: [...bases.keys()],
      };
      return { part: partOf(kept, files), kept };
    },
  };
}

/** The part with the wording that its pages have now; undefined where a file is not in `output` as the earlier run left it. */
export function renewPart(
  kept: KeptPart,
  pages: PartPages,
  output: OutputFolder,
): { readonly part: Part; readonly kept: KeptPart } | undefined {
  const files = readRecorded(output, kept.files);
  if (files === undefined) return undefined;
  const digests = digestsOf(pages);
  const changed = new Set(digests.flatMap((digest, page) => (digest === kept.wording[page] ? [] : [page])));
  if (changed.size === 0) return { part: partOf(kept, files), kept };
  const [fill, place] = [filler(pages), placer(pages)];
  const inChanged = (origin: Origin): boolean => origin.column === 0 && changed.has(pages.numberOf(origin.file));
  const keptFiles = kept.files.map((file, index) => {
    if (!holdsAny(changed, file.filled)) return file;
    const { path, text: before } = itemAt(files, index);
    const { text, filled } = refill(before, file.filled, (hole) => (changed.has(hole.page) ? fill(hole) : undefined), kept.bases);
    const encoded = encodedFile(path, text);
    files[index] = encoded;
    return { ...recordedFile(encoded), filled };
  });
  const renewed = {
    ...kept,
    wording: digests,
    parsed: [...kept.parsed.filter(([page]) => !changed.has(page)), ...findingsOf([...changed], pages)],
    placed: kept.placed.map((before, index) => {
      const found = kept.found[index];
      return found !== undefined && [found, ...(found.related ?? [])].some(inChanged) ? place(found) : before;
    }),
    files: keptFiles,
  };
  return { part: partOf(renewed, files), kept: renewed };
}

function partOf({ apis, parsed, placed }: KeptPart, files: readonly OutputFile[]): Part {
  return { apis, diagnostics: sortedOnce([...parsed.flatMap(([, found]) => found), ...placed]), files };
}

function digestsOf({ pages }: PartPages): string[] {
  return pages.map(({ digest }) => digest);
}

/** Of those of the numbered pages that have any. */
function findingsOf(numbers: readonly number[], pages: PartPages): PageFindings[] {
  return numbers.map((page): PageFindings => [page, pages.prose(page).diagnostics]).filter(([, found]) => found.length > 0);
}

/** What fills a hole: a string of JSON, or text of a comment. */
function filler(pages: PartPages): (hole: Hole) => string {
  return ({ page, text: number, base }) => {
    const text = itemAt(pages.prose(page).texts, number);
    return base === undefined ? jsonText(text) : docText(text, { version: itemAt(pages.pages, page).version, file: base });
  };
}

/** Moves a finding from numbers of places to places. */
function placer(pages: PartPages): (finding: Diagnostic) => Diagnostic {
  const wordingOf = memoised((file) => pages.wording(pages.numberOf(file)));
  function placed<T extends Origin>(origin: T): T {
    if (origin.column !== 0) return origin;
    const wording = wordingOf(origin.file);
    const { file, line, column } = placeAt(wording, origin.line);
    const { endLine, endColumn } = placeAt(wording, origin.endLine);
    return { ...origin, file, line, column, endLine, endColumn };
  }
  return (finding) => ({ ...placed(finding), ...(finding.related && { related: finding.related.map(placed) }) });
}

/** A text that was filled before, with other contents where `fill` gives any. */
function refill(
  before: string,
  filled: readonly number[],
  fill: (hole: Hole) => string | undefined,
  bases: readonly string[],
): { readonly text: string; readonly filled: readonly number[] } {
  const pieces: string[] = [];
  const numbers: number[] = [];
  let [end, moved] = [0, 0];
  for (let at = 0; at < filled.length; at += PER_TEXT) {
    const [start = 0, length = 0, page = 0, text = 0, base = -1] = filled.slice(at, at + PER_TEXT);
    const content = fill({ page, text, base: bases[base] });
    numbers.push(start + moved, content?.length ?? length, page, text, base);
    if (content === undefined) continue;
    pieces.push(before.slice(end, start), content);
    end = start + length;
    moved += content.length - length;
  }
  return { text: pieces.length === 0 ? before : pieces.join('') + before.slice(end), filled: numbers };
}

/** Whether a text of one of the pages was filled in. */
function holdsAny(pages: ReadonlySet<number>, filled: readonly number[]): boolean {
  for (let at = 2; at < filled.length; at += PER_TEXT) if (pages.has(itemAt(filled, at))) return true;
  return false;
}

function baseNumber(base: string | undefined, bases: Map<string, number>): number {
  if (base === undefined) return -1;
  const number = bases.get(base) ?? bases.size;
  bases.set(base, number);
  return number;
}
