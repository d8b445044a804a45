// Sentences and examples of API pages -> what an operation answers with.

import { describe, expect, it } from 'vitest';
import { apiText, http, json, lampLink, lampPages, manyLamps, model, oneLamp, operationOf, operationsOf, returns } from '../api-page.ts';

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
    expect(response('Get lamp', 'GET /lamps/{id}', 'lamp-get', returns(oneLamp)).response).toEqual({
      status: 200,
      type: 'microsoft.graph.lamp',
    });
    expect(response('List lamps', 'GET /lamps', 'lamp-list', returns(manyLamps)).response).toEqual({
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

  it('have what comes back with errors as an alternate', () => {
    const text = `## Response\n\n- If it succeeds, all lamps come back.\n- If an error occurred with any, this method returns a \`207\` status code.`;
    const example = shown('{ "value": [{ "color": "red" }] }', lampAnnotation);
    expect(response('List lamps', 'GET /lamps', 'lamp-list', text, example).response).toEqual({
      status: 200,
      type: 'Collection(microsoft.graph.lamp)',
      alternates: [{ status: 207 }],
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
      'api/lamp-list.md': apiText('List lamps', ['GET /lamps'], returns(manyLamps)),
      'api/lamp-other.md': apiText('Get room', ['GET /lamps/{lamp-id}/room', 'GET /me/lamp/room']),
    });
    expect(api.operations.map(({ id, response: got }) => `${id} ${got?.type}`)).toEqual([
      'lampList Collection(microsoft.graph.lamp)',
      'lampOther unknown',
    ]);
    const { api: alone } = model({
      ...lampPages,
      'api/lamp-list.md': apiText('List lamps', ['GET /lamps'], returns(manyLamps)),
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
      response('Get lamp', 'GET /lamps/{id}', 'lamp-get', returns(oneLamp), shown('{}', { '@odata.type': 'microsoft.graph.room' })),
    ).toEqual({
      response: { status: 200, type: 'microsoft.graph.lamp' },
      found: ['response-conflict'],
    });
  });

  it('are many on a page that is a list and shows one, whatever the sentence', () => {
    const slip = response('List lamps', 'GET /lamps', 'lamp-list', returns(oneLamp), shown('{ "value": [] }', lampAnnotation));
    expect(slip).toEqual({ response: { status: 200, type: 'Collection(microsoft.graph.lamp)' }, found: ['response-conflict'] });
    const post = shown('{ "value": [] }', { ...lampAnnotation, isCollection: true }).replace('GET /lamps', 'POST /lamps/1/swap');
    const action = response('lamp: swap', 'POST /lamps/{id}/swap', 'lamp-swap', returns(oneLamp), post);
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

  it('are of the media type of the file, not of the redirect to it', () => {
    const redirect = http('HTTP/1.1 302 Found', 'Content-Type: text/plain', 'Location: https://contoso.com/lamps.csv');
    const file = http('HTTP/1.1 200 OK', 'Content-Type: application/octet-stream', '', 'Lamp,Color');
    const of = (...answers: string[]) =>
      response(
        'Get report',
        'GET /lamps/report()',
        'lamp-report',
        returns('a `302 Found` response that redirects to a download URL.'),
        ['## Example', http('GET /lamps/report()'), ...answers].join('\n\n'),
      ).response;
    expect(of(redirect, file)).toEqual({ status: 302, type: 'Edm.Stream', contentType: 'application/octet-stream' });
    expect(of(redirect)).toEqual({ status: 302, type: 'Edm.Stream' });
  });
});
