// What of a page is a fact, and what is wording.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { itemAt } from '../../generator/assert.ts';
import { joinPage, placeAt, splitPage } from '../../generator/page/wording.ts';
import { lampGetPage, lampPage } from '../cli/docs.ts';
import { parse } from '../ir/model-of.ts';
import { describeShared, sharedPath } from '../shared.ts';

const split = (text: string, file = 'v1.0/resources/lamp.md') => splitPage(parse(file, text).page);

/** Through JSON, as what is kept of a page. */
function joined(file: string, text: string) {
  const { facts, wording } = split(text, file);
  const kept = JSON.parse(JSON.stringify(wording)) as typeof wording;
  return joinPage(JSON.parse(JSON.stringify(facts)), {
    intro: kept.intro,
    text: (index) => itemAt(kept.texts, index),
    place: (index) => placeAt(kept, index),
  });
}

const linesOf = ({ wording }: ReturnType<typeof split>): number[] =>
  Array.from({ length: wording.places.length / 5 }, (_, place) => placeAt(wording, place).line);

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('facts', () => {
  it.each([
    ['a description', '|From 0 to 100.|', '|Up to 100, from 0.|'],
    ['the introduction', 'A lamp.', 'A lamp in a room.\nOr not.\n\nIt shines.'.replaceAll('\n', ' ')],
    ['the width of a cell', '|Int32|From', '| Int32 | From'],
  ])('stay what they are where this changes: %s', (_, before, after) => {
    const edited = lampPage.replace(before, after);
    expect(edited).not.toBe(lampPage);
    expect(split(edited).facts).toEqual(split(lampPage).facts);
    expect(split(edited).wording).not.toEqual(split(lampPage).wording);
  });

  it.each([
    ['a name', '|brightness|', '|glow|'],
    ['a type', '|Int32|', '|Int64|'],
    ['what a description says of its member', 'From 0 to 100.', 'From 0 to 100. Read-only.'],
    ['that values combine', 'From 0 to 100.', 'A multi-valued enumeration.'],
    ['a text that may be nothing once it is printed', 'From 0 to 100.', '<br>'],
    ['an example', '"Integer"', '"Number"'],
  ])('change with this: %s', (_, before, after) => {
    const edited = lampPage.replace(before, after);
    expect(edited).not.toBe(lampPage);
    expect(split(edited).facts).not.toEqual(split(lampPage).facts);
  });

  it.each([
    ['v1.0/resources/lamp.md', lampPage, '## Properties'],
    ['v1.0/api/lamp-get.md', lampGetPage, '## HTTP request'],
  ])('stay what they are where lines are added: %s', (file, text, heading) => {
    const before = split(text, file);
    const after = split(text.replace(heading, `It shines.\n\n${heading}`), file);
    expect(after.facts).toEqual(before.facts);
    const headingLine = text.split('\n').indexOf(heading) + 1;
    expect(linesOf(after)).toEqual(linesOf(before).map((line) => (line < headingLine ? line : line + 2)));
  });

  it('know no title of front matter where there is a heading, which counts', () => {
    expect(split(lampPage.replace('title: "', 'title: "The '))).toEqual(split(lampPage));
  });

  it('hold what headers say, which tells them apart', () => {
    const page = lampGetPage.replace(
      '## Request body',
      '## Request headers\n|Name|Description|\n|:---|:---|\n|Prefer|Optional.|\n\n## Request body',
    );
    expect(JSON.stringify(split(page, 'v1.0/api/lamp-get.md').facts)).toContain('Optional.');
  });
});

describe('a page taken apart and put together', () => {
  it('is the page, whatever its examples hold', () => {
    const hostile = lampPage.replace('"brightness": "Integer"', '"#": 0, "@": { "#": 1 }, "description": "Prose", "endColumn": 1');
    expect(joined('v1.0/resources/lamp.md', hostile)).toEqual(asJson(parse('v1.0/resources/lamp.md', hostile).page));
  });

  describeShared('of the docs', 'corpus/api-reference', () => {
    const EVERY = 9;
    it.each(['api', 'resources'])('is the page: %s', (folder) => {
      const names = readdirSync(sharedPath(`corpus/api-reference/v1.0/${folder}`)).filter((name) => name.endsWith('.md'));
      for (const name of names.sort().filter((_, index) => index % EVERY === 0)) {
        const file = `v1.0/${folder}/${name}`;
        const text = readFileSync(sharedPath(`corpus/api-reference/${file}`), 'utf8');
        expect(joined(file, text), file).toEqual(asJson(parse(file, text).page));
      }
    });
  });
});
