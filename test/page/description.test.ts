import { describe, expect, test } from 'vitest';
import type { Text } from '../../generator/page/blocks.ts';
import { description, introduction } from '../../generator/page/description.ts';
import { readInline } from '../../generator/page/markdown.ts';
import { modelOf, resource, typeNamed } from '../ir/model-of.ts';

const textOf = (markdown: string): Text => ({
  spans: readInline(markdown),
  origin: { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 },
});

const lines: readonly (readonly [markdown: string, want: string | undefined])[] = [
  ['The color of the lamp.', 'The color of the lamp.'],
  ['Not yet documented', undefined],
  ['Not yet documented.', undefined],
  ['Not yet documented lamps have no color.', 'Not yet documented lamps have no color.'],
  ['. Possible values are: `on`, `off`.', 'Possible values are: `on`, `off`.'],
  ['.NET name of the lamp.', '.NET name of the lamp.'],
  ['Here is a JSON representation of a lamp resource.', undefined],
  ['The following table lists the members of an [evolvable enumeration](/graph/x). Use the `Prefer` header.', undefined],
  ['', undefined],
  ['Kinds:<br/><ul><li>`desk`</li><li>Street (outside)</li></ul>Others are none.', 'Kinds: `desk`, Street (outside). Others are none.'],
  ['Kinds <ul><li/>Desk<li/>Street</ul> of lamps', 'Kinds: Desk, Street of lamps'],
  ['<ul> <li>`desk`: for one who works</li> <li>`street`</li></ul>', '`desk`: for one who works; `street`'],
  [
    'Kinds: <li>Stands on a desk.</li><li>Lights a [street](/graph/street).</li>',
    'Kinds: Stands on a desk. Lights a [street](/graph/street).',
  ],
];

describe('a description', () => {
  test.each(lines)('%s', (markdown, want) => {
    expect(description(textOf(markdown))).toBe(want);
  });
});

const intros: readonly (readonly [what: string, paragraphs: readonly string[], summary: string | undefined, want: string | undefined])[] = [
  ['the first paragraph', ['A lamp.', 'More about it.'], 'Summary.', 'A lamp.'],
  ['not the base type', ['Inherits from [entity](../resources/entity.md).', 'A lamp.'], undefined, 'A lamp.'],
  ['not a qualified base type', ['This type is derived from microsoft.graph.shade'], 'A lamp.', 'A lamp.'],
  ['more than a base type', ['Inherits from shade. A lamp.'], undefined, 'Inherits from shade. A lamp.'],
  ['no announcement of a list', ['A lamp. The following colors exist:'], undefined, 'A lamp.'],
  ['the summary instead of an announcement', ['A lamp gives light to:'], 'Gives light.', 'Gives light.'],
  ['an announcement where nothing else is said', ['A lamp gives light to:'], 'A lamp gives light to:', 'A lamp gives light to.'],
  ['nothing', ['Not yet documented'], 'Not yet documented', undefined],
];

test.each(intros)('an introduction: %s', (_, paragraphs, summary, want) => {
  expect(introduction(paragraphs.map(textOf), summary)).toBe(want);
});

test('members that are not documented yet have no description', () => {
  const model = modelOf({
    'resources/lamp.md': resource('lamp', { intro: 'Not yet documented', properties: ['color|String|Not yet documented'] }),
  });
  const { description: ofType, properties } = typeNamed(model, 'lamp');
  expect([ofType, properties[0]?.description]).toEqual([undefined, undefined]);
});
