import { describe, expect, it } from 'vitest'
import {
  dateOfPeriod,
  latestRollover,
  type RolloverSettings,
  rolloverAfter,
} from '../../../src/handlers/concurrent/rollover-calendar.js'
import { nextRollover, periodOf } from '../../../src/handlers/rollover-schedule.js'
import { inZone } from '../../python/in-zone.js'

const HOUR = 3600
const DAY = 24 * HOUR

function settings(when: string, count = 1, utc = false, atTime: string | null = null): RolloverSettings {
  const period = periodOf(when)
  const interval = period.seconds * count
  return {
    when,
    interval,
    utc,
    suffix: period.suffix,
    computeRollover: (begun) => nextRollover(begun, { period, interval, utc, atTime }),
  }
}

const seconds = (time: string) => Date.parse(time) / 1000

describe('the date of a period', () => {
  // The rollovers are those of CPython 3.13's TimedRotatingFileHandler, the dates what the clock on the wall showed.
  it.each([
    ['midnight', 'MIDNIGHT', '2024-03-29T23:00:00Z', '2024-03-29'],
    ['a day of 23 hours', 'MIDNIGHT', '2024-03-31T22:00:00Z', '2024-03-31'],
    ['the day after', 'MIDNIGHT', '2024-04-01T22:00:00Z', '2024-04-01'],
    ['a day of 25 hours', 'MIDNIGHT', '2024-10-27T23:00:00Z', '2024-10-27'],
    ['a week with a day of 23 hours', 'W0', '2024-04-01T22:00:00Z', '2024-03-26'],
    ['a week with a day of 25 hours', 'W0', '2024-10-28T23:00:00Z', '2024-10-22'],
    ['the hour before the clock is put forward', 'H', '2024-03-31T01:00:00Z', '2024-03-31_01'],
    ['the hour after', 'H', '2024-03-31T02:00:00Z', '2024-03-31_03'],
    ['the first of two equal hours', 'H', '2024-10-27T01:00:00Z', '2024-10-27_02'],
    ['the second', 'H', '2024-10-27T02:00:00Z', '2024-10-27_02'],
    ['24 hours, by the clock at their start', 'D', '2024-03-31T10:00:00Z', '2024-03-30'],
  ])('%s', (_, when, rollover, date) => {
    inZone('Europe/Berlin', () => expect(dateOfPeriod(seconds(rollover), settings(when))).toBe(date))
  })

  it('is that of Greenwich if wanted', () => {
    inZone('Asia/Kolkata', () => {
      expect(dateOfPeriod(seconds('2024-05-02T00:00:00Z'), settings('MIDNIGHT', 1, true))).toBe('2024-05-01')
      expect(dateOfPeriod(seconds('2024-05-01T18:30:00Z'), settings('MIDNIGHT'))).toBe('2024-05-01')
    })
  })

  it('does not depend on the time of the year at which the rollover is made up for', () => {
    // Begun in summer: Python, which asks what the clock does now, would say 2024-07-31 from November on.
    inZone('Europe/Berlin', () =>
      expect(dateOfPeriod(seconds('2024-08-01T22:00:00Z'), settings('MIDNIGHT'))).toBe('2024-08-01'),
    )
  })
})

describe('the rollover after a moment', () => {
  it.each([
    ['S', 1, 0.25, 1],
    ['S', 1, 0, 1],
    ['S', 0.5, 0.75, 1],
    ['S', 0.25, 0.75, 1],
    ['S', 10, 0.9, 10],
    ['H', 1, 0, HOUR],
    ['D', 2, 5, 2 * DAY + 5],
    ['MIDNIGHT', 1, 0, DAY],
    ['MIDNIGHT', 1, DAY - 1, DAY],
    ['MIDNIGHT', 3, HOUR, 3 * DAY],
  ])('of %s times %d comes after it', (when, count, moment, next) => {
    const day = seconds('2024-05-01T00:00:00Z')
    expect(rolloverAfter(day + moment, settings(when, count, true)) - day).toBe(next)
  })

  it('is agreed on by clocks that differ a little', () => {
    const now = seconds('2024-05-01T12:00:00Z')
    const latest = (when: string, count = 1) => latestRollover(now, settings(when, count, true)) - now
    expect(latest('S')).toBe(1 + 60)
    expect(latest('S', 600)).toBe(600 + 600)
    expect(latest('H')).toBe(HOUR + HOUR)
    expect(latest('D')).toBe(DAY + HOUR)
    expect(latest('MIDNIGHT')).toBe(12 * HOUR + HOUR)
  })
})
