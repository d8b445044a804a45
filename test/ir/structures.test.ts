import { describe, expect, test } from 'vitest';
import { modelOf, resource, shown, typeNamed } from './model-of.ts';

const entity = resource('entity', { properties: ['id|String|Read-only.'], annotation: { keyProperty: 'id', abstract: true } });
const device = resource('device', {
  intro: 'Inherits from [entity](entity.md).',
  properties: ['name|String|x'],
  annotation: { keyProperty: 'id' },
});

describe('base types', () => {
  const base = (text: string, more: Readonly<Record<string, string>> = {}): string | undefined =>
    typeNamed(modelOf({ 'resources/entity.md': entity, 'resources/device.md': device, 'resources/lamp.md': text, ...more }), 'lamp')
      .baseType;

  const cases: readonly (readonly [what: string, text: string, want: string | undefined])[] = [
    ['of the prose', resource('lamp', { intro: 'Inherits from [device](device.md).' }), 'microsoft.graph.device'],
    ['of the annotation', resource('lamp', { annotation: { baseType: 'microsoft.graph.device' } }), 'microsoft.graph.device'],
    [
      'prose beats an annotation that says entity',
      resource('lamp', { intro: 'Inherits from [device](device.md).', annotation: { baseType: 'microsoft.graph.entity' } }),
      'microsoft.graph.device',
    ],
    [
      'another annotation beats prose',
      resource('lamp', { intro: 'Inherits from [entity](entity.md).', annotation: { baseType: 'microsoft.graph.device' } }),
      'microsoft.graph.device',
    ],
    [
      'the target of the link counts, not its text',
      resource('lamp', { intro: 'Inherits from [Any device](device.md).' }),
      'microsoft.graph.device',
    ],
    ['of rows', resource('lamp', { properties: ['name|String|Inherited from [device](device.md).'] }), 'microsoft.graph.device'],
    ['a key means entity', resource('lamp', { annotation: { keyProperty: 'id' } }), 'microsoft.graph.entity'],
    ['not itself', resource('lamp', { intro: 'Bulbs are derived from [lamp](lamp.md).' }), undefined],
    ['none', resource('lamp', { properties: ['id|String|x'] }), undefined],
  ];
  test.each(cases)('%s', (_, text, want) => {
    expect(base(text)).toBe(want);
  });

  test('as the page of the base lists it', () => {
    expect(base(resource('lamp'), { 'resources/shade.md': resource('shade', { intro: 'Base type of [lamp](lamp.md).' }) })).toBe(
      'microsoft.graph.shade',
    );
  });

  test('what a relationship leads to is an entity', () => {
    expect(
      base(resource('lamp'), { 'resources/room.md': resource('room', { relationships: ['lamps|[lamp](lamp.md) collection|x'] }) }),
    ).toBe('microsoft.graph.entity');
  });

  test('a type of properties without methods is none, even with a key', () => {
    expect(
      base(resource('lamp', { annotation: { keyProperty: 'id' } }), {
        'resources/room.md': resource('room', { properties: ['lamp|[lamp](lamp.md)|x'] }),
      }),
    ).toBeUndefined();
  });

  test('methods and an id make an entity', () => {
    const methods = '## Methods\n|Method|Return type|\n|-|-|\n|[List](../api/lamp-list.md)|x|\n';
    expect(base(resource('lamp', { properties: ['id|String|x'], more: methods }))).toBe('microsoft.graph.entity');
  });

  test('a cycle is reported and opened', () => {
    const { api, codes } = modelOf({
      'resources/a.md': resource('a', { intro: 'Inherits from [b](b.md).' }),
      'resources/b.md': resource('b', { intro: 'Inherits from [a](a.md).' }),
    });
    expect(api.types.map((one) => one.baseType)).toEqual([undefined, 'microsoft.graph.a']);
    expect(codes).toEqual(['base-cycle']);
  });
});

