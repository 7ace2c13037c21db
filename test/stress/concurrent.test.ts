import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { endChildren } from '../helpers/child.js'
import { type LogRun, MANY, runLog } from '../helpers/log-run.js'
import { SmallDisk } from '../helpers/small-disk.js'

const KIB = 1_024

const CASES: Readonly<Record<string, LogRun>> = {
  '10 processes with 1,000 records, 10 KiB': {
    processes: 10,
    records: 1_000,
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY },
  },
  '2 processes with 6,000 records, 10 KiB': {
    processes: 2,
    records: 6_000,
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY },
  },
  '12 processes with 600 records, 10 KiB': {
    processes: 12,
    records: 600,
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY },
  },
  '15 processes with 1,500 records, 5 KiB': {
    processes: 15,
    records: 1_500,
    kwargs: { maxBytes: 5 * KIB, backupCount: MANY },
  },
  '4 processes, gzip, 20 KiB': {
    processes: 4,
    records: 2_000,
    turn: 20,
    kwargs: { maxBytes: 20 * KIB, backupCount: MANY, use_gzip: true },
  },
  '8 busy processes, gzip, 20 KiB': {
    processes: 8,
    records: 1_000,
    kwargs: { maxBytes: 20 * KIB, backupCount: MANY, use_gzip: true },
  },
  '4 processes, gzip, 1 MiB': {
    processes: 4,
    records: 5_000,
    bytes: [200, 1_000],
    turn: 50,
    kwargs: { maxBytes: KIB * KIB, backupCount: MANY, use_gzip: true },
  },
  '6 processes, 3 backups': {
    processes: 6,
    records: 2_000,
    kwargs: { maxBytes: 10 * KIB, backupCount: 3 },
  },
  '6 processes, 3 backups, gzip': {
    processes: 6,
    records: 2_000,
    turn: 10,
    kwargs: { maxBytes: 10 * KIB, backupCount: 3, use_gzip: true },
  },
  '6 processes, no backups': {
    processes: 6,
    records: 2_000,
    kwargs: { maxBytes: 10 * KIB, backupCount: 0 },
  },
  '4 processes, gzip, 200 bytes': {
    processes: 4,
    records: 150,
    turn: 5,
    kwargs: { maxBytes: 200, backupCount: MANY, use_gzip: true },
  },
  '4 processes, a file for each record': {
    processes: 4,
    records: 100,
    kwargs: { maxBytes: 1, backupCount: MANY },
  },
  '6 processes, no limit': {
    processes: 6,
    records: 5_000,
    kwargs: { maxBytes: 0, backupCount: 3 },
  },
  '6 processes, 10 MiB, never full': {
    processes: 6,
    records: 5_000,
    kwargs: { maxBytes: 10 * KIB * KIB, backupCount: 3 },
    keeps: 'all',
  },
  '6 processes, 1 MiB': {
    processes: 6,
    records: 10_000,
    kwargs: { maxBytes: KIB * KIB, backupCount: MANY },
  },
  '6 processes, locks in a folder of their own': {
    processes: 6,
    records: 1_000,
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY, lock_file_directory: '{folder}/locks' },
  },
  '6 processes that close the file after each record': {
    processes: 6,
    records: 1_000,
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY, keep_file_open: false },
  },
  '4 processes that lock every write': {
    processes: 4,
    records: 400,
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY, lock_every_write: true },
  },
  '6 processes, UTF-8 of all widths': {
    processes: 6,
    records: 1_000,
    bytes: [1, 2, 3, 4, 5, 50, 100, 201],
    alphabet: 'wide',
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY, encoding: 'utf-8' },
  },
  '6 processes, UTF-16': {
    processes: 6,
    records: 1_000,
    alphabet: 'wide',
    decode: (bytes) => Buffer.from(bytes.toString('utf16le').replace(/^\ufeff/, '')),
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY, encoding: 'utf-16' },
  },
  '6 processes, permissions of their own': {
    processes: 6,
    records: 1_000,
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY, chmod: 0o640 },
  },
  '6 processes, records of several lines': {
    processes: 6,
    records: 1_000,
    bytes: [3, 30, 300],
    alphabet: 'lines',
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY },
  },
  '6 processes, records of 0 and 1 bytes': {
    processes: 6,
    records: 2_000,
    bytes: [-1, 0, 1],
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY },
  },
  '6 processes, records of 4 KiB': {
    processes: 6,
    records: 300,
    bytes: [4 * KIB, 4 * KIB - 60],
    kwargs: { maxBytes: 20 * KIB, backupCount: MANY },
  },
  '4 processes, records of 1 MiB among small ones': {
    processes: 4,
    records: 60,
    bytes: [KIB * KIB, 0, 10, 300_000],
    alphabet: 'wide',
    kwargs: { maxBytes: 4 * KIB * KIB, backupCount: MANY },
  },
  '3 processes with 4 threads each': {
    processes: 3,
    threads: 4,
    records: 600,
    kwargs: { maxBytes: 10 * KIB, backupCount: MANY },
  },
  '2 processes with 5 threads each, gzip': {
    processes: 2,
    threads: 5,
    records: 400,
    turn: 10,
    kwargs: { maxBytes: 20 * KIB, backupCount: MANY, use_gzip: true },
  },
}

