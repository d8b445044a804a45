// Sections and examples of API pages -> what an operation is sent.

import { describe, expect, it } from 'vitest';
import { apiText, http, lampLink, lampPages, operationOf, operationsOf, returns, table } from '../api-page.ts';

describe('request bodies', () => {
  const body = (title: string, line: string, file: string, ...rest: string[]) => {
    const { operations, found } = operationsOf(apiText(title, [line], ...rest), `api/${file}.md`);
    const [operation] = operations;
    return { body: operation?.requestBody, found: found.filter((code) => /^(?:request-body|parameter)/.test(code)) };
  };
  const section = (...text: string[]): string => ['## Request body', ...text].join('\n\n');
  const sent = (line: string, text: string, ...headers: string[]): string =>
    ['## Example', http(line, ...headers, '', text), http('HTTP/1.1 204 No Content')].join('\n\n');

  it('are objects of the linked type, with the properties that the page lists', () => {
    const rows = table('|Property|Type|Description|', '|color|String|The color. Required.|');
    expect(
      body(
        'Create lamp',
        'POST /lamps',
        'lamp-post',
        section(`In the request body, supply a JSON representation of the ${lampLink} object.`, rows),
      ).body,
    ).toMatchObject({
      kind: 'object',
      type: 'microsoft.graph.lamp',
      properties: [{ name: 'color', type: 'Edm.String', required: true }],
    });
  });

  describe('require what a sentence requires:', () => {
    const rows = table('|Property|Type|Description|', '|color|String|The color.|', '|lampId|String|Required only for lamps of rooms.|');
    const names = (title: string, line: string, file: string, ...text: string[]): string[] => {
      const found = body(title, line, file, section(...text)).body;
      const members = found?.kind === 'object' ? found.properties : found?.kind === 'parameters' ? found.parameters : undefined;
      return (members ?? []).map(({ name, required }) => `${name}${required ? '!' : ''}`);
    };
    const listed = ['color', 'lampId'];
    const first = ['color!', 'lampId'];

    it.each([
      ['Provide the following required properties.', first],
      ['All the properties listed in the following table are required.', first],
      ['The request body requires the following parameters:', first],
      ['The following properties are required to create a lamp.', first],
      ['The request body **must** contain the **color** property with a known color.', first],
      ['The following table shows the properties that are required when you create a lamp.', listed],
      ['The following properties are required if the lamp is lit.', listed],
    ])('%s', (text, want) => {
      expect(names('Create lamp', 'POST /lamps', 'lamp-post', `Supply a ${lampLink} object. ${text}`, rows)).toEqual(want);
    });

    it.each([
      ['The request body must contain **color**, which is a required property.', ['color!']],
      ['Only the color property is mandatory; other properties are optional.', ['color!']],
      ['\n\n> Color is the only property that can be specified and it is required.', ['color!']],
      ['The request body must contain **weight**.', []],
      ['The request body must contain color names.', []],
    ])('%s Without a table', (text, want) => {
      expect(names('Create lamp', 'POST /lamps', 'lamp-post', `Supply a ${lampLink} object. ${text}`)).toEqual(want);
    });

    it('not where a list would be all that an update may send', () => {
      const text = `Supply a ${lampLink} object. The request body must contain **color**.`;
      expect(names('Update lamp', 'PATCH /lamps/{id}', 'lamp-update', text)).toEqual([]);
      expect(names('Update lamp', 'PATCH /lamps/{id}', 'lamp-update', text, rows)).toEqual(first);
    });

    it('of rows about creating, where something is created', () => {
      const row = table('|Property|Type|Description|', '|color|String|The color. This property is required when a lamp is created.|');
      expect(names('Create lamp', 'POST /lamps', 'lamp-post', `Supply a ${lampLink} object.`, row)).toEqual(['color!']);
      expect(names('Update lamp', 'PATCH /lamps/{id}', 'lamp-update', `Supply a ${lampLink} object.`, row)).toEqual(['color']);
    });
  });

  it.each([
    ['String', 'lampColor', 'microsoft.graph.lampColor'],
    ['String', 'lampColor collection', 'Collection(microsoft.graph.lampColor)'],
    ['String', '[lampState](lampstate.md)', 'microsoft.graph.lampState'],
    ['String', 'String collection', 'Collection(Edm.String)'],
    ['String', 'Boolean', 'Edm.Boolean'],
    ['[lampState](../resources/lampstate.md)', '[lampState](lampstate.md) collection', 'Collection(microsoft.graph.lampState)'],
    ['String', '[lamp](lamp.md)', 'Edm.String', false],
    ['Int32', 'Int64', 'Edm.Int32', false],
    ['String', 'String', 'Edm.String', false],
  ] as const)('list `%s` for a member that is %s: %s', (cell, type, want, isConflict: boolean = true) => {
    const row = (of: string) => `|extra|${of}|What is extra. Possible values are: \`red\`, \`blue\`.|`;
    const text = section('Supply the values to update.', table('|Property|Type|Description|', row(cell)));
    const lamp = lampPages['resources/lamp.md']?.replace('|lampId|', `${row(type)}\n|lampId|`) ?? '';
    const { operations, found } = operationsOf(apiText('Update lamp', ['PATCH /lamps/{id}'], text), 'api/lamp-update.md', {
      'resources/lamp.md': lamp,
    });
    expect(operations[0]?.requestBody).toMatchObject({ properties: [{ name: 'extra', type: want }] });
    expect(found.includes('body-type-conflict')).toBe(isConflict);
    expect(found.includes('pseudo-enum')).toBe(want === 'Edm.String');
  });

  it('are many objects where an example sends them without a wrapper', () => {
    const text = section(`In the request body, supply an array of ${lampLink} objects.`);
    const line = 'PATCH https://graph.microsoft.com/v1.0/rooms/1/lamps';
    const of = (json: string) => body('Update lamps', 'PATCH /rooms/{id}/lamps', 'room-update-lamps', text, sent(line, json)).body;
    expect(of('[{ "color": "red" }]')).toEqual({ kind: 'object', type: 'Collection(microsoft.graph.lamp)' });
    expect(of('{ "color": "red" }')).toEqual({ kind: 'object', type: 'microsoft.graph.lamp' });
  });

  it('are of the type of the response, the introduction or the heading where no link says it', () => {
    const values = section('In the request body, supply the values for the fields to update.');
    const want = { body: { kind: 'object', type: 'microsoft.graph.lamp' }, found: [] };
    expect(body('Change it', 'PATCH /lamps/{id}', 'lamp-update', values, returns(`\`200 OK\` and the ${lampLink} object.`))).toEqual(want);
    expect(body('Update lamp', 'PATCH /lamps/{id}', 'lamp-update', values)).toEqual(want);
    const introduced = apiText('Change it', ['PATCH /lamps/{id}'], values).replace('Work with lamps.', `Update a ${lampLink} object.`);
    expect(operationOf(introduced, 'api/lamp-update.md').requestBody).toEqual(want.body);
  });

  it('are of what all examples send where no link says it', () => {
    const derived = (name: string, base = 'lamp') =>
      lampPages['resources/lamp.md']
        ?.replaceAll('microsoft.graph.lamp', `microsoft.graph.${name}`)
        .replace('# lamp', `# ${name}`)
        .replace('"keyProperty"', `"baseType": "microsoft.graph.${base}", "keyProperty"`) ?? '';
    const others = {
      'resources/desklamp.md': derived('deskLamp'),
      'resources/walllamp.md': derived('wallLamp'),
      'resources/clock.md': derived('clock', 'entity'),
    };
    const sends = (...names: string[]) => {
      const examples = names.map((name, i) => sent(`PATCH /lamps/${i}`, `{ "@odata.type": "#microsoft.graph.${name}" }`));
      const text = apiText('Update lamp', ['PATCH /lamps/{id}'], section('Supply the values to update.'), ...examples);
      return operationOf(text, 'api/lamp-update.md', others).requestBody;
    };
    expect(sends('deskLamp')).toMatchObject({ type: 'microsoft.graph.deskLamp' });
    expect(sends('deskLamp', 'deskLamp')).toMatchObject({ type: 'microsoft.graph.deskLamp' });
    expect(sends('deskLamp', 'wallLamp')).toMatchObject({ type: 'microsoft.graph.lamp' });
    expect(sends('deskLamp', 'lamp')).toMatchObject({ type: 'microsoft.graph.lamp' });
    expect(sends('deskLamp', 'clock')).toMatchObject({ type: 'microsoft.graph.lamp' });
  });

  it('of a PATCH are there even if the page denies it', () => {
    expect(body('Update lamp', 'PATCH /lamps/{id}', 'lamp-update', section('Do not supply a request body for this method.')).body).toEqual({
      kind: 'object',
      type: 'microsoft.graph.lamp',
    });
  });

  it('are parameters of a table', () => {
    const rows = table(
      '|Property|Type|Description|',
      '|to|Int32|How bright. Optional.|',
      '|mode|String|Possible values are: `slow`, `fast`.|',
    );
    expect(
      body('lamp: dim', 'POST /lamps/{id}/dim', 'lamp-dim', section('Supply a JSON representation of the parameters.', rows)).body,
    ).toMatchObject({
      kind: 'parameters',
      parameters: [
        { name: 'to', type: 'Edm.Int32', required: false },
        { name: 'mode', type: 'Edm.String', values: ['slow', 'fast'] },
      ],
    });
  });

  it.each([
    ['No request body is required. However, you can specify parameters.', [false, true]],
    ['In the request body, you can optionally provide how it dims.', [false, true]],
    ['The request body is optional.', [false, true]],
    ['Supply the parameters. In the request body, you can optionally provide a mode.', [undefined, true]],
  ])('may be left out where the first sentence says so: %s', (text, required) => {
    const rows = table('|Property|Type|Description|', '|to|Int32|How bright.|', '|mode|String|Required. How fast.|');
    const got = body('lamp: dim', 'POST /lamps/{id}/dim', 'lamp-dim', section(text, rows)).body;
    expect(got?.kind === 'parameters' && got.parameters.map((one) => one.required)).toEqual(required);
  });

  it('are the parameter whose members the table lists', () => {
    const rows = table('|Property|Type|Description|', '|on|Boolean|Whether it is lit.|');
    const text = section('Provide a `lampState` object with these properties.', rows);
    expect(
      body('lamp: set', 'POST /lamps/{id}/set', 'lamp-set', text, sent('POST /lamps/1/set', '{ "lampState": { "on": true } }')),
    ).toMatchObject({
      body: { kind: 'parameters', parameters: [{ name: 'lampState', type: 'microsoft.graph.lampState' }] },
      found: ['parameter-members-only'],
    });
  });

  it('are what an example sends where there is no table', () => {
    const text = '{ "@odata.type": "x", "fast": true, "to": 3, "lampState": { "on": true }, "names": ["a"], "other": {} }';
    const { body: got, found } = body('lamp: dim', 'POST /lamps/{id}/dim', 'lamp-dim', sent('POST /lamps/1/dim', text));
    expect(got?.kind === 'parameters' && got.parameters.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'fast Edm.Boolean',
      'to Edm.Int32',
      'lampState microsoft.graph.lampState',
      'names Collection(Edm.String)',
      'other unknown',
    ]);
    expect(found).toEqual(['parameter-type-unknown']);
  });

  it('are references for $ref', () => {
    expect(body('Add lamp', 'POST /rooms/{id}/lamps/$ref', 'room-post-lamps').body).toEqual({ kind: 'reference' });
  });

  it('are streams of the documented media type', () => {
    expect(
      body(
        'Update photo',
        'PUT /lamps/{id}/photo/$value',
        'lamp-update-photo',
        sent('PUT /lamps/1/photo/$value', '<bytes>', 'Content-Type: image/jpeg'),
      ).body,
    ).toEqual({ kind: 'stream', contentType: 'image/jpeg' });
    const headers = `## Request headers\n\n${table('|Name|Description|', '|Content-Type|application/zip. Required.|')}`;
    expect(body('lamp: import', 'POST /lamps/import', 'lamp-import', headers, section('The zip file.')).body).toEqual({
      kind: 'stream',
      contentType: 'application/zip',
    });
  });

  it.each(['POST /lamps/{id}/film', 'PATCH /lamps/{id}'])('are streams where the page says that they are binary: %s', (line) => {
    const { body: got, found } = body('lamp: film', line, 'lamp-film', section('The request body is the binary stream of the film.'));
    expect([got, found]).toEqual([{ kind: 'stream' }, []]);
  });

  it('are absent where the page says so, and on GET and DELETE', () => {
    expect(
      body('lamp: blink', 'POST /lamps/{id}/blink', 'lamp-blink', section("Don't supply a request body for this method.")).body,
    ).toBeUndefined();
    expect(
      body('Delete lamp', 'DELETE /lamps/{id}', 'lamp-delete', section(`Supply the identifier of the ${lampLink} object.`)).body,
    ).toBeUndefined();
  });
});
