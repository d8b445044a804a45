// API pages among resource pages -> operations.

import { describe, expect, it } from 'vitest';
import type { Operation } from '../../generator/ir/ir.ts';
import { apiText, http, lampPages, model, operationOf, operationsOf } from '../api-page.ts';

const json = (annotation: object): string => `<!-- ${JSON.stringify(annotation)} -->`;
const lampLink = '[lamp](../resources/lamp.md)';
const table = (header: string, ...rows: string[]): string => [header, header.replace(/[^|]+/g, ':--'), ...rows].join('\n');
const returns = (text: string): string => `## Response\n\nIf successful, this method returns ${text}`;
const one = `a \`200 OK\` response code and a ${lampLink} object in the response body.`;
const many = `a \`200 OK\` response code and a collection of ${lampLink} objects in the response body.`;

describe('kinds', () => {
  const cases: readonly (readonly [file: string, title: string, line: string, rest: string, want: string])[] = [
    ['lamp-list', 'List lamps', 'GET /lamps', returns(many), 'list'],
    ['lamp-get', 'Get lamp', 'GET /lamps/{id}', returns(one), 'get'],
    ['lamp-get', 'Get lamp', "GET /lamps(lampId='{lampId}')", returns(one), 'get'],
    ['lamp-get-room', 'Get room', 'GET /lamps/{id}/room', '', 'get'],
    ['lamp-get-content', 'Download lamp', 'GET /lamps/{id}/content', '', 'streamGet'],
    ['lamp-get-photo', 'Get photo', 'GET /lamps/{id}/photo/$value', '', 'streamGet'],
    ['lamp-count', 'Count lamps', 'GET /lamps/$count', '', 'count'],
    ['lamp-delta', 'lamp: delta', 'GET /lamps/delta', '', 'delta'],
    ['lamp-recent', 'List recent lamps', 'GET /me/lamps/recent', '', 'function'],
    ['lamp-lit', 'lamp: lit', "GET /lamps/lit(since='{since}')", '', 'function'],
    ['intune-lamp-audit', 'audit function', 'GET /lamps/audit', '', 'function'],
    ['lamp-find', 'Find lamps', 'GET /lamps/microsoft.graph.find', '', 'function'],
    ['lamp-post', 'Create lamp', 'POST /lamps', '', 'create'],
    ['room-post-lamps', 'Add lamp', 'POST /rooms/{id}/lamps', '', 'create'],
    ['lamp-dim', 'lamp: dim', 'POST /lamps/{id}/dim', '', 'action'],
    ['lamp-createlink', 'Create a link', 'POST /lamps/{id}/createLink', '', 'action'],
    ['intune-lamp-assign', 'assign action', 'POST /lamps/{id}/assign', '', 'action'],
    ['lamp-createuploadsession', 'Upload lamps', 'POST /lamps/{id}/createUploadSession', '', 'uploadSession'],
    ['room-post-lamps', 'Add lamp', 'POST /rooms/{id}/lamps/$ref', '', 'addRef'],
    ['room-delete-lamps', 'Remove lamp', 'DELETE /rooms/{id}/lamps/{id}/$ref', '', 'removeRef'],
    ['lamp-put-room', 'Set room', 'PUT /lamps/{id}/room/$ref', '', 'setRef'],
    ['lamp-update', 'Update lamp', 'PATCH /lamps/{id}', '', 'update'],
    ['lamp-upsert', 'Upsert lamp', "PATCH /lamps(lampId='{lampId}')", '', 'upsert'],
    ['lamp-put', 'Create lamp', 'PUT /lamps/{id}', returns('`201 Created`, or `200 OK` for one that exists.'), 'upsert'],
    ['lamp-update-photo', 'Update photo', 'PUT /lamps/{id}/photo/$value', '', 'streamPut'],
    ['lamp-delete', 'Delete lamp', 'DELETE /lamps/{id}', '', 'delete'],
  ];

  it.each(cases)('%s, %s, %s%s', (file, title, line, rest, want) => {
    expect(operationOf(apiText(title, [line], rest), `api/${file}.md`).kind).toBe(want);
  });
});