const MORE_CASES: Readonly<Record<string, LogRun>> = {
  '6 processes, 1 backup, gzip': {
    processes: 6,
    records: 1_000,
    turn: 10,
    kwargs: { maxBytes: 10 * KIB, backupCount: 1, use_gzip: true },
  },
  '4 processes that rotate the file themselves, too': {
    processes: 4,
    records: 500,
    meanwhile: { every: 17, does: 'doRollover' },
    kwargs: { maxBytes: 5 * KIB, backupCount: MANY },
  },
  '4 processes that close their handlers again and again, gzip': {
    processes: 4,
    records: 500,
    turn: 7,
    meanwhile: { every: 13, does: 'close' },
    kwargs: { maxBytes: 5 * KIB, backupCount: MANY, use_gzip: true },
  },
  '4 processes that configure logging again and again, gzip': {
    processes: 4,
    records: 500,
    turn: 7,
    meanwhile: { every: 50, does: 'fileConfig' },
    kwargs: { maxBytes: 5 * KIB, backupCount: MANY, use_gzip: true },
  },
  '4 processes that exit after their last record, gzip': {
    processes: 4,
    records: 500,
    ending: 'exit',
    kwargs: { maxBytes: 5 * KIB, backupCount: MANY, use_gzip: true },
  },
  '4 processes that fail after their last record, gzip': {
    processes: 4,
    records: 500,
    turn: 20,
    ending: 'throw',
    kwargs: { maxBytes: 5 * KIB, backupCount: MANY, use_gzip: true },
  },
}

const TIMED = {
  handler: 'ConcurrentTimedRotatingFileHandler',
  processes: 6,
  records: 2_000,
  milliseconds: 2_200,
  turn: 10,
} as const

const TIMED_CASES: Readonly<Record<string, LogRun>> = {
  '6 processes, every second': { ...TIMED, kwargs: { when: 'S' } },
  '6 processes, every second, gzip': { ...TIMED, kwargs: { when: 'S', use_gzip: true } },
  '6 processes, every second and 10 KiB': { ...TIMED, kwargs: { when: 'S', maxBytes: 10 * KIB } },
  '6 processes, every second and 10 KiB, gzip': { ...TIMED, kwargs: { when: 'S', maxBytes: 10 * KIB, use_gzip: true } },
  '6 processes, every second, 2 archives': { ...TIMED, kwargs: { when: 'S', backupCount: 2 } },
  '6 processes, every second and 10 KiB, 5 archives, gzip': {
    ...TIMED,
    kwargs: { when: 'S', maxBytes: 10 * KIB, backupCount: 5, use_gzip: true },
  },
  '2 processes with 3 threads each, every second, locks in a folder of their own': {
    ...TIMED,
    processes: 2,
    threads: 3,
    kwargs: { when: 'S', lock_file_directory: '{folder}/locks' },
  },
}

const probe = SmallDisk.mount('size=64k')
probe?.unmount()
const canMount = probe !== undefined

describe('invariants 2, 4 and 5: many processes write one log', () => {
  afterEach(endChildren)

  test.each(Object.entries({ ...CASES, ...MORE_CASES }))('%s', async (_, run) => {
    const { faults, troubles } = await runLog(run)
    expect({ faults: faults.slice(0, 20), troubles }).toEqual({ faults: [], troubles: [] })
  })

  // Where inodes are not used again, and times are coarser.
  test.runIf(canMount)('6 processes, in memory, gzip', async () => {
    const disk = SmallDisk.mount('size=64m')
    try {
      const kwargs = { maxBytes: 10 * KIB, backupCount: MANY, use_gzip: true }
      const { faults, troubles } = await runLog({ processes: 6, records: 1_000, turn: 10, kwargs, disk: disk?.folder })
      expect({ faults: faults.slice(0, 20), troubles }).toEqual({ faults: [], troubles: [] })
    } finally {
      disk?.unmount()
    }
  })
})

// They mostly wait for the next second.
describe.concurrent('invariants 2, 4 and 5: many processes write one log that is rolled over by time', () => {
  afterAll(endChildren)

  test.each(Object.entries(TIMED_CASES))('%s', async (_, run) => {
    const { faults, troubles } = await runLog(run)
    expect({ faults: faults.slice(0, 20), troubles }).toEqual({ faults: [], troubles: [] })
  })
})
