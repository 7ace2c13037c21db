import { describe, expect, it } from 'vitest'
import { evaluateExpression } from '../../../../src/python/expression/index.js'
import { names } from '../../../helpers/expression-names.js'
import { inZone } from '../../in-zone.js'

const worked = (source: string): unknown => evaluateExpression(source, names)

describe('time', () => {
  it.each([
    ['Europe/Berlin', '(-3600, -7200, 1)', "('CET', 'CEST')"],
    ['America/New_York', '(18000, 14400, 1)', "('EST', 'EDT')"],
    ['Australia/Sydney', '(-36000, -39600, 1)', "('AEST', 'AEDT')"],
    ['Asia/Kolkata', '(-19800, -19800, 0)', "('IST', 'IST')"],
    ['UTC', '(0, 0, 0)', "('UTC', 'UTC')"],
  ])('knows the zone %s', (zone, offsets, abbreviations) => {
    inZone(zone, () => {
      expect(worked('str((time.timezone, time.altzone, time.daylight))')).toBe(offsets)
      expect(worked('str(time.tzname)')).toBe(abbreviations)
    })
  })

  it('counts in the zone', () => {
    inZone('Europe/Berlin', () => {
      expect(worked('time.localtime(1719835200).tm_hour')).toBe(14n)
      expect(worked('time.localtime(1719835200).tm_isdst')).toBe(1n)
      expect(worked('time.localtime(1719835200).tm_zone')).toBe('CEST')
      expect(worked('time.localtime(1719835200).tm_gmtoff')).toBe(7200n)
      expect(worked("time.strftime('%H:%M %z', time.localtime(1719835200))")).toBe('14:00 +0200')
      expect(worked('time.mktime(time.localtime(1719835200))')).toBe(1719835200)
      expect(worked('time.ctime(1719835200)')).toBe('Mon Jul  1 14:00:00 2024')
    })
  })

  it('tells the time', () => {
    const now = Date.now() / 1000
    expect(Math.abs(Number(worked('time.time()')) - now)).toBeLessThan(60)
    expect(Math.abs(Number(worked('time.time_ns()')) / 1e9 - now)).toBeLessThan(60)
    expect(worked('time.monotonic() <= time.perf_counter()')).toBe(true)
    expect(worked("time.strftime('%Y')")).toBe(String(new Date().getFullYear()))
  })
})
