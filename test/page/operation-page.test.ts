// API pages -> what they say: sections, tables, query options, examples.

import { describe, expect, it } from 'vitest';
import type { Member } from '../../generator/page/member.ts';
import { apiText, http, operationPage, places } from '../api-page.ts';

const note = (annotation: object): string => `<!-- ${JSON.stringify(annotation)} -->`;

describe('sections', () => {
  it('takes request lines of every HTTP request section, and of no other', () => {
    const text = [
      '# Get lamp',
      '## Permissions',
      'Permissions for the following request:',
      http('GET /me/lamp'),
      '## My lamp',
      '### HTTP request',
      '# [HTTP](#tab/http)',
      http('GET /me/lamp'),
      '# [C#](#tab/csharp)',
      http('GET /from/another/language'),
      '---',
      '## A lamp by its id',
      '### HTTP Requests',
      '- inside a list',
      '',
      '  ```http',
      '  GET /lamps/{id}',
      '  ```',
      '## Examples',
      '### Request',
      http('GET https://graph.microsoft.com/v1.0/lamps/1'),
    ].join('\n\n');
    const { page } = operationPage(text);
    expect(page.requests.map((line) => line.path)).toEqual(['/me/lamp', '/lamps/{id}']);
    expect(page.requests[1]?.when).toBe('inside a list');
  });

  it('takes fences of relative URLs above the examples where there is no such section', () => {
    const text = ['# Site holen', '## Anforderung', http('GET /sites/{id}', 'GET /sites/root'), '## Beispiele', http('GET /x')].join(
      '\n\n',
    );
    const { page } = operationPage(text);
    expect(page.requests.map((line) => line.path)).toEqual(['/sites/{id}', '/sites/root', '/x']);
  });

  it('reads a bounded number of lines', () => {
    const { page, diagnostics } = operationPage(
      apiText(
        'List lamps',
        Array.from({ length: 502 }, (_, i) => `GET /lamps/${i}`),
      ),
    );
    expect(page.requests).toHaveLength(500);
    expect(places(diagnostics)).toEqual(['request-url-invalid 510:1']);
  });

  it('ignores comments', () => {
    const { page } = operationPage(apiText('List lamps', ['GET /lamps'], '<!--\n## Optional query parameters\n$filter\n-->'));
    expect(page).not.toHaveProperty('query');
  });

  it('reads the response of an example where the page has no other section', () => {
    const { page } = operationPage(
      apiText('Get lamp', ['GET /lamps/{id}'], '## Example', '### Response', 'Returns `200 OK` and a [lamp](../resources/lamp.md) object.'),
    );
    expect(page.responses).toMatchObject([{ statuses: [200], mentions: [{ text: 'lamp' }] }]);
  });

  it('reads no response below a heading that has no request of the page', () => {
    const request = ['## Create a session', '### HTTP request', http('POST /lamps/session'), '### Response', 'Returns `200 OK`.'];
    const aside = ['## Send light to it', http('PUT https://example.com/1'), '### Response', 'The server responds with `202 Accepted`.'];
    const { page } = operationPage(['# lamp: session', ...request, ...aside].join('\n\n'));
    expect(page.responses.map(({ statuses }) => statuses)).toEqual([[200]]);
  });

  it('reports an unknown key of an annotation', () => {
    const { diagnostics } = operationPage(
      apiText(
        'List lamps',
        ['GET /lamps'],
        '## Example',
        note({ blockType: 'request', nam: 'list' }),
        http('GET /lamps'),
        http('HTTP/1.1 200 OK'),
      ),
    );
    expect(places(diagnostics)).toEqual(['annotation-unknown-key 15:29']);
  });
});

