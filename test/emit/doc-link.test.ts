import { describe, expect, test } from 'vitest';
import { linkUrl, pageUrl } from '../../generator/emit/doc-link.ts';

const learn = 'https://learn.microsoft.com/graph';

describe('linkUrl from v1.0/api/user-list.md', () => {
  test.each([
    ['../resources/user.md', `${learn}/api/resources/user?view=graph-rest-1.0`],
    ['../resources/user.md#properties', `${learn}/api/resources/user?view=graph-rest-1.0#properties`],
    ['user-get.md', `${learn}/api/user-get?view=graph-rest-1.0`],
    ['./user-get.md', `${learn}/api/user-get?view=graph-rest-1.0`],
    ['#optional-query-parameters', `${learn}/api/user-list?view=graph-rest-1.0#optional-query-parameters`],
    ['../../beta/resources/user.md', `${learn}/api/resources/user?view=graph-rest-beta`],
    ['../../../concepts/permissions-reference.md#user', `${learn}/permissions-reference#user`],
    ['/graph/permissions-reference', `${learn}/permissions-reference`],
    ['/graph/api/resources/user?view=graph-rest-beta', `${learn}/api/resources/user?view=graph-rest-beta`],
    ['/graph/query-parameters.md#filter', `${learn}/query-parameters#filter`],
    ['https://example.com/a b(c)', 'https://example.com/a%20b%28c%29'],
    ['http://example.com/{x}', 'http://example.com/%7Bx%7D'],
    ['images/picture.png', undefined],
    ['mailto:someone@example.com', undefined],
    ['javascript:alert(1)', undefined],
    ['//example.com', undefined],
    ['', undefined],
  ])('%s', (given, want) => expect(linkUrl(given, { version: 'v1.0', file: 'api/user-list.md' })).toBe(want));
});

test('pageUrl', () => {
  expect(pageUrl({ version: 'beta', file: 'resources/security-action.md' })).toBe(
    `${learn}/api/resources/security-action?view=graph-rest-beta`,
  );
  expect(pageUrl({ version: 'v1.0', file: 'api/user-list.md' })).toBe(`${learn}/api/user-list?view=graph-rest-1.0`);
});
