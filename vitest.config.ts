import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Where to write the results as JSON, for whoever counts them; by default they are only printed. */
const report = process.env.LOGINI_TEST_REPORT

/** What loads modules anew, replaces them, or has to be the only one in its process that logs. */
const ALONE = [
  'test/config/listen.test.ts',
  'test/core/state.test.ts',
  'test/handlers/concurrent/lock-library.test.ts',
  'test/handlers/delivery/courier.test.ts',
]

export default defineConfig({
  test: {
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
    // One more than there are processors: many tests wait for another process or for the network.
    maxWorkers: availableParallelism() + 1,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      {
        extends: true,
        // A process of its own for each file takes longer than most files.
        test: {
          name: 'together',
          include: ['test/**/*.test.ts'],
          exclude: ['test/stress/**', ...ALONE],
          isolate: false,
          setupFiles: ['test/helpers/begin-afresh.ts'],
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
})