describe('identifiers', () => {
  it('are cased by types, paths and headings', () => {
    const files = {
      'api/lamp-list-deskrooms.md': 'GET /lamps/{id}/deskRooms',
      'api/lampstate-get.md': 'GET /lampStates/{id}',
      'api/3d-lamp_get.md': 'GET /lamps/3d',
    };
    const pages = Object.fromEntries(Object.entries(files).map(([file, line]) => [file, apiText('lamp', [line])]));
    expect(model({ ...lampPages, ...pages }).api.operations.map(({ id }) => id)).toEqual([
      'lampListDeskRooms',
      'lampStateGet',
      'operation3dLampGet',
    ]);
  });

  it('keep the case that their own page gives them when pages come that write it in another', () => {
    const own = { 'api/lampgroup-list-deskrooms.md': apiText('List deskRooms', ['GET /lampGroups/{id}/deskRooms']) };
    const other = { 'api/room-get.md': apiText('Get LAMPGroup or deskROOMS', ['GET /LAMPGroups/{id}/deskROOMS']) };
    const idOf = (pages: Readonly<Record<string, string>>) => model(pages).api.operations[0]?.id;
    expect([idOf(own), idOf({ ...own, ...other })]).toEqual(['lampGroupListDeskRooms', 'lampGroupListDeskRooms']);
  });

  it('belong to the page of that name, not to a further operation of another', () => {
    const { api, diagnostics } = model({
      'api/lamp-get.md': apiText('Get lamp', ['GET /lamps/{id}', 'GET /lamps/{id}/$value']),
      'api/lamp-get-value.md': apiText('Get value', ['GET /lamps/{id}/value']),
    });
    expect(api.operations.map(({ id, paths }) => `${id} ${paths[0]}`)).toEqual([
      'lampGet /lamps/{id}',
      'lampGetValue /lamps/{id}/value',
      'lampGetValue2 /lamps/{id}/$value',
    ]);
    expect(diagnostics.map(({ code }) => code)).toContain('operation-id-duplicate');
  });

  it('do not depend on the order of pages', () => {
    const pages = { 'api/a-get.md': apiText('Get a', ['GET /a']), 'api/b-list.md': apiText('List b', ['GET /b']), ...lampPages };
    const turned = Object.fromEntries(Object.entries(pages).reverse());
    expect(model(turned).api.operations).toEqual(model(pages).api.operations);
  });
});

describe('operations of a page', () => {
  const ids = (lines: readonly string[], title = 'Get lamp', file = 'api/lamp-get.md'): string[] =>
    operationsOf(apiText(title, lines), file).operations.map(({ id, paths }) => `${id}: ${paths.join(' ')}`);

  it('twins and alternate parents are paths of one', () => {
    expect(ids(['GET /me/lamps/{id}', 'GET /users/{id}/lamps/{id}', 'GET /rooms/{id}/lamps/{id}', 'GET /me/lamps/{id}'])).toEqual([
      'lampGet: /me/lamps/{id} /users/{id}/lamps/{id} /rooms/{id}/lamps/{id}',
    ]);
  });

  it('a path that leads back to the same is one of them', () => {
    expect(ids(['GET /lamps/{id}', 'GET /lamps/{id}/switches/{id}/lamp', 'GET /lamps/{id}/parts/{id}'])).toHaveLength(1);
  });

  it('each verb is one', () => {
    expect(ids(['DELETE /me/lamps/{id}', 'POST /me/lamps/forget'], 'lamp: forget', 'api/lamp-forget.md')).toEqual([
      'lampForgetDelete: /me/lamps/{id}',
      'lampForgetPost: /me/lamps/forget',
    ]);
  });

  it('what lies below is another', () => {
    expect(ids(['GET /lamps/{id}', 'GET /lamps/{id}/$value', 'GET /lamps/{id}/parts', 'GET /lamps'])).toEqual([
      'lampGet: /lamps/{id}',
      'lampGetLamps: /lamps',
      'lampGetParts: /lamps/{id}/parts',
      'lampGetValue: /lamps/{id}/$value',
    ]);
  });

  it('what expands others is another', () => {
    expect(ids(['GET /lamps/{id}/room', 'GET /me?$expand=room', 'GET /lamps?$expand=room'])).toEqual([
      'lampGet: /lamps/{id}/room',
      'lampGetExpand: /me /lamps',
    ]);
  });

  it('paths of one POST are alternatives, whatever they look like', () => {
    expect(ids(['POST /lamps', 'POST /lamps/{id}/parts'], 'Create lamp', 'api/lamp-post.md')).toHaveLength(1);
  });
});

