import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { strftime } from '../../../src/python/strftime.js'
import { gmtime } from '../../../src/python/struct-time.js'
import { Child, endChildren } from '../../helpers/child.js'
import { checkLog } from '../../helpers/log-checker.js'
import { readLogFiles } from '../../helpers/log-files.js'
import { recordText } from '../../helpers/log-record.mjs'
import { type LogPlace, type LogSetup, makePlace, removePlace } from '../../helpers/log-setup.js'
import { SharedClock } from '../../helpers/shared-clock.js'
import type { TimedJob, TimedReport } from '../../helpers/timed-writer.mjs'

const START = '2024-05-01T12:00:00Z'
const HOUR = 3600
const PERIODS = 8
const BYTES = 40

const places: LogPlace[] = []
afterEach(async () => {
  await endChildren()
  places.splice(0).forEach(removePlace)
})

interface TimedRun {
  readonly kwargs: LogSetup['kwargs']
  readonly processes: number
  /** How many records one of them writes in a period; the others write as fast as they can. */
  readonly records: number
  /** By how much the clock is put forward then, in seconds. Default: an hour. */
  readonly step?: number
}

/** Has several processes write while the clock strikes again and again. */
async function run({ kwargs, processes, records, step = HOUR }: TimedRun) {
  const place = makePlace({ handler: 'ConcurrentTimedRotatingFileHandler', kwargs: { utc: true, ...kwargs } })
  places.push(place)
  const clock = new SharedClock(path.join(place.folder, 'clock'), START)
  const children = Array.from({ length: processes }, (_, index) => {
    const job: TimedJob = {
      ...{ config: place.config, writer: `p${index}`, bytes: BYTES, turn: 50 },
      end: Date.parse(START) + PERIODS * step * 1000,
      ...(index === 0 ? { striker: { step: step * 1000, records } } : {}),
    }
    return new Child('timed-writer.mjs', [JSON.stringify(job)], clock.forkOptions)
  })
  await Promise.all(children.map((child) => child.message()))
  for (const child of children) child.send('go')
  const reports = await Promise.all(children.map((child) => child.message<TimedReport>()))
  const endings = await Promise.all(children.map((child) => child.ended))
  expect(endings.map(({ code, stderr }) => ({ code, stderr }))).toEqual(reports.map(() => ({ code: 0, stderr: '' })))
  expect(reports.flatMap(({ troubles }) => troubles)).toEqual([])
  const written = Object.fromEntries(reports.map((report, index) => [`p${index}`, { returned: report.written }]))
  return { place, written }
}

const longest = recordText('p9', 9_999_999, BYTES).length + 1
const dates = (format = '%Y-%m-%d_%H', step = HOUR) =>
  Array.from({ length: PERIODS }, (_, period) => strftime(format, gmtime(Date.parse(START) / 1000 + period * step)))
const archives = ({ base }: LogPlace) => readLogFiles(base).files.filter(({ date }) => date !== '')

describe('four processes over eight hours', () => {
  it.each<[string, TimedRun['kwargs']]>([
    ['as it comes', {}],
    ['closing the file after each record', { keep_file_open: false }],
    ['with the lock elsewhere', { lock_file_directory: '{folder}/locks' }],
    ['compressed', { use_gzip: true }],
  ])('leave one archive of each, with every record once and in order: %s', async (_, kwargs) => {
    const { place, written } = await run({ kwargs, processes: 4, records: 300 })
    const isCompressed = kwargs.use_gzip === true
    expect(checkLog(place.base, { writers: written, keeps: 'all', isTimed: true, isCompressed })).toEqual([])
    expect(archives(place).map(({ date, number }) => [date, number])).toEqual(dates().map((date) => [date, 0]))
  })

  it.each([[false], [true]])('keep to a size as well, compressed: %s', async (use_gzip) => {
    const maxBytes = 20_000
    const { place, written } = await run({ kwargs: { maxBytes, use_gzip }, processes: 4, records: 300 })
    const expected = {
      writers: written,
      keeps: 'all',
      isTimed: true,
      isCompressed: use_gzip,
      maxBytes,
      longestRecord: longest,
    } as const
    expect(checkLog(place.base, expected)).toEqual([])
    const numbers = new Map<string, number[]>()
    for (const { date, number } of archives(place)) numbers.set(date, [...(numbers.get(date) ?? []), number])
    expect([...numbers.keys()]).toEqual(dates())
    for (const all of numbers.values()) expect(all).toEqual(all.map((_, index) => index))
  })

  it('keep the last archives only', async () => {
    const { place, written } = await run({ kwargs: { backupCount: 3 }, processes: 4, records: 300 })
    expect(checkLog(place.base, { writers: written, keeps: 'last', isTimed: true, backupCount: 3 })).toEqual([])
    expect(archives(place).map(({ date, number }) => [date, number])).toEqual(
      dates()
        .slice(-3)
        .map((date) => [date, 0]),
    )
  })
})

it('six processes roll over every second', async () => {
  const { place, written } = await run({ kwargs: { when: 's' }, processes: 6, records: 100, step: 1 })
  expect(checkLog(place.base, { writers: written, keeps: 'all', isTimed: true })).toEqual([])
  const found = archives(place)
  expect(new Set(found.map(({ date }) => date)).size).toBe(found.length)
})
