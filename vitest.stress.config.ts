import { defineConfig } from 'vitest/config'

/** The long runs: `npm run stress`. */
export default defineConfig({
  test: {
    include: ['test/stress/**/*.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 600_000,
    fileParallelism: false,
  },
})
