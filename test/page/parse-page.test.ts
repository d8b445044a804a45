import { describe, expect, test } from 'vitest';
import { parse, resource } from '../ir/model-of.ts';

const enumPage =
  '# lampState enum type\n\nNamespace: microsoft.graph\n\n## Members\n|Member|Value|Description|\n|:---|:---|:---|\n|on|0|Lit.|\n';
const kinds: readonly (readonly [what: string, file: string, text: string, kind: string])[] = [
  ['a page with a resource block', 'v1.0/resources/lamp.md', resource('lamp', { properties: ['id|String|'] }), 'resource'],
  ['an enum page', 'v1.0/resources/lampstate.md', enumPage, 'enum'],
  [
    'an enum page with a resource block',
    'v1.0/resources/lampstate.md',
    `${enumPage}\n## JSON representation\n<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.lampState" } -->\n\`\`\`json\n{}\n\`\`\`\n`,
    'enum',
  ],
  ['a page of several enums', 'v1.0/resources/enums.md', '# Enum values\n\n### lampState values\n|Member|\n|:---|\n|on|\n', 'enum'],
  [
    'a page without a block',
    'v1.0/resources/lamp.md',
    '# lamp resource type\n\n## Properties\n|Property|Type|\n|:---|:---|\n|id|String|\n',
    'resource',
  ],
  [
    'a page of a concept',
    'v1.0/resources/lamps-overview.md',
    '# Working with lamps\n\n## Common use cases\n|Use case|Link|\n|:---|:---|\n|Light|x|\n',
    'other',
  ],
  [
    'a type without anything to show',
    'v1.0/resources/search.md',
    '# search resource type\n\nNamespace: microsoft.graph\n\n## Properties\nNone\n',
    'other',
  ],
  ['an API page', 'v1.0/api/lamp-get.md', '# Get lamp\n\n## HTTP request\n```http\nGET /lamps/{id}\n```\n', 'operation'],
  ['an API page without a request', 'v1.0/api/lamp-get.md', '# Get lamp\n', 'other'],
  ['nothing', 'v1.0/resources/lamp.md', '', 'other'],
  [
    'a page of v1.0 about beta',
    'v1.0/resources/lamp.md',
    resource('lamp', { intro: '> **Important:** Microsoft Graph APIs under the /beta version are subject to change.' }),
    'other',
  ],
  [
    'a page of beta about beta',
    'beta/resources/lamp.md',
    resource('lamp', { intro: '> **Important:** Microsoft Graph APIs under the /beta version are subject to change.' }),
    'resource',
  ],
];

test.each(kinds)('%s', (_, file, text, kind) => {
  expect(parse(file, text).page.kind).toBe(kind);
});

describe('head', () => {
  test('namespace and intro', () => {
    const { page } = parse(
      'v1.0/resources/lamp.md',
      resource('lamp', { intro: 'A lamp.\n\n> [!NOTE]\n> Mind the heat.', namespace: 'microsoft.graph.home' }),
    );
    expect(page).toMatchObject({ namespace: { value: 'microsoft.graph.home', origin: { line: 7 } } });
    expect(page.intro.map((text) => text.spans.map((span) => span.text).join(''))).toEqual(['A lamp.']);
  });

  test('a title, which counts where there is no heading', () => {
    const [above, below] = ['---\ntitle: "lamp resource type"\n---\n\n', '## Properties\n|Property|Type|\n|-|-|\n|a|String|\n'];
    const titleOf = (text: string) => parse('v1.0/resources/lamp.md', text).page.title;
    expect([titleOf(above + below), titleOf(`${above}# lamp resource type\n\n${below}`)]).toEqual(['lamp resource type', undefined]);
  });

  test('a namespace with text right below', () => {
    const { page } = parse(
      'v1.0/resources/lamp.md',
      '# lamp resource type\n\nNamespace: microsoft.graph\nA lamp.\n\n## Properties\n|Property|Type|\n|-|-|\n|a|String|\n',
    );
    expect(page.namespace?.value).toBe('microsoft.graph');
    expect(page).toMatchObject({ description: 'A lamp.' });
  });

  test('a namespace in the annotation of the page', () => {
    const { page } = parse(
      'v1.0/resources/enums-home.md',
      '# Enums\n### a values\n|Member|\n|-|\n|x|\n\n<!-- { "type": "#page.annotation", "namespace": "microsoft.graph.home" } -->',
    );
    expect(page.namespace?.value).toBe('microsoft.graph.home');
  });

  test('suppressions', () => {
    const { page } = parse(
      'v1.0/resources/lamp.md',
      `${resource('lamp')}\n<!-- { "type": "#page.annotation", "suppressions": ["Error: x"] } -->`,
    );
    expect(page.suppressions.map((one) => one.value)).toEqual(['Error: x']);
  });

  const deprecations: readonly (readonly [text: string, want: string | undefined])[] = [
    ['# lamp resource type (deprecated)\n', ''],
    [
      '# lamp resource type\n\n> [!CAUTION]\n> This API is deprecated and will stop working soon. Use bulb.\n',
      'This API is deprecated and will stop working soon. Use bulb.',
    ],
    ['# lamp resource type\n\nThe lamp resource is deprecated.\n', 'The lamp resource is deprecated.'],
    ['# lamp resource type\n\nShows whether `isDeprecated` is set.\n', undefined],
    ['# lamp resource type\n\nThe **color** property is deprecated.\n', undefined],
  ];
  test.each(deprecations)('deprecation in %j', (text, want) => {
    expect(parse('v1.0/resources/lamp.md', text).page.deprecated?.value).toBe(want);
  });

  const frontMatter: readonly (readonly [text: string, codes: readonly string[]])[] = [
    ['---\ntitle: "a: b"\nms.date: 06/22/2025\n---\n# x\n', []],
    ["---\ntitle: 'x'\ntags: [a, b]\n---\n# x\n", []],
    ['---\ntitle: "x\n---\n# x\n', ['front-matter-invalid']],
    ['# x\n', ['front-matter-missing']],
    ['', ['page-empty']],
  ];
  test.each(frontMatter)('front matter %j', (text, codes) => {
    expect(parse('v1.0/resources/x.md', text).found.map((one) => one.code)).toEqual(codes);
  });
});
