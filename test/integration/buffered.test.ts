import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { afterEach, describe, expect, it, test } from 'vitest'
import { endChildren } from '../helpers/child.js'
import { type LogRun, MANY, runLog } from '../helpers/log-run.js'
import { useTempFolder } from '../helpers/temp-folder.js'

const folder = useTempFolder()
const buffer = { bufferBytes: 2_000, bufferMilliseconds: 20 }

/** Many processes that write one log, each many records at a time. */
const CASES: Readonly<Record<string, LogRun>> = {
  '4 processes, no limit': {
    processes: 4,
    records: 1_000,
    kwargs: { bufferBytes: 4_096 },
  },
  '4 processes, 20 KiB, with pauses': {
    processes: 4,
    records: 600,
    milliseconds: 200,
    turn: 20,
    kwargs: { maxBytes: 20_480, backupCount: MANY, ...buffer },
  },
  '3 processes, 5 KiB, 3 backups, gzip': {
    processes: 3,
    records: 300,
    turn: 10,
    kwargs: { maxBytes: 5_120, backupCount: 3, use_gzip: true, ...buffer },
  },
  '2 processes with 2 threads each, UTF-8 of all widths, configured anew at times': {
    processes: 2,
    threads: 2,
    records: 200,
    alphabet: 'wide',
    meanwhile: { every: 50, does: 'fileConfig' },
    kwargs: { maxBytes: 5_120, backupCount: MANY, ...buffer },
  },
  '3 processes, every second and 5 KiB': {
    handler: 'ConcurrentTimedRotatingFileHandler',
    processes: 3,
    records: 300,
    milliseconds: 1_100,
    turn: 5,
    kwargs: { when: 'S', maxBytes: 5_120, ...buffer },
  },
  '2 processes that end with process.exit()': {
    processes: 2,
    records: 300,
    ending: 'exit',
    kwargs: { maxBytes: 5_120, backupCount: MANY, bufferBytes: 100_000 },
  },
  '2 processes that end with an error': {
    processes: 2,
    records: 300,
    ending: 'throw',
    kwargs: { maxBytes: 5_120, backupCount: MANY, bufferBytes: 100_000 },
  },
  '2 processes under the lock': {
    processes: 2,
    records: 300,
    kwargs: { maxBytes: 5_120, backupCount: MANY, lock_every_write: true, ...buffer },
  },
}

describe('many processes write one log, many records at a time', () => {
  afterEach(endChildren)

  test.each(Object.entries(CASES))('%s', async (_, run) => {
    const { faults, troubles } = await runLog(run)
    expect({ faults, troubles }).toEqual({ faults: [], troubles: [] })
  })
})

const BUILD = process.env.LOGINI_BUILD ?? new URL('../../dist/index.js', import.meta.url).href

/** Runs a program that can `begin(handler, options)` to log to `a.log`; the logger is returned. */
function run(program: string) {
  const source = `
    const { default: logging } = await import(${JSON.stringify(BUILD)})
    function begin(handler, options) {
      const logger = logging.getLogger('a')
      logger.setLevel('INFO')
      logger.addHandler(new (logging[handler] ?? logging.handlers[handler])('a.log', options))
      return logger
    }
    ${program}
  `
  const options = { cwd: folder.at('.'), encoding: 'utf8' } as const
  return spawnSync(process.execPath, ['--input-type=module', '-e', source], options)
}

describe('a process that ends writes what waits', () => {
  const ENDS = [
    ['by itself', '', 0],
    ['by itself, with a timer to come', 'setTimeout(() => logger.info("later"), 20)', 0],
    ['by process.exit()', 'process.exit(3)', 3],
    ['by an error', 'throw new Error("meant")', 1],
    ['by an error in a promise', 'void Promise.reject(new Error("meant"))', 1],
    [
      'after logging.shutdown()',
      'logging.shutdown(); logger.info("later"); process.kill(process.pid, "SIGKILL")',
      null,
    ],
    ['with records that come at the end', 'process.on("exit", () => logger.info("later"))', 0],
  ] as const
  const HANDLERS = [
    'FileHandler',
    'WatchedFileHandler',
    'RotatingFileHandler',
    'ConcurrentRotatingFileHandler',
  ] as const

  it.each(HANDLERS.flatMap((handler) => ENDS.map((end) => [handler, ...end] as const)))(
    '%s: %s',
    (handler, _, end, status) => {
      const limit = handler.includes('Rotating') ? 'maxBytes: 5_000, backupCount: 9,' : ''
      const start = performance.now()
      const ran = run(`
        const logger = begin('${handler}', { ${limit} bufferBytes: 100_000, bufferMilliseconds: 60_000 })
        for (let at = 0; at < 1000; at++) logger.info('record %d', at)
        ${end}
      `)
      const later = end.includes('later') ? ['later'] : []
      const expected = [...Array.from({ length: 1000 }, (_, at) => `record ${at}`), ...later]
      const files = fs.readdirSync(folder.at('.')).sort().reverse()
      expect(files.flatMap((name) => folder.read(name).split('\n').slice(0, -1))).toEqual(expected)
      expect(files.length > 1).toBe(limit !== '')
      expect({ status: ran.status, stderr: status === 1 ? '' : ran.stderr }).toEqual({ status, stderr: '' })
      // The timer does not keep it.
      expect(performance.now() - start).toBeLessThan(50_000)
    },
  )
})

it('a process that is killed loses what waits, and no more', () => {
  const { status } = run(`
    const logger = begin('FileHandler', { bufferBytes: 100, bufferMilliseconds: 60_000 })
    for (let at = 0; at < 1000; at++) logger.info('record %d', at)
    process.kill(process.pid, 'SIGKILL')
  `)
  expect(status).toBe(null)
  const lines = folder.read('a.log').split('\n')
  expect(lines.pop()).toBe('')
  expect(lines).toEqual(lines.map((_, at) => `record ${at}`))
  expect(lines.length).toBeGreaterThan(985)
})
