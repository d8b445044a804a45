import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Whole runs over real docs and started programs take seconds, and machines of CI are slow.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By default vitest leaves one core alone, and the suite is meant for two.
    maxWorkers: '100%',
  },
});
