import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gmtime, localtime, mktime } from '../../src/python/struct-time.js'
import { mktimeOfTuple } from '../../src/python/time-tuple.js'
import { PyTuple } from '../../src/python/tuple.js'
import { inZone } from './in-zone.js'

describe('mktime', () => {
  it.each(['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'EST5EDT,M3.2.0,M11.1.0', 'Pacific/Apia'])(
    'finds the second of every local time in %s',
    (zone) => {
      inZone(zone, () =>
        fc.assert(
          fc.property(fc.integer({ min: 1.4e9, max: 4e9 }), (second) => {
            const time = localtime(second)
            expect(mktime(time)).toBe(second)
            expect(mktimeOfTuple(PyTuple.from(time.toArray()))).toBe(second)
          }),
        ),
      )
    },
  )

  it('takes the fields of another zone for local ones', () => {
    expect(inZone('Europe/Paris', () => mktime(gmtime(1e9)))).toBe(999996400)
  })

  it('tells the two times apart that a clock put back shows', () => {
    const night = (isdst: number): unknown => PyTuple.of(2024, 10, 27, 2, 30, 0, 0, 0, isdst)
    inZone('Europe/Paris', () => {
      expect(mktimeOfTuple(night(1))).toBe(1729989000)
      expect(mktimeOfTuple(night(0))).toBe(1729992600)
    })
  })

  it('takes daylight saving time from the years around, or else for an hour', () => {
    // Troll first had it in 2005, of two hours.
    const noon = (year: number, month: number, day: number): unknown => PyTuple.of(year, month, day, 12, 0, 0, 0, 0, 1)
    inZone('Antarctica/Troll', () => {
      expect(mktimeOfTuple(noon(1998, 1, 1))).toBe(883656000 - 7200)
      expect(mktimeOfTuple(noon(1997, 1, 1))).toBe(852120000 - 3600)
    })
  })
})
