// Edits of the real pages that mean nothing must change nothing: no finding and no byte of the package. Edits that mean one thing change one thing.

import { beforeAll, expect, test, vi } from 'vitest';
import { createReport } from '../../generator/diagnostics.ts';
import { diffApis } from '../../generator/diff/diff-apis.ts';
import { emitPackage } from '../../generator/emit/emit.ts';
import { buildIr } from '../../generator/ir/build-ir.ts';
import type { Api } from '../../generator/ir/ir.ts';
import type { Page } from '../../generator/page/page.ts';
import { parsePage } from '../../generator/page/parse-page.ts';
import { readDocs } from '../../generator/read/read-docs.ts';
import type { SourcePage } from '../../generator/read/source-page.ts';
import { templates } from '../emit/templates-folder.ts';
import { describeShared, sharedPath } from '../shared.ts';

// Each test parses 3,000 pages and prints the whole package.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

interface Corpus {
  readonly sources: readonly SourcePage[];
  readonly pages: readonly Page[];
  readonly api: Api;
}

function corpus(): Corpus {
  const sources = readDocs([sharedPath('corpus')]).pages;
  const pages = sources.map((source) => parsePage(source).page);
  return { sources, pages, api: build(pages) };
}

function build(pages: readonly Page[]): Api {
  return buildIr('v1.0', pages, createReport([]));
}

/** The model after an edit of pages; those that it leaves alone are not parsed again. */
function edited({ sources, pages }: Corpus, edit: (source: SourcePage) => string): Api {
  return build(
    sources.map((source, index) => {
      const text = edit(source);
      const [page] = pages.slice(index, index + 1);
      return text === source.text && page !== undefined ? page : parsePage({ ...source, text }).page;
    }),
  );
}

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

type Edit = (text: string, file: string) => string;

/** Applied one after the other. */
const noise: readonly Edit[] = [
  // More blank lines, and blanks at the ends of rows
  (text) => mapProse(text, (line) => (line.trim() === '' ? [line, '', ''] : [/^\|.*\|$/.test(line) ? `${line}  ` : line])),
  // Another front matter
  (text) => text.replace(/^author: .*$/m, 'author: "somebody"\nms.date: 01/15/2026').replace(/^ms\.prod: .*$/m, 'ms.prod: "other"'),
  // Other language snippets
  (text) => text.replaceAll(/\/snippets\/(\w+)\/[\w-]+\.md/g, '/snippets/$1/another-snippets.md'),
  // A remark in a comment at the end
  (text) => `${text}\n<!-- {\n  "type": "#page.annotation",\n  "keywords": "x"\n}-->\n`,
];

/** Permissions behind the request and response, methods and links at the end. Some pages have their request line below the permissions. */
const otherOrder: Edit = (text, file) => {
  const moves = file.includes('/api/') ? /^## (?:Permissions|Prerequisites)\b/ : /^## (?:Methods|See also)\b/;
  return reorder(text, (sections) => {
    if (file.includes('/api/') && !sections.some((section) => /^## HTTP request/i.test(section))) return sections;
    return [...sections.filter((section) => !moves.test(section)), ...sections.filter((section) => moves.test(section))];
  });
};

const harmless: Readonly<Record<string, Edit>> = {
  'blank lines, front matter, snippets and comments': (text, file) => noise.reduce((edited, edit) => edit(edited, file), text),
  'sections in another order': otherOrder,
};

/** Rows of the property tables in the opposite order: the order of members is what the docs give, so bytes follow, but no fact changes. */
function reversedRows({ file, text }: SourcePage): string {
  if (!file.includes('/resources/')) return text;
  return text.replace(
    /^(## Properties[ \t]*\n+\|.*\n\|[ \t:|-]+\n)((?:\|.*\|[ \t]*\n)+)/m,
    (_, head: string, rows: string) =>
      head +
      rows
        .split(/(?<=\n)/)
        .reverse()
        .join(''),
  );
}

describeShared('edits of the real docs', 'corpus', () => {
  let real: Corpus;
  let files: Map<string, string>;
  beforeAll(() => {
    real = corpus();
    files = filesOf(real.api);
  });

  test.each(Object.entries(harmless))('%s change no byte', (_, change) => {
    const edit = ({ text, file }: SourcePage) => change(text, file);
    expect(real.sources.filter((source) => edit(source) !== source.text).length).toBeGreaterThan(500);
    const api = edited(real, edit);
    const after = filesOf(api);
    expect(diffApis(real.api, api)).toEqual([]);
    expect([...after.keys()]).toEqual([...files.keys()]);
    expect([...after].filter(([path, text]) => files.get(path) !== text).map(([path]) => path)).toEqual([]);
  });

  test('rows in another order are no finding', () => {
    expect(real.sources.filter((source) => reversedRows(source) !== source.text).length).toBeGreaterThan(500);
    expect(diffApis(real.api, edited(real, reversedRows)).map(({ rule, symbol, before, after }) => [rule, symbol, before, after])).toEqual(
      [],
    );
  });

  test('one changed description is one finding and one line of one file of types', () => {
    const described = real.api.types.flatMap((type) =>
      type.properties
        .filter(({ description, origin }) => description && origin?.file === `v1.0/${type.source.file}`)
        .map((property) => ({ type, property })),
    );
    const chosen = described.filter((_, index) => index % Math.floor(described.length / 5) === 0);
    expect(chosen.length).toBeGreaterThan(4);
    for (const { type, property } of chosen) {
      const edit = ({ file, text }: SourcePage) => {
        if (file !== property.origin?.file) return text;
        const lines = text.split('\n');
        const at = property.origin.line - 1;
        lines[at] = (lines[at] ?? '').replace(/\|?\s*$/, ' Read more below.|');
        return lines.join('\n');
      };
      const api = edited(real, edit);
      const symbol = `${type.name}/${property.name}`;
      expect(diffApis(real.api, api).map((finding) => `${finding.rule} ${finding.symbol}`)).toEqual([`description-changed ${symbol}`]);
    }
    const [{ type, property } = described[0] ?? { type: undefined, property: undefined }] = chosen;
    const api: Api = {
      ...real.api,
      types: real.api.types.map((one) =>
        one !== type
          ? one
          : {
              ...one,
              properties: one.properties.map((other) =>
                other === property ? { ...other, description: `${other.description} More.` } : other,
              ),
            },
      ),
    };
    const after = filesOf(api);
    const changed = [...after].flatMap(([path, text]) => {
      const before = (files.get(path) ?? '').split('\n');
      const lines = text.split('\n').filter((line, index) => line !== before[index]);
      return lines.length === 0 ? [] : [{ path, lines: lines.length }];
    });
    expect(changed).toEqual([
      { path: 'v1.0/api.json', lines: 1 },
      { path: 'v1.0/types/graph.ts', lines: 1 },
    ]);
  });
});
