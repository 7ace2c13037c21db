import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/stress/**'],
    env: { TZ: 'UTC' },
    testTimeout: 20_000,
  },
})