describe('tables', () => {
  function rows(...section: string[]): { rows: readonly Member[]; found: string[] } {
    const { page, diagnostics } = operationPage(apiText('lamp: dim', ['POST /lamps/{id}/dim'], ...section));
    return {
      rows: [...page.functionParameters, ...page.pathParameters, ...(page.body?.tables ?? [])].flatMap((table) => table.rows),
      found: places(diagnostics),
    };
  }

  const named = (...cells: string[]): string => `|Parameter|Type|Description|\n|:---|:---|:---|\n|${cells.join('|')}|`;

  it.each([
    [['level', 'Int32', 'How bright.'], 'level', undefined],
    [['_level_', 'Int32', 'Required. How bright.'], 'level', true],
    [['`level`', 'Int32 (optional)', 'How bright.'], 'level', false],
    [['**level**', 'Int32', 'How bright. Optional.'], 'level', false],
    [['level (deprecated)', 'Int32', 'How bright. Required.'], 'level', true],
    [['level', 'Int32', 'Required, if it is lit.'], 'level', undefined],
    [['level', 'Int32', 'Minutes until a password is required.'], 'level', undefined],
    [['\\$top', 'Int32', 'Required when there are many.'], '$top', undefined],
    [['files/fileName', 'String', 'How bright.'], 'files/fileName', undefined],
  ] as const)('%j', (cells, name, required) => {
    const [row] = rows('## Request body', named(...cells)).rows;
    expect(row?.name.value).toBe(name);
    expect(row?.required).toBe(required);
  });

  it.each([
    ['Not required, may be null, but cannot be omitted.', true],
    ['Optional. It must not be omitted.', true],
    ['As it isn\u2019t required, null is fine. It can\u2019t be omitted, though.', true],
    ["Optional. It can't be omitted if the lamp is on.", false],
    ['It can be omitted.', false],
  ])('a column gives way to: %s', (description, required) => {
    const text = `|Parameter|Type|Required?|Description|\n|:--|:--|:--|:--|\n|level|Int32|No|${description}|`;
    expect(rows('## Function parameters', text).rows.map((row) => row.required)).toEqual([required]);
    expect(rows('## Request body', text).rows.map((row) => row.required)).toEqual([false]);
  });

  it('reads a column that says what is required', () => {
    const text = '|Property|Type|Required?|Description|\n|:--|:--|:--|:--|\n|a|String|Yes|A.|\n|b|String|No|B.|';
    expect(rows('## Request body', text).rows.map((row) => row.required)).toEqual([true, false]);
  });

  it('knows that the values of old tables of path parameters are types', () => {
    const text = '| Parameter name | Value | Description |\n|:--|:--|:--|\n| _lampId_ | string | Required. The id. |';
    expect(rows('### Path parameters', text).rows).toMatchObject([{ name: { value: 'lampId' }, type: { text: 'string' }, required: true }]);
  });

  it('leaves tables alone that are about something else', () => {
    expect(rows('## Request body', '|Action Value|Description|Supported by|\n|:--|:--|:--|\n|Off|Off.|all|')).toEqual({
      rows: [],
      found: [],
    });
  });

  it('reports a row that starts with prose', () => {
    expect(rows('## Request body', named('the rest of it.', '', ''))).toEqual({ rows: [], found: ['row-unread 17:1'] });
  });

  it('reads headers under either name of the second column', () => {
    const text =
      '|Header|Value|\n|:--|:--|\n|Authorization|Bearer {token}. Required.|\n|Prefer: odata.maxpagesize|The size of a page. Optional.|\n|_if-match_|The ETag.|';
    const values = '### Prefer header values\n\n|Name|Description|\n|:--|:--|\n|slow|Slowly.|';
    const { page } = operationPage(apiText('List lamps', ['GET /lamps'], '## Request headers', text, values));
    expect(page.headers.map(({ name, required, description }) => [name.value, required, description])).toEqual([
      ['Authorization', true, 'Bearer {token}. Required.'],
      ['Prefer', false, '`odata.maxpagesize`: The size of a page. Optional.'],
      ['if-match', undefined, 'The ETag.'],
    ]);
  });
});