describe('paths', () => {
  const names = (operation: Operation): string[] => operation.pathParameters.map(({ name, type }) => `${name} ${type}`);

  it('have their parameters, described by tables', () => {
    const operation = operationOf(
      apiText(
        'lamp: lit',
        ["GET /rooms/{room-id | name}/lamps/lit(since=since-value,only='{only}',first=3)"],
        '## Function parameters',
        table('|Parameter|Type|Description|', '|since|DateTimeOffset|Since when. Required.|'),
        '### Path parameters',
        table('|Parameter name|Value|Description|', '|_room-id_|string|The room.|'),
      ),
      'api/lamp-lit.md',
    );
    expect(names(operation)).toEqual(['roomId Edm.String', 'since Edm.DateTimeOffset', 'only Edm.String', 'first Edm.Int32']);
    expect(operation.pathParameters[0]?.description).toBe('The room.');
    expect(operation.pathParameters[1]?.required).toBe(true);
  });

  it('of functions take the arguments of their table', () => {
    const rows = table('|Parameter|Type|Description|', '|color|String|The color.|', '|level|Int32|Optional. The level.|');
    const { operations, found } = operationsOf(
      apiText('findLamps function', ['GET /lamps/findLamps'], '## Request body', rows),
      'api/intune-lamp-findlamps.md',
    );
    expect(operations[0]?.paths).toEqual(["/lamps/findLamps(color='{color}')", "/lamps/findLamps(color='{color}',level={level})"]);
    expect(operations[0] && names(operations[0])).toEqual(['color Edm.String', 'level Edm.Int32']);
    expect(operations[0]).not.toHaveProperty('requestBody');
    expect(found).toContain('function-arguments-missing');
  });

  it('have keys in parentheses', () => {
    const { operations, found } = operationsOf(
      apiText('Get lamp', ['GET /lamps/lampId={lampId}/room', 'GET /lamps/number={number}/room']),
      'api/lamp-get.md',
    );
    expect(operations[0]?.paths).toEqual(["/lamps(lampId='{lampId}')/room", '/lamps(number={number})/room']);
    expect(found.filter((code) => code === 'request-url-irregular')).toHaveLength(2);
  });
});

