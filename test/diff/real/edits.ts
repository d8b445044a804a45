// Edits of the real pages that mean nothing must change nothing: no finding and no byte of the package. Edits that mean one thing change one thing.

import { beforeAll, describe, expect, test } from 'vitest';
import { diffApis } from '../../../generator/diff/diff-apis.ts';
import { emitPackage } from '../../../generator/emit/emit.ts';
import type { Api } from '../../../generator/ir/ir.ts';
import { templates } from '../../emit/templates-folder.ts';
import { type Corpus, countEdited, type Edit, edited } from './corpus.ts';

function filesOf(api: Api): Map<string, string> {
  return new Map(emitPackage([api], templates).map(({ path, text }) => [path, text]));
}

/** Lines outside of code, comments and front matter; `change` gives the lines instead of one. */
function mapProse(text: string, change: (line: string) => string[]): string {
  let inside: RegExp | undefined;
  const lines = text.split('\n').flatMap((line, index) => {
    if (inside !== undefined) {
      if (inside.test(line)) inside = undefined;
      return [line];
    }
    if (index === 0 && line === '---') inside = /^---\s*$/;
    else if (/^\s*(?:```|~~~)/.test(line)) inside = /^\s*(?:```|~~~)\s*$/;
    else if (/<!--/.test(line) && !/-->/.test(line)) inside = /-->/;
    else return change(line);
    return [line];
  });
  return lines.join('\n');
}

/** H2 sections of a page in another order: `order` gets the texts that start with `## `. */
function reorder(text: string, order: (sections: readonly string[]) => readonly string[]): string {
  const parts = text.split(/^(?=## )/m);
  return [parts[0] ?? '', ...order(parts.slice(1).map((part) => (part.endsWith('\n') ? part : `${part}\n`)))].join('');
}

type TextEdit = (text: string, file: string) => string;

/** Applied one after the other. */
const noise: readonly TextEdit[] = [
  // More blank lines, and blanks at the ends of rows
  (text) => mapProse(text, (line) => (line.trim() === '' ? [line, '', ''] : [/^\|.*\|$/.test(line) ? `${line}  ` : line])),
  // Another front matter
  (text) => text.replace(/^author: .*$/m, 'author: "somebody"\nms.date: 01/15/2026').replace(/^ms\.prod: .*$/m, 'ms.prod: "other"'),
  // Other language snippets
  (text) => text.replaceAll(/\/snippets\/(\w+)\/[\w-]+\.md/g, '/snippets/$1/another-snippets.md'),
  // A sentence below the heading of each example response, as one update of 594 pages had it
  (text) =>
    text.replace(
      /^(#{2,4} Response[ \t]*\n)(?=\s*(?:<!--|The following))/gim,
      '$1\n> **Note:** The response shown here might be shortened.\n',
    ),
  // A remark in a comment at the end
  (text) => `${text}\n<!-- {\n  "type": "#page.annotation",\n  "keywords": "x"\n}-->\n`,
];

/** Permissions behind the request and response, methods and links at the end. Some pages have their request line below the permissions. */
const otherOrder: TextEdit = (text, file) => {
  const moves = file.includes('/api/') ? /^## (?:Permissions|Prerequisites)\b/ : /^## (?:Methods|See also)\b/;
  return reorder(text, (sections) => {
    if (file.includes('/api/') && !sections.some((section) => /^## HTTP request/i.test(section))) return sections;
    return [...sections.filter((section) => !moves.test(section)), ...sections.filter((section) => moves.test(section))];
  });
};

/** All of it, and the sections in another order, at once. */
const harmless: Edit = ({ file, text }) => ({ file, text: [...noise, otherOrder].reduce((now, change) => change(now, file), text) });

/** Rows of the property tables in the opposite order: the order of members is what the docs give, so bytes follow, but no fact changes. */
const reversedRows: Edit = ({ file, text }) => {
  if (!file.includes('/resources/')) return { file, text };
  const reversed = text.replace(
    /^(## Properties[ \t]*\n+\|.*\n\|[ \t:|-]+\n)((?:\|.*\|[ \t]*\n)+)/m,
    (_, head: string, rows: string) =>
      head +
      rows
        .split(/(?<=\n)/)
        .reverse()
        .join(''),
  );
  return { file, text: reversed };
};

export function testEdits(corpus: () => Corpus): void {
  describe('edits of the real docs', () => {
    let files: Map<string, string>;
    beforeAll(() => {
      files = filesOf(corpus().api);
    });

    test('blank lines, front matter, snippets, comments, notes and other sections first change no byte', () => {
      const real = corpus();
      expect(countEdited(real, harmless)).toBeGreaterThan(3000);
      expect(countEdited(real, ({ file, text }) => ({ file, text: otherOrder(text, file) }))).toBeGreaterThan(500);
      const api = edited(real, harmless);
      const after = filesOf(api);
      expect(diffApis(real.api, api)).toEqual([]);
      expect([...after.keys()]).toEqual([...files.keys()]);
      expect([...after].filter(([path, text]) => files.get(path) !== text).map(([path]) => path)).toEqual([]);
    });

    test('rows in another order are no finding', () => {
      const real = corpus();
      expect(countEdited(real, reversedRows)).toBeGreaterThan(500);
      const findings = diffApis(real.api, edited(real, reversedRows));
      expect(findings.map(({ rule, symbol, before, after }) => [rule, symbol, before, after])).toEqual([]);
    });

    test('a changed description is one finding, one line of the types and one of api.json', () => {
      const real = corpus();
      const described = real.api.types.flatMap((type) =>
        type.properties
          .filter(({ description, origin }) => description && origin?.file === `v1.0/${type.source.file}`)
          .map(({ name, origin }) => ({ symbol: `${type.name}/${name}`, origin })),
      );
      // Some of the whole range, each on a page of its own
      const chosen = described.filter((_, index) => index % Math.floor(described.length / 6) === 0);
      const lines = new Map(chosen.map(({ origin }) => [origin?.file, origin?.line]));
      expect(lines.size).toBeGreaterThan(4);
      const api = edited(real, ({ file, text }) => {
        const at = (lines.get(file) ?? 0) - 1;
        const rows = text.split('\n').map((line, index) => (index === at ? line.replace(/\|?\s*$/, ' Read more below.|') : line));
        return { file, text: rows.join('\n') };
      });
      const symbols = chosen.filter(({ origin }) => lines.get(origin?.file) === origin?.line).map(({ symbol }) => symbol);
      const findings = diffApis(real.api, api).map((finding) => `${finding.rule} ${finding.symbol}`);
      expect(findings.sort()).toEqual(symbols.map((symbol) => `description-changed ${symbol}`).sort());
      const changed = [...filesOf(api)].flatMap(([path, text]) => {
        const before = (files.get(path) ?? '').split('\n');
        const count = text.split('\n').filter((line, index) => line !== before[index]).length;
        return count === 0 ? [] : [{ path, count }];
      });
      const countOf = (isWanted: (path: string) => boolean) =>
        changed.filter(({ path }) => isWanted(path)).reduce((sum, { count }) => sum + count, 0);
      expect(countOf((path) => path === 'v1.0/api.json')).toBe(symbols.length);
      expect(countOf((path) => path.startsWith('v1.0/types/'))).toBe(symbols.length);
      expect(countOf(() => true)).toBe(2 * symbols.length);
    });
  });
}