describe('query options', () => {
  const read = (text: string) => operationPage(apiText('List lamps', ['GET /lamps'], '## Optional query parameters', text)).page.query;
  const nothing = { named: [], denied: [], rows: [] };

  it.each([
    [
      'This method supports the [OData query parameters](/graph/query-parameters) to help customize the response.',
      { ...nothing, open: true },
    ],
    ['This method supports the `$filter` and `$orderBy` OData query parameters.', { ...nothing, named: ['$filter', '$orderby'] }],
    ['This method supports the `select` query parameter.', { ...nothing, named: ['$select'] }],
    ['This method supports the OData query parameters, including `$search`.', { ...nothing, named: ['$search'], open: true }],
    [
      "This method supports `$filter` and `$search`. `$skip` isn't supported. `$search` is not available for guests.",
      { ...nothing, named: ['$filter', '$search'], denied: ['$skip'] },
    ],
    ['This method supports all OData query parameters except `$top`.', { ...nothing, denied: ['$top'], open: true }],
    [
      'It supports the `$expand` OData query parameter, except for the **room** and **shade** properties.',
      { ...nothing, named: ['$expand'] },
    ],
    ['This method supports the `$select` query parameter for all lamps, but not for rooms.', { ...nothing, named: ['$select'] }],
    ['You can use the `$expand=shade` query string parameter to include the shade.', { ...nothing, named: ['$expand'] }],
    ['You can use the `$expand` query parameter to also include shades.', { ...nothing, named: ['$expand'] }],
    ['It supports the `$select` query parameter to get properties, including those of rooms.', { ...nothing, named: ['$select'] }],
    ['You can use query parameters like `$top`.', { ...nothing, named: ['$top'], open: true }],
    ['It supports query parameters, including the `model` query parameter.', { ...nothing, named: ['model'], open: true }],
    [
      'You can use the `model` query parameter, which supports the values `A` and `B`. Without a `model` parameter, it is free. It supports `$top`.',
      { ...nothing, named: ['model', '$top'] },
    ],
    ['Use the `start`, and `end` query parameters.', { ...nothing, named: ['start', 'end'] }],
    [
      'This method supports the `@microsoft.graph.dimBehavior` query parameter, and the `@odata.count` query parameter.',
      { ...nothing, named: ['@microsoft.graph.dimBehavior'] },
    ],
    ['This method does **not** support the OData query parameters.', { ...nothing, none: true }],
    [
      'This method does **not** support OData query parameters (for example, `$filter` is not supported).',
      { ...nothing, denied: ['$filter'], none: true },
    ],
    ['This function requires the `$filter` query parameter.', { ...nothing, named: ['$filter'], required: ['$filter'], open: true }],
    [
      'This method requires roomId [filter](/graph/query-parameters) to be specified. It supports `$top`.',
      { ...nothing, named: ['$filter', '$top'], required: ['$filter'] },
    ],
    ['`$orderby` requires the `$count` query parameter.', { ...nothing, named: ['$orderby', '$count'] }],
    ['This method requires the `$count` query parameter when `$search` is used.', { ...nothing, named: ['$count', '$search'] }],
    ['Some query parameters, for example `$filter`, are not supported.', { ...nothing, denied: ['$filter'] }],
    ['The `model` query parameter is not supported.', { ...nothing, denied: ['model'] }],
    ['This method supports `$top`. You can use `@odata.nextLink` for more.', { ...nothing, named: ['$top'] }],
    ['None.', { ...nothing, none: true }],
    ['Lamps are sorted by color.', nothing],
  ])('%s', (text, want) => {
    expect(read(text)).toEqual(want);
  });

  it('takes a table of operators for no table of parameters', () => {
    const text = 'This method supports `$filter`.\n\n|Property|Operators|Example|\n|:--|:--|:--|\n|color|`eq`|`$filter=color eq 1`|';
    const { page, diagnostics } = operationPage(apiText('List lamps', ['GET /lamps'], '## Optional query parameters', text));
    expect(page.query).toEqual({ ...nothing, named: ['$filter'] });
    expect(places(diagnostics).join()).toMatch(/^table-unplaced /);
  });

  it('reads the values of the only own option that the sentence above their table names', () => {
    const table = '|Value|Description|\n|:--|:--|\n|fade (default)|Slowly.|\n|**cut**|At once.|';
    const name = '@microsoft.graph.dimBehavior';
    const text = (sentence: string) => apiText('List lamps', ['GET /lamps'], '## Optional query parameters', `${sentence}\n\n${table}`);
    const { page, diagnostics } = operationPage(text(`It supports the \`${name}\` query parameter.`));
    expect(page.query).toEqual({ ...nothing, named: [name], values: [{ name, values: ['fade', 'cut'] }] });
    expect(places(diagnostics)).toEqual([]);
    const two = operationPage(text('It supports the `start` and `end` query parameters.'));
    expect(two.page.query).toEqual({ ...nothing, named: ['start', 'end'] });
    expect(places(two.diagnostics).join()).toMatch(/^table-unplaced /);
  });

  it('reads own parameters, which a sentence may call required', () => {
    const table = '|Query parameter|Type|Description|\n|:--|:--|:--|\n|start|DateTimeOffset|When.|\n|$top|Int32|How many.|';
    expect(read(`Provide the following required query parameters with values.\n\n${table}`)?.rows).toMatchObject([
      { name: { value: 'start' }, required: true },
      { name: { value: '$top' } },
    ]);
  });
});

