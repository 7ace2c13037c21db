import { afterEach, describe, expect, test } from 'vitest'
import { endChildren } from '../helpers/child.js'
import { type LogRun, MANY, runLog } from '../helpers/log-run.js'

/** A short form of test/stress/concurrent.test.ts. */
const CASES: Readonly<Record<string, LogRun>> = {
  '4 processes, 5 KiB': {
    processes: 4,
    records: 400,
    kwargs: { maxBytes: 5_120, backupCount: MANY },
  },
  '3 processes, 5 KiB, 3 backups, gzip': {
    processes: 3,
    records: 300,
    turn: 10,
    kwargs: { maxBytes: 5_120, backupCount: 3, use_gzip: true },
  },
  '2 processes with 2 threads each, UTF-8 of all widths': {
    processes: 2,
    threads: 2,
    records: 200,
    alphabet: 'wide',
    kwargs: { maxBytes: 5_120, backupCount: MANY },
  },
  '3 processes, every second and 5 KiB': {
    handler: 'ConcurrentTimedRotatingFileHandler',
    processes: 3,
    records: 300,
    milliseconds: 1_100,
    turn: 5,
    kwargs: { when: 'S', maxBytes: 5_120 },
  },
}

describe('many processes write one log', () => {
  afterEach(endChildren)

  test.each(Object.entries(CASES))('%s', async (_, run) => {
    const { faults, troubles } = await runLog(run)
    expect({ faults, troubles }).toEqual({ faults: [], troubles: [] })
  })
})
