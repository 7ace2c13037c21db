import { defineConfig } from 'vitest/config'

/** Where to write the results as JSON, for whoever counts them; by default they are only printed. */
const report = process.env.LOGINI_TEST_REPORT

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/stress/**'],
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
