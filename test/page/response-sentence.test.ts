// Sentences about responses and bodies -> what they state.

import { describe, expect, it } from 'vitest';
import { bodyStatement } from '../../generator/page/body-statement.ts';
import { readMarkdown } from '../../generator/page/markdown.ts';
import { responseStatements } from '../../generator/page/response-sentence.ts';

/** Statements in short: codes, types (`*` for many, `|` for an alternative), and what is said about the body. */
function short(text: string): string[] {
  return responseStatements(readMarkdown('v1.0/api/x.md', text).blocks).map((statement) => {
    const types = statement.mentions.map(
      (mention) => `${mention.alternative ? '|' : ''}${mention.kind}:${mention.text}${mention.collection ? '*' : ''}`,
    );
    return [statement.statuses.join('/'), ...types, statement.none ? 'none' : '', statement.binary ? 'binary' : '']
      .filter((part) => part !== '')
      .join(' ');
  });
}

const lamp = '[lamp](../resources/lamp.md)';

const cases: readonly (readonly [text: string, want: readonly string[]])[] = [
  [`If successful, this method returns a \`200 OK\` response code and a ${lamp} object in the response body.`, ['200 link:lamp']],
  [
    `If successful, this method returns a \`200 OK\` response code and a collection of ${lamp} objects in the response body.`,
    ['200 link:lamp*'],
  ],
  [`If successful, returns \`200 OK\` and a list of the requested ${lamp} items.`, ['200 link:lamp*']],
  [`This function returns a \`200 OK\` response code and a ${lamp} collection in the response body.`, ['200 link:lamp*']],
  [`Returns 201 Created and ${lamp} objects.`, ['201 link:lamp*']],
  [`This method returns \`201, Created\` and the new **lamp** object.`, ['201 name:lamp']],
  [
    'If successful, this method returns a `204 No Content` response code. It does not return anything in the response body.',
    ['204', 'none'],
  ],
  ['Returns a `204, No content` code and an empty response body.', ['204 none']],
  ['If successful, this function returns a `200 OK` response code and a String in the response body.', ['200 primitive:String']],
  [
    'If successful, this action returns a `200 OK` response code and a Boolean collection in the response body.',
    ['200 primitive:Boolean*'],
  ],
  ['If successful, this method returns a `302 Found` response that redirects to a download URL.', ['302']],
  ['If successful, this method returns a `200 OK` response code and binary data of the requested photo.', ['200 binary']],
  [`Returns \`202 Accepted\` and a link to the ${lamp} in the \`Location\` header.`, ['202']],
  [`Returns \`200 OK\` and a collection of ${lamp} and/or [room](../resources/room.md) objects.`, ['200 link:lamp* |link:room*']],
  [`Returns \`201 Created\` or \`200 OK\` and the ${lamp}.`, ['201/200 link:lamp']],
  [
    `Returns \`204 No Content\`. With \`Prefer: return=representation\` it returns \`200 OK\` and the updated ${lamp} object.`,
    ['204', '200 link:lamp'],
  ],
  ['If the caller lacks permission, the method returns a `403 Forbidden` response code.', ['403']],
  ['This returns a new desk lamp object.', ['words:desk lamp']],
  ['Office 365 keeps lamps for 200 days. See [errors](/graph/errors).', []],
  [`Large collections of lamps are paged, see [paging](/graph/paging).`, []],
];

describe('responseStatements', () => {
  it.each(cases)('%s', (text, want) => {
    expect(short(text)).toEqual(want);
  });
});

describe('bodyStatement', () => {
  const read = (text: string) => bodyStatement(readMarkdown('v1.0/api/x.md', text).blocks, 'Request body', () => undefined);

  it.each([
    'Do not supply a request body for this method.',
    "Don't supply a request body for this method.",
    'No request body is required.',
    'This method has no request body.',
    'Do not specify a request body.',
    'None.',
  ])('%s', (text) => {
    expect(read(text)?.none).toBeDefined();
  });

  it.each([
    [`In the request body, supply a JSON representation of the ${lamp} object.`, 'lamp'],
    [`In the request body, supply a JSON representation for the ${lamp} object.`, 'lamp'],
    [`Provide the new **lamp** object.`, 'lamp'],
  ])('%s', (text, want) => {
    const statement = read(text);
    expect(statement?.none).toBeUndefined();
    expect(statement?.mentions.map((mention) => mention.text)).toEqual([want]);
  });

  it('knows parameters from an object', () => {
    expect(read('In the request body, supply a JSON representation of the parameters.')?.parameters).toBe(true);
  });

  it('is absent for a section without text', () => {
    expect(read('<!-- later -->')).toBeUndefined();
  });
});
