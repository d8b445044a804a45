// Each quirk of real pages in a folder of its own: a few lines of input, the model and the findings that they make.
// A quirk that is not there yet: copy a folder, run the tests with `-u`, and read what was written before you trust it.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { apiJson } from '../generator/emit/api-json.ts';
import { bundler, compile } from './emit/compile-package.ts';
import { outsidePages } from './origins.ts';
import { diagnosticsText, fixtureNames, fixtures, runFixture } from './run-fixture.ts';

describe.each(fixtureNames)('%s', (name) => {
  const folder = path.join(fixtures, name);

  test('says what it shows', () => {
    const { shows, seen } = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8'));
    expect(shows).toMatch(/^\S.{20,}\.$/);
    expect(seen).toEqual(expect.any(Array));
  });

  test('model', async () => {
    const { apis } = runFixture(name);
    expect(existsSync(path.join(folder, 'api.json'))).toBe(true);
    await expect(apis.map(apiJson).join('')).toMatchFileSnapshot(path.join(folder, 'api.json'));
  });

  test('findings, each inside of its page', async () => {
    const { diagnostics, docs } = runFixture(name);
    expect(existsSync(path.join(folder, 'diagnostics.txt'))).toBe(true);
    await expect(diagnosticsText(name, diagnostics)).toMatchFileSnapshot(path.join(folder, 'diagnostics.txt'));
    expect(outsidePages(diagnostics, docs.pages, otherFiles(folder))).toEqual([]);
  });
});

/** Files of a fixture that are no pages, or none that is read. */
function otherFiles(folder: string): Map<string, string> {
  const names = ['metadata.xml', 'docs/corrections.jsonc', 'docs/v1.0/resources/room.md'].filter((name) =>
    existsSync(path.join(folder, name)),
  );
  return new Map(names.map((name) => [name.replace(/^docs\//, ''), readFileSync(path.join(folder, name), 'utf8')]));
}

test('the packages of all fixtures compile', () => {
  // one program: the versions of all beside the client that they share
  const files = fixtureNames.flatMap((name) =>
    runFixture(name).files.flatMap(({ path: file, text }) => {
      if (file.startsWith('client/')) return { path: file, text };
      return file.startsWith('v1.0/') ? { path: file.replace('v1.0', name), text } : [];
    }),
  );
  const client = /\/(?:core-rest-pipeline|graph-client)\.ts$/; // adapters, which no version imports
  expect(
    compile(
      files.filter((file) => !client.test(`/${file.path}`)),
      bundler,
    ),
  ).toEqual([]);
});
