import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that read all of the real docs, or build and compile whole packages, the longest first. */
const long = ['test/corpus', 'test/diff/real-docs', 'test/package/generated-package', 'test/page/fast-markdown', 'test/package/generator-package'];

/** A long file that starts last leaves the other cores without work. Without results of an earlier run vitest goes by the size of files. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => long.findIndex((name) => moduleId.endsWith(`${name}.test.ts`)) + 1 || long.length + 1;
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Whole runs over real docs and started programs take seconds, and machines of CI are slow.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By default vitest leaves one core alone, and the suite is meant for two.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
});
