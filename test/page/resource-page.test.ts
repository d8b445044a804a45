import { describe, expect, test } from 'vitest';
import type { ResourcePage } from '../../generator/page/resource-page.ts';
import { parse, resource } from '../ir/model-of.ts';

function read(text: string): { page: ResourcePage; codes: string[] } {
  const { page, found } = parse('v1.0/resources/lamp.md', `---\ntitle: "x"\n---\n${text.replace(/^---[\s\S]*?\n---\n/, '')}`);
  if (page.kind !== 'resource') throw new Error(`a page of kind ${page.kind}`);
  return { page, codes: found.map((one) => one.code) };
}

const names = (members: ResourcePage['properties']): string => members.map((member) => member.name.value).join(' ');
const head = '# lamp resource type\n\nNamespace: microsoft.graph\n\n';
const block = '\n## JSON representation\n<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.lamp" } -->\n```json\n{}\n```\n';

interface Case {
  readonly what: string;
  readonly text: string;
  readonly properties?: string;
  readonly relationships?: string;
  readonly codes?: readonly string[];
}

const tables: readonly Case[] = [
  {
    what: 'other headers',
    text: '## Properties\n|Property name|Type|Description\n|:--|:--|:--\n|id|String|x\n|color|String|x',
    properties: 'id color',
  },
  { what: 'no description', text: '## Properties\n|Name|Type|\n|:--|:--|\n|id|String|', properties: 'id' },
  {
    what: 'the section decides, not the header',
    text: '## Relationships\n|Property|Type|Description|\n|-|-|-|\n|owner|user|x|',
    relationships: 'owner',
  },
  {
    what: 'a header of relationships over properties',
    text: '## Properties\n|Relationship|Type|Description|\n|-|-|-|\n|id|String|x|',
    properties: 'id',
  },
  {
    what: 'a header of methods over properties',
    text: '## Properties\n|Method|Return Type|Description|\n|-|-|-|\n|id|String|x|',
    properties: 'id',
  },
  {
    what: 'two tables',
    text: '## Properties\n|Property|Type|\n|-|-|\n|id|String|\n\nMore:\n\n|Property|Type|\n|-|-|\n|color|String|',
    properties: 'id color',
  },
  { what: 'a table below the title', text: '|Property|Type|\n|-|-|\n|id|String|', properties: 'id' },
  { what: 'a table below the body', text: '## JSON representation\n|Property|Type|\n|-|-|\n|id|String|', properties: 'id' },
  {
    what: 'properties of the type in a section with its name',
    text: '## lamp properties\n|Property|Type|\n|-|-|\n|id|String|',
    properties: 'id',
  },
  {
    what: 'properties of something else',
    text: '## bulb properties\n|Property|Type|\n|-|-|\n|id|String|',
    properties: '',
    codes: ['table-unplaced'],
  },
  {
    what: 'properties of a definition',
    text: '## Properties of a lamp definition\n|Property|Type|\n|-|-|\n|id|String|',
    properties: '',
    codes: ['table-unplaced'],
  },
  {
    what: 'instance attributes',
    text: '## Properties\n|Property|Type|\n|-|-|\n|id|String|\n### Instance attributes\n|Property|Type|\n|-|-|\n|@lit|Boolean|',
    properties: 'id',
    codes: ['table-unplaced'],
  },
  {
    what: 'a table of something else',
    text: '## Properties\n|Preset|Color|\n|-|-|\n|warm|red|',
    properties: '',
    codes: ['table-unplaced'],
  },
  {
    what: 'a table of something else below a heading of its own',
    text: '## Properties\n|Property|Type|\n|-|-|\n|rule|String|\n### Supported room properties\n|Room property|Property type|Supports eq|\n|-|-|-|\n|size|Int32|yes|',
    properties: 'rule',
    codes: ['table-unplaced'],
  },
  { what: 'a table that is commented out', text: '<!--\n## Properties\n|Property|Type|\n|-|-|\n|id|String|\n-->\n', properties: '' },
  {
    what: 'a column that nothing reads',
    text: '## Properties\n|Property|Type|Description|Shops|\n|-|-|-|-|\n|id|String|x|Contoso|',
    properties: 'id',
    codes: ['column-unread'],
  },
  {
    what: 'a further column that is empty',
    text: '## Properties\n|Property|Type|Description|Shops|\n|-|-|-|-|\n|id|String|x||',
    properties: 'id',
  },
  {
    what: 'rows that group others',
    text: '## Properties\n|Property|Type|Description|\n|-|-|-|\n|**Light**|||\n|color|String|x|',
    properties: 'color',
    codes: ['row-group'],
  },
  {
    what: 'bold, code, linked and deprecated names',
    text: '## Properties\n|Property|Type|Description|\n|-|-|-|\n|**a**|String|x|\n|`b`|String|x|\n|[c](../api/c.md)|String|x|\n|d (deprecated)|String|x|\n|isDeprecated|Boolean|x|',
    properties: 'a b c d isDeprecated',
  },
  {
    what: 'a row without a name',
    text: '## Properties\n|Property|Type|Description|\n|-|-|-|\n||String|x|\n|a|String|x|',
    properties: 'a',
    codes: ['row-unread'],
  },
  {
    what: 'a wrapped row',
    text: '## Properties\n|Property|Type|Description|\n|-|-|-|\n|a|String|first\nsecond|\n|b|String|x|',
    properties: 'a b',
    codes: ['row-wrapped'],
  },
  {
    what: 'pipes that are not escaped',
    text: '## Properties\n|Property|Type|Description|\n|-|-|-|\n|a|String|(*.cer | *.crt)|',
    properties: 'a',
    codes: ['row-ragged'],
  },
  {
    what: 'a table that GFM rejects',
    text: '## Properties\n|Property|Type|Description|\n|-|-|\n|a|String|x|\n|b|String|x|',
    properties: 'a b',
    codes: ['table-irregular'],
  },
  { what: 'an empty table', text: '## Properties\n|Property|Type|\n|-|-|', properties: '' },
];

