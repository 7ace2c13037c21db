import { defineConfig } from 'vitest/config'

/** The long runs: `npm run stress`. */
export default defineConfig({
  test: {
    // What is quick enough for every run is worth as many runs as all else.
    include: ['test/stress/**/*.test.ts', 'test/integration/base-file.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 600_000,
    fileParallelism: false,
  },
})