describe('responses', () => {
  const response = (title: string, line: string, file: string, ...rest: string[]) => {
    const { operations, found } = operationsOf(apiText(title, [line], ...rest), `api/${file}.md`);
    return { response: operations[0]?.response, found: found.filter((code) => code.startsWith('response-') || code.startsWith('link-')) };
  };
  const shown = (body: string, annotation: object = {}, status = '200 OK'): string =>
    ['## Example', http('GET /lamps'), json({ blockType: 'response', ...annotation }), http(`HTTP/1.1 ${status}`, '', body)].join('\n\n');
  const lampAnnotation = { '@odata.type': 'microsoft.graph.lamp' };

  it('of one sentence with two codes have one type', () => {
    const put = (sentence: string) => response('Put lamp', 'PUT /lamps/{id}', 'lamp-put', returns(sentence)).response?.alternates;
    const both = 'the `201 Created` response code if the lamp was created or `200 OK` if it was replaced.';
    expect(put(`${both} In both cases, a ${lampLink} object is returned in the response body.`)).toEqual([
      { status: 200, type: 'microsoft.graph.lamp' },
    ]);
    expect(put(`a \`200 OK\` response code and a ${lampLink} object. A \`202 Accepted\` response code means that it takes time.`)).toEqual([
      { status: 202 },
    ]);
  });

  it('are unknown where the sentence of any verb names a type that nobody documents, or two that have nothing in common', () => {
    const swap = (sentence: string) => response('lamp: swap', 'POST /lamps/{id}/swap', 'lamp-swap', returns(sentence));
    const unknown = (type: string) => ({ response: { status: 200, type }, found: ['response-unknown'] });
    expect(swap('a `200 OK` response code and a collection of [paper shade](../resources/nope.md) objects.')).toEqual(
      unknown('Collection(unknown)'),
    );
    expect(swap(`a \`200 OK\` response code and a ${lampLink} or [room](../resources/room.md) object.`)).toEqual(unknown('unknown'));
    const elsewhere = swap('a `201 Created` response code and a Location header with a URL path to the newly created shade object.');
    expect(elsewhere).toEqual({ response: { status: 201 }, found: [] });
  });

  it('come from the sentence', () => {
    expect(response('Get lamp', 'GET /lamps/{id}', 'lamp-get', returns(one)).response).toEqual({
      status: 200,
      type: 'microsoft.graph.lamp',
    });
    expect(response('List lamps', 'GET /lamps', 'lamp-list', returns(many)).response).toEqual({
      status: 200,
      type: 'Collection(microsoft.graph.lamp)',
    });
    expect(
      response(
        'lamp: lit',
        'GET /lamps/lit()',
        'lamp-lit',
        returns('a `200 OK` response code and a String collection in the response body.'),
      ).response,
    ).toEqual({ status: 200, type: 'Collection(Edm.String)' });
  });

  it('may have no body', () => {
    expect(
      response(
        'Delete lamp',
        'DELETE /lamps/{id}',
        'lamp-delete',
        returns('`204 No Content`. It does not return anything in the response body.'),
      ).response,
    ).toEqual({ status: 204 });
    expect(
      response(
        'lamp: copy',
        'POST /lamps/{id}/copy',
        'lamp-copy',
        returns(`\`202 Accepted\` and a link to the ${lampLink} in the Location header.`),
      ).response,
    ).toEqual({ status: 202 });
  });

  it('have alternates', () => {
    const text = `## Response\n\nReturns \`204 No Content\`. With \`Prefer: return=representation\`, returns \`200 OK\` and the updated ${lampLink} object.`;
    expect(response('Update lamp', 'PATCH /lamps/{id}', 'lamp-update', text).response).toEqual({
      status: 204,
      alternates: [{ status: 200, type: 'microsoft.graph.lamp' }],
    });
  });

  it('come from the annotation, then the JSON, then the introduction, where the sentence is silent', () => {
    const silent = returns('a `200 OK` response code.');
    const get = (...rest: string[]) => response('Get lamp', 'GET /lamps/{id}', 'lamp-get', silent, ...rest).response?.type;
    expect(get(shown('{ "on": true }', lampAnnotation))).toBe('microsoft.graph.lamp');
    expect(get(shown('{ "value": [] }', lampAnnotation))).toBe('Collection(microsoft.graph.lamp)');
    expect(get(shown('{ "@odata.type": "#microsoft.graph.lamp" }'))).toBe('microsoft.graph.lamp');
    expect(get(shown('{ "value": true }'))).toBe('Edm.Boolean');
    const introduced = apiText('Get lamp', ['GET /lamps/{id}'], silent).replace(
      'Work with lamps.',
      `Retrieve the properties of a ${lampLink} object.`,
    );
    expect(operationOf(introduced).response?.type).toBe('microsoft.graph.lamp');
  });

  it('follow from what other pages say about the path', () => {
    const { api } = model({
      ...lampPages,
      'api/lamp-list.md': apiText('List lamps', ['GET /lamps'], returns(many)),
      'api/lamp-other.md': apiText('Get room', ['GET /lamps/{lamp-id}/room', 'GET /me/lamp/room']),
    });
    expect(api.operations.map(({ id, response: got }) => `${id} ${got?.type}`)).toEqual([
      'lampList Collection(microsoft.graph.lamp)',
      'lampOther unknown',
    ]);
    const { api: alone } = model({
      ...lampPages,
      'api/lamp-list.md': apiText('List lamps', ['GET /lamps'], returns(many)),
      'api/lamp-other.md': apiText('Get room', ['GET /lamps/{lamp-id}/room']),
    });
    expect(alone.operations[1]?.response?.type).toBe('microsoft.graph.room');
  });

  it('are unknown where nothing tells, and reported', () => {
    expect(response('Get lamp', 'GET /lamps/{id}', 'lamp-get', returns('a `200 OK` response code.'))).toEqual({
      response: { status: 200, type: 'unknown' },
      found: ['response-unknown'],
    });
  });

  it('keep the type of the sentence against that of the example, and report it', () => {
    expect(
      response('Get lamp', 'GET /lamps/{id}', 'lamp-get', returns(one), shown('{}', { '@odata.type': 'microsoft.graph.room' })),
    ).toEqual({
      response: { status: 200, type: 'microsoft.graph.lamp' },
      found: ['response-conflict'],
    });
  });

  it('are many on a page that is a list and shows one, whatever the sentence', () => {
    const slip = response('List lamps', 'GET /lamps', 'lamp-list', returns(one), shown('{ "value": [] }', lampAnnotation));
    expect(slip).toEqual({ response: { status: 200, type: 'Collection(microsoft.graph.lamp)' }, found: ['response-conflict'] });
    const post = shown('{ "value": [] }', { ...lampAnnotation, isCollection: true }).replace('GET /lamps', 'POST /lamps/1/swap');
    const action = response('lamp: swap', 'POST /lamps/{id}/swap', 'lamp-swap', returns(one), post);
    expect(action).toEqual({ response: { status: 200, type: 'microsoft.graph.lamp' }, found: ['response-conflict'] });
  });

  it('take the target of a link whose text is a word, unless the example shows the type of that name', () => {
    const text = returns('a `200 OK` response code and a [room](../resources/lamp.md) object.');
    expect(response('Get lamp', 'GET /lamps/{id}', 'lamp-get', text)).toEqual({
      response: { status: 200, type: 'microsoft.graph.lamp' },
      found: ['link-text-target-mismatch'],
    });
    expect(
      response('Get lamp', 'GET /lamps/{id}', 'lamp-get', text, shown('{}', { '@odata.type': 'microsoft.graph.room' })).response?.type,
    ).toBe('microsoft.graph.room');
  });

  it('are streams for $value, redirects and binary content', () => {
    expect(response('Get photo', 'GET /lamps/{id}/photo/$value', 'lamp-get-photo').response).toEqual({ type: 'Edm.Stream' });
    expect(
      response('Get report', 'GET /lamps/report()', 'lamp-report', returns('a `302 Found` response that redirects to a download URL.'))
        .response,
    ).toEqual({ status: 302, type: 'Edm.Stream' });
    const png = ['## Example', http('GET /lamps/1/content'), http('HTTP/1.1 200 OK', 'Content-Type: image/png', '', '<bytes>')].join(
      '\n\n',
    );
    expect(
      response(
        'Download lamp',
        'GET /lamps/{id}/content',
        'lamp-get-content',
        returns('a `200 OK` response code and the content of the file.'),
        png,
      ).response,
    ).toEqual({
      status: 200,
      type: 'Edm.Stream',
      contentType: 'image/png',
    });
  });
});

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