test.each(tables)('$what', ({ text, properties = '', relationships = '', codes = [] }) => {
  const { page, codes: found } = read(`${head}${text}\n${block}`);
  expect({ properties: names(page.properties), relationships: names(page.relationships), codes: found }).toEqual({
    properties,
    relationships,
    codes,
  });
});

test('a wrapped description is joined, unescaped pipes are kept', () => {
  const { page } = read(
    `${head}## Properties\n|Property|Type|Description|\n|-|-|-|\n|a|String|first\nsecond|\n|b|String|(*.cer | *.crt)|\n${block}`,
  );
  expect(page.properties.map((member) => member.description)).toEqual(['first second', '(*.cer|*.crt)']);
});

test('a type cell may say that the member is read-only', () => {
  const { page } = read(resource('lamp', { properties: ['id|String (readonly)|It.'] }));
  expect(page.properties).toMatchObject([{ type: { text: 'String (readonly)' }, readOnly: true }]);
});

describe('what a description says', () => {
  const say = (description: string): object => {
    const [member] = read(resource('lamp', { properties: [`a|String|${description}`] })).page.properties;
    const { name: _, type: __, origin: ___, description: ____, ...rest } = member ?? {};
    return rest;
  };
  const cases: readonly (readonly [description: string, want: object])[] = [
    ['Read-only.', { readOnly: true }],
    ['The color. Read-only. Nullable.', { readOnly: true, nullable: true }],
    ['Not nullable. Required.', { nullable: false, required: true }],
    ['Optional.', { required: false }],
    ['The color. This property is required.', { required: true }],
    ['The only one that can be given, and it is **required**.', { required: true }],
    ['Either this property or **shade** is required.', {}],
    ['If **shade** is set, this property is required.', {}],
    ['Whether a license is required.', {}],
    ['Required, if **shade** is set.', {}],
    ['Read-only collection of bulbs.', { readOnly: true }],
    ['Read-only ID of the lamp.', { readOnly: true }],
    ['How it is lit. This is a read-only attribute that lamps set.', { readOnly: true }],
    ['Shown when lit. Read-only.', { readOnly: true }],
    ['For example, it is `red` Read-only.', { readOnly: true }],
    ['Optional and read-only and for desks only.', { readOnly: true }],
    ['Once set, this property is **read-only** and stays.', {}],
    ['For a synced lamp, the color is read-only. Else it can be set.', {}],
    ['Whether the lamp is read-only.', {}],
    ['Read-only for guests.', {}],
    ['Read-only set by lamps.', {}],
    ['This property is not read-only.', {}],
    ['Deprecated. Use `shade` instead.', { deprecated: 'Deprecated. Use `shade` instead.' }],
    ['**This property is deprecated.** See shade.', { deprecated: '**This property is deprecated.** See shade.' }],
    [
      'Deprecated since May. Going forward, use the **shade** relationship.',
      { deprecated: 'Deprecated since May. Going forward, use the **shade** relationship.' },
    ],
    ['Deprecated. Useful for lamps.', { deprecated: 'Deprecated.' }],
    ['Use this instead of the deprecated color.', {}],
    ['Shown when `isDeprecated`.', {}],
    ['Indicates whether the lamp is deprecated.', {}],
    ['How it shines. **CAUTION:** The `dimmed` member is deprecated and will go; use `half`.', {}],
    ['How it shines. The value `dimmed` has been deprecated.', {}],
    ['The `shade` property is deprecated.', { deprecated: 'The `shade` property is deprecated.' }],
  ];
  test.each(cases)('%s', (description, want) => {
    expect(say(description)).toEqual(want);
  });

  test('where a member is inherited from', () => {
    expect(say('Inherited from [device](../resources/device.md).')).toMatchObject({
      inheritedFrom: { text: 'device', url: '../resources/device.md' },
    });
    expect(say('Inherited from microsoft.graph.device.')).toMatchObject({ inheritedFrom: { text: 'microsoft.graph.device' } });
    expect(say('The value is inherited from the room.')).toEqual({});
  });

  test('a table of inherited members', () => {
    const { page } = read(
      `${head}## Properties\nThe following properties are inherited from **[device](device.md)**.\n\n|Property|Type|\n|-|-|\n|id|String|\n${block}`,
    );
    expect(page.properties[0]?.inheritedFrom?.url).toBe('device.md');
  });
});

