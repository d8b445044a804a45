import { describe, expect, test } from 'vitest';
import { enumNamed, members, modelOf, resource, shown, typeNamed } from './model-of.ts';

const on = (type: string, values = '`on`, `off`'): string => `state|${type}|Possible values are: ${values}.`;

describe('enumerations of sections', () => {
  const titles: readonly (readonly [title: string, name: string | undefined])[] = [
    ['### lampState values', 'lampState'],
    ['### lampState values ', 'lampState'],
    ['## lampState options', 'lampState'],
    ['#### lampState property values', 'lampState'],
    ['### lampState value', 'lampState'],
    ['## lampState Enumeration', 'lampState'],
    ['### lampState enumeration values', 'lampState'],
    ['### microsoft.graph.lampState values', 'lampState'],
    ['### lampState values (deprecated)', 'lampState'],
    ['### Possible values', undefined],
  ];
  test.each(titles)('%s', (title, name) => {
    const { api } = modelOf({ 'resources/enums.md': `# Enums\n\n${title}\n|Member|\n|:---|\n|on|\n|off|\n` });
    expect(api.enums.map((one) => one.name)).toEqual(name === undefined ? [] : [`microsoft.graph.${name}`]);
  });

  const headers: readonly (readonly [table: string, want: unknown])[] = [
    [
      '|Member|Value|Description|\n|-|-|-|\n|on|0|Lit.|\n|off|1|Dark.|',
      [
        { name: 'on', value: 0, description: 'Lit.' },
        { name: 'off', value: 1, description: 'Dark.' },
      ],
    ],
    ['| Member\n|:----\n| on\n| off', [{ name: 'on' }, { name: 'off' }]],
    [
      '|Value|Description|\n|-|-|\n|`on`|Lit.|\n|**off**|Dark.|',
      [
        { name: 'on', description: 'Lit.' },
        { name: 'off', description: 'Dark.' },
      ],
    ],
    ['|Member|Int value|Description|\n|-|-|-|\n|on|0x10|Lit.|', [{ name: 'on', value: 16, description: 'Lit.' }]],
    ['|Member|Member|Description|\n|-|-|-|\n|on|1|Lit.|', [{ name: 'on', value: 1, description: 'Lit.' }]],
    [
      '|Member|Description|\n|-|-|\n|North America 5x7in|Paper.|\n|v3_2_1|Version.|',
      [
        { name: 'North America 5x7in', description: 'Paper.' },
        { name: 'v3_2_1', description: 'Version.' },
      ],
    ],
    ['|Member|Description|\n|-|-|\n|on (deprecated)|Use lit.|', [{ name: 'on', description: 'Use lit.', deprecated: '' }]],
    ['|Member|Description|\n|-|-|\n|null|Not set.|\n|on|Lit.|', [{ name: 'on', description: 'Lit.' }]],
    ['- `on`: Lit.\n- `off`', [{ name: 'on', description: 'Lit.' }, { name: 'off' }]],
  ];
  test.each(headers)('%j', (table, want) => {
    const model = modelOf({ 'resources/enums.md': `# Enums\n\n### lampState values\n${table}\n` });
    expect(enumNamed(model, 'lampState').members.map(({ origin: _, ...one }) => one)).toEqual(want);
  });

  test('evolvable exactly with unknownFutureValue, flags where the text says so', () => {
    const text =
      '# Enums\n### a values\nA multivalued enumeration.\n\n|Member|\n|-|\n|x|\n|unknownFutureValue|\n### b values\n|Member|\n|-|\n|x|\n### c values\nThe **c** enum is multivalued.\n\n|Member|\n|-|\n|x|\n';
    const model = modelOf({ 'resources/enums.md': text });
    expect(enumNamed(model, 'a')).toMatchObject({
      evolvable: true,
      flags: true,
      source: { file: 'resources/enums.md', section: 'a values' },
    });
    expect(enumNamed(model, 'b')).toMatchObject({ evolvable: false, flags: false });
    expect(enumNamed(model, 'c')).toMatchObject({ flags: true });
  });

  test('deprecated by its heading, and linked to by the words of it', () => {
    const properties = ['state|[lampState](#lampstate-values-deprecated)|The state.', 'mode|[lampMode](#lampmode-values)|The mode.'];
    const more = '### lampState values (deprecated)\n|Member|\n|-|\n|on|\n\n### lampMode values\n|Member|\n|-|\n|dim|\n';
    const model = modelOf({ 'resources/lamp.md': resource('lamp', { properties, more }) });
    expect(enumNamed(model, 'lampState')).toMatchObject({ deprecated: '', source: { section: 'lampState values (deprecated)' } });
    expect(enumNamed(model, 'lampMode')).not.toHaveProperty('deprecated');
    expect(shown(typeNamed(model, 'lamp').properties)).toBe('state: microsoft.graph.lampState, mode: microsoft.graph.lampMode');
  });

  test('the note of an evolvable enumeration adds its values', () => {
    const note =
      'Use the `Prefer: include-unknown-enum-members` request header to get the following value in this evolvable enum: `dimmed`.';
    const model = modelOf({
      'resources/lampstate.md': `# lampState enum type\n\nNamespace: microsoft.graph\n\n## Members\n${note}\n\n|Member|\n|-|\n|on|\n|unknownFutureValue|\n`,
    });
    expect(members(enumNamed(model, 'lampState'))).toBe('on unknownFutureValue dimmed');
  });

  const dimmed =
    'You must use the `Prefer: include-unknown-enum-members` request header to get the following value(s) in this evolvable enum: `dimmed`.';
  const states = '### lampState values\n|Member|\n|-|\n|on|\n|unknownFutureValue|\n';

  test('the note on a property adds its values to a table of members, its list adds none', () => {
    const row = on('[lampState](#lampstate-values)', `\`on\`, \`lit\`, \`unknownFutureValue\`, \`dimmed\`. ${dimmed}`);
    const model = modelOf({ 'resources/lamp.md': resource('lamp', { properties: [row], more: states }) });
    expect(members(enumNamed(model, 'lampState'))).toBe('on unknownFutureValue dimmed');
    expect(model.found.filter(({ code }) => code === 'values-disagree').map(({ message }) => message)).toEqual([
      'Unexpected list of values with `lit`, expected the members of `microsoft.graph.lampState`',
    ]);
  });

  test('values combine where a property says so: with a table of members, and with a list only', () => {
    const combined = 'This is a multi-valued enumeration whose allowed combinations are `on`, `on,off`, or `off`.';
    const rows = [
      on('[lampState](#lampstate-values)') + combined,
      `kind|lampKind|Possible values are: \`desk\`, \`floor\`. ${combined}`,
      'shade|lampShade|Multi-valued. Possible values are: `paper`, `glass`.',
      'parts|lampPart|A comma-separated list of the parts. Possible values are: `bulb`, `cable`.',
      'sides|lampSide collection|This property is multi-valued. Possible values are: `front`, `back`.',
      on('plain'),
    ];
    const model = modelOf({ 'resources/lamp.md': resource('lamp', { properties: rows, more: states }) });
    expect(model.api.enums.map(({ name, flags }) => `${name} ${flags}`)).toEqual([
      'microsoft.graph.lampKind true',
      'microsoft.graph.lampPart true',
      'microsoft.graph.lampShade true',
      'microsoft.graph.lampSide false',
      'microsoft.graph.lampState true',
      'microsoft.graph.plain false',
    ]);
  });

  test('a section for one property makes no type', () => {
    const section = '### state values\n|Member|\n|-|\n|on|\n|off|\n';
    const model = modelOf({ 'resources/lamp.md': resource('lamp', { properties: ['state|String|See state values.'], more: section }) });
    expect(model.api.enums).toEqual([]);
    expect(shown(typeNamed(model, 'lamp').properties)).toBe('state: Edm.String {on off}');
  });

  test('a section for a property that the page does not have makes no type', () => {
    const section = '### roles property values\n|Value|\n|-|\n|reader|\n|owner|\n';
    const model = modelOf({ 'resources/lamp.md': resource('lamp', { properties: ['color|String|x'], more: section }) });
    expect(model.api.enums).toEqual([]);
    expect(model.codes).toEqual(['table-unplaced']);
  });

  test('a table that maps something to values makes no type', () => {
    const section = '### makers values\n|Maker|Value|Shown as|\n|-|-|-|\n|contoso|dim|Half light|\n';
    const model = modelOf({ 'resources/lamp.md': resource('lamp', { properties: ['color|String|x'], more: section }) });
    expect(model.api.enums).toEqual([]);
    expect(model.codes).toEqual(['table-unplaced']);
  });

  test('a link to a section of values that is missing means no structured type', () => {
    const model = modelOf({ 'resources/lamp.md': resource('lamp', { properties: [on('[lampState](#lampstate-values)')] }) });
    expect(members(enumNamed(model, 'lampState'))).toBe('on off');
    expect(shown(typeNamed(model, 'lamp').properties)).toBe('state: microsoft.graph.lampState');
  });

  test('a section for a type of a property makes one', () => {
    const section = '### lampState values\n|Member|\n|-|\n|on|\n|off|\n';
    const model = modelOf({
      'resources/lamp.md': resource('lamp', { properties: ['state|[lampState](#lampstate-values)|x'], more: section }),
    });
    expect(shown(typeNamed(model, 'lamp').properties)).toBe('state: microsoft.graph.lampState');
    expect(model.codes).toEqual([]);
  });

  test('lists that differ are united and reported', () => {
    const page = (rows: string): string => `# Enums\n### lampState values\n|Member|\n|-|\n${rows}\n`;
    const model = modelOf({ 'resources/enums.md': page('|on|\n|off|'), 'resources/enums-more.md': page('|on|\n|dimmed|') });
    expect(members(enumNamed(model, 'lampState')).split(' ').toSorted()).toEqual(['dimmed', 'off', 'on']);
    expect(model.codes.filter((code) => code === 'enum-conflict')).toHaveLength(2);
  });

  test('the namespace comes from the file where nothing else says it', () => {
    const { api } = modelOf({
      'resources/home-lamp.md': resource('lamp', { namespace: 'microsoft.graph.homeAutomation', properties: ['state|lampState|x'] }),
      'resources/enums-homeautomation.md': '# Enums\n### lampState values\n|Member|\n|-|\n|on|\n',
    });
    expect(api.enums.map((one) => one.name)).toEqual(['microsoft.graph.homeAutomation.lampState']);
  });
});

