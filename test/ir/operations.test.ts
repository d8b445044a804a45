// API pages among resource pages -> operations: kinds, names, paths, options and examples.

import { describe, expect, it } from 'vitest';
import type { Operation } from '../../generator/ir/ir.ts';
import { apiText, http, json, lampPages, manyLamps, model, oneLamp, operationOf, operationsOf, returns, table } from '../api-page.ts';

describe('kinds', () => {
  const cases: readonly (readonly [file: string, title: string, line: string, rest: string, want: string])[] = [
    ['lamp-list', 'List lamps', 'GET /lamps', returns(manyLamps), 'list'],
    ['lamp-get', 'Get lamp', 'GET /lamps/{id}', returns(oneLamp), 'get'],
    ['lamp-get', 'Get lamp', "GET /lamps(lampId='{lampId}')", returns(oneLamp), 'get'],
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

  it('many and one of them are two, also below what the page is about', () => {
    const lines = ['GET /me/lamp/$value', 'GET /me/lamps', 'GET /me/lamps/{size}', 'GET /users/{id}/lamps/{size}'];
    expect(ids(lines)).toEqual([
      'lampGet: /me/lamp/$value',
      'lampGetBySize: /me/lamps/{size} /users/{id}/lamps/{size}',
      'lampGetLamps: /me/lamps',
    ]);
  });

  it('what expands others is another', () => {
    expect(ids(['GET /lamps/{id}/room', 'GET /me?$expand=room', 'GET /lamps?$expand=room'])).toEqual([
      'lampGet: /lamps/{id}/room',
      'lampGetExpand: /me /lamps',
    ]);
  });

  it('say what stands above their own lines', () => {
    const text = (...request: string[]): string => ['# Get lamp', 'Get a lamp.', '## HTTP request', ...request].join('\n\n');
    const said = (...request: string[]): string[] => {
      return operationsOf(text(...request)).operations.map(({ id, description }) => `${id}: ${description}`);
    };
    const own = ['Get the lamp:', http('GET /lamps/{id}'), 'Get the room of a **lamp**:', http('GET /lamps/{id}/room')];
    expect(said(...own)).toEqual(['lampGet: Get a lamp.', 'lampGetRoom: Get the room of a lamp.']);
    // one sentence above both, and two above one
    expect(said('Get it:', http('GET /lamps/{id}', 'GET /lamps/{id}/room'))[1]).toBe('lampGetRoom: Get a lamp.');
    expect(said(...own, 'Get where it stands:', http('GET /lamps/{id}/room'))[1]).toBe('lampGetRoom: Get a lamp.');
    const headed = ['### Get the lamp', http('GET /lamps/{id}'), '### Get the room', 'Of a lamp:', http('GET /lamps/{id}/room')];
    expect(said(...headed)[1]).toBe('lampGetRoom: Get the room.');
    const above = [http('GET /lamps/{id}'), '## Get the room', '### HTTP request', http('GET /lamps/{id}/room')];
    expect(said(...above)[1]).toBe('lampGetRoom: Get the room.');
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

describe('query options and headers', () => {
  const query = (line: string | string[], ...rest: string[]) => {
    const {
      query: options,
      queryOpen,
      queryDenied,
    } = operationOf(apiText('List lamps', [line].flat(), ...rest, returns(manyLamps)), 'api/lamp-list.md');
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

  it('are required where the page requires them, beside others', () => {
    expect(query('GET /lamps', section('This method requires the `$filter` query parameter.'))).toEqual({
      names: ['$filter!'],
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

  it('are not the arguments of a function that a page lists among them', () => {
    const rows = table('|Parameter|Type|Description|', '|period|String|Possible values are: `D7`, `D30`.|', '|dim|Boolean|Only dim ones.|');
    const text = apiText('lamp: usage', ["GET /lamps/usage(period='{period_value}')"], section(rows), returns(manyLamps));
    const { pathParameters, query: options } = operationOf(text, 'api/lamp-usage.md');
    expect(pathParameters).toMatchObject([{ name: 'period', type: 'Edm.String', values: ['D7', 'D30'] }]);
    expect(options?.map(({ name }) => name)).toEqual(['dim']);
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

  it('are required where every request line has them, unless they only ask for less or for an order', () => {
    const filter = 'GET /lamps?$filter=color eq {color}&$top={n}&$orderby=color&by={by}';
    expect(query(filter).names).toEqual(['$filter!', '$top', '$orderby', 'by!']);
    expect(query([filter, 'GET /lamps?$filter=lit eq {lit}&since={since}']).names).toEqual(['$filter!', '$top', '$orderby', 'by']);
    expect(query([filter, 'GET /lamps']).names).toEqual(['$filter', '$top', '$orderby', 'by']);
  });

  it('are required where a sentence requires one that some request lines have', () => {
    const text = section('This method requires the `$filter` query parameter.');
    expect(query(['GET /lamps', 'GET /lamps?$filter=color eq {color}'], text).names).toEqual(['$filter!']);
  });

  it('have the values that a table below their sentence lists', () => {
    const text = section(`Use the \`dim\` query parameter.\n\n${table('|Value|Description|', '|fade|Slowly.|', '|cut|At once.|')}`);
    const { query: options } = operationOf(apiText('List lamps', ['GET /lamps'], text, returns(manyLamps)), 'api/lamp-list.md');
    expect(options).toEqual([{ name: 'dim', type: 'Edm.String', values: ['fade', 'cut'] }]);
  });

  it('may be annotations, which no request needs', () => {
    const name = '@microsoft.graph.dimBehavior';
    expect(query('GET /lamps', section(`This method supports the \`${name}\` query parameter.`)).names).toEqual([name]);
    expect(query(`GET /lamps?${name}={behavior}&start={start}&by=@by&@by={by}`).names).toEqual([name, 'start!', 'by!']);
  });

  it('have the names that request lines write, whatever a sentence calls them', () => {
    const rows = table('|Parameter|Type|Description|', '|_format_|string|The format.|');
    const text = section(`${rows}\n\nThe following values are valid for the **format** parameter: jpg, pdf.`);
    expect(query('GET /lamps?format={format}', text).names).toEqual(['format']);
    expect(query('GET /lamps', section('Use the **format** parameter, or `$top`.')).names).toEqual(['$format', '$top']);
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
      '|Workbook-Session-Id|The session.|',
      '|acts-as (deprecated)|A user. This header is deprecated.|',
    );
    const { headers } = operationOf(
      apiText('List lamps', ['GET /lamps'], `## Request headers\n\n${rows}`, returns(manyLamps)),
      'api/lamp-list.md',
    );
    expect(headers?.map(({ name, description, required, deprecated }) => [name, description, required, deprecated])).toEqual([
      ['Prefer', '`outlook.timezone`: The time zone. Optional. `odata.maxpagesize`: The size of a page.', false, undefined],
      ['If-Match', 'The ETag. Required.', true, undefined],
      ['workbook-session-id', 'The session.', undefined, undefined],
      ['acts-as', 'A user. This header is deprecated.', undefined, 'This header is deprecated.'],
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