describe('what the prose says', () => {
  const cases: readonly (readonly [intro: string, want: object])[] = [
    ['Inherits from [device](../resources/device.md).', { base: { text: 'device', url: '../resources/device.md' } }],
    ['A lamp. Derived from [device](device.md) and inherits properties from that resource.', { base: { url: 'device.md' } }],
    ['A subclass of [device](device.md).', { base: { url: 'device.md' } }],
    ['It is derived from microsoft.graph.device.', { base: { text: 'microsoft.graph.device' } }],
    ['Inherits from `device`.', { base: { text: 'device' } }],
    ['It inherits all the properties of the [device](device.md) type.', { base: { url: 'device.md' } }],
    ['All of the [bulb](bulb.md) types inherit from this type.', { base: undefined }],
    ['All bulbs inherit from [bulb](bulb.md), and shades are derived from [shade](shade.md).', { base: undefined }],
    ['This is an abstract type.', { abstract: true }],
    ['An abstract base type that all lamps derive from.', { abstract: true }],
    ['Inherits from the abstract type [device](device.md).', { abstract: undefined, base: { url: 'device.md' } }],
    ['A lamp.\n\n> [!TIP]\n> This is an **abstract type** and shines by its derived types.', { abstract: true }],
    ['A lamp.\n\n>**Note:** Inherits from the abstract type [device](device.md).', { abstract: undefined }],
    ['Details are abstracted away.', { abstract: undefined }],
    ['This resource is an open type that allows other properties.', { open: true }],
    ['Base type of [a](a.md) and [b](b.md). See [c](c.md).', { derived: [{ url: 'a.md' }, { url: 'b.md' }] }],
    ['Derived types include:\n\n- [a](a.md)\n- [b](b.md) and [c](c.md)', { derived: [{ url: 'a.md' }, { url: 'b.md' }] }],
    [
      'The following are derived from this abstract type:\n\n- [a](a.md)\n- [b](b.md)',
      { abstract: true, derived: [{ url: 'a.md' }, { url: 'b.md' }] },
    ],
    ['A device from which these are derived.\n\n|Type|Use|\n|-|-|\n|[a](a.md)|x|', { derived: [{ url: 'a.md' }], codes: [] }],
    ['Lamps that derive from **device** include:\n\n- [a](a.md)', { derived: [{ url: 'a.md' }] }],
    ['It has types that are derived from it:\n\n* [Desk lamp](a.md)', { derived: [{ text: 'Desk lamp', url: 'a.md' }] }],
  ];
  test.each(cases)('%s', (intro, want) => {
    const { page, codes } = read(resource('lamp', { intro }));
    const { base, derived, abstract, open } = page;
    expect({ base, derived, abstract, open, codes }).toMatchObject(want);
  });

  test('a section of derived types', () => {
    const { page } = read(`${head}## Derived types\n|Type|Description|\n|-|-|\n|[a](a.md)|x|\n${block}`);
    expect(page.derived).toMatchObject([{ url: 'a.md' }]);
  });
});

describe('the annotation', () => {
  const annotated = (annotation: string): ResourcePage =>
    read(`${head}## JSON representation\n${annotation}\n\`\`\`json\n{}\n\`\`\`\n`).page;
  test('@odata.type, @type, with and without #', () => {
    expect(annotated('<!-- { "blockType": "resource", "@odata.type": "#microsoft.graph.home.lamp" } -->').name.value).toBe(
      'microsoft.graph.home.lamp',
    );
    expect(annotated('<!-- { "blockType": "resource", "@type": "microsoft.graph.lamp" } -->').name.value).toBe('microsoft.graph.lamp');
    expect(annotated('<!-- { "blockType": "resource" } -->').name.value).toBe('lamp');
  });

  test('a trailing comma and "true" as text', () => {
    const page = annotated(
      '<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.lamp", "abstract": "true", "openType": true, "keyProperty": "id", } -->',
    );
    expect(page.annotation).toMatchObject({ abstract: true, open: true, keyProperty: { value: 'id' } });
  });

  test('the first one below `JSON representation` counts', () => {
    const other = '## Example\n<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.bulb" } -->\n```json\n{}\n```\n';
    expect(read(`${head}${other}${block}`).page.name.value).toBe('microsoft.graph.lamp');
  });

  test('unknown keys are reported where they stand', () => {
    const text = resource('lamp', { annotation: { colour: 'red' } });
    const finding = parse('v1.0/resources/lamp.md', text).found.find((one) => one.code === 'annotation-unknown-key');
    expect(finding?.message).toContain('`colour`');
    expect(text.split('\n')[(finding?.line ?? 0) - 1]?.slice((finding?.column ?? 0) - 1)).toMatch(/^"colour"/);
  });
});
