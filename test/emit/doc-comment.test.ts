import { describe, expect, test } from 'vitest';
import { commentText, docText } from '../../generator/emit/doc-comment.ts';

const place = { version: 'v1.0', file: 'resources/user.md' };
const user = 'https://learn.microsoft.com/graph/api/resources/user?view=graph-rest-1.0';

describe('docText', () => {
  test.each([
    ['The user.', 'The user.'],
    ['Inherited from [user](user.md).', `Inherited from [user](${user}).`],
    ['See [the **user**](../resources/user.md "A user").', `See [the **user**](${user}).`],
    ['![icon](images/icon.png) Picture', 'icon Picture'],
    ['Write to [us](mailto:a@b.c)', 'Write to us'],
    ['[a]', '[a]'],
    ['`[user](user.md)` is code', '`[user](user.md)` is code'],
    ['First.<br/>Second.<br>Third <b>bold</b>', 'First. Second. Third bold'],
    ['/users/{id}/<name>', '/users/{id}/\\<name>'],
    ['`<name>` at <https://contoso.com> if a < b', '`<name>` at <https://contoso.com> if a < b'],
    ['a */ b */', 'a *\\/ b *\\/'],
    ['@odata.type and `@odata.id`', '\\@odata.type and `@odata.id`'],
    ['mail a@b.c, {@link x}', 'mail a@b.c, {\\@link x}'],
    ['Before [!INCLUDE [tls](../includes/tls.md)] after', 'Before after'],
    ['[!NOTE] Take care', 'Take care'],
    ['one\n two\ttabs\u2028three\u202e\u001b[31m', 'one two tabs three [31m'],
    ['a <!-- hidden --> b <!-- open', 'a b \\<!-- open'],
    ['the user\u2019s \u201cname\u201d \u2014 a\u2013b\u2026', 'the user\'s "name" - a-b...'],
    ['  ', ''],
  ])('%j', (given, want) => expect(docText(given, place)).toBe(want));
});

describe('commentText', () => {
  test('nothing said, no comment', () => {
    expect(commentText({}, place)).toBe('');
    expect(commentText({ description: ' <br> ' }, place)).toBe('');
  });

  test('a description alone is one line, tags come after an empty line', () => {
    expect(commentText({ description: 'The user.' }, place)).toBe('/** The user. */\n');
    expect(commentText({ description: 'The user.', deprecated: 'Use [user](user.md).', see: true }, place)).toBe(`/**
 * The user.
 *
 * [Documentation](${user})
 *
 * @deprecated Use [user](${user}).
 */
`);
    expect(commentText({ see: true }, place)).toBe(`/** [Documentation](${user}) */\n`);
    expect(commentText({ deprecated: '' }, place)).toBe('/** @deprecated */\n');
  });
});