describe('query options and headers', () => {
  const query = (line: string, ...rest: string[]) => {
    const {
      query: options,
      queryOpen,
      queryDenied,
    } = operationOf(apiText('List lamps', [line], ...rest, returns(many)), 'api/lamp-list.md');
    const names = options?.map(({ name, required }) => `${name}${required ? '!' : ''}`);
    return { names, open: queryOpen === true, ...(queryDenied && { denied: queryDenied }) };
  };
  const section = (text: string): string => `## Optional query parameters\n\n${text}`;

  it('are absent where the page does not name any', () => {
    expect(query('GET /lamps', section('This method supports the OData query parameters.'))).toEqual({ names: undefined, open: false });
  });

  it('are none where the page says so', () => {
    expect(query('GET /lamps', section('This method does not support OData query parameters.'))).toEqual({ names: [], open: false });
  });

  it('are the named ones', () => {
    expect(query('GET /lamps', section('This method supports the `$filter` and `$top` OData query parameters.'))).toEqual({
      names: ['$filter', '$top'],
      open: false,
    });
  });

  it('are open with names that are only some', () => {
    expect(query('GET /lamps', section('This method supports the OData query parameters, including `$search`.'))).toEqual({
      names: ['$search'],
      open: true,
    });
  });

  it('are complete where the page lists the following ones', () => {
    expect(query('GET /lamps', section('This method supports the following OData query parameters:\n\n`$filter`, `$top`'))).toEqual({
      names: ['$filter', '$top'],
      open: false,
    });
  });

  it('are not those that an open page denies', () => {
    const rest = ['`$top` and `$search` are not supported.'];
    const denied = ['$search', '$top'];
    const some = section(['This method supports some of the OData query parameters.', ...rest].join(' '));
    expect(query('GET /lamps', some)).toEqual({ names: undefined, open: false, denied });
    expect(query('GET /lamps', some.replace(' `$top` and', '\n\n### Exceptions\n\n`$top` and'))).toEqual({
      names: undefined,
      open: false,
      denied,
    });
    const named = section(['This method supports the OData query parameters, including `$filter`.', ...rest].join(' '));
    expect(query('GET /lamps', named)).toEqual({ names: ['$filter'], open: true, denied });
    expect(query('GET /lamps', section(['This method supports `$filter`.', ...rest].join(' ')))).toEqual({
      names: ['$filter'],
      open: false,
    });
  });

  it('include what request lines and examples show', () => {
    const example = [
      '## Example',
      http('GET https://graph.microsoft.com/v1.0/lamps/lit?start=1&$orderby=color&%24top=5&$expand=room($select=name)'),
      http('HTTP/1.1 200 OK'),
    ].join('\n\n');
    expect(query('GET /lamps/lit?start={start}&end={end}', example)).toEqual({
      names: ['start!', 'end!', '$orderby', '$top', '$expand'],
      open: true,
    });
  });

  it('headers are those that a caller sets, each once', () => {
    const rows = table(
      '|Name|Description|',
      '|Authorization|Bearer {token}. Required.|',
      '|Content-Type|application/json. Required.|',
      '|Accept|application/json|',
      '|Prefer: outlook.timezone|The time zone. Optional.|',
      '|odata.maxpagesize|The size of a page.|',
      '|if-match|The ETag. Required.|',
      '|workbook-session-id|The session.|',
    );
    const { headers } = operationOf(
      apiText('List lamps', ['GET /lamps'], `## Request headers\n\n${rows}`, returns(many)),
      'api/lamp-list.md',
    );
    expect(headers?.map(({ name, description, required }) => [name, description, required])).toEqual([
      ['Prefer', '`outlook.timezone`: The time zone. Optional. `odata.maxpagesize`: The size of a page.', false],
      ['If-Match', 'The ETag. Required.', true],
      ['workbook-session-id', 'The session.', undefined],
    ]);
  });
});

