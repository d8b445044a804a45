// What has to hold for any page while it is taken apart: into sections, and tables into members.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReport, type Diagnostic } from '../../generator/diagnostics.ts';
import type { Block } from '../../generator/page/blocks.ts';
import { readMarkdown } from '../../generator/page/markdown.ts';
import { membersOf } from '../../generator/page/member-table.ts';
import { type Section, sectionsOf } from '../../generator/page/sections.ts';

/** Blocks of a page without language tabs, in which sections leave out all but one. */
const blockText = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom('Properties', 'Methods', 'lampState values', ''))
    .map(([depth, title]) => `${'#'.repeat(depth)} ${title}`),
  fc.constantFrom(
    'A sentence.',
    '---',
    '- one\n- two',
    '> A note.',
    '```json\n{}\n```',
    '<!-- { "blockType": "ignored" } -->',
    '<br/>',
    '|a|b|\n|:---|:---|\n|c|d|',
    '    code',
    'Title\n===',
  ),
  fc.string(),
);
const pageText = fc.array(blockText, { maxLength: 20 }).map((blocks) => blocks.join('\n\n'));

/** Headings and blocks of a section and those below it, in order. */
function inOrder(section: Section): Block[] {
  return [...(section.heading ? [section.heading] : []), ...section.blocks, ...section.children.flatMap(inOrder)];
}

describe('sections', () => {
  test('lose and repeat no block', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const { blocks } = readMarkdown('v1.0/resources/lamp.md', text);
        expect(inOrder(sectionsOf(blocks))).toEqual(blocks);
      }),
      { numRuns: 500 },
    );
  });

  test('lie below sections of less depth only', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const check = (section: Section): void => {
          for (const child of section.children) {
            expect(child.depth).toBeGreaterThan(section.depth);
            check(child);
          }
        };
        check(sectionsOf(readMarkdown('v1.0/resources/lamp.md', text).blocks));
      }),
    );
  });

  test('of a page with tabs have the blocks of the HTTP tab, and all around the group', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('http', 'csharp', 'java'), { minLength: 1, maxLength: 4 }), (tabs) => {
        const group = tabs.map((tab, i) => `# [${tab}](#tab/${tab})\n\n${tab} ${i}`).join('\n\n');
        const root = sectionsOf(readMarkdown('v1.0/api/lamp-get.md', `## Example\n\nabove\n\n${group}\n\n---\n\nbelow\n`).blocks);
        const texts = inOrder(root).flatMap((block) =>
          block.kind === 'paragraph' ? block.content.spans.map((span) => span.text).join('') : [],
        );
        expect(texts).toEqual(['above', ...tabs.flatMap((tab, i) => (tab === 'http' ? [`http ${i}`] : [])), 'below']);
      }),
    );
  });
});

describe('member tables', () => {
  const columns = ['Property', 'Type', 'Description'] as const;
  const member = fc.record({
    Property: fc.constantFrom('id', '**name**', 'color (deprecated)', '`state`', 'displayName'),
    Type: fc.constantFrom('String', 'Edm.Int32', '[lamp](lamp.md) collection', 'lampState', 'Collection(Edm.String)'),
    Description: fc.constantFrom(
      '',
      'Read-only.',
      'The possible values are: `on`, `off`.',
      'Inherited from [lamp](lamp.md).',
      'Matches a \\| b.',
      'Required. Not nullable.',
    ),
  });

  /** A member without its positions. */
  const read = (rows: readonly string[]): unknown => {
    const found: Diagnostic[] = [];
    const [table] = readMarkdown('v1.0/resources/lamp.md', rows.join('\n')).blocks;
    const members = table?.kind === 'table' ? membersOf(table, createReport(found)) : undefined;
    return JSON.parse(
      JSON.stringify({ members, codes: found.map(({ code }) => code) }, (key, value) => (key === 'origin' ? undefined : value)),
    );
  };

  test('give the same members whatever the order of columns, the padding and the case of the header', () => {
    fc.assert(
      fc.property(
        fc.array(member, { minLength: 1, maxLength: 5 }),
        fc.shuffledSubarray([...columns], { minLength: 3 }),
        fc.array(fc.nat({ max: 3 }), { minLength: 24, maxLength: 24 }),
        fc.constantFrom(
          (text: string) => text,
          (text: string) => text.toUpperCase(),
          (text: string) => text.toLowerCase(),
        ),
        (members, order, pads, cased) => {
          const pad = (text: string, at: number): string =>
            `${' '.repeat(pads[at % pads.length] ?? 0)}${text}${' '.repeat(pads[(at * 7 + 1) % pads.length] ?? 0)}`;
          const rows = [
            order.map(cased),
            order.map((_, i) => [':---', '---', ':--:'][i] ?? '---'),
            ...members.map((one) => order.map((column) => one[column])),
          ];
          const plain = [columns, columns.map(() => ':---'), ...members.map((one) => columns.map((column) => one[column]))];
          const lines = rows.map((cells, r) => `|${cells.map((text, c) => pad(text, r * 3 + c)).join('|')}|`);
          expect(read(lines)).toEqual(read(plain.map((cells) => `|${cells.join('|')}|`)));
        },
      ),
      { numRuns: 300 },
    );
  });
});