describe('keys', () => {
  const key = (keyProperty: string, properties: readonly string[] = []): unknown => {
    const { api, codes } = modelOf({
      'resources/entity.md': entity,
      'resources/lamp.md': resource('lamp', { properties, annotation: { keyProperty } }),
    });
    return [api.types.find((one) => one.name === 'microsoft.graph.lamp')?.key, ...codes];
  };
  test('are spelled as the table has them, and need a row unless they are `id`', () => {
    expect(key('ID', ['id|String|x'])).toEqual([['id']]);
    expect(key('ID', ['ID|String|x'])).toEqual([['id']]);
    expect(key('number', ['number|String|x'])).toEqual([['number']]);
    expect(key('id')).toEqual([['id']]);
    expect(key('settings')).toEqual([undefined, 'key-unlisted']);
    expect(key('')).toEqual([undefined]);
  });
});

describe('members', () => {
  test('inherited ones are left to the base', () => {
    const lamp = resource('lamp', {
      intro: 'Inherits from [device](device.md).',
      properties: ['id|String|x', 'name|String|Inherited from [device](device.md).', 'color|String|x'],
    });
    const model = modelOf({ 'resources/entity.md': entity, 'resources/device.md': device, 'resources/lamp.md': lamp });
    expect(shown(typeNamed(model, 'lamp').properties)).toBe('color: Edm.String');
  });

  test('with another type than in the base they are reported', () => {
    const lamp = resource('lamp', { intro: 'Inherits from [device](device.md).', properties: ['name|Int32|x'] });
    const model = modelOf({ 'resources/entity.md': entity, 'resources/device.md': device, 'resources/lamp.md': lamp });
    expect(typeNamed(model, 'lamp').properties).toEqual([]);
    expect(model.found.find((one) => one.code === 'member-overrides')).toMatchObject({ file: 'v1.0/resources/lamp.md', line: 14 });
  });

  const statements: readonly (readonly [row: string, want: string | undefined])[] = [
    ['name|String|Read-only.', 'read-only'],
    ['name|String|Not nullable.', 'not nullable'],
    ['name|String|Read-only. Not nullable.', 'read-only and not nullable'],
    ['name|String|Nullable.', undefined],
    ['id|String|Key. Not nullable. Read-only.', undefined],
  ];
  test.each(statements)('that say more than the base declares are reported: %s', (row, want) => {
    const lamp = resource('lamp', { intro: 'Inherits from [device](device.md).', properties: [row] });
    const repeating = device.replace('|name|', '|id|String|It.|\n|name|');
    const { found } = modelOf({ 'resources/entity.md': entity, 'resources/device.md': repeating, 'resources/lamp.md': lamp });
    const messages = found.filter((one) => one.code === 'member-overstated').map((one) => one.message);
    expect(messages.map((message) => /is (.*), expected `microsoft.graph.device`/.exec(message)?.[1])).toEqual(
      want === undefined ? [] : [want],
    );
  });

  test('of several pages are united, the page named after the type first', () => {
    const model = modelOf({
      'resources/intune-a-lamp.md': resource('lamp', { intro: 'Partial view.', properties: ['color|Int32|x', 'heat|String|x'] }),
      'resources/lamp.md': resource('lamp', { intro: 'A lamp.', properties: ['color|String|x'] }),
    });
    expect(typeNamed(model, 'lamp')).toMatchObject({
      description: 'A lamp.',
      source: { file: 'resources/lamp.md', section: 'Properties' },
    });
    expect(shown(typeNamed(model, 'lamp').properties)).toBe('color: Edm.String, heat: Edm.String');
    expect(model.codes.toSorted()).toEqual(['member-conflict', 'type-on-several-pages']);
  });

  test('listed as property and as relationship are relationships', () => {
    const model = modelOf({
      'resources/lamp.md': resource('lamp', { properties: ['room|[room](room.md)|x'], relationships: ['room|[room](room.md)|x'] }),
      'resources/room.md': resource('room'),
    });
    expect(typeNamed(model, 'lamp')).toMatchObject({
      kind: 'entity',
      properties: [],
      relationships: [{ name: 'room', type: 'microsoft.graph.room' }],
    });
  });

  test('with names that none can have are left out', () => {
    const model = modelOf({
      'resources/lamp.md': resource('lamp', {
        properties: ['@odata.type|String|x', 'file/name|String|x', 'a b|String|x', 'constructor|String|x'],
      }),
    });
    expect(shown(typeNamed(model, 'lamp').properties)).toBe('constructor: Edm.String');
    expect(model.codes).toEqual(['member-name-invalid', 'member-name-invalid', 'member-name-invalid']);
  });

  test('of a page without a section of properties come from its body', () => {
    const text =
      '# lamp resource type\n\nNamespace: microsoft.graph\n\n## JSON representation\n<!-- { "blockType": "resource", "@odata.type": "microsoft.graph.lamp" } -->\n```json\n{ "color": "string", "lit": true, "level": 1, "since": "String (timestamp)", "other": { "@odata.type": "microsoft.graph.lamp" }, "tags": ["String"] }\n```\n';
    expect(shown(typeNamed(modelOf({ 'resources/lamp.md': text }), 'lamp').properties)).toBe(
      'color: Edm.String, lit: Edm.Boolean, level: Edm.Int32, since: Edm.DateTimeOffset, other: microsoft.graph.lamp, tags: Collection(Edm.String)',
    );
  });

  test('unknown types are as many as fallbacks, also where rows repeat', () => {
    const model = modelOf({
      'resources/device.md': resource('device', { properties: ['size|nothing|x'] }),
      'resources/lamp.md': resource('lamp', {
        intro: 'Inherits from [device](device.md).',
        properties: ['size|nothing|x', 'size|nothing|x', 'odd|nothing|x'],
      }),
    });
    expect(JSON.stringify(model.api).match(/"unknown"/g)).toHaveLength(2);
    expect(model.codes.filter((code) => code === 'unresolved-type')).toHaveLength(2);
  });
});

