// Functions whose parameters stand in a table -> the calls in their paths.

import { expect, test } from 'vitest';
import { apiText, operationOf, table } from '../api-page.ts';

const cases: readonly (readonly [what: string, lines: readonly string[], rows: readonly string[], want: readonly string[]])[] = [
  [
    'an argument that may be null but not be left out',
    ['GET /lamps/lit'],
    ['|room|String|Required. The room.|', '|level|Int32|Not required, so it can be null, but it cannot be omitted.|'],
    ["/lamps/lit(room='{room}',level={level})"],
  ],
  [
    'optional arguments of a call',
    ["GET /lamps/lit(room='{room}',level=n,since={since})", "GET /rooms/{id}/lit(room='{room}', since={since}, level=2)"],
    ['|room|String|The room.|', '|level|Int32|Optional. The level.|', '|since|DateTimeOffset|Optional. Since when.|'],
    [
      "/lamps/lit(room='{room}',level=n,since={since})",
      "/rooms/{id}/lit(room='{room}', since={since}, level=2)",
      "/lamps/lit(room='{room}')",
      "/rooms/{id}/lit(room='{room}')",
    ],
  ],
  ['the only argument', ['GET /lamps/lit(level=n)'], ['|level|Int32|Optional. The level.|'], ['/lamps/lit(level=n)', '/lamps/lit']],
  [
    'several samples of one call',
    ['GET /lamps/lit(level=1)', 'GET /lamps/lit(level=2)'],
    ['|level|Int32|Optional. The level.|'],
    ['/lamps/lit(level=1)', '/lamps/lit(level=2)', '/lamps/lit'],
  ],
  [
    'an optional argument of some calls',
    ["GET /lamps/lit(room='{room}')", "GET /lamps/lit(room='{room}',level=n)"],
    ['|room|String|Optional. The room.|', '|level|Int32|Optional. The level.|'],
    ["/lamps/lit(room='{room}')", "/lamps/lit(room='{room}',level=n)"],
  ],
  [
    'a call, and a line without one',
    ['GET /lamps/lit', 'GET /lamps/lit(level=n)'],
    ['|level|Int32|Optional. The level.|'],
    ['/lamps/lit', '/lamps/lit(level=n)'],
  ],
  [
    'an optional argument that no call has',
    ["GET /lamps/lit(room='{room}')"],
    ['|room|String|The room.|', '|level|Int32|Optional. The level.|'],
    ["/lamps/lit(room='{room}')"],
  ],
];

test.each(cases)('%s', (_, lines, rows, want) => {
  const parameters = `## Function parameters\n\n${table('|Parameter|Type|Description|', ...rows)}`;
  expect(operationOf(apiText('lamp: lit', lines, parameters), 'api/lamp-lit.md').paths).toEqual(want);
});
