// generated/ in the repository is what `npm run generate` writes.

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { generate } from '../generator/generate.ts';

const docs = fileURLToPath(new URL('../docs-input', import.meta.url));
const out = fileURLToPath(new URL('../generated', import.meta.url));

describe('generated/', () => {
  it('is up to date; if not: npm run generate, and commit it with its cause', async () => {
    const { plan, diagnostics } = await generate({ docs: [docs], out, check: true });
    expect({ created: plan.created, changed: plan.changed, removed: plan.removed, foreign: plan.foreign }).toEqual({
      created: [],
      changed: [],
      removed: [],
      foreign: [],
    });
    expect(plan.unchanged.length).toBeGreaterThan(5);
    expect(diagnostics.filter((finding) => finding.severity === 'error')).toEqual([]);
  });
});
