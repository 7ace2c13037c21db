// Records that wait (bufferBytes) in many processes: none is lost, and files keep their size.
import { afterEach, describe, expect, test } from 'vitest'
import { endChildren } from '../helpers/child.js'
import { type LogRun, MANY, runLog } from '../helpers/log-run.js'

const KIB = 1_024

const CASES: Readonly<Record<string, LogRun>> = {
  '6 processes': {
    processes: 6,
    records: 2_000,
    turn: 50,
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY, bufferBytes: 4 * KIB },
  },
  '6 busy processes, 100 KiB, gzip': {
    processes: 6,
    records: 4_000,
    kwargs: { maxBytes: 100 * KIB, backupCount: MANY, bufferBytes: 64 * KIB, use_gzip: true },
  },
  '6 busy processes that exit': {
    processes: 6,
    records: 4_001,
    ending: 'exit',
    kwargs: { maxBytes: 100 * KIB, backupCount: MANY, bufferBytes: 64 * KIB },
  },
  '3 processes with 3 threads': {
    processes: 3,
    threads: 3,
    records: 1_001,
    kwargs: { maxBytes: 100 * KIB, backupCount: MANY, bufferBytes: 64 * KIB },
  },
  '4 processes, 200 bytes': {
    processes: 4,
    records: 301,
    turn: 5,
    kwargs: { maxBytes: 200, backupCount: MANY, bufferBytes: 4 * KIB },
  },
  '6 processes, every second': {
    handler: 'ConcurrentTimedRotatingFileHandler',
    processes: 6,
    records: 2_000,
    milliseconds: 2_200,
    turn: 10,
    kwargs: { when: 'S', maxBytes: 10 * KIB, bufferBytes: 4 * KIB },
  },
}

describe('records that wait', () => {
  afterEach(endChildren)

  test.each(Object.entries(CASES))('%s', async (_, run) => {
    const { faults, troubles } = await runLog(run)
    expect({ faults: faults.slice(0, 8), troubles }).toEqual({ faults: [], troubles: [] })
  })
})
