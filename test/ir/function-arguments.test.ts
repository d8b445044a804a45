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
];

test.each(cases)('%s', (_, lines, rows, want) => {
  const parameters = `## Function parameters\n\n${table('|Parameter|Type|Description|', ...rows)}`;
  expect(operationOf(apiText('lamp: lit', lines, parameters), 'api/lamp-lit.md').paths).toEqual(want);
});
