// `explain`: page, line and text of a symbol, what else its page says, and the findings about it.

import { expect, test } from 'vitest';
import { tempFolder } from '../temp-folder.ts';
import { goodDocs, lampPage } from './docs.ts';
import { runCommand } from './run-command.ts';

const docs = (): string => tempFolder(goodDocs);

test('a property: its row, and the JSON key that says the same', async () => {
  const { out, code } = await runCommand(['explain', 'Lamp.brightness', '--docs', docs()]);
  expect(code).toBe(0);
  expect(out).toBe(`v1.0 property microsoft.graph.lamp/brightness: Edm.Int32
  stated      v1.0/resources/lamp.md:21:1
              |brightness|Int32|From 0 to 100.|
  also        v1.0/resources/lamp.md:38:4
              "brightness": "Integer"
`);
});

test.each([
  ['lamp', /^v1\.0 type microsoft\.graph\.lamp: entity/],
  ['LAMPGET', /^v1\.0 operation lampGet: get, GET \/lamps\/\{lampId\}, microsoft\.graph\.lamp\n/],
  ['microsoft.graph.lamp/id', /^v1\.0 property microsoft\.graph\.lamp\/id: /],
])('%s is found', async (symbol, want) => {
  expect((await runCommand(['explain', symbol, '--docs', docs()])).out).toMatch(want);
});

test('what is not there is wrong usage, with the nearest name', async () => {
  const ran = await runCommand(['explain', 'lamp.brightnes', '--docs', docs()]);
  expect(ran).toMatchObject({ out: '', code: 2 });
  expect(ran.err).toMatch(/Did you mean lamp\.brightness\?/);
});

test('a finding about the symbol is shown with it', async () => {
  const folder = tempFolder({
    ...goodDocs,
    'v1.0/resources/lamp.md': lampPage.replace('Int32', 'Int23'),
  });
  expect((await runCommand(['explain', 'lamp.brightness', '--docs', folder])).out).toMatch(
    /warning {5}v1\.0\/resources\/lamp\.md:21:12 .*unresolved-type/,
  );
});
