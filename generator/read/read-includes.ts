// A page's text -> the files that it includes, and those that they include.
// `[!INCLUDE [permissions-table](../includes/permissions/user-list-permissions.md)]`

import path from 'node:path';
import type { Located } from './locate.ts';
import { type PlainText, type Texts, withText } from './read-text.ts';
import type { IncludeFile } from './source-page.ts';

type Includes = ReadonlyMap<string, IncludeFile>;

const MAX_DEPTH = 8;
/** Of one page. Real pages have at most 40 includes with 60 KB. */
const MAX_FILES = 500;
const MAX_CHARACTERS = 4 * 1024 * 1024;

const NONE: Includes = new Map();

/** A function from a file of the docs and what its text includes to its includes; each file on disk is read once. Cycles and include bombs are cut: the file counts as missing there. */
export function createIncludeReader(
  locate: (file: string) => Located,
  texts: Texts,
): (file: string, targets: readonly string[]) => Includes {
  const known = new Map<string, PlainText | undefined>();

  return (file, targets) => {
    const budget = { files: MAX_FILES, characters: MAX_CHARACTERS };
    return includesOf(file, targets, [file]);

    function includesOf(from: string, hrefs: readonly string[], ancestors: readonly string[]): Includes {
      if (hrefs.length === 0) return NONE;
      return new Map(hrefs.map((href) => [href, readInclude(from, href, ancestors)]));
    }

    function readInclude(from: string, href: string, ancestors: readonly string[]): IncludeFile {
      const target = resolveTarget(from, href);
      if (target === undefined) return { file: href, outside: true, includes: NONE };
      if (ancestors.includes(target) || ancestors.length > MAX_DEPTH || budget.files-- <= 0) return { file: target, includes: NONE };
      const located = locate(target);
      if (located.kind === 'outside') return { file: target, outside: true, includes: NONE };
      const content = located.kind === 'file' ? knownText(located.diskPath) : undefined;
      if (content === undefined || content.length > budget.characters) return { file: target, includes: NONE };
      budget.characters -= content.length;
      return withText(content, { file: target, includes: includesOf(target, content.targets, [...ancestors, target]) });
    }
  };

  function knownText(diskPath: string): PlainText | undefined {
    if (!known.has(diskPath)) {
      const read = texts.read(diskPath);
      known.set(diskPath, read.kind === 'text' ? read : undefined);
    }
    return known.get(diskPath);
  }
}

/** The docs file that `href` means in `from`, `../concepts/x.md` beside the tree of the docs; undefined for a path that is none in the docs. */
function resolveTarget(from: string, href: string): string | undefined {
  const relative = href.replaceAll('\\', '/');
  // `C:/x.md`, but not `https://x`, which is simply no file of the docs
  if (relative.startsWith('/') || /^[a-z]:/i.test(relative)) return undefined;
  return path.posix.normalize(path.posix.join(path.posix.dirname(from), relative));
}