describe('types without a page', () => {
  const model = modelOf({
    'resources/lamp.md': resource('lamp', {
      intro: 'Inherits from [device](../resources/device.md).',
      properties: [
        'id|String|Inherited from [device](../resources/device.md).',
        'info|[ResultInfo](../resources/resultinfo.md)|x',
        'odd|[Read more](../resources/other.md)|x',
      ],
      relationships: ['room|[microsoft.graph.home.room](../resources/home-room.md)|x'],
    }),
  });

  test('are known by name, from links to pages named after them', () => {
    expect(model.api.types.map(({ name, kind, undocumented }) => `${kind} ${name}${undocumented ? '?' : ''}`)).toEqual([
      'complex microsoft.graph.device?',
      'entity microsoft.graph.home.room?',
      'entity microsoft.graph.lamp',
      'complex microsoft.graph.resultInfo?',
    ]);
    expect(shown(typeNamed(model, 'lamp').properties)).toBe('info: microsoft.graph.resultInfo, odd: unknown');
  });

  test('have their whole name where a page leaves out its first words', () => {
    const room = resource('room', { namespace: 'microsoft.graph.home', properties: ['shade|[home.shade](../resources/home-shade.md)|x'] });
    const { api } = modelOf({ 'resources/home-room.md': room });
    expect(api.types.map(({ name }) => name)).toEqual(['microsoft.graph.home.room', 'microsoft.graph.home.shade']);
  });

  test('have the members that rows say they come from', () => {
    expect(shown(typeNamed(model, 'device').properties)).toBe('id: Edm.String');
  });

  test('are reported where they are linked first', () => {
    expect(model.found.map((one) => `${one.line} ${one.code}`)).toEqual([
      '9 page-missing',
      '15 page-missing',
      '22 page-missing',
      '15 type-case-mismatch',
      '16 unresolved-type',
    ]);
  });
});

