// Real docs beside the checkout, `../shared`: tests that need them are skipped with a clear line where they are absent.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

const root = fileURLToPath(new URL('../../shared', import.meta.url));

/** The path of a file or folder of the shared docs: `sharedPath('seeds')`. */
export function sharedPath(name: string): string {
  return `${root}/${name}`;
}

/** `describe` for tests that read `../shared/NAME`. */
export function describeShared(title: string, name: string, tests: () => void): void {
  const present = existsSync(sharedPath(name));
  describe.skipIf(!present)(present ? title : `${title} (skipped: ../shared/${name} is absent)`, tests);
}