describe('examples', () => {
  it('belong to the operation whose path they show', () => {
    const { operations, found } = operationsOf(
      apiText(
        'Get lamp',
        ['GET /lamps/{id}', 'GET /lamps/{id}/$value', 'GET /drives/{id}/root:/{path}:/lamp'],
        '## Examples',
        http("GET https://graph.microsoft.com/v1.0/lamps('7')?$select=color"),
        http('HTTP/1.1 200 OK'),
        http('GET /lamps/7/$value'),
        http('HTTP/1.1 200 OK'),
        http('GET /drives/1/root:/a/b/c:/lamp'),
        http('HTTP/1.1 200 OK'),
        http('GET /lamps/7/microsoft.graph.lamp'),
        http('HTTP/1.1 200 OK'),
        http('GET /rooms/7'),
        http('HTTP/1.1 200 OK'),
      ),
    );
    expect(operations.map(({ id, examples }) => [id, examples?.map(({ request }) => request?.url)])).toEqual([
      ['lampGet', ["https://graph.microsoft.com/v1.0/lamps('7')?$select=color", '/drives/1/root:/a/b/c:/lamp', '/rooms/7']],
      ['lampGetValue', ['/lamps/7/$value']],
    ]);
    expect(found.filter((code) => code === 'example-url-unlisted')).toHaveLength(1);
  });

  it('have names of their own', () => {
    const example = [json({ blockType: 'request', name: 'Lamp' }), http('GET /lamps'), http('HTTP/1.1 200 OK')].join('\n\n');
    const { diagnostics } = model({
      'api/a-list.md': apiText('List a', ['GET /lamps'], '## Example', example),
      'api/b-list.md': apiText('List b', ['GET /lamps'], '## Example', example.replace('Lamp', 'lamp')),
    });
    const duplicate = diagnostics.find(({ code }) => code === 'example-name-duplicate');
    expect(duplicate).toMatchObject({ file: 'v1.0/api/b-list.md', related: [{ file: 'v1.0/api/a-list.md' }] });
  });
});

it('every API page is an operation, or a finding says why not', () => {
  const { api, diagnostics } = model({
    'api/a.md': '# a\n\n## HTTP request\n\nSoon.',
    'api/b.md': `# b\n\n## HTTP request\n\n${http('GET ** Collection URI for microsoft.graph.b not found')}`,
  });
  expect(api.operations).toEqual([]);
  const found = diagnostics.map(({ code, file, line }) => `${code} ${file}:${line}`);
  expect(found).toEqual(
    expect.arrayContaining(['no-request-line v1.0/api/a.md:1', 'request-url-invalid v1.0/api/b.md:6', 'no-request-line v1.0/api/b.md:1']),
  );
});
