// Request lines of calls with sample values -> paths with parameters, as far as tables document them.

import { expect, test } from 'vitest';
import { apiText, operationOf, table } from '../api-page.ts';

const rows = (...cells: string[]) => `## Function parameters\n\n${table('|Parameter|Type|Description|', ...cells)}`;
const mood = rows('|mood|String|The mood. Possible values are: `calm`, `party`.|');
const cases: readonly (readonly [lines: readonly string[], rest: string, want: readonly string[], parameters: readonly string[]])[] = [
  [["GET /lamps/lit(mood='calm')"], mood, ["/lamps/lit(mood='{mood}')"], ['mood Edm.String calm|party']],
  [["GET /lamps/lit(mood='calm')", "GET /lamps/lit(mood='party')"], mood, ["/lamps/lit(mood='{mood}')"], ['mood Edm.String calm|party']],
  [
    ["GET /lamps/lit(mood='calm')", "GET /rooms/{id}/lit(mood='party',on='me')"],
    mood,
    ["/lamps/lit(mood='{mood}')", "/rooms/{id}/lit(mood='{mood}',on='me')"],
    ['mood Edm.String calm|party', 'roomId Edm.String '],
  ],
  [["GET /lamps/lit(Mood='')"], mood, ["/lamps/lit(Mood='{Mood}')"], ['mood Edm.String calm|party']],
  [["GET /lamps/by(name='O''Neil',mood='calm')"], mood, ["/lamps/by(name='O''Neil',mood='{mood}')"], ['mood Edm.String calm|party']],
  [["GET /lamps/by(owner='O''Neil')"], rows('|owner|String|The owner.|'), ["/lamps/by(owner='{owner}')"], ['owner Edm.String ']],
  [["GET /lamps/lit(mood='calm')"], rows('|color|String|The color.|'), ["/lamps/lit(mood='calm')"], []],
  [
    ["GET /lamps/lit(mood='calm')"],
    mood.replace('Function parameters', 'Request body'),
    ["/lamps/lit(mood='{mood}')"],
    ['mood Edm.String calm|party'],
  ],
  [
    ["GET /lamps/lit(mood='calm')"],
    mood.replace('Function parameters', 'Optional query parameters'),
    ["/lamps/lit(mood='{mood}')"],
    ['mood Edm.String calm|party'],
  ],
  [["POST /lamps/lit(mood='calm')"], mood.replace('Function parameters', 'Request body'), ["/lamps/lit(mood='calm')"], []],
];

test.each(cases)('%j', (lines, rest, want, parameters) => {
  const { paths, pathParameters } = operationOf(apiText('lamp: lit', lines, rest), 'api/lamp-lit.md');
  expect(paths).toEqual(want);
  expect(pathParameters.map(({ name, type, values = [] }) => `${name} ${type} ${values.join('|')}`)).toEqual(parameters);
});