describe('examples', () => {
  /** Examples in short: name, title, request, status, type. */
  function read(...section: string[]): { examples: string[]; found: string[] } {
    const { page, diagnostics } = operationPage(apiText('List lamps', ['GET /lamps'], ...section));
    const examples = page.examples.map(({ name, title, request, response }) =>
      [
        name ?? '',
        title ?? '',
        request ? `${request.method} ${request.url}` : '',
        response?.status ?? '',
        response?.type ?? '',
        response?.body?.text ?? '',
      ].join(' | '),
    );
    return { examples, found: places(diagnostics) };
  }

  it('pairs in order, under the heading of the example', () => {
    const { examples, found } = read(
      '## Examples',
      '### Example 1: All lamps',
      '#### Request',
      note({ blockType: 'request', name: 'list_lamps' }),
      http('GET /lamps'),
      '#### Response',
      note({ blockType: 'response', '@odata.type': 'microsoft.graph.lamp', isCollection: true }),
      http('HTTP/1.1 200 OK', '', '{ "value": [] }'),
    );
    expect(examples).toEqual(['list_lamps | Example 1: All lamps | GET /lamps | 200 | microsoft.graph.lamp | { "value": [] }']);
    expect(found).toEqual([]);
  });

  it('pairs by the names that a response gives', () => {
    const { examples } = read(
      '## Example',
      note({ blockType: 'request', name: 'mine' }),
      http('GET /me/lamps'),
      note({ blockType: 'request', name: 'all' }),
      http('GET /lamps'),
      note({ blockType: 'response', name: ['all', 'mine'] }),
      http('HTTP/1.1 200 OK'),
    );
    expect(examples).toEqual(['mine |  | GET /me/lamps | 200 |  | ', 'all |  | GET /lamps | 200 |  | ']);
  });

  it('gives both requests of a fence the response, and one request all of its responses', () => {
    const { examples, found } = read(
      '## Example',
      http('GET /lamps', 'GET /me/lamps'),
      http('HTTP/1.1 200 OK', '', '[]'),
      http('HTTP/1.1 404 Not Found'),
    );
    expect(examples).toEqual([' |  | GET /lamps | 200 |  | []', ' |  | GET /me/lamps | 200 |  | []', ' |  | GET /me/lamps | 404 |  | ']);
    expect(found).toEqual([]);
  });

  it('takes a body in a fence of its own', () => {
    const { examples } = read(
      '## Example',
      http('GET /lamps'),
      '### Response',
      http('HTTP/1.1 200 OK', 'Content-type: application/json'),
      '```json\n{ "on": true }\n```',
    );
    expect(examples).toEqual([' |  | GET /lamps | 200 |  | { "on": true }']);
  });

  it('leaves out what the service sends to others', () => {
    const { examples, found } = read(
      '## Example',
      http('GET /lamps'),
      http('HTTP/1.1 200 OK'),
      '### Notification',
      http('POST https://bot.contoso.com/callback', '', '{ "a": 1 }'),
      http('HTTP/1.1 204 No Content'),
    );
    expect(examples).toEqual([' |  | GET /lamps | 200 |  | ']);
    expect(found).toEqual([]);
  });

  it('reports an example without pair, and broken JSON at its place', () => {
    const { found } = read(
      '## Example',
      http('POST /lamps', '', '{ "on": true, }'),
      '## Example 2',
      http('HTTP/1.1 200 OK', '', '{ "on": }'),
    );
    expect(found).toEqual(['body-invalid 18:15', 'body-unreadable 26:9']);
    expect(read('## Example', http('GET /lamps')).found).toEqual(['example-unpaired 16:1']);
  });

  it('does not take text for broken JSON', () => {
    expect(
      read(
        '## Example',
        http('GET /lamps'),
        http('HTTP/1.1 200 OK', 'Content-Type: text/csv', '', '[a],b'),
        http('HTTP/1.1 200 OK', '', '[Zip file]'),
      ).found,
    ).toEqual([]);
  });
});