describe('enumerations of lists in descriptions', () => {
  test('a type without a page', () => {
    const model = modelOf({
      'resources/home-lamp.md': resource('lamp', { namespace: 'microsoft.graph.home', properties: [on('lampState')] }),
    });
    expect(members(enumNamed(model, 'home.lampState'))).toBe('on off');
    expect(typeNamed(model, 'home.lamp').properties[0]?.type).toBe('microsoft.graph.home.lampState');
  });

  test('all lists are united; one without a value that another has is reported', () => {
    const model = modelOf({
      'resources/lamp.md': resource('lamp', { properties: [on('microsoft.graph.home.lampState', '`on`, `off`, `unknownFutureValue`')] }),
      'api/lamp-turn.md':
        '# lamp: turn\n\n## HTTP request\n```http\nPOST /lamps/{id}/turn\n```\n\n## Request body\nSupply a JSON representation of the parameters.\n\n|Parameter|Type|Description|\n|-|-|-|\n|to|microsoft.graph.home.lampState|Possible values are: `on`, `off`.|\n',
    });
    expect(members(enumNamed(model, 'home.lampState'))).toBe('on off unknownFutureValue');
    const finding = model.found.find((one) => one.code === 'values-disagree');
    expect(finding).toMatchObject({ severity: 'info', file: 'v1.0/api/lamp-turn.md', line: 13 });
    expect(finding?.message).toContain('without `unknownFutureValue`');
  });

  test('a table beats the list', () => {
    const model = modelOf({
      'resources/lamp.md': resource('lamp', { properties: [on('lampState', '`on`, `broken`')] }),
      'resources/enums.md': '# Enums\n### lampState values\n|Member|\n|-|\n|on|\n|off|\n',
    });
    expect(members(enumNamed(model, 'lampState'))).toBe('on off');
    expect(model.found.find((one) => one.code === 'values-disagree')?.message).toContain('without `off` with `broken`');
  });

  test('letter case makes no second value', () => {
    const model = modelOf({
      'resources/lamp.md': resource('lamp', {
        properties: [on('lampState', '`On`, `Off`'), 'other|lampState|Possible values are: `on`, `off`.'],
      }),
    });
    expect(members(enumNamed(model, 'lampState'))).toBe('on off');
  });

  test('`Enumeration` is named after type and property', () => {
    const model = modelOf({ 'resources/lamp.md': resource('lamp', { properties: [on('Enumeration')] }) });
    expect(members(enumNamed(model, 'lampState'))).toBe('on off');
    expect(typeNamed(model, 'lamp').properties[0]?.type).toBe('microsoft.graph.lampState');
  });

  test('`Enumeration` without values is a string', () => {
    const model = modelOf({
      'resources/lamp.md': resource('lamp', { properties: ['state|Enumeration|x'], body: '{ "state": "String" }' }),
    });
    expect(typeNamed(model, 'lamp').properties[0]?.type).toBe('Edm.String');
    expect(model.codes).toEqual(['enum-unnamed']);
  });

  test('a string with a list is a pseudo-enum', () => {
    const model = modelOf({
      'resources/lamp.md': resource('lamp', {
        properties: [on('String'), on('String collection').replace('state', 'states')],
        body: '{ "state": "String", "states": ["String"] }',
      }),
    });
    expect(shown(typeNamed(model, 'lamp').properties)).toBe('state: Edm.String {on off}, states: Collection(Edm.String) {on off}');
    expect(model.api.enums).toEqual([]);
    expect(model.codes).toEqual(['pseudo-enum', 'pseudo-enum']);
  });

  test('a link to a missing page is a type, unless the values are clearly all', () => {
    const kinds = ['Specify a pattern', 'One of the patterns', 'Possible values are'].map((words) => {
      const { api } = modelOf({
        'resources/lamp.md': resource('lamp', { properties: [`scope|[lampScope](lampscope.md)|${words}: \`all\`, \`none\`.`] }),
      });
      return api.enums.length;
    });
    expect(kinds).toEqual([0, 0, 1]);
  });

  test('a list on a number or Boolean is none', () => {
    const model = modelOf({
      'resources/lamp.md': resource('lamp', {
        properties: ['level|Int32|Possible values are: `0`, `10`.', 'lit|Boolean|Possible values are: `true`, `false`.'],
        body: '{ "level": 1, "lit": true }',
      }),
    });
    expect(shown(typeNamed(model, 'lamp').properties)).toBe('level: Edm.Int32, lit: Edm.Boolean');
    expect(model.codes).toEqual([]);
  });

  test('a type without page and list is the string that the body shows, else unknown', () => {
    const properties = ['state|microsoft.graph.lampState|x', 'shade|microsoft.graph.shade|x'];
    const model = modelOf({
      'resources/lamp.md': resource('lamp', { properties, body: '{ "state": "String", "shade": { "form": "round" } }' }),
    });
    expect(shown(typeNamed(model, 'lamp').properties)).toBe('state: Edm.String, shade: unknown');
    expect(model.codes).toEqual(['enum-undocumented', 'unresolved-type']);
  });
});
