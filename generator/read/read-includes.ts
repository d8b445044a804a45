// A page's text -> the files that it includes, and those that they include.
// `[!INCLUDE [permissions-table](../includes/permissions/user-list-permissions.md)]`

import path from 'node:path';
import type { Disk } from './disk.ts';
import type { Located } from './locate.ts';
import { readText } from './read-text.ts';
import type { IncludeFile } from './source-page.ts';

type Includes = ReadonlyMap<string, IncludeFile>;
type Content = Pick<Required<IncludeFile>, 'text' | 'digest'>;

const MAX_DEPTH = 8;
/** Of one page. Real pages have at most 40 includes with 60 KB. */
const MAX_FILES = 500;
const MAX_CHARACTERS = 4 * 1024 * 1024;

const NONE: Includes = new Map();

/** A function from a file of the docs and its text to its includes; each file on disk is read once. Cycles and include bombs are cut: the file counts as missing there. */
export function createIncludeReader(locate: (file: string) => Located, disk: Disk): (file: string, text: string) => Includes {
  const texts = new Map<string, Content | undefined>();

  return (file, text) => {
    const budget = { files: MAX_FILES, characters: MAX_CHARACTERS };
    return includesOf(file, text, [file]);

    function includesOf(from: string, fromText: string, ancestors: readonly string[]): Includes {
      const hrefs = includeTargets(fromText);
      if (hrefs.length === 0) return NONE;
      return new Map(hrefs.map((href) => [href, readInclude(from, href, ancestors)]));
    }

    function readInclude(from: string, href: string, ancestors: readonly string[]): IncludeFile {
      const target = resolveTarget(from, href);
      if (target === undefined) return { file: href, outside: true, includes: NONE };
      if (ancestors.includes(target) || ancestors.length > MAX_DEPTH || budget.files-- <= 0) return { file: target, includes: NONE };
      const located = locate(target);
      if (located.kind === 'outside') return { file: target, outside: true, includes: NONE };
      const content = located.kind === 'file' ? cachedText(located.diskPath) : undefined;
      if (content === undefined || content.text.length > budget.characters) return { file: target, includes: NONE };
      budget.characters -= content.text.length;
      return { file: target, ...content, includes: includesOf(target, content.text, [...ancestors, target]) };
    }
  };

  function cachedText(diskPath: string): Content | undefined {
    if (!texts.has(diskPath)) {
      const read = readText(diskPath, disk);
      texts.set(diskPath, read.kind === 'text' ? { text: read.text, digest: read.digest } : undefined);
    }
    return texts.get(diskPath);
  }
}

// `[!INCLUDE [permissions-table](../includes/x.md)]`, `[!include[a](<../includes/x.md> "title")]`; the bounds keep hostile pages linear
const includePattern = /\[!include\s{0,9}\[[^\]\n]{0,300}\]\(\s{0,9}<?([^()<>"\s]{1,500})/gi;

/** The targets of a text's includes as written, each once, without language snippets: they carry no facts. */
export function includeTargets(text: string): string[] {
  const found = new Set<string>();
  for (const [, href = ''] of text.matchAll(includePattern)) if (!href.includes('/snippets/')) found.add(href);
  return [...found];
}

/** The docs file that `href` means in `from`, `../concepts/x.md` beside the tree of the docs; undefined for a path that is none in the docs. */
function resolveTarget(from: string, href: string): string | undefined {
  const relative = href.replaceAll('\\', '/');
  // `C:/x.md`, but not `https://x`, which is simply no file of the docs
  if (relative.startsWith('/') || /^[a-z]:/i.test(relative)) return undefined;
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), relative));
}
