import { defineConfig } from 'vitest/config'

/** Where to write the results as JSON, for whoever counts them; by default they are only printed. */
const report = process.env.LOGINI_TEST_REPORT

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        extends: true,
        // Pure functions: the files need no process of their own each, which halves their time.
        test: { name: 'python', include: ['test/python/**/*.test.ts'], isolate: false },
      },
      {
        extends: true,
        test: { name: 'logging', include: ['test/**/*.test.ts'], exclude: ['test/python/**', 'test/stress/**'] },
      },
    ],
  },
})
