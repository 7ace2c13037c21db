import { describe, expect, test } from 'vitest'
import { checkFileConfig, fileConfig } from '../../src/config/index.js'
import { freshLogging } from '../helpers/fresh-logging.js'
import { GROWN } from './grown-configs.js'

/** How much larger the larger one of two configurations is. */
const GROWTH = 4
/** Linear work grows as the configuration; quadratic work would grow by the square of it, which is 16. */
const MOST_GROWTH = 11
/** So little time says nothing. */
const NOTHING_MS = 60

/** The least CPU time of a few runs: other processes of the machine do not count, collecting garbage hardly. */
function cpuTime(run: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

function expectLinear(run: (count: number) => void, count: number): void {
  const larger = cpuTime(() => run(GROWTH * count))
  if (larger < NOTHING_MS) return
  const smaller = cpuTime(() => run(count))
  expect(larger / Math.max(smaller, NOTHING_MS / GROWTH), `${smaller} ms, then ${larger} ms`).toBeLessThan(MOST_GROWTH)
}

describe('checking takes time linear in the number of', () => {
  test.each(Object.entries(GROWN))('%s', (_, make) => {
    expectLinear((count) => checkFileConfig({ text: make(count) }), 4000)
  })
})

test('loading takes time linear in the number of loggers and handlers', () => {
  const config = (count: number) =>
    [
      `[loggers]\nkeys=root${Array.from({ length: count }, (_, at) => `,l${at}`).join('')}`,
      `[handlers]\nkeys=h${Array.from({ length: count / 10 }, (_, at) => `,h${at}`).join('')}`,
      '[formatters]\nkeys=\n[logger_root]\nhandlers=h\n[handler_h]\nclass=NullHandler',
      ...Array.from({ length: count / 10 }, (_, at) => `[handler_h${at}]\nclass=NullHandler`),
      ...Array.from(
        { length: count },
        (_, at) => `[logger_l${at}]\nqualname=app${at % 100}.part${at}\nlevel=INFO\nhandlers=h${Math.floor(at / 10)}`,
      ),
    ].join('\n')
  expectLinear((count) => {
    freshLogging()
    fileConfig({ text: config(count) })
    fileConfig({ text: config(count) })
    freshLogging()
  }, 4000)
})
