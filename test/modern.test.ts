// Pages of 2024 to 2026, unmodified, against what each says: modern/<page>.txt was written by reading the page, and is no snapshot.
// A file lists the page's facts as facts.ts words them and every finding about it; there is no finding that is not true.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { type Checked, checkDocs } from '../generator/check-docs.ts';
import { factsOf, findingFacts } from './facts.ts';
import { describeShared, sharedPath } from './shared.ts';

const wanted = fileURLToPath(new URL('modern', import.meta.url));
const pages = readdirSync(wanted, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) =>
    name
      .split(path.sep)
      .join('/')
      .replace(/\.txt$/, '.md'),
  )
  .sort();

describeShared('pages of 2024 to 2026', 'modern', () => {
  let checked: Checked;
  beforeAll(() => {
    checked = checkDocs({ docs: [sharedPath('modern')] });
  });

  test('every page is described, and no finding is about anything else', () => {
    const { docs, diagnostics } = checked;
    expect(docs.pages.map((page) => page.file).sort()).toEqual(pages);
    expect([...new Set(diagnostics.map((diagnostic) => diagnostic.file))].filter((file) => !pages.includes(file))).toEqual([]);
  });

  test.each(pages)('%s', (page) => {
    const [version = '', ...rest] = page.split('/');
    const api = checked.apis.find((one) => one.version === version);
    const facts = api ? factsOf(api, rest.join('/')) : [];
    const findings = findingFacts(checked.diagnostics, page).map((finding) => `finding ${finding}`);
    const text = readFileSync(path.join(wanted, page.replace(/\.md$/, '.txt')), 'utf8');
    expect(`${[...facts, ...findings].join('\n')}\n`).toBe(text);
  });
});
