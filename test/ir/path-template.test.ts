import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPathTemplate, kebabPath, parsePathTemplate, pathParameterNames } from '../../generator/ir/path-template.ts';

const names: readonly (readonly [path: string, ...names: string[]])[] = [
  ['/me'],
  ['/users/{id | userPrincipalName}/mailFolders/{id}/messages/{id}', 'userId', 'mailFolderId', 'messageId'],
  ['/users/{user-id | user-principal-name}', 'userId'],
  ['/users/{user-id} | user-principal-name/photo', 'userId'],
  ['/Subscriptions/{SubscriptionId}', 'subscriptionId'],
  ['/me/messages/{id}/attachments/{id}/item/messages/{id}', 'messageId', 'attachmentId', 'messageId2'],
  ["/applications(uniqueName='{uniqueName}')/microsoft.graph.x", 'uniqueName'],
  ['/drives/{drive-id}/root:/{item-path}:/content', 'driveId', 'itemPath'],
  ['/drive/root:/{path and filename}:/content', 'pathAndFilename'],
  ['/sites/{hostname}:/{server-relative-path}', 'hostname', 'serverRelativePath'],
  ["/me/reminderView(startDateTime='{s}',endDateTime='{e}')", 'startDateTime', 'endDateTime'],
  ['/me/reminderView(startDateTime=startDateTime-value,endDateTime=endDateTime-value)', 'startDateTime', 'endDateTime'],
  ['/x/resizedRange(deltaRows={n}, deltaColumns={n})', 'deltaRows', 'deltaColumns'],
  ['/charts/{name}/image(width=640,height=480)', 'chartName', 'width', 'height'],
  ["/x/range(address='<address>')/clear", 'address'],
  ["/x/range(address='<address>'/entireRow", 'address'],
  ['/x/range(<address>)', 'address'],
  ['/directoryRoles/roleTemplateId={roleTemplateId}/members', 'roleTemplateId'],
  ["/x/supportedTimeZones(TimeZoneStandard=microsoft.graph.timeZoneStandard'{timezone_format}')", 'timeZoneStandard'],
  ["/x/filterByCurrentUser(on='reviewer')"],
  ['/x/delta(latest=true)'],
  ["/auditEvents/getTypes(category='parameterValue')", 'category'],
  ['/workbook/names/{name}/range', 'name'],
  ['/education/classes/{id}/assignments/{id}/categories/{id}/$ref', 'classId', 'assignmentId', 'categoryId'],
  ['/me/people/{id}', 'personId'],
  ['/tables/{id|name}/columns/{id|name}', 'tableId', 'columnId'],
  ['/members/microsoft.graph.group/{id}', 'memberId'],
  ['/teams/(team-id)/channels', 'teamId'],
  ['/teams/ee0f5ae2-8bc6-4ae5-8466-7daeebbfa062/members', 'teamId'],
  ['/accessReviews/{id}/status/{id}', 'accessReviewId', 'statusId'],
  ["/workbook/worksheets('{id}')", 'worksheetId'],
  ['/charts/{undefined}/series/{__proto__}', 'chartId', 'proto'],
];

describe('parsePathTemplate', () => {
  test.each(names)('%s', (path, ...wanted) => {
    expect(pathParameterNames(path)).toEqual(wanted);
    expect(formatPathTemplate(parsePathTemplate(path))).toBe(path);
  });

  test('knows strings, drive paths and alternatives', () => {
    const [drive, item] = parsePathTemplate('/drives/{drive-id}/root:/{item-path}:/content').parameters;
    expect([drive?.style, item?.style]).toEqual(['value', 'path']);
    const [key] = parsePathTemplate("/applications(uniqueName='{uniqueName}')").parameters;
    expect(key).toMatchObject({ quoted: true, argument: 'uniqueName' });
    const [user] = parsePathTemplate('/users/{id | userPrincipalName}').parameters;
    expect(user?.alternatives).toEqual(['id', 'userPrincipalName']);
  });

  test('splits at slashes outside brackets only', () => {
    const { segments } = parsePathTemplate("/a/{b/c}/d(e='x/y')/f('/g");
    expect(segments.map((segment) => segment.parts.map((part) => part.text).join(''))).toEqual(['a', '{b/c}', "d(e='x/y')", "f('", 'g']);
  });
});

test('kebabPath writes keys as the OpenAPI description does', () => {
  expect(kebabPath('/users/{id | userPrincipalName}/messages/{id}')).toBe('/users/{user-id}/messages/{message-id}');
  expect(kebabPath("/applications(uniqueName='{uniqueName}')/x")).toBe("/applications(uniqueName='{uniqueName}')/x");
  expect(kebabPath('/x/resizedRange(deltaRows={n}, deltaColumns={n})')).toBe(
    '/x/resizedRange(deltaRows={deltaRows},deltaColumns={deltaColumns})',
  );
});

const piece = fc.constantFrom(
  'users',
  '{id}',
  '{id|name}',
  "'",
  '{',
  '}',
  '<',
  '>',
  '(',
  ')',
  '=',
  ':',
  '/',
  ',',
  ' ',
  'n',
  '1',
  "'{x}'",
  'a=',
  '|',
  '$ref',
  '-value',
);

describe('any path', () => {
  const path = fc
    .oneof(
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
      fc.string(),
    )
    .map((text) => `/${text}`);

  test('formats to what was parsed', () => {
    fc.assert(
      fc.property(path, (text) => {
        expect(formatPathTemplate(parsePathTemplate(text))).toBe(text);
      }),
    );
  });

  test('has distinct parameter names that are identifiers', () => {
    fc.assert(
      fc.property(path, (text) => {
        const found = pathParameterNames(text);
        expect(new Set(found).size).toBe(found.length);
        for (const name of found) expect(name).toMatch(/^[A-Za-z]\w*$/);
      }),
    );
  });

  test('has a key whose parameters read back as the canonical names', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), ([text]) => {
        const read = [...kebabPath(text).matchAll(/\{([^}]*)\}/g)].map((match) =>
          match[1]?.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
        );
        expect(read).toEqual(pathParameterNames(text));
      }),
    );
  });
});
