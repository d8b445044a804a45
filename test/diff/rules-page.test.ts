// generator/diff/rules.md is what the table of rules says.

import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rulesPage } from './rules-page.ts';

it('rules.md is up to date', async () => {
  await expect(rulesPage()).toMatchFileSnapshot(fileURLToPath(new URL('../../generator/diff/rules.md', import.meta.url)));
});