describe('findings about pages', () => {
  const find = (options: Parameters<typeof resource>[1], more: Readonly<Record<string, string>> = {}): string[] =>
    modelOf({ 'resources/lamp.md': resource('lamp', options), ...more }).found.map(
      (one) => `${one.code} ${one.message.match(/`([^`]+)`/)?.[1]}`,
    );

  test('a table of methods with a link that leads nowhere', () => {
    expect(find({ more: '## Methods\n|Method|Return type|\n|-|-|\n|[Get](../api/lamp-get.md)|x|\n|[More](/graph/lamps)|x|\n' })).toEqual([
      'method-link-missing api/lamp-get.md',
    ]);
  });

  test('a heading of another name', () => {
    expect(modelOf({ 'resources/lamp.md': resource('lamp').replace('# lamp', '# Lamp') }).codes).toEqual(['heading-type-mismatch']);
  });

  const bodies: readonly (readonly [row: string, body: string, codes: readonly string[]])[] = [
    ['a|String|x', '{ "a": "String" }', []],
    ['a|String|x', '{ "b": "String" }', ['property-not-in-json a', 'json-not-in-table b']],
    ['a|String|x', '{ "@odata.type": "#microsoft.graph.lamp" }', []],
    ['a|Boolean|x', '{ "a": "String" }', ['json-type-mismatch a']],
    ['a|String|x', '{ "a": "lamp" }', []],
    ['a|String|x', '{ "a": "Boolean" }', ['json-type-mismatch a']],
    ['a|Int32|x', '{ "a": "Int64" }', []],
    ['a|String collection|x', '{ "a": ["String"] }', []],
    ['a|String|x', '{ "a": ["String"] }', ['json-type-mismatch a']],
    ['a|[lamp](lamp.md)|x', '{ "a": { "@odata.type": "microsoft.graph.lamp" } }', []],
    ['a|[lamp](lamp.md)|x', '{ "a": "lamp" }', []],
    ['a|[lamp](lamp.md)|x', '{ "a": { "@odata.type": "microsoft.graph.room" } }', ['json-type-mismatch a']],
    ['a|Stream|x', '{ "a": { "@odata.type": "Edm.Stream" } }', []],
  ];
  test.each(bodies)('row %s and body %s', (row, body, codes) => {
    expect(find({ properties: [row], body }, { 'resources/room.md': resource('room') })).toEqual(codes);
  });

  test('an open type may show more than it lists', () => {
    expect(find({ properties: ['a|String|x'], annotation: { openType: true }, body: '{ "a": "String", "b": "String" }' })).toEqual([]);
  });
});

describe('relationships of paths', () => {
  const get = (title: string, path: string, type: string): string =>
    `# ${title}\n\nNamespace: microsoft.graph\n\n## HTTP request\n\`\`\`http\nGET ${path}\n\`\`\`\n\n## Response\nIf successful, this method returns a \`200 OK\` response code and ${type} in the response body.\n`;
  const pages = {
    'resources/entity.md': entity,
    'resources/room.md': resource('room', { annotation: { keyProperty: 'id' } }),
    'resources/lamp.md': resource('lamp', { annotation: { keyProperty: 'id' } }),
    'api/room-list.md': get('List rooms', '/rooms', 'a collection of [room](../resources/room.md) objects'),
  };

  test('a segment that no table lists', () => {
    const model = modelOf({
      ...pages,
      'api/room-list-lamps.md': get('List lamps', '/rooms/{id}/lamps', 'a collection of [lamp](../resources/lamp.md) objects'),
    });
    expect(shown(typeNamed(model, 'room').relationships)).toBe('lamps: Collection(microsoft.graph.lamp)');
    expect(model.found.find((one) => one.code === 'relationship-unlisted')).toMatchObject({ file: 'v1.0/api/room-list-lamps.md', line: 7 });
  });

  test('none behind a type that others derive from', () => {
    const model = modelOf({
      ...pages,
      'resources/hall.md': resource('hall', { intro: 'Inherits from [room](room.md).' }),
      'api/room-list-lamps.md': get('List lamps', '/rooms/{id}/lamps', 'a collection of [lamp](../resources/lamp.md) objects'),
    });
    expect(typeNamed(model, 'room').relationships).toEqual([]);
  });
});

test('the order of pages does not show', () => {
  const pages = {
    'resources/entity.md': entity,
    'resources/device.md': device,
    'resources/lamp.md': resource('lamp', {
      intro: 'Inherits from [device](device.md).',
      properties: ['a|state|Possible values are: `x`, `y`.'],
    }),
  };
  const reversed = Object.fromEntries(Object.entries(pages).reverse());
  expect(JSON.stringify(modelOf(reversed).api)).toBe(JSON.stringify(modelOf(pages).api));
});
